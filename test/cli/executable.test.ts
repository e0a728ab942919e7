import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { EXECUTABLE, runExecutable } from '../support/command.ts';

const SAMPLE = fileURLToPath(new URL('../../samples/idlib-front.txt', import.meta.url));
const line = (id: number): string =>
  `${JSON.stringify({ id: `l${id}`, text: 'On May 3, 2021, rebels shelled Arka.' })}\n`;

test('reads a report from standard input', async () => {
  const { code, out } = await runExecutable(['read', '-', '--json'], readFileSync(SAMPLE, 'utf8'));
  expect(code).toBe(0);
  expect(JSON.parse(out).claims.length).toBeGreaterThan(10);
});

test('answers many lines from standard input in order', async () => {
  const { code, out } = await runExecutable(
    ['read', '--jsonl', '-'],
    Array.from({ length: 200 }, (_, at) => line(at)).join(''),
  );
  const ids = out
    .trim()
    .split('\n')
    .map((answer) => JSON.parse(answer).report.id);
  expect(code).toBe(0);
  expect(ids).toEqual(Array.from({ length: 200 }, (_, at) => `l${at}`));
});

test('ends quietly when nobody reads its answers any more', async () => {
  const child = spawn(process.execPath, [EXECUTABLE, 'read', '--jsonl', '-']);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    err += part;
  });
  child.stdin.on('error', () => {});
  for (let at = 0; at < 3000; at++) child.stdin.write(line(at));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('an error of the user ends with 2 and one message', async () => {
  const { code, out, err } = await runExecutable(['read', 'nowhere.txt']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^sitrep: .*nowhere\.txt.*\n$/);
});
