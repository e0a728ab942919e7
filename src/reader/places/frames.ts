import type { Place } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { rel, type Word } from '../trees/words.ts';
import { isWithin, type Link } from './links.ts';
import type { PlaceMention } from './places.ts';

const AREAS: ReadonlySet<Place['kind']> = new Set(['country', 'province', 'district', 'region', 'island']);

/** Words that may stand before a frame: "And in the". */
const OPENING: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADV', 'CCONJ', 'PUNCT']);

/** Prepositions of what lies within the frame; "to" and "from" lead out of it. */
const INSIDE: ReadonlySet<string> = new Set(['in', 'near', 'at', 'around', 'outside', 'inside']);

/** "In Lviv region a missile hit a house in Zolochiv": what the area that opens a sentence says of the spots told behind it. */
export function framesOf(doc: Document, mentions: readonly PlaceMention[]): Link[] {
  return mentions
    .filter((outer) => isFrame(doc, outer))
    .flatMap((outer) =>
      mentions.filter((inner) => isFramed(outer, inner)).map((inner): Link => ({ inner, outer, how: 'in' })),
    );
}

function isFrame(doc: Document, { word, nameSpan, relation, descriptor, places }: PlaceMention): boolean {
  if (relation !== 'in') return false;
  const isArea =
    (descriptor !== null && doc.language.areaLevels.has(descriptor)) ||
    (places.length > 0 && places.every(({ kind }) => AREAS.has(kind)));
  if (!isArea) return false;
  const before = word.tree.words.filter(({ end }) => end <= nameSpan.start);
  return before.at(-1)?.norm === 'in' && before.every(({ upos }) => OPENING.has(upos));
}

const isFramed = (outer: PlaceMention, inner: PlaceMention): boolean =>
  inner.word.tree === outer.word.tree &&
  inner.start >= outer.end &&
  INSIDE.has(inner.mark) &&
  inner.places.some((spot) => !AREAS.has(spot.kind) && outer.places.some((area) => isWithin(spot, area))) &&
  outer.top.parent !== null &&
  isToldBy(outer.top.parent, inner.top);

/** True where no clause lies between that somebody says: "in the region the governor said a depot near Kharkiv was hit". */
function isToldBy(verb: Word, word: Word): boolean {
  for (let at: Word | null = word; at; at = at.parent) {
    if (at === verb) return true;
    if (rel(at) === 'ccomp' || rel(at) === 'parataxis') return false;
  }
  return false;
}
