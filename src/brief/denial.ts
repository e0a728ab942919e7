import { type Claim, eventType, type RecordedClaim } from '../model/index.ts';
import { clauseOf, perfect } from './clause.ts';
import type { EventFacts } from './facts.ts';
import { happeningOfClaim, participantPhrase, type Voice } from './happening.ts';
import { namesOf, type Speaker } from './speakers.ts';
import { outcomeWords } from './tolls.ts';
import { listWords } from './words.ts';

/** Who denies what of an event, with a claim that does. */
export interface Denial {
  /** "the opposition". */
  readonly who: string;
  /** "denied it", "issued a denial", "denied that any commander was killed". */
  readonly what: string;
  readonly claim: RecordedClaim;
}

/**
 * The denials of an event, each once. Of other things than ground nobody can tell whether a bare denial is of the deed or of
 * having done it.
 */
export function denialsOf({ event, claims, happening, deniers }: EventFacts, voice: Voice): Denial[] {
  const byWhat = new Map<string, { who: Speaker[]; claim: RecordedClaim }>();
  for (const denier of deniers) {
    const own = claims.filter(({ id }) => denier.claims.includes(id));
    const said = own.map((one) => deniedWords(one, event.type, happening.agents.length > 0, voice)).find(Boolean);
    const bare = eventType(event.type).family === 'territory' ? 'denied it' : 'issued a denial';
    const what = said ? `denied ${said}` : bare;
    byWhat.set(what, { who: [...(byWhat.get(what)?.who ?? []), denier], claim: own[0]! });
  }
  return [...byWhat].map(([what, { who, claim }]) => ({ who: listWords(namesOf(who)), what, claim }));
}

/** The denials of an event as clauses. */
export const denialWords = (facts: EventFacts, voice: Voice): string[] =>
  denialsOf(facts, voice).map(({ who, what }) => `${who} ${what}`);

/** What a claim denies, where that is not simply all of the event: "that its aircraft had struck a hospital". */
function deniedWords(recorded: RecordedClaim, type: string, isAgentKnown: boolean, voice: Voice): string | null {
  const { claim } = recorded;
  const agent = claim.participants.find(({ role }) => role === 'agent');
  if (claim.type === 'casualties' || (claim.type === 'killing' && claim.type !== type))
    return deniedToll(recorded, voice);
  // Who denies that it did it says nothing of whether it happened.
  if (claim.type === type && (isAgentKnown || !agent)) return null;
  const happening = { ...happeningOfClaim(recorded, voice), places: [] };
  // "denied carrying out a bombing"
  if (deniesOwnDeed(claim)) return clauseOf(happening, 'charge').text;
  return `that ${perfect(clauseOf(happening, 'active').text)}`;
}

/** True where whoever denies it is who would have done it. */
export const deniesOwnDeed = ({ participants, attribution }: Claim): boolean => {
  const agents = participants.filter(({ role }) => role === 'agent');
  return (
    agents.length > 0 &&
    agents.every(({ actor, text }) =>
      attribution.some((one) => (actor !== null && one.actor === actor) || one.text === text),
    )
  );
};

function deniedToll({ claim }: RecordedClaim, voice: Voice): string | null {
  const [toll] = claim.casualties;
  if (!toll) return null;
  const target = claim.participants.find(({ role }) => role === 'target');
  const who = target ? participantPhrase(target, claim, voice) : null;
  return `that ${who?.text ?? 'anybody'} ${who?.plural ? 'were' : 'was'} ${outcomeWords(toll.outcome)}`;
}
