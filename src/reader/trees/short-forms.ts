import type { RawSentence, RawToken } from '../../syntax/tree.ts';
import type { Language, ShortForm } from '../language.ts';

/** In words: "2 Afghan police officers KIA". */
const FAR = 4;

/** "3x tanks". */
const TIMES = /^\d{1,3}x$/;

/** A sentence as the parser knows such: "2 KIA" as "2 killed", "nr Raqqa" as "near Raqqa", "Clash: between A and B" without its colon. */
export function withoutShortForms(sentence: RawSentence, language: Language): RawSentence {
  const { tokens } = sentence;
  const isColon = isLabelColon(tokens, language);
  if (!isColon && !tokens.some(({ text }) => language.shortForms.has(text) || TIMES.test(text))) return sentence;
  const spelled = tokens.map((token, at): RawToken => {
    if (TIMES.test(token.text)) return { ...token, text: token.text.slice(0, -1) };
    const short = language.shortForms.get(token.text);
    return short && isMeant(short, tokens, at, language) ? { ...token, text: short.full } : token;
  });
  return { ...sentence, tokens: isColon ? spelled.filter((_, at) => at !== 1) : spelled };
}

const isMeant = ({ full, where }: ShortForm, tokens: readonly RawToken[], at: number, language: Language): boolean =>
  where === 'counted' ? isCounted(full, tokens, at, language) : isBeforeName(tokens[at + 1]);

// "nr Gao", "vs al-Shabaab"
const isBeforeName = (next: RawToken | undefined): boolean => /^(?:\p{Lu}|\p{Ll}{2}-\p{Lu})/u.test(next?.text ?? '');

// "3 soldiers KIA"
function isCounted(full: string, tokens: readonly RawToken[], at: number, language: Language): boolean {
  const { numbers, functionWords, countedParticiples } = language;
  const next = tokens[at + 1]?.text ?? '';
  // "3 civ dead"; the KIA of "5 KIA fighters", "5 KIA killed" are an army
  const tellsMore = countedParticiples.has(next) && !countedParticiples.has(full);
  if (/^\p{L}/u.test(next) && !functionWords.has(next) && !tellsMore) return false;
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
