import type { Casualty, Span } from '../model/index.ts';
import { type Document, numberOf } from './document.ts';
import type { Draft } from './drafts.ts';
import type { PlaceMention } from './places.ts';
import type { Word } from './words.ts';

/** "Three others in B", "one more in C": words between a figure and the preposition. */
const ADDED = new Set(['more', 'other', 'others', 'people', 'another']);

/** "Six people were killed in A, three in B and one more in C": the tolls of each place, in their order. */
export function tollsByPlace(doc: Document, draft: Draft, places: readonly PlaceMention[]): readonly Casualty[][] {
  const [whole, ...more] = draft.casualties.filter(({ partOf }) => partOf === undefined);
  const figures = places.map((place) => figureBefore(doc, place));
  const isShared = figures[0] !== null && figures[0] !== undefined && !tells(draft, figures[0]);
  // "ten died, four in A and six in B": the figures share out the ten
  if (!whole || more.some((toll) => !figures.some((figure) => figure && opensWith(toll, figure))) || isShared)
    return places.map((_, at) => (at === 0 ? [...draft.casualties] : []));
  const own = figures.map((figure, at) => (at > 0 && figure ? [tollOf(doc, whole, figure)] : []));
  const apart = own.flat();
  return own.map((tolls, at) =>
    at > 0 ? tolls : draft.casualties.filter((toll) => !apart.some(({ span }) => opensWith(toll, span))),
  );
}

interface Figure extends Span {
  readonly min: number | null;
  readonly max: number | null;
}

/** The figure right before the preposition of a place; null where none stands there. */
function figureBefore(doc: Document, { start, mark, word }: PlaceMention): Figure | null {
  const { words } = word.tree;
  let at = words.findLastIndex((one) => one.end <= start && one.upos !== 'DET');
  if (!mark || words[at]?.norm !== mark) return null;
  at--;
  while (ADDED.has(words[at]?.norm ?? '')) at--;
  const last = words[at];
  const number = last ? numberOf(doc, last) : null;
  if (number?.kind !== 'cardinal' || number.unit) return null;
  const [from, to] = [words[number.first]!, words[number.past - 1]!] as readonly [Word, Word];
  return { start: from.start, end: to.end, min: number.min, max: number.max };
}

/** True where a toll is the one of a figure, whatever of the words behind is part of it. */
const opensWith = ({ span }: Casualty, { start }: Span): boolean => span.start === start;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

const tells = ({ casualties }: Draft, figure: Figure): boolean => casualties.some(({ span }) => overlap(span, figure));

const tollOf = (doc: Document, { outcome, who, actor }: Casualty, { start, end, min, max }: Figure): Casualty => ({
  ...{ outcome, who, actor, min, max },
  text: doc.text.slice(start, end),
  span: { start, end },
});
