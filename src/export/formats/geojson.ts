import { CLAIM_COLUMNS } from '../claim-columns.ts';
import { propertiesOf } from '../columns.ts';
import { EVENT_COLUMNS } from '../event-columns.ts';
import { type FieldMeaning, inChunks, LICENCE, type StreamFormat } from '../format.ts';
import { jsonList } from '../json-text.ts';
import { provenanceOf } from '../provenance.ts';
import { geometryOf } from '../shapes.ts';

const COLLECTION = '{"type":"FeatureCollection","features":[';

const shared = {
  extension: 'geojson',
  mediaType: 'application/geo+json',
  options: ['geometry', 'licence'],
  provenance: 'inside',
} as const;

const NOTES: readonly string[] = [
  'The geometry is the area within which the spot lies, as a polygon of 32 corners; `--geometry point` gives its middle instead. A place that is on no map, or kept back, has none (null).',
  'Polygons go against the clock and are cut at the date line.',
];

/** Events on a map. */
export const geojson: StreamFormat = {
  ...shared,
  id: 'geojson',
  name: 'GeoJSON of events',
  of: 'events',
  standard: 'RFC 7946. One feature an event, valid from one day to another.',
  fields: [
    ...EVENT_COLUMNS,
    {
      name: 'claims',
      means: 'of each claim: id, report, SHA-256, address, outlet, date, spans, quotation, rule, reader',
    },
  ],
  notes: NOTES,
  write: (source, options, tally) => {
    const context = { who: source.who, options };
    return inChunks(
      jsonList(
        COLLECTION,
        (async function* () {
          for await (const told of source.events()) {
            tally.written++;
            const { place } = told.event;
            yield {
              type: 'Feature',
              id: told.event.id,
              geometry: place && geometryOf(place, options.geometry ?? 'area'),
              properties: { ...propertiesOf(EVENT_COLUMNS, told, context), claims: told.claims.map(provenanceOf) },
            };
          }
        })(),
        ']}\n',
      ),
    );
  },
};

/** Claims on a map. */
export const geojsonClaims: StreamFormat = {
  ...shared,
  id: 'geojson-claims',
  name: 'GeoJSON of claims',
  of: 'claims',
  standard: 'RFC 7946. One feature a claim.',
  fields: CLAIM_COLUMNS,
  notes: NOTES,
  write: (source, options, tally) => {
    const context = { who: source.who, options };
    return inChunks(
      jsonList(
        COLLECTION,
        (async function* () {
          for await (const told of source.claims()) {
            tally.written++;
            const { place } = told.recorded.claim;
            yield {
              type: 'Feature',
              id: told.recorded.id,
              geometry: place && geometryOf(place, options.geometry ?? 'area'),
              properties: propertiesOf(CLAIM_COLUMNS, told, context),
            };
          }
        })(),
        ']}\n',
      ),
    );
  },
};

const CONTROL_FIELDS: readonly FieldMeaning[] = [
  { name: 'place, place_id, admin1, country', means: 'the place whose holder is told' },
  { name: 'valid_from, valid_to', means: 'days of the interval, both inclusive; valid_to null: until now' },
  { name: 'status', means: 'held, claimed, claimed-by-both, contested, besieged, unknown: docs/control.md' },
  { name: 'holder', means: 'side that holds it, or an actor that has none' },
  { name: 'rivals', means: 'who else says that it holds it' },
  { name: 'because', means: 'the rule in words' },
  { name: 'claims_for, claims_against', means: 'ids of the claims that speak for the holder and against it' },
  { name: 'licence', means: 'the line about rights' },
];

/** Who held what, and when. */
export const geojsonControl: StreamFormat = {
  ...shared,
  id: 'geojson-control',
  name: 'GeoJSON of control',
  of: 'control',
  options: ['licence'],
  standard:
    'RFC 7946. One feature for each interval in which one holder had one place: a point that is valid from one day to another.',
  fields: CONTROL_FIELDS,
  notes: [
    'Of a filter only `--in` counts.',
    'Names of places are on every map; the publish profile keeps nothing of them back.',
  ],
  write: (source, options, tally) =>
    inChunks(
      jsonList(
        COLLECTION,
        (async function* () {
          for await (const { place, intervals } of source.control())
            for (const [at, interval] of intervals.entries()) {
              tally.written++;
              yield {
                type: 'Feature',
                id: `${place.id}/${at}`,
                geometry: geometryOf({ ...place, radius_km: null }, 'point'),
                properties: {
                  ...{ place: place.name, place_id: place.id, admin1: place.admin1, country: place.country },
                  ...{
                    valid_from: interval.from,
                    valid_to: interval.to,
                    status: interval.status,
                    holder: interval.holder,
                  },
                  ...{ rivals: interval.rivals, because: interval.because },
                  ...{
                    claims_for: interval.for,
                    claims_against: interval.against,
                    licence: options.licence ?? LICENCE,
                  },
                },
              };
            }
        })(),
        ']}\n',
      ),
    ),
};
