import type { ExportClaim } from './source.ts';

/** Where a claim comes from: what every export carries inside or beside it. */
export interface ClaimProvenance {
  readonly claim: string;
  readonly report: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly outlet: string;
  readonly published: string | null;
  /** First unit and one past the last of the evidence, in UTF-16 units of the report's text. */
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly quote: string;
  readonly foundBy: string;
  readonly reader: string;
}

/** Where a claim comes from. */
export const provenanceOf = ({ recorded, report }: ExportClaim): ClaimProvenance => ({
  claim: recorded.id,
  report: report.id,
  sha256: report.sha256,
  url: report.url,
  outlet: recorded.teller.name,
  published: recorded.published,
  spans: recorded.claim.evidence.map(({ start, end }) => [start, end] as const),
  quote: recorded.claim.evidence.map(({ text }) => text).join(' […] '),
  foundBy: recorded.claim.foundBy,
  reader: report.reader,
});
