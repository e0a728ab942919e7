import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Event } from '../../src/model/index.ts';
import { run } from '../support/command.ts';

const REPORTS = [
  {
    id: 'a',
    source: 'Reuters',
    text: 'A car bomb exploded in Azaz on Tuesday, killing six people, the Syrian Observatory for Human Rights said.',
  },
  {
    id: 'b',
    source: 'AFP',
    text: 'Nine people were killed on Tuesday when a car bomb went off in Azaz, rescue workers said.',
  },
  { id: 'c', source: 'AFP', text: 'Government forces captured the village of Kafr Hamra on Tuesday.' },
].map((report) => ({ ...report, published: '2019-04-10' }));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-fuse-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fuse = async (lines: readonly string[], ...flags: string[]): Promise<unknown[]> => {
  const file = join(folder, 'reports.jsonl');
  writeFileSync(file, lines.join('\n'));
  const { code, out } = await run(['fuse', '--jsonl', file, '--theatre', 'syria', ...flags]);
  expect(code).toBe(0);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

test('every line answers with the story of its report, a bad one with its error', async () => {
  const answers = await fuse([...REPORTS.map((report) => JSON.stringify(report)), '{"id": "d"}']);
  expect(answers).toMatchObject([
    { id: 'a', killed: { min: 6, max: 9 } },
    { id: 'b', killed: { min: 6, max: 9 } },
    { id: 'c' },
    { id: 'd', error: { code: 'bad-input' } },
  ]);
  const [a, b] = answers as { event: string; events: string[] }[];
  expect(a!.event).toBe(b!.event);
  expect(a!.events).toEqual(b!.events);
});

test('the events show each source’s version', async () => {
  const events = (await fuse(
    REPORTS.map((report) => JSON.stringify(report)),
    '--events',
  )) as Event[];
  const blast = events.find(({ claims }) => claims.some(({ id }) => id.startsWith('a#')))!;
  expect(blast.claims.some(({ id }) => id.startsWith('b#'))).toBe(true);
  expect(blast.fields.find(({ name }) => name === 'killed')).toMatchObject({
    agreement: 'contradict',
    interval: { min: 6, max: 9 },
  });
});
