import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt } from './arcs.ts';

/**
 * "The killing in the capital of Juan Ruiz", "the abduction last week of three nuns": a place or a time between a deed and its
 * "of" has neither; whom "of" names is the deed's.
 */
export function mendLateOf(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const deedOf = (token: Token, at: number): number => {
    if (token.deprel !== 'nmod' || caseAt(tokens, at) !== 'of') return -1;
    const between = tokens[token.head];
    const deed = between?.head ?? -1;
    if (!between || deed < 0 || !language.deeds.has(tokens[deed]!.lemma)) return -1;
    const isTime = language.timeNouns.has(between.lemma) || language.timeWords.has(between.norm);
    const isPlace = between.upos === 'PROPN' && ['in', 'at', 'near'].includes(caseAt(tokens, token.head));
    return deed < token.head && (isTime || isPlace) && isSomeone(token, language) ? deed : -1;
  };
  const deeds = tokens.map(deedOf);
  if (deeds.every((deed) => deed < 0)) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => (deeds[at]! < 0 ? token : { ...token, head: deeds[at]! })) };
}

const SOMEONE = new Set(['person', 'people', 'civilians', 'fighters']);

const isSomeone = ({ upos, lemma }: Token, { nouns }: Language): boolean =>
  upos === 'PROPN' || SOMEONE.has(nouns.get(lemma) ?? '');
