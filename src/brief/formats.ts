import type { Brief } from './document.ts';
import { markdownOf } from './markdown.ts';

/** The forms in which a brief is given. */
export const FORMATS = ['md', 'html', 'pdf', 'docx', 'json'] as const;

/** One of `FORMATS`. */
export type BriefFormat = (typeof FORMATS)[number];

/** A brief as the bytes of a file. */
export async function briefBytes(brief: Brief, format: BriefFormat): Promise<Uint8Array> {
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  switch (format) {
    case 'md':
      return text(markdownOf(brief));
    default:
      return text(`${JSON.stringify(brief, null, 2)}\n`);
  }
}
