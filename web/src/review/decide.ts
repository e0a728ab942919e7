import type { Casualty, Claim, ClaimPlace, ClaimTime } from '../../../src/model/reading.ts';

/** A place that a person picked from the gazetteer. */
export interface PickedPlace {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly radius_km?: number;
  readonly country: string | null;
  readonly admin1?: string | null;
}

/** What the form of a correction holds; what was not touched is left out. */
export interface Correction {
  readonly type?: Claim['type'];
  readonly status?: Claim['status'];
  /** Null: the text names no place after all. */
  readonly place?: PickedPlace | null;
  /** ISO dates; null: the text does not say when. */
  readonly time?: { readonly start: string; readonly end: string } | null;
  /** One row a toll of the claim, in its order. */
  readonly tolls?: readonly { readonly min: number | null; readonly max: number | null }[];
}

const REACH_KM = 2;

/** The place of the claim moved to the picked one: its words and their span stay as they were read. */
function placed(claim: Claim, picked: PickedPlace): ClaimPlace {
  const { text, name, span, relation } = claim.place ?? {
    text: picked.name,
    name: picked.name,
    span: claim.trigger.span,
    relation: 'in' as const,
  };
  return {
    text,
    name,
    span,
    relation,
    lat: picked.lat,
    lon: picked.lon,
    radius_km: picked.radius_km ?? REACH_KM,
    precision: relation === 'in' ? 'place' : 'near',
    gazetteer: picked.id,
    country: picked.country,
    admin1: picked.admin1 ?? null,
  };
}

function timed(claim: Claim, { start, end }: { readonly start: string; readonly end: string }): ClaimTime {
  const { text, span } = claim.time ?? { text: claim.trigger.text, span: claim.trigger.span };
  return { text, span, start, end, precision: start === end ? 'day' : 'days', said: true };
}

const counted = (toll: Casualty, given: { min: number | null; max: number | null } | undefined): Casualty =>
  given ? { ...toll, min: given.min, max: given.max } : toll;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The fields that a decision `correct` sets: only what differs from the claim as it was read; null where nothing does. */
export function correctionOf(
  claim: Claim,
  form: Correction,
): Partial<Pick<Claim, 'type' | 'status' | 'place' | 'time' | 'casualties'>> | null {
  const wanted = {
    ...(form.type && { type: form.type }),
    ...(form.status && { status: form.status }),
    ...(form.place !== undefined && { place: form.place && placed(claim, form.place) }),
    ...(form.time !== undefined && { time: form.time && timed(claim, form.time) }),
    ...(form.tolls && { casualties: claim.casualties.map((toll, at) => counted(toll, form.tolls![at])) }),
  };
  const changed = Object.entries(wanted).filter(([field, value]) => !same(value, claim[field as keyof typeof wanted]));
  return changed.length ? Object.fromEntries(changed) : null;
}

/** The lists of a decision `split`, from the heap that each claim was put on; null where all lie on one. */
export function apartOf(heaps: ReadonlyMap<string, number>): string[][] | null {
  const lists = new Map<number, string[]>();
  for (const [claim, heap] of heaps) lists.set(heap, [...(lists.get(heap) ?? []), claim]);
  return lists.size > 1 ? [...lists].sort(([a], [b]) => a - b).map(([, claims]) => claims) : null;
}

/** Says who an unknown name is: in all parts of the claim that the name plays. Null where it plays none. */
export function knownAs(claim: Claim, name: string, actor: string): Pick<Claim, 'participants'> | null {
  const isIt = (one: Claim['participants'][number]): boolean => one.actor === null && one.name === name;
  if (!claim.participants.some(isIt)) return null;
  return { participants: claim.participants.map((one) => (isIt(one) ? { ...one, actor } : one)) };
}

/** The names of a claim that no pack knows, as the queue asks about them. */
export const unknownNames = ({ participants }: Claim): string[] => [
  ...new Set(participants.filter(({ actor, name }) => actor === null && /^\p{Lu}/u.test(name)).map(({ name }) => name)),
];
