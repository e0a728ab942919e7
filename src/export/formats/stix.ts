import { createHash } from 'node:crypto';
import type { ActorKind } from '../../model/index.ts';
import { headline } from '../event-columns.ts';
import { isDay, oneLine } from '../facts.ts';
import { type FieldMeaning, inChunks, LICENCE, leaveOut, type StreamFormat, type Tally } from '../format.ts';
import { jsonList } from '../json-text.ts';
import { type Party, partiesOf } from '../parties.ts';
import { provenanceOf } from '../provenance.ts';
import type { ExportEvent, WhoOf } from '../source.ts';

const FIELDS: readonly FieldMeaning[] = [
  { name: 'identity', means: 'an armed body that is named: name, identity_class' },
  { name: 'location', means: 'where it was: name, country, latitude, longitude, precision in metres' },
  {
    name: 'sighting',
    means:
      'the body was there: sighting_of_ref, where_sighted_refs, first_seen, last_seen, count (claims), confidence, description, external_references (address, SHA-256, quotation and span of each claim)',
  },
];

/** Numbers of our own space of names, version 5 (RFC 9562): the same thing has the same id in every export. */
const SPACE = Buffer.from('7b9d0c0e4f6a4c5e9d3f1b2a8c7e6d50', 'hex');
function uuid(text: string): string {
  const hash = createHash('sha1').update(SPACE).update(text).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** The Admiralty digit as STIX 2.1 maps it (appendix A); 6, cannot be judged, has none. */
const CONFIDENCE: Readonly<Record<number, number>> = { 1: 90, 2: 70, 3: 50, 4: 30, 5: 10 };

/** Bodies whose presence is a sighting: no classes of people, nobody unnamed. */
const ARMED: ReadonlySet<ActorKind> = new Set([
  'state-forces',
  'police',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'private-military',
  'external-force',
  'coalition',
  'criminal-group',
]);

function* objectsOf(
  told: ExportEvent,
  whoOf: WhoOf,
  { at, licence }: { readonly at: string; readonly licence: string },
  known: Set<string>,
  tally: Tally,
): Generator<object> {
  const { event, claims } = told;
  const { agents } = partiesOf(told, whoOf);
  const seen = agents.filter(({ actor, kind }) => actor !== null && kind !== null && ARMED.has(kind));
  if (seen.length === 0) return leaveOut(tally, 'no armed body is named as present');
  if (!event.time || !isDay(event.time.start)) return leaveOut(tally, 'no claim gives a day of a known year');
  if (!event.place || (event.place.country === null && event.place.lat === null))
    return leaveOut(tally, 'no place on a map or in a known country is told');
  tally.written++;
  const made = { spec_version: '2.1', created: at, modified: at } as const;
  const where = `location--${uuid(`location ${event.id}`)}`;
  yield { type: 'location', id: where, ...made, ...locationOf(event.place) };
  for (const party of seen) {
    const who = `identity--${uuid(`actor ${party.actor}`)}`;
    if (!known.has(who)) yield { type: 'identity', id: who, ...made, name: party.name, identity_class: 'organization' };
    known.add(who);
    yield {
      ...sightingOf(event, party, who, where),
      ...made,
      external_references: claims.map((claim) => referenceOf(claim, licence)),
    };
  }
}

const locationOf = ({ name, country, lat, lon, radius_km }: NonNullable<ExportEvent['event']['place']>): object => ({
  name,
  ...(country && { country }),
  ...(lat !== null && { latitude: lat, longitude: lon }),
  ...(lat !== null && radius_km !== null && { precision: Math.round(radius_km * 1000) }),
});

const sightingOf = (event: ExportEvent['event'], { actor }: Party, who: string, where: string): object => ({
  type: 'sighting',
  id: `sighting--${uuid(`sighting ${event.id} ${actor}`)}`,
  ...{ sighting_of_ref: who, where_sighted_refs: [where] },
  first_seen: `${event.time!.start}T00:00:00.000Z`,
  last_seen: `${event.time!.end}T23:59:59.000Z`,
  count: event.claims.length,
  ...(CONFIDENCE[event.credibility.value] && { confidence: CONFIDENCE[event.credibility.value] }),
  description: headline(event),
});

function referenceOf(claim: ExportEvent['claims'][number], licence: string): object {
  const { outlet, url, sha256, quote, spans, reader } = provenanceOf(claim);
  return {
    source_name: outlet,
    ...(url && { url, hashes: { 'SHA-256': sha256 } }),
    external_id: claim.recorded.id,
    description: `“${oneLine(quote)}” (units ${spans.map((span) => span.join('-')).join(', ')} of report ${sha256}; ${reader}; ${licence})`,
  };
}

/** Sightings, where they fit. */
export const stix: StreamFormat = {
  id: 'stix',
  name: 'STIX 2.1 sightings',
  extension: 'stix.json',
  mediaType: 'application/stix+json;version=2.1',
  of: 'events',
  options: ['licence'],
  provenance: 'inside',
  standard: 'STIX 2.1 (OASIS), one bundle: an armed body that is named was seen at a place on a day.',
  fields: FIELDS,
  notes: [
    'STIX describes threats to computers. Only one thing fits: that a named armed body was somewhere. Events that name none, or give no day or place, are left out and counted; tolls, contradictions and targets stay out.',
    'A body is an `identity`, never a `threat-actor`: who threatens whom is not ours to say.',
    'confidence: the Admiralty digit by the table of STIX 2.1, appendix A (1 90, 2 70, 3 50, 4 30, 5 10, 6 none).',
    'Nobody sees when on a day: first_seen and last_seen are its beginning and its end in UTC.',
  ],
  write: (source, { at, licence = LICENCE }, tally) =>
    inChunks(
      jsonList(
        `{"type":"bundle","id":"bundle--${uuid(`bundle ${at}`)}","objects":[`,
        (async function* () {
          const known = new Set<string>();
          for await (const told of source.events()) yield* objectsOf(told, source.who, { at, licence }, known, tally);
        })(),
        ']}\n',
      ),
    ),
};
