import { countryNamed, daysOfIso, isoOfDay, type QuotedSpan } from '../model/index.ts';
import { TYPE_OF_ACLED } from './codes.ts';
import type { DatasetEvent, NamedParty, NoEvent } from './event.ts';
import { numberIn, type RowText } from './row.ts';

/** How far a place may be off, by geo_precision, in kilometres. */
const RADII = [
  ['place', 3],
  ['near', 10],
  ['province', 50],
] as const;

/** A row of ACLED. */
export function acledEvent({ cell }: RowText): DatasetEvent | NoEvent {
  const id = cell('event_id_cnty', 'data_id');
  const typeCell = cell('sub_event_type');
  const type = typeCell && TYPE_OF_ACLED[typeCell.text.toLowerCase()];
  if (!id || !typeCell) return { why: 'it has no event_id_cnty or no sub_event_type' };
  if (!type) return { why: `the sub-event type “${typeCell.text}” says too little to be a claim` };
  const fatalities = cell('fatalities');
  const dead = numberIn(fatalities);
  return {
    ...{ id: id.text, type, typeCell },
    time: timeOf(cell('event_date'), numberIn(cell('time_precision')) ?? 1),
    place: placeOf(cell),
    agents: partiesOf(cell('actor1'), cell('assoc_actor_1')),
    targets: partiesOf(cell('actor2'), cell('assoc_actor_2')),
    // 0 stands for "none" and for "nobody says" alike.
    killed: fatalities && dead ? { cell: fatalities, min: dead, max: dead } : null,
  };
}

function timeOf(cell: QuotedSpan | null, precision: number): DatasetEvent['time'] {
  const day = cell && daysOfIso(isoDate(cell.text));
  if (!cell || !day) return null;
  if (precision === 1) return { cell, start: isoOfDay(day[0]), end: isoOfDay(day[0]), precision: 'day' };
  if (precision === 2) return { cell, start: isoOfDay(day[0] - 3), end: isoOfDay(day[0] + 3), precision: 'week' };
  const month = daysOfIso(isoOfDay(day[0]).slice(0, 7))!;
  return { cell, start: isoOfDay(month[0]), end: isoOfDay(month[1]), precision: 'month' };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "24 January 2020", as older files write it, and ISO dates. */
export function isoDate(text: string): string {
  const parts = /^(?<day>\d{1,2})[ -](?<month>[A-Za-z]{3})[a-z]*[ -](?<year>\d{4})/.exec(text)?.groups;
  if (!parts) return text.slice(0, 10);
  const month = MONTHS.indexOf(parts.month!.toLowerCase()) + 1;
  return `${parts.year}-${String(month).padStart(2, '0')}-${parts.day!.padStart(2, '0')}`;
}

function placeOf(cell: RowText['cell']): DatasetEvent['place'] {
  const location = cell('location', 'admin1', 'country');
  if (!location) return null;
  const [lat, lon] = [numberIn(cell('latitude')), numberIn(cell('longitude'))];
  const [precision, radius_km] = RADII[Math.min(3, Math.max(1, numberIn(cell('geo_precision')) ?? 1)) - 1]!;
  return {
    ...{ cell: location, name: location.text, lat, lon, radius_km: lat === null ? null : radius_km },
    precision: lat === null ? 'unresolved' : precision,
    country: countryNamed(cell('country', 'iso')?.text ?? '')?.iso2 ?? null,
    admin1: cell('admin1')?.text ?? null,
  };
}

/** An actor and those beside it, who are parted by semicolons. */
function partiesOf(actor: QuotedSpan | null, beside: QuotedSpan | null): NamedParty[] {
  const others = beside
    ? beside.text
        .split(/;\s*/)
        .filter(Boolean)
        .map((name) => ({ name, cell: beside }))
    : [];
  return actor ? [{ name: actor.text, cell: actor }, ...others] : others;
}
