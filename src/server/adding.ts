import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Added, Adder, Desk } from '../desk/index.ts';
import { type Given, UserError } from '../model/index.ts';
import type { JobInput } from './jobs.ts';

/** Who takes reports, and for which ledger. */
interface Taker {
  readonly desk: Desk;
  readonly add: Adder;
}

/** A file that somebody sent. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A web address as it is fetched. Throws a `UserError`: what is no address of the web might be a file of this machine. */
export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UserError(
      'address-refused',
      `"${text.slice(0, 200)}" is no web address: it begins with http:// or https://.`,
    );
  if (url.username || url.password)
    throw new UserError('address-refused', 'The address holds a password; such pages are not fetched.');
  return url.href;
}

/** The name of a file without the way to it, and without what only a file system understands. */
export function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[^\p{L}\p{N}._ ()-]/gu, '_')
    .replace(/^\.+/, '')
    .slice(-120)
    .trim();
  return plain || 'upload';
}

/** A page or a feed that is fetched. */
export const fetchedInput = ({ desk, add }: Taker, address: string, given: Given): JobInput => ({
  name: address,
  reports: () => add(desk, address, { given }),
});

/** Uploads, each in a folder of its own that is there as long as it is read; `done` takes all away. */
export async function uploadedInputs(
  taker: Taker,
  uploads: readonly Upload[],
  given: Given,
): Promise<{ readonly inputs: readonly JobInput[]; readonly done: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-add-'));
  const inputs: JobInput[] = [];
  for (const [at, { name, bytes }] of uploads.entries()) {
    const own = join(folder, String(at + 1));
    await mkdir(own, { mode: 0o700 });
    const path = join(own, plainName(name));
    await writeFile(path, bytes, { mode: 0o600 });
    inputs.push({ name: plainName(name), reports: () => read(taker, own, path, given) });
  }
  return { inputs, done: () => rm(folder, { recursive: true, force: true }) };
}

/** Reads an upload under the name that it was sent with: the folder in which it lay for a while is nobody's business. */
async function* read({ desk, add }: Taker, folder: string, path: string, given: Given): AsyncGenerator<Added> {
  const bare = (text: string): string => text.replaceAll(`${folder}/`, '');
  const originals: Desk['sitrep']['originals'] = async function* (from, options) {
    for await (const one of desk.sitrep.originals(from, options))
      yield 'error' in one || one.name === null ? one : { ...one, name: bare(one.name) };
  };
  try {
    for await (const added of add({ ...desk, sitrep: { ...desk.sitrep, originals } }, path, { given }))
      yield { ...added, why: added.why && bare(added.why) };
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.code, bare(error.message)) : error;
  }
}
