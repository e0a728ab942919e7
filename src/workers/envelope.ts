import { createHash } from 'node:crypto';
import { type Original, UserError } from '../model/index.ts';

/** What a message says of a report beside its bytes. */
type Header = Omit<Original, 'bytes' | 'container'> & { readonly part: string | null };

/** Bytes that say how long the header is. */
const LENGTH = 4;

/**
 * A report as one message: four bytes with the length of a JSON header, the header, the bytes of the report as they came.
 * Of a file that held several reports its part is told, and not the whole file once more with each of them.
 */
export function packReport({ bytes, container, ...header }: Original): Uint8Array {
  const said: Header = { ...header, part: container?.part ?? null };
  const text = Buffer.from(JSON.stringify(said));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text, bytes]);
}

/** A report out of its message. Throws a `UserError` where it is none. */
export function unpackReport(message: Uint8Array): Original {
  const all = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  try {
    const end = LENGTH + all.readUInt32BE();
    if (end > all.length) throw new RangeError('the header is longer than the message');
    const { part, ...header } = JSON.parse(all.toString('utf8', LENGTH, end)) as Header;
    const name = part === null ? header.name : `${header.name ?? 'A file'}, ${part}`;
    return { ...header, name, bytes: Uint8Array.from(all.subarray(end)), container: null };
  } catch (error) {
    throw new UserError(
      'bad-message',
      `The message is no report that sitrep submit has sent: ${(error as Error).message}. Submit the report again.`,
    );
  }
}

/** What a report is known by on the way: the same bytes that are given the same id are the same report. */
export const messageId = ({ bytes, given }: Pick<Original, 'bytes' | 'given'>): string =>
  createHash('sha256')
    .update(bytes)
    .update(given.id ?? '')
    .digest('hex');
