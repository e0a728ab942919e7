import { calledPlace, type Event, eventType, type FieldName } from '../model/index.ts';
import type { Column } from './columns.ts';
import { joined, oneLine } from './facts.ts';
import { LICENCE } from './format.ts';
import type { ExportEvent } from './source.ts';

type EventColumn = Column<ExportEvent>;

const ADMIN_LEVEL: Readonly<Record<string, number>> = { country: 0, province: 1, district: 2 };

const versionsOf = ({ fields }: Event, name: FieldName): string | null => {
  const field = fields.find((one) => one.name === name);
  if (!field) return null;
  return field.versions
    .map(({ text, sides }) => `${text} (${[...new Set(sides.map((side) => side ?? 'no side'))].join(', ')})`)
    .join(' / ');
};
const intervalOf = ({ fields }: Event, name: FieldName) => fields.find((one) => one.name === name)?.interval ?? null;

const text = (
  name: string,
  means: string,
  of: (event: ExportEvent['event'], all: ExportEvent) => string | null | undefined,
): EventColumn => ({
  ...{ name, means, kind: 'text' as const },
  of: (all) => of(all.event, all),
});
const whole = (
  name: string,
  means: string,
  of: (event: ExportEvent['event']) => number | null | undefined,
): EventColumn => ({
  ...{ name, means, kind: 'integer' as const },
  of: ({ event }) => of(event),
});
const versions = (name: FieldName, means: string): EventColumn =>
  text(name.replaceAll('-', '_'), `${means}: each version with the sides that give it`, (event) =>
    versionsOf(event, name),
  );

/** What an event says and where it comes from: one row an event. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  text('event_id', 'id of the event', ({ id }) => id),
  text('type', 'type of event: docs/event-types.md', ({ type }) => type),
  text('label', 'the type in plain words', ({ type }) => eventType(type).label),
  text('valid_from', 'first day on which it happened; empty: nobody says when', ({ time }) => time?.start),
  text('valid_to', 'last day, inclusive', ({ time }) => time?.end),
  text('place', 'name of the place', ({ place }) => place?.name),
  text('place_relation', 'how the happening lies to it: in, near, north-of …', ({ place }) => place?.relation),
  text('admin1', 'first-level division', ({ place }) => place?.admin1),
  text('country', 'ISO 3166-1 alpha-2', ({ place }) => place?.country),
  {
    name: 'latitude',
    means: 'WGS 84 degrees; empty where the place is on no map or kept back',
    kind: 'number',
    of: ({ event }) => event.place?.lat,
  },
  { name: 'longitude', means: 'WGS 84 degrees', kind: 'number', of: ({ event }) => event.place?.lon },
  whole('precision_radius_m', 'how far off the true spot may be, in metres', ({ place }) =>
    place?.radius_km == null ? null : Math.round(place.radius_km * 1000),
  ),
  text(
    'place_precision',
    'exact, place, near, district, province, region, country, unresolved',
    ({ place }) => place?.precision,
  ),
  whole('admin_level', '0 country, 1 province, 2 district; empty: finer, or a region', ({ place }) =>
    place ? ADMIN_LEVEL[place.precision] : null,
  ),
  versions('agent', 'who did it'),
  versions('target', 'to whom or what'),
  versions('holder', 'who holds the place'),
  versions('instrument', 'with what'),
  whole('killed_min', 'least number of dead that any version gives', (event) => intervalOf(event, 'killed')?.min),
  whole('killed_max', 'greatest number of dead', (event) => intervalOf(event, 'killed')?.max),
  versions('killed', 'dead'),
  whole('injured_min', 'least number of injured', (event) => intervalOf(event, 'injured')?.min),
  whole('injured_max', 'greatest number of injured', (event) => intervalOf(event, 'injured')?.max),
  versions('injured', 'injured'),
  text('contradicted', 'fields that cannot all be true as they are told', ({ fields }) =>
    joined(fields.filter(({ agreement }) => agreement === 'contradict').map(({ name }) => name)),
  ),
  text('grade', 'Airwars’ grade: docs/fusion.md', ({ grade }) => grade.value),
  text('grade_because', 'why', ({ grade }) => grade.because),
  whole('credibility', 'Admiralty digit, 1 to 6', ({ credibility }) => credibility.value),
  text('reliability', 'Admiralty letter, A to F', ({ reliability }) => reliability),
  text('sides', 'sides that tell of it', ({ sides }) => joined(sides)),
  text('sources', 'independent sources', ({ sources }) => joined(sources.map(({ name }) => name))),
  whole('source_count', 'how many independent sources', ({ sources }) => sources.length),
  text('claim_ids', 'ids of all its claims', ({ claims }) => joined(claims.map(({ id }) => id))),
  text('report_sha256', 'SHA-256 of the bytes of its reports', (_, { claims }) =>
    joined(claims.map(({ report }) => report.sha256)),
  ),
  text('spans', 'where in those reports: start-end of each claim, in UTF-16 units', (_, { claims }) =>
    joined(
      claims.map(({ recorded: { claim } }) => `${claim.evidence[0]?.start ?? ''}-${claim.evidence.at(-1)?.end ?? ''}`),
    ),
  ),
  text('urls', 'addresses of its reports', (_, { claims }) =>
    joined(
      claims.map(({ report }) => report.url),
      ' ',
    ),
  ),
  text(
    'evidence',
    'the words of its first claim; █ where something is kept back',
    (_, { claims }) => claims[0] && oneLine(claims[0].recorded.claim.evidence.map((one) => one.text).join(' […] ')),
  ),
  text('reader', 'versions of the reader that read them', (_, { claims }) =>
    joined(claims.map(({ report }) => report.reader)),
  ),
  text('withheld', 'what was kept back, by which rule of docs/publish.md: rule:field', ({ withheld }) =>
    joined(withheld.map(({ rule, field }) => `${rule}:${field}`)),
  ),
  { name: 'licence', means: 'the line about rights', kind: 'text', of: (_, { options }) => options.licence ?? LICENCE },
];

const relationText = (relation: string): string =>
  relation === 'in' ? 'at' : relation === 'outskirts-of' ? 'on the outskirts of' : relation.replace('-of', ' of');

/** An event in a sentence of our own: "Air strike at Saraqib, 24 January 2020". */
export function headline({ type, place, time }: Event): string {
  const label = eventType(type).label;
  const where = place ? ` ${relationText(place.relation)} ${calledPlace(place)}` : '';
  const when = time ? `, ${time.start === time.end ? time.start : `${time.start} to ${time.end}`}` : '';
  return `${label[0]!.toUpperCase()}${label.slice(1)}${where}${when}`;
}
