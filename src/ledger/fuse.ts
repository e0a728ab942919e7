import type { Transaction } from 'kysely';
import type { Decision, Event, Fused } from '../model/index.ts';
import { groundsOf, tellLater } from './control.ts';
import { dayOf } from './dates.ts';
import { correctedAll, correctedBy, decisionsIn } from './decisions.ts';
import { addEventDoubts, dropEventDoubts } from './doubts.ts';
import type { Engine } from './engine.ts';
import { forgetFuser, forgetOthers } from './fused-by.ts';
import type { Extent, Fuser } from './fuser.ts';
import { actorsOf as actorsOfClaim, spotOf } from './index-claims.ts';
import type { IndexedReports } from './index-report.ts';
import { knownDay } from './known.ts';
import { type PinRow, pinRow } from './pins.ts';
import { portions } from './portions.ts';
import { type NumberedClaim, recordedWhere } from './recorded.ts';
import { longRowJson } from './row-json.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { groundsDeniedBy } from './unplaced-denials.ts';

type Tx = Transaction<Tables>;

/** A claim that is to be fused; its extent is reckoned where it is not given. */
type Fresh = NumberedClaim & { readonly extent?: Extent | null };

/** Fuses claims whose rows were just written: only the clusters that they are linked with are fused anew. */
export async function fuseIndexed(store: Store, tx: Tx, { claims, moved }: IndexedReports): Promise<void> {
  // Reports that have another origin now count as another source.
  const others = moved.length ? await recordedWhere(tx, 'report', moved) : [];
  await fuseFresh(store, tx, [...claims, ...others]);
}

/** Fuses the claims of reports with those that are there. */
export const fuseReports = async (store: Store, tx: Tx, reports: readonly number[]): Promise<void> =>
  fuseFresh(store, tx, await recordedWhere(tx, 'report', reports));

/** Fuses claims anew of which somebody decided something, and tells anew of the places of which they told before. */
export const fuseClaims = async (
  store: Store,
  tx: Tx,
  claims: readonly number[],
  grounds: readonly string[],
): Promise<void> => fuseFresh(store, tx, await recordedWhere(tx, 'number', claims), grounds);

/** Clusters that are fused at once where a source is rated. */
const CLUSTERS_AT_ONCE = 200;

/** Fuses all events anew of which a source tells: its letter counts in them. */
export async function fuseSource({ engine, fuser }: Store, tx: Tx, source: string): Promise<void> {
  if (!fuser) return forgetFuser(tx);
  await forgetOthers(tx, fuser);
  const rows = await tx
    .selectFrom('fused_claims')
    .innerJoin('claims', 'claims.number', 'fused_claims.claim')
    .innerJoin('reports', 'reports.number', 'claims.report')
    .select('fused_claims.cluster')
    .distinct()
    .where('reports.source', '=', source)
    .execute();
  const decisions = await decisionsIn(tx);
  for (const some of portions(rows, CLUSTERS_AT_ONCE))
    await fuseAnew(
      engine,
      fuser,
      tx,
      some.map(({ cluster }) => cluster),
      [],
      decisions,
    );
}

async function fuseFresh(
  { engine, fuser }: Store,
  tx: Tx,
  claims: readonly Fresh[],
  alsoGrounds: readonly string[] = [],
): Promise<void> {
  if (claims.length === 0) return;
  if (!fuser) return forgetFuser(tx);
  await forgetOthers(tx, fuser);
  const decisions = await decisionsIn(tx);
  const linked = await linkedClaimsOf(engine, fuser, tx, claims, decisions);
  const clusters = new Set(claims.map(({ cluster }) => cluster).filter((cluster) => cluster !== null));
  for (const cluster of (await clustersOf(tx, linked)).values()) clusters.add(cluster);
  const fresh = claims.filter(({ cluster }) => cluster === null);
  const denied = await fuseAnew(engine, fuser, tx, [...clusters], fresh, decisions);
  await tellLater(engine, tx, [...groundsOf(claims), ...alsoGrounds, ...denied]);
}

/** What hangs on the claims of a report: clusters of claims that are fused together, and places of which they tell. */
export interface Hanging {
  readonly clusters: readonly number[];
  readonly grounds: readonly string[];
}

/** What hangs on the claims of a report, before they go. */
export async function hangingOn(tx: Tx, report: number): Promise<Hanging> {
  const rows = await tx
    .selectFrom('claims')
    .leftJoin('fused_claims', 'fused_claims.claim', 'claims.number')
    .select(['fused_claims.cluster', 'claims.ground'])
    .where('claims.report', '=', report)
    .execute();
  const all = <T>(values: readonly (T | null)[]): T[] => [...new Set(values.filter((value) => value !== null))];
  const denied = await groundsDeniedBy(tx, report);
  return {
    clusters: all(rows.map(({ cluster }) => cluster)),
    grounds: all([...rows.map(({ ground }) => ground), ...denied]),
  };
}

/** Fuses anew what hung on claims that are gone. */
export async function fuseHanging({ engine, fuser }: Store, tx: Tx, { clusters, grounds }: Hanging): Promise<void> {
  if (!fuser) {
    // No event may stay that tells of a claim that is gone.
    await dropClusters(engine, tx, clusters);
    for (const ground of grounds) await tx.deleteFrom('control').where('ground', '=', ground).execute();
    return forgetFuser(tx);
  }
  await forgetOthers(tx, fuser);
  const decisions = await decisionsIn(tx);
  const denied = await fuseAnew(engine, fuser, tx, clusters, [], decisions);
  await tellLater(engine, tx, [...grounds, ...denied]);
}

/** Numbers of the fused claims with which some are linked. */
export async function linkedClaimsOf(
  engine: Engine,
  fuser: Fuser,
  tx: Tx,
  claims: readonly Fresh[],
  decisions: readonly Decision[],
): Promise<readonly number[]> {
  const extents = claims.map(({ number, recorded, extent }) => ({
    number,
    ...(decisions.length || !extent ? fuser.extentOf(correctedBy(decisions, recorded)) : extent),
  }));
  const pairs = await engine.neighbours(tx, extents);
  const near = await recordedWhere(tx, 'number', [...new Set(pairs.map(({ claim }) => claim))]);
  const byNumber = new Map(near.map((one) => [one.number, one]));
  const around = Map.groupBy(pairs, ({ of }) => of);
  const found = new Set<number>();
  for (const { number, recorded } of claims) {
    const others = (around.get(number) ?? []).map(({ claim }) => byNumber.get(claim)!);
    if (others.length === 0) continue;
    const linked = fuser.linked(
      recorded,
      others.map((one) => one.recorded),
      decisions,
    );
    for (const one of others) if (linked.has(one.recorded.id)) found.add(one.number);
  }
  return [...found];
}

/** The clusters of claims that were fused already. */
export async function clustersOf(tx: Tx, claims: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const clusters = new Map<number, number>();
  for (const some of portions(claims, 5000)) {
    const rows = await tx.selectFrom('fused_claims').select(['claim', 'cluster']).where('claim', 'in', some).execute();
    for (const { claim, cluster } of rows) clusters.set(claim, cluster);
  }
  return clusters;
}

/**
 * Fuses clusters and new claims, and puts what comes of it in the place of what was. Answers with the places of which denials
 * among them may now speak, or speak no more, though they name none: these are to be told of anew.
 */
export async function fuseAnew(
  engine: Engine,
  fuser: Fuser,
  tx: Tx,
  clusters: readonly number[],
  fresh: readonly NumberedClaim[],
  decisions: readonly Decision[],
): Promise<string[]> {
  const before = await recordedWhere(tx, 'cluster', clusters);
  const all = [...before, ...fresh];
  await engine.meanwhile(tx);
  const fused = fuser.fuse(
    all.map(({ recorded }) => recorded),
    decisions,
  );
  await dropClusters(engine, tx, clusters);
  const corrected = correctedAll(decisions, all);
  await insertFused(engine, fuser, tx, fused, corrected);
  return corrected.some(({ recorded }) => fuser.deniesUnplaced?.(recorded)) ? groundsOf(all) : [];
}

/** Takes the events of clusters out of the tables. */
async function dropClusters(engine: Engine, tx: Tx, clusters: readonly number[]): Promise<void> {
  for (const some of portions(clusters)) {
    const rows = await tx.selectFrom('events').select('number').where('cluster', 'in', some).execute();
    for (const numbers of portions(rows.map(({ number }) => number))) {
      await engine.dropSpots(tx, 'events', numbers);
      await tx.deleteFrom('event_actors').where('event', 'in', numbers).execute();
      await tx.deleteFrom('event_sides').where('event', 'in', numbers).execute();
      await dropEventDoubts(tx, numbers);
      await tx.deleteFrom('events').where('number', 'in', numbers).execute();
    }
    await tx.deleteFrom('fused_claims').where('cluster', 'in', some).execute();
  }
}

async function insertFused(
  engine: Engine,
  fuser: Fuser,
  tx: Tx,
  fused: Fused,
  all: readonly NumberedClaim[],
): Promise<void> {
  const byId = new Map(all.map((one) => [one.recorded.id, one]));
  const clusterOf = new Map<string, number>();
  for (const ids of fused.groups) {
    const cluster = Math.min(...ids.map((id) => byId.get(id)!.number));
    for (const id of ids) clusterOf.set(id, cluster);
  }
  const eventOf = new Map<string, number>();
  const made: Promise<Tables['events']>[] = [];
  const actors: Tables['event_actors'][] = [];
  const sides: Tables['event_sides'][] = [];
  for (const event of fused.events) {
    // A claim is in one event: the least number among them serves the event as well.
    const number = Math.min(...event.claims.map(({ id }) => byId.get(id)!.number));
    for (const { id } of event.claims) eventOf.set(id, number);
    const told = event.claims.map(({ id }) => byId.get(id)!.recorded);
    const shown = fuser.shown?.(event, told) ?? null;
    const cluster = clusterOf.get(event.claims[0]!.id)!;
    const known = knownDay(event, (id) => byId.get(id)!.recorded);
    made.push(eventRow(fuser, event, { number, cluster, known_day: known, ...pinRow(event, shown) }));
    for (const actor of actorsOf(event, byId)) actors.push({ actor, event: number });
    for (const side of event.sides) sides.push({ side, event: number });
  }
  const claims = [...clusterOf].map(([id, cluster]) => ({
    claim: byId.get(id)!.number,
    cluster,
    event: eventOf.get(id) ?? null,
  }));
  await engine.insert(tx, 'fused_claims', claims);
  const rows = await Promise.all(made);
  await engine.insert(tx, 'events', rows);
  await engine.addSpots(tx, 'events', rows.flatMap(spotOf));
  await engine.insert(tx, 'event_actors', actors);
  await engine.insert(tx, 'event_sides', sides);
  await addEventDoubts(
    engine,
    tx,
    fused.events.map((event, at) => ({ event, number: rows[at]!.number })),
  );
}

type Placed = PinRow & Pick<Tables['events'], 'number' | 'cluster' | 'known_day'>;

async function eventRow(fuser: Fuser, event: Event, placed: Placed): Promise<Tables['events']> {
  const { place, time } = event;
  return {
    ...placed,
    id: event.id,
    type: event.type,
    first_day: dayOf(time?.start),
    last_day: dayOf(time?.end),
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    place: place?.name ?? null,
    gazetteer: place?.gazetteer ?? null,
    admin1: place?.admin1 ?? null,
    country: place?.country ?? null,
    grade: event.grade.value,
    contradictions: fuser.contradictions(event).length,
    claims: event.claims.length,
    body: await longRowJson(event),
  };
}

const actorsOf = (event: Event, byId: ReadonlyMap<string, NumberedClaim>): ReadonlySet<string> =>
  new Set(event.claims.flatMap(({ id }) => actorsOfClaim(byId.get(id)!.recorded.claim)));
