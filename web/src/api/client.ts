import { QueryClient } from '@tanstack/react-query';

/** What the server says when it cannot do what was asked: RFC 9457. */
export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
}

/** An answer that is an error; `problem` says what, where and what to do. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** Values of a query string; lists are repeated, what is undefined or empty is left out. */
export type Params = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
>;

/** A query string with its question mark, or nothing. Keys are sorted, so that equal questions have one address. */
export function queryString(params: Params): string {
  const pairs = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((one) => [key, one] as const))
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
    .map(([key, value]) => [key, String(value)]);
  return pairs.length ? `?${new URLSearchParams(pairs)}` : '';
}

let csrf: string | null = null;

/** The token that acts are sent with, as the session gave it. */
export const rememberCsrf = (token: string | null): void => {
  csrf = token;
};

async function problemOf(response: Response): Promise<Problem> {
  const plain: Problem = { title: response.statusText || 'Error', status: response.status };
  if (!response.headers.get('content-type')?.includes('json')) return plain;
  const body = (await response.json().catch(() => ({}))) as Partial<Problem>;
  return { ...plain, ...body };
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw new ApiError(await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Asks the server; throws `ApiError` where it says no. */
export const get = async <T>(path: string, params: Params = {}, signal?: AbortSignal): Promise<T> =>
  answer<T>(await fetch(`/api${path}${queryString(params)}`, { signal, headers: { accept: 'application/json' } }));

/** Sends something: JSON, or a form with files; `more` are further headers. */
export async function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const form = body instanceof FormData;
  const headers: Record<string, string> = { accept: 'application/json', ...more };
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  if (csrf) headers['x-csrf-token'] = csrf;
  const sent = body === undefined || form ? body : JSON.stringify(body);
  return answer<T>(await fetch(`/api${path}`, { method, headers, body: sent as BodyInit | undefined }));
}

const refused = (error: unknown): boolean => error instanceof ApiError && error.problem.status < 500;

/** The one cache of answers. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, gcTime: 600_000, refetchOnWindowFocus: false, retry: (n, e) => n < 1 && !refused(e) },
  },
});
