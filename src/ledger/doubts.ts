import type { Transaction } from 'kysely';
import {
  type Doubt,
  doubtOfIssue,
  doubtsOfClaim,
  doubtsOfEvent,
  type Event,
  type Issue,
  type RecordedClaim,
} from '../model/index.ts';
import type { Engine } from './engine.ts';
import { portions } from './portions.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;
type Row = Tables['doubts'];

const rowOf = (doubt: Doubt, subject: string, of: Partial<Row>): Row => ({
  id: `${doubt.kind}:${subject}`,
  ...doubt,
  ...{ subject, report: null, claim: null, event: null, code: null, first: null, last: null, ...of },
});

/** Writes down what of claims a person should look at. */
export const addClaimDoubts = (
  engine: Engine,
  tx: Tx,
  claims: readonly { readonly number: number; readonly recorded: RecordedClaim }[],
): Promise<void> =>
  engine.insert(
    tx,
    'doubts',
    claims.flatMap(({ number, recorded }) =>
      doubtsOfClaim(recorded.claim).map((doubt) => rowOf(doubt, recorded.id, { claim: number })),
    ),
  );

/** Writes down what of events a person should look at. */
export const addEventDoubts = (
  engine: Engine,
  tx: Tx,
  events: readonly { readonly number: number; readonly event: Event }[],
): Promise<void> =>
  engine.insert(
    tx,
    'doubts',
    events.flatMap(({ number, event }) =>
      doubtsOfEvent(event).map((doubt) => rowOf(doubt, event.id, { event: number })),
    ),
  );

/** Writes down the issues of a reading. */
export const addIssues = (
  engine: Engine,
  tx: Tx,
  report: { readonly number: number; readonly id: string },
  issues: readonly Issue[],
  claims: number,
): Promise<void> =>
  engine.insert(
    tx,
    'doubts',
    issues.map((issue, at) =>
      rowOf(doubtOfIssue(issue, claims), `${report.id}:${at + 1}`, {
        report: report.number,
        code: issue.code,
        first: issue.span?.start ?? null,
        last: issue.span?.end ?? null,
      }),
    ),
  );

/** Takes out what is said of claims. */
export const dropClaimDoubts = async (tx: Tx, claims: readonly number[]): Promise<void> => {
  await tx.deleteFrom('doubts').where('claim', 'in', claims).execute();
};

/** Takes out what is said of events. */
export const dropEventDoubts = async (tx: Tx, events: readonly number[]): Promise<void> => {
  for (const some of portions(events)) await tx.deleteFrom('doubts').where('event', 'in', some).execute();
};

/** Takes out the issues of a report. */
export const dropIssues = async (tx: Tx, report: number): Promise<void> => {
  await tx.deleteFrom('doubts').where('report', '=', report).execute();
};
