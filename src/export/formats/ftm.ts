import { createHash } from 'node:crypto';
import { eventType } from '../../model/index.ts';
import { headline } from '../event-columns.ts';
import { isDay, oneLine } from '../facts.ts';
import { type FieldMeaning, LICENCE, type StreamFormat } from '../format.ts';
import { jsonLines } from '../json-text.ts';
import { type Party, partiesOf } from '../parties.ts';
import { provenanceOf } from '../provenance.ts';
import type { ExportClaim, ExportEvent, WhoOf } from '../source.ts';

const FIELDS: readonly FieldMeaning[] = [
  {
    name: 'Event',
    means:
      'name, summary (grade, and what is told differently), startDate, endDate, location, country, involved, recordId (our event id), keywords (type, sides), sourceUrl, publisher',
  },
  { name: 'Organization, PublicBody, LegalEntity', means: 'who takes part: name, country' },
  {
    name: 'Article',
    means: 'a report: title, author (the outlet), publishedAt, sourceUrl, language, retrievedAt, notes (its SHA-256)',
  },
  {
    name: 'Note',
    means:
      'a claim: name, description (the quotation), entity (the event), proof (the article), notes (span, status, rule, reader, rights)',
  },
];

/** An entity; each property is a list of texts. */
interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

const idOf = (kind: string, of: string): string =>
  `sitrep-${kind}-${createHash('sha1').update(of).digest('hex').slice(0, 20)}`;

function entity(
  schema: string,
  id: string,
  properties: Readonly<Record<string, readonly (string | null | undefined)[]>>,
): Entity {
  const told = Object.entries(properties).map(
    ([name, values]) => [name, [...new Set(values.filter((value): value is string => Boolean(value)))]] as const,
  );
  return { id, schema, properties: Object.fromEntries(told.filter(([, values]) => values.length)) };
}

const BODIES: ReadonlySet<string> = new Set(['government', 'state-forces', 'police', 'intelligence', 'country']);
const schemaOf = ({ kind }: Party): string =>
  kind === null ? 'LegalEntity' : BODIES.has(kind) ? 'PublicBody' : 'Organization';

function partyEntity(party: Party): Entity {
  return entity(schemaOf(party), idOf('actor', party.actor ?? party.name), {
    name: [party.name],
    country: [party.country?.toLowerCase()],
  });
}

function articleOf({ report, recorded }: ExportClaim): Entity {
  const { id, title, url, language, published, retrieved, sha256 } = report;
  return entity('Article', idOf('report', id), {
    ...{
      name: [title ?? recorded.teller.name],
      title: [title && oneLine(title)],
      author: [recorded.teller.name],
      publishedAt: [published],
    },
    ...{ sourceUrl: [url], language: [language], retrievedAt: [retrieved.slice(0, 10)], notes: [`sha256:${sha256}`] },
  });
}

function* entitiesOf(told: ExportEvent, whoOf: WhoOf, licence: string): Generator<Entity> {
  const { event, claims } = told;
  const { agents, targets } = partiesOf(told, whoOf);
  const parties = [...agents, ...targets].filter(({ actor }) => actor !== null);
  const eventId = idOf('event', event.id);
  const differ = event.fields.filter(({ agreement }) => agreement === 'contradict').map(({ name }) => name);
  const [start, end] = [event.time?.start, event.time?.end].map((day) => (day && isDay(day) ? day : null));
  yield entity('Event', eventId, {
    ...{ name: [headline(event)], startDate: [start], endDate: [end], recordId: [event.id] },
    summary: [
      `${event.grade.value}: ${event.grade.because}${differ.length ? `; told differently: ${differ.join(', ')}` : ''}`,
    ],
    location: [event.place?.name],
    country: [event.place?.country?.toLowerCase()],
    involved: parties.map((party) => idOf('actor', party.actor!)),
    keywords: [eventType(event.type).label, ...event.sides],
    sourceUrl: claims.map(({ report }) => report.url),
    publisher: event.sources.map(({ name }) => name),
  });
  for (const party of parties) yield partyEntity(party);
  for (const claim of claims) {
    yield articleOf(claim);
    const { quote, spans, foundBy, reader } = provenanceOf(claim);
    const { status, type } = claim.recorded.claim;
    yield entity('Note', idOf('claim', claim.recorded.id), {
      ...{
        name: [`${eventType(type).label}, ${status}`],
        description: [quote],
        entity: [eventId],
        proof: [idOf('report', claim.report.id)],
      },
      notes: [
        `claim ${claim.recorded.id}; units ${spans.map((span) => span.join('-')).join(', ')}; ${foundBy}; ${reader}; ${licence}`,
      ],
    });
  }
}

/** Entities that were written lately: many events share them. */
const KEPT = 20_000;

/** Entities for Aleph and OpenAleph. */
export const ftm: StreamFormat = {
  id: 'ftm',
  name: 'FollowTheMoney',
  extension: 'ftm.jsonl',
  mediaType: 'application/jsonl',
  of: 'events',
  options: ['licence'],
  provenance: 'inside',
  standard:
    'FollowTheMoney entities, one a line: id, schema, properties. An event with who took part, its reports as articles, its claims as notes.',
  fields: FIELDS,
  notes: [
    'FollowTheMoney has no coordinates, no tolls and no claims: what it cannot hold stands in words in `summary` and `notes`.',
    'An entity that many events share may come more than once, always the same; `ftm aggregate` makes one of them.',
  ],
  write: (source, { licence = LICENCE }, tally) =>
    jsonLines(
      (async function* () {
        const written = new Set<string>();
        for await (const told of source.events()) {
          tally.written++;
          for (const one of entitiesOf(told, source.who, licence)) {
            if (written.has(one.id)) continue;
            if (written.size > KEPT) written.clear();
            written.add(one.id);
            yield one;
          }
        }
      })(),
    ),
};
