import type { Command } from 'commander';
import { type ClaimFilter, EVENT_TYPES, type EventTypeId, UserError, type Window } from '../model/index.ts';
import type { FetchOptions } from '../sitrep.ts';
import type { Io } from './io.ts';

/** Which ledger a command works on. */
export interface LedgerFlags {
  readonly db?: string;
  readonly json?: boolean;
}

/** The file that is taken where no other is named. */
const DEFAULT = 'sitrep.db';

/** Adds the option that names the ledger. */
export const withLedger = (command: Command): Command =>
  command.option(
    '--db <ledger>',
    'a file, or postgres://user@host/database (default: the environment variable SITREP_DB, else sitrep.db)',
  );

/** The ledger that is meant. */
export const ledgerName = ({ db }: LedgerFlags, { env }: Io): string => db ?? env.SITREP_DB ?? DEFAULT;

/** How a command fetches. */
export interface FetchFlags {
  readonly allowPrivate?: boolean;
}

/** Adds the option about web addresses. */
export const withFetch = (command: Command): Command =>
  command.option('--allow-private', 'fetch from private and local addresses as well');

/** How pages are fetched. */
export const fetchOptions = ({ allowPrivate }: FetchFlags): FetchOptions =>
  allowPrivate ? { allows: () => true } : {};

/** What `claims`, `events` and the like are asked for. */
export interface FilterFlags {
  readonly from?: string;
  readonly to?: string;
  readonly in?: string;
  readonly window?: string;
  readonly actor?: readonly string[];
  readonly type?: readonly string[];
  readonly search?: string;
  readonly limit?: string;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds the options that narrow what is listed. */
export const withFilter = (command: Command, most = 'how many at most (default: 100)'): Command =>
  command
    .option('--from <date>', 'not before this day')
    .option('--to <date>', 'not after this day')
    .option('--in <place>', 'a country (two letters), a province, a place, or an id such as geonames:170794')
    .option('--window <w,s,e,n>', 'a rectangle on the map, in degrees: west, south, east, north')
    .option('--actor <id>', 'who takes part, with the bodies below; may be given again', collect)
    .option('--type <type>', 'type of event; may be given again', collect)
    .option('--search <words>', 'words that must all be there: "a phrase", begin*, -without')
    .option('--limit <n>', most);

/** The filter that the flags ask for. Throws a UserError where one is malformed. */
export function filterOf(flags: FilterFlags): ClaimFilter {
  return {
    ...given('from', isoDate('--from', flags.from)),
    ...given('to', isoDate('--to', flags.to)),
    ...given('in', flags.in),
    ...given('window', flags.window === undefined ? undefined : windowOf(flags.window)),
    ...given('actors', flags.actor),
    ...given('types', flags.type?.map(typeOf)),
    ...given('words', flags.search),
    ...given('limit', wholeNumber('--limit', flags.limit, 1)),
  };
}

const given = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, T>);

/** A day of an option. Throws a UserError where it is none. */
export function isoDate(option: string, value: string | undefined): string | undefined {
  if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)))) return value;
  throw new UserError('bad-option', `${option} takes a day such as 2020-01-27; got "${value}".`);
}

function typeOf(id: string): EventTypeId {
  const type = EVENT_TYPES.find((one) => one.id === id);
  if (type) return type.id;
  throw new UserError(
    'bad-option',
    `There is no type "${id}". See docs/event-types.md for the ${EVENT_TYPES.length} that there are.`,
  );
}

function windowOf(text: string): Window {
  const [west, south, east, north, ...more] = text.split(',').map(Number);
  const right =
    [west, south, east, north].every((one) => Number.isFinite(one)) && more.length === 0 && south! <= north!;
  if (right) return { west: west!, south: south!, east: east!, north: north! };
  throw new UserError(
    'bad-option',
    `--window takes four numbers, west,south,east,north, such as 36,35,37.5,36; got "${text}".`,
  );
}

/** A whole number of an option. Throws a UserError where it is none. */
export function wholeNumber(option: string, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least) return number;
  throw new UserError('bad-option', `${option} takes a whole number of at least ${least}; got "${value}".`);
}
