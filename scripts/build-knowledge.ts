/** Compiles theatres/ and the world's gazetteer into dist/knowledge: run by `npm run build`. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { districtCode, divisionCode, parseDivisions } from '../src/knowledge/divisions.ts';
import { writeGazetteer } from '../src/knowledge/gazetteer-write.ts';
import type { GeonamesRow } from '../src/knowledge/geonames.ts';
import { theatreFolders } from '../src/knowledge/load.ts';
import { writeNameIndex } from '../src/knowledge/name-file.ts';
import { formatProblem } from '../src/knowledge/problem.ts';
import { readTheatre } from '../src/knowledge/read-theatre.ts';
import { makeFillDivisions } from './fill-divisions.ts';
import { parseSecondLevel, withTyped } from './second-level.ts';
import { districtNames, districtRows, divisionRows, worldTowns } from './world-gazetteer.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = join(root, 'dist', 'knowledge');
mkdirSync(target, { recursive: true });
for (const name of readdirSync(target)) rmSync(join(target, name));

const read = theatreFolders(join(root, 'theatres')).map(readTheatre);
for (const { problems } of read) for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`);
// In the order in which the folder is read: the index numbers what is in them.
const theatres = read
  .map(({ theatre }) => theatre)
  .filter((theatre) => theatre !== null)
  .sort((a, b) => (a.id < b.id ? -1 : 1));
writeFileSync(join(target, 'names.bin'), writeNameIndex(theatres));

// Divisions that a pack has are the pack's: they keep its names, and stand in the gazetteer no second time.
const ofPacks = new Map(
  theatres.flatMap(({ places }) =>
    places.filter(({ kind }) => kind === 'province').map(({ id, admin1 }) => [id, admin1]),
  ),
);
const divisions = parseDivisions(readFileSync(join(root, 'theatres/world/first-level.tsv'), 'utf8'));
const names = new Map(divisions.map(({ code, id, name }) => [code, ofPacks.get(`geonames:${id}`) ?? name]));
const districts = districtNames();
const towns = worldTowns();
const byCode = (row: GeonamesRow): string | null => names.get(divisionCode(row)) ?? null;
// A division that is written otherwise here than there would hold nothing.
const known = new Set([
  ...divisions.map(({ code }) => `${code.slice(0, 2)}|${names.get(code)}`),
  ...theatres.flatMap(({ places }) =>
    places.filter(({ kind }) => kind === 'province').map(({ country, admin1 }) => `${country}|${admin1}`),
  ),
]);
const second = withTyped(
  parseSecondLevel(readFileSync(join(root, 'theatres/world/second-level.tsv'), 'utf8')),
  districtRows(districts, towns),
  byCode,
);
for (const [{ country, name }, division] of second.divisions)
  if (division !== null && !known.has(`${country}|${division}`)) {
    process.stderr.write(
      `theatres/world/second-level.tsv: ${name}: ${country} has no first-level division "${division}"\n`,
    );
    process.exitCode = 1;
  }
const divisionOf = (row: GeonamesRow): string | null => second.divisions.get(row) ?? byCode(row);
const rows = [
  ...towns,
  ...divisionRows(
    divisions.filter(({ id }) => !ofPacks.has(`geonames:${id}`)),
    towns,
  ),
  ...second.rows,
];
const filled = makeFillDivisions(towns, divisionOf);
for (const theatre of theatres)
  writeFileSync(join(target, `${theatre.id}.json`), JSON.stringify({ ...theatre, places: theatre.places.map(filled) }));

const gazetteer = writeGazetteer(rows, {
  division: divisionOf,
  district: (row) => (row.featureClass === 'P' ? (districts.get(districtCode(row)) ?? null) : null),
});
writeFileSync(join(target, 'gazetteer.bin'), gazetteer);
process.stderr.write(`${read.length} theatres, ${rows.length} places, ${(gazetteer.length / 1e6).toFixed(1)} MB\n`);
if (read.some(({ problems }) => problems.length)) process.exitCode = 1;
