import { createHash } from 'node:crypto';
import type { NewReport } from '../../src/ledger/index.ts';
import type { Claim, Report } from '../../src/model/index.ts';

/** When everything in these tests happens. */
export const AT = '2021-03-05T12:00:00.000Z';

/** What a claim of a test is about; all else is as in `claim`. */
export interface ClaimFacts {
  readonly words?: string;
  readonly type?: Claim['type'];
  readonly status?: Claim['status'];
  readonly actor?: string;
  readonly place?: { readonly name: string; readonly lat: number | null; readonly lon: number | null };
  readonly day?: string | null;
}

/** A claim with one sentence of evidence. */
export function claimOf(id: string, facts: ClaimFacts): Claim {
  const { words = 'Rebels shelled Qarra.', type = 'shelling', status = 'asserted', actor = 'rebels' } = facts;
  const { place = { name: 'Qarra', lat: 35, lon: 37 }, day = '2021-03-04' } = facts;
  const span = { start: 0, end: words.length };
  return {
    id,
    type,
    status,
    phase: null,
    trigger: { text: words, span },
    attribution: [],
    participants: [{ role: 'agent', text: actor, name: actor, actor, span }],
    place: {
      ...place,
      text: place.name,
      span,
      relation: 'in',
      radius_km: place.lat === null ? null : 2,
      precision: place.lat === null ? 'unresolved' : 'place',
      gazetteer: place.lat === null ? null : `test:${place.name}`,
      country: 'SY',
      admin1: 'Homs',
    },
    time: day === null ? null : { text: day, span, start: day, end: day, precision: 'day', said: true },
    count: null,
    casualties: [],
    losses: [],
    instrument: null,
    evidence: [{ ...span, text: words }],
    loaded: [],
    foundBy: 'test/rule',
  };
}

/** A report with claims, as it is recorded. */
export function recordOf(
  text: string,
  claims: readonly ClaimFacts[] = [],
  told: Partial<Report> = {},
  container: string | null = null,
): NewReport {
  const bytes = Buffer.from(text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const report: Report = {
    ...{ id: sha256, sha256, title: null, url: null, language: 'en', publisher: null, author: null },
    ...{ published: '2021-03-05', text, boilerplate: [], ...told },
  };
  return {
    original: {
      ...{
        bytes,
        format: 'text',
        name: 'report.txt',
        asked: told.url ?? null,
        address: told.url ?? null,
        retrieved: AT,
        headers: { etag: '"1"' },
      },
      container: container === null ? null : { bytes: Buffer.from(container), part: 'row 1' },
      given: { id: told.id },
    },
    reading: { report, claims: claims.map((facts, at) => claimOf(`c${at + 1}`, facts)), issues: [] },
    teller: { id: 'harbour-review', name: 'Harbour Review' },
    theatre: null,
    reader: '1.0.0+test',
  };
}
