import { type Context, propertiesOf } from '../columns.ts';
import { cellText } from '../csv-text.ts';
import { EVENT_COLUMNS, headline } from '../event-columns.ts';
import { inChunks, LICENCE, type StreamFormat } from '../format.ts';
import { geometryOf, type Ring } from '../shapes.ts';
import type { ExportEvent } from '../source.ts';

// What XML 1.0 cannot hold at all is left out.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML holds it. */
export const xml = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);

const SCHEMA_TYPES = { text: 'string', integer: 'int', number: 'double', boolean: 'bool' } as const;

const head = (licence: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2">
<Document>
<name>Sitrep events</name>
<description>${xml(licence)}</description>
<Schema name="event" id="event">
${EVENT_COLUMNS.map(({ name, kind }) => `<SimpleField type="${SCHEMA_TYPES[kind]}" name="${name}"></SimpleField>`).join('\n')}
</Schema>
`;

const ring = (points: Ring): string => points.map(([lon, lat]) => `${lon},${lat}`).join(' ');
const polygon = (rings: readonly Ring[]): string =>
  `<Polygon><outerBoundaryIs><LinearRing><coordinates>${ring(rings[0]!)}</coordinates></LinearRing></outerBoundaryIs></Polygon>`;

/** The spot with the area round it; nothing where no spot is known. */
function shape({ event: { place } }: ExportEvent, as: 'area' | 'point'): string {
  const point = place && geometryOf(place, 'point');
  const area = place && geometryOf(place, as);
  if (point?.type !== 'Point' || !area) return '';
  const dot = `<Point><coordinates>${point.coordinates.join(',')}</coordinates></Point>`;
  if (area.type === 'Point') return dot;
  const areas = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return `<MultiGeometry>${dot}${areas.map(polygon).join('')}</MultiGeometry>`;
}

function placemark(told: ExportEvent, context: Context): string {
  const { event } = told;
  const data = Object.entries(propertiesOf(EVENT_COLUMNS, told, context))
    .filter(([, value]) => value !== null)
    .map(
      ([name, value]) =>
        `<SimpleData name="${name}">${xml(typeof value === 'string' ? value : cellText(value))}</SimpleData>`,
    );
  const span = event.time ? `<TimeSpan><begin>${event.time.start}</begin><end>${event.time.end}</end></TimeSpan>` : '';
  const quote = told.claims[0]?.recorded.claim.evidence[0]?.text ?? '';
  return `<Placemark id="${xml(event.id)}"><name>${xml(headline(event))}</name><description>${xml(quote)}</description>${span}<ExtendedData><SchemaData schemaUrl="#event">${data.join('')}</SchemaData></ExtendedData>${shape(told, context.options.geometry ?? 'area')}</Placemark>\n`;
}

/** Events for Google Earth and the like. */
export const kml: StreamFormat = {
  id: 'kml',
  name: 'KML',
  extension: 'kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  of: 'events',
  options: ['geometry', 'licence'],
  provenance: 'inside',
  standard: 'OGC KML 2.2. One placemark an event, with its time span, its spot, and the area in which it lies.',
  fields: EVENT_COLUMNS,
  notes: ['Letters that XML cannot hold are left out.'],
  write: (source, options, tally) =>
    inChunks(
      (async function* () {
        yield head(options.licence ?? LICENCE);
        for await (const told of source.events()) {
          tally.written++;
          yield placemark(told, { who: source.who, options });
        }
        yield '</Document>\n</kml>\n';
      })(),
    ),
};
