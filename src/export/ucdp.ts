import { countryOf } from '../model/index.ts';
import { acledId, numberOf } from './acled.ts';
import { type Column, type Context, columnsOf } from './columns.ts';
import { codesOf } from './crosswalk.ts';
import { type UcdpDeaths, ucdpDeaths } from './deaths.ts';
import { headline } from './event-columns.ts';
import { joined, oneLine } from './facts.ts';
import { leaveOut, type Tally } from './format.ts';
import { type Parties, partiesOf } from './parties.ts';
import { type CodedDate, codedDate, placePrecision } from './precision.ts';
import type { ExportEvent } from './source.ts';

/** An event with its UCDP codes. */
export interface UcdpRow {
  readonly told: ExportEvent;
  readonly violence: 1 | 2 | 3;
  readonly date: CodedDate;
  readonly deaths: UcdpDeaths;
  readonly parties: Parties;
}

/** The row of an event; null where UCDP would have none, with the reason in the tally. */
export function ucdpRow(told: ExportEvent, { who: whoOf }: Context, tally: Tally): UcdpRow | null {
  const parties = partiesOf(told, whoOf);
  const who = whoOf(told.claims[0]?.recorded.theatre ?? null);
  const deaths = ucdpDeaths(told, parties, who, told.event.time?.start ?? null);
  if (!deaths) return out(tally, 'no death is told, and UCDP takes only events with at least one');
  const [agent, target] = [parties.agents[0]?.kind ?? null, parties.targets[0]?.kind ?? null];
  const violence = codesOf({ type: told.event.type, status: 'reported', agent, target }).ucdp;
  if (violence === null) return out(tally, 'no armed force between sides that are both known');
  const date = codedDate(told.event);
  return date ? { told, violence, date, deaths, parties } : out(tally, 'no claim gives a day of a known year');
}

const out = (tally: Tally, why: string): null => {
  leaveOut(tally, why);
  return null;
};

/** Number of the cell of PRIO-GRID, half a degree wide, counted from the south-west. */
export const priogrid = (lat: number, lon: number): number =>
  Math.min(359, Math.floor((lat + 90) / 0.5)) * 720 + Math.min(719, Math.floor((lon + 180) / 0.5)) + 1;

type UcdpColumn = Column<UcdpRow>;
const { text, number } = columnsOf<UcdpRow>();
const ours = (name: string): UcdpColumn => text(name, 'empty: a number of UCDP’s own', () => null);

const place = ({ told }: UcdpRow) => told.event.place;
const country = (row: UcdpRow) => countryOf(place(row)?.country ?? null);
const side =
  (which: 'agents' | 'targets') =>
  ({ parties, violence }: UcdpRow): string =>
    parties[which][0]?.name ?? (which === 'targets' && violence === 3 ? 'Civilians' : 'Unknown');
const [sideA, sideB] = [side('agents'), side('targets')];
const gwOf =
  (which: 'agents' | 'targets') =>
  ({ parties }: UcdpRow): number | null => {
    const party = parties[which][0];
    return party?.inter === 'state' || party?.inter === 'external' ? (countryOf(party.country)?.gw ?? null) : null;
  };
const reports = ({ told }: UcdpRow) => [...new Map(told.claims.map((claim) => [claim.report.id, claim])).values()];

/** Whose word it is in the end: those who are cited, else the outlet. */
const originals = ({ told }: UcdpRow): string | null => joined(told.event.sources.map(({ name }) => name));

/** The 49 columns of UCDP GED, in order. */
export const UCDP_COLUMNS: readonly UcdpColumn[] = [
  number('integer', 'id', 'a number made of the event’s id', ({ told }) => numberOf(told), '#event+code'),
  text(
    'relid',
    'country, year, type of violence and number',
    (row) => `${acledId(row.told).slice(0, 3)}-${row.date.start.slice(0, 4)}-${row.violence}-${numberOf(row.told)}`,
  ),
  number('integer', 'year', 'year in which it began', ({ date }) => Number(date.start.slice(0, 4)), '#date+year'),
  { ...text('active_year', 'empty: told from a whole year of a dyad', () => null), check: true },
  { ...text('code_status', 'always Check: nobody has reviewed it', () => 'Check'), check: true },
  number('integer', 'type_of_violence', '1 state-based, 2 non-state, 3 one-sided', ({ violence }) => violence),
  ...['conflict_dset_id', 'conflict_new_id', 'conflict_name', 'dyad_dset_id', 'dyad_new_id'].map(ours),
  text('dyad_name', 'side A and side B', (row) => `${sideA(row)} - ${sideB(row)}`),
  ...['side_a_dset_id', 'side_a_new_id'].map(ours),
  text('side_a', 'who did it, by the version of most sources; Unknown where nobody says', sideA, '#group+name+first'),
  ...['side_b_dset_id', 'side_b_new_id'].map(ours),
  text('side_b', 'to whom it was done, or who held the place', sideB, '#group+name+second'),
  number('integer', 'number_of_sources', 'independent sources', ({ told }) => told.event.sources.length),
  text(
    'source_article',
    'outlet, date and title of each report',
    (row) =>
      joined(
        reports(row).map(
          ({ recorded, report }) =>
            `"${joined([recorded.teller.name, recorded.published, report.title && oneLine(report.title)], ',')}"`,
        ),
        ';',
      ),
    '#meta+source',
  ),
  text('source_office', 'outlets', (row) =>
    joined(
      reports(row).map(({ recorded }) => recorded.teller.name),
      ';',
    ),
  ),
  text('source_date', 'dates on which the reports appeared', (row) =>
    joined(
      reports(row).map(({ recorded }) => recorded.published),
      ';',
    ),
  ),
  text(
    'source_headline',
    'their titles',
    (row) =>
      joined(
        reports(row).map(({ report }) => report.title && oneLine(report.title)),
        ';',
      ),
    '#description',
  ),
  text('source_original', 'whose word it is in the end', originals),
  number(
    'integer',
    'where_prec',
    '1 the spot or town, 2 near it, 3 district, 4 province, 5 a wider or vague area, 6 country',
    (row) => (place(row) ? placePrecision(place(row)!).ucdp : 5),
  ),
  text('where_coordinates', 'name of the place', (row) => place(row)?.name, '#loc+name'),
  text('where_description', 'the place and the happening in words', ({ told }) => headline(told.event)),
  text('adm_1', 'first-level division', (row) => place(row)?.admin1, '#adm1+name'),
  text('adm_2', 'empty: claims do not carry it', () => null, '#adm2+name'),
  number(
    'number',
    'latitude',
    'WGS 84 degrees; empty where the place is on no map or kept back',
    (row) => place(row)?.lat,
    '#geo+lat',
  ),
  number('number', 'longitude', 'WGS 84 degrees', (row) => place(row)?.lon, '#geo+lon'),
  text('geom_wkt', 'the point as WKT', (row) =>
    place(row)?.lat == null ? null : `POINT (${place(row)!.lon} ${place(row)!.lat})`,
  ),
  number('integer', 'priogrid_gid', 'cell of PRIO-GRID', (row) =>
    place(row)?.lat == null ? null : priogrid(place(row)!.lat!, place(row)!.lon!),
  ),
  text('country', 'name of the country', (row) => country(row)?.name, '#country+name'),
  number('integer', 'country_id', 'Gleditsch and Ward’s number', (row) => country(row)?.gw),
  text('region', 'UCDP’s region', (row) => country(row)?.ucdpRegion, '#region+name'),
  {
    ...number('integer', 'event_clarity', '1 where a day and a place are told, 2 otherwise', (row) =>
      row.date.ucdp === 1 && place(row) && placePrecision(place(row)!).ucdp <= 3 ? 1 : 2,
    ),
    check: true,
  },
  number(
    'integer',
    'date_prec',
    '1 the day, 2 two to six days, 3 a week, 4 a month, 5 a year',
    ({ date }) => date.ucdp,
  ),
  text('date_start', 'first day', ({ date }) => date.start, '#date+start'),
  text('date_end', 'last day', ({ date }) => date.end, '#date+end'),
  number('integer', 'deaths_a', 'dead of side A', ({ deaths }) => deaths.a),
  number('integer', 'deaths_b', 'dead of side B', ({ deaths }) => deaths.b),
  number('integer', 'deaths_civilians', 'civilians among the dead', ({ deaths }) => deaths.civilians),
  number('integer', 'deaths_unknown', 'dead of whom nobody says who they were', ({ deaths }) => deaths.unknown),
  {
    ...number(
      'integer',
      'best',
      'the sum of these: the lower end of the version that most sources give',
      ({ deaths }) => deaths.best,
      '#affected+killed',
    ),
    check: true,
  },
  number('integer', 'high', 'the greatest figure of any version', ({ deaths }) => deaths.high),
  number('integer', 'low', 'the least figure of any version', ({ deaths }) => deaths.low),
  number('integer', 'gwnoa', 'Gleditsch and Ward’s number of side A, where it is a state', gwOf('agents')),
  number('integer', 'gwnob', 'the same of side B', gwOf('targets')),
];
