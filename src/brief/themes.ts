import type { EventTypeId } from '../model/index.ts';

/** What a section of the brief is about. */
export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly types: readonly EventTypeId[];
}

/** The sections by what happened, in the order of the brief. Every type of event is in one. */
export const THEMES: readonly Theme[] = [
  {
    id: 'ground',
    title: 'Ground',
    types: ['offensive', 'ground-attack', 'clash', 'shooting', 'deployment', 'base-established', 'weapons-seized'],
  },
  {
    id: 'air',
    title: 'Air strikes and shelling',
    types: [
      'air-strike',
      'drone-strike',
      'missile-strike',
      'shelling',
      'shoot-down',
      'chemical-attack',
      'grenade-attack',
    ],
  },
  { id: 'casualties', title: 'Casualties', types: ['casualties', 'killing'] },
  { id: 'displacement', title: 'Displacement', types: ['displacement'] },
  {
    id: 'control',
    title: 'Control of places',
    types: ['territory-captured', 'territory-transferred', 'control', 'siege', 'surrender'],
  },
  {
    id: 'civilians',
    title: 'Civilians and infrastructure',
    types: [
      'bombing',
      'suicide-bombing',
      'attack-on-civilians',
      'abduction',
      'arrest',
      'sexual-violence',
      'torture',
      'property-destruction',
      'looting',
      'obstruction',
      'protest',
      'riot',
      'organized-crime',
      'accident',
      'natural-disaster',
      'man-made-disaster',
    ],
  },
  {
    id: 'diplomacy',
    title: 'Diplomacy and aid',
    types: ['agreement', 'ceasefire-violation', 'negotiation', 'statement', 'threat', 'accusation', 'sanction', 'aid'],
  },
];

const BY_TYPE: ReadonlyMap<EventTypeId, Theme> = new Map(
  THEMES.flatMap((theme) => theme.types.map((type) => [type, theme] as const)),
);

/** The section that a type belongs to. */
export const themeOf = (type: EventTypeId): Theme => BY_TYPE.get(type)!;
