import type { Place } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { candidatesOf } from './candidates.ts';
import type { PlaceMention } from './places.ts';

/** The ends by which a road is called: "the Homs-Palmyra highway"; of "the Homs road" the one that is told. */
export type RoadEnds = readonly PlaceMention[];

const DASH = /[-‐‑–](?=\p{Lu})/gu;

/** The ends by which each road among mentions is called, where no map knows it by its whole name and some map knows both. */
export function roadEnds(doc: Document, mentions: readonly PlaceMention[]): ReadonlyMap<PlaceMention, RoadEnds> {
  return new Map(
    mentions.flatMap((mention) => {
      const ends = mention.named && isRoad(doc, mention) ? endsOf(doc, mention) : null;
      return ends ? [[mention, ends] as const] : [];
    }),
  );
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

const isRoad = ({ language, text }: Document, { name, descriptor, nameSpan, end }: PlaceMention): boolean =>
  language.lines.has(descriptor ?? '') ||
  language.lines.has(lastWord(name).toLowerCase()) ||
  // "on the Homs-Palmyra axis"; "on the Homs axis" is only whither
  (name.search(DASH) > 0 && language.lines.has(lastWord(text.slice(nameSpan.end, end)).toLowerCase()));

function endsOf(doc: Document, mention: PlaceMention): RoadEnds | null {
  const { name } = mention;
  const last = lastWord(name);
  const past = doc.language.lines.has(last.toLowerCase()) ? name.length - last.length - 1 : name.length;
  const known = (end: PlaceMention): boolean => candidatesOf(doc, end).some(({ match }) => match === 'exact');
  const isBare = past === name.length && mention.relation === 'along' && ROADS.has(mention.descriptor ?? '');
  if (isBare && leadsTo(doc, part(mention, 0, past)) && !candidatesOf(doc, mention).length)
    return [part(mention, 0, past)];
  for (const { index } of name.slice(0, past).matchAll(DASH)) {
    const ends = [part(mention, 0, index), part(mention, index + 1, past)] as const;
    if (ends.every(known)) return candidatesOf(doc, mention).length ? null : ends;
  }
  return null;
}

const ROADS: ReadonlySet<string> = new Set(['road', 'highway', 'motorway']);
const SETTLED: ReadonlySet<Place['kind']> = new Set(['city', 'town', 'village']);

const leadsTo = (doc: Document, end: PlaceMention): boolean =>
  candidatesOf(doc, end).some(({ place, match }) => match === 'exact' && SETTLED.has(place.kind));

/** Part of the name of a mention as a name of its own. */
function part(mention: PlaceMention, from: number, to: number): PlaceMention {
  const span = { start: mention.nameSpan.start + from, end: mention.nameSpan.start + to };
  const name = mention.name.slice(from, to);
  return { ...mention, ...span, name, nameSpan: span, relation: 'in', mark: '', places: [], descriptor: null };
}
