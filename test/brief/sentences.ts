// What the table test of sentences feeds in: claims of every type, with everybody who may take part in them.
import { fuse } from '../../src/fusion/index.ts';
import {
  type Claim,
  EVENT_TYPES,
  type Event,
  type EventTypeId,
  type ParticipantRole,
  type RecordedClaim,
} from '../../src/model/index.ts';
import { kinships, recorded, type Said } from '../support/recorded.ts';

const NAMES: Readonly<Record<string, string>> = {
  army: 'Northern Army',
  'air-force': 'Northern Air Force',
  brigade: 'Hill Brigade',
  front: 'Valley Front',
  monitor: 'Lowland Observatory',
  'state-radio': 'State Radio',
  'front-channel': 'Front Channel',
};

/** Names of the made-up world, as packs would give them. */
export const nameOf = (id: string): string | null => NAMES[id] ?? null;

const WORDS: Partial<Readonly<Record<EventTypeId, Partial<Record<ParticipantRole, string>>>>> = {
  'territory-captured': { 'location-holder': 'brigade' },
  'territory-transferred': { recipient: 'brigade' },
  control: { 'location-holder': 'brigade' },
  'shoot-down': { target: 'two drones', 'location-holder': 'brigade' },
  'property-destruction': { target: 'grain stores', 'location-holder': 'farmers' },
  looting: { target: 'shops', 'location-holder': 'traders' },
  'weapons-seized': { target: 'mortar shells', 'location-holder': 'brigade' },
  'attack-on-civilians': { target: 'villagers' },
  killing: { target: 'a mayor' },
  abduction: { target: 'two medics' },
  arrest: { target: 'a journalist' },
  'sexual-violence': { target: 'detainees' },
  torture: { target: 'detainees' },
  casualties: { target: 'farmers' },
  displacement: { target: 'villagers' },
  deployment: { target: 'tanks', recipient: 'brigade' },
  obstruction: { target: 'an aid convoy' },
  'base-established': { target: 'an observation post' },
  agreement: { recipient: 'brigade', topic: 'an exchange of prisoners' },
  surrender: { recipient: 'brigade', target: 'rifles' },
  protest: { target: 'the governor', topic: 'prices' },
  riot: { target: 'the governor', topic: 'prices' },
  threat: { target: 'brigade', topic: 'an offensive' },
  accusation: { target: 'brigade', topic: 'the bombing' },
  statement: { recipient: 'brigade', topic: 'the ceasefire' },
  negotiation: { recipient: 'brigade', topic: 'a truce' },
  sanction: { target: 'brigade' },
  aid: { recipient: 'villagers', topic: 'flour' },
  accident: { target: 'a bus' },
  'natural-disaster': { target: 'villages' },
  'man-made-disaster': { target: 'villages' },
  'organized-crime': { target: 'traders' },
};

const SPAN = { start: 0, end: 1 };

/** A claim of a type in which everybody takes part who may. */
export function fullClaim({ id, roles }: (typeof EVENT_TYPES)[number], more: Said = {}): RecordedClaim {
  const made = recorded({ type: id, source: 'monitor', killed: undefined, ...more });
  const words = WORDS[id] ?? { target: 'brigade' };
  const participants = roles.flatMap(({ role }) => {
    const text = role === 'agent' ? 'army' : words[role];
    return text ? [{ role, text, name: text, actor: nameOf(text) ? text : null, span: SPAN }] : [];
  });
  return changed(made, { participants });
}

/** A recorded claim with other values. */
export const changed = (made: RecordedClaim, set: Partial<Claim>): RecordedClaim => ({
  ...made,
  claim: { ...made.claim, ...set },
});

/** The one event of claims; a type of which fusion makes none is told as if it made one. */
export function eventOf(claims: readonly RecordedClaim[]): Event {
  const [event] = fuse(claims, kinships).events;
  if (event) return event;
  const [stand] = fuse(
    claims.map((one) => changed(one, { type: 'siege', status: 'asserted' })),
    kinships,
  ).events;
  return { ...stand!, type: claims[0]!.claim.type };
}

export { EVENT_TYPES };
