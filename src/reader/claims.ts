import type {
  Attribution,
  Claim,
  ClaimPlace,
  ClaimTime,
  Issue,
  LoadedWords,
  Participant,
  QuotedSpan,
  Range,
} from '../model/index.ts';
import { quote } from '../model/index.ts';
import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import { isDefinite, VIOLENT } from './fold.ts';
import { isSpelledOut, listAfter } from './lists.ts';
import { type Kind, kindOf, phraseOf } from './phrases.ts';
import { type PlaceMention, placeAt } from './places.ts';
import type { Resolver } from './resolve.ts';
import type { Stance } from './stance.ts';
import { countedNoun } from './tolls.ts';
import { ancestors, caseOf, isVerb, rel, type Tree, type Word, withConjuncts } from './words.ts';

/** A draft with its stance, time and places: ready to be written as claims. */
export interface Placed {
  readonly draft: Draft;
  readonly stance: Stance;
  readonly time: ClaimTime | null;
  readonly places: readonly PlaceMention[];
}

/** Where each trigger's happening took place: its own place words, and the places of the sentence that belong to it. */
export function placesOf(
  doc: Document,
  draft: Draft,
  named: readonly PlaceMention[],
  owners: ReadonlyMap<PlaceMention, Draft | null>,
  references: ReadonlyMap<Word, PlaceMention>,
): PlaceMention[] {
  const words =
    draft.placeWords.length > 1 ? draft.placeWords.filter((word) => !isSpelledOut(doc, word)) : draft.placeWords;
  const own = words.flatMap((word) => mentionOf(doc, word, named, references));
  const adjuncts = named.filter((place) => owners.get(place) === draft);
  const locative = adjuncts.filter((place) => ranksAsPlace(place));
  // "stormed positions in the areas of A and B": what has no name of its own lies where the sentence says
  const lying = locative.filter((place) => doc.language.relationOf(place.mark) !== null);
  const nameless = own.every((place) => !place.named) && lying.length > 0;
  if (own.length && !nameless) return distinct(withLists(doc, innermost(own), named, false));
  const pick = locative.length ? locative : [];
  const referred = pick.length
    ? []
    : [...whereClause(draft, named), ...referredPlaces(draft, references), ...struckSites(doc, draft)].slice(0, 1);
  return distinct(withLists(doc, specific(pick.length ? pick : referred), named, true));
}

// "the pass, where the army brought reinforcements": the place before the word
function whereClause(draft: Draft, named: readonly PlaceMention[]): PlaceMention[] {
  for (const up of [draft.trigger, ...ancestors(draft.trigger)].slice(0, 4)) {
    const where = up.kids.find((kid) => kid.norm === 'where');
    if (where) return named.filter((place) => place.end <= where.start).slice(-1);
  }
  return [];
}

// "attacked the farm": what was attacked and stands fast is where.
function struckSites(doc: Document, draft: Draft): PlaceMention[] {
  if (!VIOLENT.has(draft.type)) return [];
  const struck = draft.firing.fillers.filter(
    ({ role, word }) =>
      role === 'target' &&
      ['site', 'area'].includes(kindOf(doc, word)) &&
      (isDefinite(word) || word.kids.some((kid) => kindOf(doc, kid) === 'name')),
  );
  return struck.flatMap(({ word }) => placeAt(doc, word) ?? []);
}

const PLACES: ReadonlySet<Kind> = new Set<Kind>(['place', 'name', 'area', 'site']);

/** Places told in one list with the last of these; of "near A and B" both are near, of "took A near B and C" C was taken. */
function withLists(
  doc: Document,
  places: readonly PlaceMention[],
  named: readonly PlaceMention[],
  shared: boolean,
): PlaceMention[] {
  const last = places.at(-1);
  if (!last) return [];
  const more = listAfter(doc, last.word, PLACES)
    .flatMap((word) => namedBy(named, word) ?? (kindOf(doc, word) === 'name' ? (placeAt(doc, word) ?? []) : []))
    .map((place) =>
      shared && (place.mark === '' || place.mark === 'of') ? { ...place, relation: last.relation } : place,
    );
  return [...places, ...more];
}

const namedBy = (named: readonly PlaceMention[], word: Word): PlaceMention | undefined =>
  named.find((place) => place.word === word || place.top === word);

// A place word may be named, may hold a name ("the silos northeast of Palmyra"), may repeat one ("the town"), or have none.
function mentionOf(
  doc: Document,
  word: Word,
  named: readonly PlaceMention[],
  references: ReadonlyMap<Word, PlaceMention>,
): PlaceMention[] {
  const exact = named.find((place) => place.word === word || place.top === word);
  if (exact) return [exact];
  const noun = countedNoun(doc, word);
  if (noun !== word) return mentionOf(doc, noun, named, references);
  const known = references.get(word);
  if (known) return [known];
  if (word.upos === 'PRON') return [];
  // "hit Qasr Hamid in Syria": a name that nobody knows is still a name
  if (kindOf(doc, word) === 'name') return [placeAt(doc, word)].filter((place) => place !== null);
  const inside = named.filter(
    (place) => place.word.tree === word.tree && [...ancestors(place.word)].includes(word) && !crosses(place.word, word),
  );
  const fallback = placeAt(doc, word);
  if (inside.length)
    return inside.filter((place) => !inside.some((other) => other !== place && hangsBelow(place.word, other.word)));
  if (!fallback) return [];
  return ['area', 'site', 'place', 'name'].includes(kindOf(doc, word)) ? [fallback] : [];
}

// "Azaz in northern Aleppo": the outer name hangs below the inner; of "Arima and Midan Ghazal" neither does.
function hangsBelow(word: Word, above: Word): boolean {
  let at = word;
  while (rel(at) === 'conj' && at.parent) at = at.parent;
  return at !== above && [...ancestors(at)].includes(above);
}

// A clause or conjunct between the two: the name belongs there.
function crosses(from: Word, to: Word): boolean {
  let at: Word | null = from;
  while (at && at !== to) {
    if (at !== from && ['acl', 'advcl', 'appos', 'parataxis'].includes(rel(at))) return true;
    if (rel(at) === 'conj' && at.parent === to) return true;
    at = at.parent;
  }
  return false;
}

const ranksAsPlace = (place: PlaceMention): boolean =>
  !['of', 'from', 'by', 'for', 'with', 'about', 'than'].includes(place.mark) || place.relation !== 'in';

function referredPlaces(draft: Draft, references: ReadonlyMap<Word, PlaceMention>): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const [word, place] of references) {
    if (word.tree !== draft.trigger.tree || word.upos === 'PRON') continue;
    const locative =
      word.norm === 'there' || ['in', 'at', 'near', 'on', 'inside', 'outside', 'around', 'into'].includes(caseOf(word));
    if (locative && firstOf(word, [draft]) === draft) found.push(place);
  }
  return found;
}

const distinct = (list: readonly PlaceMention[]): PlaceMention[] =>
  list.filter(
    (one, at) =>
      list.findIndex(
        (other) => other.start === one.start || (other.name === one.name && other.word.tree === one.word.tree),
      ) === at,
  );

/** "Azaz, in the north of Aleppo province": the outer place only says where the inner one lies. */
const innermost = (list: readonly PlaceMention[]): PlaceMention[] =>
  list.filter((place) => !list.some((other) => other !== place && holds(place, other) && !isPair(place, other)));

// "from the northern Strip and the City": what "and" joins does not lie in one another
const isPair = (a: PlaceMention, b: PlaceMention): boolean =>
  sameList(a, b) && [a, b].some(({ top }) => top.kids.some((kid) => rel(kid) === 'cc'));

/** "In Syria, ... near Mosul": of places that lie in one another the innermost is meant; places of one list all are. */
function specific(list: readonly PlaceMention[]): PlaceMention[] {
  if (list.length < 2) return [...list];
  const inner = list.filter((place) => !list.some((other) => other !== place && holds(place, other)));
  const rest = inner.length ? inner : list;
  const first = rest[0]!;
  const group = new Set(withConjuncts(headOfList(first)));
  return rest.filter(
    (place) => place === first || group.has(place.top) || group.has(place.word) || sameList(first, place),
  );
}

const headOfList = (place: PlaceMention): Word => {
  let at = place.top;
  while (rel(at) === 'conj' && at.parent) at = at.parent;
  return at;
};

const sameList = (a: PlaceMention, b: PlaceMention): boolean => headOfList(a) === headOfList(b);

const WIDE = new Set(['country', 'province', 'region', 'district', 'continent', 'desert']);
// "Azaz in northern Aleppo": the outer one is wide and either hangs below the inner or begins the sentence.
function holds(outer: PlaceMention, inner: PlaceMention): boolean {
  if ([...ancestors(outer.word)].includes(inner.word) && outer.mark !== '') return true;
  const wideOuter = WIDE.has(outer.places[0]?.kind ?? outer.descriptor ?? '');
  const wideInner = WIDE.has(inner.places[0]?.kind ?? inner.descriptor ?? '');
  if (wideOuter && !wideInner) return true;
  return outer.places[0]?.kind === 'country' && inner.places[0]?.kind !== 'country';
}

/** The nearest draft above a word. */
function firstOf(word: Word, drafts: readonly Draft[]): Draft | null {
  for (const up of [word, ...ancestors(word)]) {
    const draft = drafts.find((one) => one.core.includes(up) || one.folded.some((folded) => folded.core.includes(up)));
    if (draft) return draft;
  }
  return null;
}

/** To which draft of the sentence each named place belongs: the first trigger above it, else the one that stands nearest. */
export function ownersOf(named: readonly PlaceMention[], drafts: readonly Draft[]): Map<PlaceMention, Draft | null> {
  const owners = new Map<PlaceMention, Draft | null>();
  for (const place of named) {
    const here = drafts.filter((draft) => draft.trigger.tree === place.word.tree);
    owners.set(place, firstOf(place.top, here) ?? nearestIn(place, here));
  }
  return owners;
}

function nearestIn(place: PlaceMention, drafts: readonly Draft[]): Draft | null {
  if (place.mark === '' || !ranksAsPlace(place)) return null;
  // under a verb that tells of nothing: "Local sources in X said that ..." is where the sources are
  const above = [...ancestors(place.top)].find((up) => isVerb(up));
  const below = drafts.filter((draft) => above && [...ancestors(draft.trigger)].includes(above));
  const pool =
    below.length && rel(place.top) === 'obl'
      ? below
      : drafts.filter((draft) => !above || draft.trigger.parent === null);
  return (
    [...pool].sort((a, b) => Math.abs(a.trigger.at - place.word.at) - Math.abs(b.trigger.at - place.word.at))[0] ?? null
  );
}

const loadedIn = (doc: Document, span: QuotedSpan): LoadedWords[] =>
  doc.loadedWords.filter((one) => span.start <= one.span.start && one.span.end <= span.end);

function evidenceOf(doc: Document, draft: Draft, trees: readonly Tree[]): QuotedSpan[] {
  return [...draft.sentences].sort((a, b) => a - b).map((index) => quote(doc.text, trees[index]!));
}

/** Writes a placed draft as one claim a place; a happening that is counted over several places is one claim at the first. */
export function writeClaims(
  doc: Document,
  placed: Placed,
  resolver: Resolver,
  trees: readonly Tree[],
): Omit<Claim, 'id'>[] {
  const { draft, stance, time } = placed;
  const evidence = evidenceOf(doc, draft, trees);
  const loaded = evidence.flatMap((span) => loadedIn(doc, span));
  const write = (
    place: ClaimPlace | null,
    first: boolean,
    own: Range | null = null,
    site = false,
  ): Omit<Claim, 'id'> => ({
    type: draft.type,
    trigger: {
      text: doc.text.slice(draft.trigger.start, draft.trigger.end),
      span: { start: draft.trigger.start, end: draft.trigger.end },
    },
    phase: draft.phase,
    status: stance.status,
    attribution: stance.attribution as readonly Attribution[],
    participants: site ? draft.participants : withoutPlace(draft.participants, place),
    place,
    time,
    count: own ?? (first ? draft.count : null),
    casualties: first ? draft.casualties : [],
    losses: first ? draft.losses : [],
    instrument: draft.instrument,
    evidence,
    loaded,
    foundBy: `${doc.language.code}/${draft.firing.row.rule}`,
  });
  if (!placed.places.length) return [write(null, true)];
  return placed.places.map((mention, at) =>
    write(
      resolver.placeOf(mention),
      at === 0,
      placed.places.length > 1 && !mention.named ? phraseOf(doc, mention.word).number : null,
      kindOf(doc, mention.word) === 'site',
    ),
  );
}

// The place itself is no target beside being the place; a building that was hit is both.
const withoutPlace = (participants: readonly Participant[], place: ClaimPlace | null): readonly Participant[] =>
  place
    ? participants.filter(
        (one) => one.role === 'agent' || one.name !== place.name || one.span.start < place.span.start - 1,
      )
    : participants;

/** What a person should look at among the places of a report. */
export const placeIssues = (claims: readonly Omit<Claim, 'id'>[]): Issue[] => {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const { place } of claims) {
    if (place?.precision !== 'unresolved' || seen.has(place.name) || !/^\p{Lu}|^al-/u.test(place.name)) continue;
    seen.add(place.name);
    issues.push({
      code: 'place-unresolved',
      message: `No gazetteer knows the place “${place.name}”.`,
      span: place.span,
    });
  }
  return issues;
};
