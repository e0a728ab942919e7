import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { isTree } from './keeps-tree.ts';

type Arcs = Map<number, Partial<Token>>;

/** In words; a noun phrase that counts is no longer. */
const LONGEST = 9;
const JOINTS = new Set(['and', ',', 'while', 'with', 'but', 'plus']);
/** Words of a noun phrase that counts people: "at least two other civilians", "dozens of others", "up to 15 more". */
const COUNTING = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PRON', 'ADV']);
const INNER = new Set(['of', 'at', 'up', 'to', 'than', 'as', 'between', 'over', 'about', 'around', 'and', '"']);

const isHarm = ({ norm, upos }: Token, { countedParticiples }: Language): boolean =>
  countedParticiples.has(norm) && ['VERB', 'ADJ', 'NOUN'].includes(upos);

const isPhraseWord = ({ upos, norm }: Token): boolean => COUNTING.has(upos) || INNER.has(norm);

/** Says how many, or that there were others. */
const counts = ({ upos, norm, lemma }: Token, language: Language): boolean =>
  upos === 'NUM' ||
  /^(?:others?|many|several|some|more)$/.test(norm) ||
  language.numbers.openPlurals.has(norm) ||
  lemma === 'number';

/** The phrase that counts, with its head; null where the words between are none. */
function phraseOf(tokens: readonly Token[], first: number, last: number, language: Language): number | null {
  if (last < first || last - first >= LONGEST) return null;
  const phrase = tokens.slice(first, last + 1);
  if (!phrase.every(isPhraseWord) || !phrase.some((token) => counts(token, language))) return null;
  const of = phrase.findIndex(({ norm }) => norm === 'of');
  const end = of > 0 ? first + of - 1 : last;
  for (let at = end; at >= first; at--) if (['NOUN', 'NUM', 'PRON'].includes(tokens[at]!.upos)) return at;
  return /^others?$/.test(tokens[end]!.norm) ? end : null;
}

/** Hangs a phrase below its head, and the head below the verb. */
function hang(
  tokens: readonly Token[],
  arcs: Arcs,
  first: number,
  last: number,
  head: number,
  own: Partial<Token>,
): void {
  for (let at = first; at <= last; at++) {
    const token = tokens[at]!;
    if (at === head) arcs.set(at, { ...own, ...(/^others?$/.test(token.norm) && { upos: 'NOUN' }) });
    else if (token.head < first || token.head > last || token.head === at)
      arcs.set(at, { head, deprel: token.upos === 'NUM' ? 'nummod' : token.upos === 'ADP' ? 'case' : 'advmod' });
  }
}

const verbOf = (token: Token, xpos: string, language: Language): Partial<Token> => ({
  upos: 'VERB',
  xpos,
  lemma: language.countedParticiples.get(token.norm)!,
});

/** "Five were killed and dozens injured", "with 15 others injured": the participle at `at` has its own subject and no auxiliary. */
function withoutAuxiliary(tokens: readonly Token[], at: number, earlier: number, language: Language): Arcs | null {
  let last = at - 1;
  while (tokens[last]?.upos === 'ADV' && !counts(tokens[last]!, language)) last--;
  let joint = last;
  while (joint > earlier && isPhraseWord(tokens[joint]!) && !isJoint(tokens, joint)) joint--;
  if (joint <= earlier || !JOINTS.has(tokens[joint]!.norm)) return null;
  const head = phraseOf(tokens, joint + 1, last, language);
  if (head === null) return null;
  const arcs: Arcs = new Map();
  hang(tokens, arcs, joint + 1, last, head, { head: at, deprel: 'nsubj:pass' });
  arcs.set(at, { ...verbOf(tokens[at]!, 'VBN', language), head: earlier, deprel: 'conj' });
  if (tokens[joint]!.norm === 'and') arcs.set(joint, { head: at, deprel: 'cc' });
  return arcs;
}

// "between four and five": an "and" between figures joins no clauses
const isJoint = (tokens: readonly Token[], at: number): boolean =>
  JOINTS.has(tokens[at]!.norm) && !(tokens[at - 1]?.upos === 'NUM' && tokens[at + 1]?.upos === 'NUM');

/** "Killed nine and injured others": the second verb stands right behind "and" and has its own object. */
function secondVerb(tokens: readonly Token[], at: number, earlier: number, language: Language): Arcs | null {
  if (!JOINTS.has(tokens[at - 1]?.norm ?? '') || tokens[at]!.norm === 'dead' || tokens[at]!.norm === 'missing')
    return null;
  const passive = tokens.some(
    ({ head, deprel, lemma }) => head === earlier && (/:pass$/.test(deprel) || (deprel === 'aux' && lemma === 'be')),
  );
  if (passive || tokens[earlier]!.xpos === 'VBG') return null;
  let last = at;
  while (
    tokens[last + 1] &&
    isPhraseWord(tokens[last + 1]!) &&
    last - at < LONGEST &&
    !isJoint(tokens, last + 1) &&
    !isOfLaterSubject(tokens, last + 1)
  )
    last++;
  const head = phraseOf(tokens, at + 1, last, language);
  if (head === null) return null;
  const arcs: Arcs = new Map();
  hang(tokens, arcs, at + 1, last, head, { head: at, deprel: 'obj' });
  arcs.set(at, { ...verbOf(tokens[at]!, 'VBD', language), head: earlier, deprel: 'conj' });
  return arcs;
}

// "injured dozens a medic said": who speaks next is none of those who were hurt
function isOfLaterSubject(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (tokens[at]!.head > at) {
    if (tokens[at]!.deprel === 'nsubj') return true;
    at = tokens[at]!.head;
  }
  return false;
}

/** "Three soldiers killed 12 others injured": a headline without its comma, where both participles are passive. */
function withoutJoint(tokens: readonly Token[], at: number, earlier: number, language: Language): Arcs | null {
  if (
    !isHarm(tokens[earlier]!, language) ||
    tokens.some(({ head, deprel }) => head === earlier && deprel.startsWith('aux'))
  )
    return null;
  const subject = tokens.findIndex(
    ({ head, deprel }, i) => i < earlier && head === earlier && deprel.startsWith('nsubj'),
  );
  const head = phraseOf(tokens, earlier + 1, at - 1, language);
  if (head === null || subject < 0 || !tokens.some((token, i) => i < earlier && counts(token, language))) return null;
  const arcs: Arcs = new Map();
  hang(tokens, arcs, earlier + 1, at - 1, head, { head: at, deprel: 'nsubj:pass' });
  arcs.set(subject, { deprel: 'nsubj:pass' });
  arcs.set(earlier, verbOf(tokens[earlier]!, 'VBN', language));
  arcs.set(at, { ...verbOf(tokens[at]!, 'VBN', language), head: earlier, deprel: 'conj' });
  return arcs;
}

/** Nothing behind the participle that it could qualify: "dozens injured soldiers". */
const endsPhrase = (next: Token | undefined): boolean =>
  !next || !['NOUN', 'PROPN', 'DET', 'NUM', 'ADJ', 'PRON', 'AUX'].includes(next.upos);

function arcsAt(tokens: readonly Token[], at: number, language: Language): Arcs | null {
  if (!isHarm(tokens[at]!, language)) return null;
  const earlier = tokens.findLastIndex(
    (token, i) =>
      i < at - 1 && token.upos === 'VERB' && (language.countedParticiples.has(token.norm) || token.lemma === 'kill'),
  );
  if (earlier < 0) return null;
  const own = tokens.some(({ head, deprel }) => head === at && deprel.startsWith('aux'));
  if (own) return null;
  return (
    (endsPhrase(tokens[at + 1])
      ? (withoutAuxiliary(tokens, at, earlier, language) ?? withoutJoint(tokens, at, earlier, language))
      : null) ?? secondVerb(tokens, at, earlier, language)
  );
}

/**
 * Tolls told in short after another: "five were killed and dozens injured", "killed nine and injured others". The first verb
 * lends its auxiliary; what is counted belongs to the second.
 */
export function mendEllipticalTolls(sentence: Sentence, language: Language): Sentence {
  let { tokens } = sentence;
  for (let at = 2; at < tokens.length; at++) {
    const arcs = arcsAt(tokens, at, language);
    if (!arcs) continue;
    const mended = tokens.map((token, i) => (arcs.has(i) ? { ...token, ...arcs.get(i) } : token));
    if (isTree(mended)) tokens = mended;
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}
