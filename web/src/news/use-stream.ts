import { useEffect } from 'react';
import { fresh } from './fresh.ts';

const AGAIN_MS = 15_000;

/**
 * Listens to what is new while the page is seen. A hidden page lets go of its connection, as a browser has only six of them
 * for all its tabs, and asks for what came meanwhile when it is seen again.
 */
export function useStream(on: boolean): void {
  useEffect(() => {
    if (!on) return;
    let stream: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = (): void => {
      clearTimeout(timer);
      stream?.close();
      stream = null;
    };
    const open = (): void => {
      close();
      if (document.visibilityState === 'hidden') return;
      const since = fresh.entry();
      stream = new EventSource(`/api/stream${since === null ? '' : `?since=${since}`}`);
      stream.addEventListener('now', ({ lastEventId }) => fresh.standsAt(Number(lastEventId)));
      stream.addEventListener('report', ({ data, lastEventId }: MessageEvent<string>) =>
        fresh.hear((JSON.parse(data) as { readonly id: string }).id, Number(lastEventId)),
      );
      stream.addEventListener('error', () => {
        // A connection that breaks is opened again by the browser; one that was refused is not.
        if (stream?.readyState === EventSource.CLOSED) timer = setTimeout(open, AGAIN_MS);
      });
    };
    open();
    document.addEventListener('visibilitychange', open);
    return () => {
      document.removeEventListener('visibilitychange', open);
      close();
    };
  }, [on]);
}
