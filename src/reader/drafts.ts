import type {
  Casualty,
  EventTypeId,
  Instrument,
  Loss,
  Outcome,
  Participant,
  ParticipantRole,
  Phase,
  Range,
} from '../model/index.ts';
import { countriesActing, isOfAnother, isOuterPlace, isReporter } from './acting.ts';
import { carrierOf, verbLemma } from './arguments.ts';
import { companionsOf } from './companions.ts';
import { type Document, nameOf, numberOf } from './document.ts';
import { type Filler, isNobody, isUntouchable } from './fillers.ts';
import type { Firing } from './frames.ts';
import { fullNameIn } from './known-persons.ts';
import { isNamedAmong } from './named-among.ts';
import { ownToll } from './own-tolls.ts';
import { type Party, typeByParties } from './parties.ts';
import { isNoBody, kindOf, phraseOf } from './phrases.ts';
import { FATES, FITS, OUTCOMES } from './roles.ts';
import { addsToPart, casualtyOf, countedNoun, isDeadOrHurt, lossOf, partsOf } from './tolls.ts';
import { triedBy } from './tried.ts';
import { instrumentOf, typeByMeans, weaponClass, weaponIn } from './weapons.ts';
import { ancestors, caseOf, isVerb, kidBy, kidsBy, rel, type Word, withConjuncts } from './words.ts';

/** A claim in the making: one firing with what its own words say; place, time and stance come after. */
export interface Draft {
  readonly firing: Firing;
  readonly type: EventTypeId;
  readonly trigger: Word;
  /** The trigger, its light or aspect verbs, and the other words of a phrase. */
  readonly core: readonly Word[];
  readonly participants: readonly Participant[];
  readonly instrument: Instrument | null;
  readonly count: Range | null;
  readonly casualties: readonly Casualty[];
  readonly losses: readonly Loss[];
  readonly phase: Phase | null;
  /** Words that fill the role of place. */
  readonly placeWords: readonly Word[];
  /** The sentences that tell of it, by index. */
  readonly sentences: readonly number[];
  /** Drafts that were folded into this one, for `explain`. */
  readonly folded: readonly Draft[];
  /** True where the claim sums up many happenings: the dead of a war. */
  readonly isSum?: boolean;
}

const PARTICIPANTS: ReadonlySet<string> = new Set(['agent', 'target', 'recipient', 'topic', 'speaker']);

/** "One of the buses": a bus. */
const oneOf = (doc: Document, word: Word): Word | undefined => {
  const noun = countedNoun(doc, word);
  return noun === word || doc.pronouns.has(noun) || noun.upos === 'PRON' ? undefined : noun;
};

/** "The windows of the embassy": what was hit is the embassy. */
const wholeOf = (doc: Document, part: Word): Word | undefined =>
  doc.language.parts.has(part.lemma.toLowerCase())
    ? part.kids.find((kid) => rel(kid) === 'nmod' && (caseOf(kid) === 'of' || kid.deprel === 'nmod:poss'))
    : undefined;

/** A participant from a word: a pronoun keeps its own words and takes the name it stands for. */
export function participantOf(doc: Document, role: ParticipantRole, word: Word): Participant {
  const own = phraseOf(doc, word);
  const meant = doc.pronouns.get(word) ?? (role === 'target' ? (wholeOf(doc, word) ?? oneOf(doc, word)) : undefined);
  const phrase = meant ? phraseOf(doc, meant) : own;
  return {
    role,
    text: own.text,
    name: fullNameIn(doc, phrase) ?? phrase.name,
    actor: phrase.actor ?? own.actor,
    span: { start: own.start, end: own.end },
  };
}

/** Whoever acts: "three gunmen" are called so whole, as no toll tells how many they are; the number of a crowd is a guess. */
function agentFrom(doc: Document, firing: Firing, word: Word): Participant {
  const agent = participantOf(doc, 'agent', word);
  if (CROWDED.has(firing.row.type) || !isNoBody(doc, agent.actor)) return agent;
  const { number, person, text } = phraseOf(doc, doc.pronouns.get(word) ?? word);
  const said = text.replace(/\s+/g, ' ').replace(/^(?:these|those|his|her|their|its) /i, '');
  return number && !person && said.endsWith(` ${agent.name}`) ? { ...agent, name: said } : agent;
}

const CROWDED: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['protest', 'riot', 'displacement']);

const LEADING = new Set(['lead', 'head', 'spearhead', 'command']);

/** "Government forces, led by the 25th Division": whoever leads acts too. */
function leaders(agent: Word): Word[] {
  return kidsBy(agent, 'acl', 'amod')
    .filter((kid) => LEADING.has(kid.lemma) && (kid.xpos === 'VBN' || kid.xpos === 'VBD'))
    .flatMap((kid) => kidsBy(kid, 'obl:agent', 'obl').filter((by) => by.deprel === 'obl:agent' || caseOf(by) === 'by'))
    .flatMap(withConjuncts);
}

const TOGETHER = new Set([
  'alongside',
  'together with',
  'along with',
  'in cooperation with',
  'in coordination with',
  'with the support of',
  'backed by',
  'supported by',
]);

/** "Together with", "in cooperation with": whoever acts beside the agent. */
function partners(doc: Document, firing: Firing, agent: Word): Word[] {
  const shared = [...firing.args.preps].filter(([mark]) => TOGETHER.has(mark)).flatMap(([, words]) => words);
  const joint = kidsBy(agent, 'nmod')
    .filter(
      (kid) =>
        TOGETHER.has(caseOf(kid)) || ['cooperation', 'coordination', 'conjunction', 'alliance'].includes(kid.lemma),
    )
    .flatMap((kid) =>
      TOGETHER.has(caseOf(kid)) ? [kid] : kidsBy(kid, 'nmod').filter((inner) => caseOf(inner) === 'with'),
    )
    .flatMap(withConjuncts);
  return [...shared, ...joint].filter((word) => isActing(doc, word));
}

function agentsOf(doc: Document, firing: Firing): Word[] {
  const fillers = firing.fillers
    .filter(({ role, word }) => role === 'agent' && !isReporter(doc, firing, word) && !isOuterPlace(doc, firing, word))
    .map((filler) => filler.word);
  const agents = fillers.flatMap((word) => [
    word,
    ...otherOwners(doc, word),
    ...leaders(word),
    ...partners(doc, firing, word),
  ]);
  // "Warplanes of the air force": the platform's owner acts
  for (const word of firing.args.subj) {
    if (agents.includes(word) || isTarget(firing, word)) continue;
    if (!['weapon', 'platform', 'materiel'].includes(kindOf(doc, word))) continue;
    if (!agentAllowed(firing) && !tellsByMeans(firing)) continue;
    const laid = layersOf(doc, word);
    if (laid.length) agents.push(...laid);
    else if (phraseOf(doc, word).actor) agents.push(...owners(doc, word));
    // "regime barrel bombs"
    else {
      agents.push(...kidsBy(word, 'compound', 'nmod:poss').filter((kid) => isActing(doc, kid)));
      if (isCraftOf(doc, word)) agents.push(word);
    }
  }
  if (!agents.length && agentAllowed(firing))
    agents.push(
      ...firing.modifiers.filter(
        (word) =>
          isActing(doc, word) &&
          !isReporter(doc, firing, word) &&
          !isOuterPlace(doc, firing, word) &&
          !isOfAnother(doc, firing, word),
      ),
    );
  if (!agents.length && agentAllowed(firing)) agents.push(...countriesActing(doc, firing));
  return [...new Set(agents)].filter(
    (word) => !isAlternative(doc, word) && !isBareMeasure(doc, word) && !doc.language.harmNouns.has(word.lemma),
  );
}

const SHORT = /^\p{Lu}{2,6}$/u;

/** "A helicopter came under fire": what it befell did nothing, and nothing was done with it. */
const isTarget = ({ fillers }: Firing, word: Word): boolean =>
  fillers.some((filler) => filler.word === word && filler.role === 'target');

/** "NAF jets": an air force that no pack knows, by its abbreviation. */
const isCraftOf = (doc: Document, craft: Word): boolean =>
  kindOf(doc, craft) === 'platform' &&
  kidsBy(craft, 'compound').some(
    (kid) => SHORT.test(kid.text) && !craft.tree.capitals && kindOf(doc, kid) !== 'weapon',
  );

/** "A mine laid by rebels hit a truck": whoever laid, fired or dropped the weapon acts. */
const layersOf = (doc: Document, weapon: Word): Word[] =>
  kidsBy(weapon, 'acl')
    .filter((kid) => kid.xpos === 'VBN')
    .flatMap((kid) => kidsBy(kid, 'obl:agent'))
    .filter((word) => isActing(doc, word));

/** "The shock wave broke windows": a measure of nobody. */
const isBareMeasure = (doc: Document, word: Word): boolean => word.upos === 'NOUN' && kindOf(doc, word) === 'measure';

/** "The Turkish and Russian foreign ministers": whose the others are. */
const otherOwners = (doc: Document, agent: Word): Word[] =>
  kidsBy(agent, 'amod', 'compound')
    .filter((kid) => kid.upos === 'ADJ' && isActing(doc, kid))
    .flatMap((kid) => withConjuncts(kid).slice(1))
    .filter((kid) => kid.at < agent.at && isActing(doc, kid));

/** "Russian or Syrian aircraft": of two who may have done it nobody is said to have. */
function isAlternative(doc: Document, agent: Word): boolean {
  const { words } = agent.tree;
  const first = phraseOf(doc, agent).start;
  const or = words.findLastIndex(({ end }) => end <= first);
  const before = words[or - 1];
  return words[or]?.norm === 'or' && before !== undefined && nameOf(doc, before) !== null;
}

/** "Israeli missiles killed twelve": a toll whose type the weapon tells, and whose author the weapon's owner is. */
const tellsByMeans = ({ row }: Firing): boolean => row.refine === true && row.args?.subj === 'happening';

const agentAllowed = (firing: Firing): boolean =>
  Object.values(firing.row.args ?? {}).some((role) => role.startsWith('agent') || role.startsWith('force'));

const isActing = (doc: Document, word: Word): boolean => {
  const kind = kindOf(doc, word);
  return (
    ['actor', 'fighters', 'force', 'group', 'government'].includes(kind) ||
    (phraseOf(doc, word).actor !== null && kind !== 'place' && kind !== 'weapon' && kind !== 'civilians')
  );
};

// Each of "Warplanes of the A and the B" is an owner; with one owner the phrase itself stands.
function owners(doc: Document, platform: Word): Word[] {
  const of = kidsBy(platform, 'nmod')
    .filter((kid) => caseOf(kid) === 'of')
    .flatMap(withConjuncts);
  const acting = of.filter((word) => phraseOf(doc, word).actor !== null);
  return acting.length > 1 ? acting : [platform];
}

function instrumentFor(doc: Document, firing: Firing): Instrument | null {
  const acting = firing.args.subj.filter(
    (word) =>
      (firing.row.type === 'accident' || !isTarget(firing, word)) &&
      // "captured and taken away by helicopter": what carries them struck nobody
      !(
        ['platform', 'weapon', 'materiel'].includes(kindOf(doc, word)) &&
        firing.fillers.some(({ role }) => TAKEN.has(role))
      ),
  );
  const words = [
    // what a drone drops was dropped by a drone
    ...[...acting, ...(firing.args.preps.get('from') ?? [])].filter((word) => isCraft(doc, word)),
    ...firing.fillers.filter((filler) => filler.role === 'instrument').map((filler) => filler.word),
    ...acting.filter((word) => ['weapon', 'platform', 'materiel'].includes(kindOf(doc, countedNoun(doc, word)))),
    ...firing.modifiers.filter((word) => kindOf(doc, word) === 'weapon'),
    ...['with', 'using', 'by'].flatMap((mark) => firing.args.preps.get(mark) ?? []),
    ...(TAKEN_FROM.has(firing.row.type) ? [] : (firing.args.preps.get('from') ?? [])),
    // "killed forty civilians with poison gas": the tree hangs the gas on the civilians
    ...firing.args.obj.flatMap((word) => kidsBy(word, 'nmod').filter((kid) => caseOf(kid) === 'with')),
    ...(isVerb(firing.trigger)
      ? using(firing.trigger)
      : [...firing.args.carriers.flatMap(using), ...doneWith(doc, firing.trigger)]),
    ...usedFor(firing.trigger),
  ];
  // "with a number of rockets"
  for (const word of words.map((one) => countedNoun(doc, one))) {
    const instrument = weaponIn(doc, word) ? instrumentOf(doc, word) : null;
    if (instrument) return instrument;
  }
  return isVerb(firing.trigger) ? null : nominalInstrument(doc, firing);
}

const TAKEN: ReadonlySet<string> = new Set(['captured', 'detained', 'displaced']);

/** "Kidnapped from a mine": where they were taken from, not what with. */
const TAKEN_FROM: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'abduction',
  'arrest',
  'looting',
  'weapons-seized',
  'displacement',
]);

const CRAFT: ReadonlySet<string> = new Set(['drone', 'combat-drone']);
const isCraft = (doc: Document, word: Word): boolean => CRAFT.has(weaponClass(doc, word) ?? '');

const using = (verb: Word): Word[] =>
  kidsBy(verb, 'advcl')
    .filter((kid) => kid.lemma === 'use')
    .flatMap((kid) => kidsBy(kid, 'obj'));

// "the attack, carried out with rifles"
const doneWith = (doc: Document, noun: Word): Word[] =>
  kidsBy(noun, 'acl')
    .filter((kid) => kid.xpos === 'VBN' && doc.language.lightVerbs.has(verbLemma(kid)))
    .flatMap((kid) => kidsBy(kid, 'obl').filter((means) => caseOf(means) === 'with'));

// "used mortars to attack the embassy"
const usedFor = (verb: Word): Word[] =>
  isVerb(verb) && verb.parent?.lemma === 'use' && ['advcl', 'xcomp'].includes(rel(verb))
    ? kidsBy(verb.parent, 'obj')
    : [];

// "a car bomb attack", "rocket fire": the weapon is part of the trigger.
function nominalInstrument(doc: Document, firing: Firing): Instrument | null {
  return weaponIn(doc, firing.trigger) ? instrumentOf(doc, firing.trigger) : null;
}

/** How many times: the number on a noun of happening, or "twice". */
function timesOver(doc: Document, firing: Firing): Range | null {
  const { trigger } = firing;
  if (!isVerb(trigger)) {
    const own = phraseOf(doc, trigger).number ?? measureNumber(doc, trigger);
    if (own) return own;
  }
  for (const verb of [trigger, ...firing.args.carriers]) {
    for (const kid of verb.kids) {
      const number = numberOf(doc, kid);
      if (number?.kind === 'multiplier') return { min: number.min, max: number.max };
    }
  }
  return null;
}

// "dozens of airstrikes": the number stands on the noun above.
function measureNumber(doc: Document, noun: Word): Range | null {
  const { parent } = noun;
  if (rel(noun) !== 'nmod' || !parent || caseOf(noun) !== 'of') return null;
  const number = numberOf(doc, parent);
  return number ? { min: number.min, max: number.max } : phraseOf(doc, parent).number;
}

function phaseOf(doc: Document, firing: Firing): Phase | null {
  if (firing.row.phase) return firing.row.phase;
  for (const verb of firing.args.carriers) {
    const row = doc.language.aspectOf(verbLemma(verb));
    if (row?.phase) return row.phase;
  }
  const trigger = firing.trigger;
  const above = isVerb(trigger) && ['xcomp', 'ccomp'].includes(rel(trigger)) ? trigger.parent : carrierOf(trigger);
  const row = above && isVerb(above) ? doc.language.aspectOf(verbLemma(above)) : null;
  if (row?.phase) return row.phase;
  // "four unsuccessful assaults"
  const quality = isVerb(trigger)
    ? undefined
    : kidsBy(trigger, 'amod').find((kid) => doc.language.aspectOf(kid.norm)?.phase === 'failed');
  if (quality) return 'failed';
  // "is still ongoing": an adjective over the noun
  const adjective = [...ancestors(trigger)].slice(0, 3).find((up) => up.upos === 'ADJ' && kidBy(up, 'cop'));
  return (adjective && doc.language.aspectOf(adjective.lemma)?.phase) ?? null;
}

/** The tolls of a firing, in text order, parts marked as such. */
function casualtiesOf(doc: Document, firing: Firing): Casualty[] {
  const fillers = firing.fillers.filter(({ role }) => OUTCOMES.has(role));
  const words = fillers.map(({ word }) => word);
  const list: Casualty[] = [];
  const parts: { readonly word: Word; readonly whole: number }[] = [];
  let before: string | null = null;
  fillers.forEach((filler, at) => {
    const { word } = filler;
    const role = outcomeFor(firing, filler);
    const known = parts.find((part) => part.word === word || addsToPart(part.word, word));
    if (known && list[known.whole]?.outcome === role) {
      list.push({ ...casualtyOf(doc, role as Outcome, word, null), partOf: known.whole });
      parts.push({ word, whole: known.whole });
      return;
    }
    if (list.some((one) => one.span.start === phraseOf(doc, word).start && one.outcome === role)) return;
    if (list.length > 0 && sharesCount(doc, word)) return;
    if (isNamedAmong(doc, word, words.slice(0, at)) || isLabel(doc, word)) return;
    const companions = companionsOf(doc, firing, filler).filter((one) => !words.includes(one));
    const beside = companions.filter((one) => !isNamedAmong(doc, one, companions));
    const told = partsOf(doc, word);
    const own = told.filter((part) => !words.includes(part) && !beside.some((one) => one.at < part.at));
    parts.push(...told.map((part) => ({ word: part, whole: list.length })));
    // "a colonel, along with six relatives, among them two women": the women are of the relatives
    const whole = withParts(doc, list, role as Outcome, word, own, before);
    before = whole.who;
    // said once of the last whom they were beside
    if (at === fillers.length - 1)
      for (const one of beside) withParts(doc, list, role as Outcome, one, partsOf(doc, one), null);
  });
  return list;
}

const HURT = new Set(['injured', 'wounded']);

/**
 * What befell those counted: of "the lives of 27 people and 80 injured civilians" the injured did not die, and of "nine dead or
 * wounded" nobody says how many did.
 */
function outcomeFor({ trigger, also }: Firing, { role, word }: Filler): string {
  if (role !== 'killed') return role;
  if (rel(word) === 'conj' && word.kids.some((kid) => rel(kid) === 'amod' && HURT.has(kid.norm))) return 'injured';
  return [trigger, ...also, word, ...word.kids].some(isDeadOrHurt) ? 'killed-or-injured' : role;
}

// "Aged 40": a figure that counts nothing
const isLabel = (doc: Document, word: Word): boolean =>
  /^\d/.test(word.text) && numberOf(doc, word) === null && !doc.language.numbers.ageWord.test(word.norm);

function withParts(
  doc: Document,
  list: Casualty[],
  outcome: Outcome,
  word: Word,
  parts: readonly Word[],
  before: string | null,
): Casualty {
  const whole = casualtyOf(doc, outcome, word, before);
  // a figure and its noun may both be taken for what is counted
  if (list.some((one) => one.outcome === outcome && one.span.start === whole.span.start)) return whole;
  const index = list.push(whole) - 1;
  list.push(...parts.map((part) => ({ ...casualtyOf(doc, outcome, part, null), partOf: index })));
  return whole;
}

// "30 fighters and policemen": the figure counts them all
function sharesCount(doc: Document, word: Word): boolean {
  const first = word.parent;
  if (rel(word) !== 'conj' || !first || word.kids.some((kid) => ['det', 'nummod', 'nmod:poss'].includes(kid.deprel)))
    return false;
  const { number, plural } = phraseOf(doc, word);
  const counted = phraseOf(doc, first).number;
  return !number && (plural || kindOf(doc, word) === 'force') && (counted?.min ?? 0) > 1;
}

function lossesOf(doc: Document, fillers: readonly Filler[]): Loss[] {
  return fillers.filter(({ role }) => role in FATES).map(({ role, word }) => lossOf(doc, role, word));
}

// What is shot down is lost.
function downed(doc: Document, firing: Firing): Loss[] {
  if (firing.row.type !== 'shoot-down') return [];
  const hit = firing.fillers.filter(
    ({ role, word, relation }) =>
      // "with a missile": what it was shot down with
      relation !== 'with' &&
      (role === 'target' || role === 'instrument') &&
      ['platform', 'weapon', 'materiel'].includes(kindOf(doc, word)),
  );
  return hit.map(({ word }) => lossOf(doc, 'destroyed', word));
}

const uniqueBy = <T>(list: readonly T[], key: (one: T) => string): T[] => [
  ...new Map(list.map((one) => [key(one), one] as const)).values(),
];

/** A figure alone is no target: it counts those who are. */
const mayBeStruck = (doc: Document, word: Word): boolean =>
  FITS.target.has(kindOf(doc, word)) && kindOf(doc, word) !== 'number';

/** A pronoun that stands for nobody named says of no one that they took part. */
const isTelling = (doc: Document, word: Word): boolean => kindOf(doc, word) !== 'pronoun' || doc.pronouns.has(word);

/** Nouns that count what befell and name nobody whom it befell: "inflicted casualties". */
const TOLLS: ReadonlySet<string> = new Set(['casualty', 'loss', 'damage', 'death', 'injury', 'victim', 'fatality']);

const EXPLOSIVE: ReadonlySet<string> = new Set(['bomb', 'ied', 'vehicle-bomb', 'mine', 'grenade', 'suicide-vest']);

/** "Detonated a charge": what explodes is what it was done with, not what was hit. */
const explodes = (doc: Document, firing: Firing, word: Word): boolean =>
  firing.row.type !== 'shoot-down' &&
  firing.row.type !== 'weapons-seized' &&
  EXPLOSIVE.has(weaponClass(doc, word) ?? '');

const isStruck = (role: string): boolean => role in FATES || OUTCOMES.has(role);

/** Tolls told without an act keep their type until it is known that no other happening caused them: see `fold.ts`. */
const WAITS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['casualties', 'property-destruction']);

/** The type of the row, or what the weapon, and else those who take part, make of it. */
function typeOf(doc: Document, firing: Firing, instrument: Instrument | null, acting: readonly Word[]): EventTypeId {
  const { type, refine } = firing.row;
  const agents = acting.map((word) => partyOf(doc, 'agent', word));
  // "regime jets": the side acts, and the jets say how
  const flown = firing.args.subj
    .filter((word) => kindOf(doc, word) === 'platform')
    .map(({ text }) => ({ text, name: text }));
  const means =
    refine && !WAITS.has(type)
      ? typeByMeans(type, instrument, [...agents.map(({ participant }) => participant), ...flown])
      : undefined;
  if (means && means !== 'bombing') return means;
  if ((means ?? type) === 'bombing' && isOfState(doc, firing, instrument, acting)) return 'air-strike';
  if (means) return means;
  const targets = firing.fillers
    .filter(({ role }) => role === 'target' || role === 'killed')
    .map(({ word }) => partyOf(doc, 'target', countedNoun(doc, word)));
  return typeByParties(doc, type, agents, targets) ?? typeOfCapture(doc, firing, acting) ?? type;
}

/** "Militants seized seven fishermen": who is taken and does not fight is carried off, or by a state arrested. */
function typeOfCapture(doc: Document, firing: Firing, acting: readonly Word[]): EventTypeId | undefined {
  const taken = firing.fillers.filter(({ role }) => role === 'captured').map(({ word }) => countedNoun(doc, word));
  if (firing.row.type !== 'casualties' || !taken.length) return undefined;
  if (acting.some((word) => POLICE.test(phraseOf(doc, word).text))) return 'arrest';
  if (!taken.every((word) => kindOf(doc, word) === 'civilians')) return undefined;
  const isState = acting.some((word) => STATES.has(doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind ?? ''));
  return isState ? 'arrest' : 'abduction';
}

const POLICE = /\b(?:police(?:men)?|gendarmes?|detectives?|constables?)\b/i;

const STATES: ReadonlySet<string> = new Set(['government', 'state-forces', 'external-force', 'coalition']);
const PLANTED: ReadonlySet<string> = new Set(['ied', 'vehicle-bomb', 'mine', 'suicide-vest', 'grenade']);

/**
 * "Regime bombing of the suburbs": states plant no bombs. "The Turkish bombing" may be one in Turkey, where the words do not
 * say of what.
 */
function isOfState(doc: Document, firing: Firing, instrument: Instrument | null, acting: readonly Word[]): boolean {
  if (!/^bomb(?:ing)?$/.test(firing.trigger.lemma) || PLANTED.has(instrument?.class ?? '')) return false;
  const of = ['of', 'on'].some((mark) => firing.args.preps.has(mark)) || isVerb(firing.trigger);
  return acting.some((word) => {
    const kind = doc.knowledge.actor(phraseOf(doc, word).actor ?? '')?.kind ?? '';
    return STATES.has(kind) || (kind === 'country' && of);
  });
}

const partyOf = (doc: Document, role: ParticipantRole, word: Word): Party => {
  const meant = doc.pronouns.get(word) ?? word;
  return {
    participant: participantOf(doc, role, word),
    kind: kindOf(doc, meant),
    lemma: countedNoun(doc, meant).lemma.toLowerCase(),
  };
};

/** Makes a draft of a firing. */
export function draftOf(doc: Document, firing: Firing): Draft {
  const acting = agentsOf(doc, firing).filter((word) => isTelling(doc, word));
  const agents = acting.map((word) => agentFrom(doc, firing, word));
  const others = firing.fillers
    .filter(
      ({ role, word }) =>
        PARTICIPANTS.has(role) &&
        !['agent', 'speaker'].includes(role) &&
        isTelling(doc, word) &&
        !(role === 'target' && (explodes(doc, firing, word) || TOLLS.has(word.lemma.toLowerCase()))),
    )
    .map(({ role, word }) => participantOf(doc, role as ParticipantRole, word));
  // whom and what it befell are its targets too
  const struck = firing.fillers
    .filter(
      ({ role, relation, word }) =>
        isStruck(role) &&
        relation !== 'subj' &&
        kindOf(doc, word) !== 'number' &&
        isTelling(doc, word) &&
        !isNobody(doc, word) &&
        !TOLLS.has(word.lemma.toLowerCase()),
    )
    .map(({ word }) => participantOf(doc, 'target', countedNoun(doc, word)));
  const instrument = instrumentFor(doc, firing);
  const befallen = isVerb(firing.trigger)
    ? []
    : firing.args.obj
        .filter((word) => mayBeStruck(doc, word) && !isUntouchable(doc, word) && !isNobody(doc, word))
        .map((word) => participantOf(doc, 'target', word));
  const participants = uniqueBy(
    uniqueBy([...agents, ...others, ...struck, ...befallen], (one) => `${one.role}:${one.span.start}`),
    (one) => `${one.role}:${one.name}`,
  );
  const tried = triedBy(doc, firing.trigger) !== null;
  const { placeWords: told, counted } = placeFillers(doc, firing.fillers);
  const placeWords = [
    ...told,
    ...firing.args.cop.filter((word) => ['place', 'area', 'site'].includes(kindOf(doc, word))),
  ];
  return {
    firing,
    type: typeOf(doc, firing, instrument, acting),
    trigger: firing.trigger,
    core: [firing.trigger, ...firing.also, ...firing.args.carriers],
    participants,
    instrument,
    count: firing.row.self
      ? null
      : (timesOver(doc, firing) ??
        (counted.length === 1 ? countedPlaces(doc, counted) : null) ??
        countedTargets(doc, firing)),
    casualties: tried ? [] : [...ownToll(doc, firing), ...casualtiesOf(doc, firing)],
    losses: tried ? [] : [...lossesOf(doc, firing.fillers), ...downed(doc, firing)],
    phase: phaseOf(doc, firing),
    placeWords,
    sentences: [firing.trigger.tree.index],
    folded: [],
  };
}

/**
 * The words that say where: what was taken itself or, where it has no name ("seven checkpoints near Tell Marq"), the
 * place that it lies at; and the words that may be counted.
 */
function placeFillers(
  doc: Document,
  fillers: readonly Filler[],
): { placeWords: readonly Word[]; counted: readonly Word[] } {
  const places = fillers.filter(({ role }) => role === 'place');
  const taken = places
    .filter(({ relation }) => ['obj', 'subj', 'of', 'over', 'cop'].includes(relation))
    .map(({ word }) => word);
  const adjuncts = places.map(({ word }) => word).filter((word) => !taken.includes(word));
  const isNamed = (word: Word): boolean => ['place', 'name', 'pronoun'].includes(kindOf(doc, countedNoun(doc, word)));
  if (!taken.length) return { placeWords: adjuncts, counted: adjuncts };
  const placeWords =
    taken.some(isNamed) || !adjuncts.length || taken.some((word) => !phraseOf(doc, word).number) ? taken : adjuncts;
  return { placeWords, counted: taken };
}

// "captured seven checkpoints", "took over 400 square kilometres and eight settlements": as many times as there are places.
function countedPlaces(doc: Document, words: readonly Word[]): Range | null {
  for (const word of words) {
    const noun = countedNoun(doc, word);
    if (kindOf(doc, noun) !== 'area' && kindOf(doc, noun) !== 'site') continue;
    const { number } = phraseOf(doc, word);
    if (number && (number.min ?? number.max ?? 1) > 1) return number;
  }
  return null;
}

// "blocked three patrols" is three times blocked, "shot down two drones" twice shot down.
function countedTargets(doc: Document, firing: Firing): Range | null {
  if (firing.row.type !== 'obstruction' && firing.row.type !== 'shoot-down') return null;
  const target = firing.fillers.find(({ role }) => role === 'target');
  return target ? phraseOf(doc, target.word).number : null;
}
