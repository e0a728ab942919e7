import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

/**
 * "The killing in the capital of Juan Ruiz", "the abduction last week of three nuns", "the murder on 15 May of a judge": a
 * place or a time between a deed and its "of" has neither; whom "of" names is the deed's.
 */
export function mendLateOf(given: Sentence, language: Language): Sentence {
  const sentence = withOfWounds(given, language);
  const { tokens } = sentence;
  const deedOf = (token: Token, at: number): number => {
    if (token.deprel !== 'nmod' || token.head < 0 || token.head > at || caseAt(tokens, at) !== 'of') return -1;
    const between = tokens[token.head]!;
    const isTime = language.timeNouns.has(between.lemma) || language.timeWords.has(between.norm);
    const isPlace = between.upos === 'PROPN' && ['in', 'at', 'near'].includes(caseAt(tokens, token.head));
    if (!isSomeone(token, language) || !(isTime || isPlace)) return -1;
    if (isDeed(tokens[between.head], language) && between.head < token.head) return between.head;
    return isTime ? deedBefore(tokens, token.head, language) : -1;
  };
  const deeds = tokens.map(deedOf);
  if (deeds.every((deed) => deed < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (deeds[at]! < 0 ? token : { ...token, head: deeds[at]! })),
  );
}

const isDeed = (token: Token | undefined, { deeds }: Language): boolean =>
  token !== undefined && token.upos === 'NOUN' && deeds.has(token.lemma);

/** In words: "over the past two and a half years". */
const LONGEST = 8;

/** The deed right before the preposition of a time: "the killings during the past three days of"; -1 where there is none. */
function deedBefore(tokens: readonly Token[], time: number, language: Language): number {
  for (let at = time - 1; at > 0 && at > time - LONGEST; at--) {
    const { upos } = tokens[at]!;
    if (upos === 'ADP') return isDeed(tokens[at - 1], language) ? at - 1 : -1;
    if (!['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN'].includes(upos)) return -1;
  }
  return -1;
}

const SOMEONE = new Set(['person', 'people', 'civilians', 'fighters', 'government']);

const isSomeone = ({ upos, lemma }: Token, { nouns }: Language): boolean =>
  upos === 'PROPN' || SOMEONE.has(nouns.get(lemma) ?? '');

/** What one dies of. */
const DIED_OF: ReadonlySet<string> = new Set([
  'wound',
  'injury',
  'burn',
  'shrapnel',
  'suffocation',
  'hunger',
  'thirst',
  'cold',
]);

/** "The death of a child of wounds": what he died of is said of the death. */
function withOfWounds(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const wounds = tokens.findIndex(
    ({ lemma, deprel, head }, at) =>
      DIED_OF.has(lemma) &&
      deprel === 'nmod' &&
      head >= 0 &&
      head < at &&
      caseAt(tokens, at) === 'of' &&
      isSomeone(tokens[head]!, language) &&
      caseAt(tokens, head) === 'of' &&
      isDeed(tokens[tokens[head]!.head], language),
  );
  if (wounds < 0) return sentence;
  const deed = tokens[tokens[wounds]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === wounds ? { ...token, head: deed } : token)),
  );
}
