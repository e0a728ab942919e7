import type { Transaction } from 'kysely';
import type { Claim, RecordedClaim } from '../model/index.ts';
import { dayOf } from './dates.ts';
import { addClaimDoubts, dropClaimDoubts } from './doubts.ts';
import type { Engine } from './engine.ts';
import type { Extent } from './fuser.ts';
import { portions } from './portions.ts';
import type { NumberedClaim } from './recorded.ts';
import { searchable } from './search.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;
type Row = Tables['claims'];

/** A claim of a report whose row is written. */
interface ClaimOf {
  readonly report: number;
  readonly recorded: RecordedClaim;
}

/** A claim whose row is written, not fused yet. */
export interface IndexedClaim extends NumberedClaim {
  /** Where fusion finds others of its happening; null where nobody fuses, left out where it is to be reckoned. */
  readonly extent?: Extent | null;
}

/** Writes the rows of claims and all by which they are found. */
export async function indexClaims(
  { engine, fuser }: Store,
  tx: Tx,
  claims: readonly ClaimOf[],
): Promise<IndexedClaim[]> {
  if (claims.length === 0) return [];
  const { last } = await tx
    .selectFrom('claims')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  await engine.meanwhile(tx);
  const numbered = claims.map(({ report, recorded }, at) => ({
    ...{ number: (last ?? 0) + 1 + at, report, recorded, cluster: null },
    ...{ ground: fuser?.groundOf(recorded) ?? null, extent: fuser?.extentOf(recorded) ?? null },
  }));
  const rows = numbered.map(({ number, report, recorded, ground }) =>
    rowOf(engine, number, report, recorded.claim, ground),
  );
  const actors = numbered.flatMap(({ number, recorded }) =>
    actorsOf(recorded.claim).map((actor) => ({ actor, claim: number })),
  );
  await engine.roomFor(tx, numbered.at(-1)!.number);
  await engine.insert(tx, 'claims', rows);
  await engine.insert(tx, 'claim_actors', actors);
  const words = numbered.map(({ number, recorded }) => ({ number, words: searchable(wordsOf(recorded.claim)) }));
  await engine.addWords(tx, 'claims', words);
  await engine.addSpots(tx, 'claims', rows.flatMap(spotOf));
  await addClaimDoubts(engine, tx, numbered);
  const extents = numbered.flatMap(({ number, extent }) => (extent ? [{ number, ...extent }] : []));
  await engine.addExtents(tx, extents);
  return numbered;
}

/** Takes the claims of a report out of all tables by which they are found. */
export async function dropClaims({ engine }: Store, tx: Tx, report: number): Promise<void> {
  const rows = await tx.selectFrom('claims').select('number').where('report', '=', report).execute();
  const numbers = rows.map(({ number }) => number);
  await engine.dropWords(tx, 'claims', numbers);
  await engine.dropSpots(tx, 'claims', numbers);
  await engine.dropExtents(tx, numbers);
  for (const some of portions(numbers)) {
    await tx.deleteFrom('claim_actors').where('claim', 'in', some).execute();
    await tx.deleteFrom('fused_claims').where('claim', 'in', some).execute();
    await dropClaimDoubts(tx, some);
    await tx.deleteFrom('unfused').where('claim', 'in', some).execute();
  }
  await tx.deleteFrom('claims').where('report', '=', report).execute();
}

function rowOf(engine: Engine, number: number, report: number, claim: Claim, ground: string | null): Row {
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
    ground,
    body: engine.claimJson(claim),
  };
}

/** The spot of a row that has both a place and a time. */
export const spotOf = ({
  number,
  lat,
  lon,
  first_day: first,
  last_day: last,
}: Pick<Row, 'number' | 'lat' | 'lon' | 'first_day' | 'last_day'>) =>
  lat === null || lon === null || first === null || last === null ? [] : [{ number, lat, lon, first, last }];

/** Who takes part in what a claim tells, suffers from it, or loses by it. */
export const actorsOf = ({ participants, casualties, losses }: Claim): string[] => [
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
