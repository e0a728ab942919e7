import type { Transaction } from 'kysely';
import { type Comment, type DoubtKind, type ItemState, type QueueItem, UserError } from '../../model/index.ts';
import type { Store } from '../store.ts';
import type { Queries, Tables } from '../tables.ts';
import type { MarkRow } from './tables.ts';

type Tx = Transaction<Tables>;

/** Which items are wanted; all that is given must hold. */
export interface QueueFilter {
  readonly kind?: DoubtKind;
  readonly state?: ItemState;
  readonly assignee?: string;
  /** Of an issue. */
  readonly code?: string;
  readonly report?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** Who does something with an item, and when. */
export interface By {
  readonly by: string;
  readonly at: string;
}

/** What is in need of a person, and the work on it. Where there is no such item: `UserError` `no-such-item`. */
export interface Queue {
  /** The heaviest first; of those that weigh the same in the order of their ids. */
  readonly list: (filter: QueueFilter, at: string) => Promise<{ readonly items: QueueItem[]; readonly total: number }>;
  readonly find: (item: string, at: string) => Promise<QueueItem>;
  readonly assign: (item: string, assignee: string | null, by: By) => Promise<void>;
  /** Holds an item until then; `locked` where another holds it. The own lock is prolonged. */
  readonly lock: (item: string, until: string, by: By) => Promise<void>;
  /** Lets go of the own lock; of another's only with `force`. */
  readonly unlock: (item: string, by: By, force: boolean) => Promise<void>;
  readonly setState: (item: string, state: ItemState, by: By) => Promise<void>;
  /** Sets the state of all items about these claims, and about the events that they are in. */
  readonly settle: (claims: readonly string[], state: ItemState, by: By) => Promise<void>;
  /** Who else holds an item about these claims, or about the events that they are in; null: nobody. */
  readonly heldByOther: (claims: readonly string[], by: By) => Promise<string | null>;
  /** Adds a comment; one of the same id is there already and stays as it is. */
  readonly comment: (comment: Comment) => Promise<void>;
}

/** The queue as it is kept. */
export function queueIn({ engine }: Store): Queue {
  const mark = (item: string, { by, at }: By, set: Partial<MarkRow>, check?: (row: MarkRow | undefined) => void) =>
    engine.write(async (tx) => {
      await mustBe(tx, item);
      const row = await tx.selectFrom('marks').selectAll().where('item', '=', item).executeTakeFirst();
      check?.(row);
      await put(tx, item, { ...set, updated: at, updated_by: by });
    });
  return {
    list: async (filter, at) => {
      const rows = await filtered(engine.reads, filter)
        .orderBy('doubts.weight', 'desc')
        .orderBy('doubts.id')
        .limit(filter.limit ?? 50)
        .offset(filter.offset ?? 0)
        .execute();
      const count = await filtered(engine.reads, filter)
        .clearSelect()
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow();
      const comments = await commentsOn(
        engine.reads,
        rows.map(({ id }) => id),
      );
      return { items: rows.map((row) => itemOf(row, at, comments)), total: Number(count.total) };
    },
    find: async (item, at) => {
      const row = await filtered(engine.reads, {}).where('doubts.id', '=', item).executeTakeFirst();
      if (!row) throw noItem(item);
      return itemOf(row, at, await commentsOn(engine.reads, [item]));
    },
    assign: (item, assignee, by) => mark(item, by, { assignee }),
    lock: (item, until, by) =>
      mark(item, by, { locked_by: by.by, locked_until: until }, (row) => {
        if (isHeldByOther(row, by))
          throw new UserError('locked', `${row!.locked_by} works on this item until ${row!.locked_until}.`);
      }),
    unlock: (item, by, force) =>
      mark(item, by, { locked_by: null, locked_until: null }, (row) => {
        if (!force && isHeldByOther(row, by)) throw new UserError('locked', `The lock is ${row!.locked_by}'s.`);
      }),
    setState: (item, state, by) => mark(item, by, { state }),
    settle: (claims, state, { by, at }) =>
      engine.write(async (tx) => {
        for (const item of await itemsAbout(tx, claims)) await put(tx, item, { state, updated: at, updated_by: by });
      }),
    heldByOther: async (claims, by) => {
      const items = await itemsAbout(engine.reads, claims);
      if (items.length === 0) return null;
      const rows = await engine.reads.selectFrom('marks').selectAll().where('item', 'in', items).execute();
      return rows.find((row) => isHeldByOther(row, by))?.locked_by ?? null;
    },
    comment: (comment) =>
      engine.write(async (tx) => {
        await mustBe(tx, comment.item);
        await tx
          .insertInto('comments')
          .values(comment)
          .onConflict((clash) => clash.column('id').doNothing())
          .execute();
      }),
  };
}

const noItem = (item: string): UserError =>
  new UserError(
    'no-such-item',
    `The queue has no item "${item}": it was settled otherwise, or the report was read anew.`,
  );

async function mustBe(tx: Tx, item: string): Promise<void> {
  const row = await tx.selectFrom('doubts').select('id').where('id', '=', item).executeTakeFirst();
  if (!row) throw noItem(item);
}

async function commentsOn(db: Queries, items: readonly string[]): Promise<Comment[]> {
  if (items.length === 0) return [];
  return db.selectFrom('comments').selectAll().where('item', 'in', items).orderBy('at').orderBy('id').execute();
}

const isHeldByOther = (row: MarkRow | undefined, { by, at }: By): boolean =>
  row !== undefined && row.locked_by !== null && row.locked_by !== by && (row.locked_until ?? '') > at;

async function put(tx: Tx, item: string, set: Partial<MarkRow> & Pick<MarkRow, 'updated' | 'updated_by'>) {
  const empty = { state: 'open', assignee: null, locked_by: null, locked_until: null };
  await tx
    .insertInto('marks')
    .values({ item, ...empty, ...set })
    .onConflict((clash) => clash.column('item').doUpdateSet(set))
    .execute();
}

async function itemsAbout(tx: Queries, claims: readonly string[]): Promise<string[]> {
  if (claims.length === 0) return [];
  const own = await tx.selectFrom('doubts').select('id').where('subject', 'in', claims).execute();
  const numbers = [];
  for (const id of claims) {
    const at = id.lastIndexOf('#');
    const row = await tx
      .selectFrom('claims')
      .innerJoin('reports', 'reports.number', 'claims.report')
      .innerJoin('fused_claims', 'fused_claims.claim', 'claims.number')
      .select('fused_claims.event')
      .where('reports.id', '=', id.slice(0, at))
      .where('claims.id', '=', id.slice(at + 1))
      .executeTakeFirst();
    if (row && row.event !== null) numbers.push(row.event);
  }
  const events = numbers.length
    ? await tx.selectFrom('doubts').select('id').where('event', 'in', numbers).execute()
    : [];
  return [...new Set([...own, ...events].map(({ id }) => id))];
}

function filtered(db: Queries, { kind, state, assignee, code, report }: QueueFilter) {
  let query = db
    .selectFrom('doubts')
    .leftJoin('marks', 'marks.item', 'doubts.id')
    .leftJoin('reports', 'reports.number', 'doubts.report')
    .select(['doubts.id', 'doubts.kind', 'doubts.weight', 'doubts.why', 'doubts.subject', 'doubts.code'])
    .select(['doubts.claim', 'doubts.event', 'reports.id as report'])
    .select(['marks.state', 'marks.assignee', 'marks.locked_by', 'marks.locked_until']);
  if (kind !== undefined) query = query.where('doubts.kind', '=', kind);
  if (code !== undefined) query = query.where('doubts.code', '=', code);
  if (report !== undefined) query = query.where('reports.id', '=', report);
  if (assignee !== undefined) query = query.where('marks.assignee', '=', assignee);
  if (state === 'open')
    query = query.where((where) => where.or([where('marks.state', 'is', null), where('marks.state', '=', 'open')]));
  else if (state !== undefined) query = query.where('marks.state', '=', state);
  return query;
}

type Row = Awaited<ReturnType<ReturnType<typeof filtered>['execute']>>[number];

function itemOf(row: Row, at: string, comments: readonly Comment[]): QueueItem {
  const locked = row.locked_by !== null && (row.locked_until ?? '') > at;
  const ofClaim = row.claim !== null;
  return {
    id: row.id,
    kind: row.kind as DoubtKind,
    weight: row.weight,
    why: row.why,
    report: ofClaim ? row.subject.slice(0, row.subject.lastIndexOf('#')) : row.report,
    claim: ofClaim ? row.subject : null,
    event: row.event === null ? null : row.subject,
    code: row.code,
    state: (row.state ?? 'open') as ItemState,
    assignee: row.assignee,
    lockedBy: locked ? row.locked_by : null,
    lockedUntil: locked ? row.locked_until : null,
    comments: comments.filter(({ item }) => item === row.id),
  };
}
