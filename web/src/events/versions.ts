import type { Agreement, Event, EventField, FieldName, FieldVersion } from '../../../src/model/event.ts';

/** One side, or null: those who take none. */
export type Column = string | null;

/** What one side says of a field. */
export interface Cell {
  readonly column: Column;
  readonly versions: readonly FieldVersion[];
}

/** A field of the event across the sides. */
export interface VersionRow {
  readonly name: FieldName;
  readonly agreement: Agreement;
  readonly cells: readonly Cell[];
}

/** The sides that speak, in the order of their names so that none comes first by rank; those who take none come last. */
export function columnsOf(event: Pick<Event, 'sources'>): Column[] {
  const sides = new Set(event.sources.map(({ side }) => side));
  const named = [...sides].filter((side) => side !== null).sort();
  return sides.has(null) ? [...named, null] : named;
}

/** The versions of one side only, each with none but its own sources and claims. */
function versionsOf(event: Pick<Event, 'sources'>, field: EventField, column: Column): FieldVersion[] {
  const own = new Map(event.sources.filter(({ side }) => side === column).map((source) => [source.id, source]));
  return field.versions.flatMap((version) => {
    const sources = version.sources.filter((id) => own.has(id));
    const theirs = new Set(sources.flatMap((id) => own.get(id)!.claims));
    const claims = version.claims.filter((id) => theirs.has(id));
    return sources.length ? [{ ...version, sides: [column], sources, claims }] : [];
  });
}

const FIRST: Readonly<Record<Agreement, number>> = { contradict: 0, differ: 1, agree: 2 };

/** The fields of an event by side: what is contradicted comes first, then the fields' own order. */
export function versionRows(event: Pick<Event, 'sources' | 'fields'>): VersionRow[] {
  const columns = columnsOf(event);
  return event.fields
    .map((field) => ({
      name: field.name,
      agreement: field.agreement,
      cells: columns.map((column) => ({ column, versions: versionsOf(event, field, column) })),
    }))
    .sort((a, b) => FIRST[a.agreement] - FIRST[b.agreement]);
}

const TOLLS: ReadonlySet<FieldName> = new Set([
  'killed',
  'injured',
  'killed-or-injured',
  'captured',
  'missing',
  'displaced',
  'detained',
]);

/** The fields that count people. */
export const tollsOf = (event: Pick<Event, 'fields'>): EventField[] =>
  event.fields.filter(({ name, versions }) => TOLLS.has(name) && versions.some(({ range }) => range));
