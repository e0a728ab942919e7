import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EXECUTABLE, runExecutable } from '../support/command.ts';

let folder: string;
const running: ChildProcessWithoutNullStreams[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-serve-'));
});
afterEach(() => {
  for (const one of running.splice(0)) one.kill('SIGKILL');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A server as a process of its own, with the address that it printed. */
async function serve(argv: readonly string[]) {
  const child = spawn(process.execPath, [EXECUTABLE, 'serve', ...argv], { env: { ...process.env, TMPDIR: folder } });
  running.push(child);
  let [out, err] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
      const address = /^Sitrep is at (\S+)\n$/.exec(out)?.[1];
      if (address) resolve(address);
    });
    child.once('close', () => reject(new Error(`It ended: ${err}`)));
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, url, ended, log: () => err };
}

describe('sitrep serve', () => {
  test('serves a demo at the address that it prints, and throws it away when it is told to stop', {
    timeout: 120_000,
  }, async () => {
    const { child, url, ended, log } = await serve(['--demo', '--port', '0']);
    const answer = await fetch(new URL('/api/statistics', url));
    expect(await answer.json()).toMatchObject({ reports: 14 });
    const stream = await fetch(new URL('/api/stream', url));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await stream.text();
    expect(log()).toContain('"route":"/api/statistics"');
    expect(readdirSync(folder).filter((name) => name.startsWith('sitrep-'))).toEqual([]);
  });

  test('says so where a port that was asked for is taken, and where there is no ledger', {
    timeout: 120_000,
  }, async () => {
    const { url } = await serve(['--demo', '--port', '0']);
    const { port } = new URL(url);
    const taken = await runExecutable(['serve', '--demo', '--port', port]);
    expect([taken.code, taken.out]).toEqual([2, '']);
    expect(taken.err).toMatch(/^sitrep: Port \d+ of 127\.0\.0\.1 is taken by another program\..*--port.*\n$/);
    const none = await runExecutable(['serve', '--db', join(folder, 'none.db')]);
    expect(none.code).toBe(2);
    expect(none.err).toContain('There is no ledger');
  });
});
