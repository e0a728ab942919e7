import { EVENT_TYPES, type EventTypeId } from '../model/index.ts';

/**
 * Sub-event types of ACLED as our types. Where ACLED has one code for several of ours the plainest is taken: an
 * "Air/drone strike" may have been a drone's. "Other" and "Change to group/activity" say too little to be a claim.
 */
export const TYPE_OF_ACLED: Readonly<Record<string, EventTypeId>> = {
  'armed clash': 'clash',
  'government regains territory': 'territory-captured',
  'non-state actor overtakes territory': 'territory-captured',
  'chemical weapon': 'chemical-attack',
  'air/drone strike': 'air-strike',
  'suicide bomb': 'suicide-bombing',
  'shelling/artillery/missile attack': 'shelling',
  'remote explosive/landmine/ied': 'bombing',
  grenade: 'grenade-attack',
  'sexual violence': 'sexual-violence',
  attack: 'attack-on-civilians',
  'abduction/forced disappearance': 'abduction',
  'peaceful protest': 'protest',
  'protest with intervention': 'protest',
  'excessive force against protesters': 'protest',
  'violent demonstration': 'riot',
  'mob violence': 'riot',
  agreement: 'agreement',
  arrests: 'arrest',
  'disrupted weapons use': 'weapons-seized',
  'headquarters or base established': 'base-established',
  'looting/property destruction': 'property-destruction',
  'non-violent transfer of territory': 'territory-transferred',
};

/** UCDP's types of violence: it does not tell by which means. */
export const TYPE_OF_UCDP: Readonly<Record<string, EventTypeId>> = { 1: 'clash', 2: 'clash', 3: 'attack-on-civilians' };

const BY_WORDS: ReadonlyMap<string, EventTypeId> = new Map([
  ...Object.entries(TYPE_OF_ACLED),
  ...EVENT_TYPES.flatMap(({ id, label, plural }) =>
    [id, label, plural].map((words) => [words.toLowerCase(), id] as const),
  ),
]);

/** The type that words of a table mean: an id, a label or a sub-event type of ACLED; null where they mean none. */
export const typeOfWords = (words: string): EventTypeId | null => BY_WORDS.get(words.trim().toLowerCase()) ?? null;

/** Types that datasets do not tell apart: what one calls a clash another calls an attack. */
const ALIKE: readonly (readonly EventTypeId[])[] = [
  ['clash', 'ground-attack', 'offensive', 'shooting', 'territory-captured', 'killing', 'casualties'],
  ['air-strike', 'drone-strike', 'missile-strike', 'shelling'],
  ['bombing', 'suicide-bombing', 'grenade-attack', 'missile-strike'],
  ['attack-on-civilians', 'killing', 'shooting', 'casualties', 'torture'],
  ['weapons-seized', 'shoot-down'],
  ['property-destruction', 'looting'],
  ['arrest', 'abduction'],
  ['territory-captured', 'territory-transferred', 'surrender'],
];

/** How near two types are: 1 the same, 0.5 often told one for the other, 0 others. */
export function typeLikeness(one: EventTypeId, other: EventTypeId): number {
  if (one === other) return 1;
  return ALIKE.some((list) => list.includes(one) && list.includes(other)) ? 0.5 : 0;
}
