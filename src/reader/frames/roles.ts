import type { Fate, Outcome } from '../../model/index.ts';
import type { Kind } from '../nouns/kinds.ts';

/** Roles of a frame row's slots: those of participants, tolls of people, losses of things, and what serves the reading only. */
export type SlotRole =
  | 'agent'
  | 'force'
  | 'struck'
  | 'target'
  | 'person'
  | 'robbed'
  | 'aircraft'
  | 'recipient'
  | 'topic'
  | 'place'
  | 'ground'
  | 'instrument'
  | 'speaker'
  | 'opposer'
  | 'happening'
  | Outcome
  | 'destroyed'
  | 'damaged'
  | 'seized'
  | 'lost'
  | 'counted';

const people: readonly Kind[] = [
  'actor',
  'fighters',
  'force',
  'group',
  'government',
  'civilians',
  'people',
  'person',
  'pronoun',
  'name',
  'measure',
];
const arms: readonly Kind[] = ['materiel', 'platform', 'weapon', 'site', 'measure', 'pronoun'];
const things: readonly Kind[] = [...arms, 'goods'];
const counted: readonly Kind[] = [...people.filter((kind) => kind !== 'group'), 'group', 'number'];

/** Which kinds of phrase may fill which role. */
export const FITS: Readonly<Record<SlotRole, ReadonlySet<Kind>>> = {
  agent: new Set([...people, 'number']),
  // an agent that can take ground: residents and students cannot
  force: new Set<Kind>(['actor', 'fighters', 'force', 'group', 'government', 'people', 'pronoun', 'name', 'number']),
  target: new Set<Kind>([...people, ...things, 'place', 'area', 'number', 'other']),
  // whom one can beat or set on fire
  person: new Set<Kind>(['fighters', 'civilians', 'people', 'person', 'name', 'measure', 'number']),
  // from whom a thing is taken, where it may be from a house or a town as well
  robbed: new Set<Kind>(['actor', 'fighters', 'force', 'group', 'government', 'civilians', 'people', 'person']),
  // what can be shot down: a proposal is in another sense
  aircraft: new Set<Kind>(['weapon', 'materiel', 'platform']),
  // what a blow can land on: a record and an audience are hit in another sense
  struck: new Set<Kind>([...people, ...things, 'place', 'area']),
  recipient: new Set(people),
  topic: new Set<Kind>([...people, ...things, 'place', 'area', 'number', 'other', 'time']),
  place: new Set<Kind>(['place', 'area', 'site', 'name', 'pronoun']),
  // a place that can be held: in "the wall fell" and "Ruiz fell" nothing was taken
  ground: new Set<Kind>(['place', 'area']),
  instrument: new Set<Kind>(['weapon', 'materiel', 'platform']),
  speaker: new Set([...people]),
  // who breaks a protest up: neither whom it is against nor one of the crowd
  opposer: new Set(people),
  happening: new Set<Kind>(['other', 'pronoun', 'measure', 'weapon', 'name']),
  killed: new Set(counted),
  injured: new Set(counted),
  'killed-or-injured': new Set(counted),
  captured: new Set(counted),
  missing: new Set(counted),
  displaced: new Set(counted),
  detained: new Set(counted),
  destroyed: new Set<Kind>([...things, 'area', 'other']),
  damaged: new Set<Kind>([...things, 'area', 'other']),
  seized: new Set<Kind>([...arms]),
  lost: new Set<Kind>([...things]),
  counted: new Set<Kind>(['number', 'measure']),
};

/** Roles that are tolls of people. */
export const OUTCOMES: ReadonlySet<string> = new Set([
  'killed',
  'injured',
  'killed-or-injured',
  'captured',
  'missing',
  'displaced',
  'detained',
]);

/** Roles that are losses of things, with the fate they say. */
export const FATES: Readonly<Record<string, Fate>> = {
  destroyed: 'destroyed',
  damaged: 'damaged',
  seized: 'captured',
  lost: 'lost',
};

/** A slot as a row writes it: roles by preference, and whether the row holds without it. */
export interface Slot {
  readonly relations: readonly string[];
  readonly roles: readonly SlotRole[];
  readonly required: boolean;
}

/** Reads {"on|against": "target!"} into slots. */
export const readSlots = (args: Readonly<Record<string, string>>): Slot[] =>
  Object.entries(args).map(([relations, value]) => ({
    relations: relations.split('|'),
    roles: value.replace('!', '').split('|') as SlotRole[],
    required: value.endsWith('!'),
  }));
