import {
  type BaseLayer,
  type BaseRow,
  type ClaimPlace,
  type ControlPlace,
  citedIn,
  daysOfIso,
  daysOfTime,
  type Fused,
  type Kinship,
  type Kinships,
  type Participant,
  type RecordedClaim,
} from '../model/index.ts';
import { insideOf } from './layers.ts';
import { folded } from './names.ts';

/**
 * What a claim says about who holds a place. `gain`: it takes it. `hold`: it holds it. `loss`: it leaves it. `siege`: it
 * surrounds it. `relief`: the siege by it ends. `denial`: it does not hold it, or did not take it.
 */
export type SignalKind = 'gain' | 'hold' | 'loss' | 'siege' | 'relief' | 'denial';

/** Whose word it is: that of the side it is about, of another side, or of nobody's. */
export type Voice = 'own' | 'other' | 'independent';

/** One claim's word about one side and one place. */
export interface Signal {
  readonly claim: string;
  readonly place: ControlPlace;
  readonly kind: SignalKind;
  /** About whom. */
  readonly side: string;
  readonly voice: Voice;
  /** The side whose voice it is. */
  readonly speaker: string | null;
  /** Days since 1970: when it is true from, and through which day the claim itself says so. */
  readonly day: number;
  readonly until: number;
  /** False where the claim does not say when: it was so by the day of its publication, and maybe long before. */
  readonly dated: boolean;
  readonly known: string;
}

const TOLD: ReadonlySet<string> = new Set(['asserted', 'reported', 'alleged']);

/** Events as far as control needs them: which claims tell of one happening, and which deny it. */
export type Denials = Pick<Fused, 'events'>;

/** What claims say about who holds what. Denials that name no place speak of the one that their event is about. */
export function signalsOf(claims: readonly RecordedClaim[], kinships: Kinships, fused: Denials | null): Signal[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const denied = fused ? deniedIn(fused, byId) : new Map<string, readonly RecordedClaim[]>();
  return claims.flatMap((recorded) => {
    const { status } = recorded.claim;
    if (TOLD.has(status)) return signalsOfClaim(recorded, recorded, kinships);
    if (status !== 'denied') return [];
    const about = deniesUnplaced(recorded) ? (denied.get(recorded.id) ?? []) : [recorded];
    return about.flatMap((one) => signalsOfClaim(recorded, one, kinships)).map(asDenied);
  });
}

// Who denies that somebody left says that he is still there.
const asDenied = (signal: Signal): Signal => ({ ...signal, kind: signal.kind === 'loss' ? 'hold' : 'denial' });

/** Types of which a denial says who does, or does not, hold a place. */
const OF_HOLDERS: ReadonlySet<string> = new Set(['territory-captured', 'territory-transferred', 'siege']);

/** True of a denial about who holds a place that names none, or only "the city": its event tells which is meant. */
export const deniesUnplaced = ({ claim: { status, type, place } }: RecordedClaim): boolean =>
  status === 'denied' && OF_HOLDERS.has(type) && (place === null || (INSIDE.has(place.relation) && isNameless(place)));

/** Denials with claims that tell what they deny: one of each place that their event is told of. */
function deniedIn({ events }: Denials, byId: ReadonlyMap<string, RecordedClaim>) {
  const found = new Map<string, readonly RecordedClaim[]>();
  for (const { claims } of events) {
    const told = new Map<string, RecordedClaim>();
    for (const { id, standing } of claims) {
      const one = standing === 'tells' ? byId.get(id) : undefined;
      const place = one && placeOf(one);
      if (place && !told.has(place.id)) told.set(place.id, one);
    }
    for (const { id, standing } of claims) if (standing === 'denies' && told.size) found.set(id, [...told.values()]);
  }
  return found;
}

/** What `said` tells of the place of `about`: the same claim, or of a denial that names no place the one that is denied. */
function signalsOfClaim(said: RecordedClaim, about: RecordedClaim, kinships: Kinships): Signal[] {
  const place = placeOf(about);
  const days = daysOf(said) ?? daysOf(about);
  if (!place || !days) return [];
  const kinship = kinships(said.theatre);
  const on = said.published;
  const speaker = speakerOf(said, kinship, on);
  const movesIn = (one: RecordedClaim): Move[] => movesOf(one, (who) => sideOf(who, kinship, on));
  const own = movesIn(said);
  // "Denied that the city had fallen": to whom, the one who told of it said.
  const moves = own.length || said.claim.type !== about.claim.type ? own : movesIn(about);
  return moves.map(({ kind, side }) => ({
    claim: said.id,
    place,
    kind,
    side,
    speaker,
    voice: speaker === side ? 'own' : speaker === null ? 'independent' : 'other',
    // A change has happened by the last of its days; a state holds from the first of them.
    day: kind === 'hold' || kind === 'siege' ? days[0] : days[1],
    until: days[1],
    dated: said.claim.time !== null || about.claim.time !== null,
    known: said.known,
  }));
}

interface Move {
  readonly kind: SignalKind;
  readonly side: string;
}

type SideOf = (one: Participant) => string;

function movesOf({ claim }: RecordedClaim, sideOf: SideOf): Move[] {
  const sides = (role: Participant['role']): string[] => [
    ...new Set(claim.participants.filter((one) => one.role === role).map(sideOf)),
  ];
  const moves = (kind: SignalKind, list: readonly string[]): Move[] => list.map((side) => ({ kind, side }));
  const failed = claim.phase === 'repelled' || claim.phase === 'failed';
  switch (claim.type) {
    case 'territory-captured':
      if (failed) return moves('hold', [...sides('location-holder'), ...sides('target')]);
      return [...moves('gain', sides('agent')), ...moves('loss', sides('location-holder'))];
    case 'territory-transferred':
      return [...moves('gain', sides('recipient')), ...moves('loss', [...sides('agent'), ...sides('location-holder')])];
    case 'control':
      return moves('hold', sides('agent'));
    case 'siege':
      return moves(claim.phase === 'ended' || failed ? 'relief' : 'siege', sides('agent'));
    case 'ground-attack':
    case 'offensive':
      return failed ? moves('hold', sides('target')) : [];
    default:
      return [];
  }
}

const sideOf = ({ actor, name }: Participant, kinship: Kinship, on: string | null): string =>
  (actor && (kinship.sideOf(actor, on) ?? actor)) ?? folded(name);

function speakerOf({ claim, teller }: RecordedClaim, kinship: Kinship, on: string | null): string | null {
  const cited = citedIn(claim, kinship);
  if (cited) return cited.actor && kinship.sideOf(cited.actor, on);
  return teller.side ?? (teller.actor ? kinship.sideOf(teller.actor, on) : null);
}

// "Northeast of Palmyra" and "near Palmyra" say nothing of Palmyra itself.
const INSIDE: ReadonlySet<string> = new Set(['in', 'across']);

// "The districts", "the village": nobody can tell which.
const isNameless = ({ lat, name }: ClaimPlace): boolean => lat === null && !/\p{Lu}/u.test(name);

function placeOf({ claim: { place } }: RecordedClaim): ControlPlace | null {
  if (!place || !INSIDE.has(place.relation)) return null;
  if (isNameless(place)) return null;
  const { name, lat, lon, country, admin1, gazetteer } = place;
  return { id: gazetteer ?? folded(name), name, lat, lon, country, admin1 };
}

function daysOf({ claim, published }: RecordedClaim): readonly [number, number] | null {
  const said = daysOfTime(claim.time);
  if (said) return said;
  // Without a date it was so by the day on which it was published.
  const day = published && daysOfIso(published);
  return day ? [day[1], day[1]] : null;
}

/** What base layers say: of the places that they name, and of those known places that lie in their areas. */
export function signalsOfLayers(layers: readonly BaseLayer[], known: readonly ControlPlace[]): Signal[] {
  return layers.flatMap((layer) =>
    layer.rows.flatMap((row) => placesOf(row, known).map((place) => signalOfRow(row, place, layer.known))),
  );
}

function placesOf({ place, area }: BaseRow, known: readonly ControlPlace[]): readonly ControlPlace[] {
  if (place) return [place];
  return known.filter(({ lat, lon }) => lat !== null && lon !== null && insideOf(area!, lat, lon));
}

const signalOfRow = ({ id, holder, from, to }: BaseRow, place: ControlPlace, known: string): Signal => {
  const first = daysOfIso(from)!;
  return {
    claim: id,
    place,
    kind: 'hold',
    side: holder,
    voice: 'independent',
    speaker: null,
    day: first[0],
    until: to ? daysOfIso(to)![1] : first[1],
    dated: true,
    known,
  };
};
