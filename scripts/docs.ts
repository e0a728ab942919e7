// Writes the pages of docs/ that are made from the code, and the picture of the README.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { commandLinePage } from './docs/command-line.ts';
import { eventTypesPage } from './docs/event-types.ts';
import { exportsPage } from './docs/exports.ts';
import { readPicture } from './docs/picture.ts';
import { publishPage } from './docs/publish.ts';
import { readingSchema } from './docs/schema.ts';

/** Every page that is made, by its name in docs/; a test fails where one is stale. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'reading.schema.json': readingSchema,
  'event-types.md': eventTypesPage,
  'cli.md': commandLinePage,
  'publish.md': publishPage,
  'exports.md': exportsPage,
};

/** The page as it lies in docs/; null where there is none. */
export function committed(name: string): string | null {
  const file = new URL(`../docs/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function write(name: string, text: string): void {
  if (text === committed(name)) return;
  writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
  process.stdout.write(`wrote docs/${name}\n`);
}

if (import.meta.main) {
  for (const [name, make] of Object.entries(PAGES)) write(name, make());
  // It changes with every change of the reader, so no test holds it.
  write('read.svg', await readPicture());
}
