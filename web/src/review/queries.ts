import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { QueueEntry } from '../api/answers.ts';
import { get } from '../api/client.ts';
import type { Page } from '../api/types.ts';

/** Which items of the queue are wanted. */
export interface Wanted {
  readonly kind?: string;
  readonly state?: string;
  readonly assignee?: string;
  readonly cursor?: string;
}

const LIMIT = 100;

/** What is in need of a person, the heaviest first. */
export const queueQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['queue', wanted],
    queryFn: ({ signal }) => get<Page<QueueEntry>>('/queue', { ...wanted, limit: LIMIT }, signal),
    placeholderData: keepPreviousData,
  });
