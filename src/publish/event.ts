import type { Event, EventField, FieldVersion, RecordedClaim } from '../model/index.ts';
import { NAME_WITHHELD, placeRule } from './claim.ts';
import { cellOf, isFine, provinceOnly } from './place.ts';
import type { Names, Profile, Published, Withheld } from './profile.ts';
import { PUBLISH_RULES, publishRule, type RuleId } from './rules.ts';
import { findWithheld, publishText, siteTold } from './text.ts';

/**
 * The event as it may be shown. Its place is kept back where the event itself tells of a protected site, or any of its
 * claims does: give them wherever they are shown beside it. Without them a place finer than a town becomes a cell.
 */
export function publishEvent(event: Event, profile: Profile, claims: readonly RecordedClaim[] = []): Published<Event> {
  if (profile.id === 'full') return { ...event, withheld: [] };
  const noted: Withheld[] = [];
  const names = profile.names(claims[0]?.theatre ?? null);
  const rule = ruleOf(event, profile, claims);
  const place =
    event.place && rule
      ? publishRule(rule).place === 'cell'
        ? cellOf(event.place)
        : provinceOnly(event.place)
      : event.place;
  if (event.place && rule) noted.push({ rule, field: 'place' });
  const hides = rule !== null && publishRule(rule).place === 'province' && event.place ? event.place : null;
  const fields = event.fields
    .map((field) => publishField(field, names, profile, noted))
    .map((field) => (hides && field.name === 'place' ? withoutPlaces(field, place!.name) : field));
  const joins = event.joins.map((join) => ({
    ...join,
    reasons: join.reasons.map((reason) => publishText(reason, profile).text),
  }));
  const { sources, claims: told, fields: published } = publishSources({ ...event, fields }, names, noted);
  return {
    ...event,
    place,
    fields: published,
    claims: told,
    sources,
    joins,
    withheld: [...new Map(noted.map((one) => [`${one.rule} ${one.field}`, one])).values()],
  };
}

/** The strictest rule that the event or one of its claims asks for. */
function ruleOf(event: Event, profile: Profile, claims: readonly RecordedClaim[]): RuleId | null {
  const asked = new Set<RuleId>();
  for (const { claim, theatre } of claims) {
    const rule = placeRule(claim, profile.names(theatre));
    if (rule) asked.add(rule);
  }
  if (event.type === 'sexual-violence' || event.type === 'torture') asked.add('survivor');
  const names = profile.names(claims[0]?.theatre ?? null);
  const texts = [...event.fields.flatMap(({ versions }) => versions.map(({ text }) => text)), event.place?.text ?? ''];
  for (const text of texts) {
    const site = siteTold(text, names);
    if (site) asked.add(site);
  }
  if (claims.length === 0 && event.place && isFine(event.place)) asked.add('civilians');
  return (
    PUBLISH_RULES.find(({ id, place }) => place === 'province' && asked.has(id))?.id ??
    (asked.has('civilians') ? 'civilians' : null)
  );
}

function publishField(field: EventField, names: Names, profile: Profile, noted: Withheld[]): EventField {
  if (
    /^(?:killed|injured|captured|missing|displaced|detained|killed-or-injured|count|date|happened|type)$/.test(
      field.name,
    )
  )
    return field;
  const versions = field.versions.map((version): FieldVersion => {
    const found = findWithheld(version.text, names);
    if (found.length === 0) return version;
    for (const { rule } of found) noted.push({ rule, field: field.name });
    if (found.some(({ rule, start, end }) => rule === 'person' && end - start === version.text.length))
      return { ...version, text: NAME_WITHHELD };
    return { ...version, text: publishText(version.text, profile).text };
  });
  return { ...field, versions };
}

/** A source that is a person goes by a number, wherever it is referred to. */
function publishSources(event: Event, names: Names, noted: Withheld[]): Pick<Event, 'sources' | 'claims' | 'fields'> {
  const ids = new Map<string, string>();
  const sources = event.sources.map((source, at) => {
    if (!findWithheld(source.name, names).some(({ rule }) => rule === 'person')) return source;
    noted.push({ rule: 'person', field: 'sources' });
    ids.set(source.id, `withheld-${at + 1}`);
    return { ...source, id: ids.get(source.id)!, name: NAME_WITHHELD };
  });
  if (ids.size === 0) return event;
  const idOf = (id: string): string => ids.get(id) ?? id;
  return {
    sources,
    claims: event.claims.map((claim) => ({ ...claim, source: idOf(claim.source) })),
    fields: event.fields.map((field) => ({
      ...field,
      versions: field.versions.map((version) => ({ ...version, sources: version.sources.map(idOf) })),
    })),
  };
}

const withoutPlaces = (field: EventField, name: string): EventField => ({
  ...field,
  versions: field.versions.map((version) => ({ ...version, text: name })),
});
