import { UserError as Failure, type UserError } from '../model/errors.ts';
import type { Given, Original } from '../model/ledger.ts';
import { containerOf, mayHoldMany, type Part } from './containers/index.ts';
import type { Fetch } from './fetch/index.ts';
import { isWebAddress, LARGEST_CONTAINER, LARGEST_INPUT, readInput } from './input.ts';

/** How an input is opened. */
export interface TakeOptions {
  readonly given: Given;
  /** The time as ISO 8601: when something was had. */
  readonly now: () => string;
  /** Null: nothing is fetched. */
  readonly fetch: Fetch | null;
  /** Of a table, the column with the texts; null: told by its name. */
  readonly column?: string | null;
  /** Pages of a feed that need not be fetched again. */
  readonly isKnown?: (address: string) => Promise<boolean>;
}

/** A part of an input that could not be had, and why. */
export interface Unread {
  readonly part: string;
  readonly error: UserError;
}

interface Input {
  readonly bytes: Uint8Array;
  readonly name: string | null;
  readonly asked: string | null;
  readonly address: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly retrieved: string;
}

/**
 * The reports of an input, one after the other, as bytes with how they came: one of a document, many of a feed, a table or
 * an archive. The input is a file, a web address, or standard input ("-"). Of a feed that was fetched, items that are but
 * teasers are fetched as well.
 */
export async function* originalsOf(path: string, asked: TakeOptions): AsyncGenerator<Original | Unread> {
  const options = { ...asked, given: defined(asked.given) };
  const input = await open(path, options);
  const container = containerOf(input.bytes, input.name);
  if (!container) {
    yield { ...input, format: null, container: null, given: given(options.given, input) };
    return;
  }
  const opened = { bytes: input.bytes, name: input.name ?? 'Standard input', column: options.column ?? null };
  for await (const part of container.parts(opened)) {
    const fetch = part.link !== null && input.address !== null ? options.fetch : null;
    if (!fetch) yield ofPart(part, input, options.given);
    else if (!(await options.isKnown?.(part.link!))) yield fetchPart(part, input, fetch, options);
  }
}

// What nobody said must not hide what the file says.
const defined = (told: Given): Given =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));

// An address that was given is where the report was found, unless the caller says otherwise.
const given = (told: Given, { asked }: Input): Given => (asked && !told.url ? { ...told, url: asked } : told);

async function open(path: string, { fetch, now }: TakeOptions): Promise<Input> {
  if (fetch && isWebAddress(path)) {
    const { bytes, address, headers } = await fetch(path);
    return { bytes, name: address, asked: path, address, headers, retrieved: now() };
  }
  const bytes = await readInput(path, process.stdin, mayHoldMany(path) ? LARGEST_CONTAINER : LARGEST_INPUT);
  return { bytes, name: path === '-' ? null : path, asked: null, address: null, headers: {}, retrieved: now() };
}

const ofPart = (part: Part, input: Input, told: Given): Original => ({
  bytes: part.bytes,
  format: part.format,
  name: part.name ?? `${input.name ?? 'Standard input'}, ${part.part}`,
  asked: part.address,
  address: part.address,
  retrieved: part.retrieved ?? input.retrieved,
  headers: part.headers,
  container: { bytes: input.bytes, part: part.part },
  given: { ...part.given, ...told },
});

async function fetchPart(
  part: Part,
  input: Input,
  fetch: Fetch,
  { given: told, now }: TakeOptions,
): Promise<Original | Unread> {
  const link = part.link!;
  try {
    const { bytes, address, headers } = await fetch(link);
    return {
      ...{ bytes, format: null, name: address, asked: link, address, headers, retrieved: now() },
      container: { bytes: input.bytes, part: part.part },
      given: { ...part.given, url: link, ...told },
    };
  } catch (error) {
    if (error instanceof Failure) return { part: part.part, error };
    throw error;
  }
}
