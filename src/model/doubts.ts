import type { Event } from './event.ts';
import { EVENT_TYPES } from './event-types.ts';
import type { Issue, IssueCode } from './issues.ts';
import type { Claim } from './reading.ts';
import type { Doubt } from './workplace.ts';

/** How doubtful it is what a report with this issue was read to say, from 0 to 1. */
const ISSUE_DOUBT: Readonly<Record<IssueCode, number>> = {
  'date-after-publication': 0.7,
  'date-conflict': 0.7,
  'year-unknown': 0.6,
  'weekday-mismatch': 0.5,
  'published-unknown': 0.5,
  'text-too-long': 0.5,
  'article-not-found': 0.5,
  'place-ambiguous': 0.4,
  'language-uncertain': 0.3,
  'language-unsupported': 0.3,
  'theatre-unknown': 0.2,
  // Each claim at such a place is an item of its own.
  'place-unresolved': 0.1,
};

const OBJECTS: ReadonlySet<string> = new Set(EVENT_TYPES.filter(({ place }) => place === 'object').map(({ id }) => id));
const PLACELESS: ReadonlySet<string> = new Set(EVENT_TYPES.filter(({ place }) => place === 'rare').map(({ id }) => id));

const weighed = (doubt: number, importance: number): number => Math.round(doubt * importance * 100) / 100;

/** How much hangs on a claim: more with the dead that it tells of, and where it says who holds a place. */
const importanceOf = (dead: number, type: string): number => 1 + Math.log10(1 + dead) + (OBJECTS.has(type) ? 0.5 : 0);

const deadIn = ({ casualties }: Claim): number =>
  Math.max(0, ...casualties.filter(({ outcome }) => outcome === 'killed').map(({ min, max }) => max ?? min ?? 0));

/** What of a claim a person should look at. */
export function doubtsOfClaim(claim: Claim): Doubt[] {
  const importance = importanceOf(deadIn(claim), claim.type);
  const found: Doubt[] = [];
  const { place } = claim;
  // "A hospital" is no name that a gazetteer could know.
  if (place && place.lat === null && /\p{Lu}/u.test(place.name) && !PLACELESS.has(claim.type))
    found.push({
      kind: 'unresolved-place',
      weight: weighed(OBJECTS.has(claim.type) ? 0.8 : 0.5, importance),
      why: `No gazetteer knows "${place.name}" surely enough, so the claim has no pin.`,
    });
  // "A convoy", "gunmen" are descriptions, not names that a pack lacks.
  const unknown = claim.participants.filter(
    ({ actor, name, role }) => actor === null && (role === 'agent' || role === 'target') && /^\p{Lu}/u.test(name),
  );
  const [first] = unknown;
  if (first)
    found.push({
      kind: 'unknown-actor',
      weight: weighed(unknown.some(({ role }) => role === 'agent') ? 0.4 : 0.25, importance),
      why: `No pack knows ${[...new Set(unknown.map(({ name }) => `"${name}"`))].join(', ')}.`,
    });
  if (claim.status === 'alleged')
    found.push({
      kind: 'doubt',
      weight: weighed(0.3, importance),
      why: 'It is an accusation: it makes an event only where somebody accepts it.',
    });
  return found;
}

/** A single source is asked about where so many died. */
const MANY_DEAD = 10;

/** What of an event a person should look at. */
export function doubtsOfEvent(event: Event): Doubt[] {
  const killed = event.fields.find(({ name }) => name === 'killed');
  const dead = Math.max(0, ...(killed?.versions ?? []).map(({ range }) => range?.max ?? range?.min ?? 0));
  const importance = importanceOf(dead, event.type) + 0.25 * (event.sources.length - 1);
  const found: Doubt[] = [];
  const differing = event.fields.filter(({ agreement }) => agreement !== 'agree');
  if (differing.length)
    found.push({
      kind: 'contradiction',
      weight: weighed(differing.some(({ agreement }) => agreement === 'contradict') ? 0.6 : 0.3, importance),
      why: `Told differently: ${differing.map(({ name }) => name).join(', ')}.`,
    });
  const { value, because } = event.grade;
  if (value === 'contested' || value === 'discounted')
    found.push({ kind: 'doubt', weight: weighed(0.7, importance), why: `Grade ${value}: ${because}.` });
  else if (value === 'weak' && dead >= MANY_DEAD)
    found.push({ kind: 'doubt', weight: weighed(0.5, importance), why: `Up to ${dead} dead, and ${because}.` });
  return found;
}

/** What an issue of a report weighs: the more claims the report makes, the more hangs on it. */
export const doubtOfIssue = ({ code, message }: Issue, claims: number): Doubt => ({
  kind: 'issue',
  weight: weighed(ISSUE_DOUBT[code], 1 + Math.log10(1 + claims)),
  why: message,
});
