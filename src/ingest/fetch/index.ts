import { setTimeout } from 'node:timers/promises';
import { UserError } from '../../model/errors.ts';
import { LARGEST_INPUT } from '../input.ts';
import { checkAddress, isPublic } from './addresses.ts';
import { type Answer, type Limits, request } from './request.ts';
import { type Robots, robotsOf } from './robots.ts';

/** How pages are fetched. */
export interface FetchOptions {
  /** Which IP addresses may be talked to; default: public ones. */
  readonly allows?: (ip: string) => boolean;
  /** Bytes; default: as many as one report may have. */
  readonly mostBytes?: number;
  /** Milliseconds for one page; default: 30,000. */
  readonly patience?: number;
  /** Milliseconds between two visits to one host, where it does not ask for more; default: 1,000. */
  readonly pause?: number;
}

/** A page that was fetched. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** After redirects. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Fetches a page. Throws a `UserError`: `address-refused`, `fetch-failed`, `too-large`. */
export type Fetch = (address: string) => Promise<Fetched>;

const AGENT = 'Sitrep';
const MOST_REDIRECTS = 5;
const LONGEST_PAUSE_S = 60;
const ROBOTS_BYTES = 512 * 1024;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

const HEADERS = {
  'user-agent': `${AGENT} (reads reports of war; obeys robots.txt)`,
  accept: 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,*/*;q=0.5',
  'accept-language': 'en',
  'accept-encoding': 'gzip, deflate, br',
};

/** Opens a fetcher: it keeps what sites allow and when it was where, and sends no cookies and no credentials. */
export function openFetch(options: FetchOptions = {}): Fetch {
  const { allows = isPublic, mostBytes = LARGEST_INPUT, patience = 30_000, pause = 1000 } = options;
  const limits: Limits = { allows, mostBytes, patience };
  const robots = new Map<string, Promise<Robots>>();
  const next = new Map<string, number>();

  // Visits to one host are a pause apart, however many are asked for at once.
  async function inTurn(host: string, delay: number | null): Promise<void> {
    const gap = Math.max(pause, Math.min(delay ?? 0, LONGEST_PAUSE_S) * 1000);
    const at = Math.max(Date.now(), next.get(host) ?? 0);
    next.set(host, at + gap);
    if (at > Date.now()) await setTimeout(at - Date.now());
  }

  function robotsFor(url: URL): Promise<Robots> {
    const known = robots.get(url.origin);
    if (known) return known;
    const found = readRobots(url, limits);
    robots.set(url.origin, found);
    // A failure is no answer: ask again the next time.
    found.catch(() => robots.delete(url.origin));
    return found;
  }

  return async (address) => {
    let url = checkAddress(address, allows);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const { allows: permits, delay } = await robotsFor(url);
      if (!permits(url.href))
        throw new UserError('address-refused', `${url.href} is not fetched: the site's robots.txt forbids it.`);
      await inTurn(url.host, delay);
      const answer = await request(url, HEADERS, limits);
      const target = redirectOf(answer, url);
      if (target === null) return fetched(answer, url);
      url = checkAddress(target, allows);
    }
    throw new UserError('fetch-failed', `${address} is passed on more than ${MOST_REDIRECTS} times.`);
  };
}

async function readRobots(url: URL, limits: Limits): Promise<Robots> {
  let at = new URL('/robots.txt', url);
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await request(at, HEADERS, { ...limits, mostBytes: ROBOTS_BYTES });
    const target = redirectOf(answer, at);
    if (target === null) return robotsOf(answer, at.href, AGENT);
    at = checkAddress(target, limits.allows);
  }
  return robotsOf({ status: 404, headers: {}, bytes: new Uint8Array() }, at.href, AGENT);
}

function redirectOf({ status, headers }: Answer, from: URL): string | null {
  const location = REDIRECTS.has(status) ? headers.location : undefined;
  if (location === undefined) return null;
  return URL.canParse(location, from.href) ? new URL(location, from.href).href : location;
}

function fetched({ status, headers, bytes }: Answer, url: URL): Fetched {
  if (status === 200) return { bytes, address: url.href, headers };
  const later =
    status === 429 || status === 503
      ? ` Try again ${headers['retry-after'] ? `in ${headers['retry-after']} s` : 'later'}.`
      : '';
  throw new UserError('fetch-failed', `${url.href} was answered with ${status}.${later}`);
}
