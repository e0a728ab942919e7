import { EVENT_TYPES, eventType } from '../../model/index.ts';
import { headline } from '../event-columns.ts';
import { isDay, joined, oneLine } from '../facts.ts';
import { type FieldMeaning, inChunks, LICENCE, leaveOut, type StreamFormat } from '../format.ts';
import { jsonList } from '../json-text.ts';
import { provenanceOf } from '../provenance.ts';
import type { ExportEvent } from '../source.ts';

const FIELDS: readonly FieldMeaning[] = [
  {
    name: 'events',
    means:
      'id, description, date (M/D/YYYY), time_precision, location, latitude, longitude, type, category, category_full, associations, sources, comments (grade and what is told differently), time_display; all as text',
  },
  {
    name: 'sources',
    means:
      'one a claim: id, title, type, url, description (the quotation), author (the outlet), date, notes (SHA-256, span, rule, reader, rights), paths (empty: no media)',
  },
  { name: 'associations', means: 'types and families as categories and filters' },
  { name: 'sites, regions, shapes', means: 'empty' },
];

/** 2020-01-24 as TimeMap's default reads it: 1/24/2020. */
const americanDate = (iso: string): string => {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${month}/${day}/${year}`;
};

function eventOf({ event, claims }: ExportEvent): object | null {
  const { time, place, type, grade } = event;
  const { family, label } = eventType(type);
  const date = time && isDay(time.start) ? time.start : null;
  const spot = place?.lat != null && place.lon != null ? place : null;
  if (!date && !spot) return null;
  const differ = event.fields.filter(({ agreement }) => agreement === 'contradict').map(({ name }) => name);
  return {
    id: event.id,
    description:
      `${headline(event)}. ${claims[0] ? `“${oneLine(claims[0].recorded.claim.evidence[0]!.text)}”` : ''}`.trim(),
    date: date ? americanDate(date) : '',
    time: '',
    time_precision: time && time.start !== time.end ? `${time.start} to ${time.end}` : '',
    time_display: time ? (time.start === time.end ? time.start : `${time.start} to ${time.end}`) : '',
    location: place?.name ?? '',
    latitude: spot ? String(spot.lat) : '',
    longitude: spot ? String(spot.lon) : '',
    type: label,
    category: family,
    category_full: `${family} / ${label}`,
    associations: [`type-${type}`, `family-${family}`],
    sources: claims.map(({ recorded }) => recorded.id),
    comments:
      joined([
        `${grade.value}: ${grade.because}`,
        differ.length ? `told differently: ${differ.join(', ')}` : null,
        place?.radius_km ? `within ${place.radius_km} km` : null,
      ]) ?? '',
  };
}

const associations = (): object[] => [
  ...EVENT_TYPES.map(({ id, label, means, family }) => ({
    id: `type-${id}`,
    title: label,
    desc: means,
    mode: 'FILTER',
    filter_paths: [family, label],
  })),
  ...[...new Set(EVENT_TYPES.map(({ family }) => family))].map((family) => ({
    id: `family-${family}`,
    title: family,
    desc: '',
    mode: 'CATEGORY',
    filter_paths: [],
  })),
];

/** Events for TimeMap. */
export const timemap: StreamFormat = {
  id: 'timemap',
  name: 'TimeMap JSON',
  extension: 'json',
  mediaType: 'application/json',
  of: 'events',
  options: ['licence'],
  provenance: 'inside',
  standard:
    'Forensic Architecture’s TimeMap: the lists that its server hands out (events, sources, associations …), as one object.',
  fields: FIELDS,
  notes: [
    'An event needs a day or a spot; one with neither is left out and counted.',
    'The ledger is gone through twice: for the events, then for the sources.',
  ],
  write: (source, { licence = LICENCE }, tally) =>
    inChunks(
      (async function* () {
        yield* jsonList(
          '{"events":[',
          (async function* () {
            for await (const told of source.events()) {
              const event = eventOf(told);
              if (!event) leaveOut(tally, 'neither a day of a known year nor a spot is told');
              else tally.written++;
              if (event) yield event;
            }
          })(),
          '],',
        );
        yield* jsonList(
          '"sources":[',
          (async function* () {
            for await (const { claims } of source.events())
              for (const claim of claims) {
                const { sha256, spans, foundBy, reader, url, outlet, published, quote } = provenanceOf(claim);
                yield {
                  ...{
                    id: claim.recorded.id,
                    title: claim.report.title ?? outlet,
                    type: 'Report',
                    url: url ?? '',
                    description: quote,
                  },
                  ...{ author: outlet, date: published ?? '', paths: [] },
                  notes: `sha256 ${sha256}; units ${spans.map((span) => span.join('-')).join(', ')}; ${foundBy}; ${reader}; ${licence}`,
                };
              }
          })(),
          '],',
        );
        yield `"associations":${JSON.stringify(associations())},"sites":[],"regions":[],"shapes":[]}\n`;
      })(),
    ),
};
