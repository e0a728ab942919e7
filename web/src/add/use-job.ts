import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Job } from '../api/answers.ts';
import { get } from '../api/client.ts';
import { idPath } from '../app/link.tsx';
import { fresh } from '../news/fresh.ts';

const AGAIN_MS = 1000;

/** A job as it goes on: from the server's stream, and asked for where the stream breaks. */
export function useJob(id: string | undefined): { readonly job: Job | null; readonly error: unknown } {
  const queries = useQueryClient();
  const [job, setJob] = useState<Job | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setJob(null);
    setError(null);
    if (!id) return;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stream = new EventSource(`/api/jobs/${idPath(id)}/stream`);
    const take = (next: Job): void => {
      if (over) return;
      setJob(next);
      if (next.ended === null) return;
      stop();
      fresh.seen(next.items.flatMap(({ id: report }) => report ?? []));
      // Whatever is shown elsewhere may have changed by these reports.
      void queries.invalidateQueries();
    };
    const stop = (): void => {
      over = true;
      clearTimeout(timer);
      stream.close();
    };
    const ask = async (): Promise<void> => {
      try {
        take(await get<Job>(`/jobs/${idPath(id)}`));
      } catch (thrown) {
        if (!over) setError(thrown);
      }
    };
    stream.addEventListener('job', (event) => take(JSON.parse((event as MessageEvent<string>).data) as Job));
    stream.addEventListener('error', () => {
      if (!over) timer = setTimeout(() => void ask(), AGAIN_MS);
    });
    return stop;
  }, [id, queries]);
  return { job, error };
}
