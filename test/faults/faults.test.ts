import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Added, Verification } from '../../src/desk/index.ts';
import { openLedger } from '../../src/ledger/index.ts';
import { EXECUTABLE, runExecutable } from '../support/command.ts';

/** How often a process is killed. */
const MOMENTS = Number(process.env.SITREP_FAULTS ?? 200);
/** Bytes of a page of the file. */
const PAGE = 16_384;
const SEED = Number(process.env.SITREP_SEED ?? 1);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-faults-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Always the same numbers for the same seed. */
function chance(): () => number {
  let state = SEED;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

const TOWNS = ['Azaz', 'Homs', 'Hama', 'Idlib', 'Manbij', 'Jarabulus', 'Raqqa'];
const FIRST = Date.UTC(2012, 0, 1);

let made = 0;

/** A report of an event that no other tells of, or one of them would be told by thousands. */
const report = (id: string) => {
  const number = made++;
  const date = new Date(FIRST + (number % 4000) * 86_400_000).toISOString().slice(0, 10);
  const town = TOWNS[Math.floor(number / 4000) % TOWNS.length];
  const text = `On ${date}, rebels shelled ${town}. At least 4 civilians were killed, the council said in note ${id}.`;
  return { id, published: date, source: 'Harbour Review', text };
};

function reportsFile(name: string, count: number, prefix: string): string {
  const path = join(folder, name);
  const lines = Array.from({ length: count }, (_, at) => JSON.stringify(report(`${prefix}-${at}`)));
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function init(name: string): Promise<string> {
  const db = join(folder, name);
  expect((await runExecutable(['init', '--db', db])).code).toBe(0);
  return db;
}

const verify = async (db: string): Promise<Verification> =>
  JSON.parse((await runExecutable(['verify', '--db', db, '--json'])).out) as Verification;

/** Runs a command and kills it after a while; answers with the ids that it had told as recorded by then. */
function killed(
  argv: readonly string[],
  after: { readonly ms: number; readonly fromFirst: boolean },
): Promise<string[]> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [EXECUTABLE, ...argv], { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    const kill = () => globalThis.setTimeout(() => child.kill('SIGKILL'), after.ms);
    if (!after.fromFirst) kill();
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      if (after.fromFirst && out === '') kill();
      out += part;
    });
    child.on('error', fail);
    child.on('close', () => {
      const whole = out
        .slice(0, out.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean);
      done(
        whole
          .map((line) => JSON.parse(line) as Added)
          .filter(({ outcome }) => outcome === 'recorded')
          .map(({ id }) => id!),
      );
    });
  });
}

describe(`kill -9 at ${MOMENTS} random moments`, () => {
  test('loses no report that was told as recorded, and leaves none half recorded', { timeout: 3_600_000 }, async () => {
    const random = chance();
    const db = await init('killed.db');
    const told = new Set<string>();
    for (let moment = 0; moment < MOMENTS; moment++) {
      const file = reportsFile('killed.jsonl', 400, `m${moment}`);
      const watching = moment % 2 === 1;
      const argv = watching
        ? ['watch', file, '--every', '1s', '--db', db, '--json']
        : ['add', file, '--db', db, '--json'];
      // Three in four are killed while they record, the others at any time from the start.
      const fromFirst = random() < 0.75;
      const acknowledged = await killed(argv, { fromFirst, ms: random() * (fromFirst ? 250 : 1200) });
      for (const id of acknowledged) told.add(id);
      if (moment % 10 < 9 && moment < MOMENTS - 1) continue;
      const ledger = await openLedger(db);
      const there = new Set(await ledger.ids());
      const found = await ledger.verify();
      await ledger.close();
      expect(
        [...told].filter((id) => !there.has(id)),
        `seed ${SEED}, moment ${moment}`,
      ).toEqual([]);
      expect(found.problems, `seed ${SEED}, moment ${moment}`).toEqual([]);
    }
    expect(told.size).toBeGreaterThan(MOMENTS);
  });
});

describe('a disk that is full', () => {
  test('is told of in words, and what was recorded before is intact', { timeout: 300_000 }, () => {
    const file = reportsFile('full.jsonl', 4000, 'full');
    const sitrep = `"${process.execPath}" "${EXECUTABLE}"`;
    // A file system of its own, twelve megabytes large, that nobody else sees and that ends with the script.
    const script = [
      `mount -t tmpfs -o size=12m none "${folder}/full"`,
      `${sitrep} init --db "${folder}/full/a.db"`,
      `${sitrep} add "${file}" --db "${folder}/full/a.db" --json > "${folder}/told.jsonl"`,
      'echo "code $?"',
      `${sitrep} verify --db "${folder}/full/a.db" --json > "${folder}/verified.json"`,
      'echo "verified $?"',
    ].join('\n');
    const isRoot = process.getuid?.() === 0;
    spawnSync('mkdir', [join(folder, 'full')]);
    const { stdout, stderr } = spawnSync('unshare', [isRoot ? '-m' : '-rm', 'sh', '-c', script], { encoding: 'utf8' });
    expect(stderr).toMatch(/There is no space left for .*a\.db\. What was recorded before is safe/);
    expect(stderr).not.toMatch(/fault of the program/);
    expect(stdout).toBe('code 2\nverified 0\n');
    const told = readFileSync(join(folder, 'told.jsonl'), 'utf8').trim().split('\n');
    const { reports, problems } = JSON.parse(readFileSync(join(folder, 'verified.json'), 'utf8')) as Verification;
    expect(problems).toEqual([]);
    expect(told.length).toBeGreaterThan(20);
    expect(reports).toBe(told.length);
  });
});

describe('a file that was damaged', () => {
  let sound: string;
  beforeAll(async () => {
    sound = await init('sound.db');
    await runExecutable(['add', reportsFile('sound.jsonl', 200, 'sound'), '--db', sound]);
    // All of it into the one file.
    const file = new Database(sound);
    file.pragma('wal_checkpoint(TRUNCATE)');
    file.close();
  }, 120_000);

  const copy = (name: string): string => {
    const path = join(folder, name);
    copyFileSync(sound, path);
    return path;
  };
  const write = (path: string, at: number, bytes: Uint8Array): void => {
    const file = openSync(path, 'r+');
    writeSync(file, bytes, 0, bytes.length, at);
    closeSync(file);
  };

  test('by one byte of what was recorded: the report is named', async () => {
    const path = copy('byte.db');
    const file = new Database(path, { readonly: true });
    const { stored } = file
      .prepare("select stored from blobs join reports on reports.sha256 = blobs.sha256 where reports.id = 'sound-7'")
      .get() as { stored: Buffer };
    file.close();
    const bytes = readFileSync(path);
    const middle = Math.floor(stored.length / 2);
    // It may lie there twice: where a page was split the half that moved is still to be seen.
    for (let at = bytes.indexOf(stored); at >= 0; at = bytes.indexOf(stored, at + 1))
      write(path, at + middle, Uint8Array.of(stored[middle]! ^ 0x55));
    const { code, out } = await runExecutable(['verify', '--db', path]);
    expect(code).toBe(2);
    expect(out).toMatch(/the bytes of report sound-7\)/);
  });

  test.each(Array.from({ length: 12 }, (_, at) => at))('by a page of nothing, at place %i of 12', async (place) => {
    const path = copy('page.db');
    const pages = Math.floor(statSync(path).size / PAGE);
    write(path, Math.floor(((place + 0.5) / 12) * pages) * PAGE, new Uint8Array(PAGE));
    const { code, out, err } = await runExecutable(['verify', '--db', path]);
    expect(code).toBe(2);
    expect(out + err).toContain(path);
    expect(err).not.toMatch(/fault of the program/);
  });

  test('by being cut off, and by another head', async () => {
    const cut = copy('cut.db');
    truncateSync(cut, Math.floor(statSync(cut).size / 2 / PAGE) * PAGE);
    const head = copy('head.db');
    write(head, 0, Buffer.from('Not a database.'));
    for (const path of [cut, head]) {
      const { code, err } = await runExecutable(['verify', '--db', path]);
      expect(code).toBe(2);
      expect(err).toContain(path);
    }
  });
});

describe('two processes on one ledger', () => {
  test('lose nothing of what either of them recorded', { timeout: 300_000 }, async () => {
    const db = await init('two.db');
    const files = [reportsFile('one.jsonl', 300, 'one'), reportsFile('other.jsonl', 300, 'other')];
    const done = await Promise.all(files.map((file) => runExecutable(['add', file, '--db', db, '--json'])));
    expect(done.map(({ code, err }) => ({ code, err }))).toEqual([
      { code: 0, err: '' },
      { code: 0, err: '' },
    ]);
    expect(await verify(db)).toMatchObject({ reports: 600, problems: [] });
  });
});
