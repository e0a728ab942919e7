import type { ExportSource } from './source.ts';

/** What an export was asked for beside its filter. */
export interface ExportOptions {
  /** ISO time at which it is made. */
  readonly at: string;
  /** A second header row with HXL hashtags, in tables that have them. */
  readonly hxl?: boolean;
  /** Where a place is known to lie: as the area in which it may be, or as its middle with a radius beside it. */
  readonly geometry?: 'area' | 'point';
  /** The line about rights that goes with the data. */
  readonly licence?: string;
}

/** How many records were written, and how many were left out and why. */
export interface Tally {
  written: number;
  readonly leftOut: Map<string, number>;
}

/** A tally of nothing yet. */
export const newTally = (): Tally => ({ written: 0, leftOut: new Map() });

/** Notes that a record was left out. */
export const leaveOut = ({ leftOut }: Tally, why: string): void => void leftOut.set(why, (leftOut.get(why) ?? 0) + 1);

/** A column, a property or a field, with what it means. */
export interface FieldMeaning {
  readonly name: string;
  readonly means: string;
  /** HXL hashtag with its attributes. */
  readonly hxl?: string;
  /** True where the rule rests on knowledge that nobody checked at its source. */
  readonly check?: true;
}

/** A piece of an export as it streams. */
export type Chunk = string | Uint8Array;

/** What an export consists of. */
export type ExportOf = 'claims' | 'events' | 'control' | 'ledger';

interface FormatRow {
  readonly id: string;
  readonly name: string;
  /** Without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly of: ExportOf;
  /** Which options it heeds. */
  readonly options: readonly ('hxl' | 'geometry' | 'licence')[];
  /** Where a reader finds which claims, reports, spans and reader a record is made of. */
  readonly provenance: 'inside' | 'beside';
  /** True where it is no text. */
  readonly binary?: true;
  /** What it follows, and for whom it is. */
  readonly standard: string;
  readonly fields: readonly FieldMeaning[];
  /** What to mind. */
  readonly notes: readonly string[];
}

/** A format that is written as a stream. */
export interface StreamFormat extends FormatRow {
  readonly write: (source: ExportSource, options: ExportOptions, tally: Tally) => AsyncIterable<Chunk>;
}

/** A format that needs a file of its own. */
export interface FileFormat extends FormatRow {
  readonly writeFile: (source: ExportSource, path: string, options: ExportOptions, tally: Tally) => Promise<void>;
}

/** One row of the table of formats. */
export type ExportFormat = StreamFormat | FileFormat;

/** Said of rights where the user says nothing else. */
export const LICENCE =
  'Quotations belong to their publishers. Places: GeoNames (CC BY 4.0) and the packs of Sitrep (Apache-2.0).';

const CHUNK = 256 * 1024;

/** The most bytes that a unit of a string takes as UTF-8. */
const BYTES_A_UNIT = 3;

/** Lines as UTF-8, in chunks that are worth a write. Each line is encoded by itself: joined to a long string first, it is copied twice. */
export async function* inChunks(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let room = Buffer.allocUnsafe(CHUNK);
  let used = 0;
  for await (const line of lines) {
    const most = line.length * BYTES_A_UNIT;
    if (most > room.length - used) {
      if (used > 0) yield room.subarray(0, used);
      room = Buffer.allocUnsafe(Math.max(CHUNK, most));
      used = 0;
    }
    used += room.write(line, used);
  }
  if (used > 0) yield room.subarray(0, used);
}
