import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Outcome, run } from '../support/command.ts';

const REPORTS = [
  {
    id: 'a',
    source: 'State Radio',
    published: '2021-05-04',
    text: 'On May 3, 2021, warplanes struck the city of Homs, killing 8 people.',
  },
  {
    id: 'b',
    source: 'Front Channel',
    published: '2021-05-04',
    text: 'On May 3, 2021, airstrikes on the city of Homs killed 12 people.',
  },
];

let folder: string;
let env: Record<string, string>;
const sitrep = (...argv: readonly string[]): Promise<Outcome> => run(argv, { env });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-brief-'));
  env = { SITREP_DB: join(folder, 'a.db'), USER: 'desk' };
  const path = join(folder, 'a.jsonl');
  writeFileSync(path, REPORTS.map((one) => JSON.stringify(one)).join('\n'));
  await sitrep('init');
  await sitrep('add', path);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sitrep brief', () => {
  test('prints the report of a day as Markdown', async () => {
    const { code, out } = await sitrep('brief', '--on', '2021-05-03');
    expect(code).toBe(0);
    expect(out).toMatch(/^# Situation report, 3 May 2021\n/);
    expect(out).toContain('Front Channel counted 12 people killed and State Radio eight people');
    expect(out).toContain('Support rate: 100 %');
  });

  test('writes a file that is no text where it is told to, and says what is in it', async () => {
    const path = join(folder, 'brief.pdf');
    const { code, err } = await sitrep('brief', '--on', '2021-05-03', '--to', 'pdf', '--out', path);
    expect(code).toBe(0);
    expect(err).toContain('1 of 1 events of the day');
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test.each([
    [['--on', '2021-05-03', '--to', 'pdf'], '--out FILE.pdf'],
    [['--on', '2021-05-03', '--to', 'odt'], 'Formats are md, html, pdf, docx, json'],
    [['--on', 'yesterday'], '--on takes a day'],
    [['--on', '2021-05-03', '--profile', 'half'], 'publish or full'],
  ])('refuses %j in words', async (flags, words) => {
    const { code, err } = await sitrep('brief', ...flags);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  test('says so where nothing is known of a day', async () => {
    const { code, err } = await sitrep('brief', '--on', '2020-01-01');
    expect(code).toBe(0);
    expect(err).toContain('No event of 2020-01-01 is on record');
  });
});
