import type { Event, Loss, Range, RecordedClaim } from '../model/index.ts';
import { type Clause, type ClauseFigures, type ClauseForm, clauseOf } from './clause.ts';
import { CLAUSES } from './clauses.ts';
import { fieldOf, type Happening, happeningOf, happeningOfClaim, tellingClaims, type Voice } from './happening.ts';
import type { Phrase } from './names.ts';
import { deniersOf, type Speaker, tellersOf } from './speakers.ts';
import { harmingWords, lossWords, lostThing, type Toll, type Tolls, tollClause, tollPhrase, tollsOf } from './tolls.ts';
import { isOne, listWords } from './words.ts';

/** What can be said of an event: what all who tell it say, and what only some do. */
export interface EventFacts {
  readonly event: Event;
  /** All claims of the event. */
  readonly claims: readonly RecordedClaim[];
  readonly happening: Happening;
  readonly tellers: readonly Speaker[];
  /** Those who name the agents whom the clause names; where it names nobody, all who tell. */
  readonly main: readonly Speaker[];
  /** Those who name others, or nobody. */
  readonly others: readonly { readonly agents: string; readonly who: readonly Speaker[] }[];
  readonly deniers: readonly Speaker[];
  /** How often it happened, where that is told differently or by some only. */
  readonly counts: readonly CountVersion[];
  /** Figures that all give who tell of the event. */
  readonly shared: readonly Toll[];
  /** Figures that some give, or give otherwise. */
  readonly disputed: readonly Tolls[];
  readonly losses: readonly Loss[];
  /** True where all who tell it only allege it. */
  readonly alleged: boolean;
  /** True where the texts say that those who tell it offered no evidence. */
  readonly noEvidence: boolean;
}

/** How often something happened, and who says so. */
export interface CountVersion {
  readonly range: Range;
  readonly sources: readonly string[];
  readonly claims: readonly string[];
}

/** The facts of an event in a voice. */
export function factsOf(event: Event, claims: readonly RecordedClaim[], voice: Voice): EventFacts {
  const telling = tellingClaims(event, claims);
  const tellers = tellersOf(event, claims, voice);
  const tolls = tollsOf(event, claims, voice);
  const happening = happeningOf(event, claims, voice);
  const counts = fieldOf(event, 'count')?.versions ?? [];
  const isCountShared = counts.length === 1 && tellers.every(({ id }) => counts[0]!.sources.includes(id));
  const { main, others } = byAgent(happening, tellers, telling, voice);
  return {
    event,
    claims,
    happening: isCountShared ? happening : { ...happening, count: null, many: counts.length ? true : happening.many },
    tellers,
    main,
    others,
    counts: isCountShared
      ? []
      : counts.map(({ range, sources, claims: ids }) => ({ range: range!, sources, claims: ids })),
    deniers: deniersOf(event, claims, voice),
    shared: tolls.filter((one) => isShared(one, tellers)).map(({ versions }) => versions[0]!),
    disputed: tolls.filter((one) => !isShared(one, tellers)),
    losses: lossesOf(telling),
    alleged: telling.length > 0 && telling.every(({ claim }) => claim.status === 'alleged'),
    noEvidence:
      telling.length > 0 &&
      telling.every(({ claim }) => claim.attribution.some(({ evidence }) => evidence === 'none-given')),
  };
}

/** Who names whom: nobody is said to have named one whom he did not. */
function byAgent(
  { agents, type }: Happening,
  tellers: readonly Speaker[],
  telling: readonly RecordedClaim[],
  voice: Voice,
): Pick<EventFacts, 'main' | 'others'> {
  const chosen = listWords(agents.map(({ text }) => text));
  if (!chosen || MUTUAL.has(type)) return { main: tellers, others: [] };
  const named = tellers.map((who) => {
    const own = telling.filter(({ id }) => who.claims.includes(id));
    const texts = own.map((one) => agentsOf(one, voice));
    return { who, agents: texts.includes(chosen) ? chosen : (texts.find(Boolean) ?? '') };
  });
  const main = named.filter((one) => one.agents === chosen).map(({ who }) => who);
  const others = new Map<string, Speaker[]>();
  for (const one of named)
    if (one.agents !== chosen) others.set(one.agents, [...(others.get(one.agents) ?? []), one.who]);
  return { main, others: [...others].map(([one, who]) => ({ agents: one, who })) };
}

// Of those who fight each other one source names this one, the other that one.
const MUTUAL: ReadonlySet<string> = new Set(['clash', 'agreement', 'negotiation', 'accident', 'natural-disaster']);

const agentsOf = (one: RecordedClaim, voice: Voice): string =>
  listWords(happeningOfClaim(one, voice).agents.map(({ text }) => text));

/** A figure that all who tell of the event give; any other is said with those who counted. */
const isShared = ({ agree, versions }: Tolls, tellers: readonly Speaker[]): boolean =>
  agree && tellers.every(({ id }) => versions.some(({ sources }) => sources.includes(id)));

/** Things that were lost, each once, by those who tell. */
function lossesOf(telling: readonly RecordedClaim[]): Loss[] {
  const all = telling.flatMap(({ claim }) => claim.losses);
  return [...new Map(all.map((loss) => [`${loss.what} ${loss.fate}`, loss])).values()];
}

/** Outcomes that the verb of a type says itself: who was killed is the object of "killed". */
const OBJECTS: Readonly<Record<string, ReadonlySet<string>>> = {
  killing: new Set(['killed']),
  arrest: new Set(['detained', 'captured']),
  abduction: new Set(['captured', 'missing', 'detained']),
  displacement: new Set(['displaced']),
};
/** Types of which what was lost is the object. */
export const THINGS: ReadonlySet<string> = new Set(['property-destruction', 'shoot-down']);

const isName = (text: string): boolean => /\p{Lu}\p{Ll}+ (?:\p{Ll}[\p{L}-]* )?\p{Lu}/u.test(text);

/** What is put into a clause. */
export type ClauseFacts = Pick<EventFacts, 'happening' | 'shared' | 'losses'>;

/** The clause of an event with the figures that go without dispute. */
export function factsClause(facts: ClauseFacts, voice: Voice, form: ClauseForm = 'active'): string {
  const { happening, shared, losses } = facts;
  const object = shared.find(({ outcome }) => OBJECTS[happening.type]?.has(outcome));
  const named = happening.targets.some(({ text }) => isName(text));
  const thing: Phrase | null = THINGS.has(happening.type) && losses[0] ? lostThing(losses[0], voice) : null;
  const figures: ClauseFigures = {
    ...(object && !named && { people: tollPhrase(object) }),
    ...(shared.length && happening.type === 'casualties' && { tolls: tollClause(shared) }),
    ...(thing && { things: thing }),
  };
  const clause = clauseOf(happening, form, figures);
  const isOneNamed = object !== undefined && named && object.counts.length === 1 && isOne(object.counts[0]!.range);
  // A toll that counts the very person who is named adds nothing.
  const counted = clause.said.has('people') || isOneNamed ? [object] : [];
  const tolls = clause.said.has('tolls') ? [] : shared.filter((toll) => !counted.includes(toll));
  const things = clause.said.has('things') ? losses.slice(1) : losses;
  return `${clause.text}${tollTail(happening, clause, tolls)}${lossTail(clause, things, voice)}`;
}

function tollTail(happening: Happening, clause: Clause, tolls: readonly Toll[]): string {
  if (!tolls.length) return '';
  const isHarm = CLAUSES[happening.type].harms && happening.phase === null;
  const harming = isHarm ? harmingWords(tolls) : null;
  if (harming) return / hitting [^,]+$/.test(clause.text) ? ` and ${harming}` : `, ${harming}`;
  return `, and ${tollClause(tolls)}`;
}

function lossTail(clause: Clause, losses: readonly Loss[], voice: Voice): string {
  // "a hospital was struck, and the hospital was damaged"
  const words = lossWords(losses, voice).replace(/^(an?) (.+?)(?= was )/, (said, _article, thing: string) =>
    clause.text.toLowerCase().includes(said.toLowerCase()) ? `the ${thing}` : said,
  );
  return words && !clause.text.includes(words) ? `, and ${words}` : '';
}
