import { deflateSync, inflateSync } from 'node:zlib';
import type { Queries, Tables } from './tables.ts';

/** Bytes as they are kept: under their SHA-256, compressed. */
export const blobOf = (sha256: string, bytes: Uint8Array): Tables['blobs'] => ({
  sha256,
  size: bytes.length,
  stored: deflateSync(bytes),
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
