import type { Claim, Issue, QuotedSpan, Reading, Span } from '../model/index.ts';
import { ISSUE_ADVICE } from '../model/index.ts';
import { dateInWords, dateKey, datesOf } from './dates.ts';
import { claimInWords, STATUS_WORDS, standingInWords, tollsInWords } from './say.ts';
import type { Style } from './style.ts';
import { printable, widthOf, wrap } from './wrap.ts';

/** How a page is laid out. */
export interface Layout {
  readonly style: Style;
  /** Columns. */
  readonly width: number;
}

const INDENT = '      ';

/** A reading as a page: title and source, then date by date what is claimed, with the words that say so. */
export function readingPage(reading: Reading, layout: Layout): string {
  const blocks = [
    head(reading, layout),
    ...days(reading, layout),
    ...backgroundBlock(reading, layout),
    ...loadedBlock(reading.claims, layout),
    ...issueBlock(reading.issues, layout),
    summary(reading, layout),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function head({ report }: Reading, { style, width }: Layout): string[] {
  const source = [report.author, report.publisher === report.author ? null : report.publisher].filter(
    (one) => one !== null,
  );
  const facts = [
    ...source.map((one, at) => (at === 0 ? one : `in ${one}`)),
    report.published ? `published ${dateInWords(report.published)}` : 'no publication date',
    ...(report.url ? [report.url] : []),
  ];
  const title = wrap(printable(report.title ?? 'Untitled report'), width, '').map(style.title);
  return [...title, ...wrap(printable(facts.join(' · ')), width, '').map(style.quiet)];
}

function days(reading: Reading, layout: Layout): string[][] {
  const byDay = new Map<string, Claim[]>();
  for (const claim of reading.claims) {
    const key = dateKey(claim.time);
    byDay.set(key, [...(byDay.get(key) ?? []), claim]);
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, claims]) => day(claims, reading.report.text, layout));
}

function day(claims: readonly Claim[], text: string, layout: Layout): string[] {
  const title = datesOf(claims[0]!.time);
  const { style, width } = layout;
  const rule = '─'.repeat(Math.max(0, width - widthOf(title) - 1));
  const blocks = withSharedEvidence(claims).map((group) => groupLines(group, text, layout).join('\n'));
  return [`${style.heading(title)} ${style.quiet(rule)}`, blocks.join('\n\n')];
}

/** Sums over weeks or a whole war that stand behind the news. */
function backgroundBlock({ background = [], report }: Reading, layout: Layout): string[][] {
  if (!background.length) return [];
  const blocks = withSharedEvidence(background).map((group) => groupLines(group, report.text, layout).join('\n'));
  return [[layout.style.heading('Behind the news: sums over weeks or the whole war'), blocks.join('\n\n')]];
}

const sameEvidence = (a: Claim, b: Claim): boolean =>
  a.evidence.length === b.evidence.length &&
  a.evidence.every(({ start, end }, at) => start === b.evidence[at]!.start && end === b.evidence[at]!.end);

/** Claims that follow one another and rest on the same sentences stand together, the sentences once under them. */
function withSharedEvidence(claims: readonly Claim[]): Claim[][] {
  const groups: Claim[][] = [];
  for (const claim of claims) {
    const last = groups.at(-1);
    if (last && sameEvidence(last[0]!, claim)) last.push(claim);
    else groups.push([claim]);
  }
  return groups;
}

function groupLines(group: readonly Claim[], text: string, layout: Layout): string[] {
  const triggers = group.map(({ trigger }) => trigger.span);
  const quotes = group[0]!.evidence.flatMap((evidence) => quotation(evidence, triggers, text, layout));
  // What holds for several claims in a row is said once, under the last of them.
  const claims = group.flatMap((claim, at) => {
    const standing = standingInWords(claim);
    const next = group[at + 1];
    const again = next !== undefined && standingInWords(next) === standing;
    return [...claimLines(claim, layout), ...(again ? [] : quietLines(standing, layout))];
  });
  return [...claims, ...quotes, ...loadedLines(group, layout)];
}

const quietLines = (words: string, { style, width }: Layout): string[] => wrap(words, width, INDENT).map(style.quiet);

function claimLines(claim: Claim, { style, width }: Layout): string[] {
  const id = claim.id.padEnd(3);
  const lines = wrap(printable(claimInWords(claim)), width, `  ${id} `, INDENT);
  lines[0] = `  ${style.id(id)} ${lines[0]!.slice(id.length + 3)}`;
  const tolls = tollsInWords(claim);
  return [...lines, ...(tolls.length ? wrap(printable(tolls.join('; ')), width, INDENT) : [])];
}

/** The evidence in quotation marks, with the words that tell of the happenings marked. */
function quotation(evidence: QuotedSpan, triggers: readonly Span[], text: string, { style, width }: Layout): string[] {
  const within = [...new Map(triggers.map((span) => [span.start, span])).values()]
    .filter(({ start, end }) => evidence.start <= start && end <= evidence.end)
    .sort((a, b) => a.start - b.start);
  let words = '';
  let at = evidence.start;
  for (const { start, end } of within) {
    if (start < at) continue;
    // Spaces inside a marked run would break its marks at the end of a line.
    const marked = printable(text.slice(start, end)).split(' ').map(style.trigger).join(' ');
    words += clean(text.slice(at, start)) + marked;
    at = end;
  }
  words += clean(text.slice(at, evidence.end));
  return wrap(`“${words.trim()}”`, width, `${INDENT}│ `);
}

// As `printable`, but the spaces at its ends stay: they part it from the marked words.
const clean = (text: string): string => {
  const inner = printable(text);
  if (!inner) return text ? ' ' : '';
  return `${/^\s/.test(text) ? ' ' : ''}${inner}${/\s$/.test(text) ? ' ' : ''}`;
};

function loadedLines(group: readonly Claim[], layout: Layout): string[] {
  const words = group.flatMap(({ loaded }) =>
    loaded.map((one) => `“${printable(one.text)}” (neutral: ${one.neutral})`),
  );
  const notes = [...new Set(words)];
  return notes.length ? quietLines(`the report’s loaded words: ${notes.join(', ')}`, layout) : [];
}

/** Whose language the report speaks: the loaded words of its claims, how often, the most frequent first. */
function loadedBlock(claims: readonly Claim[], { style, width }: Layout): string[][] {
  const spans = new Map(claims.flatMap(({ loaded }) => loaded.map((one) => [one.span.start, one] as const)));
  const uses = new Map<string, { neutral: string; times: number }>();
  for (const { text, neutral } of spans.values()) {
    const key = printable(text).toLowerCase();
    uses.set(key, { neutral, times: (uses.get(key)?.times ?? 0) + 1 });
  }
  if (!uses.size) return [];
  const words = [...uses]
    .sort(([, a], [, b]) => b.times - a.times)
    .map(([text, { neutral, times }]) => `“${text}”${times > 1 ? ` × ${times}` : ''} (${neutral || 'left out'})`);
  return [[style.heading('Loaded words'), ...wrap(words.join(', '), width, '  ')]];
}

function issueBlock(issues: readonly Issue[], { style, width }: Layout): string[][] {
  if (!issues.length) return [];
  const lines = [...grouped(issues)].flatMap(([code, list]) => [
    ...list.flatMap((one) => wrap(printable(one.message), width, '  ! ', '    ')),
    ...wrap(ISSUE_ADVICE[code], width, '    ').map(style.quiet),
  ]);
  return [[style.warning('To look at'), ...lines]];
}

function grouped(issues: readonly Issue[]): Map<Issue['code'], Issue[]> {
  const byCode = new Map<Issue['code'], Issue[]>();
  for (const issue of issues) byCode.set(issue.code, [...(byCode.get(issue.code) ?? []), issue]);
  return byCode;
}

const countOf = (number: number, one: string, many = `${one}s`): string =>
  `${number || 'no'} ${number === 1 ? one : many}`;

function summary({ report, claims, issues }: Reading, { style, width }: Layout): string[] {
  const byStatus = new Map<Claim['status'], number>();
  for (const { status } of claims) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  const parts = [...byStatus].map(([status, number]) => `${number} ${STATUS_WORDS[status].split(',')[0]}`);
  const kinds = [...new Set(report.boilerplate.map(({ kind }) => kind.replace('-', ' ')))];
  const apart = kinds.length
    ? ` ${capital(countOf(report.boilerplate.length, 'passage'))} not read as news: ${kinds.join(', ')}.`
    : '';
  const said = `${capital(countOf(claims.length, 'claim'))}${parts.length ? ` (${parts.join(', ')})` : ''}, ${countOf(issues.length, 'issue')} to look at.${apart}`;
  return wrap(said, width, '').map(style.quiet);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
