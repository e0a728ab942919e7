import { z } from '@hono/zod-openapi';
import {
  ISSUE_ADVICE,
  type IssueCode,
  type Issue as IssueValue,
  type LedgerReport as Kept,
} from '../../model/index.ts';
import { RecordedClaim, Span, Teller } from './claim.ts';
import { several } from './common.ts';

/** What the ledger keeps of a report beside its text. */
export const LedgerReport: z.ZodType<Kept> = z
  .object({
    id: z.string(),
    sha256: z.string(),
    title: z.string().nullable(),
    url: z.string().nullable(),
    language: z.string(),
    publisher: z.string().nullable(),
    author: z.string().nullable(),
    teller: Teller.nullable(),
    theatre: z.string().nullable(),
    published: z.string().nullable(),
    retrieved: z.string(),
    recorded: z.string(),
    reader: z.string(),
    claims: z.number().int(),
    origin: z.string(),
    takenDown: z.boolean(),
  })
  .openapi('LedgerReport');

const CODES = Object.keys(ISSUE_ADVICE) as [IssueCode, ...IssueCode[]];

/** Something that a person should look at. */
export const Issue: z.ZodType<IssueValue> = z
  .object({ code: z.enum(CODES), message: z.string(), span: Span.optional() })
  .openapi('Issue');

/** A loaded word of a text: whose word it is, and what we say instead. */
export const LoadedSpan = z.object({ span: Span, text: z.string(), slant: z.string().nullable(), neutral: z.string() });

/** A report with its text and all that was read in it. */
export const ReportPage = z
  .object({
    report: LedgerReport,
    text: z.string(),
    boilerplate: several(Span.extend({ kind: z.string() })),
    claims: several(RecordedClaim),
    /** Sums over weeks or a whole war that stand behind the news. */
    background: several(Span.extend({ text: z.string() })),
    loaded: several(LoadedSpan),
    issues: several(Issue),
  })
  .openapi('ReportPage');
