import type { Desk, Recording } from '../desk/index.ts';

/** Something new in the ledger. It says what and where to look, and repeats no words of a report. */
export interface NewsItem {
  readonly kind: 'report' | 'event' | 'decision';
  readonly id: string;
  /** ISO time. */
  readonly at: string;
  /** Number of the entry of the ledger that it comes from. */
  readonly entry: number;
}

/** Passes on what is new, whoever recorded it: this server or another process. */
export interface News {
  /** Looks at once whether there is something new, rather than in a while. */
  readonly look: () => Promise<void>;
  /** Tells everything from now on, or that came after an entry, until what it answers is called. */
  readonly listen: (hear: (item: NewsItem) => void, since?: number | null) => () => void;
  /** How many listen. */
  readonly listeners: () => number;
  /** Aborted when nothing more will be told. */
  readonly closing: AbortSignal;
  readonly close: () => void;
}

/** Milliseconds from one look at the ledger to the next; without listeners nobody looks. */
const EVERY = 1000;

/** News of a ledger. */
export function openNews({ ledger }: Desk, every = EVERY): News {
  const all = new Set<(item: NewsItem) => void>();
  const closing = new AbortController();
  let last: number | null = null;
  let timer: NodeJS.Timeout | null = null;
  let looking: Promise<void> | null = null;

  const look = async (): Promise<void> => {
    const novelty = await ledger.newsAfter(last);
    last = novelty.last;
    for (const item of novelty.recordings.flatMap(itemsOf)) for (const hear of all) hear(item);
  };
  // One look at a time; what fails is tried at the next.
  const lookOnce = (): Promise<void> => {
    looking ??= look()
      .catch(() => {})
      .finally(() => {
        looking = null;
      });
    return looking;
  };
  const begin = (): void => {
    if (timer || closing.signal.aborted) return;
    timer = setInterval(() => void lookOnce(), every);
    timer.unref();
    void lookOnce();
  };
  const end = (): void => {
    if (timer) clearInterval(timer);
    [timer, last] = [null, null];
  };
  return {
    look: lookOnce,
    listen: (hear, since = null) => {
      let open = true;
      all.add(hear);
      begin();
      // What came before the first look is told of here, what comes after it by the looks: nothing falls between them.
      if (since !== null)
        lookOnce()
          .then(() =>
            catchUp(ledger, since, (item) => {
              if (open) hear(item);
            }),
          )
          .catch(() => {});
      return () => {
        open = false;
        all.delete(hear);
        if (all.size === 0) end();
      };
    },
    listeners: () => all.size,
    closing: closing.signal,
    close: () => {
      end();
      closing.abort();
    },
  };
}

/** Tells what came after an entry. */
async function catchUp(ledger: Desk['ledger'], since: number, hear: (item: NewsItem) => void): Promise<void> {
  for (let after = since; ; ) {
    const { last, recordings } = await ledger.newsAfter(after);
    for (const item of recordings.flatMap(itemsOf)) hear(item);
    if (last === after) return;
    after = last;
  }
}

/** What is told of an entry: the report or decision, and the events that tell of it. */
function itemsOf({ entry, kind, at, subject, events }: Recording): NewsItem[] {
  if (kind === 'report') return [];
  const first: NewsItem = { kind: kind === 'reading' ? 'report' : 'decision', id: subject, at, entry };
  return [first, ...events.map((id): NewsItem => ({ kind: 'event', id, at, entry }))];
}
