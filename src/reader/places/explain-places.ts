import { kilometres } from '../../model/geometry.ts';
import type { Work } from '../work.ts';
import { placesInText } from './annotated-places.ts';
import type { Choice, RankedPlace } from './choice.ts';
import type { PlaceMention } from './places.ts';

/** A place that a name might have meant, as `sitrep explain` shows it. */
export interface ExplainedCandidate {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number;
  readonly lon: number;
  /** How its name was matched, and from 0 to 1 how well. */
  readonly match: string;
  readonly similarity: number;
  readonly score: number;
  /** "5.2 by itself, 3 by country and division of the other names, 1.2 by names near". */
  readonly made: string;
  /** Kilometres to the best; null of the best itself. */
  readonly km: number | null;
}

/** What a place name of a sentence may mean, and why it was taken for what it was. */
export interface ExplainedPlace {
  readonly text: string;
  readonly start: number;
  /** Id of the place that was taken; null where none was. */
  readonly taken: string | null;
  readonly because: string;
  /** Best first. */
  readonly candidates: readonly ExplainedCandidate[];
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Every place name of a report with its candidates, in text order. */
export function explainPlaces({ document, resolver }: Work): ExplainedPlace[] {
  const once = new Map(placesInText(document).map((mention) => [mention.nameSpan.start, mention]));
  return [...once.values()].map((mention) => explained(mention, resolver.ranked(mention), resolver.choose(mention)));
}

function explained({ name, nameSpan }: PlaceMention, ranked: readonly RankedPlace[], choice: Choice): ExplainedPlace {
  return {
    text: name,
    start: nameSpan.start,
    taken: choice.place?.id ?? null,
    because: becauseOf(choice),
    candidates: ranked.map((one) => candidate(one, ranked[0]!)),
  };
}

function candidate({ place, match, similarity, ...scores }: RankedPlace, best: RankedPlace): ExplainedCandidate {
  const { id, name, kind, country, admin1, lat, lon } = place;
  const others = round(scores.score - scores.standing - scores.near);
  const near = round(scores.near);
  const parts = [
    `${round(scores.standing)} by itself`,
    others ? `${others} by country and division of the other names` : '',
    near ? `${near} by names near` : '',
  ];
  return {
    ...{ id, name, kind, country, admin1, lat, lon, match },
    similarity: round(similarity),
    score: round(scores.score),
    made: parts.filter(Boolean).join(', '),
    km: place === best.place ? null : Math.round(kilometres(place, best.place)),
  };
}

function becauseOf({ rule, least, has }: Choice): string {
  const numbers = [round(has ?? 0), least] as const;
  switch (rule) {
    case 'none':
      return 'no gazetteer knows the name';
    case 'stray':
      return 'none taken: it lies far from all that the report names, and the name is common or stands in a list of places elsewhere';
    case 'too-little':
      return `none taken: the best scores ${numbers[0]}, and ${numbers[1]} is asked`;
    case 'far-spelling':
      return `none taken: the best is spelt too far off (${numbers[0]} of ${numbers[1]}), and no name of the report lies near it`;
    case 'too-close':
      return `none taken: the best leads the next that lies elsewhere by ${numbers[0]}, and ${numbers[1]} is asked`;
    case 'alone':
      return 'no other place that lies elsewhere is known by this name';
    case 'wide':
      return 'the best is a country, a province or the like, which need not lead';
    case 'leads':
      return `it leads the next that lies elsewhere by ${numbers[0]}; ${numbers[1]} is asked`;
  }
}
