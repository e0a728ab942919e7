/** Abbreviation of a description by the capitals of its words: "Syrian Democratic Forces …" is SDF. */
const initialsOf = (text: string): string =>
  text
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');

/**
 * How a side is called in a sentence: "the government side", "the opposition side", "Turkey’s side"; from its id and its description in
 * the theatre, without a word of anybody's own.
 */
export function sideLabel(side: string, sides: Readonly<Record<string, string>>): string {
  const words = side.replaceAll('-', ' ');
  const description = sides[side] ?? '';
  const found = new RegExp(`\\b${words}\\b`, 'i').exec(description)?.[0];
  const cased = found ?? (initialsOf(description).startsWith(words.toUpperCase()) ? words.toUpperCase() : words);
  return /^\p{Lu}\p{Ll}/u.test(cased) ? `${cased}’s side` : `the ${cased} side`;
}

/** The name of a side as one that an outlet is aligned with: "the government", "Turkey", "the SDF". */
export function sideName(side: string, sides: Readonly<Record<string, string>>): string {
  return sideLabel(side, sides).replace(/’s side$| side$/, '');
}
