import { readFileSync } from 'node:fs';
import { assembleReader, type Reader } from '../../src/assemble.ts';
import { openKnowledge } from '../../src/knowledge/load.ts';
import type { Report } from '../../src/model/index.ts';

/** A reader over the project's own weights and packs, opened once for a test file. */
export async function openTestReader(): Promise<Reader> {
  const weights = readFileSync(new URL('../../models/en.syntax.bin', import.meta.url));
  return assembleReader(weights, await openKnowledge());
}

/** A report of a bare text, for tests. */
export const reportOf = (text: string, published: string | null = null, title: string | null = null): Report => ({
  id: 'test',
  sha256: '0'.repeat(64),
  title,
  url: null,
  language: 'en',
  publisher: null,
  author: null,
  published,
  text,
  boilerplate: [],
});
