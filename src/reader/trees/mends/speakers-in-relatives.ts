import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { isPassive, kidsOf, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** "Who [the police] said [had planted] a bomb": where the relative word, the speech and the verb stand, and of whom they are said. */
interface Relative {
  readonly of: number;
  readonly which: number;
  readonly speech: number;
  readonly verb: number;
}

const WHICH: ReadonlySet<string> = new Set(['who', 'which', 'that']);

/** So many words name a speaker: "the country's health ministry". */
const LONGEST = 5;

const IN_NAME: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART']);

/** The verb behind auxiliaries, or the noun of which "were" says what they were; -1 where none stands there. */
function saidOf(tokens: Tokens, speech: number, language: Language): number {
  let at = speech + 1;
  while (tokens[at]?.upos === 'AUX' || (at > speech + 1 && tokens[at]?.upos === 'ADV')) at++;
  const next = tokens[at];
  // "a report that the army published said": what is said is told before
  if (next?.upos === 'VERB' && /^VB[DNGP]$/.test(next.xpos)) return language.stanceOf(next.lemma)?.speaker ? -1 : at;
  const be = tokens[speech + 1];
  return be?.deprel === 'cop' && be.head > speech ? be.head : -1;
}

function relativeAt(tokens: Tokens, which: number, language: Language): Relative | null {
  if (!WHICH.has(tokens[which]!.norm)) return null;
  const of = tokens[which - 1]?.text === ',' ? which - 2 : which - 1;
  if (of < 0 || !NOMINAL.has(tokens[of]!.upos)) return null;
  let speech = which + 1;
  while (
    speech - which <= LONGEST &&
    (IN_NAME.has(tokens[speech]?.upos ?? '') || isSpeakerNoun(tokens[speech], language))
  )
    speech++;
  const speaker = tokens[speech - 1]!;
  if (speech < which + 2 || !(/^(?:NOUN|PROPN)$/.test(speaker.upos) || isSpeakerNoun(speaker, language))) return null;
  if (tokens[speech]?.upos !== 'VERB' || !language.stanceOf(tokens[speech]!.lemma)?.speaker) return null;
  const verb = saidOf(tokens, speech, language);
  return verb < 0 || hangsWell(tokens, { of, which, speech, verb }) ? null : { of, which, speech, verb };
}

/** "Who police said": what a tree takes for a verb between the two. */
const isSpeakerNoun = (token: Token | undefined, { nouns }: Language): boolean =>
  token !== undefined &&
  nouns.has(token.norm) &&
  /^(?:people|force|group|fighters|government|civilians)$/.test(nouns.get(token.norm)!);

const hangsWell = (tokens: Tokens, { of, speech, verb }: Relative): boolean =>
  (tokens[speech]!.head === of && tokens[verb]!.head === speech && tokens[verb]!.upos === 'VERB') ||
  (tokens[verb]!.head === of && tokens[speech]!.head === verb);

/** The word that keeps the rest of the sentence together, where the tree hung it under the relative clause; -1 where it need not be moved. */
function mainVerb(tokens: Tokens, { of, which, speech, verb }: Relative): number | null {
  const isInside = (at: number): boolean => at >= which && at <= verb;
  let top = of;
  for (let steps = 0; tokens[top]!.head >= 0 && !isInside(tokens[top]!.head) && steps < 40; steps++)
    top = tokens[top]!.head;
  if (tokens[top]!.head < 0) return -1;
  if (top !== of) return top;
  const main = [...kidsOf(tokens, speech), ...kidsOf(tokens, verb)].filter(
    (kid) => kid > verb && tokens[kid]!.upos === 'VERB' && isFiniteVerb(tokens, kid),
  );
  return main.length ? Math.min(...main) : null;
}

const isFiniteVerb = (tokens: Tokens, at: number): boolean =>
  /^VB[DZP]$/.test(tokens[at]!.xpos) || kidsOf(tokens, at).some((kid) => tokens[kid]!.upos === 'AUX');

/** What the topmost word of the clause hangs on: the main verb takes its place. */
function placeOf(tokens: Tokens, { which, verb }: Relative): Pick<Token, 'head' | 'deprel'> {
  let top = verb;
  for (let steps = 0; steps < 40; steps++) {
    const { head } = tokens[top]!;
    if (head < which || head > verb) break;
    top = head;
  }
  return tokens[top]!;
}

/**
 * "A man who police said had planted the bomb was shot", "the blast, which the army said was caused by a mine, killed two": whoever
 * says so stands within the clause, and has neither planted the bomb nor been shot.
 */
export function mendSpeakersInRelatives(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const found = tokens.map((_, at) => relativeAt(tokens, at, language)).find((one) => one !== null);
  const main = found ? mainVerb(tokens, found) : null;
  if (!found || main === null) return sentence;
  const { of, which, speech, verb } = found;
  const subject = (at: number): string => (isPassive(tokens, at) ? 'nsubj:pass' : 'nsubj');
  const place = placeOf(tokens, found);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === main) return { ...token, head: place.head, deprel: place.deprel };
      if (at === of) return main > of ? { ...token, head: main, deprel: subject(main) } : token;
      if (at === verb) return { ...token, head: of, deprel: 'acl:relcl' };
      if (at === which) return { ...token, head: verb, deprel: subjectOf(tokens, found) };
      if (at === speech) return { ...token, head: verb, deprel: 'parataxis' };
      if (at === speech - 1)
        return { ...token, upos: token.upos === 'PROPN' ? 'PROPN' : 'NOUN', head: speech, deprel: 'nsubj' };
      if (at > which && at < speech)
        return token.head > which && token.head < speech ? token : { ...token, head: speech - 1 };
      if (at > speech && at < verb) return auxiliary(tokens, token, verb);
      if (token.head === speech || token.head === speech - 1 || token.head === which)
        return { ...token, head: at > verb || main < 0 ? verb : at < which ? Math.max(main, 0) : verb };
      return token.head === verb && at < which && main >= 0 ? { ...token, head: main } : token;
    }),
  );
}

const subjectOf = (tokens: Tokens, { speech, verb }: Relative): string =>
  tokens[verb]!.xpos === 'VBN' && tokens.slice(speech + 1, verb).some(({ lemma }) => lemma === 'be')
    ? 'nsubj:pass'
    : 'nsubj';

function auxiliary(tokens: Tokens, token: Token, verb: number): Token {
  if (token.upos !== 'AUX') return { ...token, head: verb };
  if (token.deprel === 'cop' && tokens[verb]!.upos !== 'VERB') return { ...token, head: verb };
  const isPassiveBe = token.lemma === 'be' && tokens[verb]!.xpos === 'VBN';
  return { ...token, head: verb, deprel: isPassiveBe ? 'aux:pass' : 'aux' };
}
