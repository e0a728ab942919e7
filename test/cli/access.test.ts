import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../support/command.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/opposed.jsonl', import.meta.url));

let folder: string;
let db: string;
const sitrep = (...argv: string[]) => run([...argv, '--db', db], { env: { USER: 'amal' } });
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-access-'));
  db = join(folder, 'a.db');
  await sitrep('init');
  await sitrep('add', SAMPLE);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('sitrep user and token', () => {
  test('the first account is an admin, with a password that is printed once', async () => {
    expect((await sitrep('user', 'list')).err).toContain('no account');
    const refused = await sitrep('user', 'add', 'boris');
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('--role admin')]);
    const made = await sitrep('user', 'add', 'Amal', '--role', 'admin');
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/^[\w-]{20}\n$/);
    expect(made.err).toContain('Made the account amal: admin.');
  });

  test('a password can be given by the environment, and is checked', async () => {
    const add = (password: string) =>
      run(['user', 'add', 'boris', '--role', 'coder', '--db', db], { env: { SITREP_PASSWORD: password } });
    expect((await add('short')).err).toContain('fewer than 12');
    expect(await add('seven plain lanterns')).toMatchObject({ code: 0, out: '' });
    expect((await add('seven plain lanterns')).err).toContain('already');
  });

  test('accounts are listed, changed and removed, and one admin stays', async () => {
    expect((await sitrep('user', 'role', 'boris', 'reviewer')).code).toBe(0);
    const listed = (await sitrep('user', 'list', '--json')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(listed).toMatchObject([
      { name: 'amal', createdBy: 'amal' },
      { name: 'boris', role: 'reviewer' },
    ]);
    expect(JSON.stringify(listed)).not.toContain('argon2');
    expect((await sitrep('user', 'role', 'boris', 'king')).err).toContain('Choose one of');
    expect((await sitrep('user', 'remove', 'amal')).err).toContain('only admin');
    expect((await sitrep('user', 'password', 'boris')).out).toMatch(/^[\w-]{20}\n$/);
    expect((await sitrep('user', 'remove', 'nobody')).code).toBe(2);
  });

  test('tokens are made, listed without what is sent, and revoked', async () => {
    const made = await sitrep(
      'token',
      'add',
      'boris',
      '--name',
      'nightly',
      '--scope',
      'read',
      '--scope',
      'add',
      '--days',
      '9',
    );
    expect(made.out).toMatch(/^sitrep_[\w-]{43}\n$/);
    const listed = await sitrep('token', 'list');
    expect(listed.out).toMatch(/boris {2}read\+add {2}nightly {2}\(never used, until \d{4}/);
    expect(listed.out).not.toContain(made.out.trim().slice(7));
    const id = listed.out.split(' ')[0]!;
    expect((await sitrep('token', 'revoke', id)).code).toBe(0);
    expect((await sitrep('token', 'list')).err).toContain('no token');
    expect((await sitrep('token', 'add', 'boris', '--scope', 'all')).err).toContain('no scope');
    expect((await sitrep('token', 'add', 'nobody')).err).toContain('no user');
  });
});

describe('sitrep sources and decide', () => {
  const claimOf = async (words: string): Promise<string> =>
    (JSON.parse((await sitrep('claims', '--search', words, '--json')).out.split('\n')[0]!) as { id: string }).id;

  test('a source gets its letter, which shows in the list and in its events', async () => {
    const [first] = (await sitrep('sources', '--json')).out
      .split('\n')
      .map((line) => JSON.parse(line || '{}') as { id: string });
    expect((await sitrep('sources', 'rate', first!.id, 'b', '--note', 'As we know it.')).code).toBe(0);
    expect((await sitrep('sources')).out).toMatch(new RegExp(`^${first!.id} +B +2 `, 'm'));
    expect((await sitrep('decide', 'list')).out).toContain(`rate ${first!.id} B by amal: As we know it.`);
    expect((await sitrep('sources', 'rate', first!.id, 'none')).code).toBe(0);
    expect((await sitrep('sources')).out).toMatch(new RegExp(`^${first!.id} +- `, 'm'));
    expect((await sitrep('sources', 'rate', 'nobody', 'A')).err).toContain('sitrep sources');
    expect((await sitrep('sources', 'rate', first!.id, 'G')).err).toContain('A to F');
  });

  test('a claim is corrected field by field, and that is withdrawn', async () => {
    const id = await claimOf('booby-trapped');
    const bombing = async (): Promise<string> => (await sitrep('event', id)).out;
    expect(await bombing()).toMatch(/killed.*12/);
    const done = await sitrep('decide', 'correct', id, 'killed=9', 'date=2020-02-03', 'agent=');
    expect(done).toMatchObject({ code: 0, err: expect.stringContaining('Recorded: correct 1 claim') });
    expect(await bombing()).toMatch(/killed.*\b9\b/);
    expect(await bombing()).not.toMatch(/killed.*\b12\b/);
    const decision = done.out.trim();
    expect((await sitrep('decide', 'undo', decision.slice(0, 8))).code).toBe(0);
    expect(await bombing()).toMatch(/killed.*12/);
    expect((await sitrep('decide', 'list')).out).toMatch(/correct .*\(withdrawn\)/);
    expect((await sitrep('decide', 'undo', decision)).err).toContain('withdrawn already');
    expect((await sitrep('verify')).code).toBe(0);
  });

  test.each<[string, string[], string]>([
    ['a field that there is not', ['colour=red'], 'no correction'],
    ['a field without a value', ['killed'], 'no correction'],
    ['a toll that is no number', ['killed=many'], 'A toll is a number'],
    ['a day that is none', ['date=2020-02-31..x'], 'date takes a day'],
    ['a type that there is not', ['type=mischief'], 'There is no type'],
    ['an actor that nobody knows', ['agent=nobody-at-all'], 'No pack knows'],
    ['a point off the earth', ['place=95,10'], 'no point on the earth'],
  ])('%s is refused', async (_, fields, why) => {
    const { code, err } = await sitrep('decide', 'correct', await claimOf('booby-trapped'), ...fields);
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
  });
});

test('a server for others is not started without an account', async () => {
  const other = join(folder, 'b.db');
  await run(['init', '--db', other]);
  const { code, err } = await run(['serve', '--db', other, '--host', '0.0.0.0', '--port', '0']);
  expect([code, err]).toEqual([2, expect.stringContaining('sitrep user add NAME --role admin')]);
});

test('nor one that others reach through a proxy', async () => {
  const other = join(folder, 'c.db');
  await run(['init', '--db', other]);
  const { code, err } = await run(['serve', '--db', other, '--origin', 'https://sitrep.example', '--port', '0']);
  expect([code, err]).toEqual([2, expect.stringContaining('https://sitrep.example')]);
});
