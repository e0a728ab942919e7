import type { EventTypeId } from '../../model/index.ts';
import { EFFECTS, hasAgent, isBlow, isCapture, isEffect, isStirBy, VIOLENT, WITHIN } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { mergeTolls } from '../tolls/lists.ts';
import { isRunning, tollOf } from '../tolls/toll-sums.ts';
import { antecedent } from '../trees/antecedents.ts';
import { caseOf, isVerb, kidBy, kidsBy, rel, subtree, type Word } from '../trees/words.ts';
import { isMeanwhile, isNamedPlace } from './joins.ts';
import { isDefinite } from './repetitions.ts';

/** "A wave OF STRIKES": the noun that is meant; the word itself where it counts nothing. */
type Meant = (word: Word) => Word;

/** "Much of the fighting killed": what a share of something known did is not the toll of the whole. */
const isShare = (effect: Draft, whole: Word): boolean => isEffect(effect) && isDefinite(whole);

/** The noun of happening that the effect's verb has for a subject, or in "killed in an airstrike". */
export function causeOf(effect: Draft, drafts: readonly Draft[], meant: Meant): Draft | null {
  const byTrigger = new Map(drafts.map((draft) => [draft.trigger, draft] as const));
  for (const word of isRunning(effect) ? [] : effect.firing.args.subj) {
    const subject = antecedent(word);
    const cause = byTrigger.get(subject) ?? byTrigger.get(isShare(effect, meant(subject)) ? subject : meant(subject));
    // "the protest turned violent": the riot is news, and the protest in it
    if (cause?.type === 'protest' && effect.type === 'riot') return null;
    if (
      cause &&
      cause !== effect &&
      !isVerb(cause.trigger) &&
      (VIOLENT.has(cause.type) || isStirBy(effect, cause) || isMassacre(cause, effect))
    )
      return cause;
    // "hurt by stones thrown by the crowd"
    const done = kidsBy(word, 'acl')
      .map((kid) => byTrigger.get(kid))
      .find((one) => one && one !== effect && one.type === 'riot');
    if (done) return done;
  }
  for (const word of [...effect.firing.args.subj, ...effect.firing.args.obj]) {
    const whose = tollOf(word, byTrigger);
    if (whose && whose !== effect) return whose;
  }
  if (isBlow(effect))
    return (
      heldIn(effect, byTrigger) ??
      meansOf(effect, byTrigger) ??
      purposeOf(effect, byTrigger) ??
      participleOf(effect, byTrigger) ??
      weaponOf(effect, byTrigger)
    );
  // "killed 18 and injured 30 in a series of attacks": the tree hangs the attacks on the second
  const preps = [effect, ...effect.folded].flatMap(({ firing }) => [...firing.args.preps]);
  for (const [mark, words] of preps) {
    if (!WITHIN.has(mark)) continue;
    for (const word of words) {
      const cause = byTrigger.get(word) ?? byTrigger.get(meant(word)) ?? exchanged(word, byTrigger);
      // "burned two vans during a strike": what was done in it is news beside it
      if (cause?.type === 'protest' && DEEDS.has(effect.type) && hasAgent(effect)) continue;
      const isOfTwo = cause !== undefined && hasAgent(effect) && hasAgent(cause) && isOfOthers(effect, cause);
      if (!cause || cause === effect || isOfTwo) continue;
      if (VIOLENT.has(cause.type) || (!isVerb(cause.trigger) && isMassacre(cause, effect))) return cause;
    }
  }
  const within = withinToll(effect, byTrigger);
  if (within) return within;
  return (
    whenCause(effect, byTrigger) ??
    besideEffect(effect, drafts, byTrigger, meant) ??
    besideCause(effect, byTrigger) ??
    conjoined(effect, drafts) ??
    beforeParticiple(effect, drafts)
  );
}

/** "A bomber killed three people and wounded two": the hurt of what killed the others, by one subject. */
function conjoined({ trigger, casualties }: Draft, drafts: readonly Draft[]): Draft | null {
  const { parent } = trigger;
  if (rel(trigger) !== 'conj' || !parent || kidBy(trigger, 'nsubj')) return null;
  if (!casualties.length || casualties.some(({ outcome }) => outcome !== 'injured')) return null;
  return drafts.find((one) => one.trigger !== trigger && VIOLENT.has(one.type) && one.core.includes(parent)) ?? null;
}

/** What somebody did at a rally, which did not do it: "gunmen shot dead a candidate during a rally". */
const DEEDS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['property-destruction', 'killing']);

/** "The Houla massacre killed more than 100 people": its own dead; "the massacre" may be any blow that was told before. */
const isMassacre = ({ type, casualties, trigger }: Draft, effect: Draft): boolean =>
  type === 'killing' &&
  !casualties.length &&
  effect.type === 'casualties' &&
  effect.casualties.length > 0 &&
  (!isDefinite(trigger) || subtree(trigger).some(({ upos }) => upos === 'PROPN'));

// "killed in an exchange of fire"
const exchanged = (word: Word, byTrigger: ReadonlyMap<Word, Draft>): Draft | undefined =>
  word.lemma === 'exchange' ? word.kids.map((kid) => byTrigger.get(kid)).find(Boolean) : undefined;

// "claimed the lives of ten people in an airstrike": the tree hangs the strike on those who died in it
function withinToll(effect: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | undefined {
  return effect.firing.fillers
    .filter(({ role }) => role === 'killed' || role === 'injured')
    .flatMap(({ word }) =>
      word.kids.filter((kid) => ['nmod', 'obl'].includes(rel(kid)) && ['in', 'by', 'during'].includes(caseOf(kid))),
    )
    .map((kid) => byTrigger.get(kid))
    .find(
      (cause) =>
        cause &&
        cause !== effect &&
        !isVerb(cause.trigger) &&
        VIOLENT.has(cause.type) &&
        !(hasAgent(effect) && (cause.type === 'protest' || (hasAgent(cause) && isOfOthers(effect, cause)))),
    );
}

// "five were killed and ten injured in the blast", "rebels killed three and wounded five in a bomb attack": the phrase hangs on the last
// verb and holds for all
function besideEffect(
  effect: Draft,
  drafts: readonly Draft[],
  byTrigger: ReadonlyMap<Word, Draft>,
  meant: Meant,
): Draft | null {
  for (const kid of effect.trigger.kids) {
    const other = rel(kid) === 'conj' ? byTrigger.get(kid) : undefined;
    const isByThem = other !== undefined && hasAgent(effect) && !isOfOthers(other, effect);
    if (other && isEffect(other) && (!hasAgent(other) || isByThem || actsBehindNoun(other, byTrigger))) {
      const cause = causeOf(other, drafts, meant);
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

/** "The attack in which a car bomb exploded": what the clause tells is the attack itself. */
function heldIn({ trigger, firing }: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const { parent } = trigger;
  if (trigger.deprel !== 'acl:relcl' || !parent || isVerb(parent)) return null;
  const held = ['in', 'during'].some((mark) => firing.args.preps.get(mark)?.includes(parent));
  const act = held ? byTrigger.get(parent) : undefined;
  return act && VIOLENT.has(act.type) ? act : null;
}

const MEANS = ['with', 'using', 'by', 'through', 'in'];

const actsBeneath = (object: Word): Word[] =>
  kidsBy(object, 'nmod').filter(
    (kid) => caseOf(kid) === 'in' && kid.kids.some(({ norm }) => norm === 'a' || norm === 'an'),
  );

// "Targeted positions with airstrikes": the noun says what kind of blow it was.
function meansOf(blow: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  for (const mark of MEANS) {
    // "attacked a bus in an ambush": the tree hangs the ambush on the bus
    const beneath = mark === 'in' ? blow.firing.args.obj.flatMap(actsBeneath) : [];
    for (const word of [...(blow.firing.args.preps.get(mark) ?? []), ...beneath]) {
      const means = byTrigger.get(word);
      if (
        means &&
        VIOLENT.has(means.type) &&
        // "in another terrorist act, men opened fire": it calls the shooting so, and is no way in which they fired
        !means.firing.row.back &&
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
  (isNamedPlace(blow) || struckAtName(blow)) &&
  (isNamedPlace(cause) ||
    [...cause.firing.args.preps].some(
      ([mark, words]) => INSIDE.test(mark) && words.some(({ upos }) => upos === 'PROPN'),
    ));

/** "Targeting the positions around the town of Rastan": whom it struck stands at a place with a name. */
const struckAtName = ({ firing }: Draft): boolean =>
  firing.fillers.some(
    ({ role, word }) =>
      role === 'target' &&
      word.kids.some(
        (kid) => rel(kid) === 'nmod' && STANDING.has(caseOf(kid)) && subtree(kid).some(({ upos }) => upos === 'PROPN'),
      ),
  );

const STANDING = new Set(['in', 'at', 'near', 'around', 'inside', 'outside', 'along']);

/** "In the north of", "inside": prepositions that say over what land a campaign goes. */
const INSIDE = /^(?:in|inside|within|across|throughout|around)(?: |$)/;

/** Happenings that go on over an area, in which single blows fall. */
const WIDE_ACTS: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['offensive', 'ground-attack']);

// "A bomb planted by rebels hit a car", "a bomb targeting a patrol exploded", "hit a mine laid by rebels": what a weapon did is one blow
function weaponOf(blow: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const { parent } = blow.trigger;
  if (
    !['acl', 'acl:relcl', 'amod'].includes(blow.trigger.deprel) ||
    !parent?.parent ||
    !['nsubj', 'obj', 'obl'].includes(rel(parent))
  )
    return null;
  const struck = byTrigger.get(parent.parent);
  const usesIt = (one: Draft): boolean =>
    one.firing.fillers.some(({ role, word }) => role === 'instrument' && word === parent);
  if (!struck || !(VIOLENT.has(struck.type) || EFFECTS.has(struck.type)) || isOfOthers(struck, blow)) return null;
  return usesIt(blow) || usesIt(struck) ? struck : null;
}

const isOfOthers = (struck: Draft, blow: Draft): boolean =>
  struck.participants.some(
    (one) =>
      one.role === 'agent' &&
      !blow.participants.some((other) => other.role === 'agent' && other.span.start === one.span.start),
  );

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
  const last = before.at(-1);
  return last && !isOfOtherClause(trigger, last.trigger) ? last : null;
}

/** "Condemned the attack and said that rebels had not stopped killing": whose verb has a subject that comes behind the attack. */
const isOfOtherClause = (participle: Word, { at }: Word): boolean => {
  const verb = participle.parent;
  return (
    verb !== null &&
    !isMeanwhile(verb) &&
    isVerb(verb) &&
    verb.kids.some((kid) => kid.deprel === 'nsubj' && kid.at > at)
  );
};

// "Two were killed when a drone hit their car"
function whenCause(effect: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const isDoer = hasAgent(effect);
  for (const kid of effect.trigger.kids) {
    // "killed nine when he opened fire": he is who killed them
    if (isDoer && !['he', 'she', 'they'].includes(kidBy(kid, 'nsubj')?.norm ?? '')) continue;
    // "12 dead as rival groups clash": a noun has the clause for its own
    if (!['advcl', 'acl'].includes(rel(kid)) || !kid.kids.some((mark) => ['when', 'as', 'after'].includes(mark.norm)))
      continue;
    // "was seized after he had shot a shopkeeper": for that, and not by it
    if (isCapture(effect) && kid.kids.some(({ norm }) => norm === 'after')) continue;
    // "a day after the group claimed an attack": two days, two happenings
    if (kid.kids.some((when) => when.deprel === 'obl:unmarked' || when.deprel === 'obl:tmod')) continue;
    const cause = byTrigger.get(kid) ?? ragingIn(kid, byTrigger);
    if (cause && VIOLENT.has(cause.type)) return cause;
  }
  return null;
}

// "as street fighting rages": a verb that tells of nothing by itself
const ragingIn = (verb: Word, byTrigger: ReadonlyMap<Word, Draft>): Draft | undefined =>
  verb.kids
    .filter((kid) => rel(kid) === 'nsubj')
    .map((kid) => byTrigger.get(kid))
    .find((draft) => draft && !isVerb(draft.trigger));

/** "Shelled the town, killing five", "a bomb that killed five exploded", "exploded and killed five". */
function besideCause(effect: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | null {
  const { trigger } = effect;
  const how = rel(trigger);
  const { parent } = trigger;
  if (!parent) return null;
  if (how === 'advcl' || how === 'xcomp' || (how === 'acl' && trigger.xpos === 'VBG')) {
    const first = byTrigger.get(parent) ?? coreOwner(parent, byTrigger);
    const cause = (first && lastBefore(effect, first, byTrigger)) ?? first;
    if (cause && VIOLENT.has(cause.type) && (trigger.xpos === 'VBG' || trigger.xpos === 'VBN')) return cause;
    if (cause && (isWeaponsDeed(cause) || cause.type === 'shoot-down') && trigger.xpos === 'VBG') return cause;
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
        sharesObject(effect, cause) ||
        isItsToll(effect, cause) ||
        isInShort(effect, cause)) &&
      (!trigger.kids.some((kid) => rel(kid) === 'nsubj') || isInShort(effect, cause))
    )
      return cause;
    if (cause && parent !== cause.trigger && isFurtherHarm(effect, cause)) return cause;
    if (cause && isEffect(cause))
      return (
        besideCause(cause, byTrigger) ??
        ((isWeaponsDeed(cause) && isItsToll(effect, cause)) || isMoreOf(effect, cause) ? cause : null)
      );
  }
  return null;
}

/** "Carried out bombings in Homs and ambushed a patrol, killing four": the deed that was told last, where the first has a place of its own. */
function lastBefore({ trigger }: Draft, first: Draft, byTrigger: ReadonlyMap<Word, Draft>): Draft | undefined {
  if (isVerb(first.trigger) || !isNamedPlace(first) || !trigger.parent) return undefined;
  return kidsBy(trigger.parent, 'conj')
    .filter((verb) => isVerb(verb) && verb.at > first.trigger.at && verb.at < trigger.at && kidBy(verb, 'obj'))
    .map((verb) => byTrigger.get(verb))
    .findLast((one) => one !== undefined && VIOLENT.has(one.type) && one.placeWords.length === 0);
}

/** "Left nine dead and six injured": a participle without auxiliary goes on with the toll of the blow. */
const isInShort = (effect: Draft, cause: Draft): boolean =>
  isEffect(effect) &&
  cause.casualties.length > 0 &&
  mergeTolls(cause.casualties, effect.casualties, true) !== null &&
  effect.trigger.kids.some(({ deprel }) => deprel === 'nsubj:pass') &&
  !effect.trigger.kids.some(({ deprel }) => deprel.startsWith('aux')) &&
  (effect.placeWords.length === 0 || cause.placeWords.length === 0);

/** "Four died in the ambush and two were hurt": what else befell people, in no other place and at no other time. */
const isFurtherHarm = (effect: Draft, cause: Draft): boolean =>
  VIOLENT.has(cause.type) &&
  isEffect(effect) &&
  (!hasAgent(effect) || !isOfOthers(effect, cause)) &&
  effect.placeWords.length === 0 &&
  effect.casualties.every(({ outcome }) => cause.casualties.every((told) => told.outcome !== outcome)) &&
  !effect.trigger.kids.some(({ deprel }) => deprel === 'obl:tmod' || deprel === 'obl:unmarked');

// "Three were killed and 11 injured by gunmen": one hand, one deed
const isMoreOf = (effect: Draft, cause: Draft): boolean =>
  cause.type === 'killing' &&
  effect.type === 'casualties' &&
  hasAgent(effect) &&
  effect.trigger.kids.some(({ deprel, upos }) => deprel === 'nsubj:pass' && upos === 'NUM') &&
  !isOfOthers(effect, cause) &&
  mergeTolls(cause.casualties, effect.casualties, true) !== null;

// "A bomb damaged the bank, wounding two": what a weapon did to things and to people is one blow
const isWeaponsDeed = (cause: Draft): boolean =>
  cause.type === 'property-destruction' && cause.instrument !== null && isVerb(cause.trigger);

// "Hit a car near the river and killed three": what the same hand did next, in no other place
const isItsToll = (effect: Draft, cause: Draft): boolean =>
  isEffect(effect) &&
  effect.casualties.length > 0 &&
  cause.casualties.length === 0 &&
  isVerb(cause.trigger) &&
  !effect.placeWords.some((word) => word.at > effect.trigger.at) &&
  !effect.trigger.kids.some(({ deprel }) => deprel === 'obl:tmod' || deprel === 'obl:unmarked');

// "Shot and wounded four men"
const sharesObject = (effect: Draft, cause: Draft): boolean =>
  effect.firing.args.obj.some((word) => cause.firing.args.obj.includes(word));

const nounCause = (draft: Draft | undefined): Draft | null =>
  draft && !isVerb(draft.trigger) && VIOLENT.has(draft.type) ? draft : null;

const coreOwner = (word: Word, byTrigger: ReadonlyMap<Word, Draft>): Draft | null =>
  [...byTrigger.values()].find((draft) => draft.core.includes(word)) ?? null;
