import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../model/index.ts';
import { type CountrySource, dumpText, TABLES } from './source.ts';

/** Where GeoNames keeps its dumps. */
export const GEONAMES = 'https://download.geonames.org/export/dump/';

/** Told while a file comes in: its name, and how much of it is here, from 0 to 1 (null: nobody says how large it is). */
export type OnProgress = (name: string, share: number | null) => void;

/** How a country is downloaded. */
export interface DownloadOptions {
  /** The address of a folder laid out like GeoNames' own. */
  readonly mirror: string;
  /** The folder in which half-done downloads wait to be gone on with. */
  readonly folder: string;
  readonly onProgress: OnProgress;
}

/** The largest file that is downloaded, in bytes. */
const LARGEST = 400_000_000;
const TRIES = 3;
const PATIENCE_MS = 30_000;

/** A country's dump and the tables of divisions from GeoNames. Throws a `UserError` where they are not to be had. */
export async function sourceFromWeb(country: string, options: DownloadOptions): Promise<CountrySource> {
  const { mirror, folder } = options;
  refuseUnsafe(mirror);
  mkdirSync(folder, { recursive: true });
  const files = {
    dump: await fetchFile(`${country}.zip`, options),
    admin1: await fetchFile(TABLES.admin1, options),
    admin2: await fetchFile(TABLES.admin2, options),
  };
  try {
    return {
      dump: dumpText(readFileSync(files.dump), country, `${mirror}${country}.zip`),
      admin1: readFileSync(files.admin1, 'utf8'),
      admin2: readFileSync(files.admin2, 'utf8'),
      from: `${mirror}${country}.zip`,
    };
  } finally {
    // What is damaged is fetched anew the next time.
    rmSync(folder, { recursive: true });
  }
}

// Names of places decide where pins fall: nobody on the way may change them.
function refuseUnsafe(mirror: string): void {
  const { protocol, hostname } = new URL(mirror);
  if (protocol === 'https:' || ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return;
  throw new UserError('bad-option', `${mirror} is not fetched: only https addresses are.`);
}

/** Downloads a file unless it is here already; what came before a line broke is not asked for again. */
async function fetchFile(name: string, options: DownloadOptions): Promise<string> {
  const done = join(options.folder, name);
  for (let attempt = 1; !existsSync(done); attempt++) {
    try {
      await fetchOnce(name, done, options);
    } catch (error) {
      if (error instanceof UserError) throw error;
      if (attempt === TRIES) throw notFetched(name, options, error as Error);
    }
  }
  return done;
}

async function fetchOnce(name: string, done: string, { mirror, onProgress }: DownloadOptions): Promise<void> {
  const part = `${done}.part`;
  const label = `${done}.etag`;
  const have = existsSync(part) && existsSync(label) ? statSync(part).size : 0;
  const response = await fetch(new URL(name, mirror), {
    headers: have ? { Range: `bytes=${have}-`, 'If-Range': readFileSync(label, 'utf8') } : {},
    signal: AbortSignal.timeout(PATIENCE_MS * 20),
  });
  if (response.status === 404)
    throw new UserError('not-fetched', `There is no ${name} at ${mirror}. Is the country's code right (ISO 3166-1)?`);
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  refuseUnsafe(response.url);
  const resumed = response.status === 206;
  const start = resumed ? have : 0;
  const length = Number(response.headers.get('content-length')) || null;
  const whole = length === null ? null : start + length;
  if (whole !== null && whole > LARGEST)
    throw new UserError('too-large', `${name} has ${Math.ceil(whole / 1e6)} MB; the limit is ${LARGEST / 1e6} MB.`);
  const etag = response.headers.get('etag');
  if (etag) writeFileSync(label, etag);
  let size = start;
  const file = openSync(part, resumed ? 'a' : 'w');
  try {
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > LARGEST) throw new UserError('too-large', `${name} is larger than ${LARGEST / 1e6} MB.`);
      writeSync(file, chunk);
      onProgress(name, whole && size / whole);
    }
  } finally {
    closeSync(file);
  }
  if (whole !== null && size !== whole) throw new Error(`only ${size} of ${whole} bytes came`);
  renameSync(part, done);
  rmSync(label, { force: true });
}

function notFetched(name: string, { mirror }: DownloadOptions, error: Error): UserError {
  const cause = (error.cause as NodeJS.ErrnoException | undefined)?.code ?? error.message;
  return new UserError(
    'not-fetched',
    `${name} could not be fetched from ${mirror} (${cause}). Without the internet, bring the file and give it with --from; what has come is kept, and the next try goes on from there.`,
  );
}
