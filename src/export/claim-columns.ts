import { eventType, type ParticipantRole } from '../model/index.ts';
import type { Column } from './columns.ts';
import { joined, oneLine, partiesIn, rangeText, tollOf, voicesText } from './facts.ts';
import { LICENCE } from './format.ts';
import type { ExportClaim } from './source.ts';

type ClaimColumn = Column<ExportClaim>;

const text = (name: string, means: string, of: ClaimColumn['of'], hxl?: string): ClaimColumn => ({
  ...{ name, means, kind: 'text', of },
  ...(hxl && { hxl }),
});
const figure = (
  kind: 'integer' | 'number',
  name: string,
  means: string,
  of: ClaimColumn['of'],
  hxl?: string,
): ClaimColumn => ({
  ...{ name, means, kind, of },
  ...(hxl && { hxl }),
});

const role = (name: string, of: ParticipantRole, means: string, hxl?: string): readonly ClaimColumn[] => [
  text(
    name,
    `${means}, in the words of the report`,
    ({ recorded: { claim } }) => joined(partiesIn(claim, of).map((one) => one.name)),
    hxl,
  ),
  text(`${name}_ids`, 'their ids in the packs', ({ recorded: { claim } }) =>
    joined(partiesIn(claim, of).map(({ actor }) => actor)),
  ),
];

const toll = (name: 'killed' | 'injured', hxl?: string): readonly ClaimColumn[] => [
  figure(
    'integer',
    `${name}_min`,
    `least number of people ${name}; empty: open, or none told`,
    ({ recorded: { claim } }) => tollOf(claim.casualties, name)?.min,
    hxl && `${hxl}+min`,
  ),
  figure(
    'integer',
    `${name}_max`,
    `greatest number of people ${name}`,
    ({ recorded: { claim } }) => tollOf(claim.casualties, name)?.max,
    hxl && `${hxl}+max`,
  ),
];

/** What a claim says: one row a claim. */
const CONTENT: readonly ClaimColumn[] = [
  text('claim_id', 'id of the claim: report and number', ({ recorded }) => recorded.id, '#event+code'),
  text('type', 'type of event: docs/event-types.md', ({ recorded }) => recorded.claim.type, '#event+type'),
  text('label', 'the type in plain words', ({ recorded }) => eventType(recorded.claim.type).label),
  text(
    'status',
    'how far the report stands behind it: asserted, reported, alleged, speculated, intended, forecast, denied',
    ({ recorded }) => recorded.claim.status,
    '#status',
  ),
  text('phase', 'where the happening stands in its course', ({ recorded }) => recorded.claim.phase),
  text(
    'date_start',
    'first day or time; --01-25 where the year is not known',
    ({ recorded }) => recorded.claim.time?.start,
    '#date+start',
  ),
  text('date_end', 'last day or time, inclusive', ({ recorded }) => recorded.claim.time?.end, '#date+end'),
  text(
    'date_precision',
    'minute, hour, part-of-day, day, days, week, month, year, vague',
    ({ recorded }) => recorded.claim.time?.precision,
  ),
  {
    name: 'date_said',
    means: 'false: carried over from another sentence or from the publication',
    kind: 'boolean',
    of: ({ recorded }) => recorded.claim.time?.said,
  },
  text('place', 'name of the place', ({ recorded }) => recorded.claim.place?.name, '#loc+name'),
  text(
    'place_relation',
    'how the happening lies to it: in, near, north-of …',
    ({ recorded }) => recorded.claim.place?.relation,
  ),
  text('admin1', 'first-level division', ({ recorded }) => recorded.claim.place?.admin1, '#adm1+name'),
  text('country', 'ISO 3166-1 alpha-2', ({ recorded }) => recorded.claim.place?.country, '#country+code'),
  figure(
    'number',
    'latitude',
    'WGS 84 degrees; empty where the place is on no map or kept back',
    ({ recorded }) => recorded.claim.place?.lat,
    '#geo+lat',
  ),
  figure('number', 'longitude', 'WGS 84 degrees', ({ recorded }) => recorded.claim.place?.lon, '#geo+lon'),
  figure('number', 'radius_km', 'how far off the true spot may be', ({ recorded }) => recorded.claim.place?.radius_km),
  text(
    'place_precision',
    'exact, place, near, district, province, region, country, unresolved',
    ({ recorded }) => recorded.claim.place?.precision,
    '#geo+precision',
  ),
  text('gazetteer', 'id of the place', ({ recorded }) => recorded.claim.place?.gazetteer),
  ...role('agents', 'agent', 'who did it', '#group+perp'),
  ...role('targets', 'target', 'to whom or what it was done', '#group+name+second'),
  ...role('recipients', 'recipient', 'to whom it went'),
  ...role('holders', 'location-holder', 'who held the place, or whose the thing was'),
  figure('integer', 'count_min', 'least number of times it happened', ({ recorded }) => recorded.claim.count?.min),
  figure('integer', 'count_max', 'greatest number of times', ({ recorded }) => recorded.claim.count?.max),
  ...toll('killed', '#affected+killed'),
  ...toll('injured', '#affected+injured'),
  text('tolls', 'all people told of, in words', ({ recorded }) =>
    joined(recorded.claim.casualties.map((one) => `${one.outcome}: ${rangeText(one)} ${one.who}`.trim())),
  ),
  text('losses', 'things lost, in words', ({ recorded }) =>
    joined(recorded.claim.losses.map((one) => `${one.fate}: ${rangeText(one)} ${one.what}`)),
  ),
  text('weapon', 'the weapon as it is called', ({ recorded }) => recorded.claim.instrument?.name, '#weapon'),
  text('weapon_class', 'its class', ({ recorded }) => recorded.claim.instrument?.class),
];

/** Where it comes from: which report, which words, by which rule and reader. */
export const CLAIM_PROVENANCE: readonly ClaimColumn[] = [
  text('says', 'whose word it is, outermost first; empty: the report’s own', ({ recorded }) =>
    voicesText(recorded.claim.attribution),
  ),
  text('outlet', 'who printed it', ({ recorded }) => recorded.teller.name, '#meta+source'),
  text('outlet_side', 'the side for which the outlet speaks', ({ recorded }) => recorded.teller.side),
  text('published', 'when the report appeared', ({ recorded }) => recorded.published, '#date+published'),
  text('report_id', 'id of the report', ({ recorded }) => recorded.report),
  text('report_sha256', 'SHA-256 of its bytes', ({ report }) => report.sha256, '#meta+hash'),
  text('title', 'its title', ({ report }) => report.title && oneLine(report.title)),
  text('url', 'its address', ({ report }) => report.url, '#meta+url'),
  text(
    'evidence',
    'the sentences that say so; █ where something is kept back',
    ({ recorded }) => oneLine(recorded.claim.evidence.map((one) => one.text).join(' […] ')),
    '#description',
  ),
  figure(
    'integer',
    'span_start',
    'first UTF-16 unit of the evidence in the report’s text',
    ({ recorded }) => recorded.claim.evidence[0]?.start,
  ),
  figure('integer', 'span_end', 'one past its last unit', ({ recorded }) => recorded.claim.evidence.at(-1)?.end),
  text('found_by', 'the rule that read it', ({ recorded }) => recorded.claim.foundBy),
  text('reader', 'version of the reader', ({ report }) => report.reader),
  text('withheld', 'what was kept back, by which rule of docs/publish.md: rule:field', ({ recorded }) =>
    joined(recorded.withheld.map(({ rule, field }) => `${rule}:${field}`)),
  ),
  text('licence', 'the line about rights', (_, { options }) => options.licence ?? LICENCE, '#meta+license'),
];

/** The columns of tables with one row a claim. */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [...CONTENT, ...CLAIM_PROVENANCE];
