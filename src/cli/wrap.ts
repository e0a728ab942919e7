// biome-ignore lint/suspicious/noControlCharactersInRegex: colour marks begin with one
const MARKS = /\u001b\[\d+m/g;

/** How many columns a text takes: colour marks take none, wide characters of East Asia and emoji take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const { 0: glyph } of text.replace(MARKS, '').matchAll(/\P{M}\p{M}*/gu)) width += WIDE.test(glyph) ? 2 : 1;
  return width;
}

const WIDE =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u;

/** What would move the cursor or change colours if a text were printed as it is. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;

/** The words of a report as they may be printed on a terminal: in one line, without control characters. */
export const printable = (text: string): string => text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();

/**
 * Breaks a text into lines of at most `width` columns at its spaces; `first` and `rest` go before the lines and count.
 * A word that is longer than a line is broken.
 */
export function wrap(text: string, width: number, first: string, rest: string = first): string[] {
  const lines: string[] = [];
  let line = '';
  const room = (): number => Math.max(10, width - widthOf(lines.length ? rest : first));
  const end = (): void => {
    lines.push((lines.length ? rest : first) + line);
    line = '';
  };
  for (const word of text.split(' ').flatMap((one) => pieces(one, room()))) {
    if (line && widthOf(line) + 1 + widthOf(word) > room()) end();
    line = line ? `${line} ${word}` : word;
  }
  end();
  return lines;
}

function pieces(word: string, room: number): string[] {
  if (widthOf(word) <= room || MARKS.test(word)) return [word];
  const glyphs = [...word];
  const cuts: string[] = [];
  for (let at = 0; at < glyphs.length; at += Math.floor(room / 2)) {
    cuts.push(glyphs.slice(at, at + Math.floor(room / 2)).join(''));
  }
  return cuts;
}
