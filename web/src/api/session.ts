import { queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { get, rememberCsrf } from './client.ts';
import type { Session } from './types.ts';

/** Who looks. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await get<Session>('/session', {}, signal);
    rememberCsrf(session.csrf);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who looks, and what they may see. */
export const useSession = (): UseQueryResult<Session> => useQuery(sessionQuery);
