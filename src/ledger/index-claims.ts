import type { Transaction } from 'kysely';
import type { Claim } from '../model/index.ts';
import { dayOf } from './dates.ts';
import type { Engine } from './engine.ts';
import { searchable } from './search.ts';
import type { Tables } from './tables.ts';

type Row = Tables['claims'];

/** Rows that go into one statement: SQLite takes 32,766 values in one. */
const AT_ONCE = 500;

/** Values in portions that fit one statement. */
export const portions = <T>(list: readonly T[], size = AT_ONCE): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

/** Writes the rows of claims and all by which they are found; answers with the number of the first. */
export async function indexClaims(
  tx: Transaction<Tables>,
  engine: Engine,
  claims: readonly { readonly report: number; readonly claim: Claim }[],
): Promise<void> {
  if (claims.length === 0) return;
  const { last } = await tx
    .selectFrom('claims')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const rows = claims.map(({ report, claim }, at) => rowOf((last ?? 0) + 1 + at, report, claim));
  const actors = claims.flatMap(({ claim }, at) =>
    actorsOf(claim).map((actor) => ({ actor, claim: rows[at]!.number })),
  );
  for (const some of portions(rows)) await tx.insertInto('claims').values(some).execute();
  for (const some of portions(actors, 5000)) await tx.insertInto('claim_actors').values(some).execute();
  const words = claims.map(({ claim }, at) => ({ number: rows[at]!.number, words: searchable(wordsOf(claim)) }));
  await engine.addWords(tx, 'claims', words);
  await engine.addSpots(tx, rows.flatMap(spotOf));
}

/** Takes the claims of a report out of all tables by which they are found. */
export async function dropClaims(tx: Transaction<Tables>, engine: Engine, report: number): Promise<void> {
  const rows = await tx.selectFrom('claims').select('number').where('report', '=', report).execute();
  const numbers = rows.map(({ number }) => number);
  await engine.dropWords(tx, 'claims', numbers);
  await engine.dropSpots(tx, numbers);
  for (const some of portions(numbers)) await tx.deleteFrom('claim_actors').where('claim', 'in', some).execute();
  await tx.deleteFrom('claims').where('report', '=', report).execute();
}

function rowOf(number: number, report: number, claim: Claim): Row {
  const { place, time } = claim;
  return {
    number,
    report,
    id: claim.id,
    type: claim.type,
    status: claim.status,
    first_day: dayOf(time?.start),
    last_day: dayOf(time?.end),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    place: place?.name ?? null,
    gazetteer: place?.gazetteer ?? null,
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
    body: JSON.stringify(claim),
  };
}

const spotOf = ({ number, lat, lon, first_day: first, last_day: last }: Row) =>
  lat === null || lon === null || first === null || last === null ? [] : [{ number, lat, lon, first, last }];

const actorsOf = ({ participants, casualties, losses }: Claim): string[] => [
  ...new Set(
    [...participants, ...casualties]
      .map(({ actor }) => actor)
      .concat(losses.map(({ owner }) => owner))
      .filter((actor) => actor !== null),
  ),
];

// The names that words stand for are found as well: "they" is the 25th Division.
const wordsOf = ({ evidence, participants, place, instrument }: Claim): string =>
  [
    ...new Set([
      ...evidence.map(({ text }) => text),
      ...participants.map(({ name }) => name),
      place?.name ?? '',
      instrument?.name ?? '',
    ]),
  ].join(' \n ');
