import { portions } from './portions.ts';
import type { Store } from './store.ts';
import type { EntryKind } from './tables.ts';

/** Something that was recorded. */
export interface Recording {
  /** Number of its entry. */
  readonly entry: number;
  readonly kind: EntryKind;
  /** ISO time. */
  readonly at: string;
  /** Id of the report that came, was read or was taken down; of a decision, what it is about. */
  readonly subject: string;
  /** Ids of the events that tell of what the report says. */
  readonly events: readonly string[];
}

/** What was recorded since, and the entry up to which that is. */
export interface Novelty {
  readonly last: number;
  readonly recordings: readonly Recording[];
}

/** Entries that are told of at once. */
const MOST = 200;
/** Events that are named of one report. */
const MOST_EVENTS = 50;

/** What was recorded after an entry; where it is null only the number of the last. */
export async function newsAfter({ engine }: Store, entry: number | null): Promise<Novelty> {
  const { reads } = engine;
  if (entry === null) {
    const row = await reads
      .selectFrom('entries')
      .select('number')
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst();
    return { last: row?.number ?? 0, recordings: [] };
  }
  const entries = await reads
    .selectFrom('entries')
    .select(['number', 'kind', 'recorded'])
    .where('number', '>', entry)
    .orderBy('number')
    .limit(MOST)
    .execute();
  if (entries.length === 0) return { last: entry, recordings: [] };
  const numbers = entries.map(({ number }) => number);
  const reports = await reads
    .selectFrom('readings')
    .innerJoin('reports', 'reports.number', 'readings.report')
    .select(['readings.entry', 'reports.entry as first', 'reports.id', 'reports.number'])
    .where((where) => where.or([where('readings.entry', 'in', numbers), where('reports.entry', 'in', numbers)]))
    .execute();
  const decisions = await reads
    .selectFrom('decisions')
    .select(['entry', 'subject'])
    .where('entry', 'in', numbers)
    .execute();
  const events = await eventsOf(engine, [...new Set(reports.map(({ number }) => number))]);
  const subjects = new Map<number, { subject: string; events: readonly string[] }>();
  for (const { entry: of, subject } of decisions) subjects.set(of, { subject, events: [] });
  for (const { entry: of, first, id, number } of reports)
    for (const one of [of, first])
      subjects.set(one, { subject: id, events: one === of ? (events.get(number) ?? []) : [] });
  return {
    last: numbers.at(-1)!,
    recordings: entries.flatMap(({ number, kind, recorded: at }) => {
      const subject = subjects.get(number);
      return subject ? [{ entry: number, kind, at, ...subject }] : [];
    }),
  };
}

async function eventsOf({ reads }: Store['engine'], reports: readonly number[]): Promise<Map<number, string[]>> {
  const found = new Map<number, string[]>();
  for (const some of portions(reports)) {
    const rows = await reads
      .selectFrom('claims')
      .innerJoin('fused_claims', 'fused_claims.claim', 'claims.number')
      .innerJoin('events', 'events.number', 'fused_claims.event')
      .select(['claims.report', 'events.id'])
      .distinct()
      .where('claims.report', 'in', some)
      .execute();
    for (const { report, id } of rows) found.set(report, [...(found.get(report) ?? []), id].slice(0, MOST_EVENTS));
  }
  return found;
}
