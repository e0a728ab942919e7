import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { committed } from '../../scripts/docs.ts';
import type { AnnotatedText, Reading } from '../../src/model/index.ts';
import type { Explanation } from '../../src/sitrep.ts';
import { run } from '../support/command.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/idlib-front.txt', import.meta.url));

let folder: string;
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const readSample = async (...flags: string[]): Promise<Reading> =>
  JSON.parse((await run(['read', SAMPLE, '--json', ...flags])).out) as Reading;

describe('sitrep read', () => {
  test('prints a page: date by date, with the words that say so', async () => {
    const { code, out, err } = await run(['read', SAMPLE, '--published', '2020-01-27']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('24 January 2020 ─');
    expect(out).toMatch(/\n {6}│ “.*\*/);
    expect(out).not.toContain('\u001b');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('has colour on a terminal, unless NO_COLOR is set', async () => {
    expect((await run(['read', SAMPLE], { terminal: true })).out).toContain('\u001b[');
    expect((await run(['read', SAMPLE], { terminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
  });

  test('prints a reading that the published schema allows, whose every span is the words it repeats', async () => {
    const reading = await readSample('--published', '2020-01-27');
    const schema = z.fromJSONSchema(JSON.parse(committed('reading.schema.json')!));
    expect(schema.safeParse(reading).error).toBeUndefined();
    expect(reading.claims.length).toBeGreaterThan(10);
    const { text } = reading.report;
    for (const claim of reading.claims) {
      expect(text.slice(claim.trigger.span.start, claim.trigger.span.end)).toBe(claim.trigger.text);
      for (const quote of claim.evidence) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      for (const one of [...claim.participants, ...claim.attribution, ...claim.casualties, ...claim.losses]) {
        expect(text.slice(one.span.start, one.span.end)).toBe(one.text);
      }
    }
  });

  test('takes what it is told of the report', async () => {
    const told = [
      '--published',
      '2020-01-27',
      '--title',
      'T',
      '--source',
      'S',
      '--url',
      'https://s.example/1',
      '--id',
      'r1',
    ];
    const { report } = await readSample(...told);
    expect(report).toMatchObject({
      id: 'r1',
      title: 'T',
      published: '2020-01-27',
      publisher: 'S',
      url: 'https://s.example/1',
    });
  });

  test('asks for the year where the text gives none and nobody told it', async () => {
    const reading = await readSample();
    expect(reading.report.published).toBeNull();
    expect(reading.issues.map(({ code }) => code)).toContain('year-unknown');
  });

  test('an unknown theatre is something to look at, no error', async () => {
    const reading = await readSample('--theatre', 'atlantis');
    expect(reading.issues.map(({ code }) => code)).toContain('theatre-unknown');
    expect(reading.claims.length).toBeGreaterThan(0);
  });

  test('reads several files, one reading a line, and tells of the one that is not there', async () => {
    const { code, out, err } = await run(['read', SAMPLE, join(folder, 'none.txt'), SAMPLE, '--json']);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => typeof JSON.parse(line)),
    ).toEqual(['object', 'object']);
    expect(err).toContain('none.txt');
    expect(code).toBe(2);
  });

  test('says that it does not read a language, and ends with 2', async () => {
    const path = file(
      'ru.txt',
      'Сегодня утром в центре города прогремел взрыв, сообщили местные власти. Пострадавших нет, передаёт агентство.',
    );
    const { code, out, err } = await run(['read', path, '--json']);
    expect(code).toBe(2);
    expect(err).toContain('"ru"');
    expect((JSON.parse(out) as Reading).claims).toEqual([]);
  });
});

describe('sitrep read --jsonl', () => {
  test('answers every line with one line, in order, whatever stands in it', async () => {
    const lines = [
      { id: 'a', text: 'On May 3, 2021, rebels shelled the village of Arka.' },
      'no json',
      { id: 'c' },
      { id: 'd', text: 'Shells fell on Borno.', published: 'yesterday-ish' },
      { id: 'e', text: '' },
      { id: 'f', text: 'Rebels shelled the town.' },
    ];
    const path = file(
      'in.jsonl',
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    );
    const { code, out } = await run(['read', '--jsonl', path]);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map((one) => one.report?.id ?? one.id)).toEqual(['a', null, 'c', 'd', 'e', 'f']);
    expect(answers.map((one) => one.error?.code ?? 'read')).toEqual([
      'read',
      'bad-json',
      'bad-input',
      'bad-date',
      'empty',
      'read',
    ]);
    expect(answers[0].claims[0].type).toBe('shelling');
  });
});

describe('sitrep annotate', () => {
  const text = '  On May 3, 2021, rebels shelled Homs.  ';

  test('marks a text exactly as it was given', async () => {
    const path = file('annotate.jsonl', JSON.stringify({ id: 'a', text, title: 'Not put before it' }));
    const { out } = await run(['annotate', '--jsonl', path]);
    const { id, mentions } = JSON.parse(out) as AnnotatedText;
    expect(id).toBe('a');
    for (const one of mentions) expect(text.slice(one.start, one.end)).toBe(one.text);
    expect(mentions).toContainEqual({ kind: 'time', start: 5, end: 16, text: 'May 3, 2021', value: '2021-05-03' });
    expect(mentions.find(({ kind }) => kind === 'place')).toMatchObject({ text: 'Homs', start: 33 });
  });

  test('prints a list for people', async () => {
    const { code, out } = await run(['annotate', file('short.txt', text)]);
    expect(code).toBe(0);
    expect(out).toMatch(/time {6}May 3, 2021 {2}2021-05-03/);
  });
});

describe('sitrep explain', () => {
  test('shows for one claim the sentence, its tree and the rule that fired', async () => {
    const { code, out } = await run(['explain', SAMPLE, '--claim', 'c1']);
    expect(code).toBe(0);
    expect(out).toContain('→ c1');
    expect(out).toMatch(/nsubj|obj|root/);
  });

  test('explains every sentence as JSON', async () => {
    const { out } = await run(['explain', SAMPLE, '--json']);
    const { sentences } = JSON.parse(out) as Explanation;
    expect(sentences.length).toBeGreaterThan(15);
  });

  test('names the claims that there are, where it is asked for another', async () => {
    const { code, err } = await run(['explain', SAMPLE, '--claim', 'c999']);
    expect(code).toBe(2);
    expect(err).toMatch(/no claim "c999".*c1, c2/);
  });
});

describe('sitrep check', () => {
  test('finds the packs of the project in order', async () => {
    expect(await run(['check', fileURLToPath(new URL('../../theatres', import.meta.url))])).toMatchObject({
      code: 0,
      out: '',
    });
  });

  test('tells file and line of what is wrong', async () => {
    const path = file('theatre.yaml', 'id: chad\nname: 3\nsidez: {}\n');
    const { code, out } = await run(['check', folder]);
    expect(code).toBe(2);
    expect(out).toContain(`${path}:`);
  });
});

describe('what the user can mend', () => {
  test.each<[string, () => string[], RegExp]>([
    ['a missing file', () => ['read', join(folder, 'gone.txt')], /gone\.txt/],
    ['a directory', () => ['read', folder], /directory/],
    ['an empty file', () => ['read', file('empty.txt', '')], /empty/],
    [
      'a binary file',
      () => [
        'read',
        file(
          'bin.txt',
          Uint8Array.from({ length: 500 }, (_, at) => at % 7),
        ),
      ],
      /binary/,
    ],
    [
      'a file that is not UTF-8',
      () => ['read', file('latin.txt', Uint8Array.from([0x41, 0xe9, 0x20, 0x42, 0x0a]))],
      /UTF-8/,
    ],
    [
      'a page with no article',
      () => ['read', file('bare.html', '<html><body><nav><a href="/">Home</a></nav></body></html>')],
      /article/,
    ],
    ['an address that is not public', () => ['read', 'http://127.0.0.1:1/story'], /no public address/],
    ['a date that is none', () => ['read', SAMPLE, '--published', 'soon'], /soon/],
    ['a country that is none', () => ['read', SAMPLE, '--country', 'Syria'], /two letters/],
    ['an unknown option', () => ['read', SAMPLE, '--jsom'], /--json/],
    ['an unknown command', () => ['raed', SAMPLE], /read/],
    ['a command without its file', () => ['read'], /inputs/],
    ['packs that are not there', () => ['read', SAMPLE, '--packs', join(folder, 'nowhere')], /nowhere/],
    ['lines of a file that is not there', () => ['read', '--jsonl', join(folder, 'gone.jsonl')], /gone\.jsonl/],
  ])('%s ends with 2, a message and no stack', async (_, argv, message) => {
    const { code, out, err } = await run(argv());
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toMatch(/^sitrep: /);
    expect(err).not.toMatch(/\n\s+at /);
  });
});

describe('help', () => {
  test.each([
    [['--help']],
    [['read', '--help']],
    [['annotate', '--help']],
    [['explain', '--help']],
    [['check', '--help']],
  ])('%s starts with three examples', async (argv) => {
    const { code, out } = await run(argv);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'Examples:',
      ...Array.from({ length: 3 }, () => expect.stringContaining('sitrep')),
    ]);
  });

  test('comes where nothing is asked for, and the version on its own line', async () => {
    expect((await run([])).out).toContain('Usage: sitrep');
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
