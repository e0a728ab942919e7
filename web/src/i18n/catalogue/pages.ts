import type { Rows } from '../rows.ts';
import { compare } from './compare.ts';
import { event } from './event.ts';
import { knowledge } from './knowledge.ts';
import { report } from './report.ts';
import { review } from './review.ts';

/** Strings of the screens of text and tables. */
export const pages = {
  ...compare,
  ...event,
  ...knowledge,
  ...report,
  ...review,
} as const satisfies Rows;
