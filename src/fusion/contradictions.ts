import type { Contradiction, Event, EventField, EventSource } from '../model/index.ts';

/** Where the versions of an event's fields cannot all be true, or give other figures. */
export function contradictionsIn(event: Event): Contradiction[] {
  return event.fields
    .filter((field) => field.agreement !== 'agree')
    .map((field) => ({
      on: field.name,
      event: event.id,
      place: event.place?.name ?? null,
      agreement: field.agreement as Contradiction['agreement'],
      versions: field.versions,
      text: inWords(field, event.sources),
    }));
}

/** "killed: 5 (SOHR) against 2 (Al-Manar)". */
function inWords({ name, versions }: EventField, sources: readonly EventSource[]): string {
  const nameOf = new Map(sources.map(({ id, name: called }) => [id, called]));
  const parts = versions.map(
    ({ text, sources: who }) => `${text} (${who.map((id) => nameOf.get(id) ?? id).join(', ')})`,
  );
  return `${name}: ${parts.join(' against ')}`;
}
