import { fileURLToPath } from 'node:url';
import { readingPage } from '../../src/cli/page.ts';
import { COLOUR } from '../../src/cli/style.ts';
import { openSitrep } from '../../src/sitrep.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/idlib-front.txt', import.meta.url));

const COLUMNS = 80;
const LINES = 36;
const CELL = { width: 8.4, height: 18 };
const MARGIN = 16;

/** How the marks of `COLOUR` look in the picture: the code that opens one, and its style. */
const LOOKS: Readonly<Record<string, string>> = {
  1: 'font-weight:bold',
  2: 'fill:#8b949e',
  4: 'text-decoration:underline',
  33: 'fill:#d29922',
  36: 'fill:#56d4dd',
};
const CLOSES: Readonly<Record<string, readonly string[]>> = { 22: ['1', '2'], 24: ['4'], 39: ['33', '36'] };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** One line with its colour marks as SVG text. */
function lineOf(line: string, row: number): string {
  const open = new Set<string>();
  let column = 0;
  let runs = '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour marks begin with one
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    const code = part.startsWith('\u001b') ? part.slice(2, -1) : null;
    if (code === null) {
      if (!part) continue;
      const style = [...open].map((one) => LOOKS[one]).join(';');
      // Spaces at the start of a run are dropped by renderers: they only move it.
      const words = part.trimStart();
      const x = (MARGIN + (column + part.length - words.length) * CELL.width).toFixed(1);
      if (words) runs += `<tspan x="${x}"${style ? ` style="${style}"` : ''}>${escaped(words.trimEnd())}</tspan>`;
      column += part.length;
    } else if (CLOSES[code]) for (const one of CLOSES[code]) open.delete(one);
    else open.add(code);
  }
  return runs ? `<text y="${MARGIN + (row + 0.8) * CELL.height}">${runs}</text>` : '';
}

/** docs/read.svg: the first lines of what `npm start` prints on a terminal. */
export async function readPicture(): Promise<string> {
  const reading = await (await openSitrep()).readFile(SAMPLE, { published: '2020-01-27' });
  const lines = readingPage(reading, { style: COLOUR, width: COLUMNS }).split('\n').slice(0, LINES);
  const width = Math.ceil(2 * MARGIN + COLUMNS * CELL.width);
  const height = 2 * MARGIN + (lines.length + 1) * CELL.height;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    '<title>The page that sitrep read prints for the sample</title>',
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    '<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="14" fill="#e6edf3">',
    ...[...lines, '…'].map(lineOf).filter((line) => line),
    '</g>',
    '</svg>',
  ].join('\n')}\n`;
}
