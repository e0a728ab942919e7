/** A name as an id: lower case, no accents, no articles, words joined by hyphens. */
export const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|al|el)\b/g, ' ')
    .trim()
    .replace(/ +/g, '-');
