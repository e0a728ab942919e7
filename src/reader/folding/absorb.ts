import type { EventTypeId } from '../../model/index.ts';
import { EFFECTS, VIOLENT, WITHIN } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { caseOf, isUnder, isVerb, rel, type Word } from '../trees/words.ts';
import { joinBombers } from './bombers.ts';
import { isNamedPlace, join } from './joins.ts';
import { joinShots } from './shots.ts';

/** "Fired into the air to scatter protesters": what was done to break up a crowd is told with the crowd. */
function absorbDispersals(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const one of drafts) {
    const { trigger } = one;
    if (one.type !== 'protest' || trigger.xpos !== 'VB' || !['advcl', 'xcomp', 'acl'].includes(rel(trigger))) continue;
    const means = current.find((other) => other !== one && other.trigger === trigger.parent);
    if (!means || (means.type !== 'shooting' && means.type !== 'protest') || !isVerb(means.trigger)) continue;
    const whole = { ...join(means, one), type: one.type, participants: one.participants };
    current = current.filter((other) => other !== one).map((other) => (other === means ? whole : other));
  }
  return current;
}

/** "Used tear gas against teachers who were demonstrating in the square": the crowd's own protest is told with its dispersal. */
function absorbCrowds(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const one of drafts) {
    const { trigger } = one;
    if (one.type !== 'protest' || rel(trigger) !== 'acl' || !isVerb(trigger)) continue;
    const dispersal = current.find(
      ({ type, firing }) =>
        type === 'protest' &&
        firing.fillers.some(
          ({ role, word }) => role === 'agent' && [trigger.parent, trigger.parent?.parent].includes(word),
        ) &&
        firing.fillers.some(({ role }) => role === 'opposer'),
    );
    if (!dispersal || dispersal === one) continue;
    const { participants } = dispersal;
    current = current
      .filter((other) => other !== one)
      .map((other) => (other === dispersal ? { ...join(dispersal, one), participants } : other));
  }
  return current;
}

/** "Found and defused two bombs", "a bomb planted on the line was found", "downed a drone launched from the coast": told once. */
function joinFinds(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const find of drafts.filter(({ type }) => type === 'weapons-seized' || type === 'shoot-down')) {
    const { obj } = find.firing.args;
    for (const other of current) {
      const isPlanted = other.type === 'bombing' && obj.some((word) => other.trigger.parent === word);
      // "arms cache found": the cache that was found
      const isFound = other.type === find.type && isVerb(find.trigger) && obj.includes(other.trigger);
      const isSame =
        other.type === find.type &&
        rel(other.trigger) === 'conj' &&
        other.firing.args.obj.some((word) => obj.includes(word));
      const isDowned =
        find.type === 'shoot-down' && other.trigger.xpos === 'VBN' && obj.some((word) => other.trigger.parent === word);
      const isStopped = other.type === 'bombing' && isBefore(other.trigger) && other.trigger.parent === find.trigger;
      if (other === find || !current.includes(find) || !(isPlanted || isFound || isSame || isStopped || isDowned))
        continue;
      current = current.filter((one) => one !== other);
    }
  }
  return current;
}

// "was discovered before it went off"
const isBefore = (verb: Word): boolean =>
  rel(verb) === 'advcl' && verb.kids.some((kid) => rel(kid) === 'mark' && kid.norm === 'before');

/** What somebody may own to have done. */
const isDeed = (type: EventTypeId): boolean => VIOLENT.has(type) || EFFECTS.has(type) || type === 'abduction';

const OWNING: ReadonlySet<string> = new Set(['claim', 'accept', 'admit', 'acknowledge']);

/** "Claimed responsibility for the murder", "… for killing the mayor". */
const isClaimedBy = ({ trigger, firing: { args } }: Draft, deed: Word): boolean =>
  (args.preps.get('for') ?? []).includes(deed) ||
  (deed.xpos === 'VBG' &&
    deed.kids.some(({ norm }) => norm === 'for') &&
    (deed.parent === trigger || args.obj.some((word) => word === deed.parent)));

/** "Claimed responsibility for the attack on a ship": one happening, on the word of whoever says it was theirs. */
function claimResponsibility(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const draft of drafts) {
    if (draft.firing.row.status !== 'reported') continue;
    const claimed = current.find((one) => one !== draft && isClaimedBy(draft, one.trigger) && isDeed(one.type));
    if (!claimed) continue;
    // "the minister took responsibility for the deaths in the mine": who answers for a death need not have killed
    if (claimed.type === 'casualties' && !OWNING.has(draft.trigger.lemma)) {
      current = current.filter((one) => one !== draft);
      continue;
    }
    const known = claimed.participants.map(({ span }) => span.start);
    const agents = draft.participants.filter(({ role, span }) => role === 'agent' && !known.includes(span.start));
    const type = claimed.type === 'casualties' ? 'killing' : claimed.type;
    const whole = { ...join(claimed, draft), type, participants: [...agents, ...claimed.participants] };
    current = current.filter((one) => one !== draft).map((one) => (one === claimed ? whole : one));
  }
  return current;
}

/** "A counter-attack with two suicide car bombs": what an attack is made with is no attack beside it. */
function absorbMeans(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const means of drafts) {
    if (isVerb(means.trigger) || !VIOLENT.has(means.type) || means.casualties.length) continue;
    const { trigger } = means;
    const attack = current.find(
      (one) =>
        one !== means &&
        VIOLENT.has(one.type) &&
        (one.firing.fillers.some(({ role, word }) => role === 'instrument' && word === trigger) ||
          // "targeted the town with several raids": the tree hangs them on the town
          (WIDER.has(means.type) &&
            caseOf(trigger) === 'with' &&
            isVerb(one.trigger) &&
            one.firing.args.obj.some((word) => word === trigger.parent))),
    );
    if (!attack) continue;
    const type = attack.firing.row.refine && !WIDER.has(means.type) ? means.type : attack.type;
    current = current
      .filter((one) => one !== means)
      .map((one) => (one === attack ? { ...attack, type, folded: [...attack.folded, means] } : one));
  }
  return current;
}

/** Kinds that a strike or a shelling may be called as well. */
const WIDER: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['ground-attack', 'attack-on-civilians']);

/** "Was assassinated by planting a device under his car": the way in which it was done, and by nobody who is named. */
function absorbManner(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const means of drafts.filter(({ type, trigger }) => VIOLENT.has(type) && isByDoing(trigger))) {
    const deed = current.find((one) => one.type === 'killing' && one.trigger === means.trigger.parent);
    if (!deed) continue;
    const isPassive = deed.trigger.kids.some(({ deprel }) => deprel === 'nsubj:pass');
    const participants = isPassive ? means.participants.filter(({ role }) => role !== 'agent') : means.participants;
    const whole = join({ ...means, participants }, deed, deed.casualties);
    current = current.filter((one) => one !== deed).map((one) => (one === means ? whole : one));
  }
  return current;
}

const isByDoing = ({ xpos, kids }: Word): boolean =>
  xpos === 'VBG' && kids.some(({ norm, deprel }) => norm === 'by' && (deprel === 'mark' || deprel === 'case'));

/** Deeds done in the course of a raid, which then is no attack beside them. */
const IN_RAIDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'arrest',
  'abduction',
  'looting',
  'sexual-violence',
  'property-destruction',
  'weapons-seized',
]);

/** "Detained 15 men in raids across the valley": one happening, the arrests. */
function absorbRaids(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const deed of drafts.filter(({ type }) => IN_RAIDS.has(type))) {
    const raids = [...deed.firing.args.preps].filter(([mark]) => WITHIN.has(mark)).flatMap(([, words]) => words);
    const raid = current.find(
      (one) =>
        raids.includes(one.trigger) &&
        !isVerb(one.trigger) &&
        one.type === 'ground-attack' &&
        one.casualties.length === 0 &&
        !isArrestAfter(deed, one) &&
        !one.participants.some(({ role }) => role === 'agent'),
    );
    if (raid) current = current.filter((one) => one !== raid).map((one) => (one === deed ? join(deed, raid) : one));
  }
  return current;
}

/** "Arrested after an attack on a bus": whoever arrests is not who attacked; after a raid he may well be. */
const isArrestAfter = ({ type }: Draft, { trigger }: Draft): boolean =>
  type === 'arrest' && ['after', 'following'].includes(caseOf(trigger)) && trigger.lemma !== 'raid';

/**
 * "In a separate attack in Kandahar, a car bomb killed 11", "in another, gunmen opened fire": what a sentence calls an attack before it
 * tells of it is of the kind that it then tells.
 */
function absorbHeadings(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const attack of drafts) {
    const { trigger, type } = attack;
    const verb = trigger.parent;
    if (!WIDER.has(type) || !verb || isVerb(trigger) || trigger.at > verb.at || rel(trigger) !== 'obl') continue;
    if (caseOf(trigger) !== 'in' || trigger.xpos !== 'NN' || attack.participants.length || attack.casualties.length)
      continue;
    const told = current.find(
      (one) =>
        one !== attack &&
        VIOLENT.has(one.type) &&
        !WIDER.has(one.type) &&
        (one.trigger === verb || (one.trigger.parent === verb && rel(one.trigger) === 'nsubj')),
    );
    if (!told) continue;
    const whole = join(told, attack, told.casualties);
    current = current.filter((one) => one !== attack).map((one) => (one === told ? whole : one));
  }
  return current;
}

/** "Tossed a grenade at a post but it went off on the road": what was thrown went off once. */
function joinThrown(drafts: readonly Draft[]): Draft[] {
  const thrown = drafts.filter(({ type, trigger }) => type === 'grenade-attack' && isVerb(trigger));
  return drafts.filter(
    ({ type, trigger, firing, casualties }) =>
      !(
        type === 'bombing' &&
        casualties.length === 0 &&
        trigger.kids.some(({ norm, deprel }) => deprel === 'nsubj' && (norm === 'it' || norm === 'they')) &&
        thrown.some((one) => one.trigger.at < trigger.at && firing.row !== one.firing.row)
      ),
  );
}

/** What one band does in one go, however many verbs tell it. */
const ONE_GO: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'riot',
  'protest',
  'looting',
  'torture',
  'siege',
  'abduction',
  'obstruction',
  'weapons-seized',
]);

/** "Took the town, driving out the army", "took the town and drove out the army". */
const isDriven = ({ firing: { row } }: Draft): boolean => row.rule === 'territory/drove-out';

/** Of these a participle tells how it was done: "encircled the town, cutting its only road". */
const BY_THE_WAY: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'looting',
  'siege',
  'obstruction',
  'weapons-seized',
]);

/** "Rioters burned cars and pelted police", "tear gas was fired at those who had gathered": one crowd, one day, one happening. */
function joinOneGo(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const later of drafts.filter((one) => ONE_GO.has(one.type) || isDriven(one))) {
    const isManner =
      rel(later.trigger) === 'advcl' && later.trigger.xpos === 'VBG' && (BY_THE_WAY.has(later.type) || isDriven(later));
    if (!isManner && !['conj', 'acl', 'obj'].includes(rel(later.trigger))) continue;
    const crowd = crowdOf(later);
    const first = current.find(
      (one) =>
        one !== later &&
        one.type === later.type &&
        isUnder(later.trigger, one.trigger) &&
        crowdOf(one).some((word) => crowd.includes(word)),
    );
    if (!first || (isElsewhere(later, first) && rel(later.trigger) === 'conj')) continue;
    // "encircled Sake, cutting the road to Goma", "encircled the town and cut off all roads": where the road leads is not besieged
    const isRoad = first.type === 'siege' && first.placeWords.length > 0 && (isManner || !isNamedPlace(later));
    const part = isRoad || (isManner && !isNamedPlace(later)) ? { ...later, placeWords: [] } : later;
    current = current.filter((one) => one !== later).map((one) => (one === first ? join(first, part) : one));
  }
  return current;
}

// two named places, unless it is one that both share
const isElsewhere = (later: Draft, first: Draft): boolean =>
  isNamedPlace(first) && isNamedPlace(later) && !later.placeWords.every((word) => first.placeWords.includes(word));

/** Who did it; where nobody is told, to whom it was done: "convoys were stopped and sent back". */
function crowdOf({ firing: { fillers } }: Draft): Word[] {
  const agents = fillers.filter(({ role }) => role === 'agent');
  return (agents.length ? agents : fillers.filter(({ role }) => role === 'target')).map(({ word }) => word);
}

/** Mishaps of which the clause behind one tells how it came about. */
const MISHAPS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['accident', 'natural-disaster', 'man-made-disaster']);

/** "Forty drowned when their boat sank": one mishap, of which the clause says what went wrong. */
function joinMishaps(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const how of drafts.filter(({ type }) => MISHAPS.has(type))) {
    const { trigger } = how;
    if (rel(trigger) !== 'advcl' || trigger.xpos === 'VBG') continue;
    const mishap = current.find((one) => one !== how && one.trigger === trigger.parent && one.type === how.type);
    if (!mishap || how.casualties.length) continue;
    current = current.filter((one) => one !== how).map((one) => (one === mishap ? join(mishap, how) : one));
  }
  return current;
}

/** "Came under attack from jihadists, who killed eight": whom the attackers killed is the toll of the attack. */
function joinWhoKilled(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const deed of drafts.filter(({ type }) => type === 'killing')) {
    const { trigger } = deed;
    if (trigger.deprel !== 'acl:relcl' || deed.placeWords.length || !deed.casualties.length) continue;
    const attack = current.find(
      ({ type, trigger: own, casualties, firing: { fillers } }) =>
        VIOLENT.has(type) &&
        type !== 'killing' &&
        own.at < trigger.at &&
        !casualties.length &&
        fillers.some(({ role, word }) => role === 'agent' && word === trigger.parent),
    );
    if (!attack) continue;
    const { participants } = attack;
    current = current
      .filter((one) => one !== deed)
      .map((one) =>
        one === attack
          ? { ...join(attack, deed), type: attack.type, participants: [...participants, ...targetsOf(deed)] }
          : one,
      );
  }
  return current;
}

const targetsOf = ({ participants }: Draft): Draft['participants'] =>
  participants.filter(({ role }) => role === 'target');

/** "Sarin was used in the town, killing 80": one attack with gas, however it is told. */
function joinGas(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const effect of drafts.filter(({ type }) => type === 'chemical-attack')) {
    const { trigger } = effect;
    if (trigger.xpos !== 'VBG' || rel(trigger) !== 'advcl') continue;
    const use = current.find((one) => one !== effect && one.type === effect.type && one.trigger === trigger.parent);
    if (use) current = current.filter((one) => one !== effect).map((one) => (one === use ? join(use, effect) : one));
  }
  return current;
}

/** "Protesters gathered in the square; police fired tear gas": what was done to a crowd in its own sentence is told with the crowd. */
function joinTearGas(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const gas of drafts.filter(({ type, trigger }) => type === 'protest' && rel(trigger) === 'parataxis')) {
    const crowd = current.find((one) => one !== gas && one.type === 'protest' && one.trigger === gas.trigger.parent);
    if (!crowd || !gas.firing.row.goesOn || isNamedPlace(gas)) continue;
    const { participants } = crowd;
    const isOther = ({ role, name }: Draft['participants'][number]): boolean =>
      role === 'agent' && name !== 'them' && !participants.some((one) => one.name === name);
    if (gas.participants.some(isOther)) continue;
    current = current
      .filter((one) => one !== gas)
      .map((one) => (one === crowd ? { ...join(crowd, gas), participants } : one));
  }
  return current;
}

const PACTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['agreement', 'negotiation']);

/** "A ceasefire brokered by Egypt took effect on Friday": one agreement, of which the participle says whose work it was. */
function joinPacts(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const made of drafts.filter(({ type, trigger }) => PACTS.has(type) && trigger.deprel === 'acl')) {
    const { parent } = made.trigger;
    const pact = current.find(
      (one) =>
        one !== made &&
        one.type === 'agreement' &&
        parent !== null &&
        isVerb(one.trigger) &&
        [...one.firing.args.subj, ...one.firing.args.obj].includes(parent),
    );
    if (!pact) continue;
    const whole = { ...join(pact, made), phase: pact.phase };
    current = current.filter((one) => one !== made).map((one) => (one === pact ? whole : one));
  }
  return current;
}

/** What is told within something else, as one with it, in this order. */
const ABSORBING: readonly ((drafts: readonly Draft[]) => Draft[])[] = [
  absorbDispersals,
  absorbCrowds,
  joinFinds,
  joinBombers,
  claimResponsibility,
  absorbRaids,
  absorbMeans,
  absorbManner,
  absorbHeadings,
  joinShots,
  joinMishaps,
  joinThrown,
  joinOneGo,
  joinPacts,
  joinWhoKilled,
  joinGas,
  joinTearGas,
];

/** Drafts of which one is told within another, as one: means, raids, finds, dispersals, claims of responsibility. */
export const absorbed = (drafts: readonly Draft[]): Draft[] =>
  ABSORBING.reduce<Draft[]>((current, one) => one(current), [...drafts]);
