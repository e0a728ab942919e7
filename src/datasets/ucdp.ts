import { countryNamed, daysOfIso, isoOfDay, lengthOf, type QuotedSpan, type TimePrecision } from '../model/index.ts';
import { isoDate } from './acled.ts';
import { TYPE_OF_UCDP } from './codes.ts';
import type { DatasetEvent, NamedParty, NoEvent } from './event.ts';
import { numberIn, type RowText } from './row.ts';

/** How far a place may be off, by where_prec, in kilometres. */
const RADII = [
  ['place', 3],
  ['near', 15],
  ['district', 30],
  ['province', 60],
  ['region', 150],
  ['country', 400],
  ['region', 150],
] as const;

/** A row of UCDP GED. */
export function ucdpEvent({ cell }: RowText): DatasetEvent | NoEvent {
  const id = cell('id');
  const typeCell = cell('type_of_violence');
  const type = typeCell && TYPE_OF_UCDP[typeCell.text];
  if (!id || !typeCell || !type) return { why: 'it has no id or no type_of_violence' };
  const best = cell('best');
  const [low, mid, high] = [numberIn(cell('low')), numberIn(best), numberIn(cell('high'))];
  return {
    ...{ id: id.text, type, typeCell },
    time: timeOf(cell('date_start'), cell('date_end')),
    place: placeOf(cell),
    agents: partyOf(cell('side_a')),
    targets: partyOf(cell('side_b')),
    killed: best && mid !== null && (high ?? mid) > 0 ? { cell: best, min: low ?? mid, max: high ?? mid } : null,
  };
}

function timeOf(first: QuotedSpan | null, last: QuotedSpan | null): DatasetEvent['time'] {
  const from = first && daysOfIso(isoDate(first.text));
  const to = (last && daysOfIso(isoDate(last.text))) ?? from;
  if (!first || !from || !to || from[0] > to[1]) return null;
  return {
    cell: first,
    start: isoOfDay(from[0]),
    end: isoOfDay(to[1]),
    precision: precisionOf(lengthOf([from[0], to[1]])),
  };
}

const precisionOf = (days: number): TimePrecision =>
  days === 1 ? 'day' : days < 7 ? 'days' : days === 7 ? 'week' : days <= 31 ? 'month' : 'year';

function placeOf(cell: RowText['cell']): DatasetEvent['place'] {
  const where = cell('where_coordinates', 'where_description', 'adm_1', 'country');
  if (!where) return null;
  const [lat, lon] = [numberIn(cell('latitude')), numberIn(cell('longitude'))];
  const [precision, radius_km] = RADII[Math.min(7, Math.max(1, numberIn(cell('where_prec')) ?? 1)) - 1]!;
  return {
    ...{ cell: where, name: where.text.replace(/ (?:town|city|village)$/i, ''), lat, lon },
    radius_km: lat === null ? null : radius_km,
    precision: lat === null ? 'unresolved' : precision,
    country: countryNamed(cell('country')?.text ?? '')?.iso2 ?? null,
    admin1: cell('adm_1')?.text.replace(/ (?:governorate|province|oblast|state|region)$/i, '') ?? null,
  };
}

const partyOf = (cell: QuotedSpan | null): NamedParty[] =>
  cell && cell.text !== 'Unknown' ? [{ name: cell.text, cell }] : [];
