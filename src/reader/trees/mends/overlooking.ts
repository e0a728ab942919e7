import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const GROUND: ReadonlySet<string | undefined> = new Set(['area', 'site']);

/** What a participle that tells how ground lies says it lies by; -1 where it tells of a deed. */
function placeBehind(tokens: readonly Token[], at: number, language: Language): number {
  const { norm, xpos, deprel, head } = tokens[at]!;
  const noun = tokens[at - 1];
  if (xpos !== 'VBG' || !language.lyingParticiples.has(norm) || noun?.upos !== 'NOUN') return -1;
  if (!GROUND.has(language.nouns.get(noun.lemma.toLowerCase()))) return -1;
  const isOfNoun = (deprel === 'acl' && head === at - 1) || (deprel === 'advcl' && head === noun.head);
  if (!isOfNoun || hasKid(tokens, at, 'nsubj')) return -1;
  return kidsOf(tokens, at).find((kid) => kid > at && tokens[kid]!.deprel === 'obj') ?? -1;
}

/** "Captured the heights overlooking Karkum": behind ground, such a participle is a preposition. */
export function mendOverlooking(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, index) => placeBehind(tokens, index, language) >= 0);
  if (at < 0) return sentence;
  const place = placeBehind(tokens, at, language);
  const noun = at - 1;
  const verb = tokens[noun]!.head < 0 ? noun : tokens[noun]!.head;
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === at) return { ...token, upos: 'ADP', xpos: 'IN', lemma: token.norm, head: place, deprel: 'case' };
      if (index === place) return { ...token, head: noun, deprel: 'nmod' };
      return token.head === at ? { ...token, head: verb } : token;
    }),
  );
}
