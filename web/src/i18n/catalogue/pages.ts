import type { Rows } from '../rows.ts';
import { adding } from './adding.ts';
import { compare } from './compare.ts';
import { event } from './event.ts';
import { knowledge } from './knowledge.ts';
import { outputs } from './outputs.ts';
import { report } from './report.ts';
import { review } from './review.ts';

/** Strings of the screens of text and tables. */
export const pages = {
  ...adding,
  ...compare,
  ...event,
  ...knowledge,
  ...outputs,
  ...report,
  ...review,
} as const satisfies Rows;
