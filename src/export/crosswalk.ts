import {
  type ActorKind,
  acledCode,
  type EventTypeId,
  eventType,
  type SideKinds,
  type Status,
  ucdpTypeOfViolence,
} from '../model/index.ts';

/** PLOVER's quad classes. */
export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';

/** A category of PLOVER with what its manual says of it. */
interface PloverCategory {
  readonly quad: Quad;
  readonly score: number;
  /** Scores of modes that differ from that of the category. */
  readonly modes?: Readonly<Record<string, number>>;
}

/**
 * PLOVER categories: quad class and score, as in its manual. The manual prints +3 for ACCUSE beside modes of -2 and -3.5:
 * -3 is taken, as a slip of the sign.
 */
export const PLOVER: Readonly<Record<string, PloverCategory>> = {
  AGREE: { quad: 'verbal cooperation', score: 2.5 },
  CONSULT: { quad: 'verbal cooperation', score: 2.5 },
  SUPPORT: { quad: 'verbal cooperation', score: 5 },
  CONCEDE: { quad: 'verbal cooperation', score: 4.5 },
  COOPERATE: { quad: 'material cooperation', score: 9.5 },
  AID: { quad: 'material cooperation', score: 10 },
  RETREAT: { quad: 'material cooperation', score: 6.5, modes: { withdraw: 8, ceasefire: 7.5, disarm: 10 } },
  REQUEST: { quad: 'verbal conflict', score: 0 },
  ACCUSE: { quad: 'verbal conflict', score: -3, modes: { disapprove: -2, investigate: -3.5, allege: -3.5 } },
  REJECT: { quad: 'verbal conflict', score: -2 },
  THREATEN: { quad: 'verbal conflict', score: -3.5 },
  PROTEST: { quad: 'material conflict', score: -5 },
  SANCTION: { quad: 'material conflict', score: -6 },
  MOBILIZE: { quad: 'material conflict', score: -5.5 },
  COERCE: { quad: 'material conflict', score: -7 },
  ASSAULT: {
    quad: 'material conflict',
    score: -9,
    modes: { aerial: -9.5, drone: -9.5, 'heavy-weapons': -9.5, unconventional: -10 },
  },
};

/** Contexts of PLOVER that a type brings with it. */
const CONTEXTS: Partial<Record<EventTypeId, readonly string[]>> = {
  'chemical-attack': ['cbrn'],
  'territory-captured': ['territory', 'military'],
  'territory-transferred': ['territory', 'military'],
  siege: ['territory', 'military'],
  displacement: ['migration'],
  aid: ['human_security'],
  'sexual-violence': ['gender', 'human_rights'],
  torture: ['human_rights'],
  'attack-on-civilians': ['human_rights'],
  abduction: ['human_rights'],
  arrest: ['legal'],
  accusation: ['legal'],
  negotiation: ['diplomatic'],
  sanction: ['economic'],
  'organized-crime': ['crime'],
};

/** PLOVER's auxiliary modes, by how far the report stands behind a claim. */
const AUXILIARY: Partial<Record<Status, 'future' | 'hypothetical' | 'negation'>> = {
  speculated: 'hypothetical',
  intended: 'future',
  forecast: 'future',
  denied: 'negation',
};

/** What a claim is coded from. */
export interface Coded extends SideKinds {
  readonly type: EventTypeId;
  readonly status: Status;
}

/** The codes of a claim; null where a dataset has none. */
export interface Codes {
  readonly acled: { readonly event: string; readonly subEvent: string } | null;
  readonly plover: {
    readonly event: string;
    readonly mode: string | null;
    readonly auxiliary: string | null;
    readonly contexts: readonly string[];
    readonly quad: Quad;
    readonly score: number;
  } | null;
  readonly cameo: string | null;
  readonly ucdp: 1 | 2 | 3 | null;
}

/**
 * What others call a claim of this type, status, and kinds of those who take part. Only what is asserted or reported is
 * coded as having happened: an allegation is an accusation, and plans, guesses and denials are no events to ACLED, CAMEO and
 * UCDP.
 */
export function codesOf({ type, status, ...sides }: Coded): Codes {
  if (status === 'alleged') return { acled: null, plover: accusation(type), cameo: accusationCameo(type), ucdp: null };
  const plover = ploverOf(type, status, sides.agent);
  if (AUXILIARY[status]) return { acled: null, plover, cameo: null, ucdp: null };
  const acled = acledCode(type, sides);
  return {
    acled: acled && { event: acled.event, subEvent: acled.subEvent },
    plover,
    cameo: eventType(type).cameo,
    ucdp: ucdpTypeOfViolence(type, sides),
  };
}

function ploverOf(type: EventTypeId, status: Status, agent: ActorKind | null): Codes['plover'] {
  // Whoever drives people out deports them; people who flee are no event to PLOVER.
  const code = type === 'displacement' && agent !== null ? { event: 'COERCE', mode: 'deport' } : eventType(type).plover;
  if (!code) return null;
  return ploverCode(code.event, code.mode, AUXILIARY[status] ?? null, contextsOf(type));
}

function ploverCode(event: string, mode: string | null, auxiliary: string | null, contexts: readonly string[]) {
  const { quad, score, modes } = PLOVER[event]!;
  return { event, mode, auxiliary, contexts, quad, score: (mode && modes?.[mode]) || score };
}

const contextsOf = (type: EventTypeId): readonly string[] =>
  CONTEXTS[type] ?? (eventType(type).ucdp === 'by-sides' ? ['military'] : []);

const accusation = (type: EventTypeId): Codes['plover'] => ploverCode('ACCUSE', 'allege', null, contextsOf(type));

/** CAMEO: 1124 accuse of war crimes, 1122 of human rights abuses, 1123 of aggression, 112 of anything else. */
function accusationCameo(type: EventTypeId): string {
  if (type === 'chemical-attack') return '1124';
  const { family, ucdp } = eventType(type);
  if (family === 'people') return '1122';
  return ucdp === null ? '112' : '1123';
}

/** ACLED's disorder type by event and sub-event type, as its own table of categories has it. */
export function disorderOf(event: string, subEvent: string): string {
  if (subEvent === 'Excessive force against protesters') return 'Political violence; Demonstrations';
  if (event === 'Strategic developments') return 'Strategic developments';
  if (event === 'Protests' || subEvent === 'Violent demonstration') return 'Demonstrations';
  return 'Political violence';
}
