import type { Brief } from './document.ts';
import { htmlOf } from './html.ts';
import { markdownOf } from './markdown.ts';

/** A form in which a brief is given. */
export interface BriefFormat {
  readonly id: 'md' | 'html' | 'pdf' | 'docx' | 'json';
  readonly name: string;
  /** True where it is no text. */
  readonly binary: boolean;
  readonly media: string;
  readonly bytes: (brief: Brief) => Promise<Uint8Array>;
}

const text = (words: string): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(words));

/** THE LIST of formats. */
export const BRIEF_FORMATS: readonly BriefFormat[] = [
  { id: 'md', name: 'Markdown', binary: false, media: 'text/markdown', bytes: (brief) => text(markdownOf(brief)) },
  { id: 'html', name: 'HTML', binary: false, media: 'text/html', bytes: (brief) => text(htmlOf(brief)) },
  {
    id: 'pdf',
    name: 'PDF',
    binary: true,
    media: 'application/pdf',
    bytes: async (brief) => (await import('./pdf.ts')).pdfOf(brief),
  },
  {
    id: 'docx',
    name: 'Word',
    binary: true,
    media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    bytes: async (brief) => (await import('./docx.ts')).docxOf(brief),
  },
  {
    id: 'json',
    name: 'JSON',
    binary: false,
    media: 'application/json',
    bytes: (brief) => text(`${JSON.stringify(brief, null, 2)}\n`),
  },
];
