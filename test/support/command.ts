import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** What a command left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How a command is run in a test. */
export interface Stage {
  readonly terminal?: boolean;
  readonly env?: Io['env'];
}

/** Runs the command line in this process, on streams that only remember. */
export async function run(argv: readonly string[], { terminal = false, env = {} }: Stage = {}): Promise<Outcome> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Io['out'] => ({
    isTTY: terminal,
    columns: 80,
    write: (text, done) => {
      written[name] += text;
      done?.();
      return true;
    },
  });
  const code = await main(argv, { out: stream('out'), err: stream('err'), env });
  return { code, ...written };
}

/** The executable of the package, as `npm run build` left it. */
export const EXECUTABLE = fileURLToPath(new URL('../../bin/sitrep.js', import.meta.url));

/** Runs the built executable as a process of its own. */
export function runExecutable(argv: readonly string[], stdin = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [EXECUTABLE, ...argv], { env: { ...process.env, NO_COLOR: '1' } });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    child.stdin.on('error', () => {});
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(stdin);
  });
}
