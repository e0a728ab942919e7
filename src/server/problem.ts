import { z } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { UserError, type UserErrorCode } from '../model/index.ts';

/** A problem as RFC 9457 has it: `application/problem+json`. */
export const ProblemDetails = z
  .object({
    type: z.string().openapi({ example: 'urn:sitrep:problem:no-such-event' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    /** Which parameters or fields are wrong, and why. */
    errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem');

type Details = z.infer<typeof ProblemDetails>;

/** A request that is answered with a problem. `code` names its kind: "not-found", "csrf". */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly errors: Details['errors'];
  constructor(status: ContentfulStatusCode, code: string, detail: string, errors?: Details['errors']) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** Titles of the codes that are no user's error in the command line. */
const TITLES: Readonly<Record<number, string>> = {
  400: 'The request is malformed',
  401: 'Somebody must be signed in for this',
  403: 'This is not allowed',
  404: 'There is no such thing',
  405: 'This cannot be done here',
  409: 'Something else stands in the way',
  413: 'This is too large',
  415: 'This format is not taken',
  422: 'The request cannot be carried out as it is',
  423: 'Somebody else works on this',
  429: 'Too many requests',
  500: 'This is a fault of the program',
  503: 'This cannot be done just now',
};

/** How the errors of the user are answered; all others with 422. */
const STATUSES: Partial<Readonly<Record<UserErrorCode, ContentfulStatusCode>>> = {
  'bad-option': 400,
  'bad-date': 400,
  'bad-input': 400,
  'bad-json': 400,
  'no-such-claim': 404,
  'no-such-report': 404,
  'no-such-event': 404,
  'no-such-decision': 404,
  'no-such-source': 404,
  'no-such-user': 404,
  'no-such-token': 404,
  'no-such-feed': 404,
  'no-such-item': 404,
  'user-exists': 409,
  'last-admin': 409,
  locked: 423,
  'not-allowed': 403,
  'id-taken': 409,
  'too-large': 413,
  'unsupported-format': 415,
  'ledger-busy': 503,
  'ledger-unreachable': 503,
  'ledger-damaged': 503,
  'disk-full': 503,
};

/** Any error as a problem; what is nobody's doing is told without its words, which may quote a report. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof UserError) return new Problem(STATUSES[error.code] ?? 422, error.code, error.message);
  // What the framework refuses before a route sees it: malformed JSON, another format.
  if (error instanceof HTTPException && error.status < 500)
    return new Problem(
      error.status as ContentfulStatusCode,
      'bad-request',
      error.message || 'The request is malformed.',
    );
  return new Problem(500, 'fault', 'The server failed at this request; its log has the reason under the request id.');
}

/** The answer that tells of a problem. */
export function problemResponse(problem: Problem): Response {
  const { status, code, message, errors } = problem;
  const details: Details = {
    type: `urn:sitrep:problem:${code}`,
    title: TITLES[status] ?? 'The request failed',
    status,
    detail: message,
    ...(errors && { errors }),
  };
  return new Response(JSON.stringify(details), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

/** What is thrown where something that was asked for is not there. */
export const notFound = (what: string): Problem => new Problem(404, 'not-found', what);
