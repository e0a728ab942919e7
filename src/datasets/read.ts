import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { UserError } from '../model/index.ts';
import { type Dataset, datasetOf } from './datasets.ts';
import type { DatasetEvent, NoEvent } from './event.ts';
import { type RowText, rowOfText, textOfCells } from './row.ts';

/** A row of a file, with what it says. */
export interface DatasetRow {
  readonly dataset: Dataset;
  /** Who tells: the dataset, or the file where it is none that is known. */
  readonly teller: string;
  /** "acled.csv, row 17". */
  readonly name: string;
  readonly row: RowText;
  readonly event: DatasetEvent | NoEvent;
}

type Cells = Readonly<Record<string, string>>;

/** The rows of a CSV or a GeoJSON file of events, one after the other. Throws a `UserError` where it is none. */
export async function* readDataset(path: string, teller: string | null = null): AsyncGenerator<DatasetRow> {
  const rows = /^\.(?:geo)?json$/.test(extname(path).toLowerCase()) ? featuresOf(path) : tableOf(path);
  let dataset: Dataset | null = null;
  for await (const { cells, number } of rows) {
    dataset ??= datasetOf(Object.keys(cells));
    if (isHashtags(cells)) continue;
    const row = rowOfText(textOfCells(cells));
    const event = dataset.eventOf(row);
    const named = 'id' in event && event.id === '' ? { ...event, id: String(number) } : event;
    const who = teller ?? dataset.name ?? basename(path, extname(path));
    yield { dataset, teller: who, name: `${basename(path)}, row ${number}`, row, event: named };
  }
  if (!dataset) throw new UserError('bad-input', `${path} has no rows.`);
}

// The second row of a table with HXL hashtags.
const isHashtags = (cells: Cells): boolean => {
  const told = Object.values(cells).filter((value) => value.trim());
  return told.length > 0 && told.every((value) => /^#[a-z]+/.test(value.trim()));
};

async function* tableOf(path: string): AsyncGenerator<{ readonly cells: Cells; readonly number: number }> {
  const { parse } = await import('csv-parse');
  const file = createReadStream(path);
  const parser = file.pipe(
    parse({ columns: true, bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }),
  );
  file.on('error', (error) => parser.destroy(error));
  let number = 1;
  try {
    for await (const cells of parser) yield { cells: cells as Cells, number: ++number };
  } catch (error) {
    throw unreadable(path, error);
  }
}

async function* featuresOf(path: string): AsyncGenerator<{ readonly cells: Cells; readonly number: number }> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const { features } = parseJson(text, path) as { readonly features?: unknown };
  if (!Array.isArray(features)) throw new UserError('bad-input', `${path} is no FeatureCollection of GeoJSON.`);
  for (const [at, feature] of features.entries()) yield { cells: cellsOf(feature as Feature), number: at + 1 };
}

interface Feature {
  readonly id?: string | number;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly coordinates?: unknown } | null;
}

function cellsOf({ id, properties, geometry }: Feature): Cells {
  const told = Object.entries(properties ?? {}).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  );
  const spot = middleOf(geometry?.coordinates);
  return {
    ...(id !== undefined && { id: String(id) }),
    // Where the properties give the spot themselves, it is that.
    ...(spot && { latitude: String(spot[1]), longitude: String(spot[0]) }),
    ...Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
  };
}

/** The middle of the rectangle round all positions of a geometry. */
function middleOf(coordinates: unknown): readonly [number, number] | null {
  const found: (readonly [number, number])[] = [];
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number' && typeof value[1] === 'number') found.push([value[0], value[1]]);
    else value.forEach(walk);
  };
  walk(coordinates);
  if (found.length === 0) return null;
  const middle = (at: 0 | 1): number => {
    const all = found.map((position) => position[at]);
    return Math.round(((Math.min(...all) + Math.max(...all)) / 2) * 1e5) / 1e5;
  };
  return [middle(0), middle(1)];
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UserError('bad-json', `${path} is no JSON: ${(error as Error).message}`);
  }
}

function unreadable(path: string, error: unknown): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new UserError('file-missing', `There is no file ${path}.`);
  if (code === 'EISDIR') return new UserError('is-directory', `${path} is a directory. Give a CSV or GeoJSON file.`);
  if (code.startsWith('CSV_') || code.startsWith('INVALID'))
    return new UserError('bad-input', `${path} is no table that can be read: ${message}`);
  return code ? new UserError('file-unreadable', `${path} cannot be read (${code}).`) : error;
}
