import { extname } from 'node:path';
import { UserError } from '../../model/errors.ts';
import { firstCharacters } from '../binary.ts';
import type { Page } from '../page.ts';
import { looksLikeMail, readMail } from './mail.ts';
import { readPdf } from './pdf.ts';
import { readRecord } from './record.ts';
import { isWord, readWord } from './word.ts';

/** A way of writing one report that is no plain text. */
export interface DocumentFormat {
  readonly id: string;
  readonly label: string;
  readonly extensions: readonly string[];
  /** By the bytes alone; `extension` where they leave it open. */
  readonly is: (bytes: Uint8Array, extension: string) => boolean;
  /** `name` is for messages. */
  readonly read: (bytes: Uint8Array, name: string, url: string | null) => Page | Promise<Page>;
}

/** Every such format; the first that fits is taken. */
export const DOCUMENTS: readonly DocumentFormat[] = [
  {
    id: 'pdf',
    label: 'PDF',
    extensions: ['.pdf'],
    // Some writers put a few bytes before it.
    is: (bytes) => firstCharacters(bytes, 1024).includes('%PDF-'),
    read: readPdf,
  },
  { id: 'docx', label: 'Word (DOCX)', extensions: ['.docx'], is: isWord, read: readWord },
  { id: 'eml', label: 'e-mail', extensions: ['.eml'], is: looksLikeMail, read: readMail },
  { id: 'record', label: 'a JSON record', extensions: [], is: () => false, read: readRecord },
];

/** The format of bytes that hold one document; null where they are a text. */
export function documentOf(
  bytes: Uint8Array,
  name: string | null,
  asked: string | null | undefined,
): DocumentFormat | null {
  if (asked) return DOCUMENTS.find(({ id }) => id === asked) ?? null;
  const extension = name ? extname(name).toLowerCase() : '';
  const found = DOCUMENTS.find(({ is }) => is(bytes, extension));
  if (found) return found;
  const promised = DOCUMENTS.find(({ extensions }) => extensions.includes(extension));
  if (!promised) return null;
  throw new UserError(
    'unsupported-format',
    `${name} is called ${extension}, but it is no ${promised.label}. Was it cut off?`,
  );
}
