import { rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import type { Desk } from '../desk/index.ts';
import { UserError } from '../model/index.ts';
import type { Chunk, ExportFormat, ExportOptions, ExportSource, ProfileId, Tally } from '../sitrep.ts';
import { type EventFlags, eventFilter, withGrades } from './events.ts';
import { type Io, print, tell } from './io.ts';
import { withFilter, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';

interface ExportFlags extends EventFlags {
  readonly out?: string;
  readonly profile: string;
  readonly hxl?: boolean;
  readonly geometry?: string;
  readonly licence?: string;
}

const EXPORT_EXAMPLES = `Examples:
  sitrep export csv --in Idlib --from 2020-01-24 --out idlib.csv --hxl
  sitrep export acled --out events.csv          # and events.csv.provenance.jsonl
  sitrep export geojson > events.geojson
  sitrep export jsonl --profile full --out ledger.jsonl
`;

/** Declares `sitrep export`. */
export function defineExport(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('export')
    .summary('write claims and events of a ledger for other programs')
    .description(
      'Writes claims and events of a ledger for other programs. Names of people, protected sites and exact spots are kept back unless --profile full is given. The formats, their columns and what they mean: docs/exports.md.',
    )
    .argument('<format>', 'csv, parquet, claims, acled, ucdp, plover, geojson, kml, gpkg, timemap, ftm, stix, jsonl …')
    .option('--out <file>', 'where it is written (default: standard output)')
    .option('--profile <profile>', 'publish, or full: with all that may do harm to people', 'publish')
    .option('--hxl', 'a second header row with HXL hashtags (csv, acled, ucdp)')
    .option('--geometry <kind>', 'area in which a place lies, or point (geojson, kml)', 'area')
    .option('--licence <line>', 'the line about rights that goes with the data')
    .addHelpText('before', EXPORT_EXAMPLES);
  withGrades(withFilter(withLedger(command), 'how many at most (default: all)')).action(
    async (format: string, flags: ExportFlags) => finish(await exportAs(format, flags, io)),
  );
}

async function exportAs(id: string, flags: ExportFlags, io: Io): Promise<number> {
  const { exportFormat, exportFormats } = await import('../sitrep.ts');
  const format = exportFormat(id);
  if (!format) {
    const known = exportFormats.map((one) => one.id).join(', ');
    throw new UserError('bad-option', `There is no format "${id}". Formats are ${known}.`);
  }
  const filter = eventFilter(flags);
  const profile = profileOf(format, flags);
  const { out } = flags;
  if (format.binary && out === undefined)
    throw new UserError(
      'bad-option',
      `${format.name} is no text. Say where to write it with --out FILE.${format.extension}`,
    );
  // What streams by is garbage at once: room for it does not grow, and it is cleared sooner, so that memory stays small.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--heap-growing-percent=100');
  return withDesk(flags, io, async (desk) => {
    const { exportSource } = await import('../desk/index.ts');
    if (format.of === 'events' || format.of === 'control') await tellStale(desk, io);
    const source = exportSource(desk, filter, profile);
    const options = optionsOf(flags, desk);
    await writeAll(format, source, options, out, io);
    if (format.provenance === 'beside' && out !== undefined)
      await writeAll(exportFormat('provenance')!, source, options, `${out}.provenance.jsonl`, io);
    return 0;
  });
}

function profileOf(format: ExportFormat, flags: ExportFlags): ProfileId {
  const { profile } = flags;
  if (profile !== 'publish' && profile !== 'full')
    throw new UserError('bad-option', `--profile takes publish or full; got "${profile}".`);
  if (format.of !== 'ledger') return profile;
  if (profile !== 'full')
    throw new UserError(
      'bad-option',
      'The ledger itself is exported whole or not at all: its bytes name people and places. Say so with --profile full, or export the claims as they may be published with: sitrep export claims',
    );
  const narrowed = (['from', 'to', 'in', 'window', 'actor', 'type', 'search', 'limit', 'side', 'grade'] as const).find(
    (name) => flags[name] !== undefined,
  );
  if (narrowed)
    throw new UserError('bad-option', `A chain is whole or it proves nothing: jsonl takes no --${narrowed}.`);
  return profile;
}

function optionsOf({ hxl, geometry, licence }: ExportFlags, { now }: Desk): ExportOptions {
  if (geometry !== 'area' && geometry !== 'point')
    throw new UserError('bad-option', `--geometry takes area or point; got "${geometry}".`);
  return { at: now(), geometry, ...(hxl && { hxl }), ...(licence !== undefined && { licence }) };
}

async function writeAll(
  format: ExportFormat,
  source: ExportSource,
  options: ExportOptions,
  out: string | undefined,
  io: Io,
): Promise<void> {
  const { newTally } = await import('../sitrep.ts');
  const tally = newTally();
  if ('write' in format && out === undefined) {
    for await (const chunk of format.write(source, options, tally)) await print(io.out, textOf(chunk));
  } else {
    // Nobody finds half a file under the name that he gave.
    const part = `${out}.part`;
    try {
      if ('write' in format) await writeChunks(format.write(source, options, tally), part);
      else await format.writeFile(source, part, options, tally);
      await rename(part, out!);
    } catch (error) {
      rmSync(part, { force: true });
      throw unwritable(error, out!);
    }
  }
  tellTally(format, tally, out, io);
}

const textOf = (chunk: Chunk): string => (typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());

async function writeChunks(chunks: AsyncIterable<Chunk>, path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}

function unwritable(error: unknown, out: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (!/^(?:ENOENT|EACCES|EISDIR|ENOTDIR|EROFS|SQLITE_CANTOPEN)/.test(code)) return error;
  return new UserError(
    'file-unreadable',
    `${out} cannot be written (${code}). Give a file in a folder that is there and may be written to.`,
  );
}

const NOUNS = {
  claims: ['claim', 'claims'],
  events: ['event', 'events'],
  control: ['interval', 'intervals'],
  ledger: ['entry', 'entries'],
} as const;

function tellTally({ of }: ExportFormat, { written, leftOut }: Tally, out: string | undefined, io: Io): void {
  const [one, many] = NOUNS[of];
  tell(io, `Wrote ${written} ${written === 1 ? one : many}${out === undefined ? '' : ` to ${out}`}.`);
  for (const [why, count] of leftOut) tell(io, `Left out ${count}: ${why}.`);
}
