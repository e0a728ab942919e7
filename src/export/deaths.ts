import { type Casualty, CIVILIAN_WORDS, type Event, type FieldVersion } from '../model/index.ts';
import { tollOf } from './facts.ts';
import type { Parties, Party } from './parties.ts';
import type { ExportClaim, ExportEvent, Who } from './source.ts';

/** Words for a number that ACLED has figures for: tens, dozens, hundreds; a plural of no number is three. */
const WORDS: readonly (readonly [words: RegExp, figure: number])[] = [
  [/\bhundreds\b/i, 100],
  [/\bdozens\b/i, 12],
  [/\btens\b/i, 10],
  [/\b(?:several|many|some|numerous|a number of)\b/i, 3],
];

const killedIn = ({ fields }: Event) => fields.find(({ name }) => name === 'killed')?.versions ?? [];

const claimsBehind = ({ claims }: ExportEvent, version: FieldVersion): readonly ExportClaim[] =>
  claims.filter(({ recorded }) => version.claims.includes(recorded.id));

const killedTolls = (claims: readonly ExportClaim[]): Casualty[] =>
  claims.flatMap(({ recorded }) => recorded.claim.casualties.filter(({ outcome }) => outcome === 'killed'));

/**
 * ACLED's fatalities: of figures that differ the lowest, of a range its lower end, of words ACLED's figure for them, of
 * "up to 12" the 12 that is named; none where nobody says, and 0 is written for it.
 */
export function acledFatalities(told: ExportEvent): number {
  const figures = killedIn(told.event).map((version) => {
    const texts = killedTolls(claimsBehind(told, version)).map(({ text, who }) => `${text} ${who}`);
    const word = WORDS.find(([words]) => texts.some((text) => words.test(text)));
    if (word) return word[1];
    return version.range?.min ?? version.range?.max ?? null;
  });
  const known = figures.filter((figure) => figure !== null);
  return known.length ? Math.min(...known) : 0;
}

/** Deaths as UCDP writes them. */
export interface UcdpDeaths {
  readonly a: number;
  readonly b: number;
  readonly civilians: number;
  readonly unknown: number;
  /** Their sum. */
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/**
 * UCDP's deaths: `best` is the lower end of the version that most sources give, `low` and `high` the ends of all versions.
 * Who died is told by the claims behind that version; what they do not say is unknown. Null where no death is told.
 */
export function ucdpDeaths(told: ExportEvent, parties: Parties, who: Who, on: string | null): UcdpDeaths | null {
  const versions = killedIn(told.event).filter(({ range }) => range);
  const first = versions[0];
  if (!first) return null;
  const best = first.range!.min ?? first.range!.max ?? 0;
  const ends = versions.flatMap(({ range }) => [range!.min, range!.max]).filter((end) => end !== null);
  const high = Math.max(best, ...ends);
  if (best < 1) return null;
  const split = { a: 0, b: 0, civilians: 0 };
  const source = claimsBehind(told, first).toSorted((x, y) => size(y) - size(x))[0];
  const tolls = source ? killedTolls([source]) : [];
  for (const toll of partsOf(tolls)) {
    const of = groupOf(toll, parties, who, on);
    if (of) split[of] += toll.min ?? toll.max ?? 0;
  }
  const known = split.a + split.b + split.civilians;
  // Parts of a longer list may say more than the whole that is counted.
  const fits = known <= best ? split : { a: 0, b: 0, civilians: 0 };
  const unknown = best - (fits.a + fits.b + fits.civilians);
  return { ...fits, unknown, best, low: Math.min(best, ...ends), high };
}

const size = ({ recorded }: ExportClaim): number => tollOf(recorded.claim.casualties, 'killed')?.min ?? 0;

/** The finest tolls: parts where a whole has some, else the whole. */
const partsOf = (tolls: readonly Casualty[]): Casualty[] => {
  const parts = tolls.filter(({ partOf }) => partOf !== undefined);
  return parts.length ? [...parts] : [...tolls];
};

function groupOf(
  { actor, who: words }: Casualty,
  { agents, targets }: Parties,
  who: Who,
  on: string | null,
): 'a' | 'b' | 'civilians' | null {
  const kind = actor === null ? null : who.kindOf(actor);
  if (kind === 'civilians' || kind === 'people' || kind === 'medical' || kind === 'media' || CIVILIAN_WORDS.test(words))
    return 'civilians';
  if (actor === null) return null;
  const side = who.sideOf(actor, on);
  const isOf = (parties: readonly Party[]): boolean =>
    parties.some(
      (party) =>
        party.actor === actor || (side !== null && party.actor !== null && who.sideOf(party.actor, on) === side),
    );
  if (isOf(agents)) return 'a';
  return isOf(targets) ? 'b' : null;
}
