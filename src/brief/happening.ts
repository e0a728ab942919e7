import {
  type Claim,
  type Event,
  type EventField,
  type EventTypeId,
  type FieldName,
  overlaps,
  type Participant,
  type ParticipantRole,
  type Phase,
  type Range,
  type RecordedClaim,
} from '../model/index.ts';
import { lowered } from './letters.ts';
import { actorPhrase, articleBefore, nounPhrase, type Phrase, withArticle } from './names.ts';
import { type LoadedTerms, neutralise } from './neutral.ts';
import { type PlacePhrase, placePhrase } from './places.ts';
import { isPlural } from './words.ts';

/** Neutral names of actors and outlets, by their ids; null where nobody knows one. */
export type NameOf = (id: string) => string | null;

/** What words our own voice has. */
export interface Voice {
  readonly nameOf: NameOf;
  readonly loaded: LoadedTerms;
}

/** What is known of one happening, or of several that are told in one sentence. */
export interface Happening {
  readonly type: EventTypeId;
  readonly agents: readonly Phrase[];
  readonly targets: readonly Phrase[];
  readonly recipients: readonly Phrase[];
  readonly holders: readonly Phrase[];
  readonly topics: readonly Phrase[];
  readonly places: readonly PlacePhrase[];
  /** The word that tells of it, in lower case. */
  readonly trigger: string;
  readonly count: Range | null;
  /** Whether it happened more than once, as far as the word that tells of it says so. */
  readonly many: boolean | null;
  readonly phase: Phase | null;
  /** The weapon, with its article. */
  readonly tool: Phrase | null;
}

/** Claims of an event that say that it happened, those of its own type first; of accusations alone, these. */
export function tellingClaims(event: Event, claims: readonly RecordedClaim[]): RecordedClaim[] {
  const standing = new Map(event.claims.map((one) => [one.id, one.standing]));
  const of = (wanted: string): RecordedClaim[] => claims.filter(({ id }) => standing.get(id) === wanted);
  const telling = of('tells').length ? of('tells') : of('alleges');
  return [...telling].sort((a, b) => rankOf(event, a) - rankOf(event, b));
}

/** Of one claim rather than of several are who, what and where: a mixture is what nobody said. */
function rankOf({ type, place }: Event, { claim }: RecordedClaim): number {
  const elsewhere = place !== null && claim.place?.text !== place.text;
  const agentless = !claim.participants.some(({ role }) => role === 'agent');
  return Number(claim.type !== type) * 4 + Number(elsewhere) * 2 + Number(agentless);
}

/** What one claim says, in the words of our own voice. */
export function happeningOfClaim(claim: RecordedClaim, voice: Voice): Happening {
  const { type, place, count } = claim.claim;
  const phrases = (role: ParticipantRole): readonly Phrase[] => phrasesOf([claim], role, voice);
  return {
    type,
    agents: phrases('agent'),
    targets: phrases('target'),
    recipients: phrases('recipient'),
    holders: phrases('location-holder'),
    topics: phrases('topic'),
    places: place ? [placePhrase(place, voice.loaded)] : [],
    trigger: triggerOf([claim]),
    count,
    many: manyOf([claim]),
    phase: phaseOf([claim]),
    tool: toolOf([claim], voice),
  };
}

/** What an event tells, in the words of our own voice. */
export function happeningOf(event: Event, claims: readonly RecordedClaim[], voice: Voice): Happening {
  const telling = tellingClaims(event, claims);
  const own = telling.filter(({ claim }) => claim.type === event.type);
  const best = own.length ? own : telling;
  const phrases = (role: ParticipantRole): readonly Phrase[] => phrasesOf(best, role, voice);
  return {
    type: event.type,
    agents: isDisputed(event, 'agent') ? [] : phrases('agent'),
    targets: phrases('target'),
    recipients: phrases('recipient'),
    holders: phrases('location-holder'),
    topics: phrases('topic'),
    places: event.place ? [placePhrase(event.place, voice.loaded)] : [],
    trigger: triggerOf(best),
    count: countOf(event),
    many: manyOf(best),
    phase: phaseOf(best),
    tool: isDisputed(event, 'instrument') ? null : toolOf(best, voice),
  };
}

/** A field of an event. */
export const fieldOf = ({ fields }: Event, name: FieldName): EventField | undefined =>
  fields.find((one) => one.name === name);

const isDisputed = (event: Event, name: FieldName): boolean => fieldOf(event, name)?.agreement === 'contradict';

const countOf = (event: Event): Range | null => fieldOf(event, 'count')?.versions[0]?.range ?? null;

/** Stands where the profile keeps a name back. */
const NAME_WITHHELD = 'name withheld';

/** Packs name classes of people as texts do, and some of these words take sides; names of bodies stay. */
const ownName = (name: string, loaded: LoadedTerms): string =>
  /^\p{Ll}/u.test(name) ? neutralise(name, loaded) : name;

/** Who plays a role: by the first claim that names one. */
function phrasesOf(best: readonly RecordedClaim[], role: ParticipantRole, voice: Voice): Phrase[] {
  for (const { claim } of best) {
    const found = claim.participants.filter(
      (one) => one.role === role && !isCounted(one, claim) && !POINTS.test(saying(one)) && !WEEKDAY.test(saying(one)),
    );
    if (found.length) return unique(found.map((one) => participantPhrase(one, claim, voice)));
  }
  return [];
}

// What "it" stands for says who; "positions of the group" says more than "the group".
const saying = ({ text, name }: Participant): string => (text.includes(name) ? text : name);

// "whose positions", "them": pointing at something that the sentence does not say.
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/i;
const POINTS =
  /^(?:whose|which|who|whom|that|them|they|it|him|her|he|she|others?|both|all|some|one|this|these|those)\b/i;

// "Killing twelve civilians" is a toll; that they are named as those who suffered it says nothing more.
const isCounted = ({ role, span, text }: Participant, { casualties, losses }: Claim): boolean =>
  role !== 'agent' &&
  [...casualties, ...losses].some(
    (toll) => toll.text && overlaps(toll.span, span) && (toll.text.includes(text) || text.includes(toll.text)),
  );

const unique = (phrases: readonly Phrase[]): Phrase[] => [
  ...new Map(phrases.map((one) => [one.actor ?? one.text, one])).values(),
];

/** The words before a span, in the sentence that holds it. */
export function wordBefore(claim: Claim, { start }: { readonly start: number }): string {
  const sentence = claim.evidence.find((one) => one.start <= start && start < one.end);
  return sentence ? articleBefore(sentence.text, start - sentence.start) : 'none';
}

/** The first word of a sentence has its capital from there: "Engineers are clearing …". A name keeps it. */
export function plainStart(words: string, claim: Claim, { start }: { readonly start: number }): string {
  const isFirst = claim.evidence.some((one) => one.start === start);
  const isWord = /^\p{Lu}\p{Ll}+(?:$|\s\p{Ll})/u.test(words);
  return isFirst && isWord ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Whose "its fighters" are, where a body says so of itself. */
function speakerName({ attribution }: Claim, nameOf: NameOf): string | null {
  const speaker = attribution.at(-1);
  const name = speaker?.named && speaker.actor !== null ? nameOf(speaker.actor) : null;
  return name && withArticle(name);
}

/** A protected site has no name in what is published. */
const BLACKED_OUT = /^█+$/;

/** One who takes part: an actor by the name that the packs give, anybody and anything else in the neutral words of the text. */
export function participantPhrase(one: Participant, claim: Claim, { nameOf, loaded }: Voice): Phrase {
  if (one.name === NAME_WITHHELD) return { text: 'a person whose name is withheld', plural: false, actor: null };
  if (BLACKED_OUT.test(one.text)) return { text: 'a place that is withheld', plural: false, actor: null };
  const name = one.actor === null ? null : nameOf(one.actor);
  const whole = saying(one);
  const isBody = one.role === 'agent' || one.text === one.name || !one.text.includes(one.name);
  const isOwn = /^(?:its|their)\s/i.test(one.text);
  if (name !== null && isBody && !isOwn) return actorPhrase(ownName(name, loaded), one.actor);
  const said = one.role === 'agent' && one.actor !== null ? one.name : whole;
  const words = lowered(neutralise(plainStart(said, claim, one.span), loaded), 'thing');
  const before = wordBefore(claim, one.span);
  const owner =
    /^(?:its|their)\s/i.test(said) || /^(?:its|their)$/.test(before) || /^(?:its|their)\s/i.test(one.text)
      ? speakerName(claim, nameOf)
      : null;
  if (owner && one.role === 'agent') return { ...nounPhrase(words, 'none', one.actor), text: `${words} of ${owner}` };
  // "The group" is known to the text, and not to whoever reads our sentence.
  const article = before === 'the' && one.actor === null && /^\p{Ll}+$/u.test(words) ? 'a' : before;
  return nounPhrase(words || neutralise(one.name, loaded) || 'somebody', article, one.actor);
}

const triggerOf = (best: readonly RecordedClaim[]): string => best[0]?.claim.trigger.text.toLowerCase() ?? '';

const SINGLE =
  /^(?:air ?)?(?:strike|raid|attack|bombing|bombardment|explosion|blast|clash|offensive|operation|assault|battle|shooting|killing|ambush|protest|crash|fire|earthquake|flood|storm|bomb|missile|counter-?attack|abduction|arrest)$/i;

function manyOf(best: readonly RecordedClaim[]): boolean | null {
  for (const { claim } of best) {
    const { text } = claim.trigger;
    if (
      /(?:strikes|raids|attacks|clashes|bombings|explosions|blasts|shootings|killings|arrests|protests|battles|assaults)$/i.test(
        text,
      )
    )
      return true;
    if (SINGLE.test(text) && wordBefore(claim, claim.trigger.span) !== 'none') return false;
  }
  return null;
}

function phaseOf(best: readonly RecordedClaim[]): Phase | null {
  const phases = new Set(best.map(({ claim }) => claim.phase).filter((phase) => phase !== null));
  // Told as going on and as beaten back, it is no clear course.
  return phases.size === 1 ? [...phases][0]! : null;
}

const SAID_BY_TYPE: Partial<Readonly<Record<EventTypeId, RegExp>>> = {
  'drone-strike': /^(?:drones?|uavs?|unmanned aircraft)$/i,
  'missile-strike': /^missiles?$/i,
  'air-strike': /^(?:aircraft|warplanes?|war planes?|(?:fighter )?jets?|planes?|.*air force)$/i,
  shelling: /^(?:shells?|shelling)$/i,
  'grenade-attack': /^grenades?$/i,
};

function toolOf(best: readonly RecordedClaim[], { loaded }: Voice): Phrase | null {
  for (const { claim } of best) {
    if (!claim.instrument) continue;
    const words = lowered(neutralise(claim.instrument.text, loaded), 'thing');
    // "A drone strike with a drone" says it twice.
    if (SAID_BY_TYPE[claim.type]?.test(words)) return null;
    const before = wordBefore(claim, claim.instrument.span);
    const phrase = nounPhrase(words, before === 'none' && !isPlural(words) ? '' : before);
    return before === 'the' ? { ...phrase, text: phrase.text.replace(/^the /, isPlural(words) ? '' : 'the ') } : phrase;
  }
  return null;
}
