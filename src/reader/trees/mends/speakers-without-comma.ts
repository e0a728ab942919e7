import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language, NounClass } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** Words that may follow the verb: "told the agency on Saturday". */
const LONGEST_TAIL = 8;
const LONGEST_SPEAKER = 10;

const CLAUSAL: ReadonlySet<string> = new Set(['VERB', 'SCONJ', 'AUX']);
const PEOPLE: ReadonlySet<NounClass> = new Set<NounClass>(['civilians', 'people', 'person', 'fighters', 'government']);
const PRONOUNS: ReadonlySet<string> = new Set(['it', 'he', 'she', 'they']);

/**
 * "Shells killed two and wounded several others activists said": without its comma the speaker is taken for one more of those
 * whom it befell, or for the place. Where the words show at which of them the speaker begins, the noun before it takes its
 * part, and the speaker is the subject of the verb of speech.
 */
export function mendSpeakersWithoutComma(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = lastSpeech(tokens, language);
  if (verb < 0) return sentence;
  const noun = verb - 1;
  const speaker = speakerIn(tokens, noun, language);
  if (!speaker || speaker.first < 4) return sentence;
  const { first, head } = speaker;
  const isInside = (at: number): boolean => at >= first && at < verb;
  const old = tokens.slice(first, verb).find((token) => !isInside(token.head) && token.head !== verb) ?? null;
  const strays = tokens.some((token, at) => !isInside(at) && at !== verb && isInside(token.head));
  // "were among those killed, Peace Watch reported": what is told before has been taken for who speaks
  const taken = tokens.findIndex((token, at) => at < first && token.head === verb && token.deprel.startsWith('nsubj'));
  if (tokens[first - 1]!.norm === ',' ? taken < 0 : !old && !strays && hasKid(tokens, verb, 'nsubj')) return sentence;
  const heir = heirOf(tokens, first, isInside);
  const above = old?.head ?? heir;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return token.head >= 0 && isInside(token.head) ? { ...token, head: -1, deprel: 'root' } : token;
    if (at === head) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === taken) return { ...token, deprel: 'ccomp' };
    if (isInside(at)) return isInside(token.head) ? token : { ...token, head, deprel: at < head ? 'compound' : 'nmod' };
    if (at === heir && isInside(token.head)) return old ? { ...token, head: old.head, deprel: old.deprel } : token;
    return isInside(token.head) ? { ...token, head: at === heir || heir < 0 ? above : heir } : token;
  });
  return withArcs(sentence, mended);
}

/** The verb of speech that ends a sentence, which what it says precedes; -1 where there is none. */
function lastSpeech(tokens: Tokens, language: Language): number {
  const verb = tokens.findLastIndex(({ upos }) => upos === 'VERB');
  const token = tokens[verb];
  if (!token || verb < 5 || tokens.length - verb > LONGEST_TAIL + 1) return -1;
  if (!['VBD', 'VBZ', 'VBP'].includes(token.xpos) || !['root', 'parataxis', 'conj'].includes(token.deprel)) return -1;
  const row = language.stanceOf(token.lemma);
  if (!row?.speaker || row.status !== 'reported') return -1;
  return tokens.slice(verb + 1).some(({ upos }) => CLAUSAL.has(upos)) ? -1 : verb;
}

interface Speaker {
  readonly first: number;
  readonly head: number;
}

/** Leftwards from the noun before the verb, to where a speaker surely begins; null where the words do not show it. */
function speakerIn(tokens: Tokens, noun: number, language: Language): Speaker | null {
  const token = tokens[noun];
  // "And the army said": a sentence may begin with what joins two speakers
  if (!token) return null;
  const { norm, upos } = token;
  if (PRONOUNS.has(norm)) return isOpen(tokens[noun - 1]) ? { first: noun, head: noun } : null;
  if (upos !== 'NOUN' && upos !== 'PROPN') return null;
  let head = noun;
  for (let at = noun; at > 0 && noun - at < LONGEST_SPEAKER; at--) {
    const before = tokens[at - 1]!;
    if (before.upos === 'DET') {
      if (isOpen(tokens[at - 2])) return { first: at - 1, head };
      if (tokens[at - 2]?.upos !== 'CCONJ') return null;
      return speakerIn(tokens, at - 3, language);
    }
    // "a source at the hospital told": the body that he belongs to stands behind him
    if (before.upos === 'ADP') {
      const source = tokens[at - 2];
      if (source?.upos !== 'NOUN' || !language.sourceNouns.has(source.lemma)) return null;
      head = at - 2;
      at--;
      continue;
    }
    if (before.norm === ',') return { first: at, head };
    // "an armed group and residents said"
    if (before.upos === 'CCONJ') return at > 2 ? speakerIn(tokens, at - 2, language) : null;
    if (begins(tokens, at, language)) return { first: at, head };
    if (!['NOUN', 'PROPN', 'ADJ'].includes(before.upos)) return null;
  }
  return null;
}

/** True where a speaker may begin behind the word: "shelled the town an official said", not "in the town". */
const isOpen = (before: Token | undefined): boolean =>
  before !== undefined &&
  (['NOUN', 'PROPN', 'NUM', 'ADV', 'ADJ'].includes(before.upos) || (before.upos === 'VERB' && before.xpos === 'VBN'));

const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** True where the word cannot be of one noun with the one before it. */
function begins(
  tokens: Tokens,
  at: number,
  { nouns, timeNouns, phraseEnds, ordinals, sourceNouns }: Language,
): boolean {
  const word = tokens[at]!;
  const before = tokens[at - 1]!;
  if (phraseEnds.has(before.norm) || (before.upos === 'PROPN' && timeNouns.has(before.norm))) return true;
  if (before.upos === 'VERB') return before.xpos === 'VBN' && hasKid(tokens, at - 1, 'aux:pass');
  if (before.upos === 'NUM') return isCapital(word);
  // "injuring a fourth SANA said": a figure that stands for who was hurt
  if (before.upos === 'ADJ') return ordinals.has(before.norm) && isCapital(word);
  if (before.upos !== 'NOUN' || isCapital(before)) return false;
  const kind = nouns.get(before.norm) ?? nouns.get(before.lemma);
  if (before.xpos === 'NNS') return kind !== undefined && PEOPLE.has(kind);
  // "army spokesman Ali Hassan said": what somebody is stands before his name; "in the border area Turkish officials said"
  return isCapital(word) && kind !== undefined && !PEOPLE.has(kind) && !sourceNouns.has(before.lemma);
}

/** The last noun before the speaker that the tree has hung on it: what the speaker was taken for. */
function heirOf(tokens: Tokens, first: number, isInside: (at: number) => boolean): number {
  return tokens.findLastIndex(
    ({ upos, head }, at) =>
      at < first && at >= first - 2 && ['NOUN', 'PROPN', 'NUM', 'ADJ'].includes(upos) && isInside(head),
  );
}
