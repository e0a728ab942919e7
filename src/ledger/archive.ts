import { UserError, type UserErrorCode } from '../model/index.ts';
import { blobOf, getBlob } from './blobs.ts';
import type { ReportBody } from './bodies.ts';
import { genesis, hashOf, lastEntry, sha256 } from './chain.ts';
import { rebuild } from './rebuild.ts';
import type { Store } from './store.ts';
import type { EntryRow, Queries, Tables } from './tables.ts';

/** The first line of an archive: which ledger it is of. */
interface HeadLine {
  readonly archive: 'sitrep-ledger';
  readonly version: 1;
  readonly ledger: string;
  readonly entries: number;
  /** Hash of the last entry; null where there is none. */
  readonly head: string | null;
}

/** A part of kept bytes: an original, or a file that held originals. They stand before the entry that tells of them. */
interface BytesLine {
  readonly bytes: string;
  readonly part: number;
  readonly of: number;
  readonly base64: string;
}

/** An entry with its body: as JSON, as bytes where JSON would not give them back, or none where it was erased. */
interface EntryLine {
  readonly entry: EntryRow;
  readonly body?: unknown;
  readonly base64?: string;
}

/** The last line: without it the archive was cut off. */
interface EndLine {
  readonly end: number;
}

/** A line of an archive. */
export type ArchiveLine = HeadLine | BytesLine | EntryLine | EndLine;

/** Bytes that go into one line, a third less than it is long. */
const PART = 6 * 1024 * 1024;
const ENTRIES_A_PAGE = 100;

/** All that a ledger keeps: every entry in order with its body, and all bytes. The rest is made of these. */
export async function* archive({ engine, id }: Store): AsyncGenerator<ArchiveLine> {
  const db = engine.reads;
  const last = await lastEntry(db);
  const entries = last?.number ?? 0;
  yield { archive: 'sitrep-ledger', version: 1, ledger: id, entries, head: last?.hash ?? null };
  for (let after = 0; after < entries; after += ENTRIES_A_PAGE) {
    const rows = await db
      .selectFrom('entries')
      .selectAll()
      .where('number', '>', after)
      .where('number', '<=', Math.min(entries, after + ENTRIES_A_PAGE))
      .orderBy('number')
      .execute();
    for (const entry of rows) yield* entryLines(db, entry);
  }
  yield { end: entries };
}

async function* entryLines(db: Queries, entry: EntryRow): AsyncGenerator<ArchiveLine> {
  const bytes = await getBlob(db, entry.body);
  if (!bytes) return yield { entry };
  const text = bytes.toString();
  const body = JSON.parse(text) as unknown;
  if (entry.kind === 'report') yield* originalLines(db, entry, body as ReportBody);
  // Keys that look like numbers change their order when JSON is read and written again.
  yield JSON.stringify(body) === text ? { entry, body } : { entry, base64: bytes.toString('base64') };
}

async function* originalLines(db: Queries, entry: EntryRow, body: ReportBody): AsyncGenerator<BytesLine> {
  for (const [column, hash] of [['sha256', body.sha256] as const, ['container', body.container?.sha256] as const]) {
    if (!hash) continue;
    // Bytes that several reports share stand before the first of them.
    const { first } = await db
      .selectFrom('reports')
      .select(({ fn }) => fn.min('entry').as('first'))
      .where(column, '=', hash)
      .executeTakeFirstOrThrow();
    if (first !== null && first < entry.number) continue;
    const bytes = await getBlob(db, hash);
    if (!bytes) continue;
    const of = Math.max(1, Math.ceil(bytes.length / PART));
    for (let part = 0; part < of; part++)
      yield { bytes: hash, part, of, base64: bytes.subarray(part * PART, (part + 1) * PART).toString('base64') };
  }
}

const wrong = (message: string, code: UserErrorCode = 'bad-input'): UserError => new UserError(code, message);

/** What was restored: the id that the ledger has now, and the number of its entries. */
export interface Restored {
  readonly id: string;
  readonly entries: number;
}

/**
 * Fills an empty ledger from an archive, all of it or nothing: it becomes the ledger that was archived, with the same id,
 * the same entries and the same head. Every hash is checked on the way. What is made of the entries is then made anew.
 */
export async function restore(store: Store, lines: AsyncIterable<unknown>): Promise<Restored> {
  const reader = lines[Symbol.asyncIterator]();
  const head = headOf((await reader.next()).value);
  const restored = await store.engine.write(async (tx) => {
    if (await lastEntry(tx))
      throw wrong(
        `${store.where} is not empty, and a ledger can only be restored into an empty one. Name a new one with --db.`,
        'ledger-exists',
      );
    await tx.updateTable('facts').set({ value: head.ledger }).where('name', '=', 'id').execute();
    const chain = { number: 0, hash: genesis(head.ledger) };
    const parts: Buffer[] = [];
    let ended = false;
    for (;;) {
      const { done, value } = await reader.next();
      if (done) break;
      const line = value as Partial<BytesLine & EntryLine & EndLine>;
      if (line.bytes !== undefined) await keepPart(store, tx, line as BytesLine, parts);
      else if (line.entry) await keepEntry(store, tx, line as EntryLine, chain);
      else ended = line.end === chain.number;
    }
    if (!ended || chain.number !== head.entries || (head.head !== null && chain.hash !== head.head))
      throw wrong(`The archive is not whole: it has ${chain.number} of ${head.entries} entries. Nothing was restored.`);
    return chain.number;
  });
  await rebuild({ ...store, id: head.ledger });
  return { id: head.ledger, entries: restored };
}

function headOf(line: unknown): HeadLine {
  const head = line as Partial<HeadLine> | undefined;
  if (head?.archive !== 'sitrep-ledger')
    throw wrong('This is no archive of a ledger: make one with `sitrep export jsonl --profile full`.');
  if (head.version !== 1) throw wrong('The archive was made by a later Sitrep. Update this one.', 'ledger-newer');
  return head as HeadLine;
}

type Tx = Parameters<Parameters<Store['engine']['write']>[0]>[0];

async function keepPart({ engine }: Store, tx: Tx, { bytes, of, base64 }: BytesLine, parts: Buffer[]): Promise<void> {
  parts.push(Buffer.from(base64, 'base64'));
  if (parts.length < of) return;
  const whole = Buffer.concat(parts);
  parts.length = 0;
  if (sha256(whole) !== bytes) throw wrong(`The bytes ${bytes} of the archive were changed. Nothing was restored.`);
  await engine.keep(tx, [await blobOf(bytes, whole)]);
}

async function keepEntry(
  { engine }: Store,
  tx: Tx,
  { entry, body, base64 }: EntryLine,
  chain: { number: number; hash: string },
): Promise<void> {
  const { number, kind, recorded, body: hash, previous } = entry;
  const follows = number === chain.number + 1 && previous === chain.hash;
  if (!follows || hashOf({ number, kind, recorded, body: hash, previous }) !== entry.hash)
    throw wrong(`Entry ${number} of the archive was changed, or does not follow the one before. Nothing was restored.`);
  const said = bodyBytes(body, base64);
  if (said) {
    if (sha256(said) !== hash) throw wrong(`The body of entry ${number} was changed. Nothing was restored.`);
    await engine.keep(tx, [await blobOf(hash, said)]);
  }
  const row: Tables['entries'] = { number, kind, recorded, body: hash, previous, hash: entry.hash };
  await engine.insert(tx, 'entries', [row]);
  [chain.number, chain.hash] = [number, entry.hash];
}

const bodyBytes = (body: unknown, base64: string | undefined): Buffer | null => {
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return body === undefined ? null : Buffer.from(JSON.stringify(body));
};
