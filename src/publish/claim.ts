import { type ActorKind, CIVILIAN_WORDS, type Claim, type RecordedClaim, type Span } from '../model/index.ts';
import { cellOf, isFine, provinceOnly } from './place.ts';
import type { Names, Profile, Published, Withheld } from './profile.ts';
import { publishRule, type RuleId } from './rules.ts';
import { blackOut, findWithheld, isPlain, occurrences, siteTold } from './text.ts';
import { ANYBODY } from './words.ts';

/** Stands where a person's name stood. */
export const NAME_WITHHELD = 'name withheld';

const unarmed = (words: string): boolean => CIVILIAN_WORDS.test(words) || ANYBODY.test(words);

const CIVILIAN: ReadonlySet<ActorKind> = new Set([
  'civilians',
  'protesters',
  'people',
  'medical',
  'media',
  'aid-organisation',
]);
const SURVIVOR: ReadonlySet<string> = new Set(['sexual-violence', 'torture']);
const CIVILIAN_TYPES: ReadonlySet<string> = new Set([
  'attack-on-civilians',
  'abduction',
  'displacement',
  'arrest',
  'aid',
]);

/** The claim as it may be shown. Spans stay those of the report's text. */
export function publishClaim(recorded: RecordedClaim, profile: Profile): Published<RecordedClaim> {
  if (profile.id === 'full') return { ...recorded, withheld: [] };
  const names = profile.names(recorded.theatre);
  const rule = placeRule(recorded.claim, names);
  if (rule === null && isHarmless(recorded.claim, names)) return { ...recorded, withheld: [] };
  const noted: Withheld[] = [];
  const claim = publishPlace(withoutNames(recorded.claim, names, rule, noted), rule, noted);
  return { ...recorded, claim, withheld: distinct(noted) };
}

/** The rule by which the place of a claim is kept back; null: it stays. */
export function placeRule(claim: Claim, names: Names): RuleId | null {
  if (SURVIVOR.has(claim.type)) return 'survivor';
  const { participants, losses, place, evidence } = claim;
  const isClear = clearedBy(evidence, names);
  const texts = [
    ...participants.flatMap(({ text, name }) => [text, name]),
    ...losses.flatMap(({ text, what }) => [text, what]),
    ...(place ? [place.text, place.name] : []),
  ].filter((text) => !isClear(text));
  for (const text of [...evidence.map((one) => one.text), ...texts]) {
    const site = siteTold(text, names);
    if (site) return site;
  }
  const struck = participants.filter(({ role }) => role === 'target').map(({ actor }) => actor && names.kindOf(actor));
  if (struck.includes('medical')) return 'medical-site';
  if (struck.includes('aid-organisation')) return 'aid-site';
  return meansCivilians(claim, names) && place && isFine(place) ? 'civilians' : null;
}

/** Whether words stand in a sentence of the evidence in which nothing is kept back: most do, and need no look of their own. */
function clearedBy(evidence: Claim['evidence'], names: Names): (text: string) => boolean {
  const plain = evidence.filter(({ text }) => isPlain(text, names));
  return (text) => plain.some((one) => one.text.includes(text));
}

/** True where nothing in a claim is kept back, whatever the field. */
function isHarmless(claim: Claim, names: Names): boolean {
  const { evidence, trigger, attribution, participants, casualties, losses, instrument, time, place, loaded } = claim;
  if (!evidence.every(({ text }) => isPlain(text, names))) return false;
  const isClear = clearedBy(evidence, names);
  const isPlainToo = (text: string): boolean => isClear(text) || isPlain(text, names);
  // A given name that stands alone is a person's all the same.
  const isNoName = (name: string, actor: string | null): boolean =>
    isPlainToo(name) && (actor !== null || !/^\p{Lu}/u.test(name) || !names.isGivenName(name.toLowerCase()));
  return (
    [trigger, ...attribution, ...participants, ...casualties, ...losses, ...loaded].every(({ text }) =>
      isPlainToo(text),
    ) &&
    participants.every(({ name, actor }) => isNoName(name, actor)) &&
    casualties.every(({ who, actor }) => isNoName(who, actor)) &&
    losses.every(({ what, owner }) => isPlainToo(what) && (owner === null || isPlainToo(owner))) &&
    [instrument?.text, instrument?.name, time?.text, place?.text].every(
      (text) => text === undefined || isPlainToo(text),
    )
  );
}

function meansCivilians({ type, participants, casualties }: Claim, names: Names): boolean {
  const isCivilian = (actor: string | null): boolean => {
    const kind = actor === null ? null : names.kindOf(actor);
    return kind !== null && CIVILIAN.has(kind);
  };
  return (
    CIVILIAN_TYPES.has(type) ||
    participants.some(({ role, actor, text }) => role !== 'agent' && (isCivilian(actor) || unarmed(text))) ||
    casualties.some(({ actor, who }) => isCivilian(actor) || unarmed(who))
  );
}

/** Blacks out in every quotation of a claim what the rules ask, and takes names of persons out of its fields. */
function withoutNames(claim: Claim, names: Names, rule: RuleId | null, noted: Withheld[]): Claim {
  const hidden = rule && publishRule(rule).place === 'province' && claim.place ? placeNames(claim.place) : [];
  const people = personsOf(claim, names);
  const quote = (text: string, field: string): string => {
    const own = findWithheld(text, names);
    if (own.length + people.length + hidden.length === 0) return text;
    const spans = [
      ...own,
      ...people.flatMap((name) => occurrences(text, name)).map((span) => ({ ...span, rule: 'person' as const })),
      ...hidden.flatMap((name) => occurrences(text, name)).map((span: Span) => ({ ...span, rule: rule! })),
    ];
    const done = blackOut(text, spans);
    for (const one of done.withheld) noted.push({ rule: one.rule, field });
    return done.text;
  };
  const nameOf = (name: string, actor: string | null, field: string): string => {
    if (actor !== null && names.kindOf(actor) !== null) return quote(name, field);
    if (!people.some((person) => person === name || occurrences(name, person).length > 0)) return quote(name, field);
    noted.push({ rule: 'person', field });
    return NAME_WITHHELD;
  };
  const texts = <T extends { readonly text: string }>(list: readonly T[], field: string): T[] =>
    list.map((one) => ({ ...one, text: quote(one.text, field) }));
  return {
    ...claim,
    trigger: { ...claim.trigger, text: quote(claim.trigger.text, 'trigger') },
    attribution: texts(claim.attribution, 'attribution'),
    participants: texts(claim.participants, 'participants').map((one) => ({
      ...one,
      name: nameOf(one.name, one.actor, 'participants'),
    })),
    casualties: texts(claim.casualties, 'casualties').map((one) => ({
      ...one,
      who: nameOf(one.who, one.actor, 'casualties'),
    })),
    losses: texts(claim.losses, 'losses').map((one) => ({
      ...one,
      what: quote(one.what, 'losses'),
      owner: one.owner === null ? null : nameOf(one.owner, null, 'losses'),
    })),
    instrument: claim.instrument && {
      ...claim.instrument,
      text: quote(claim.instrument.text, 'instrument'),
      name: quote(claim.instrument.name, 'instrument'),
    },
    time: claim.time && { ...claim.time, text: quote(claim.time.text, 'time') },
    place: claim.place && rule === null ? { ...claim.place, text: quote(claim.place.text, 'place') } : claim.place,
    evidence: texts(claim.evidence, 'evidence'),
    loaded: texts(claim.loaded, 'loaded'),
  };
}

/** Names of persons in a claim: what its quotations give away, and given names that stand alone. */
function personsOf({ evidence, participants, attribution, casualties }: Claim, names: Names): string[] {
  const texts = [...evidence, ...participants, ...attribution, ...casualties].map(({ text }) => text);
  const found = texts.flatMap((text) =>
    findWithheld(text, names)
      .filter(({ rule }) => rule === 'person')
      .map(({ start, end }) => text.slice(start, end)),
  );
  const alone = [
    ...participants.map(({ name, actor }) => [name, actor] as const),
    ...casualties.map(({ who, actor }) => [who, actor] as const),
  ]
    .filter(
      ([name, actor]) => actor === null && /^\p{Lu}[\p{L}'’-]*$/u.test(name) && names.isGivenName(name.toLowerCase()),
    )
    .map(([name]) => name);
  return [...new Set([...found, ...alone])];
}

const placeNames = ({ name, text, gazetteer, admin1 }: NonNullable<Claim['place']>): string[] =>
  // The province is said all the same.
  gazetteer !== null && name === admin1 ? [] : [...new Set([name, text])];

function publishPlace(claim: Claim, rule: RuleId | null, noted: Withheld[]): Claim {
  if (!rule || !claim.place) return claim;
  noted.push({ rule, field: 'place' });
  const coarser = publishRule(rule).place === 'cell' ? cellOf(claim.place) : provinceOnly(claim.place);
  return { ...claim, place: coarser };
}

const distinct = (list: readonly Withheld[]): Withheld[] => [
  ...new Map(list.map((one) => [`${one.rule} ${one.field}`, one])).values(),
];
