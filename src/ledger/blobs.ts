import { promisify } from 'node:util';
import { deflate, deflateSync, inflateSync } from 'node:zlib';
import type { Queries, Tables } from './tables.ts';

/** Bytes as they are kept: under their SHA-256, compressed. */
export const blobOf = (sha256: string, bytes: Uint8Array): Tables['blobs'] => ({
  sha256,
  size: bytes.length,
  stored: deflateSync(bytes),
});

/** Compresses beside what else this process does: there are many of them. */
export const deflated: (bytes: string | Uint8Array) => Promise<Buffer> = promisify(deflate);

/** As `blobOf`, compressed by another thread. */
export const blobLater = async (sha256: string, bytes: Uint8Array): Promise<Tables['blobs']> => ({
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
