// Writes the pages of docs/ that are made from the code; a test fails where one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { commandLinePage } from './docs/command-line.ts';
import { eventTypesPage } from './docs/event-types.ts';
import { readingSchema } from './docs/schema.ts';

/** Every page that is made, by its name in docs/. */
export const PAGES: Readonly<Record<string, () => string>> = {
  'reading.schema.json': readingSchema,
  'event-types.md': eventTypesPage,
  'cli.md': commandLinePage,
};

/** The page as it is committed; null where it is not. */
export function committed(name: string): string | null {
  const file = new URL(`../docs/${name}`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

if (import.meta.main) {
  for (const [name, make] of Object.entries(PAGES)) {
    const text = make();
    if (text === committed(name)) continue;
    writeFileSync(new URL(`../docs/${name}`, import.meta.url), text);
    process.stdout.write(`wrote docs/${name}\n`);
  }
}
