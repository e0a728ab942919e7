import { type EventTypeId, eventType, type Phase } from '../model/index.ts';
import { CLAUSES, COURSES } from './clauses.ts';
import type { Happening } from './happening.ts';
import type { Phrase } from './names.ts';
import { indefinite, isOne, isPlural, listWords, rangeWords } from './words.ts';

/** How a clause is built: from the agent on, from what it befell on, or as what somebody is accused of. */
export type ClauseForm = 'active' | 'passive' | 'charge';

/** What may be said in the clause instead of after it. */
export interface ClauseFigures {
  /** "at least eight civilians", where they are the object: of a killing, an arrest. */
  readonly people?: Phrase;
  /** "four vehicles". */
  readonly things?: Phrase;
  /** "at least eight civilians were killed": a clause of its own. */
  readonly tolls?: string;
}

/** A clause without its first capital and its full stop. */
export interface Clause {
  readonly text: string;
  /** Which figures it has said. */
  readonly said: ReadonlySet<keyof ClauseFigures>;
}

type Slots = Readonly<Record<string, Phrase | null>>;

const phrase = (text: string, plural = false): Phrase => ({ text, plural, actor: null });

function joined(phrases: readonly Phrase[]): Phrase | null {
  if (!phrases.length) return null;
  return {
    text: listWords(phrases.map(({ text }) => text)),
    plural: phrases.length > 1 || phrases[0]!.plural,
    actor: null,
  };
}

/** "in Talmenes and Ma’ar Shamshah", "in Azaz and near Bawabiya"; empty where no place is known. */
export function whereWords({ places }: Pick<Happening, 'places'>): string {
  const [first] = places;
  if (!first) return '';
  const before = first.where.slice(0, first.where.length - first.name.length);
  const alike = first.where.endsWith(first.name) && places.every(({ where, name }) => where === `${before}${name}`);
  return alike ? `${before}${listWords(places.map(({ name }) => name))}` : listWords(places.map(({ where }) => where));
}

/** What a type is called, for one and for many. */
export function namesOfType(type: EventTypeId): { label: string; plural: string } {
  const { label, plural } = eventType(type);
  const [one, many] = CLAUSES[type].names ?? [label, plural];
  return { label: one, plural: many };
}

const isMany = ({ count }: Happening): boolean => count !== null && !isOne(count);

/** "at least 37 air strikes"; null where nobody says how many. */
function counted(happening: Happening): Phrase | null {
  const { label, plural } = namesOfType(happening.type);
  const figure = happening.count ? rangeWords(happening.count) : '';
  if (!figure) return null;
  return isMany(happening) ? phrase(`${figure} ${plural}`, true) : phrase(indefinite(label));
}

const UNCOUNTED: ReadonlySet<string> = new Set([
  'shelling',
  'looting',
  'torture',
  'sexual-violence',
  'organized-crime',
  'aid',
  'casualties',
]);

function noun(happening: Happening): Phrase {
  const { label, plural } = namesOfType(happening.type);
  const id = happening.type;
  const number = counted(happening);
  if (number) return number;
  if (UNCOUNTED.has(id)) return phrase(label);
  if (happening.many === false || SINGLE.has(id)) return phrase(indefinite(label));
  return phrase(plural, true);
}

// Happenings that are one unless the text says otherwise; of strikes and clashes nobody knows.
const SINGLE: ReadonlySet<string> = new Set([
  'offensive',
  'siege',
  'bombing',
  'suicide-bombing',
  'chemical-attack',
  'grenade-attack',
  'killing',
  'accident',
  'natural-disaster',
  'man-made-disaster',
  'ceasefire-violation',
  'surrender',
  'protest',
  'riot',
  'attack-on-civilians',
  'ground-attack',
  'shooting',
  'shoot-down',
  'abduction',
  'arrest',
  'property-destruction',
]);

function times(happening: Happening): Phrase | null {
  if (!isMany(happening)) return null;
  const figure = rangeWords(happening.count!);
  return phrase(figure === 'two' ? 'twice' : `${figure} times`);
}

// "captured the hill in Kafr Hamra" is no capture of Kafr Hamra.
function placeSlot(happening: Happening): Phrase | null {
  const { places } = happening;
  const { targets } = sufferersOf(happening);
  // "Several buildings in Rashidin" are not Rashidin.
  const isPart = happening.type === 'territory-captured' && isMany(happening) && places.length === 1;
  if (isPart || !places.length || !places.every(({ plain }) => plain)) return null;
  const isTarget = targets.every(({ text }) => places.some(({ name }) => text.includes(name)));
  return isTarget ? joined(places.map(({ name }) => phrase(name))) : null;
}

const ROAD = /\b(?:highway|road|motorway|route|[MR]\d+)$/i;

// A road is cut, a town cut off.
const roadSlot = (happening: Happening): Phrase | null =>
  happening.places.every(({ name }) => ROAD.test(name)) ? placeSlot(happening) : null;

// Who shells a town does so on the town; who shells in a province, somewhere in it.
const siteSlot = (happening: Happening): Phrase | null =>
  happening.places.some(({ wide }) => wide) ? null : placeSlot(happening);

function slotsOf(happening: Happening, { people, things, tolls }: ClauseFigures): Slots {
  const { agents, recipients, topics, tool } = happening;
  const { targets, holders } = sufferersOf(happening);
  const where = isSaidByTarget(happening) ? '' : whereWords(happening);
  const target = joined(targets);
  const addressee = joined(recipients) ?? target;
  return {
    agent: joined(agents),
    agents: agents.length > 1 ? joined(agents) : null,
    target,
    recipient: joined(recipients),
    holder: joined(holders),
    topic: joined(topics),
    tool,
    place: placeSlot(happening),
    road: roadSlot(happening),
    site: siteSlot(happening),
    round: where ? phrase(where.replace(/^(?:in|on) /, '')) : null,
    where: where ? phrase(where) : null,
    people: people ?? target,
    things: things ?? null,
    tolls: tolls ? phrase(tolls) : null,
    addressee,
    partner: addressee,
    noun: noun(happening),
    counted: counted(happening),
    'counted-times': times(happening),
  };
}

// Who loses ground is no ground; and nobody fights himself.
function sufferersOf({ type, agents, targets, holders }: Happening): Pick<Happening, 'targets' | 'holders'> {
  const others = targets.filter(
    ({ text, actor }) => !agents.some((one) => one.text === text || (actor !== null && one.actor === actor)),
  );
  if (type !== 'territory-captured') return { targets: others, holders };
  // "25 militants" beside a capture are its dead.
  const grounds = others.filter(
    ({ actor, text }) => actor === null || !/^(?:\d|more|at least|up to|about|over)/i.test(text),
  );
  const losers = grounds.filter(({ actor, text }) => actor !== null && !/ of /.test(text));
  return { targets: grounds.filter((one) => !losers.includes(one)), holders: [...holders, ...losers] };
}

// "the market of Azaz" says where it was.
const isSaidByTarget = ({ targets, places }: Happening): boolean =>
  places.length === 1 && places[0]!.plain && targets.some(({ text }) => text.includes(places[0]!.name));

const SLOT = /\{([\w-]+)\}/g;
const OPTIONAL = /\[([^\]]*)\]/g;
const slotsIn = (template: string): string[] =>
  [...template.matchAll(SLOT)].map(([, name]) => name!).filter((name) => name !== 'was');
const isFilled = (template: string, slots: Slots): boolean => slotsIn(template).every((name) => slots[name]);

const fits = (template: string, slots: Slots): boolean => isFilled(template.replace(OPTIONAL, ''), slots);

// The place of a happening stands before what follows with a comma: "struck Azaz from the air in the night, using …".
function withWhere(template: string): string {
  if (/\{(?:place|road|round|site|where)\}/.test(template)) return template;
  const at = template.indexOf('[, ');
  return at < 0 ? `${template}[ {where}]` : `${template.slice(0, at)}[ {where}]${template.slice(at)}`;
}

function filled(template: string, slots: Slots): string {
  const whole = template.replace(OPTIONAL, (_, inner: string) => (isFilled(inner, slots) ? inner : ''));
  const [first] = slotsIn(whole);
  const plural = whole.startsWith(`{${first}}`) && first !== undefined && slots[first]!.plural;
  return whole
    .replace(/\{was\}/g, plural ? 'were' : 'was')
    .replace(SLOT, (_, name: string) => slots[name]!.text)
    .replace(/,,/g, ',')
    .replace(/,(?=$|\s+,)/g, '');
}

const VERBS = /(\w+)\|(\w+)/g;

/** What happened, as a clause of one form; of another where the facts do not allow that one. */
export function clauseOf(happening: Happening, form: ClauseForm, figures: ClauseFigures = {}): Clause {
  const slots = slotsOf(happening, figures);
  const course = courseOf(happening, slots, form);
  if (course) return { text: course, said: new Set() };
  const row = CLAUSES[happening.type];
  const near = row.words?.find(({ on }) => on.test(happening.trigger));
  const active = [...(near?.active ?? []), ...row.active];
  const passive = [...(near?.passive ?? []), ...row.passive];
  const own = active.map(withWhere).filter((template) => fits(template, slots));
  const others = passive.map(withWhere).filter((template) => fits(template, slots));
  // Without its agent a clause says less: "was captured" is for where nobody is named, or another clause names him.
  const template = form === 'passive' ? (others[0] ?? own[0])! : (own[0] ?? others[0])!;
  const said = new Set(slotsIn(template).filter((name): name is keyof ClauseFigures => FIGURES.has(name)));
  const text = filled(form === 'charge' ? chargeOf(template) : template.replace(VERBS, '$1'), slots);
  return { text, said };
}

const FIGURES: ReadonlySet<string> = new Set(['people', 'things', 'tolls']);

const chargeOf = (template: string): string => template.replace(/^\{agents?\} /, '').replace(VERBS, '$2');

const BEGINS: Partial<Readonly<Record<Phase, readonly [active: string, passive: string, charge: string]>>> = {
  started: ['launched', 'began', 'launching'],
  resumed: ['resumed', 'resumed', 'resuming'],
  ongoing: ['continued', 'continued', 'continuing'],
};
const ENDS: Partial<Readonly<Record<Phase, string>>> = {
  stalled: 'stalled',
  repelled: '{was} repelled',
  failed: 'failed',
  ended: 'ended',
};

/** "resumed an offensive", "an attack by … was repelled": where the text says how far it went. */
function courseOf(happening: Happening, slots: Slots, form: ClauseForm): string | null {
  const { type, phase } = happening;
  if (phase === null) return null;
  const begins = COURSES.has(type) ? BEGINS[phase] : undefined;
  const ends = ENDS[phase];
  if (!begins && !ends) return null;
  const what = courseNoun(happening);
  const others = sufferers(happening, slots);
  const where = slots.where ? ` ${slots.where.text}` : '';
  if (ends) {
    if (type === 'territory-captured')
      return `an attempt${by(slots)} to capture ${(slots.place ?? slots.target ?? phrase('territory')).text}${slots.place ? '' : where} ${ends.replace('{was}', 'was')}`;
    return `${what.text}${by(slots)}${others}${where} ${ends.replace('{was}', what.plural ? 'were' : 'was')}`;
  }
  const [first, passive, charge] = begins!;
  const active = first === 'launched' && PEACEFUL.has(type) ? 'began' : first;
  if (type === 'clash') return `${what.text}${between(slots)}${where} ${passive}`;
  if (!slots.agent) return `${what.text}${others}${where} ${passive}`;
  return form === 'charge'
    ? `${charge} ${what.text}${others}${where}`
    : `${slots.agent.text} ${active} ${what.text}${others}${where}`;
}

// One launches an attack, and begins to talk.
const PEACEFUL: ReadonlySet<string> = new Set([
  'displacement',
  'deployment',
  'protest',
  'riot',
  'negotiation',
  'aid',
  'siege',
]);

const by = ({ agent }: Slots): string => (agent ? ` by ${agent.text}` : '');

const between = ({ agent, agents, target }: Slots): string => {
  if (agent && target) return ` between ${agent.text} and ${target.text}`;
  const one = agents ?? agent ?? target;
  return one ? ` ${agents ? 'between' : 'involving'} ${one.text}` : '';
};

function courseNoun(happening: Happening): Phrase {
  const { course } = CLAUSES[happening.type];
  const number = counted(happening);
  if (number) return number;
  if (course && happening.many !== false) return phrase(course, isPlural(course));
  const { label } = namesOfType(happening.type);
  return phrase(indefinite(label));
}

function sufferers({ type }: Happening, slots: Slots): string {
  return eventType(type)
    .roles.filter(({ role, preposition }) => role !== 'agent' && preposition !== null)
    .map(({ role, preposition }) => {
      const who = slots[role === 'location-holder' ? 'holder' : role];
      return who ? ` ${preposition} ${who.text}` : '';
    })
    .join('');
}

/** A happening as a noun: "the capture of Talmenes", "the 46 air strikes on positions". */
export function nominalOf(happening: Happening, figures: ClauseFigures = {}, article = 'the'): Phrase {
  const slots = slotsOf(happening, figures);
  const { type } = happening;
  const number = isMany(happening) ? rangeWords(happening.count!) : '';
  const { label, plural } = namesOfType(type);
  const many = number !== '' || (happening.many === true && !UNCOUNTED.has(type));
  const near = CLAUSES[type].words?.find(({ on, noun: own }) => own && on.test(happening.trigger))?.noun;
  const bare = near ? near[0] : `${number ? `${number} ` : ''}${many ? plural : label}`;
  const noun = article === 'a' ? ((many && !near) || UNCOUNTED.has(type) ? bare : indefinite(bare)) : `the ${bare}`;
  const object = slots.place && eventType(type).place === 'object' ? slots.place : null;
  const what = object ?? slots.things ?? (eventType(type).family === 'people' ? slots.people : slots.target);
  const usual = eventType(type).roles.find(({ role }) => role === 'target')?.preposition ?? 'of';
  const preposition = near ? near[1] : object || slots.things ? 'of' : usual;
  const about = what ? ` ${preposition} ${what.text}` : near?.[2] ? ` ${preposition} ${near[2]}` : '';
  const isInto = near !== undefined && /^(?:to|into)$/.test(near[1]) && !what && slots.round !== null;
  const where = isInto ? ` ${near[1]} ${slots.round!.text}` : slots.where && !object ? ` ${slots.where.text}` : '';
  const isBare = !about && !where && slots.agent !== null;
  return phrase(
    `${noun}${about}${where}${isBare ? ` by ${slots.agent!.text}` : ''}`,
    (many && !near) || type === 'casualties',
  );
}

const PARTICIPLES: Readonly<Record<string, string>> = {
  was: 'been',
  were: 'been',
  took: 'taken',
  came: 'come',
  withdrew: 'withdrawn',
  drove: 'driven',
  gave: 'given',
  began: 'begun',
};
const VERBS_OF_PAST = new RegExp(
  `\\b(?:${[
    ...new Set([
      ...Object.keys(PARTICIPLES),
      ...Object.values(CLAUSES).flatMap(({ active, words = [] }) =>
        [...active, ...words.flatMap((one) => one.active)].flatMap((template) =>
          [...template.matchAll(VERBS)].map(([, past]) => past!),
        ),
      ),
      ...[
        'exploded',
        'hit',
        'passed',
        'suffered',
        'fled',
        'returned',
        'resumed',
        'continued',
        'launched',
        'failed',
        'stalled',
        'ended',
      ],
    ]),
  ].join('|')})\\b`,
);

/** The clause as it stands after "denied that": what had happened before. */
export const perfect = (text: string): string =>
  text.replace(VERBS_OF_PAST, (past) => `had ${PARTICIPLES[past] ?? past}`);
