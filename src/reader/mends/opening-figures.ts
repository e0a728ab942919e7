import type { Sentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** What the tree makes of a figure whose noun it did not see. */
const STRAY: ReadonlySet<string> = new Set(['discourse', 'cc', 'mark', 'case', 'advmod', 'root']);

/** "1 civilian was killed", "4 soldiers killed": the figure that opens a sentence counts the noun behind it. */
export function mendOpeningFigures(sentence: Sentence, language: Language): Sentence {
  const [figure, counted, after] = sentence.tokens;
  if (!figure || !counted || !after || !(/^\d[\d,]*$/.test(figure.text) || figure.upos === 'NUM')) return sentence;
  const isNoun = ['NOUN', 'PROPN'].includes(counted.upos);
  const isMistaken = counted.upos === 'ADJ' && language.nouns.has(counted.lemma) && after.upos === 'AUX';
  const isCounting = figure.head === 1 && figure.deprel === 'nummod';
  if (!isMistaken && (!isNoun || isCounting || (figure.head !== 1 && !STRAY.has(figure.deprel)))) return sentence;
  if (counted.head === 0) return sentence;
  // "Eight policemen embraced martyrdom": the figure took the place of the verb
  const verb = figure.deprel === 'root' ? counted.head : -1;
  if (figure.deprel === 'root' && sentence.tokens[verb]?.head !== 0) return sentence;
  return {
    ...sentence,
    tokens: sentence.tokens.map((token, at) => {
      if (at === 0) return { ...token, upos: 'NUM', xpos: 'CD', head: 1, deprel: 'nummod' };
      if (at === verb) return { ...token, head: -1, deprel: 'root' };
      if (verb > 0 && token.head === 0) return { ...token, head: verb };
      return at === 1 && isMistaken ? { ...token, upos: 'NOUN', xpos: 'NN' } : token;
    }),
  };
}
