import { open } from 'node:fs/promises';
import { initLedger, type NewReport, openLedger, type Recorded } from '../ledger/index.ts';
import { UserError } from '../model/index.ts';
import { type DatasetRow, datasetTeller, readDataset, rowFormat } from '../sitrep.ts';
import type { Desk } from './desk.ts';
import { fuserOf } from './fuser.ts';
import { needPacks } from './packs.ts';

/** What became of a row of a dataset. */
export interface Imported {
  readonly name: string;
  readonly outcome: Recorded['outcome'] | 'left-out';
  readonly id: string | null;
  /** Why it was left out. */
  readonly why: string | null;
}

/** Rows that are put on the disk at once. */
const AT_ONCE = 100;

/** Records each row of a dataset as a report of its own with one claim, in the dataset's own voice. */
export async function* importDataset(desk: Desk, path: string, teller: string | null): AsyncGenerator<Imported> {
  needPacks(desk);
  let waiting: { readonly report: NewReport; readonly name: string }[] = [];
  const record = async (): Promise<Imported[]> => {
    const reports = waiting.map(({ report }) => report);
    const recorded = reports.length ? await desk.ledger.record(reports, desk.now()) : [];
    const answers = recorded.map(({ id, outcome }, at) => ({ name: waiting[at]!.name, outcome, id, why: null }));
    waiting = [];
    return answers;
  };
  for await (const row of readDataset(path, teller)) {
    if ('why' in row.event) yield { name: row.name, outcome: 'left-out', id: null, why: row.event.why };
    else waiting.push({ report: reportOf(desk, row, row.event.id), name: row.name });
    if (waiting.length >= AT_ONCE) yield* await record();
  }
  yield* await record();
}

function reportOf({ sitrep, now }: Desk, { row, name, dataset, teller }: DatasetRow, number: string): NewReport {
  const format = rowFormat(dataset.id);
  const read = sitrep.readRow(row.text, format, teller);
  // The dataset's own number: the row of a later edition is another report, and has another hash.
  const id = `${datasetTeller(teller).id}:${number}:${read.report.sha256.slice(0, 8)}`.replace(/\s+/g, '-');
  const reading = { ...read, report: { ...read.report, id } };
  return {
    original: {
      bytes: new TextEncoder().encode(row.text),
      ...{ format, name, asked: null, address: null, retrieved: now(), headers: {}, container: null },
      given: { id, source: teller },
    },
    reading,
    teller: datasetTeller(teller),
    theatre: sitrep.placed(reading.report).theatre,
    reader: sitrep.version,
  };
}

/** True for a file that `sitrep export jsonl` wrote. */
export async function isArchive(path: string): Promise<boolean> {
  for await (const line of linesOf(path)) return line.startsWith('{"archive":"sitrep-ledger"');
  return false;
}

/** Makes a ledger of an archive: in a new file or database, or in an empty one. Answers with the number of entries. */
export async function restoreLedger(path: string, db: string, { sitrep }: Pick<Desk, 'sitrep'>): Promise<number> {
  const fuser = fuserOf(sitrep);
  const ledger = await openLedger(db, fuser).catch((error: unknown) => {
    if (error instanceof UserError && error.code === 'no-ledger') return initLedger(db, 'to be restored', fuser);
    throw error;
  });
  try {
    return await ledger.restore(valuesOf(path));
  } finally {
    await ledger.close();
  }
}

async function* valuesOf(path: string): AsyncGenerator<unknown> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number++;
    if (!line.trim()) continue;
    try {
      yield JSON.parse(line);
    } catch {
      throw new UserError(
        'bad-json',
        `${path}, line ${number} is no JSON: the file was cut off or changed. Nothing was restored.`,
      );
    }
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const file = await open(path).catch(({ code }: NodeJS.ErrnoException) => {
    throw new UserError('file-missing', `${path} cannot be opened (${code}).`);
  });
  try {
    if ((await file.stat()).isDirectory())
      throw new UserError('is-directory', `${path} is a directory. Give an exported ledger, or a CSV or GeoJSON file.`);
    yield* file.readLines();
  } finally {
    await file.close();
  }
}
