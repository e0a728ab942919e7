import type {
  Attribution,
  Casualty,
  Claim,
  ClaimPlace,
  ClaimTime,
  Issue,
  LoadedWords,
  Loss,
  Participant,
  QuotedSpan,
  Range,
  Span,
} from '../model/index.ts';
import { quote } from '../model/index.ts';
import type { Document } from './document.ts';
import { countBefore } from './frames/counts.ts';
import type { Draft } from './frames/drafts.ts';
import type { Language } from './language.ts';
import { kindOf } from './nouns/kinds.ts';
import { phraseOf } from './nouns/phrases.ts';
import { ownPlaces } from './places/each-its-own.ts';
import type { PlaceMention } from './places/places.ts';
import type { Resolver } from './places/resolve.ts';
import type { Stance } from './stance/stance.ts';
import { sharedOut } from './tolls/shared-out.ts';
import type { Tree, Word } from './trees/words.ts';

/** A draft with its stance, time and places: ready to be written as claims. */
export interface Placed {
  readonly draft: Draft;
  readonly stance: Stance;
  readonly time: ClaimTime | null;
  /** Its day is the one on which somebody spoke of it: "killed nine, the governor said on Monday". */
  readonly isDayOfWord?: boolean;
  readonly places: readonly PlaceMention[];
}

const loadedIn = (doc: Document, span: QuotedSpan): LoadedWords[] =>
  doc.loadedWords.filter((one) => span.start <= one.span.start && one.span.end <= span.end);

function evidenceOf(doc: Document, draft: Draft, trees: readonly Tree[]): QuotedSpan[] {
  return [...draft.sentences].sort((a, b) => a - b).map((index) => quote(doc.text, trees[index]!));
}

/** "An attack hit a bus. The death toll was 43": the word that says what sort it was, where one telling only counts. */
function tellingWord({ trigger, firing, type, folded }: Draft): Word {
  if (firing.row.type !== 'casualties' || type === 'casualties') return trigger;
  return folded.find((one) => one.type === type && one.firing.row.type === type)?.trigger ?? trigger;
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
  const trigger = tellingWord(draft);
  const owned = ownPlaces(doc, draft, placed.places);
  // "a mosque in A and a church in B": what was hit in B was not hit in A
  const isElsewhere = (mention: PlaceMention | null, { span }: Loss | Participant): boolean =>
    mention !== null &&
    owned.some(
      ({ target, places }) => !places.includes(mention) && target.start >= span.start && target.end <= span.end,
    );
  const told = placed.places.filter(({ named }) => named).map(({ nameSpan }) => nameSpan);
  const write = (
    place: ClaimPlace | null,
    first: boolean,
    own: Range | null = null,
    site = false,
    mention: PlaceMention | null = null,
  ): Omit<Claim, 'id'> => ({
    type: draft.type,
    trigger: { text: doc.text.slice(trigger.start, trigger.end), span: { start: trigger.start, end: trigger.end } },
    phase: draft.phase,
    status: stance.status,
    attribution: stance.attribution as readonly Attribution[],
    participants: (site ? draft.participants : withoutPlaces(doc.language, draft.participants, place, told)).filter(
      (one) => one.role !== 'target' || !isElsewhere(mention, one),
    ),
    place,
    time,
    count: own ?? (first && !isListed(draft.count, placed.places.length) ? draft.count : null),
    casualties: first ? withoutSurvived(draft.casualties) : [],
    losses: first || owned.length ? namedLosses(draft, trees).filter((loss) => !isElsewhere(mention, loss)) : [],
    instrument: draft.instrument,
    evidence,
    loaded,
    foundBy: `${doc.language.code}/${draft.firing.row.rule}`,
  });
  if (!placed.places.length) return [write(null, true)];
  const shares = sharedOut(doc, draft, placed.places);
  if (shares)
    return shares.map(({ place, casualties }, at) => ({ ...write(resolver.placeOf(place), at === 0), casualties }));
  return placed.places.map((mention, at) =>
    write(
      resolver.placeOf(mention),
      at === 0,
      ownCount(doc, placed, mention),
      kindOf(doc, mention.word) === 'site',
      mention,
    ),
  );
}

/** "A woman hit by a bullet died later": she is one of the dead, and not of the injured as well. */
function withoutSurvived(tolls: readonly Casualty[]): readonly Casualty[] {
  const isDead = ({ outcome, max, span, partOf }: Casualty): boolean =>
    outcome === 'injured' &&
    max === 1 &&
    partOf === undefined &&
    tolls.some((one) => one.outcome === 'killed' && one.max === 1 && one.span.start === span.start);
  // parts are told by their place in the list
  return tolls.some(({ partOf }) => partOf !== undefined) ? tolls : tolls.filter((one) => !isDead(one));
}

/** "Hit a bridge and destroyed it": what was hit; where nothing is named that "it" may be, nothing is told to be lost. */
function namedLosses({ losses, participants, sentences }: Draft, trees: readonly Tree[]): readonly Loss[] {
  const isPronoun = ({ span }: Loss): boolean =>
    sentences.some((at) => trees[at]!.words.some(({ start, upos }) => start === span.start && upos === 'PRON'));
  return losses.flatMap((loss) => {
    if (!isPronoun(loss)) return [loss];
    const things = participants.filter(({ role, span }) => role === 'target' && span.start < loss.span.start);
    return things.length === 1 ? [{ ...loss, what: things[0]!.name }] : [];
  });
}

/** How many times it happened at one of several places, where the words say so of it. */
function ownCount(doc: Document, { draft, places }: Placed, { named, word }: PlaceMention): Range | null {
  if (places.length < 2) return null;
  return (named ? null : phraseOf(doc, word).number) ?? countBefore(doc, draft.firing, word);
}

/** "Captured three villages (A, B and C)": each of those that were counted has a claim of its own. */
const isListed = (count: Range | null, places: number): boolean =>
  places > 1 && count?.min === places && count.max === places;

// A place is no target beside being the place, nor beside those told with it; a building that was hit is both.
const withoutPlaces = (
  { houses }: Language,
  participants: readonly Participant[],
  place: ClaimPlace | null,
  told: readonly Span[],
): readonly Participant[] =>
  place
    ? participants.filter(
        ({ role, name, text, span }) =>
          role === 'agent' ||
          // "hit Libya's interior ministry": what a state has there
          (span.start === place.span.start && houses.has(text.slice(text.lastIndexOf(' ') + 1))) ||
          !(
            (name === place.name && span.start >= place.span.start - 1) ||
            told.some(({ start, end }) => span.start === start && span.end === end)
          ),
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
      message: `No gazetteer knows the place “${place.name}” surely enough.`,
      span: place.span,
    });
  }
  return issues;
};
