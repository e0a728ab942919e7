import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { NOMINAL, withArcs } from './arcs.ts';

/** Words between the commas. */
const LONGEST = 8;

/** "The agency, citing a medic, said that": the agency says it, and the medic is whom it cites. */
export function mendCitingAsides(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const cite = tokens.findIndex(
    ({ lemma, norm }, at) =>
      at > 1 && norm.endsWith('ing') && tokens[at - 1]!.text === ',' && language.citing.has(lemma.toLowerCase()),
  );
  if (cite < 0) return sentence;
  const comma = tokens.findIndex(({ text }, at) => at > cite && at <= cite + LONGEST && text === ',');
  const [said, agency, cited] = [comma + 1, cite - 2, comma - 1];
  if (comma < 0 || cited === cite || !NOMINAL.has(tokens[agency]!.upos) || !NOMINAL.has(tokens[cited]!.upos))
    return sentence;
  const row = tokens[said]?.upos === 'VERB' ? language.stanceOf(tokens[said]!.lemma) : null;
  if (!row?.speaker || (tokens[agency]!.head === said && tokens[cited]!.head === cite)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === agency) return { ...token, head: said, deprel: 'nsubj' };
      if (at === cite) return { ...token, upos: 'VERB', xpos: 'VBG', head: said, deprel: 'advcl' };
      if (at === cited) return { ...token, head: cite, deprel: 'obj' };
      // the tree may have made of whom is cited what the sentence is about
      if (at === said && token.head === cited)
        return { ...token, head: tokens[cited]!.head, deprel: tokens[cited]!.deprel };
      return token.text === ',' && (at === comma || at === cite - 1) ? { ...token, head: cite } : token;
    }),
  );
}
