import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Decided } from '../api/answers.ts';
import { outbox } from '../outbox/browser.ts';

type DistributiveOmit<T, K extends keyof never> = T extends unknown ? Omit<T, K> : never;
/** A decision as the page asks for it: the server adds who and when. */
export type Asked = DistributiveOmit<Decided['decision'], 'id' | 'at' | 'by' | 'undoneBy'>;

/** What became of the last act of a person. */
export type Saved =
  | { readonly kind: 'none' }
  | { readonly kind: 'done'; readonly decision: string | null }
  /** It is kept in this browser until the server can be reached. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'refused'; readonly why: string };

/** What a page needs to act. */
export interface Deciding {
  readonly saved: Saved;
  readonly decide: (asked: Asked) => Promise<void>;
  readonly undo: (decision: string) => Promise<void>;
  /** Takes back the last decision that this page made; false where there is none. */
  readonly undoLast: () => Promise<boolean>;
}

// Kept for the session and not for one page: "undo" after going to the next item means the last act, wherever it was.
const made: string[] = [];

/**
 * Acts that are never lost: through the outbox, and all that is shown is asked for anew when one is done. `onDecided` is told
 * before that: an event may have gone into another one.
 */
export function useDeciding(onDecided?: (answer: Decided) => void): Deciding {
  const heard = useRef(onDecided);
  heard.current = onDecided;
  const queries = useQueryClient();
  const [saved, setSaved] = useState<Saved>({ kind: 'none' });

  const put = useCallback(
    async (path: string, body: unknown): Promise<Decided | null> => {
      try {
        const answer = (await outbox.put(path, body)) as Decided | null;
        setSaved(answer ? { kind: 'done', decision: answer.decision?.id ?? null } : { kind: 'waits' });
        if (answer) heard.current?.(answer);
        await queries.invalidateQueries();
        return answer;
      } catch (error) {
        setSaved({ kind: 'refused', why: (error as Error).message });
        return null;
      }
    },
    [queries],
  );

  const decide = useCallback(
    async (asked: Asked) => {
      const answer = await put('/decisions', asked);
      if (answer?.decision) made.push(answer.decision.id);
    },
    [put],
  );
  const undo = useCallback(
    async (decision: string) => {
      await put(`/decisions/${encodeURIComponent(decision)}/undo`, {});
      const at = made.lastIndexOf(decision);
      if (at >= 0) made.splice(at, 1);
    },
    [put],
  );
  const undoLast = useCallback(async () => {
    const last = made.at(-1);
    if (last) await undo(last);
    return last !== undefined;
  }, [undo]);
  return { saved, decide, undo, undoLast };
}
