/**
 * The URL is the state. Every screen reads its filters from the query string, and a link that is passed on shows the
 * same picture. Values are plain words, lists are repeated: `?from=2020-01-24&type=air-strike&type=shelling`.
 */
export interface Filters {
  readonly from?: string;
  readonly to?: string;
  readonly in?: string;
  readonly words?: string;
  readonly actor?: readonly string[];
  readonly type?: readonly string[];
  readonly side?: readonly string[];
  readonly grade?: readonly string[];
  readonly status?: readonly string[];
  readonly contradicted?: true;
  /** ISO date: only what somebody had told of by then; made of `known`, and no part of the query string. */
  readonly knownOn?: string;
  /** Families or types of events, or layers, that the legend has switched off. */
  readonly hide?: readonly string[];
}

/** All that the query string can hold. */
export interface View extends Filters {
  /** "lon,lat,zoom" of the map's middle. */
  readonly at?: string;
  /** Event whose card is open. */
  readonly event?: string;
  /** ISO date for which control is shown; without it the last day of the period. */
  readonly on?: string;
  /** ISO date: only what was known then counts. */
  readonly known?: string;
  /** Words in the search box of a page. */
  readonly q?: string;
  /** Free places for single screens: which tab, what is compared, how a table is ordered, where its page begins. */
  readonly tab?: string;
  readonly a?: string;
  readonly b?: string;
  readonly by?: string;
  readonly sort?: string;
  readonly cursor?: string;
  /** Claim of a report that is to be shown. */
  readonly claim?: string;
  readonly kind?: string;
  /** Item of the review queue that is looked at, and which states are shown. */
  readonly item?: string;
  readonly state?: string;
  readonly lang?: string;
  /** The day at which the replay stands; the replay is open while it is there. */
  readonly replay?: string;
}

const LISTS = ['actor', 'type', 'side', 'grade', 'status', 'hide'] as const;
const FLAGS = ['contradicted'] as const;
const WORDS = [
  ...['from', 'to', 'in', 'words', 'at', 'event', 'on', 'known', 'q', 'tab', 'a', 'b', 'by', 'sort', 'cursor'],
  ...['claim', 'kind', 'item', 'state', 'lang', 'replay'],
] as const;
const FILTERS = [
  'from',
  'to',
  'in',
  'words',
  'actor',
  'type',
  'side',
  'grade',
  'status',
  'contradicted',
  'hide',
] as const;

/** A query string as values; what is repeated becomes a list. */
export function parseQuery(text: string): Record<string, string | string[]> {
  const found: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = found[key];
    found[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
  }
  return found;
}

/** Values as a query string with its question mark; empty ones are left out. */
export function writeQuery(view: Record<string, unknown>): string {
  const pairs = Object.entries(view).flatMap(([key, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '' && one !== false)
      .map((one): [string, string] => [key, String(one)]),
  );
  // Commas and colons are harmless in a query, and a link is to be read by people too.
  const text = new URLSearchParams(pairs).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `?${text}` : '';
}

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value : value ? [value] : []).map(String);

/** The values that this program knows; anything else in a query string is dropped. */
export function viewOf(query: Record<string, unknown>): View {
  const view: Record<string, unknown> = {};
  for (const key of WORDS) if (query[key]) view[key] = String(listOf(query[key])[0]);
  for (const key of LISTS) if (listOf(query[key]).length) view[key] = [...new Set(listOf(query[key]))];
  for (const key of FLAGS) if (String(query[key]) === 'true') view[key] = true;
  return view as View;
}

/** Of a view only what says which events are wanted: it goes along from screen to screen. */
export function filtersOf(view: View): Filters {
  return Object.fromEntries(FILTERS.filter((key) => view[key] !== undefined).map((key) => [key, view[key]]));
}

/** True where some filter narrows what is shown. */
export const isFiltered = (view: View): boolean => FILTERS.some((key) => view[key] !== undefined);

/** A list with one value put in, or taken out where it is there; undefined for none. */
export function toggled(list: readonly string[] | undefined, value: string): readonly string[] | undefined {
  const next = list?.includes(value) ? list.filter((one) => one !== value) : [...(list ?? []), value];
  return next.length ? next : undefined;
}
