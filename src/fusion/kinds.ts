import type { EventTypeId } from '../model/index.ts';

/** Types that may tell of one happening are of one family; claims of two families are never joined. */
export type Family =
  | 'violence'
  | 'territory'
  | 'siege'
  | 'custody'
  | 'property'
  | 'movement'
  | 'dealings'
  | 'speech'
  | 'unrest'
  | 'outside';

const FAMILIES: Readonly<Record<Family, readonly EventTypeId[]>> = {
  violence: [
    'offensive',
    'ground-attack',
    'clash',
    'air-strike',
    'drone-strike',
    'missile-strike',
    'shelling',
    'bombing',
    'suicide-bombing',
    'grenade-attack',
    'chemical-attack',
    'shooting',
    'shoot-down',
    'attack-on-civilians',
    'killing',
    'casualties',
    'property-destruction',
    'ceasefire-violation',
  ],
  territory: ['territory-captured', 'territory-transferred', 'control'],
  siege: ['siege'],
  custody: ['abduction', 'arrest', 'sexual-violence', 'torture', 'surrender'],
  property: ['looting', 'weapons-seized'],
  movement: ['displacement', 'deployment', 'obstruction', 'base-established', 'aid'],
  dealings: ['agreement', 'negotiation', 'sanction'],
  speech: ['threat', 'accusation', 'statement'],
  unrest: ['protest', 'riot'],
  outside: ['accident', 'natural-disaster', 'man-made-disaster', 'organized-crime'],
};

const FAMILY_OF: ReadonlyMap<EventTypeId, Family> = new Map(
  Object.entries(FAMILIES).flatMap(([family, types]) => types.map((type) => [type, family as Family] as const)),
);

/** The family of a type. */
export const familyOf = (type: EventTypeId): Family => FAMILY_OF.get(type)!;

type Row = readonly [a: EventTypeId, b: EventTypeId, nearness: number];

/** How likely one source calls a happening by the first type and another by the second; what is not here never is one. */
const NEAR: readonly Row[] = [
  ['air-strike', 'drone-strike', 0.8],
  ['air-strike', 'missile-strike', 0.7],
  ['air-strike', 'shelling', 0.35],
  ['air-strike', 'bombing', 0.4],
  ['drone-strike', 'missile-strike', 0.5],
  ['missile-strike', 'shelling', 0.7],
  ['chemical-attack', 'air-strike', 0.7],
  ['chemical-attack', 'shelling', 0.6],
  ['chemical-attack', 'missile-strike', 0.6],
  ['bombing', 'suicide-bombing', 0.9],
  ['bombing', 'grenade-attack', 0.5],
  ['ground-attack', 'clash', 0.7],
  ['ground-attack', 'offensive', 0.7],
  ['ground-attack', 'shooting', 0.6],
  ['ground-attack', 'suicide-bombing', 0.4],
  ['ground-attack', 'bombing', 0.4],
  ['clash', 'offensive', 0.5],
  ['clash', 'shooting', 0.4],
  ['killing', 'shooting', 0.7],
  ['killing', 'bombing', 0.5],
  ['territory-captured', 'territory-transferred', 0.5],
  ['abduction', 'arrest', 0.6],
  ['agreement', 'negotiation', 0.6],
  ['protest', 'riot', 0.7],
  ['threat', 'statement', 0.5],
  ['accusation', 'statement', 0.5],
  ['accident', 'man-made-disaster', 0.6],
  ['looting', 'weapons-seized', 0.4],
];

// "An attack on civilians", "12 were killed", "a house was destroyed": whatever did it.
const ANY_VIOLENCE: Partial<Record<EventTypeId, number>> = {
  'attack-on-civilians': 0.75,
  casualties: 0.85,
  killing: 0.5,
  'property-destruction': 0.6,
  'ceasefire-violation': 0.5,
};

const key = (a: EventTypeId, b: EventTypeId): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const NEARNESS: ReadonlyMap<string, number> = new Map(NEAR.map(([a, b, nearness]) => [key(a, b), nearness]));

/** 1 for one type, 0 for types that never tell of one happening. */
export function nearness(a: EventTypeId, b: EventTypeId): number {
  if (a === b) return 1;
  const listed = NEARNESS.get(key(a, b));
  if (listed !== undefined) return listed;
  if (familyOf(a) !== 'violence' || familyOf(b) !== 'violence') return 0;
  return Math.max(ANY_VIOLENCE[a] ?? 0, ANY_VIOLENCE[b] ?? 0);
}

/** True for violence, whatever the means. */
export const isHarm = (type: EventTypeId): boolean => familyOf(type) === 'violence';

// What the reader takes for an attack on the ground where the words do not say by which means.
const BY_WHATEVER = /^(?:attack|assault|hit|str(?:ike|uck)|target|operation|incident|raid)/i;

/** True where the words leave open what sort of attack it was. */
export const isVagueAttack = (type: EventTypeId, trigger: string): boolean =>
  type === 'ground-attack' && BY_WHATEVER.test(trigger);

/** True where both sides act: one source names the one, another the other, and they agree. */
export const isMutual = (type: EventTypeId): boolean => type === 'clash';

// The more a type says, the more it is worth as the type of an event: "suicide bombing" before "bombing" before "casualties".
const VAGUE: readonly EventTypeId[] = [
  'casualties',
  'property-destruction',
  'attack-on-civilians',
  'killing',
  'statement',
];

/** True where a type says that something happened and hardly what. */
export const isVague = (type: EventTypeId): boolean => VAGUE.includes(type);
