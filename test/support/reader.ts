import { readFileSync } from 'node:fs';
import { openKnowledge } from '../../src/knowledge/load.ts';
import { english } from '../../src/languages/en/index.ts';
import type { Report } from '../../src/model/index.ts';
import { createReader, type Reader } from '../../src/reader/index.ts';
import { loadSyntax, splitSentences } from '../../src/syntax/index.ts';

/** A reader over the project's own weights and packs, opened once for a test file. */
export async function openTestReader(): Promise<Reader> {
  const model = loadSyntax(readFileSync(new URL('../../models/en.syntax.bin', import.meta.url)));
  const knowledge = await openKnowledge();
  return createReader({
    language: english,
    syntax: { splitSentences, parse: (text, sentence, names) => model.parse(text, sentence, names) },
    knowledge: (theatre, date) => knowledge.knowledge(theatre, date),
    detectTheatre: (text) => knowledge.detectTheatre(text),
  });
}

/** A report of a bare text, for tests. */
export const reportOf = (text: string, published: string | null = null): Report => ({
  id: 'test',
  sha256: '0'.repeat(64),
  title: null,
  url: null,
  language: 'en',
  publisher: null,
  author: null,
  published,
  text,
  boilerplate: [],
});
