import { countryOf } from '../model/index.ts';
import { type Column, type Context, columnsOf } from './columns.ts';
import { codesOf, disorderOf } from './crosswalk.ts';
import { acledFatalities } from './deaths.ts';
import { headline } from './event-columns.ts';
import { joined, oneLine } from './facts.ts';
import type { Tally } from './format.ts';
import { leaveOut } from './format.ts';
import { interaction, interText } from './inter.ts';
import { type Parties, partiesOf, unidentified } from './parties.ts';
import { type CodedDate, codedDate, placePrecision } from './precision.ts';
import type { ExportEvent } from './source.ts';

/** An event with its ACLED codes. */
export interface AcledRow {
  readonly told: ExportEvent;
  readonly code: { readonly event: string; readonly subEvent: string };
  readonly date: NonNullable<CodedDate['acled']>;
  readonly parties: Parties;
}

/** The row of an event; null where ACLED would code none, with the reason in the tally. */
export function acledRow(told: ExportEvent, { who }: Context, tally: Tally): AcledRow | null {
  const parties = partiesOf(told, who);
  const { type } = told.event;
  const agent = parties.agents[0]?.kind ?? null;
  const code = codesOf({ type, status: 'reported', agent, target: parties.targets[0]?.kind ?? null }).acled;
  if (!code) return out(tally, 'ACLED has no code for the type');
  const date = codedDate(told.event);
  if (!date) return out(tally, 'no claim gives a day of a known year');
  if (!date.acled) return out(tally, 'the time is longer than a month, which ACLED cannot code');
  return { told, code, date: date.acled, parties };
}

const out = (tally: Tally, why: string): null => {
  leaveOut(tally, why);
  return null;
};

/** The number of an event, always the same for the same event: the first ten letters of its id as a number. */
export const numberOf = ({ event: { id } }: ExportEvent): number =>
  Number.parseInt(id.replace(/^e-/, '').slice(0, 10), 36);

/** The id of an event to ACLED: country and number. */
export const acledId = (told: ExportEvent): string =>
  `${countryOf(told.event.place?.country ?? null)?.iso3 ?? 'XXX'}${numberOf(told)}`;

const VIOLENT: ReadonlySet<string> = new Set(['Battles', 'Explosions/Remote violence', 'Violence against civilians']);
/** Outlets by kind, in ACLED's words for how near a source is. */
const SCALES: Readonly<Record<string, string>> = {
  'state-agency': 'National',
  'state-media': 'National',
  newspaper: 'National',
  broadcaster: 'National',
  'party-media': 'National',
  wire: 'International',
  monitor: 'Local partner',
  channel: 'New media',
  'armed-group-media': 'New media',
};

const actor1 = ({ parties, code, told }: AcledRow): string =>
  parties.agents[0]?.acled ?? (VIOLENT.has(code.event) ? unidentified(told.event.place?.country ?? null) : '');
const inter1 = ({ parties, code }: AcledRow) =>
  parties.agents[0] ? parties.agents[0].inter : VIOLENT.has(code.event) ? 'political' : null;
const inter2 = ({ parties }: AcledRow) => parties.targets[0]?.inter ?? null;

function scaleOf({ told }: AcledRow, { who }: Context): string {
  const scales = told.claims.map(
    ({ recorded }) => SCALES[who(recorded.theatre).outletKindOf(recorded.teller.id) ?? ''],
  );
  return [...new Set(scales.filter((scale) => scale !== undefined))].sort().slice(0, 2).join('-');
}

/** What is told, by whom, and what differs: our own sentence, and the words of the first claim. */
function notesOf({ told, parties }: AcledRow): string {
  const { event, claims } = told;
  const sources = joined(
    event.sources.map(({ name }) => name),
    ', ',
  );
  const differ = event.fields
    .filter(({ agreement }) => agreement !== 'agree')
    .map(
      ({ name, versions }) =>
        `${name}: ${versions.map(({ text, sides }) => `${text} (${sides.map((side) => side ?? 'no side').join(', ')})`).join('; ')}`,
    );
  const quote = claims[0]?.recorded.claim.evidence[0]?.text;
  return [
    `${headline(event)}, as told by ${sources}.`,
    differ.length ? `Told differently: ${differ.join('. ')}.` : '',
    parties.disputed ? 'Sources do not agree on who took part.' : '',
    quote ? `“${oneLine(quote)}”` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

type AcledColumn = Column<AcledRow>;
const { text, number } = columnsOf<AcledRow>();
const place = ({ told }: AcledRow) => told.event.place;
const degrees = (value: number | null | undefined): number | null => (value == null ? null : Number(value.toFixed(4)));

/** ACLED's 31 columns, in order. */
export const ACLED_COLUMNS: readonly AcledColumn[] = [
  text(
    'event_id_cnty',
    'country (ISO 3166-1 alpha-3; XXX: unknown) and number; the number is made of the event’s id',
    ({ told }) => acledId(told),
    '#event+code',
  ),
  text(
    'event_date',
    'the day; of a week its first day, of a month its middle',
    ({ date }) => date.date,
    '#date+occurred',
  ),
  number('integer', 'year', 'year of the date', ({ date }) => Number(date.date.slice(0, 4)), '#date+year'),
  number('integer', 'time_precision', '1 the day, 2 within a week, 3 within a month', ({ date }) => date.precision),
  text('disorder_type', 'from event and sub-event type, by ACLED’s table', ({ code }) =>
    disorderOf(code.event, code.subEvent),
  ),
  text('event_type', 'from the type: docs/event-types.md', ({ code }) => code.event, '#event+type'),
  text('sub_event_type', 'from the type and who takes part', ({ code }) => code.subEvent, '#event+type+sub'),
  text(
    'actor1',
    'who did it, by its ACLED name of that day; violence of nobody named: Unidentified Armed Group (country)',
    actor1,
    '#group+name+first',
  ),
  text(
    'assoc_actor_1',
    'others who did it',
    ({ parties }) => joined(parties.agents.slice(1).map(({ acled }) => acled)),
    '#group+name+first+assoc',
  ),
  { ...text('inter1', 'kind of actor1, as text', (row) => interText(inter1(row))), check: true },
  text(
    'actor2',
    'to whom it was done, or who held the place',
    ({ parties }) => parties.targets[0]?.acled,
    '#group+name+second',
  ),
  text(
    'assoc_actor_2',
    'others to whom it was done',
    ({ parties }) => joined(parties.targets.slice(1).map(({ acled }) => acled)),
    '#group+name+second+assoc',
  ),
  { ...text('inter2', 'kind of actor2, as text', (row) => interText(inter2(row))), check: true },
  text('interaction', 'both kinds, the smaller code first', (row) => interaction(inter1(row), inter2(row))),
  text('civilian_targeting', '“Civilians targeted” where violence is done to civilians', (row) =>
    VIOLENT.has(row.code.event) && inter2(row) === 'civilians' ? 'Civilians targeted' : '',
  ),
  number(
    'integer',
    'iso',
    'ISO 3166-1 number of the country',
    (row) => countryOf(place(row)?.country ?? null)?.numeric,
  ),
  text('region', 'ACLED’s region', (row) => countryOf(place(row)?.country ?? null)?.region, '#region+name'),
  text('country', 'name of the country', (row) => countryOf(place(row)?.country ?? null)?.name, '#country+name'),
  text('admin1', 'first-level division', (row) => place(row)?.admin1, '#adm1+name'),
  text('admin2', 'empty: claims do not carry it', () => null, '#adm2+name'),
  text('admin3', 'empty: claims do not carry it', () => null, '#adm3+name'),
  text('location', 'name of the place', (row) => place(row)?.name, '#loc+name'),
  number(
    'number',
    'latitude',
    'four decimals, WGS 84; empty where the place is on no map or kept back',
    (row) => degrees(place(row)?.lat),
    '#geo+lat',
  ),
  number('number', 'longitude', 'four decimals', (row) => degrees(place(row)?.lon), '#geo+lon'),
  number('integer', 'geo_precision', '1 the town, 2 near it or its district, 3 a wider area', (row) =>
    place(row) ? placePrecision(place(row)!).acled : null,
  ),
  text(
    'source',
    'independent sources',
    ({ told }) => joined(told.event.sources.map(({ name }) => name)),
    '#meta+source',
  ),
  {
    ...text(
      'source_scale',
      'from the kind of the outlets in the packs; empty where none is known',
      scaleOf,
      '#meta+source+scale',
    ),
    check: true,
  },
  text('notes', 'our sentence, what is told differently, the words of the first claim', notesOf, '#description'),
  {
    ...number(
      'integer',
      'fatalities',
      'the lowest figure; hundreds 100, dozens 12, tens 10, “several” 3 (10 in ACLED’s active war zones); 0 where none is told',
      ({ told }) => acledFatalities(told),
      '#affected+killed',
    ),
    check: true,
  },
  text('tags', 'our grade and credibility, and what was kept back', ({ told: { event } }) =>
    joined([
      `sitrep grade=${event.grade.value}`,
      `sitrep credibility=${event.credibility.value}`,
      ...event.withheld.map(({ rule, field }) => `sitrep withheld=${rule}:${field}`),
    ]),
  ),
  number('integer', 'timestamp', 'Unix time of the export', (_, { options }) =>
    Math.floor(Date.parse(options.at) / 1000),
  ),
];
