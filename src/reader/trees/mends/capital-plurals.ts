import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** "POLICEMEN" is a plural of "POLICEMAN", "JOURNALISTS" of "JOURNALIST". */
const singularOf = (norm: string): string | null => {
  if (norm.endsWith('men')) return `${norm.slice(0, -3)}man`;
  if (norm.endsWith('ies')) return `${norm.slice(0, -3)}y`;
  return norm.length > 4 && norm.endsWith('s') && !norm.endsWith('ss') ? norm.slice(0, -1) : null;
};

/** Classes of which the plural is a common noun in any writing. */
const COMMON = new Set(['fighters', 'civilians', 'people', 'person', 'government', 'site', 'materiel', 'platform']);

/** In capitals a common noun may pass for a name: "THREE JOURNALISTS" are journalists, and several. */
export function mendCapitalPlurals(sentence: Sentence, language: Language): Sentence {
  let changed = false;
  const tokens = sentence.tokens.map((token) => {
    if (token.xpos !== 'NNP' || token.text !== token.text.toUpperCase()) return token;
    const singular = singularOf(token.norm);
    if (!singular || !COMMON.has(language.nouns.get(singular) ?? '')) return token;
    changed = true;
    return { ...token, upos: 'NOUN', xpos: 'NNS', lemma: singular };
  });
  return changed ? { ...sentence, tokens } : sentence;
}
