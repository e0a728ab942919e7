import type { RawSentence, RawToken } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** In words: "2 Afghan police officers KIA". */
const FAR = 4;

/** A sentence as the parser knows such: "2 KIA" as "2 killed", "nr Raqqa" as "near Raqqa", "Clash: between A and B" without its colon. */
export function withoutShortForms(sentence: RawSentence, language: Language): RawSentence {
  const { tokens } = sentence;
  const isColon = isLabelColon(tokens, language);
  if (!isColon && !tokens.some(({ text }) => language.shortForms.has(text))) return sentence;
  const spelled = tokens.map((token, at): RawToken => {
    const short = language.shortForms.get(token.text);
    const isMeant =
      short && (short.counted ? isCounted(tokens, at, language) : /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''));
    return isMeant ? { ...token, text: short.full } : token;
  });
  return { ...sentence, tokens: isColon ? spelled.filter((_, at) => at !== 1) : spelled };
}

// "3 soldiers KIA"; the KIA of "5 KIA fighters" are an army
function isCounted(tokens: readonly RawToken[], at: number, { numbers, functionWords }: Language): boolean {
  const next = tokens[at + 1]?.text ?? '';
  if (/^\p{L}/u.test(next) && !functionWords.has(next)) return false;
  for (let before = at - 1; before >= 0 && at - before <= FAR; before--) {
    const { text } = tokens[before]!;
    if (/^\d/.test(text) || numbers.cardinals.has(text.toLowerCase())) return true;
    if (!/^\p{L}/u.test(text) || functionWords.has(text)) return false;
  }
  return false;
}

// "Clash: between the army and rebels": a label that the words behind it go on from
function isLabelColon(tokens: readonly RawToken[], { actNouns, blowNouns, functionWords }: Language): boolean {
  if (tokens[1]?.text !== ':' || !functionWords.has(tokens[2]?.text ?? '')) return false;
  const label = tokens[0]!.text.toLowerCase();
  return actNouns.has(label) || blowNouns.has(label) || blowNouns.has(label.replace(/e?s$/, ''));
}
