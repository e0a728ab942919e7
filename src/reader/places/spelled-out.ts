import { type Document, nameOf } from '../document.ts';
import { nounClass } from '../nouns/kinds.ts';
import type { Tree, Word } from '../trees/words.ts';
import { LISTING } from './groups.ts';
import { type PlaceMention, placeAt } from './places.ts';

/** Places that a plural speaks of and the words behind it name: "three villages in Karkum district (Harma, Zorin and Nabq)". */
interface Spelled {
  readonly noun: Word;
  readonly names: readonly Word[];
}

/** What opens such a list, and what may close it. */
const CLOSES: ReadonlyMap<string, RegExp> = new Map([
  ['(', /^\)$/],
  [':', /^[.;]$/],
  ['–', /^[–.;]$/],
  ['—', /^[—.;]$/],
  ['--', /^(?:--|[.;])$/],
  ['-', /^[-.;]$/],
  [',', /^[,.;]$/],
]);

/** In words: "in the northern Karkum district of Ruritania" between the plural and its list. */
const BETWEEN = 8;

const GOES_BETWEEN: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADJ', 'PROPN', 'NUM']);

function namesBehind(doc: Document, { words }: Tree, opener: number): readonly Word[] {
  const closes = CLOSES.get(words[opener]!.text)!;
  const names: Word[] = [];
  let joined = false;
  for (let at = opener + 1; words[at]; at++) {
    if (words[at]!.upos !== 'PROPN' || !nameOf(doc, words[at]!)) return [];
    names.push(words[at++]!);
    const { text = '.', norm = '.' } = words[at] ?? {};
    // "three villages, A, B and C, in": a comma closes only what an "and" has ended
    const isEnd = closes.test(text) && (text !== ',' || joined);
    if (isEnd) return names.length > 1 ? names : [];
    if (text === ',' && LISTING.has(words[at + 1]?.norm ?? '')) at++;
    joined ||= LISTING.has(words[at]?.norm ?? '');
    if (text !== ',' && !LISTING.has(norm)) return [];
  }
  return [];
}

/** The plural that the list spells out: right before it, or before words that say where these lie. */
function nounBefore(doc: Document, { words }: Tree, opener: number): Word | null {
  const isPlural = ({ xpos }: Word): boolean => xpos === 'NNS';
  for (let at = opener - 1; at >= Math.max(0, opener - BETWEEN); at--) {
    const word = words[at]!;
    const isArea = nounClass(doc, word) === 'area';
    if (isArea && isPlural(word)) {
      // "fled three villages, Harma burned": only a figure tells that what follows a comma are they
      return words[opener]!.text !== ',' || words[at - 1]?.upos === 'NUM' ? word : null;
    }
    if (words[opener]!.text === ',' || !(isArea || GOES_BETWEEN.has(word.upos))) return null;
  }
  return null;
}

const lists = new WeakMap<Tree, readonly Spelled[]>();

function spelledIn(doc: Document, tree: Tree): readonly Spelled[] {
  const before = lists.get(tree);
  if (before) return before;
  const found = tree.words.flatMap((word): Spelled[] => {
    if (!CLOSES.has(word.text)) return [];
    const noun = nounBefore(doc, tree, word.at);
    const names = noun ? namesBehind(doc, tree, word.at) : [];
    return noun && names.length ? [{ noun, names }] : [];
  });
  lists.set(tree, found);
  return found;
}

/** True for a name in such a list: a place, whether a map knows it or not. */
export const isSpelledPlace = (doc: Document, word: Word): boolean =>
  spelledIn(doc, word.tree).some(({ names }) => names.includes(word));

/** What sort of place the plural says that a name is. */
export const nounSpelled = (doc: Document, word: Word): string | null =>
  spelledIn(doc, word.tree)
    .find(({ names }) => names.includes(word))
    ?.noun.lemma.toLowerCase() ?? null;

/** The places that a noun's list names; none where it has no list. */
export const placesSpelled = (doc: Document, noun: Word): readonly PlaceMention[] =>
  spelledIn(doc, noun.tree)
    .filter((list) => list.noun === noun)
    .flatMap(({ names }) => names.flatMap((name) => placeAt(doc, name) ?? []));

/** The names of one list with the area that all of them lie in, told between the plural and the list or right behind it. */
export function areasOfSpelled(
  doc: Document,
  mentions: readonly PlaceMention[],
): { readonly inner: PlaceMention; readonly outer: PlaceMention }[] {
  const trees = new Set(mentions.map(({ word }) => word.tree));
  return [...trees].flatMap((tree) =>
    spelledIn(doc, tree).flatMap(({ noun, names }) => {
      const here = mentions.filter(({ word }) => word.tree === tree);
      const inside = here.filter(({ word }) => names.includes(word));
      const before = here.find(({ word }) => word.at > noun.at && word.at < names[0]!.at);
      const behind = here.find(({ word, mark }) => mark === 'in' && isRightBehind(names.at(-1)!, word));
      const outer = before ?? behind;
      return outer ? inside.map((inner) => ({ inner, outer })) : [];
    }),
  );
}

const isRightBehind = (last: Word, { at }: Word): boolean => at > last.at && at <= last.at + 4;
