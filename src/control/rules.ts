import type { ControlStatus, SideClaims } from '../model/index.ts';
import type { Signal } from './signals.ts';

/**
 * How long a word lasts, in days, when nobody says anything more: then the place ages into `unknown`. The word of others is
 * good for half a year, a side's own for two months, a siege for three.
 */
export const LASTS = { firm: 180, word: 60, siege: 90 } as const;

// A side that says it left may be believed about whoever says that it came, in the days before or after.
const HANDOVER_DAYS = 7;

/** How a place stands on a day. */
export interface State {
  readonly status: ControlStatus;
  readonly holder: string | null;
  readonly rivals: readonly string[];
  readonly sides: readonly SideClaims[];
  readonly for: readonly string[];
  readonly against: readonly string[];
  readonly because: string;
}

const holds = ({ kind }: Signal): boolean => kind === 'gain' || kind === 'hold';
const fresh = ({ until }: Signal, day: number, days: number): boolean => day - until <= days;
const claimsOf = (signals: readonly Signal[]): string[] => [...new Set(signals.map(({ claim }) => claim))].sort();
const latest = (signals: readonly Signal[]): number => signals.reduce((day, one) => Math.max(day, one.day), -Infinity);
/** Signals as what they say by side, most said first. */
const bySide = (signals: readonly Signal[]): SideClaims[] =>
  sidesOf(signals)
    .map((side) => ({ side, claims: claimsOf(signals.filter((one) => one.side === side)) }))
    .sort((a, b) => b.claims.length - a.claims.length);

const sidesOf = (signals: readonly Signal[]): string[] => [...new Set(signals.map(({ side }) => side))].sort();

const UNKNOWN: State = {
  status: 'unknown',
  holder: null,
  rivals: [],
  sides: [],
  for: [],
  against: [],
  because: 'nobody says who holds it',
};

/** A word that is not the side's own, or its own word that the loser bears out. */
function isFirm(one: Signal, all: readonly Signal[]): boolean {
  if (!holds(one)) return false;
  if (one.voice !== 'own') return true;
  return all.some(
    (other) =>
      other.kind === 'loss' &&
      other.side !== one.side &&
      other.voice !== 'other' &&
      Math.abs(other.day - one.day) <= HANDOVER_DAYS,
  );
}

const isOwnGain = ({ kind, voice }: Signal): boolean => kind === 'gain' && voice === 'own';

const isRefuted = (gain: Signal, said: readonly Signal[]): boolean =>
  said.some(
    ({ kind, side, day, voice }) =>
      kind === 'denial' && side === gain.side && day >= gain.day && voice === 'independent',
  );

// Somebody said long ago that it took the place, and nobody has said since whether it did.
const forgotten = (gains: readonly Signal[]): State => ({
  ...UNKNOWN,
  against: claimsOf(gains),
  because: `${sidesOf(gains).join(', ')} said that it took it, and nobody has said anything since`,
});

/** The sides that were borne out last, and since when; two where credible sources disagree about one day. */
function firmHolders(firm: readonly Signal[]): { readonly day: number; readonly sides: readonly string[] } {
  const day = latest(firm);
  const last = firm.filter((one) => one.day === day);
  const gained = last.filter(({ kind }) => kind === 'gain');
  return { day, sides: sidesOf(gained.length ? gained : last) };
}

/** How a place stands on a day, by what is said of it up to then. The rules are written out in docs/control.md. */
export function stateOn(signals: readonly Signal[], day: number): State {
  const said = signals.filter((one) => one.day <= day);
  const firm = said.filter((one) => isFirm(one, said));
  const { day: since, sides } = firmHolders(firm);
  const lost = said.filter(
    (one) => one.kind === 'loss' && one.voice !== 'other' && sides.includes(one.side) && one.day >= since,
  );
  const words = said.filter((one) => holds(one) && one.voice === 'own' && fresh(one, day, LASTS.word));
  if (
    !firm.some((one) => sides.includes(one.side) && fresh(one, day, LASTS.firm)) ||
    (sides.length === 1 && left(lost, firm))
  )
    return byWordsAlone(words, lost);
  if (sides.length > 1)
    return disputed(
      firm.filter((one) => one.day === since),
      said,
    );
  const undated = signals.filter((one) => !one.dated && one.day > day);
  return besieged(heldBy(sides[0]!, since, { day, said, words, undated }), since, said, day);
}

// It took the place and left it on one day: what is told last in the day's order is not known, so the gain stands.
const left = (lost: readonly Signal[], firm: readonly Signal[]): boolean =>
  lost.some((one) => !firm.some((other) => other.side === one.side && other.day === one.day && other.kind === 'gain'));

function disputed(firm: readonly Signal[], said: readonly Signal[]): State {
  return {
    status: 'contested',
    holder: null,
    rivals: sidesOf(firm),
    sides: bySide(firm),
    for: claimsOf(firm),
    against: claimsOf(said.filter(({ kind }) => kind === 'denial')),
    because: 'sources that are not parties to it disagree about who holds it',
  };
}

function byWordsAlone(words: readonly Signal[], lost: readonly Signal[]): State {
  const day = latest(words);
  const last = words.filter((one) => one.day === day);
  const rivals = sidesOf(words);
  if (!last.length) {
    if (!lost.length) return UNKNOWN;
    return {
      ...UNKNOWN,
      against: claimsOf(lost),
      because: `${sidesOf(lost).join(', ')} left it, and nobody is said to have come`,
    };
  }
  const others = rivals.filter((side) => side !== last[0]!.side);
  const gained = last.every(({ kind }) => kind === 'gain') && sidesOf(last).length === 1;
  if (others.length && !gained) return bothClaim(words);
  const [side] = sidesOf(last);
  return {
    status: 'claimed',
    holder: side!,
    rivals: others,
    sides: bySide(words),
    for: claimsOf(words.filter((one) => one.side === side)),
    against: claimsOf(words.filter((one) => one.side !== side)),
    because: `only ${side} itself says so`,
  };
}

function bothClaim(words: readonly Signal[]): State {
  const rivals = sidesOf(words);
  return {
    status: 'claimed-by-both',
    holder: null,
    rivals,
    sides: bySide(words),
    for: claimsOf(words),
    against: [],
    because: `${rivals.join(' and ')} each say that they hold it`,
  };
}

interface Said {
  readonly day: number;
  readonly said: readonly Signal[];
  readonly words: readonly Signal[];
  /** Claims of later days that do not say since when it is so. */
  readonly undated: readonly Signal[];
}

function heldBy(holder: string, since: number, { day, said, words, undated }: Said): State {
  // What speaks for it has been said since the place was last another's.
  const before = latest(said.filter((one) => one.side !== holder && one.day < since && isFirm(one, said)));
  const own = said.filter(
    (one) => holds(one) && one.side === holder && one.day > before && fresh(one, day, LASTS.firm),
  );
  // All that is fresh was said before the place was last another's.
  if (!own.length) return UNKNOWN;
  const denials = said.filter((one) => one.kind === 'denial' && one.side === holder && one.day >= since);
  const rivals = words.filter((one) => one.side !== holder && one.day >= since);
  const speaking = [...own, ...undated.filter((one) => holds(one) && one.side === holder)];
  const held: State = {
    status: 'held',
    holder,
    rivals: sidesOf(rivals),
    sides: bySide([...speaking, ...rivals]),
    for: claimsOf(speaking),
    against: claimsOf([...denials, ...rivals]),
    because: 'a source that is not its own, or the one who lost it, says so',
  };
  const stale = said.filter(
    (one) => isOwnGain(one) && one.side !== holder && one.day >= since && !fresh(one, day, LASTS.word),
  );
  if (stale.some((one) => !isRefuted(one, said))) return forgotten(stale);
  const gains = rivals.filter(({ kind, day: then }) => kind === 'gain' && then >= since);
  if (!rivals.length) return held;
  if (!gains.length)
    return { ...held, status: 'contested', because: `${sidesOf(rivals).join(', ')} says that it still holds it` };
  const last = latest(gains);
  const rival = gains.find((one) => one.day === last)!.side;
  const refuted = said.filter((one) => one.kind === 'denial' && one.side === rival && one.day >= last);
  if (refuted.some(({ voice }) => voice === 'independent'))
    return { ...held, against: claimsOf([...denials, ...rivals]) };
  const insists = [
    ...own.filter((one) => one.day >= last && one.kind === 'hold'),
    ...refuted.filter(({ speaker }) => speaker === holder),
  ];
  const claim = gains.filter((one) => one.side === rival);
  if (insists.length) return { ...bothClaim([...claim, ...insists.map((one) => ({ ...one, side: holder }))]) };
  return {
    status: 'claimed',
    holder: rival,
    rivals: [holder],
    sides: bySide([...claim, ...own]),
    for: claimsOf(claim),
    against: claimsOf([...own, ...refuted]),
    because: `only ${rival} itself says so; ${holder} held it before`,
  };
}

/** A place that is held and cut off. */
function besieged(state: State, since: number, said: readonly Signal[], day: number): State {
  if (state.status !== 'held') return state;
  const sieges = said.filter(
    (one) =>
      one.kind === 'siege' &&
      one.side !== state.holder &&
      one.until >= since &&
      fresh(one, day, LASTS.siege) &&
      !said.some(({ kind, side, day: ended }) => kind === 'relief' && side === one.side && ended >= one.day),
  );
  if (!sieges.length) return state;
  const by = sidesOf(sieges);
  return {
    ...state,
    status: 'besieged',
    rivals: [...new Set([...state.rivals, ...by])].sort(),
    against: [...new Set([...state.against, ...claimsOf(sieges)])].sort(),
    because: `held, and surrounded by ${by.join(', ')}`,
  };
}
