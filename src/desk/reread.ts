import type { KeptOriginal } from '../ledger/index.ts';
import { type Claim, type Reading, type ReadingOf, UserError } from '../model/index.ts';
import { isRowFormat } from '../sitrep.ts';
import type { Desk } from './desk.ts';
import { needPacks } from './packs.ts';

/** A claim that is read otherwise than before. */
export interface ClaimChange {
  readonly before: Claim | null;
  readonly after: Claim | null;
  /** Fields that differ; empty where it is new or gone. */
  readonly fields: readonly string[];
}

/** What reading a report again came to. */
export interface Reread {
  readonly id: string;
  readonly outcome: 'unchanged' | 'changed' | 'not-read';
  /** Readers that read it before and now. */
  readonly readers: readonly [before: string, now: string];
  readonly changes: readonly ClaimChange[];
  /** Fields of the report itself that differ, such as its title. */
  readonly report: readonly string[];
  readonly why: string | null;
}

/** Reads reports again from their bytes with today's reader. What is read otherwise is recorded beside the old reading. */
export async function* reread(desk: Desk, ids: readonly string[] | null, dryRun: boolean): AsyncGenerator<Reread> {
  needPacks(desk);
  for (const id of ids ?? (await desk.ledger.ids())) yield await rereadOne(desk, id, dryRun);
}

async function rereadOne({ ledger, sitrep, now }: Desk, id: string, dryRun: boolean): Promise<Reread> {
  const [kept, before] = [await ledger.original(id), await ledger.reading(id)];
  const readers = [before?.reader ?? '', sitrep.version] as const;
  const answer = { id, readers, changes: [], report: [], why: null } as const;
  if (!kept || !before) return { ...answer, outcome: 'not-read', why: 'It was taken down.' };
  try {
    if (isRowFormat(kept.format))
      return { ...answer, ...(await rereadRow({ ledger, sitrep, now }, kept, before, dryRun)) };
    const ingested = await sitrep.ingestOriginal({ ...kept, given: { ...kept.given, id: before.reading.report.id } });
    const made = await sitrep.readKept(ingested, kept.given, ledger.beat);
    const { reading } = made;
    const changes = changesOf(before.reading.claims, reading.claims);
    const report = fieldsThatDiffer(before.reading.report, reading.report);
    const same = isSame([before.reading, before.teller, before.theatre], [reading, made.teller, made.theatre]);
    if (same) return { ...answer, outcome: 'unchanged' };
    if (!dryRun) await ledger.recordReading(id, made, now());
    return { ...answer, outcome: 'changed', changes, report };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...answer, outcome: 'not-read', why: error.message };
  }
}

/** A row of a dataset is read by the dataset's own rules. */
async function rereadRow(
  { ledger, sitrep, now }: Pick<Desk, 'ledger' | 'sitrep' | 'now'>,
  { bytes, format }: KeptOriginal,
  { reading: old, teller, theatre }: ReadingOf,
  dryRun: boolean,
): Promise<Pick<Reread, 'outcome' | 'changes'>> {
  const { id } = old.report;
  const read = sitrep.readRow(new TextDecoder().decode(bytes), format!, teller.name);
  const reading = { ...read, report: { ...read.report, id } };
  const changes = changesOf(old.claims, reading.claims);
  if (changes.length === 0) return { outcome: 'unchanged', changes };
  if (!dryRun) await ledger.recordReading(id, { reading, teller, theatre, reader: sitrep.version }, now());
  return { outcome: 'changed', changes };
}

// Readings come out of JSON: what is missing and what is undefined are one.
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const fieldsThatDiffer = <T extends object>(a: T, b: T): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isSame(a[key as keyof T], b[key as keyof T]));

/** A claim is the same one where the same words tell of it, of the same place, and as the same toll or loss. */
const keyOf = ({ trigger, place }: Claim): string => `${trigger.span.start} ${trigger.span.end} ${place?.name ?? ''}`;

/** What became of the claims of a report: in the order of the text. */
export function changesOf(before: Reading['claims'], after: Reading['claims']): ClaimChange[] {
  const waiting = new Map<string, Claim[]>();
  for (const claim of before) waiting.set(keyOf(claim), [...(waiting.get(keyOf(claim)) ?? []), claim]);
  const changes: ClaimChange[] = [];
  for (const claim of after) {
    const old = waiting.get(keyOf(claim))?.shift() ?? null;
    // Their number says where they stand among the others, not what they say.
    const fields = old ? fieldsThatDiffer(old, claim).filter((field) => field !== 'id') : [];
    if (!old || fields.length) changes.push({ before: old, after: claim, fields });
  }
  const gone = [...waiting.values()].flat().map((claim) => ({ before: claim, after: null, fields: [] }));
  return [...changes, ...gone];
}
