/** Reports that came while somebody looks, and are not shown yet. */
export interface Fresh {
  /** Something was recorded: a report, at an entry of the ledger. */
  readonly hear: (report: string, entry: number) => void;
  /** Reports that are shown already: those that one added oneself. */
  readonly seen: (reports: readonly string[]) => void;
  /** Everything is shown now. */
  readonly show: () => void;
  readonly count: () => number;
  /** The last entry that was heard of; null: none yet. */
  readonly entry: () => number | null;
  /** The ledger stands at an entry: what came before is no news. */
  readonly standsAt: (entry: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Nothing has come yet. */
export function openFresh(): Fresh {
  const waiting = new Set<string>();
  // Told of one's own reports may come before or after one sees them added.
  const own = new Set<string>();
  const listeners = new Set<() => void>();
  let last: number | null = null;
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    hear: (report, entry) => {
      last = Math.max(last ?? 0, entry);
      if (own.has(report) || waiting.has(report)) return;
      waiting.add(report);
      changed();
    },
    seen: (reports) => {
      for (const report of reports) {
        own.add(report);
        waiting.delete(report);
      }
      changed();
    },
    show: () => {
      waiting.clear();
      changed();
    },
    count: () => waiting.size,
    entry: () => last,
    standsAt: (entry) => {
      last = Math.max(last ?? 0, entry);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What came while this page is open. */
export const fresh = openFresh();
