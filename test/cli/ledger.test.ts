import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Added, Verification } from '../../src/desk/index.ts';
import { run } from '../support/command.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/idlib-front.txt', import.meta.url));

let folder: string;
let db: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-cli-'));
  db = join(folder, 'a.db');
  expect(await run(['init', '--db', db])).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a ledger on the command line', () => {
  test('takes a report once, and says what became of it', async () => {
    const flags = ['add', SAMPLE, '--db', db, '--published', '2020-01-27'];
    const first = await run(flags);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^recorded {2}f67ab1734ab1 {2}\d+ claims {2}Army Units/);
    expect((await run(flags)).out).toMatch(/^there already {2}f67ab1734ab1/);
    const { out } = await run([...flags, '--json']);
    expect(JSON.parse(out) as Added).toMatchObject({ outcome: 'known', part: null, why: null });
  });

  test('is found by the environment', async () => {
    const { code, out } = await run(['verify', '--json'], { env: { SITREP_DB: db } });
    expect(code).toBe(0);
    expect(JSON.parse(out) as Verification).toMatchObject({ entries: 2, reports: 1, problems: [] });
  });

  test('verifies against a head that was noted before', async () => {
    const { out } = await run(['verify', '--db', db]);
    const head = /Last entry: (\w{64})/.exec(out)![1]!;
    expect((await run(['verify', '--db', db, '--head', head])).code).toBe(0);
    const wrong = await run(['verify', '--db', db, '--head', '0'.repeat(64)]);
    expect(wrong.code).toBe(2);
    expect(wrong.out).toContain('does not hold the entry 000');
  });

  test.each<[string, () => string[], RegExp]>([
    [
      'a ledger that is not there',
      () => ['add', SAMPLE, '--db', join(folder, 'none.db')],
      /sitrep init --db .*none\.db/,
    ],
    ['a ledger that is there already', () => ['init', '--db', db], /There is a ledger .* already/],
    [
      'a file that is no ledger',
      () => {
        writeFileSync(
          join(folder, 'text.db'),
          'Nothing but words, and enough of them to fill the head of a file.'.repeat(9),
        );
        return ['verify', '--db', join(folder, 'text.db')];
      },
      /is damaged or is no ledger/,
    ],
    [
      'a server that is not there',
      () => ['verify', '--db', 'postgres://me:secret@127.0.0.1:1/idlib'],
      /postgres:\/\/me@127\.0\.0\.1:1\/idlib cannot be reached/,
    ],
  ])('%s is told of, and ends with 2', async (_, flags, message) => {
    const { code, err } = await run(flags());
    expect(err).toMatch(message);
    expect(err).not.toContain('secret');
    expect(code).toBe(2);
  });
});
