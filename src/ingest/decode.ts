import { TextDecoder } from 'node:util';
import { UserError } from '../model/errors.ts';
import { firstCharacters, refuseBinary } from './binary.ts';

const MARKS: readonly { readonly bytes: readonly number[]; readonly charset: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], charset: 'utf-8' },
  { bytes: [0xff, 0xfe], charset: 'utf-16le' },
  { bytes: [0xfe, 0xff], charset: 'utf-16be' },
];

// Browsers look for a declaration in the first 1024 bytes; pages with long comments need a little more.
const DECLARED_WITHIN = 4096;
const DECLARATIONS: readonly RegExp[] = [
  /<\?xml[^>]{0,200}?\bencoding\s*=\s*["']\s*([\w:.-]{2,40})/i,
  /<meta\b[^>]{0,400}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i,
];

const marked = (bytes: Uint8Array): string | null =>
  MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte))?.charset ?? null;

const declared = (bytes: Uint8Array): string | null => {
  const head = firstCharacters(bytes, DECLARED_WITHIN);
  for (const pattern of DECLARATIONS) {
    const found = pattern.exec(head);
    if (found) return found[1]!.toLowerCase();
  }
  return null;
};

// ASCII written as UTF-16 has a zero in every second byte.
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const head = bytes.subarray(0, 1024);
  if (head.length < 8) return null;
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2]!++;
  const half = head.length / 2;
  if (zeros[1]! > half * 0.6 && zeros[0]! < half * 0.1) return 'utf-16le';
  return zeros[0]! > half * 0.6 && zeros[1]! < half * 0.1 ? 'utf-16be' : null;
};

const decoder = (charset: string, name: string, fatal: boolean): TextDecoder => {
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    throw new UserError(
      'encoding',
      `${name} declares the charset "${charset}", which is not known. Convert it to UTF-8 first.`,
    );
  }
};

// `stream` lets a file that was cut in the middle of a character pass: its last bytes are left out.
const decodeStrictly = (bytes: Uint8Array, charset: string, name: string): string | null => {
  try {
    return decoder(charset, name, true).decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof UserError) throw error;
    return null;
  }
};

const firstInvalidByte = (bytes: Uint8Array): number => {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\ufffd');
  return at < 0 ? 0 : Buffer.byteLength(text.slice(0, at));
};

const notUtf8 = (bytes: Uint8Array, name: string): UserError => {
  const at = firstInvalidByte(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return new UserError(
    'encoding',
    `${name} is not UTF-8 (byte 0x${byte} at offset ${at}) and declares no charset. ` +
      'Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8 FILE > FILE.utf8.txt',
  );
};

/**
 * The text of a file: by its byte order mark (which is left out), as UTF-8, by the charset that it declares (HTML meta,
 * XML declaration), or as UTF-16 without a mark. Throws `UserError` with the code `binary` or `encoding`.
 */
export const decode = (bytes: Uint8Array, name: string): string => {
  const mark = marked(bytes);
  if (mark) {
    const text = decodeStrictly(bytes, mark, name);
    if (text !== null) return text;
    throw new UserError(
      'encoding',
      `${name} is marked as ${mark.toUpperCase()} but is not. Convert it to UTF-8 first.`,
    );
  }
  const wide = unmarkedUtf16(bytes);
  if (wide) return decoder(wide, name, false).decode(bytes);
  refuseBinary(bytes, name);
  const text = decodeStrictly(bytes, 'utf-8', name);
  if (text !== null) return text;
  const charset = declared(bytes);
  if (charset) return decoder(charset, name, false).decode(bytes);
  throw notUtf8(bytes, name);
};
