import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

interface Law {
  /** Parts of src/ that it may import, beside itself. */
  readonly parts: readonly string[];
  /** Of those, the ones of which it may only take types. */
  readonly typesOnly?: readonly string[];
  readonly packages: readonly string[];
  /** May it use what Node alone has? */
  readonly node: boolean;
}

/** THE IMPORT LAW: who in src/ may import what. A part that is not here may not be. */
const LAW: Readonly<Record<string, Law>> = {
  model: { parts: [], packages: [], node: false },
  ingest: {
    parts: ['model'],
    packages: ['csv-parse', 'defuddle', 'eld', 'feedsmith', 'linkedom', 'postal-mime', 'robots-parser', 'unpdf'],
    node: true,
  },
  syntax: { parts: ['model'], packages: [], node: false },
  knowledge: { parts: ['model'], packages: ['yaml', 'zod'], node: true },
  reader: { parts: ['model', 'syntax', 'knowledge'], typesOnly: ['syntax', 'knowledge'], packages: [], node: false },
  languages: { parts: ['model', 'reader'], typesOnly: ['reader'], packages: [], node: false },
  fusion: { parts: ['model'], packages: [], node: false },
  control: { parts: ['model'], packages: [], node: false },
  geo: { parts: ['model'], packages: ['d3-delaunay', 'polyclip-ts', 'topojson-client'], node: true },
  'assemble.ts': { parts: ['model', 'syntax', 'knowledge', 'reader', 'languages'], packages: [], node: false },
  ledger: { parts: ['model'], packages: ['better-sqlite3', 'kysely', 'pg'], node: true },
  publish: { parts: ['model'], packages: [], node: false },
  brief: { parts: ['model', 'publish'], packages: ['docx', 'pdfkit'], node: true },
  export: { parts: ['model', 'publish'], packages: ['better-sqlite3', 'hyparquet-writer'], node: true },
  datasets: { parts: ['model'], packages: ['csv-parse'], node: true },
  'record.ts': { parts: ['model'], packages: [], node: false },
  'open.ts': {
    parts: ['model', 'ingest', 'knowledge', 'publish', 'brief', 'export', 'datasets', 'assemble.ts', 'record.ts'],
    typesOnly: ['brief', 'export'],
    packages: [],
    node: true,
  },
  'sitrep.ts': {
    parts: [
      'model',
      'knowledge',
      'fusion',
      'control',
      'geo',
      'publish',
      'brief',
      'export',
      'datasets',
      'assemble.ts',
      'record.ts',
      'open.ts',
    ],
    packages: [],
    node: false,
  },
  desk: { parts: ['model', 'ledger', 'sitrep.ts'], packages: [], node: true },
  server: {
    parts: ['model', 'sitrep.ts', 'desk'],
    packages: ['@hono/node-server', '@hono/zod-openapi', 'better-sqlite3', 'hono', 'kysely', 'pino', 'prom-client'],
    node: true,
  },
  workers: {
    parts: ['model', 'open.ts', 'sitrep.ts', 'desk'],
    packages: ['@nats-io/jetstream', '@nats-io/transport-node'],
    node: true,
  },
  cli: {
    parts: ['model', 'open.ts', 'sitrep.ts', 'desk', 'server', 'workers'],
    packages: ['commander'],
    node: true,
  },
};

interface Import {
  readonly from: string;
  readonly wanted: string;
  readonly typeOnly: boolean;
}

const SOURCE = fileURLToPath(new URL('../src/', import.meta.url));
const IMPORT = /\b(?:import|export)\s+(?<type>type\s)?(?:[\w*{}\s,$]*?\sfrom\s+)?'(?<wanted>[^']+)'/g;
const DYNAMIC = /\bimport\(\s*'(?<wanted>[^']+)'/g;

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SOURCE, file), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
  const still = [...text.matchAll(IMPORT)].map(({ groups }) => ({
    from: file,
    wanted: groups!.wanted!,
    typeOnly: groups!.type !== undefined,
  }));
  const lazy = [...text.matchAll(DYNAMIC)].map(({ groups }) => ({
    from: file,
    wanted: groups!.wanted!,
    typeOnly: false,
  }));
  return [...still, ...lazy];
}

const partOf = (file: string): string => file.split('/')[0]!;
const packageOf = (wanted: string): string =>
  wanted
    .split('/')
    .slice(0, wanted.startsWith('@') ? 2 : 1)
    .join('/');

/** Why an import breaks the law, or null. */
function breach({ from, wanted, typeOnly }: Import): string | null {
  const law = LAW[partOf(from)];
  if (!law) return `${from}: no row of the law for "${partOf(from)}"`;
  if (isBuiltin(wanted)) return law.node ? null : `${from} uses Node's ${wanted}`;
  if (!wanted.startsWith('.'))
    return law.packages.includes(packageOf(wanted)) ? null : `${from} uses the package ${wanted}`;
  const part = partOf(normalize(join(dirname(from), wanted)));
  if (part === partOf(from)) return null;
  if (part === '..' || !law.parts.includes(part)) return `${from} imports ${wanted}`;
  return law.typesOnly?.includes(part) && !typeOnly ? `${from} imports more than types of ${wanted}` : null;
}

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = files.flatMap(importsOf);

describe('the import law', () => {
  test('holds for every import in src/', () => {
    expect(imports.map(breach).filter((one) => one !== null)).toEqual([]);
  });

  test('finds the imports that are there, in every part that has some', () => {
    expect(imports.length).toBeGreaterThan(files.length);
    expect(new Set(imports.map(({ from }) => partOf(from)))).toEqual(new Set(Object.keys(LAW)));
  });

  test.each([
    { from: 'model/span.ts', wanted: '../reader/index.ts', typeOnly: true },
    { from: 'reader/index.ts', wanted: 'node:fs', typeOnly: false },
    { from: 'reader/index.ts', wanted: '../syntax/model.ts', typeOnly: false },
    { from: 'reader/index.ts', wanted: 'zod', typeOnly: true },
    { from: 'cli/main.ts', wanted: '../reader/index.ts', typeOnly: true },
    { from: 'fresh/index.ts', wanted: '../model/index.ts', typeOnly: true },
    { from: 'cli/main.ts', wanted: '../../bench/read.ts', typeOnly: false },
  ])('is broken by $wanted in $from', (one) => {
    expect(breach(one)).not.toBeNull();
  });

  test('parts that run in a browser use nothing that Node alone has', () => {
    const globals = /\b(?:process|Buffer|__dirname|require)\b[.(]/;
    const shared = files.filter((file) => LAW[partOf(file)]?.node === false);
    const text = (file: string): string => readFileSync(join(SOURCE, file), 'utf8');
    expect(shared.filter((file) => globals.test(text(file)))).toEqual([]);
  });
});
