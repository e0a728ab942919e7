import { createRoute, z } from '@hono/zod-openapi';
import type { RecordedClaim } from '../../model/index.ts';
import { Day } from '../filters.ts';
import { loadedSpans } from '../loaded-spans.ts';
import { notFound, Problem } from '../problem.ts';
import { Id, json, listOf, Paging, PROBLEM } from '../schemas/common.ts';
import { LedgerReport, ReportPage } from '../schemas/report.ts';
import type { Group } from '../server.ts';
import { eyeOf, shownReports } from '../shown.ts';

const Query = z.object({
  from: Day.optional().openapi({ description: 'published on this day or later' }),
  to: Day.optional(),
  source: z.string().max(200).optional().openapi({ description: 'id of an outlet, or a name as the report gives it' }),
  words: z.string().max(400).optional(),
  ...Paging,
});

const list = createRoute({
  method: 'get',
  path: '/api/reports',
  tags: ['reports'],
  summary: 'reports, the latest first',
  request: { query: Query },
  responses: { 200: json(listOf(LedgerReport), 'a page of reports'), 400: PROBLEM },
});

const one = createRoute({
  method: 'get',
  path: '/api/reports/{id}',
  tags: ['reports'],
  summary: 'a report with its text and what was read in it',
  request: { params: Id },
  responses: { 200: json(ReportPage, 'the report'), 404: PROBLEM, 410: PROBLEM },
});

const original = createRoute({
  method: 'get',
  path: '/api/reports/{id}/original',
  tags: ['reports'],
  summary: 'the bytes of a report as they came',
  request: { params: Id },
  responses: {
    200: {
      description: 'the bytes, to be kept and never to be shown by a browser',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    403: PROBLEM,
    404: PROBLEM,
    410: PROBLEM,
  },
});

/** Reports. */
export const reports: Group = (app, { desk }) => {
  const { ledger } = desk;
  const found = async (id: string) => {
    const report = await ledger.report(id);
    if (!report) throw notFound(`The ledger has no report "${id}".`);
    if (report.takenDown) throw new Problem(410, 'taken-down', `Report "${id}" was taken down.`);
    return report;
  };

  app.openapi(list, async (ask) => {
    const { cursor, limit, ...filter } = ask.req.valid('query');
    const { items, next } = await ledger.reportPage(filter, { cursor, limit });
    const shown = await shownReports(desk, eyeOf(ask, desk), items, filter.words);
    const total = cursor === undefined ? { total: await ledger.countReports(filter) } : {};
    return ask.json({ items: shown, next, ...total }, 200);
  });

  app.openapi(one, async (ask) => {
    const { id } = ask.req.valid('param');
    const report = await found(id);
    const { reading } = (await ledger.reading(id))!;
    const { text, boilerplate } = reading.report;
    const eye = eyeOf(ask, desk);
    const claims = (await ledger.claims({ report: id, limit: MOST_CLAIMS })).map(eye.claim).sort(inTextOrder);
    const shown = {
      report: eye.report(report),
      text: eye.text(text, report.theatre),
      claims,
      loaded: loadedSpans(claims),
    };
    return ask.json(
      {
        ...shown,
        boilerplate,
        background: (reading.background ?? [])
          .flatMap(({ evidence }) => evidence)
          .map((one) => ({ ...one, text: eye.text(one.text, report.theatre) })),
        issues: reading.issues.map((issue) => ({ ...issue, message: eye.text(issue.message, report.theatre) })),
      },
      200,
    );
  });

  app.openapi(original, async (ask) => {
    const { id } = ask.req.valid('param');
    await found(id);
    if (eyeOf(ask, desk).sight !== 'full')
      throw new Problem(
        403,
        'withheld',
        'The bytes of a report hold what is kept back from you. An analyst may have them.',
      );
    const kept = await ledger.original(id);
    if (!kept) throw new Problem(410, 'taken-down', `Report "${id}" was taken down.`);
    return ask.body(new Uint8Array(kept.bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${id.slice(0, 12).replace(/[^\w.-]/g, '_')}${extensionOf(kept.name)}"`,
      'cache-control': 'private, no-cache',
    });
  });
};

const extensionOf = (name: string | null): string => /\.[a-z0-9]{1,5}$/i.exec(name ?? '')?.[0] ?? '.bin';

/** More claims than a report has. */
const MOST_CLAIMS = 20_000;

const inTextOrder = (a: RecordedClaim, b: RecordedClaim): number =>
  a.claim.trigger.span.start - b.claim.trigger.span.start || Number(a.claim.id.slice(1)) - Number(b.claim.id.slice(1));
