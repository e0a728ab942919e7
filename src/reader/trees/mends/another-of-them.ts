import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid } from './arcs.ts';

type Tokens = readonly Token[];

/** "Another", "a second", "the other": words that stand for a thing of the kind that was just told. */
const STANDS_FOR: ReadonlySet<string> = new Set(['another', 'second', 'third', 'fourth', 'other']);

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith('nsubj');

/** The subject of an earlier clause that is a weapon or a blow. */
function kindBefore(tokens: Tokens, at: number, { nouns, projectiles }: Language): Token | undefined {
  const before = tokens.findLast((token, i) => i < at && isSubject(token) && token.upos === 'NOUN');
  const last = before?.lemma.toLowerCase().split(' ').at(-1) ?? '';
  return BLOWS.has(last) || projectiles.has(last) || nouns.get(last) === 'materiel' ? before : undefined;
}

const BLOWS: ReadonlySet<string> = new Set(['blast', 'explosion', 'bombing', 'attack', 'strike', 'bomber', 'device']);

/** "A car bomb in Sadr City killed 12 people and another in Kadhimiya killed eight": the other is a car bomb too. */
export function mendAnotherOfThem(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const kinds = new Map<number, Token>();
  tokens.forEach((token, at) => {
    if (!STANDS_FOR.has(token.norm) || !isSubject(token) || !['DET', 'ADJ', 'NOUN', 'PRON'].includes(token.upos))
      return;
    if (tokens[token.head]?.upos !== 'VERB' || token.head < at || hasKid(tokens, at, 'nmod:poss')) return;
    const kind = kindBefore(tokens, at, language);
    if (kind) kinds.set(at, kind);
  });
  if (!kinds.size) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      const kind = kinds.get(at);
      return kind ? { ...token, upos: 'NOUN', xpos: 'NN', lemma: kind.lemma } : token;
    }),
  };
}
