import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
// npm may run on an older Node; the command finds the one that runs this test first on its path.
const ENV = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };

let folder: string;
let packed: { readonly filename: string; readonly size: number; readonly files: readonly { readonly path: string }[] };
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, {
    cwd,
    env: ENV,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
  });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-pack-'));
  packed = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], ROOT))[0];
  run(
    'npm',
    [
      'install',
      '--global',
      '--prefix',
      join(folder, 'prefix'),
      join(folder, packed.filename),
      '--no-audit',
      '--no-fund',
    ],
    folder,
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KINDS: readonly RegExp[] = [
  /^(?:package\.json|README\.md|CHANGELOG\.md|LICENSE|NOTICE)$/,
  /^bin\/sitrep\.js$/,
  /^dist\/src\/[\w./-]+\.(?:js|d\.ts)$/,
  /^dist\/web\/(?:index\.html|early\.js|icon\.svg)$/,
  /^dist\/web\/assets\/[\w.-]+\.(?:m?js|css|woff2?|json)$/,
  /^dist\/reader-version$/,
  /^dist\/knowledge\/(?:[a-z-]+\.json|(?:gazetteer|names)\.bin)$/,
  /^models\/en\.syntax\.bin$/,
  /^docs\/[\w.-]+\.(?:md|json|svg)$/,
  /^samples\/[\w-]+\.(?:txt|jsonl)$/,
  /^samples\/demo\/(?:[\w-]+\.html|outlets\/[\w-]+\.yaml)$/,
];

test('the package holds what a user needs and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  expect(paths.filter((path) => !KINDS.some((kind) => kind.test(path)))).toEqual([]);
  for (const kind of KINDS) expect(paths.filter((path) => kind.test(path))).not.toEqual([]);
  expect(packed.size).toBeLessThan(20_000_000);
});

test('its command, installed with npm, reads a file', () => {
  const report = join(folder, 'report.txt');
  writeFileSync(report, 'On May 3, 2021, rebels shelled Homs. At least 4 civilians were killed.\n');
  const reading = JSON.parse(run(join(folder, 'prefix/bin/sitrep'), ['read', report, '--json'], folder));
  expect(reading.claims[0]).toMatchObject({ type: 'shelling', place: { name: 'Homs', country: 'SY' } });
  expect(run(join(folder, 'prefix/bin/sitrep'), ['read', report], folder)).toContain('3 May 2021');
});

test('its library offers the reader, the facade and the types', () => {
  const home = join(folder, 'prefix/lib');
  expect(readdirSync(join(home, 'node_modules'))).toContain('sitrep');
  const script = join(home, 'try.mjs');
  writeFileSync(
    script,
    `import { openSitrep, UserError } from 'sitrep';
     import { openReader } from 'sitrep/reader';
     import { EVENT_TYPES } from 'sitrep/model';
     const sitrep = await openSitrep();
     const { claims } = sitrep.read({ text: 'On May 3, 2021, rebels shelled Homs.' });
     console.log(claims[0].type, typeof openReader, EVENT_TYPES.length, UserError.name);`,
  );
  expect(run(process.execPath, [script], home).trim()).toBe('shelling function 46 UserError');
});

test('its types pass a strict check by a user of the package', () => {
  const home = join(folder, 'prefix/lib');
  writeFileSync(
    join(home, 'use.mts'),
    `import { openSitrep, type Reading } from 'sitrep';
     import type { Claim } from 'sitrep/model';
     import { openReader } from 'sitrep/reader';
     const reading: Reading = (await openSitrep()).read({ text: 'x' });
     const first: Claim | undefined = reading.claims[0];
     console.log(first?.evidence[0]?.text.length, openReader.length);`,
  );
  const flags = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', 'use.mts'];
  expect(run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...flags], home)).toBe('');
});
