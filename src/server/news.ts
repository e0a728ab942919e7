/** Something new in the ledger. It says what and where to look, and repeats no words of a report. */
export interface NewsItem {
  readonly kind: 'report' | 'event' | 'decision';
  readonly id: string;
  /** ISO time. */
  readonly at: string;
}

/** Passes on what is new. */
export interface News {
  readonly tell: (item: NewsItem) => void;
  /** Calls `hear` with everything that is told from now on, until what it answers is called. */
  readonly listen: (hear: (item: NewsItem) => void) => () => void;
  /** How many listen. */
  readonly listeners: () => number;
}

/** News that are passed on within this process. */
export function openNews(): News {
  const all = new Set<(item: NewsItem) => void>();
  return {
    tell: (item) => {
      for (const hear of all) hear(item);
    },
    listen: (hear) => {
      all.add(hear);
      return () => void all.delete(hear);
    },
    listeners: () => all.size,
  };
}
