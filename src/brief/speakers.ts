import type { Event, EventSource, RecordedClaim } from '../model/index.ts';
import { tellingClaims, type Voice, wordBefore } from './happening.ts';
import { lowered } from './letters.ts';
import { nounPhrase, withArticle } from './names.ts';
import { neutralise } from './neutral.ts';
import { isPlural, listWords, numberWords } from './words.ts';

/** One whose word it is. */
export interface Speaker {
  /** Id of the event's source. */
  readonly id: string;
  /** "the Syrian Defence Ministry", "Levant Dispatch". */
  readonly name: string;
  readonly plural: boolean;
  readonly side: string | null;
  /** Outlets report, those who are cited say. */
  readonly verb: 'said' | 'reported';
  /** "citing local sources", "without naming a source"; empty where it speaks for itself. */
  readonly how: string;
  readonly claims: readonly string[];
}

/** Who tells an event. */
export const tellersOf = (event: Event, claims: readonly RecordedClaim[], voice: Voice): Speaker[] =>
  speakersOf(event, tellingClaims(event, claims), voice);

/** Who denies an event. */
export function deniersOf(event: Event, claims: readonly RecordedClaim[], voice: Voice): Speaker[] {
  const denying = new Set(event.claims.filter(({ standing }) => standing === 'denies').map(({ id }) => id));
  return speakersOf(
    event,
    claims.filter(({ id }) => denying.has(id)),
    voice,
  );
}

function speakersOf(event: Event, claims: readonly RecordedClaim[], voice: Voice): Speaker[] {
  return event.sources.flatMap((source) => {
    const own = claims.filter(({ id }) => source.claims.includes(id));
    return own.length ? [speakerOf(source, own, voice)] : [];
  });
}

/** Of a source with those of its claims that count here. */
export function speakerOf(source: EventSource, claims: readonly RecordedClaim[], voice: Voice): Speaker {
  const outlet = claims.some(({ teller }) => teller.id === source.id);
  const given = voice.nameOf(source.id) ?? neutralise(source.name, voice.loaded);
  const own = /^\p{Ll}/u.test(given) ? ownNaming(source.id, claims, voice) : null;
  if (own)
    return { ...own, id: source.id, side: source.side, verb: 'said', how: '', claims: claims.map(({ id }) => id) };
  const name = given;
  const known = name && name !== 'unknown';
  return {
    id: source.id,
    name: publicName(known ? name : null),
    plural: known ? isPlural(name) : false,
    side: source.side,
    verb: outlet ? 'reported' : 'said',
    how: howOf(claims, voice),
    claims: claims.map(({ id }) => id),
  };
}

/** A name as it may stand in a sentence; accounts and people whom no pack lists go without. */
function publicName(name: string | null): string {
  if (name === null) return 'an unnamed outlet';
  if (name.startsWith('@')) return 'an account whose name is withheld';
  return name === 'name withheld' ? 'a person whose name is withheld' : withArticle(lowered(name, 'name'));
}

/** "Medics" and "police" as the text has them: "two medics", "Aleppo’s police command". */
function ownNaming(
  id: string,
  claims: readonly RecordedClaim[],
  { loaded }: Voice,
): Pick<Speaker, 'name' | 'plural'> | null {
  for (const { claim } of claims) {
    const said = claim.attribution.findLast(({ actor }) => actor === id);
    if (!said) continue;
    const words = neutralise(said.text, loaded);
    const phrase = nounPhrase(words, unknownBefore(wordBefore(claim, said.span), words));
    return { name: phrase.text, plural: phrase.plural };
  }
  return null;
}

/** "The ministry" is one that the text has named; to whoever reads our sentence it is a ministry. */
export const unknownBefore = (before: string, words: string): string =>
  before === 'the' && /^\p{Ll}+$/u.test(words) ? 'a' : before;

/** On whose word a source speaks, where it names nobody. */
function howOf(own: readonly RecordedClaim[], { loaded }: Voice): string {
  const cited = own.map(({ claim }) => claim.attribution.filter(({ named }) => !named).at(-1) ?? null);
  if (cited.some((one) => one !== null)) {
    const at = cited.findIndex((one) => one !== null);
    const { text, span } = cited[at]!;
    const said = lowered(neutralise(text, loaded), 'thing');
    const words = nounPhrase(said, unknownBefore(wordBefore(own[at]!.claim, span), said)).text;
    if (UNNAMED.test(words)) return isPlural(words) ? 'citing unnamed sources' : 'citing an unnamed source';
    return VAGUE.test(words) ? 'without naming a source' : `citing ${words}`;
  }
  const unnamed = own.every(({ claim }) => claim.status === 'reported' && claim.attribution.length === 0);
  return unnamed ? 'without naming a source' : '';
}

const UNNAMED = /^(?:(?:the|a|an|some) )?sources?$/i;
const VAGUE =
  /^(?:(?:the|a|an|some) )?(?:reports?|reportedly|it|they|media|news|rumou?rs?|allegedly|said|information|according)$/i;

/** "X and Y reported": all who tell of it, and how. */
export function saidWords(speakers: readonly Speaker[]): string {
  const verb = speakers.every((one) => one.verb === 'said') ? 'said' : 'reported';
  const how = speakers.length === 1 && speakers[0]!.how ? `, ${speakers[0]!.how}` : '';
  return `${listWords(namesOf(speakers))} ${verb}${how}`;
}

const MOST_NAMED = 3;

/** Names of speakers; of many the first and how many more there are. */
export function namesOf(speakers: readonly Speaker[]): string[] {
  const names = together(speakers.map(({ name }) => name));
  if (names.length <= MOST_NAMED) return names;
  const more = names.length - MOST_NAMED + 1;
  return [...names.slice(0, MOST_NAMED - 1), `${numberWords(more)} other sources`];
}

// Outlets whose names nobody gave are counted, not named again and again.
function together(names: readonly string[]): string[] {
  const unnamed = names.filter((name) => name === 'an unnamed outlet').length;
  const named = [...new Set(names.filter((name) => name !== 'an unnamed outlet'))];
  if (!unnamed) return named;
  return [...named, unnamed === 1 ? 'an unnamed outlet' : `${numberWords(unnamed)} unnamed outlets`];
}
