import {
  type Agreement,
  daysBetween,
  type EventField,
  type EventSource,
  eventType,
  type FieldName,
  type FieldVersion,
  isoOfDay,
  type Outcome,
  type Range,
} from '../model/index.ts';
import { isMutual, nearness } from './kinds.ts';
import { partyTie } from './parties.ts';
import { placeTie } from './places.ts';
import type { Party, Sketch, Toll } from './sketch.ts';
import { countOthers, rangeText, stated, tollTie } from './tolls.ts';
import type { Member } from './voices.ts';

/** Of a claim: what it gives for a field, and under which words it is grouped with others. */
interface Given<T> {
  readonly text: string;
  readonly value: T;
  readonly range?: Range;
}

const WORSE: readonly Agreement[] = ['agree', 'differ', 'contradict'];
const worse = (a: Agreement, b: Agreement): Agreement => WORSE[Math.max(WORSE.indexOf(a), WORSE.indexOf(b))]!;

/** All fields of an event that some claim gives. */
export function fieldsOf(members: readonly Member[], sources: readonly EventSource[]): EventField[] {
  const sourceOf = new Map(sources.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const telling = members.filter(({ sketch }) => sketch.standing === 'tells' || sketch.standing === 'alleges');
  const field = <T>(
    name: FieldName,
    of: readonly Member[],
    give: (member: Member) => Given<T> | null,
    verdict: (a: T, b: T) => Agreement,
  ): EventField | null => {
    const versions = new Map<string, { given: Given<T>; members: Member[] }>();
    for (const member of of) {
      const given = give(member);
      if (!given) continue;
      const version = versions.get(given.text) ?? { given, members: [] };
      version.members.push(member);
      versions.set(given.text, version);
    }
    const list = [...versions.values()];
    if (!list.length) return null;
    let agreement: Agreement = 'agree';
    for (const [at, a] of list.entries())
      for (const b of list.slice(at + 1)) agreement = worse(agreement, verdict(a.given.value, b.given.value));
    const shown = list.map(({ given, members: who }) => versionOf(given, who, sourceOf));
    shown.sort((a, b) => b.sources.length - a.sources.length || (a.text < b.text ? -1 : 1));
    return { name, versions: shown, agreement };
  };

  const seized = telling.some(({ sketch }) => sketch.type === 'territory-captured');
  return [
    field('happened', members, happened, (a, b) => (a === b ? 'agree' : 'contradict')),
    field('type', telling, typeGiven, (a, b) => (nearness(a, b) >= 0.5 ? 'agree' : 'differ')),
    field('date', telling, dateGiven, (a, b) => (daysBetween(a, b) > 0 ? 'contradict' : 'agree')),
    field('place', telling, placeGiven, (a, b) => (placeTie(a, b) === 'apart' ? 'contradict' : 'agree')),
    seized
      ? field('holder', members, holderGiven(members), holdersAgree)
      : field('agent', telling, partiesGiven('agents'), telling.some(isFight) ? () => 'agree' : agentsAgree),
    field('target', telling, partiesGiven('targets'), () => 'agree'),
    field('instrument', telling, instrumentGiven, (a, b) => (a === b ? 'agree' : 'differ')),
    field('count', telling, countGiven, rangesAgree),
    ...OUTCOMES.map((outcome) => tollField(outcome, field, telling)),
  ].filter((one) => one !== null);
}

function versionOf<T>(given: Given<T>, who: readonly Member[], sourceOf: ReadonlyMap<string, string>): FieldVersion {
  const sides = [...new Set(who.map(({ sketch }) => sketch.sourceSide))];
  return {
    text: given.text,
    ...(given.range ? { range: given.range } : {}),
    sides,
    sources: [...new Set(who.map(({ recorded }) => sourceOf.get(recorded.id)!))],
    claims: who.map(({ recorded }) => recorded.id),
  };
}

// Of two that fight each source may name the one or the other.
const isFight = ({ sketch }: Member): boolean => isMutual(sketch.type);

const HAPPENED: Partial<Record<Sketch['standing'], Given<boolean>>> = {
  tells: { text: 'happened', value: true },
  denies: { text: 'did not happen', value: false },
};

const happened = ({ sketch }: Member): Given<boolean> | null => HAPPENED[sketch.standing] ?? null;

const typeGiven = ({ sketch }: Member): Given<Sketch['type']> => ({
  text: eventType(sketch.type).label,
  value: sketch.type,
});

function dateGiven({ sketch: { days, said } }: Member): Given<readonly [number, number]> | null {
  if (!days || !said) return null;
  const [from, to] = days.map(isoOfDay) as [string, string];
  return { text: from === to ? from : `${from} to ${to}`, value: days, range: { min: days[0], max: days[1] } };
}

function placeGiven({ recorded, sketch }: Member): Given<Sketch['spot']> | null {
  const { place } = recorded.claim;
  return place ? { text: place.text, value: sketch.spot } : null;
}

const partiesGiven =
  (which: 'agents' | 'targets') =>
  ({ recorded, sketch }: Member): Given<readonly Party[]> | null => {
    const roles = recorded.claim.participants.filter(({ role }) =>
      which === 'agents' ? role === 'agent' : role !== 'agent' && role !== 'topic',
    );
    if (!roles.length) return null;
    return { text: roles.map(({ name }) => name).join(', '), value: sketch[which] };
  };

/** Who a place is said to have come to, or not to have come to. */
interface Holder {
  readonly parties: readonly Party[];
  readonly denied: boolean;
}

// "The army denied it": what is denied is what those who tell it say.
const holderGiven =
  (members: readonly Member[]) =>
  (member: Member): Given<Holder> | null => {
    const { standing } = member.sketch;
    const given = partiesGiven('agents');
    if (standing === 'tells' || standing === 'alleges') {
      const told = given(member);
      return told && { text: told.text, value: { parties: told.value, denied: false } };
    }
    const told = standing === 'denies' ? members.map(given).find((one) => one !== null) : null;
    return told ? { text: `not ${told.text}`, value: { parties: told.value, denied: true } } : null;
  };

const holdersAgree = (a: Holder, b: Holder): Agreement =>
  a.denied !== b.denied ? 'contradict' : agentsAgree(a.parties, b.parties);

function agentsAgree(a: readonly Party[], b: readonly Party[]): Agreement {
  const tie = partyTie(a, b);
  return tie === 'opposed' ? 'contradict' : tie === 'other' ? 'differ' : 'agree';
}

const instrumentGiven = ({ recorded: { claim } }: Member): Given<string> | null =>
  claim.instrument ? { text: claim.instrument.name, value: claim.instrument.class ?? claim.instrument.name } : null;

const countGiven = ({ recorded: { claim } }: Member): Given<Range> | null =>
  claim.count ? { text: rangeText(claim.count), value: claim.count, range: claim.count } : null;

/** "70" and "at least 70" agree; "at least 70" and "at least 100" may both be true, and yet differ. */
export function rangesAgree(a: Range, b: Range): Agreement {
  const tie = tollTie(a, b);
  if (tie === 'same') return 'agree';
  const disjoint = (a.max ?? Infinity) < (b.min ?? 0) || (b.max ?? Infinity) < (a.min ?? 0);
  if (disjoint) return 'contradict';
  const [leastA, mostA] = stated(a);
  const [leastB, mostB] = stated(b);
  return leastA <= mostB && leastB <= mostA ? 'agree' : 'differ';
}

const OUTCOMES: readonly Outcome[] = [
  'killed',
  'injured',
  'killed-or-injured',
  'captured',
  'missing',
  'displaced',
  'detained',
];

type MakeField = <T>(
  name: FieldName,
  of: readonly Member[],
  give: (member: Member) => Given<T> | null,
  verdict: (a: T, b: T) => Agreement,
) => EventField | null;

function tollField(outcome: Outcome, field: MakeField, telling: readonly Member[]): EventField | null {
  const tollIn = ({ sketch }: Member): Toll | null => sketch.tolls.find((toll) => toll.outcome === outcome) ?? null;
  const given = greatestOfEach(telling, tollIn);
  const made = field<Toll>(
    outcome,
    given,
    (member) => {
      const toll = tollIn(member)!;
      const range = { min: toll.min, max: toll.max };
      return { text: rangeText(range), value: toll, range };
    },
    (a, b) => (countOthers(a, b) ? 'differ' : rangesAgree(a, b)),
  );
  return made && { ...made, interval: intervalOf(made.versions.map(({ range }) => range!)) };
}

// "Five were killed. Two of them were officers": of what one source says in one report the greatest figure is its toll.
function greatestOfEach(members: readonly Member[], tollIn: (member: Member) => Range | null): Member[] {
  const greatest = new Map<string, Member>();
  for (const member of members) {
    const toll = tollIn(member);
    if (!toll) continue;
    const { source, voice } = member.sketch;
    const key = `${member.recorded.report}\n${source}\n${voice}`;
    const before = greatest.get(key);
    if (!before || stated(toll)[1] > stated(tollIn(before)!)[1]) greatest.set(key, member);
  }
  return [...greatest.values()];
}

/** The interval from the least figure that is stated to the greatest: open where that one is ("at least 100", "up to 5"). */
export function intervalOf(ranges: readonly Range[]): Range {
  const least = Math.min(...ranges.map((range) => stated(range)[0]));
  const most = Math.max(...ranges.map((range) => stated(range)[1]));
  const openBelow = ranges.some((range) => range.min === null && stated(range)[0] === least);
  const openAbove = ranges.some((range) => range.max === null && stated(range)[1] === most);
  return { min: openBelow ? null : least, max: openAbove ? null : most };
}
