import type { Found } from '../api/types.ts';
import { eventHeading } from '../events/heading.ts';
import type { Key } from '../i18n/catalogue/index.ts';
import { dayText } from '../i18n/dates.ts';
import type { Speech } from '../i18n/language.tsx';
import type { View } from '../state/view.ts';
import type { IconName } from '../ui/icon.tsx';

/** One line of the search box: what it is, and where it leads. */
export interface Hit {
  readonly key: string;
  readonly group: Key;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  readonly to: string;
  readonly view?: View;
}

/** How many of a kind the box shows. */
const FEW = 6;
const part = encodeURIComponent;

/** What was found as lines, the likeliest wanted first. */
export function hitsOf(found: Found, speech: Speech, each = FEW): readonly Hit[] {
  const places = found.places.slice(0, each).map(
    (place): Hit => ({
      key: `place ${place.id}`,
      group: 'search.places',
      icon: 'place',
      title: place.name,
      note: [place.admin1, place.country].filter(Boolean).join(', '),
      to: `/places/${part(place.id)}`,
    }),
  );
  const actors = found.actors.slice(0, each).map(
    (actor): Hit => ({
      key: `actor ${actor.id}`,
      group: 'search.actors',
      icon: 'actor',
      title: actor.name,
      note: actor.kind?.replaceAll('-', ' ') ?? '',
      to: `/actors/${part(actor.id)}`,
    }),
  );
  const events = found.events.slice(0, each).map((event): Hit => {
    const { title, note } = eventHeading(event, speech);
    return {
      key: `event ${event.id}`,
      group: 'search.events',
      icon: 'events',
      title,
      note,
      to: '/',
      view: { event: event.id },
    };
  });
  const reports = found.reports.slice(0, each).map(
    (report): Hit => ({
      key: `report ${report.id}`,
      group: 'search.reports',
      icon: 'report',
      title: report.title ?? report.id.slice(0, 12),
      note: [report.teller?.name, report.published && dayText(speech, report.published)].filter(Boolean).join(' · '),
      to: `/reports/${part(report.id)}`,
    }),
  );
  const claims = found.claims.slice(0, each).map(
    ({ id, report, teller, claim }): Hit => ({
      key: `claim ${id}`,
      group: 'search.claims',
      icon: 'source',
      title: claim.evidence[0]!.text,
      note: teller.name,
      to: `/reports/${part(report)}`,
      view: { claim: claim.id },
    }),
  );
  return [...events, ...places, ...actors, ...reports, ...claims];
}
