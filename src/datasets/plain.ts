import { countryNamed, daysOfIso, isoOfDay, lengthOf } from '../model/index.ts';
import { isoDate } from './acled.ts';
import { typeOfWords } from './codes.ts';
import type { DatasetEvent, NamedParty, NoEvent } from './event.ts';
import { numberIn, type RowText } from './row.ts';

/** Heads of columns by what they hold, the likeliest first. */
export const PLAIN_COLUMNS = {
  id: ['event_id', 'id', 'event_id_cnty', 'incident_id', 'code', 'uid'],
  type: ['type', 'sub_event_type', 'event_type', 'label', 'category', 'incident_type'],
  from: ['valid_from', 'date_start', 'event_date', 'date', 'start_date', 'start', 'datetime'],
  to: ['valid_to', 'date_end', 'end_date', 'end'],
  place: ['place', 'location', 'place_name', 'location_name', 'town', 'city', 'village', 'admin1'],
  lat: ['latitude', 'lat', 'y'],
  lon: ['longitude', 'lon', 'lng', 'long', 'x'],
  radius: ['radius_km'],
  country: ['country', 'country_code', 'iso2', 'iso3'],
  admin1: ['admin1', 'adm_1', 'adm1', 'province', 'governorate'],
  agent: ['agent', 'agents', 'actor1', 'actor', 'perpetrator', 'side_a', 'belligerent'],
  target: ['target', 'targets', 'actor2', 'side_b', 'victim'],
  killed: ['killed', 'fatalities', 'deaths', 'dead', 'best'],
  killedMin: ['killed_min', 'low'],
  killedMax: ['killed_max', 'high'],
} as const;

const RADIUS_KM = 3;

/** A row of any other table, by the heads of its columns. */
export function plainEvent({ cell }: RowText): DatasetEvent | NoEvent {
  const of = (what: keyof typeof PLAIN_COLUMNS) => cell(...PLAIN_COLUMNS[what]);
  const typeCell = of('type');
  const type = typeCell && typeOfWords(typeCell.text);
  if (!typeCell) return { why: 'it has no column with a type (type, event_type, sub_event_type …)' };
  if (!type) return { why: `the type “${typeCell.text}” is none of docs/event-types.md and none of ACLED’s` };
  const [lat, lon] = [numberIn(of('lat')), numberIn(of('lon'))];
  const where = of('place') ?? of('admin1') ?? of('country') ?? of('lat');
  return {
    ...{ id: of('id')?.text ?? '', type, typeCell, time: timeOf(of('from'), of('to')) },
    place: where && {
      ...{ cell: where, name: where.text, lat, lon },
      radius_km: lat === null ? null : (numberIn(of('radius')) ?? RADIUS_KM),
      precision: lat === null ? 'unresolved' : 'place',
      country: countryNamed(of('country')?.text ?? '')?.iso2 ?? null,
      admin1: of('admin1')?.text ?? null,
    },
    agents: party(of('agent')),
    targets: party(of('target')),
    killed: killedOf(of('killed'), of('killedMin'), of('killedMax')),
  };
}

type Cell = ReturnType<RowText['cell']>;

function timeOf(first: Cell, last: Cell): DatasetEvent['time'] {
  const from = first && daysOfIso(isoDate(first.text));
  const to = (last && daysOfIso(isoDate(last.text))) ?? from;
  if (!first || !from || !to || from[0] > to[1]) return null;
  const days = lengthOf([from[0], to[1]]);
  return {
    cell: first,
    start: isoOfDay(from[0]),
    end: isoOfDay(to[1]),
    precision: days === 1 ? 'day' : days < 7 ? 'days' : days <= 31 ? 'month' : 'year',
  };
}

// "Army (government) / Militia (opposition)", as our own exports write versions: the first one's name.
const party = (cell: Cell): NamedParty[] =>
  cell
    ? [
        {
          cell,
          name: cell.text
            .split(' / ')[0]!
            .replace(/ \([^)]*\)$/, '')
            .split(/;\s*/)[0]!,
        },
      ]
    : [];

function killedOf(figure: Cell, least: Cell, most: Cell): DatasetEvent['killed'] {
  const [number, min, max] = [figure, least, most].map(numberIn);
  const low = min ?? number ?? max;
  const high = max ?? number ?? min;
  const cell = least ?? most ?? figure;
  return cell && low != null && high != null && high > 0 ? { cell, min: low, max: high } : null;
}
