import type { Casualty, EventTypeId } from '../model/index.ts';
import { antecedent } from './arguments.ts';
import type { Draft } from './drafts.ts';
import { pairTolls } from './paired-tolls.ts';
import { mergeTolls } from './toll-lists.ts';
import { typeByMeans } from './weapons.ts';
import { caseOf, isVerb, rel, subtree, type Word } from './words.ts';

/** Happenings that hurt: what a participle beside them says was killed or destroyed is their effect. */
export const VIOLENT: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'clash',
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
  'bombing',
  'suicide-bombing',
  'grenade-attack',
  'chemical-attack',
  'shooting',
  'attack-on-civilians',
  'offensive',
  'accident',
  'natural-disaster',
  'man-made-disaster',
  'organized-crime',
  'riot',
  'protest',
]);

/** Types that tell what a happening did to people and things. */
export const EFFECTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'casualties',
  'killing',
  'property-destruction',
]);

/** A draft that only tells what another happening did to people and things. */
const isEffect = (draft: Draft): boolean =>
  EFFECTS.has(draft.type) && (draft.casualties.length > 0 || draft.losses.length > 0);
/** "The series of attacks hit villages": the verb adds where and whom. */
const isBlow = (draft: Draft): boolean => VIOLENT.has(draft.type) && isVerb(draft.trigger);

const WITHIN = new Set([
  'in',
  'by',
  'during',
  'from',
  'amid',
  'as a result of',
  'due to',
  'following',
  'after',
  'with',
  'through',
]);

const hasAgent = (draft: Draft): boolean => draft.participants.some((one) => one.role === 'agent');

// "The death toll of the blast rose to 70": the toll's noun names what it is the toll of
const tollOf = (toll: Word, byTrigger: ReadonlyMap<Word, Draft>): Draft | undefined =>
  toll.lemma === 'toll'
    ? toll.kids
        .filter((kid) => rel(kid) === 'nmod' && ['of', 'in', 'from'].includes(caseOf(kid)))
        .map((kid) => byTrigger.get(kid))
        .find((draft) => draft && VIOLENT.has(draft.type))
    : undefined;

/** The noun of happening that the effect's verb has for a subject, or in "killed in an airstrike". */
function causeOf(effect: Draft, drafts: readonly Draft[]): Draft | null {
  const byTrigger = new Map(drafts.map((draft) => [draft.trigger, draft] as const));
  for (const word of effect.firing.args.subj) {
    const cause = byTrigger.get(antecedent(word));
    // "the protest turned violent": the riot is news, and the protest in it
    if (cause?.type === 'protest' && effect.type === 'riot') return null;
    if (cause && cause !== effect && !isVerb(cause.trigger) && VIOLENT.has(cause.type)) return cause;
    const whose = tollOf(word, byTrigger);
    if (whose && whose !== effect) return whose;
  }
  if (isBlow(effect))
    return (
      meansOf(effect, byTrigger) ??
      purposeOf(effect, byTrigger) ??
      participleOf(effect, byTrigger) ??
      weaponOf(effect, byTrigger)
    );
  for (const [mark, words] of effect.firing.args.preps) {
    if (!WITHIN.has(mark)) continue;
    for (const word of words) {
      const cause = byTrigger.get(word);
      if (cause && cause !== effect && VIOLENT.has(cause.type) && !(hasAgent(effect) && hasAgent(cause))) return cause;
    }
  }
  const within = withinToll(effect, byTrigger);
  if (within) return within;
  return (
    besideEffect(effect, drafts, byTrigger) ??
    whenCause(effect, byTrigger) ??
    besideCause(effect, byTrigger) ??
    beforeParticiple(effect, drafts)
  );
}

// "claimed the lives of ten people in an airstrike": the tree hangs the strike on those who died in it
function withinToll(effect: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | undefined {
  if (hasAgent(effect)) return undefined;
  return effect.firing.fillers
    .filter(({ role }) => role === 'killed' || role === 'injured')
    .flatMap(({ word }) =>
      word.kids.filter((kid) => rel(kid) === 'nmod' && ['in', 'by', 'during'].includes(caseOf(kid))),
    )
    .map((kid) => byTrigger.get(kid))
    .find((cause) => cause && cause !== effect && !isVerb(cause.trigger) && VIOLENT.has(cause.type));
}

// "five were killed and ten injured in the blast": the phrase hangs on the last verb and holds for all
function besideEffect(effect: Draft, drafts: readonly Draft[], byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  for (const kid of effect.trigger.kids) {
    const other = rel(kid) === 'conj' ? byTrigger.get(kid) : undefined;
    if (other && isEffect(other) && (!hasAgent(other) || actsBehindNoun(other, byTrigger))) {
      const cause = causeOf(other, drafts);
      if (cause) return cause;
    }
  }
  return null;
}

// "injured in shelling by the army": what the tree gives to the verb is the author of the shelling
const actsBehindNoun = ({ firing }: Draft, byTrigger: ReadonlyMap<Word, Draft>): boolean =>
  firing.args.subj.every((agent) => {
    const by = agent.kids.find((kid) => kid.norm === 'by');
    const noun = by && agent.tree.words[by.at - 1];
    return noun !== undefined && VIOLENT.has(byTrigger.get(noun)?.type ?? 'statement');
  });

const MEANS = ['with', 'using', 'by', 'through', 'in'];

// "Targeted positions with airstrikes": the noun says what kind of blow it was.
function meansOf(blow: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  for (const mark of MEANS) {
    for (const word of blow.firing.args.preps.get(mark) ?? []) {
      const means = byTrigger.get(word);
      if (
        means &&
        VIOLENT.has(means.type) &&
        !isVerb(means.trigger) &&
        !means.participants.some((one) => one.role === 'agent' || one.role === 'target')
      )
        return means;
    }
  }
  return null;
}

// "Used batons to break up the march": what was done to the crowd and what for is one happening
function purposeOf(blow: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const { trigger, type } = blow;
  if (trigger.xpos !== 'VB' || !['advcl', 'xcomp', 'acl'].includes(rel(trigger)) || !trigger.parent) return null;
  const cause = byTrigger.get(trigger.parent) ?? coreOwner(trigger.parent, byTrigger);
  return cause?.type === 'protest' && type === 'protest' ? cause : null;
}

// "Launched a raid, targeting the depot": the participle says whom.
function participleOf(blow: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const { trigger } = blow;
  if (trigger.xpos !== 'VBG' || !['advcl', 'acl', 'xcomp'].includes(rel(trigger)) || !trigger.parent) return null;
  const cause = byTrigger.get(trigger.parent) ?? coreOwner(trigger.parent, byTrigger);
  return cause && VIOLENT.has(cause.type) && !AIMED.has(blow.type) && !isElsewhere(blow, cause) ? cause : null;
}

// "Launched an offensive in the north of Homs, targeting the town of Rastan": the land and the town are two places
const isElsewhere = (blow: Draft, cause: Draft): boolean =>
  WIDE_ACTS.has(cause.type) &&
  !isVerb(cause.trigger) &&
  isNamedPlace(blow) &&
  (isNamedPlace(cause) ||
    [...cause.firing.args.preps].some(
      ([mark, words]) => INSIDE.test(mark) && words.some(({ upos }) => upos === 'PROPN'),
    ));

/** "In the north of", "inside": prepositions that say over what land a campaign goes. */
const INSIDE = /^(?:in|inside|within|across|throughout|around)(?: |$)/;

/** Happenings that go on over an area, in which single blows fall. */
const WIDE_ACTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['offensive', 'ground-attack']);

// "A bomb planted by rebels hit a car", "a bomb targeting a patrol exploded": what a weapon did is one blow
function weaponOf(blow: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const { parent } = blow.trigger;
  if (!['acl', 'amod'].includes(blow.trigger.deprel) || !parent?.parent || rel(parent) !== 'nsubj') return null;
  const struck = byTrigger.get(parent.parent);
  const usesIt = (one: Draft): boolean =>
    one.firing.fillers.some(({ role, word }) => role === 'instrument' && word === parent);
  if (!struck || !VIOLENT.has(struck.type) || hasAgent(struck)) return null;
  return usesIt(blow) || usesIt(struck) ? struck : null;
}

/** Happenings of a kind so much their own that they are no part of another. */
const AIMED: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'bombing',
  'suicide-bombing',
  'chemical-attack',
  'clash',
  'offensive',
]);

// "hit a convoy carrying civilians out of the towns, killing five": a participle without a subject tells of what was
// told last before it, wherever the tree hangs it
function beforeParticiple(effect: Draft, drafts: readonly Draft[]): Draft | null {
  const { trigger } = effect;
  if (
    trigger.xpos !== 'VBG' ||
    trigger.kids.some((kid) => rel(kid) === 'nsubj') ||
    !['advcl', 'acl', 'conj', 'xcomp', 'amod'].includes(rel(trigger))
  )
    return null;
  const before = drafts.filter(
    (one) => one !== effect && VIOLENT.has(one.type) && one.type !== 'offensive' && one.trigger.at < trigger.at,
  );
  return before.at(-1) ?? null;
}

// "Two were killed when a drone hit their car"
function whenCause(effect: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  if (effect.participants.some((one) => one.role === 'agent')) return null;
  for (const kid of effect.trigger.kids) {
    if (rel(kid) !== 'advcl' || !kid.kids.some((mark) => ['when', 'as', 'after'].includes(mark.norm))) continue;
    // "a day after the group claimed an attack": two days, two happenings
    if (kid.kids.some((when) => when.deprel === 'obl:unmarked' || when.deprel === 'obl:tmod')) continue;
    const cause = byTrigger.get(kid);
    if (cause && VIOLENT.has(cause.type)) return cause;
  }
  return null;
}

/** "Shelled the town, killing five", "a bomb that killed five exploded", "exploded and killed five". */
function besideCause(effect: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const { trigger } = effect;
  const how = rel(trigger);
  const { parent } = trigger;
  if (!parent) return null;
  if (how === 'advcl' || how === 'xcomp' || (how === 'acl' && trigger.xpos === 'VBG')) {
    const cause = byTrigger.get(parent) ?? coreOwner(parent, byTrigger);
    if (cause && VIOLENT.has(cause.type) && (trigger.xpos === 'VBG' || trigger.xpos === 'VBN')) return cause;
  }
  if (how === 'acl') return nounCause(byTrigger.get(parent));
  if (how === 'conj') {
    const cause = byTrigger.get(parent) ?? coreOwner(parent, byTrigger);
    // a bomb has no hands: its verb and the verb of its toll are one happening
    if (
      cause &&
      VIOLENT.has(cause.type) &&
      // "shot and killed a man" is one act as well
      (trigger.at === parent.at + 2 ||
        !cause.participants.some((one) => one.role === 'agent') ||
        sharesObject(effect, cause)) &&
      (!trigger.kids.some((kid) => rel(kid) === 'nsubj') || isInShort(effect, cause))
    )
      return cause;
    if (cause && isEffect(cause)) return besideCause(cause, byTrigger);
  }
  return null;
}

/** "Left nine dead and six injured": a participle without auxiliary goes on with the toll of the blow. */
const isInShort = (effect: Draft, cause: Draft): boolean =>
  isEffect(effect) &&
  cause.casualties.length > 0 &&
  mergeTolls(cause.casualties, effect.casualties, true) !== null &&
  effect.trigger.kids.some(({ deprel }) => deprel === 'nsubj:pass') &&
  !effect.trigger.kids.some(({ deprel }) => deprel.startsWith('aux')) &&
  (effect.placeWords.length === 0 || cause.placeWords.length === 0);

// "Shot and wounded four men"
const sharesObject = (effect: Draft, cause: Draft): boolean =>
  effect.firing.args.obj.some((word) => cause.firing.args.obj.includes(word));

const nounCause = (draft: Draft | undefined): Draft | null =>
  draft && !isVerb(draft.trigger) && VIOLENT.has(draft.type) ? draft : null;

const coreOwner = (word: Word, byTrigger: ReadonlyMap<Word, Draft>): Draft | null =>
  [...byTrigger.values()].find((draft) => draft.core.includes(word)) ?? null;

// "Killing three people and injuring 87": the people of the number are those told of before.
const named = (one: Casualty, before: Casualty | undefined): Casualty =>
  before && /^[\d.,]+$/.test(one.who) ? { ...one, who: before.who } : one;

/** "34 were killed and four captured": tolls of one sentence that no act and no place tells apart are one claim. */
function gatherTolls(drafts: readonly Draft[]): Draft[] {
  const plain = drafts.filter(
    (draft) =>
      draft.type === 'casualties' &&
      !draft.participants.some((one) => one.role === 'agent') &&
      isVerb(draft.trigger) &&
      draft.casualties.length > 0,
  );
  const [first, ...others] = plain;
  if (!first || !others.length) return [...drafts];
  const joining = others.filter(
    (other) =>
      (other.placeWords.length === 0 || first.placeWords.length === 0) &&
      (rel(other.trigger) === 'conj' || mergeTolls(first.casualties, other.casualties, false) !== null),
  );
  const whole = joining.reduce((sum, other) => join(sum, other), first);
  return drafts.filter((draft) => !joining.includes(draft)).map((draft) => (draft === first ? whole : draft));
}

function join(cause: Draft, effect: Draft, casualties: readonly Casualty[] = tollsOf(cause, effect)): Draft {
  const agents = !hasAgent(cause);
  const roles = effect.participants.filter(
    (one) =>
      (one.role !== 'agent' || agents) && !cause.participants.some((other) => other.span.start === one.span.start),
  );
  return {
    ...cause,
    participants: [...cause.participants, ...roles],
    casualties,
    losses: [...cause.losses, ...effect.losses],
    // where the blow landed is nearer than where the attack is said to have been
    placeWords:
      isBlow(effect) && effect.placeWords.length && (holdsName(effect) || !isNamedPlace(cause))
        ? effect.placeWords
        : [...cause.placeWords, ...effect.placeWords],
    instrument: cause.instrument ?? effect.instrument,
    sentences: [...new Set([...cause.sentences, ...effect.sentences])],
    core: [...cause.core, ...effect.core.filter((word) => isVerb(word))],
    folded: [...cause.folded, effect, ...effect.folded],
  };
}

// In one sentence further people are counted, none twice.
const tollsOf = (cause: Draft, effect: Draft): readonly Casualty[] => {
  const more = effect.casualties.map((one) => named(one, cause.casualties.at(-1)));
  return mergeTolls(cause.casualties, more, true) ?? cause.casualties;
};

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

/** "Found and defused two bombs", "a bomb planted on the line was found", "downed a drone launched from the coast": told once. */
function joinFinds(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const find of drafts.filter(({ type }) => type === 'weapons-seized' || type === 'shoot-down')) {
    const { obj } = find.firing.args;
    for (const other of current) {
      const isPlanted = other.type === 'bombing' && obj.some((word) => other.trigger.parent === word);
      const isSame =
        other.type === find.type &&
        rel(other.trigger) === 'conj' &&
        other.firing.args.obj.some((word) => obj.includes(word));
      const isDowned =
        find.type === 'shoot-down' && other.trigger.xpos === 'VBN' && obj.some((word) => other.trigger.parent === word);
      const isStopped = other.type === 'bombing' && isBefore(other.trigger) && other.trigger.parent === find.trigger;
      if (other === find || !current.includes(find) || !(isPlanted || isSame || isStopped || isDowned)) continue;
      current = current.filter((one) => one !== other);
    }
  }
  return current;
}

// "was discovered before it went off"
const isBefore = (verb: Word): boolean =>
  rel(verb) === 'advcl' && verb.kids.some((kid) => rel(kid) === 'mark' && kid.norm === 'before');

/** "Claimed responsibility for the attack on a ship": one happening, on the word of whoever says it was theirs. */
function claimResponsibility(drafts: readonly Draft[]): Draft[] {
  let current = [...drafts];
  for (const draft of drafts) {
    if (draft.firing.row.status !== 'reported') continue;
    const words = draft.firing.args.preps.get('for') ?? [];
    const claimed = current.find((one) => one !== draft && words.includes(one.trigger) && VIOLENT.has(one.type));
    if (!claimed) continue;
    const agents = draft.participants.filter((one) => one.role === 'agent');
    const whole = { ...join(claimed, draft), participants: [...agents, ...claimed.participants] };
    current = current.filter((one) => one !== draft).map((one) => (one === claimed ? whole : one));
  }
  return current;
}

/** "The bomber drove a van into the yard and detonated it": one bomber blows up once. */
function joinBombers(drafts: readonly Draft[]): Draft[] {
  const bombers = drafts.filter((draft) => draft.type === 'suicide-bombing' && isVerb(draft.trigger));
  const [first, ...others] = bombers.filter(
    (draft) => draft.firing.args.subj[0] && draft.firing.args.subj[0] === bombers[0]?.firing.args.subj[0],
  );
  if (!first || !others.length) return [...drafts];
  const whole = others.reduce((sum, other) => join(sum, other), first);
  return drafts.filter((draft) => !others.includes(draft)).map((draft) => (draft === first ? whole : draft));
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
        one.firing.fillers.some(({ role, word }) => role === 'instrument' && word === trigger),
    );
    if (!attack) continue;
    const type = attack.firing.row.refine ? means.type : attack.type;
    current = current
      .filter((one) => one !== means)
      .map((one) => (one === attack ? { ...attack, type, folded: [...attack.folded, means] } : one));
  }
  return current;
}

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
        !one.participants.some(({ role }) => role === 'agent'),
    );
    if (raid) current = current.filter((one) => one !== raid).map((one) => (one === deed ? join(deed, raid) : one));
  }
  return current;
}

/** Folds effects and blows of one sentence into the happenings that cause them. */
export function foldEffects(drafts: readonly Draft[], happened: (one: Draft) => boolean = () => true): Draft[] {
  let current = absorbMeans(
    absorbRaids(claimResponsibility(joinBombers(joinFinds(absorbDispersals(pairTolls(drafts)))))),
  );
  for (const draft of current) {
    const live = current.find((one) => one.trigger === draft.trigger);
    // a war's dead are of no one blow of it
    if (!live || live.isSum || !(isEffect(live) || isBlow(live))) continue;
    const cause = causeOf(live, current);
    if (!cause || cause.trigger === live.trigger || cause.folded.some((one) => one.trigger === live.trigger)) continue;
    // "killed 60 who tried to cross when their boats were hit": those who died did not die of an attempt
    if (live.casualties.length && happened(live) && !happened(cause)) continue;
    current = current.filter((one) => one !== live).map((one) => (one === cause ? join(cause, live) : one));
  }
  return foldLone(gatherTolls(current)).map(byWeapon);
}

/** Happenings that a toll of the same sentence may well not be of. */
const LOOSE: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['offensive', 'riot', 'protest', 'clash']);

/** True where words that say where hold a name: "in Homs", "in a market of Homs", not "near a bakery". */
const isNamedPlace = ({ placeWords }: Draft): boolean =>
  placeWords.some((word) => [word, ...word.kids].some(({ upos }) => upos === 'PROPN'));

const holdsName = ({ placeWords }: Draft): boolean =>
  placeWords.some((word) => subtree(word).some(({ upos }) => upos === 'PROPN'));

/** "Two people died, the doctors said, where a shell had fallen": the one blow of a sentence is what its dead died of. */
function foldLone(drafts: readonly Draft[]): Draft[] {
  const tolls = drafts.filter(
    (one) => one.type === 'casualties' && !one.isSum && !hasAgent(one) && one.casualties.length > 0,
  );
  const blows = drafts.filter((one) => VIOLENT.has(one.type) && !LOOSE.has(one.type));
  const [toll, blow] = [tolls[0], blows[0]];
  if (!toll || !blow || tolls.length > 1 || blows.length > 1 || blow.casualties.length > 0) return [...drafts];
  if (isNamedPlace(toll) && isNamedPlace(blow)) return [...drafts];
  return drafts.filter((one) => one !== toll).map((one) => (one === blow ? join(blow, toll) : one));
}

// "A roadside bomb killed twelve": where no other happening is told, the weapon says what it was.
function byWeapon(draft: Draft): Draft {
  const bare = draft.type === 'casualties' && !hasAgent(draft) && draft.casualties.length > 0;
  if (!bare && !(draft.firing.row.refine && isEffect(draft))) return draft;
  const type = typeByMeans(draft.type, draft.instrument, []);
  return type ? { ...draft, type } : draft;
}

/** "The attack", "these clashes": nouns that repeat a happening told before. */
export const isDefinite = (word: Word): boolean =>
  word.kids.some((kid) => ['the', 'this', 'these', 'that', 'those', 'such'].includes(kid.norm) && kid.at < word.at);

const FAMILY: readonly ReadonlySet<EventTypeId>[] = [
  new Set<EventTypeId>(['ground-attack', 'clash', 'offensive', 'territory-captured', 'shooting', 'siege']),
  new Set<EventTypeId>([
    'bombing',
    'suicide-bombing',
    'air-strike',
    'drone-strike',
    'missile-strike',
    'shelling',
    'ground-attack',
    'grenade-attack',
    'shooting',
    'attack-on-civilians',
    'chemical-attack',
    'killing',
    'accident',
    'man-made-disaster',
  ]),
];

/** Phases that tell how a happening came out. */
const OUTCOME: ReadonlySet<string> = new Set(['repelled', 'failed', 'stalled', 'ended']);

/** "Amid the army's advance", "after the attack": a happening taken for known. */
const BACKGROUND = new Set(['amid', 'during', 'after', 'following', 'since', 'before', 'despite', 'amidst']);

/** Types of which one word can repeat the other: "the attack" is any blow. */
export const related = (a: EventTypeId, b: EventTypeId): boolean =>
  a === b || FAMILY.some((family) => family.has(a) && family.has(b));

/** The earlier draft that a bare definite noun of happening repeats. */
export function repeats(
  draft: Draft,
  earlier: readonly Draft[],
  happened: (one: Draft) => boolean = () => true,
): Draft | null {
  const { trigger } = draft;
  if (isVerb(trigger) || !isDefinite(trigger)) return null;
  const background = BACKGROUND.has(caseOf(trigger));
  // "the counterattack was repelled" says more than that there was one
  if (draft.phase && OUTCOME.has(draft.phase) && !background) return null;
  const own =
    draft.participants.some((one) => one.role === 'agent') ||
    draft.firing.fillers.some(({ role }) => role === 'target' || role === 'place') ||
    draft.count !== null;
  if (own && !background) return null;
  const near = earlier.filter(
    (one) =>
      trigger.tree.index - one.trigger.tree.index <= 4 &&
      one.trigger.tree.index < trigger.tree.index + 1 &&
      related(draft.type, one.type) &&
      one.trigger !== trigger,
  );
  // "20 fell in the fighting" is of the fighting, not of the town that it was to seize
  return (draft.casualties.length ? near.findLast(happened) : near.at(-1)) ?? null;
}

/**
 * Joins what is told of "the attack" to the attack itself; a repetition that tells nothing new is dropped. A toll is joined
 * only to what `happened`: plans and guesses have no dead.
 */
export function foldRepetitions(drafts: readonly Draft[], happened: (one: Draft) => boolean): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const before = repeats(draft, kept, happened);
    if (!before) {
      kept.push(draft);
      continue;
    }
    const casualties = mergeTolls(before.casualties, draft.casualties, false);
    if (!casualties) kept.push(draft);
    else if (draft.casualties.length || draft.losses.length)
      kept[kept.indexOf(before)] = join(before, draft, casualties);
  }
  return kept;
}
