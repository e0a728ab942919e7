import { kilometres } from '../../model/geometry.ts';
import type { Participant, Place } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import type { PlaceMention } from '../places/places.ts';
import type { Resolver } from '../places/resolve.ts';
import { areKin } from './kin.ts';

const NEAR_KM = 30;
/** A region of that reach is no more than a direction. */
const VAST_KM = 60;

const WIDE: ReadonlySet<string> = new Set(['country', 'province', 'region', 'continent', 'district']);

function placesAgree(a: Place, b: Place): boolean {
  if (a.id === b.id) return true;
  if (a.kind === 'country' || b.kind === 'country') return a.country === b.country;
  // "Eastern Ghouta" has no border, and a middle with a reach: 250 km off is not there; "the east" may be anywhere
  if (a.kind === 'region' || b.kind === 'region')
    return Math.max(a.radius_km, b.radius_km) > VAST_KM || kilometres(a, b) <= NEAR_KM + a.radius_km + b.radius_km;
  if (WIDE.has(a.kind) || WIDE.has(b.kind)) return (a.admin1 ?? a.name) === (b.admin1 ?? b.name);
  return kilometres(a, b) <= NEAR_KM;
}

/** False where the two are said to be in places that are not one. */
export function somewhereTogether(a: Placed, b: Placed, resolver: Resolver): boolean {
  const [here, there] = [a, b].map((one) => one.places.filter((place) => place.named));
  if (!here!.length || !there!.length) return true;
  return here!.some((place) =>
    there!.some((other) => {
      if (place.name === other.name) return true;
      const [p, q] = [resolver.resolve(place), resolver.resolve(other)];
      if (p && q) return placesAgree(p, q);
      return (p !== null && holds(p, other, resolver)) || (q !== null && holds(q, place, resolver));
    }),
  );
}

/** A name on no map may lie in a country, and in a province or a town where the text says that it lies there. */
function holds(area: Place, unknown: PlaceMention, resolver: Resolver): boolean {
  const { country, admin1, lat, lon } = resolver.placeOf(unknown);
  if (area.kind === 'country' || area.kind === 'region') return country === null || country === area.country;
  if (!WIDE.has(area.kind)) return lat !== null && lon !== null && kilometres(area, { lat, lon }) <= NEAR_KM;
  return admin1 !== null && admin1 === (area.admin1 ?? area.name);
}

const dayOf = (time: string): string => time.slice(0, 10);

/** False where both say when, and it is not one time. */
export const overlap = (a: Placed, b: Placed): boolean =>
  !a.time?.said ||
  !b.time?.said ||
  (dayOf(a.time.start) <= dayOf(b.time.end) && dayOf(b.time.start) <= dayOf(a.time.end)) ||
  isSpokenOfAfter(a, b) ||
  isSpokenOfAfter(b, a);

/** In milliseconds: so long after a happening the news of it is still on somebody's lips. */
const NEWS = 3 * 864e5;

/** "Killed nine, the governor said on Monday … The attack took place on Sunday": the one day is that of the word, the other of the deed. */
function isSpokenOfAfter(word: Placed, deed: Placed): boolean {
  if (!word.isDayOfWord || deed.isDayOfWord || !word.time || !deed.time) return false;
  // "killed 11, the agency said on Tuesday … clashes broke out last night": fighting is told for itself
  if ((word.draft.type === 'clash') !== (deed.draft.type === 'clash')) return false;
  const after = Date.parse(dayOf(word.time.start)) - Date.parse(dayOf(deed.time.end));
  return after > 0 && after <= NEWS;
}

/** Who did it, in the words of a telling. */
export const agentsOf = (one: Pick<Placed, 'draft'>): readonly Participant[] =>
  one.draft.participants.filter(({ role }) => role === 'agent');

/** "Al Shabaab fired mortars … the militants": a word for any who fight against a state is said of the body that was named. */
export function standsFor(
  { language, knowledge }: Document,
  { actor, name }: Participant,
  other: Participant,
): boolean {
  const last = name.split(' ').at(-1)!.toLowerCase();
  if (!language.insurgents.has(last) || !other.actor || name.includes(' ')) return false;
  return (
    actor === null ||
    (knowledge.actor(actor)?.kind === 'generic' && IRREGULAR.has(knowledge.actor(other.actor)?.kind ?? ''))
  );
}

const IRREGULAR: ReadonlySet<string> = new Set([
  'rebel-group',
  'political-militia',
  'identity-militia',
  'criminal-group',
]);

/** A name of one word that stands in a longer one, be it behind a hyphen. */
const isPartOfName = (short: string, long: string): boolean =>
  /^\p{Lu}\p{L}{4,}$/u.test(short) && long.includes('-') && long.split(/[\s-]+/).includes(short);

const isOne = (doc: Document, a: Participant, b: Participant): boolean =>
  a.actor === b.actor ||
  standsFor(doc, a, b) ||
  standsFor(doc, b, a) ||
  // "jihadists", "jihadists from the Islamic State"
  isFullerName(a.text.toLowerCase(), b.text.toLowerCase()) ||
  // "Taliban gunmen", "Tehreek-e-Taliban Pakistan"
  isPartOfName(a.name, b.name) ||
  isPartOfName(b.name, a.name) ||
  (a.actor !== null && b.actor !== null && areKin(doc.knowledge, a.actor, b.actor));

/** False where the two are said to be done by those who are not one. */
export const agentsAgree = (doc: Document, a: Pick<Placed, 'draft'>, b: Pick<Placed, 'draft'>): boolean => {
  const [mine, theirs] = [agentsOf(a), agentsOf(b)];
  if (!mine.length || !theirs.length) return true;
  return (
    mine.some((one) => theirs.some((other) => isOne(doc, one, other))) ||
    mine.some(({ actor }) => !actor) ||
    theirs.some(({ actor }) => !actor)
  );
};

/** What was done, however far a report stands behind it. */
export const HAPPENED: ReadonlySet<string> = new Set(['asserted', 'reported', 'alleged']);

/** What was done and what is planned, guessed or foretold are never one happening. */
export const equallyReal = (a: Placed, b: Placed): boolean =>
  HAPPENED.has(a.stance.status) === HAPPENED.has(b.stance.status);

/** Sentences within which what is told goes on. */
export const NEXT = 2;

/** How many sentences lie between two tellings. */
export const apartBy = (later: Placed, earlier: Placed): number =>
  later.draft.trigger.tree.index - earlier.draft.trigger.tree.index;

/** "Gunmen", "militants", "a suicide bomber": nobody by name, who may be of any body that owns up; "police" are not. */
export const isHidden = ({ knowledge }: Document, { actor }: Participant): boolean =>
  actor === null || knowledge.actor(actor)?.kind === 'generic';

/** A participant's name for comparing. */
export const plainName = ({ name }: Participant): string => name.toLowerCase().replace(/\s+/g, ' ');

/** Two names of which one is the other with more words: "gunmen", "masked gunmen". */
export const isFullerName = (a: string, b: string): boolean =>
  a === b || ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `);
