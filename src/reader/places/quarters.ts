import type { Document } from '../document.ts';
import { numberedNoun } from '../names/name-words.ts';
import type { PlaceMention } from './places.ts';

/** Whether the words of a name say that it is part of a town, or may be part of a province as well; null where they say neither. */
export function partOfTown(
  { language, text }: Document,
  { name, nameSpan, end, descriptor }: PlaceMention,
): 'town' | 'land' | null {
  const behind = text.slice(nameSpan.end, end).split(/\s+/).at(-1)!.toLowerCase();
  const own = numberedNoun(name, language) ?? name.split(' ').at(-1)!.toLowerCase();
  if ([behind, own, descriptor ?? ''].some((word) => language.townParts.has(word))) return 'town';
  // "PD4", "Ward 5"
  if (language.numberedParts.has(own) && !language.landParts.has(own)) return 'town';
  return language.landParts.has(behind) || language.landParts.has(own) ? 'land' : null;
}

const QUARTERS: ReadonlySet<string> = new Set(['neighbourhood', 'neighborhood', 'quarter']);

/** Names of which the text says that they are quarters, and never that they are anything else. */
export function quartersOf(mentions: readonly PlaceMention[]): ReadonlyMap<string, string> {
  const kinds = Map.groupBy(
    mentions.filter(({ named, descriptor }) => named && descriptor !== null && descriptor !== 'area'),
    ({ name }) => name.toLowerCase(),
  );
  const quarters = [...kinds].filter(([, list]) => list.every(({ descriptor }) => QUARTERS.has(descriptor!)));
  return new Map(quarters.map(([name, [first]]) => [name, first!.descriptor!]));
}

/** "The Karam neighbourhood of Homs was shelled. … in Karam": the quarter, and no town of that name. */
export function asQuarter(mention: PlaceMention, quarters: ReadonlyMap<string, string>): PlaceMention {
  const descriptor =
    mention.named && QUARTERS.has(mention.descriptor ?? '') ? null : quarters.get(mention.name.toLowerCase());
  return descriptor ? { ...mention, descriptor } : mention;
}
