import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** "Troops killed alias Uriel, a commander": a title that the tree takes for a preposition. */
export function mendAliases(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const title = tokens.findIndex(
    ({ upos, deprel, norm, head }, at) =>
      upos === 'ADP' && deprel === 'case' && language.titles.has(norm) && head === at + 1,
  );
  const name = tokens[title]?.head ?? -1;
  if (name < 0 || tokens[name]!.upos !== 'PROPN') return sentence;
  const verb = tokens[name]!.head;
  const isObject =
    verb >= 0 && verb < title && tokens[verb]!.upos === 'VERB' && !hasKid(tokens, verb, 'obj') && !isPassive(verb);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === title) return { ...token, upos: 'NOUN', xpos: 'NN', deprel: 'compound' };
      return at === name && isObject ? { ...token, deprel: 'obj' } : token;
    }),
  );

  function isPassive(at: number): boolean {
    return kidsOf(tokens, at).some((kid) => /^(?:aux|nsubj):pass/.test(tokens[kid]!.deprel));
  }
}
