import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Brief } from '../../src/sitrep.ts';
import { DEMO, openTestServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({}, DEMO);
});
afterAll(() => server.close());

test('the brief of a day has for every sentence references whose words stand in their reports', async () => {
  const brief = (await server.json('/api/brief?on=2020-01-25')) as unknown as Brief;
  const sentences = brief.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])),
  );
  const numbers = new Set(brief.references.map(({ number }) => number));
  expect(sentences.length).toBeGreaterThan(3);
  expect(sentences.filter(({ cites }) => !cites.length || cites.some((cite) => !numbers.has(cite)))).toEqual([]);
  const [reference] = brief.references;
  const { text } = (await server.json(`/api/reports/${reference!.report}`)) as unknown as { text: string };
  expect(text.slice(reference!.start, reference!.end)).toBe(reference!.quote);
});

test.each([
  ['md', '# '],
  ['html', '<!doctype html>'],
  ['pdf', '%PDF'],
  ['docx', 'PK'],
])('is handed on as a file: %s', async (format, begins) => {
  const answer = await server.get(`/api/brief.${format}?on=2020-01-25&in=Idlib`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="sitrep-2020-01-25.${format}"`);
  expect((await answer.text()).toLowerCase().startsWith(begins.toLowerCase())).toBe(true);
});

test('is of the last day where none is asked for, and of a day at all', async () => {
  expect((await server.json('/api/brief')).day).toBe('2020-01-28');
  expect((await server.get('/api/brief.pdf?on=today')).status).toBe(400);
});
