import { createRoute, z } from '@hono/zod-openapi';
import { ISSUE_ADVICE } from '../../model/index.ts';
import { json, listOf, Paging, PROBLEM } from '../schemas/common.ts';
import { Issue, LedgerReport } from '../schemas/report.ts';
import type { Group } from '../server.ts';
import { eyeOf } from '../shown.ts';

const ReportIssue = z.object({ report: LedgerReport, issue: Issue, advice: z.string() }).openapi('ReportIssue');

const list = createRoute({
  method: 'get',
  path: '/api/issues',
  tags: ['issues'],
  summary: 'what a person should look at, of the latest reports first',
  description:
    'A page may be short or empty and still have a `next`: it ends after so many reports were looked through.',
  request: { query: z.object(Paging) },
  responses: { 200: json(listOf(ReportIssue), 'a page of issues'), 400: PROBLEM },
});

/** Issues of readings. */
export const issues: Group = (app, { desk }) => {
  app.openapi(list, async (ask) => {
    const { cursor, limit } = ask.req.valid('query');
    const { report, text } = eyeOf(ask, desk);
    const { items, next } = await desk.ledger.issues({ cursor, limit });
    const shown = items.map((one) => ({
      report: report(one.report),
      issue: { ...one.issue, message: text(one.issue.message, one.report.theatre) },
      advice: ISSUE_ADVICE[one.issue.code],
    }));
    return ask.json({ items: shown, next }, 200);
  });
};
