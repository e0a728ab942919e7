import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const MODEL = fileURLToPath(new URL('../../src/model/index.ts', import.meta.url));

const OPTIONS = {
  target: 'es2023',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: [],
};

/** The JSON Schema of what `sitrep read` prints, from the types of src/model/reading.ts. */
export function readingSchema(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-schema-'));
  try {
    const tsconfig = join(folder, 'tsconfig.json');
    writeFileSync(tsconfig, JSON.stringify({ compilerOptions: OPTIONS, files: [MODEL] }));
    const schema = createGenerator({
      path: MODEL,
      tsconfig,
      type: 'Reading',
      skipTypeCheck: true,
      additionalProperties: false,
      topRef: true,
    }).createSchema('Reading');
    const titled = {
      ...schema,
      title: 'Reading',
      description: 'What `sitrep read` prints: one report and its claims.',
    };
    return `${JSON.stringify(titled, null, 2)}\n`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
