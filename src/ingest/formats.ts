import { extname } from 'node:path';
import { UserError } from '../model/errors.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Page } from './page.ts';
import { readPlain } from './plain.ts';

/** A way of writing a report. */
export interface Format {
  readonly id: string;
  readonly label: string;
  /** Ends of file names, in lower case. */
  readonly extensions: readonly string[];
  /** `name` is for messages; `url` is the page's address where it is known. */
  readonly read: (text: string, name: string, url: string | null) => Page;
}

const HTML: Format = {
  id: 'html',
  label: 'HTML',
  extensions: ['.html', '.htm', '.xhtml', '.xht', '.shtml'],
  read: readHtml,
};
const TEXT: Format = { id: 'text', label: 'plain text', extensions: ['.txt', '.text', ''], read: readPlain };
const MARKDOWN: Format = {
  id: 'markdown',
  label: 'Markdown',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  read: readMarkdown,
};

/** Every format that is read. */
export const FORMATS: readonly Format[] = [TEXT, MARKDOWN, HTML];

/** Ends of names of files that are texts but hold no report as they are, with what to do. */
const NOT_REPORTS: Readonly<Record<string, string>> = {
  '.json': 'It is neither a feed nor an export of Telegram. Give one object a line, with --jsonl or as a .jsonl file.',
  '.mhtml': 'Save the page as HTML only.',
  '.mht': 'Save the page as HTML only.',
  '.doc': 'Save it as plain text or HTML first.',
  '.odt': 'Save it as plain text or HTML first.',
  '.epub': 'Save it as plain text or HTML first.',
};

// The first element of a page; a text that merely mentions a tag does not begin with one.
const HTML_START =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h1|link|script|table|header)\b/i;

const known = FORMATS.map(({ id }) => id).join(', ');

/**
 * The format of a file: the one that is asked for, else by its first words (a page saved as .txt is a page), else by its
 * name; plain text where nothing speaks for another. Throws `UserError`: `bad-option` for a format that there is not,
 * `unsupported-format` for a name that promises something else than a report.
 */
export const formatOf = (text: string, name: string | null, asked?: string | null): Format => {
  if (asked) {
    const found = FORMATS.find(({ id }) => id === asked.toLowerCase());
    if (!found) throw new UserError('bad-option', `There is no format "${asked}". Choose one of: ${known}.`);
    return found;
  }
  const extension = name ? extname(name).toLowerCase() : '';
  const refused = NOT_REPORTS[extension];
  if (refused) throw new UserError('unsupported-format', `${name} cannot be read as a report. ${refused}`);
  const byName = FORMATS.find(({ extensions }) => extensions.includes(extension));
  if (byName && byName !== TEXT) return byName;
  return HTML_START.test(text.slice(0, 12_000)) ? HTML : TEXT;
};
