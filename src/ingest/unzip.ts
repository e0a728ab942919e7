import { inflateRawSync } from 'node:zlib';
import { UserError } from '../model/errors.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** Most that the wanted files of an archive may come to: what is larger is a bomb, or no report. */
const MOST_BYTES = 256 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly size: number;
  readonly at: number;
}

const broken = (name: string): UserError =>
  new UserError('unsupported-format', `${name} is a broken archive. Was it cut off? Get it once more.`);

/** The directory at the end of an archive: the only place whose sizes are right. */
function entriesOf(bytes: Buffer, name: string): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || bytes.readUInt32LE(end) !== END || end + 22 > bytes.length) throw broken(name);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken(name);
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      compressed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(bytes: Buffer, entry: Entry, name: string): Uint8Array {
  const { at, compressed, size, method } = entry;
  if (at + 30 > bytes.length) throw broken(name);
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const packed = bytes.subarray(start, start + compressed);
  if (packed.length < compressed) throw broken(name);
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new UserError('unsupported-format', `${name} is packed in a way that is not read.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw broken(name);
  }
}

/** The wanted files of a ZIP archive by name. Throws a `UserError` where it is broken, or would unpack to too much. */
export function unzip(data: Uint8Array, name: string, wanted: (file: string) => boolean): Map<string, Uint8Array> {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.length);
  const entries = entriesOf(bytes, name).filter((entry) => wanted(entry.name));
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    throw new UserError('too-large', `${name} would unpack to more than ${MOST_BYTES / 1024 / 1024} MB.`);
  return new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry, name)]));
}
