/** Writes dist/reader-version: a version that changes whenever a text may be read otherwise. Run by `npm run build`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** All that takes part in making claims of bytes. */
const PARTS = [
  'dist/src/ingest',
  'dist/src/syntax',
  'dist/src/knowledge',
  'dist/src/reader',
  'dist/src/languages',
  'dist/knowledge',
  'models',
];

const hash = createHash('sha256');
for (const part of PARTS) {
  const files = readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    if (!/\.(?:js|json|bin)$/.test(file)) continue;
    hash.update(`${part}/${file}\n`).update(readFileSync(join(root, part, file)));
  }
}
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
writeFileSync(join(root, 'dist/reader-version'), `${version}+${hash.digest('hex').slice(0, 8)}\n`);
