import { UserError } from '../../model/errors.ts';
import { firstCharacters } from '../binary.ts';
import { parseDate } from '../dates.ts';
import { readHtml } from '../html.ts';
import { oneLine, type Page } from '../page.ts';
import { readPlain } from '../plain.ts';

const HEADER =
  /^(?:From|To|Date|Subject|Message-ID|Received|Return-Path|Delivered-To|MIME-Version|Content-Type|Reply-To|X-[\w-]+):/i;

/** True for a message as it was sent: it begins with headers, and says from whom it is. */
export function looksLikeMail(bytes: Uint8Array, extension: string): boolean {
  const head = firstCharacters(bytes, 16_384).split(/\r?\n\r?\n/)[0]!;
  const lines = head.split(/\r?\n/);
  if (!HEADER.test(lines[0] ?? '')) return false;
  const has = (name: string): boolean => new RegExp(`^${name}:`, 'im').test(head);
  return has('From') && (extension === '.eml' || (has('Message-ID') && has('Date')));
}

/** The words of a message: of its HTML, else its plain text. Attachments are not read. */
export async function readMail(bytes: Uint8Array, name: string): Promise<Page> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes);
  const page = bodyOf(mail.html, mail.text, name);
  return {
    ...page,
    facts: {
      title: oneLine(mail.subject),
      author: oneLine(mail.from?.name) ?? oneLine(mail.from?.address),
      publisher: page.facts.publisher,
      published: parseDate(mail.date),
      url: null,
    },
  };
}

function bodyOf(html: string | undefined, text: string | undefined, name: string): Page {
  if (html) {
    try {
      return readHtml(html, name, null);
    } catch (error) {
      if (!(error instanceof UserError) || !text?.trim()) throw error;
    }
  }
  if (text?.trim()) return readPlain(text);
  throw new UserError(
    'empty',
    `${name} is a message without words. Is the report in an attachment? Save that and give it.`,
  );
}
