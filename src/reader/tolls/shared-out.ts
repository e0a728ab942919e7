import type { Casualty } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import { kindOf } from '../nouns/kinds.ts';
import type { NumberMention } from '../numbers/number-words.ts';
import { type PlaceMention, placesNamed } from '../places/places.ts';
import type { Tree, Word } from '../trees/words.ts';
import { OTHERS } from './tolls.ts';

/** What of a toll fell at one of several places. */
export interface Share {
  readonly place: PlaceMention;
  readonly casualties: readonly Casualty[];
}

/** A number of those who fell, and the place that follows it. */
interface Link {
  readonly number: NumberMention;
  readonly place: PlaceMention;
}

/** How many words may stand between a number and its place: "nine others in the suburb of". */
const NEAR = 7;

const isSeparator = ({ upos, norm }: Word): boolean => upos === 'CCONJ' || norm === ',' || norm === ';';

const indexAt = ({ words }: Tree, start: number): number => words.findIndex((word) => word.end > start);

const PEOPLE: ReadonlySet<string> = new Set(['people', 'person', 'civilians', 'fighters', 'force']);

/** The words between a number and the preposition behind it: "three more soldiers". */
const countedBy = (words: readonly Word[], { past }: NumberMention): readonly Word[] => {
  const behind = words.slice(past, past + NEAR);
  return behind.slice(
    0,
    behind.findIndex(({ upos }) => upos === 'ADP'),
  );
};

const isNoun = ({ upos, text }: Word): boolean => upos === 'NOUN' && !OTHERS.test(text);

/** "In and around": a joint of two prepositions. */
const joinsPrepositions = (words: readonly Word[], at: number): boolean =>
  words[at]!.upos === 'CCONJ' && words[at - 1]?.upos === 'ADP' && words[at + 1]?.upos === 'ADP';

/** "Nine others in", "22 in neighbouring": no verb, nothing but people, and the word that says where. */
function leadsTo(doc: Document, { words }: Tree, number: NumberMention, to: number): boolean {
  const between = words.slice(number.past, to);
  return (
    between.length <= NEAR &&
    between.some(({ upos }) => upos === 'ADP') &&
    countedBy(words, number).every((word) => !isNoun(word) || PEOPLE.has(kindOf(doc, word))) &&
    between.every(
      ({ upos }, at) =>
        ['ADP', 'DET', 'ADJ', 'NOUN', 'ADV', 'PROPN'].includes(upos) || joinsPrepositions(words, number.past + at),
    )
  );
}

/** "Around Saraqib in Idlib and five": where the place ends in which the last one lies. */
function endOf(doc: Document, places: readonly PlaceMention[], { nameSpan: { end } }: PlaceMention): number {
  const next = places.find(({ nameSpan }) => nameSpan.start >= end);
  const lies = next && doc.language.placeLink(doc.text.slice(end, next.nameSpan.start)) === 'in';
  return lies ? next.nameSpan.end : end;
}

/** The number and place that follow a place: ", five in Hama", "and 22 others in the town of Ariha". */
function nextLink(
  doc: Document,
  tree: Tree,
  numbers: readonly NumberMention[],
  places: readonly PlaceMention[],
  last: Link,
): Link | null {
  const past = indexAt(tree, endOf(doc, places, last.place));
  if (past < 0 || !isSeparator(tree.words[past]!)) return null;
  let at = past;
  while (at < tree.words.length && isSeparator(tree.words[at]!)) at++;
  if (tree.words[at]?.norm === 'another') at++;
  const number = numbers.find(({ first }) => first === at);
  const place = number && places.find(({ nameSpan }) => nameSpan.start >= tree.words[number.past - 1]!.end);
  return number && place && leadsTo(doc, tree, number, indexAt(tree, place.nameSpan.start)) ? { number, place } : null;
}

function linksOf(doc: Document, tree: Tree, toll: Casualty): Link[] {
  const numbers = (doc.numbers.get(tree.index) ?? []).filter(({ kind, unit }) => kind === 'cardinal' && !unit);
  const number = numbers.find(({ first }) => tree.words[first]!.start === toll.span.start);
  if (!number) return [];
  const places = placesNamed(doc, tree.words);
  const place = places.find(({ nameSpan }) => nameSpan.start > tree.words[number.past - 1]!.end);
  if (!place) return [];
  const to = indexAt(tree, place.nameSpan.start);
  if (numbers.some(({ first }) => first >= number.past && first < to)) return [];
  const links = [{ number, place }];
  for (
    let next = nextLink(doc, tree, numbers, places, links[0]!);
    next;
    next = nextLink(doc, tree, numbers, places, next)
  )
    links.push(next);
  return links;
}

/** What the words of a number count: a toll that was read there, or as many more of those counted before it. */
function tollOf(doc: Document, tree: Tree, { number }: Link, draft: Draft, toll: Casualty): Casualty {
  const first = tree.words[number.first]!;
  const read = draft.casualties.find(({ span, partOf }) => span.start === first.start && partOf === undefined);
  if (read && read !== toll) return read;
  if (read) return toll;
  const nouns = countedBy(tree.words, number).filter(isNoun);
  const last = nouns.at(-1) ?? tree.words[number.past - 1]!;
  const who = nouns.length ? { who: nouns.map(({ text }) => text).join(' '), actor: null } : {};
  const span = { start: first.start, end: last.end };
  return { ...toll, ...who, min: number.min, max: number.max, text: doc.text.slice(span.start, span.end), span };
}

/** "Killed 12 people in Saraqib and nine in Ariha": what fell where; null where a toll is not told place by place. */
export function sharedOut(doc: Document, draft: Draft, places: readonly PlaceMention[]): readonly Share[] | null {
  for (const toll of draft.casualties) {
    if (toll.partOf !== undefined) continue;
    const tree = doc.trees.find(({ start, end }) => start <= toll.span.start && toll.span.start < end);
    const links = tree ? linksOf(doc, tree, toll) : [];
    if (!tree || links.length < 2 || !places.every(({ name }) => links.some(({ place }) => place.name === name)))
      continue;
    const tolls = links.map((link) => tollOf(doc, tree, link, draft, toll));
    const moved = new Set(tolls.slice(1));
    const rest = withoutMoved(draft.casualties, moved);
    return links.map(({ place }, at) => ({ place, casualties: at === 0 ? rest : [tolls[at]!] }));
  }
  return null;
}

/** The tolls that stay, their parts still pointing at them. */
function withoutMoved(list: readonly Casualty[], moved: ReadonlySet<Casualty>): Casualty[] {
  const kept = list.filter((one) => !moved.has(one) && !(one.partOf !== undefined && moved.has(list[one.partOf]!)));
  return kept.map((one) => (one.partOf === undefined ? one : { ...one, partOf: kept.indexOf(list[one.partOf]!) }));
}
