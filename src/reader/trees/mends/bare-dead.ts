import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** In words: "at least three Ruritanian soldiers and one police officer". */
const FAR = 10;

const INSIDE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'ADV', 'ADP', 'CCONJ', 'DET']);
const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
const JOINTS: ReadonlySet<string> = new Set(['and', '&']);

/** Those who are dead, in text order, and the word that says so. */
interface Toll {
  readonly first: number;
  readonly nouns: readonly number[];
  readonly dead: number;
}

/** The last word of each noun phrase between two places: "three rebels and one soldier". */
const headsOf = (tokens: Tokens, first: number, past: number): number[] =>
  tokens
    .slice(first, past)
    .flatMap(({ upos }, i) =>
      NOUNS.has(upos) && (first + i + 1 === past || JOINTS.has(tokens[first + i + 1]!.norm)) ? [first + i] : [],
    );

function tollAt(tokens: Tokens, dead: number, { numbers }: Language): Toll | null {
  const { norm, upos } = tokens[dead]!;
  if (norm !== 'dead' || !['ADJ', 'VERB'].includes(upos) || hasKid(tokens, dead, 'cop') || hasKid(tokens, dead, 'aux'))
    return null;
  // "left nine farmers - among them two boys - dead"
  if (tokens.some(({ lemma, upos: own }, at) => at < dead && own === 'VERB' && lemma === 'leave')) return null;
  let first = dead;
  while (first > 0 && dead - first < FAR && INSIDE.has(tokens[first - 1]!.upos)) first--;
  const before = tokens[first - 1];
  const phrase = tokens.slice(first, dead);
  // "in the hills three men dead": a preposition before the figure is that of another phrase
  const opening = phrase.findIndex(({ upos: own }) => own === 'NUM');
  const isBare = phrase.slice(0, opening).every(({ upos: own, norm: word }) => own !== 'ADP' || word === 'at');
  const isApart = !before || before.upos === 'PUNCT';
  const nouns = headsOf(tokens, first, dead);
  // "dozens of civilians dead": the dozens are dead
  if (opening < 0 && nouns.length === 1 && nouns[0] === dead - 1 && isApart) {
    const isMany = numbers.openPlurals.has(tokens[first]!.norm) && tokens[first + 1]?.norm === 'of';
    return isMany ? { first, nouns: [first], dead } : null;
  }
  return opening >= 0 && opening < 3 && isBare && isApart && nouns.at(-1) === dead - 1 ? { first, nouns, dead } : null;
}

/** "Five assailants dead", "…; three rebels and one soldier dead": without a verb "dead" says what became of those before it. */
export function mendBareDead(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const toll = tokens.flatMap((_, at) => tollAt(tokens, at, language) ?? [])[0];
  if (!toll) return sentence;
  const { first, nouns, dead } = toll;
  const isOwn = (at: number): boolean => at >= first && at <= dead;
  const root = tokens.findIndex(({ head }) => head < 0);
  const place = isOwn(root) ? { head: -1, deprel: 'root' } : { head: root, deprel: 'parataxis' };
  const nounOf = (at: number): number => nouns.find((noun) => noun > at) ?? nouns[0]!;
  const mended = tokens.map((token, at): Token => {
    if (at === dead) return { ...token, upos: 'VERB', xpos: 'VBN', lemma: 'kill', ...place };
    if (at === nouns[0]) return { ...token, head: dead, deprel: 'nsubj:pass' };
    if (nouns.includes(at)) return { ...token, head: nouns[0]!, deprel: 'conj' };
    if (isOwn(at)) return isOwn(token.head) && token.head < dead ? token : { ...token, head: nounOf(at) };
    return isOwn(token.head) ? { ...token, head: dead, deprel: token.deprel === 'nmod' ? 'obl' : token.deprel } : token;
  });
  return withArcs(sentence, mended);
}
