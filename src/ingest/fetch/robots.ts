import robotsParser from 'robots-parser';
import { UserError } from '../../model/errors.ts';
import type { Answer } from './request.ts';

/** What a site lets us do. */
export interface Robots {
  readonly allows: (url: string) => boolean;
  /** Seconds that it wants between two visits; null where it does not say. */
  readonly delay: number | null;
}

const EVERYTHING: Robots = { allows: () => true, delay: null };

interface Parsed {
  isAllowed(url: string, agent: string): boolean | undefined;
  getCrawlDelay(agent: string): number | undefined;
}

/** What `/robots.txt` says (RFC 9309): where there is none all is allowed. Throws a `UserError` where the server fails: nothing is then. */
export function robotsOf(answer: Answer, url: string, agent: string): Robots {
  if (answer.status >= 500)
    throw new UserError(
      'address-refused',
      `Nothing is fetched from ${new URL(url).host}: its robots.txt cannot be had (${answer.status}). Try again later.`,
    );
  if (answer.status !== 200) return EVERYTHING;
  const rules = (robotsParser as unknown as (url: string, text: string) => Parsed)(
    url,
    Buffer.from(answer.bytes).toString(),
  );
  return { allows: (page) => rules.isAllowed(page, agent) ?? true, delay: rules.getCrawlDelay(agent) ?? null };
}
