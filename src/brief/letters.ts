const CAPITALS = /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u;

/** Words printed in capitals throughout as prose has them: names with capitals, things without. Anything else stays as it is. */
export function lowered(text: string, what: 'name' | 'thing'): string {
  if (!CAPITALS.test(text)) return text;
  const small = text.toLowerCase();
  return what === 'thing'
    ? small
    : small.replace(/(?<![\p{L}’'])(?!(?:of|the|and|de|del|al)\b)\p{L}/gu, (letter) => letter.toUpperCase());
}
