import { promisify } from 'node:util';
import { deflate, deflateSync, inflateSync, type ZlibOptions } from 'node:zlib';
import type { Queries, Tables } from './tables.ts';

/** What is no longer than this is compressed sooner than another thread is told of it. In bytes. */
export const SHORT = 64 * 1024;

/** Of short texts zlib's best makes hardly less than this, and takes a third longer. */
const LEVEL = 4;

/** The window that covers so many bytes, and room for what comes out: both are made for every text, and for a short one that took longest. */
const windowOf = (size: number): ZlibOptions => {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(size + 1))));
  const chunkSize = Math.max(1024, size >> 2);
  return { windowBits, memLevel: Math.min(8, windowBits - 6), level: LEVEL, chunkSize };
};

/** Compresses; what is long beside what else this process does. */
export const deflated = async (bytes: Uint8Array): Promise<Buffer> =>
  bytes.length > SHORT ? inThread(bytes) : deflateSync(bytes, windowOf(bytes.length));

const inThread: (bytes: Uint8Array) => Promise<Buffer> = promisify(deflate);

/** Bytes as they are kept: under their SHA-256, compressed. */
export const blobOf = async (sha256: string, bytes: Uint8Array): Promise<Tables['blobs']> => ({
  sha256,
  size: bytes.length,
  stored: await deflated(bytes),
});

/** Bytes by their SHA-256; null where they are not there, or were erased. Throws where they cannot be unpacked. */
export async function getBlob(db: Queries, sha256: string): Promise<Buffer | null> {
  const row = await db.selectFrom('blobs').select('stored').where('sha256', '=', sha256).executeTakeFirst();
  return row ? inflateSync(row.stored) : null;
}

/** The body of an entry; null where it was erased. */
export async function bodyOf<T>(db: Queries, sha256: string): Promise<T | null> {
  const bytes = await getBlob(db, sha256);
  return bytes ? (JSON.parse(bytes.toString()) as T) : null;
}
