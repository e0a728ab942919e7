import { inflateSync } from 'node:zlib';
import type { DecisionBody, ReportBody, TakedownBody } from './bodies.ts';
import { genesis, hashOf, sha256 } from './chain.ts';
import type { Store } from './store.ts';
import type { EntryRow } from './tables.ts';

/** What `sitrep verify` found. */
export interface Verification {
  /** How many entries the chain has, and the hash of the last: noted elsewhere, it shows later that none was cut off. */
  readonly entries: number;
  readonly head: string;
  readonly reports: number;
  /** Reports whose bytes were erased by a takedown. */
  readonly erased: number;
  /** Each says what is wrong, and where. Empty: all is in order. */
  readonly problems: readonly string[];
}

const AT_ONCE = 2000;
const MOST_PROBLEMS = 50;

/** Checks the file, every link, every byte that is kept, and the tables made from them; `known` is a head noted before. */
export async function verify(store: Store, known?: string): Promise<Verification> {
  const problems: string[] = [...(await store.engine.check())];
  const blobs = await badBlobs(store);
  const chain = await checkChain(store, blobs);
  problems.push(...chain.problems);
  if (known !== undefined && !chain.hashes.has(known))
    problems.push(`The chain does not hold the entry ${known}: entries were cut off, or it is another ledger.`);
  problems.push(...(await checkTables(store, chain)));
  const { entries, head, reports, erased } = chain;
  return { entries, head, reports, erased, problems: problems.slice(0, MOST_PROBLEMS) };
}

/** What is kept under each hash: "good" and "bad" by SHA-256. */
async function badBlobs({ engine }: Store): Promise<{ readonly good: Set<string>; readonly bad: Map<string, string> }> {
  const good = new Set<string>();
  const bad = new Map<string, string>();
  let after = '';
  for (;;) {
    const rows = await engine.reads
      .selectFrom('blobs')
      .select(['sha256', 'stored'])
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(50)
      .execute();
    for (const { sha256: hash, stored } of rows) {
      const fault = faultOf(hash, stored);
      if (fault) bad.set(hash, fault);
      else good.add(hash);
      after = hash;
    }
    if (rows.length === 0) return { good, bad };
  }
}

function faultOf(hash: string, stored: Buffer): string | null {
  try {
    return sha256(inflateSync(stored)) === hash ? null : 'are not the bytes that were recorded';
  } catch {
    return 'cannot be unpacked';
  }
}

interface Chain {
  readonly entries: number;
  readonly head: string;
  readonly reports: number;
  readonly readings: number;
  readonly decisions: number;
  readonly erased: number;
  readonly hashes: ReadonlySet<string>;
  readonly problems: readonly string[];
}

type Blobs = Awaited<ReturnType<typeof badBlobs>>;

async function checkChain(store: Store, blobs: Blobs): Promise<Chain> {
  const problems: string[] = [];
  const hashes = new Set<string>();
  const counts = { report: 0, reading: 0, decision: 0 };
  const wanted: Wanted[] = [];
  const takedowns: TakedownBody[] = [];
  let previous = genesis(store.id);
  let number = 0;
  for (;;) {
    const rows = await entriesAfter(store, number);
    for (const entry of rows) {
      const fault = linkFault(entry, number, previous);
      if (fault) problems.push(`Entry ${entry.number} (${entry.kind}, ${entry.recorded}): ${fault}`);
      [number, previous] = [entry.number, entry.hash];
      hashes.add(entry.hash);
      counts[entry.kind]++;
      wanted.push({ entry: entry.number, hash: entry.body, what: `the ${entry.kind}` });
    }
    await readBodies(store, rows, blobs, wanted, takedowns);
    if (rows.length === 0) break;
  }
  const { erased, faults } = checkWanted(wanted, takedowns, blobs);
  return {
    entries: number,
    head: previous,
    ...{ reports: counts.report, readings: counts.reading, decisions: counts.decision },
    ...{ erased, hashes, problems: [...problems, ...faults] },
  };
}

const entriesAfter = ({ engine }: Store, number: number): Promise<EntryRow[]> =>
  engine.reads
    .selectFrom('entries')
    .selectAll()
    .where('number', '>', number)
    .orderBy('number')
    .limit(AT_ONCE)
    .execute();

function linkFault(entry: EntryRow, before: number, previous: string): string | null {
  if (entry.number !== before + 1) return `entries ${before + 1} to ${entry.number - 1} are missing.`;
  if (entry.previous !== previous) return 'it does not follow the entry before; something was changed or put in.';
  return hashOf(entry) === entry.hash ? null : 'it was changed: its hash is not the one that was recorded.';
}

/** Bytes that must be there, and the entry that says so. */
interface Wanted {
  readonly entry: number;
  readonly hash: string;
  readonly what: string;
}

async function readBodies(
  { engine }: Store,
  rows: readonly EntryRow[],
  { good }: Blobs,
  wanted: Wanted[],
  takedowns: TakedownBody[],
): Promise<void> {
  for (const { number, kind, body } of rows) {
    if (kind === 'reading' || !good.has(body)) continue;
    const row = await engine.reads.selectFrom('blobs').select('stored').where('sha256', '=', body).executeTakeFirst();
    if (!row) continue;
    const said = JSON.parse(inflateSync(row.stored).toString()) as ReportBody | DecisionBody | TakedownBody;
    if ('act' in said) {
      if (said.act === 'takedown') takedowns.push(said as TakedownBody);
      continue;
    }
    wanted.push({ entry: number, hash: said.sha256, what: `the bytes of report ${said.id}` });
    if (said.container)
      wanted.push({ entry: number, hash: said.container.sha256, what: `the file that held report ${said.id}` });
  }
}

function checkWanted(
  wanted: readonly Wanted[],
  takedowns: readonly TakedownBody[],
  { good, bad }: Blobs,
): { readonly erased: number; readonly faults: readonly string[] } {
  const erasing = takedowns.filter(({ erase }) => erase);
  const entries = new Set(erasing.flatMap((takedown) => takedown.entries));
  const hashes = new Set(erasing.flatMap((takedown) => takedown.erased));
  const faults: string[] = [];
  for (const { entry, hash, what } of wanted) {
    if (good.has(hash)) continue;
    const fault = bad.get(hash);
    if (fault) faults.push(`Entry ${entry}: the bytes ${hash} (${what}) ${fault}.`);
    else if (!entries.has(entry) && !hashes.has(hash))
      faults.push(`Entry ${entry}: the bytes ${hash} (${what}) are missing, and no takedown erased them.`);
  }
  return { erased: erasing.length, faults };
}

async function checkTables({ engine }: Store, chain: Chain): Promise<string[]> {
  const count = async (table: 'reports' | 'readings' | 'decisions'): Promise<number> => {
    const row = await engine.reads
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return Number(row.count);
  };
  const problems: string[] = [];
  for (const table of ['reports', 'readings', 'decisions'] as const) {
    const rows = await count(table);
    if (rows !== chain[table])
      problems.push(
        `The table ${table} has ${rows} rows for ${chain[table]} entries. Make the tables again: sitrep rebuild`,
      );
  }
  const claims = await engine.reads
    .selectFrom('claims')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const said = await engine.reads
    .selectFrom('reports')
    .select(({ fn }) => fn.sum<number>('claims').as('count'))
    .where('taken_down', '=', 0)
    .executeTakeFirstOrThrow();
  if (Number(claims.count) !== Number(said.count ?? 0))
    problems.push(
      `The table claims has ${claims.count} rows, the reports have ${said.count} claims. Make the tables again: sitrep rebuild`,
    );
  return problems;
}
