import { verbForms } from '../domain.ts';
import { type Phrase, phrase, word } from './phrase.ts';

/** A choice that depends on the seed alone. */
export interface Dice {
  readonly random: () => number;
  readonly pick: <T>(from: readonly T[]) => T;
  /** True so many times in a hundred. */
  readonly chance: (share: number) => boolean;
}

/** Choices by a source of numbers from 0 up to 1. */
export const diceOf = (random: () => number): Dice => ({
  random,
  pick: (from) => from[Math.floor(random() * from.length)]!,
  chance: (share) => random() * 100 < share,
});

const split = (text: string): readonly string[] => text.split(',');

const FIRST = split(
  'Da,Ha,Ka,Mar,Sar,Tel,Um,Vel,Bel,Nor,Zer,Ab,Jar,Kor,Lu,Mi,Os,Pel,Ra,Shi,Ta,Ul,Vo,Ya,Zu,Gor,Hor,Nya,Ko,Bu',
);
const MIDDLE = split('la,ma,di,ra,no,ki,sha,bu,ri,vo,na,ta,li,zo,ga,mi,,,,');
const LAST = split('n,m,l,d,nka,lin,ka,vka,dar,ra,na,ri,to,ba,sk,ya,bo,nga,mat,ro');

/** A name of one word that nothing bears. */
export const name = ({ pick }: Dice): string => pick(FIRST) + pick(MIDDLE) + pick(LAST);

/** A proper noun of one word. */
export const proper = (dice: Dice): Phrase => {
  const form = name(dice);
  return word(form, 'PROPN', 'NNP', form);
};

/** A proper noun of several words, one token to the parser. */
export const joinedName = (dice: Dice, ends: readonly string[]): Phrase => {
  const form = `${name(dice)} ${dice.pick(ends)}`;
  return word(form, 'PROPN', 'NNP', form);
};

export const comma = (): Phrase => word(',', 'PUNCT', ',');
export const det = (form: string): Phrase => word(form, 'DET', 'DT');
export const adp = (form: string): Phrase => word(form, 'ADP', 'IN');
export const adjective = (form: string): Phrase => word(form, 'ADJ', 'JJ');
export const adverb = (form: string): Phrase => word(form, 'ADV', 'RB');
export const and = (): Phrase => word('and', 'CCONJ', 'CC');
export const noun = (form: string): Phrase => word(form, 'NOUN', 'NN');

const IRREGULAR: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'people',
  gunmen: 'gunman',
  policemen: 'policeman',
  servicemen: 'serviceman',
  families: 'family',
  bodies: 'body',
  policewomen: 'policewoman',
};
/** A plural noun. */
export const plural = (form: string): Phrase => word(form, 'NOUN', 'NNS', IRREGULAR[form] ?? form.replace(/s$/, ''));

/** A noun behind a preposition. */
export const prep = (form: string, object: Phrase): Phrase => phrase(['case', adp(form)], object);

/** Between commas, or only behind one. */
export const aside = (inner: Phrase): Phrase => phrase(['punct', comma()], inner, ['punct', comma()]);
export const behindComma = (inner: Phrase): Phrase => phrase(['punct', comma()], inner);

/** "A, B and C", each by a phrase of its own. */
export const list = (members: readonly Phrase[]): Phrase => {
  const [first, ...rest] = members;
  const last = rest.length - 1;
  return phrase(
    first!,
    ...rest.map((one, at) => ['conj', at < last ? behindComma(one) : phrase(['cc', and()], one)] as const),
  );
};

const SMALL = split('one,two,three,four,five,six,seven,eight,nine,ten,11,12,14,15,17,20,23,30,45,60');

/** A number from two up. */
export const figure = (dice: Dice): Phrase => {
  const form = dice.pick(SMALL.slice(1));
  const big = dice.chance(8) ? dice.pick(['120', '300', '1,500', '4,000']) : form;
  return word(big, 'NUM', 'CD');
};
export const oneFigure = (): Phrase => word('one', 'NUM', 'CD');

/** A number with or without "at least", "more than". */
export const approximate = (dice: Dice): Phrase => {
  const bare = figure(dice);
  if (dice.chance(60)) return bare;
  if (dice.chance(60))
    return phrase(['nmod', phrase(['case', adp('at')], word('least', 'ADJ', 'JJS', 'little'))], bare);
  return phrase(['advmod', adverb(dice.pick(['some', 'about', 'nearly', 'around']))], bare);
};

/** A verb of the domain in one of its forms, by its Penn tag. */
export const verb = (entry: string, xpos: string): Phrase => {
  const found = verbForms(entry).find((one) => one.xpos === xpos)!;
  return word(found.form, 'VERB', xpos, found.lemma);
};
