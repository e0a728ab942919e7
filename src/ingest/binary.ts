import { UserError } from '../model/errors.ts';

interface FileSign {
  readonly what: string;
  /** The bytes that such a file begins with, one character a byte. */
  readonly bytes: string;
  readonly code: 'unsupported-format' | 'binary';
  /** What to do instead. */
  readonly advice: string;
}

const SAVE_AS_TEXT = 'Save it as plain text or HTML first.';
const TRANSCRIBE = 'Give the text of the report.';

/** Files that are told by their first bytes; documents hold a text that can be had another way. */
const SIGNS: readonly FileSign[] = [
  { what: 'an RTF document', bytes: '{\\rtf', code: 'unsupported-format', advice: SAVE_AS_TEXT },
  { what: 'an old Office document', bytes: '\xd0\xcf\x11\xe0', code: 'unsupported-format', advice: SAVE_AS_TEXT },
  {
    what: 'a ZIP archive (as OpenDocument and EPUB files are)',
    bytes: 'PK\x03\x04',
    code: 'unsupported-format',
    advice: SAVE_AS_TEXT,
  },
  { what: 'a gzip archive', bytes: '\x1f\x8b', code: 'unsupported-format', advice: 'Unpack it first (gunzip).' },
  { what: 'a PNG image', bytes: '\x89PNG', code: 'binary', advice: TRANSCRIBE },
  { what: 'a JPEG image', bytes: '\xff\xd8\xff', code: 'binary', advice: TRANSCRIBE },
  { what: 'a GIF image', bytes: 'GIF8', code: 'binary', advice: TRANSCRIBE },
  { what: 'a program', bytes: '\x7fELF', code: 'binary', advice: TRANSCRIBE },
  { what: 'an Ogg recording', bytes: 'OggS', code: 'binary', advice: TRANSCRIBE },
  { what: 'an MP3 recording', bytes: 'ID3', code: 'binary', advice: TRANSCRIBE },
  { what: 'a SQLite database', bytes: 'SQLite format 3', code: 'binary', advice: TRANSCRIBE },
];

const LOOKED_AT = 8192;
// Tab, line feed, form feed, carriage return and escape stand in texts; a stray other one does not make a file binary.
const TEXT_CONTROLS = new Set([9, 10, 12, 13, 27]);
const MOST_CONTROLS = 0.02;

/** Latin-1 characters of the first bytes. */
export const firstCharacters = (bytes: Uint8Array, count: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(count, bytes.length)).toString('latin1');

/** Throws a `UserError` where the bytes begin like a known file that is no text: code `unsupported-format` or `binary`. */
export const refuseKnownFiles = (bytes: Uint8Array, name: string): void => {
  const head = firstCharacters(bytes, 64);
  const sign = SIGNS.find((row) => head.startsWith(row.bytes));
  if (sign) throw new UserError(sign.code, `${name} is ${sign.what}, which is not read. ${sign.advice}`);
};

/** Throws a `UserError` with the code `binary` where too many of the first bytes are control characters. */
export const refuseBinary = (bytes: Uint8Array, name: string): void => {
  const head = bytes.subarray(0, LOOKED_AT);
  let controls = 0;
  for (const byte of head) if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls++;
  if (controls > Math.max(1, head.length * MOST_CONTROLS)) {
    throw new UserError('binary', `${name} is a binary file, not a text. Give plain text, Markdown or HTML.`);
  }
};
