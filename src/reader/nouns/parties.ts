import type { EventTypeId, Participant, Span } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Kind } from './kinds.ts';

/** A participant with what kind of phrase named it. */
export interface Party {
  readonly participant: Participant;
  readonly kind: Kind;
  readonly lemma: string;
}

/** What a crowd does with its hands is a riot. */
const BY_CROWD: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'clash',
  'property-destruction',
  'attack-on-civilians',
  'killing',
]);

/** How far behind a crowd it is told to be armed. */
const ARMED = 16;

/** What the same words mean where those who suffer it do not fight. */
const ON_CIVILIANS: Partial<Readonly<Record<EventTypeId, EventTypeId>>> = {
  'ground-attack': 'attack-on-civilians',
  'territory-captured': 'displacement',
};

/**
 * What those who take part make of a happening whose verb leaves it open: "a mob attacked the station" is a riot, "gunmen
 * attacked farmers" an attack on civilians. Undefined where they change nothing.
 */
export function typeByParties(
  doc: Document,
  base: EventTypeId,
  agents: readonly Party[],
  targets: readonly Party[],
): EventTypeId | undefined {
  // "armed youths", "youths armed with rifles" are no crowd
  const isCrowd = ({ lemma, participant: { text, span } }: Party): boolean =>
    doc.language.crowds.has(lemma) &&
    !isOne(doc, lemma, span) &&
    !/\b(?:armed|uniformed|militia)\b/i.test(text) &&
    !/^ (?:heavily )?armed\b/i.test(doc.text.slice(span.end, span.end + ARMED));
  // "militiamen clashed with villagers": one side is armed
  const isFight = base === 'clash' && agents.some(({ lemma }) => doc.language.armedBands.has(lemma));
  if (BY_CROWD.has(base) && !isFight && agents.some(isCrowd)) return 'riot';
  if (base === 'looting' && agents.some(({ lemma }) => lemma === 'rioter' || lemma === 'mob')) return 'riot';
  if (targets.length > 0 && targets.every(({ kind }) => kind === 'civilians')) return ON_CIVILIANS[base];
  return undefined;
}

/** One of these is many. */
const GATHERED: ReadonlySet<string> = new Set(['crowd', 'mob']);

/** So far before one of a crowd its article may stand. */
const BEFORE = 20;

/** "By a 16-year-old youth": one of those who else make a crowd. */
const isOne = (doc: Document, lemma: string, { start, end }: Span): boolean =>
  !GATHERED.has(lemma) &&
  ['people', 'civilians'].includes(doc.language.nouns.get(lemma) ?? '') &&
  /\ban? (?:[\w-]+ )?$/i.test(doc.text.slice(Math.max(0, start - BEFORE), start)) &&
  !/s$/.test(doc.text.slice(start, end));
