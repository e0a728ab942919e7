import type { ActorKind } from '../model/index.ts';

/** ACLED's inter codes with the texts that its data has now. */
const INTER = {
  state: { code: 1, text: 'State forces' },
  rebel: { code: 2, text: 'Rebel group' },
  political: { code: 3, text: 'Political militia' },
  identity: { code: 4, text: 'Identity militia' },
  rioters: { code: 5, text: 'Rioters' },
  protesters: { code: 6, text: 'Protesters' },
  civilians: { code: 7, text: 'Civilians' },
  external: { code: 8, text: 'External/Other forces' },
} as const;

/** One of ACLED's kinds of actors. */
export type Inter = keyof typeof INTER;

/**
 * The kind of an actor to ACLED. State forces count as such in their own country and are external ones abroad; gangs
 * and unidentified armed groups are political militias.
 */
const KINDS: Readonly<Record<ActorKind, Inter | 'state-at-home' | null>> = {
  government: 'state-at-home',
  'state-forces': 'state-at-home',
  police: 'state-at-home',
  intelligence: 'state-at-home',
  country: 'state-at-home',
  'rebel-group': 'rebel',
  'political-militia': 'political',
  'political-party': 'political',
  'criminal-group': 'political',
  'unknown-armed-group': 'political',
  generic: 'political',
  'identity-militia': 'identity',
  'private-military': 'external',
  'external-force': 'external',
  coalition: 'external',
  'international-organisation': 'external',
  rioters: 'rioters',
  protesters: 'protesters',
  civilians: 'civilians',
  people: 'civilians',
  person: 'civilians',
  medical: 'civilians',
  media: 'civilians',
  monitor: 'civilians',
  'aid-organisation': 'civilians',
};

/** The kind of an actor to ACLED, in a country (ISO alpha-2, null: unknown). */
export function interOf(kind: ActorKind, of: string | null, country: string | null): Inter | null {
  const inter = KINDS[kind];
  if (inter !== 'state-at-home') return inter;
  return of === null || country === null || of === country ? 'state' : 'external';
}

/** The text of a kind. */
export const interText = (inter: Inter | null): string => (inter ? INTER[inter].text : '');

/** "State forces-Rebel group": the smaller code first, but for civilians and external forces; one alone is "… only". */
export function interaction(one: Inter | null, other: Inter | null): string {
  const kinds = [one, other].filter((kind) => kind !== null);
  if (kinds.length === 0) return '';
  if (kinds.length === 1) return `${INTER[kinds[0]!].text} only`;
  const pair = kinds.map((kind) => INTER[kind]).sort((a, b) => a.code - b.code);
  if (pair[0]!.code === 7 && pair[1]!.code === 8) pair.reverse();
  return pair.map(({ text }) => text).join('-');
}
