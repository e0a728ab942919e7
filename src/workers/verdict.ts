import { UserError } from '../model/index.ts';
import { READ, waitAfter } from './backoff.ts';

/** What becomes of a message whose report could not be read or recorded. */
export type Verdict =
  | { readonly kind: 'again'; readonly after: number }
  | { readonly kind: 'dead'; readonly reason: string };

/** How often a message is tried. */
export const TRIES = 5;

/** Bytes that are no report never become one; whatever else goes wrong is tried again, some times and each time later. */
export function verdictOf(error: unknown, tried: number, tries = TRIES): Verdict {
  if (error instanceof UserError) return { kind: 'dead', reason: `${error.code}: ${error.message}` };
  const said = error instanceof Error ? error.message : String(error);
  if (tried >= tries) return { kind: 'dead', reason: `It was tried ${tried} times, and failed at last with: ${said}` };
  return { kind: 'again', after: waitAfter(tried, READ) };
}

/** Why a message is not even tried: it was taken again and again, and whoever took it never came to an end. */
export const worn = (tried: number, tries = TRIES): string | null =>
  tried > tries
    ? `It was taken ${tried - 1} times, and each time the process that read it ended before it was done.`
    : null;

/** True where not the report but the ledger is at fault: everybody waits until it is there again. */
export function isOutage(error: unknown): boolean {
  if (error instanceof UserError) return /^(?:ledger|disk)-/.test(error.code);
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (typeof code === 'string' && /^(?:08|53|57|40|55P03)|^E[A-Z]+$/.test(code)) return true;
  return typeof message === 'string' && /connection terminated|timeout exceeded|not queryable/i.test(message);
}
