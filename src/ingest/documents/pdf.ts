import type { StructuredTextItem } from 'unpdf';
import { UserError } from '../../model/errors.ts';
import { NO_FACTS, oneLine, type Page } from '../page.ts';
import { pdfParagraphs } from './pdf-lines.ts';

/** A document of pictures has no words; a map with a few labels is no report either. */
const FEWEST_WORDS = 5;
/** What word processors write where nobody gave a title: "Microsoft Word - report.docx". */
const NO_TITLE = /^(?:microsoft word\b|untitled|.*\.(?:docx?|odt|indd|pdf)$)/i;

/** The words of a PDF, line by line put together to paragraphs, without the heads and feet of its pages. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Page> {
  const { getDocumentProxy, extractTextItems, getMeta } = await import('unpdf');
  try {
    // It takes the bytes away from whoever gives them.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { items } = await extractTextItems(pdf);
    const { info } = await getMeta(pdf);
    await pdf.cleanup();
    return { text: textOf(items, name), facts: factsOf(info), boilerplate: [] };
  } catch (error) {
    throw error instanceof UserError ? error : inWords(error, name);
  }
}

function textOf(pages: readonly (readonly StructuredTextItem[])[], name: string): string {
  const text = pdfParagraphs(pages).join('\n\n');
  if ((text.match(/\p{L}{2,}/gu)?.length ?? 0) >= FEWEST_WORDS) return text;
  throw new UserError(
    'no-article',
    `${name} holds pictures and no text. Make the text readable first (ocrmypdf does).`,
  );
}

const factsOf = (info: Readonly<Record<string, unknown>>) => {
  const line = (value: unknown): string | null => oneLine(typeof value === 'string' ? value : null);
  const title = line(info.Title);
  // The date of the file is no date of publication.
  return { ...NO_FACTS, title: title && NO_TITLE.test(title) ? null : title, author: line(info.Author) };
};

function inWords(error: unknown, name: string): unknown {
  const kind = (error as { readonly name?: string }).name;
  if (kind === 'PasswordException')
    return new UserError('unsupported-format', `${name} is locked with a password. Save it without one first.`);
  if (kind === 'InvalidPDFException' || kind === 'FormatError' || kind === 'UnknownErrorException')
    return new UserError('unsupported-format', `${name} is a broken PDF. Was it cut off? Get it once more.`);
  return error;
}
