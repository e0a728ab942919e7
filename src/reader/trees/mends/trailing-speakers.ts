import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, NOMINAL, withArcs } from './arcs.ts';

/**
 * "Ten herders were killed by soldiers and gunmen, witnesses told AFP": whose word it is, taken for one more of those who did
 * it. The noun between a comma and a verb of speech that has no subject is its subject.
 */
export function mendTrailingSpeakers(given: Sentence, language: Language): Sentence {
  const sentence = withTwoSpeakers(withPlacedSpeakers(withInvertedSpeakers(given, language), language), language);
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    (token, at) => at > 2 && isSpeech(token, language) && tokens[at - 1]!.head < at - 1 && !hasKid(tokens, at, 'nsubj'),
  );
  if (verb < 0) return sentence;
  const speaker = verb - 1;
  const { upos, deprel, head } = tokens[speaker]!;
  if (!NOMINAL.has(upos) || !/^(?:conj|appos|nmod)/.test(deprel) || head < 0) return sentence;
  let first = speaker;
  while (first > 0 && tokens[first - 1]!.head === speaker && tokens[first - 1]!.upos !== 'PUNCT') first--;
  const and = [first, first - 1].find((at) => tokens[at]?.norm === 'and') ?? -1;
  if (tokens.slice(Math.max(first, and + 1), speaker).some(({ upos: own }) => own === 'CCONJ')) return sentence;
  if (and > 1) return withPairBefore(sentence, { and, second: speaker, verb });
  if (tokens[first - 1]?.norm !== ',') return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === verb && token.head >= 0) return { ...token, deprel: 'parataxis' };
      return at === speaker ? { ...token, head: verb, deprel: 'nsubj' } : token;
    }),
  );
}

/** "Killing six children, residents and an armed group said": the first of two speakers, taken for one more of those who died. */
function withTwoSpeakers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const and = tokens.findIndex(
    ({ norm, deprel, head }, at) =>
      norm === 'and' && deprel === 'cc' && head > at && isSpeech(tokens[head]!, language) && isLoose(tokens[at - 1]),
  );
  if (and < 2 || tokens[and - 2]?.norm !== ',') return sentence;
  const verb = tokens[and]!.head;
  const second = tokens.findIndex(({ head, deprel }, at) => at > and && head === verb && deprel === 'nsubj');
  if (second < 0 || tokens.slice(and, verb).some(({ upos }) => upos === 'VERB')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === and - 1) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === second) return { ...token, head: and - 1, deprel: 'conj' };
      return at === and ? { ...token, head: second } : token;
    }),
  );
}

interface Pair {
  readonly and: number;
  readonly second: number;
  readonly verb: number;
}

/** "Wounding three others, police and the Red Cross said": both taken for further members of what stands before the comma. */
function withPairBefore(sentence: Sentence, { and, second, verb }: Pair): Sentence {
  const { tokens } = sentence;
  const first = and - 1;
  if (!NOMINAL.has(tokens[first]!.upos) || !/^(?:conj|appos|nmod|obj)/.test(tokens[first]!.deprel)) return sentence;
  let from = first;
  while (from > 0 && tokens[from - 1]!.head === first && tokens[from - 1]!.upos !== 'PUNCT') from--;
  if (tokens[from - 1]?.norm !== ',') return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb && token.head >= 0) return { ...token, deprel: 'parataxis' };
      if (at === first) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === second) return { ...token, head: first, deprel: 'conj' };
      return at === and ? { ...token, head: second } : token;
    }),
  );
}

const IN_PHRASE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);

/** The phrase of a speaker with where they are: "doctors at a hospital in the city". */
interface Placed {
  readonly first: number;
  readonly speaker: number;
  readonly verb: number;
}

// "officials IN Qasr", "travellers REACHING the capital"
const opensInner = ({ upos, xpos }: Token): boolean => upos === 'ADP' || xpos === 'VBG';

/** The words between a comma and a verb of speech without a subject: a noun, and where it is. */
function placedSpeaker(tokens: readonly Token[], verb: number): Placed | null {
  let first = verb;
  while (first > 0 && (IN_PHRASE.has(tokens[first - 1]!.upos) || opensInner(tokens[first - 1]!))) first--;
  const mark = tokens.findIndex((token, at) => at >= first && opensInner(token));
  const speaker = mark - 1;
  if (tokens[first - 1]?.norm !== ',' || mark < 0 || mark >= verb - 1 || speaker < first) return null;
  return tokens[speaker]!.upos === 'NOUN' ? { first, speaker, verb } : null;
}

/** "Killed six in Karkum, officials in Qasr said": where the speakers are stands between them and their verb. */
function withPlacedSpeakers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const said = tokens.findIndex(
    (token, at) => at > 4 && isSpeech(token, language) && /^(?:PROPN|NOUN)$/.test(tokens[at - 1]!.upos),
  );
  const placed = said < 0 ? null : placedSpeaker(tokens, said);
  if (!placed) return sentence;
  const { first, speaker, verb } = placed;
  if (tokens[speaker]!.head === verb && tokens[speaker]!.deprel === 'nsubj') return sentence;
  const isOutside = ({ head }: Token): boolean => head < first || head >= verb;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === speaker) return { ...token, head: verb, deprel: 'nsubj' };
      if (at < first || at >= verb || !isOutside(token)) return token;
      if (at < speaker) return { ...token, head: speaker };
      return { ...token, head: speaker, deprel: token.upos === 'VERB' ? 'acl' : 'nmod' };
    }),
  );
}

const isLoose = (token: Token | undefined): boolean =>
  token?.upos === 'NOUN' && /^(?:conj|appos|obj)$/.test(token.deprel);

const isSpeech = ({ upos, xpos, deprel, lemma }: Token, language: Language): boolean =>
  upos === 'VERB' &&
  xpos !== 'VBG' &&
  /^(?:root|conj|parataxis)$/.test(deprel) &&
  language.stanceOf(lemma)?.speaker === true;

/** "…, SAID an army SPOKESMAN, Juan Ruiz": the noun right behind the verb, which the tree hangs beside it, is who says so. */
function withInvertedSpeakers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    (token, at) =>
      isSpeech(token, language) &&
      tokens[at - 1]?.text === ',' &&
      token.head >= 0 &&
      token.head < at &&
      !hasKid(tokens, at, 'nsubj') &&
      !hasKid(tokens, at, 'obj') &&
      !hasKid(tokens, at, 'ccomp'),
  );
  if (verb < 0) return sentence;
  let speaker = verb + 1;
  while (tokens[speaker] && tokens[speaker]!.head > speaker && tokens[speaker]!.upos !== 'PUNCT') speaker++;
  const noun = tokens[speaker];
  if (
    !noun ||
    !['NOUN', 'PROPN'].includes(noun.upos) ||
    noun.head !== tokens[verb]!.head ||
    noun.deprel !== 'parataxis'
  )
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, deprel: 'parataxis' };
      return at === speaker ? { ...token, head: verb, deprel: 'nsubj' } : token;
    }),
  );
}
