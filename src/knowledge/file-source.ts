import { closeSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from './gazetteer.ts';

/** A file of which only those bytes are read that are asked for. */
export const fileSource = (path: string): ByteSource => ({
  read: (at, length) => {
    const bytes = new Uint8Array(length);
    const file = openSync(path, 'r');
    try {
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    } finally {
      closeSync(file);
    }
  },
});
