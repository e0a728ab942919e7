import type { EventTypeId } from '../../model/index.ts';
import { type Document, nameOf, timeOf } from '../document.ts';
import { isDefinite } from '../folding/repetitions.ts';
import { kindOf } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { isRate } from '../tolls/rates.ts';
import { carriedAs } from '../trees/carriers.ts';
import { ancestors, caseOf, isUnder, isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import { VIOLENT } from './blows.ts';
import type { Draft } from './drafts.ts';
import { isPlayedOrTold } from './played.ts';

/** True for a noun of happening that nothing in the sentence makes more than a word: no agent, target, number, place or toll. */
const isBare = (draft: Draft): boolean =>
  draft.participants.length === 0 &&
  draft.count === null &&
  draft.casualties.length === 0 &&
  draft.losses.length === 0 &&
  draft.placeWords.length === 0 &&
  draft.firing.args.carriers.length === 0 &&
  // "after a siege of eleven days": the words that its row asks for
  !draft.firing.row.with;

const placed = (doc: Document, draft: Draft): boolean =>
  (isHeadline(draft.trigger) && draft.trigger.tree.words.some((word) => kindOf(doc, word) === 'place')) ||
  draft.trigger.kids.some(
    (kid) => (kindOf(doc, kid) === 'place' || kindOf(doc, kid) === 'area') && rel(kid) !== 'nmod:poss',
  ) ||
  [...draft.firing.args.preps].some(
    ([mark, words]) =>
      doc.language.relationOf(mark) !== null &&
      words.some((word) => ['place', 'area', 'site', 'name'].includes(kindOf(doc, word))),
  );

/** "The attack on Saturday", "Saturday's attack": no more than a word, but it may date what was told. */
const saysWhen = (doc: Document, noun: Word): boolean =>
  noun.xpos === 'NN' && noun.kids.some((kid) => timeOf(doc, kid) !== null);

/** "Before a new assault on Monday": one that was not told yet, with a day of its own. */
const isDatedAnew = (doc: Document, { trigger }: Draft): boolean =>
  saysWhen(doc, trigger) && trigger.kids.some(({ norm }) => norm === 'a' || norm === 'an');

const isMereWord = (doc: Document, draft: Draft): boolean =>
  !isDatedAnew(doc, draft) &&
  draft.firing.row.weak === true &&
  isBare(draft) &&
  !isVerb(draft.trigger) &&
  !placed(doc, draft);

const LONGEST_HEADLINE = 14;

/** "Violent protests over grain shortage in Kano": a few words without a verb and a stop; what they name is where it was. */
const isHeadline = ({ tree: { words } }: Word): boolean =>
  words.length <= LONGEST_HEADLINE &&
  !/^[.!?:]$/.test(words.at(-1)?.text ?? '') &&
  !words.some((word) => isVerb(word) && word.parent === null);

/** A noun of happening that is an argument of a verb of the same happening: "brought reinforcements", "carried out attacks". */
function doubles(draft: Draft, all: readonly Draft[]): boolean {
  const { trigger } = draft;
  if (isVerb(trigger)) return false;
  return all.some(
    (other) =>
      other !== draft &&
      other.type === draft.type &&
      isVerb(other.trigger) &&
      trigger.parent === other.trigger &&
      // "pledged ten million in aid"
      (['obj', 'nsubj'].includes(rel(trigger)) || (draft.type === 'aid' && caseOf(trigger) === 'in')),
  );
}

/** "Threw a grenade and fled", "attacked a post before fleeing": whoever has just attacked is no refugee. */
function isGetaway(draft: Draft, all: readonly Draft[]): boolean {
  const { trigger, type } = draft;
  const behind = rel(trigger) === 'conj' || (rel(trigger) === 'advcl' && trigger.xpos === 'VBG');
  const before = type === 'displacement' && behind ? trigger.parent : null;
  if (!before || kidBy(trigger, 'nsubj')) return false;
  return all.some(
    (other) =>
      VIOLENT.has(other.type) && other.core.includes(before) && other.participants.some(({ role }) => role === 'agent'),
  );
}

/** A noun that qualifies people or things: "the victims of the attack", "a suspect in the killing". */
function qualifies(doc: Document, draft: Draft, all: readonly Draft[]): boolean {
  const { trigger } = draft;
  if (isVerb(trigger) || rel(trigger) !== 'nmod' || !trigger.parent) return false;
  // "the mayor was the victim of an attack"
  if (draft.firing.fillers.some(({ word }) => word.parent === trigger.parent && rel(word) === 'nsubj')) return false;
  // "dozens of casualties in a bomb blast": the toll of the blast
  const harmed = [trigger.parent, ...kidsBy(trigger.parent, 'nmod').filter((kid) => caseOf(kid) === 'of')];
  if (all.some((other) => other.type === 'casualties' && harmed.includes(other.trigger))) return false;
  // "no reports of casualties in the strike"
  const { parent } = trigger.parent;
  if (parent && doc.language.nounStanceOf(parent.lemma.toLowerCase())) return false;
  const kind = kindOf(doc, trigger.parent);
  return (
    ['fighters', 'people', 'civilians', 'person', 'government', 'force', 'group', 'actor', 'site', 'materiel'].includes(
      kind,
    ) &&
    ['of', 'in', 'for', 'behind'].includes(caseOf(trigger)) &&
    draft.count === null &&
    draft.casualties.length === 0 &&
    !draft.participants.some((one) => one.role === 'agent')
  );
}

// "If attacked", "any attack", "no attack", "attacks such as these": a kind of happening, not one that happened.
const isKind = (word: Word): boolean =>
  word.kids.some(
    (kid) =>
      ['any', 'every', 'each', 'such', 'future', 'possible', 'potential', 'further'].includes(kid.norm) &&
      ['det', 'amod'].includes(rel(kid)),
  );

/**
 * "A strike, as defined here, means one or more hits", "so doing is one strike", "not classed as an attack": what a word
 * means or how things are counted. An indefinite noun with no agent, place or toll, said in the timeless present.
 */
function isDefined(draft: Draft): boolean {
  const { trigger } = draft;
  const isOne = trigger.kids.some((kid) => ['a', 'an', 'each', 'one'].includes(kid.norm) && kid.at < trigger.at);
  if (!isOne || draft.casualties.length || draft.losses.length || draft.placeWords.length) return false;
  if (caseOf(trigger) === 'as') return true;
  if (draft.participants.some(({ role }) => role === 'agent') || draft.firing.args.carriers.length) return false;
  if (trigger.kids.some((kid) => rel(kid) === 'csubj')) return true;
  const verb = [...ancestors(trigger)].find(isVerb);
  return !!verb && caseOf(trigger) !== '' && isTimeless(verb);
}

const isTimeless = (verb: Word): boolean =>
  ['VBZ', 'VBP', 'VB'].includes(verb.xpos) ||
  (verb.xpos === 'VBN' && verb.kids.some((kid) => rel(kid) === 'aux' && ['is', 'are'].includes(kid.norm)));

/** "Smuggling constitutes an attack on our homeland": what something amounts to; nobody was attacked. */
const isLikened = (doc: Document, { trigger, casualties }: Draft): boolean =>
  casualties.length === 0 &&
  rel(trigger) === 'obj' &&
  trigger.parent !== null &&
  doc.language.likening.has(trigger.parent.lemma.toLowerCase());

/** "Killers carry out surprise attacks": in the timeless present, of no number, place or day, a clause tells of a habit. */
const isHabit = (doc: Document, { trigger, firing, count, casualties, losses, placeWords }: Draft): boolean => {
  const [verb, more] = firing.args.carriers;
  if (!verb || more || trigger.xpos !== 'NNS' || isDefinite(trigger)) return false;
  if (count || casualties.length || losses.length || placeWords.length) return false;
  const inClause = verb.parent !== null && !isSaid(doc, verb);
  return inClause && ['VBZ', 'VBP'].includes(verb.xpos) && !kidBy(verb, 'aux') && !kidBy(trigger, 'nummod');
};

/** "They are murdered or harassed", "a government that kills priests": in the timeless present, of no number, place or day, behind the headline. */
const isWayOfThings = (doc: Document, { trigger, count, casualties, losses, placeWords }: Draft): boolean =>
  trigger.tree.index > 0 &&
  (isTimelessPassive(trigger) || (trigger.deprel === 'acl:relcl' && ['VBP', 'VBZ'].includes(trigger.xpos))) &&
  !count &&
  !losses.length &&
  !placeWords.length &&
  casualties.every(({ min, max }) => max === null && (min ?? 0) <= FEW) &&
  !doc.times.some(({ sentence, interval }) => sentence === trigger.tree.index && interval !== null);

const isTimelessPassive = (trigger: Word): boolean =>
  trigger.xpos === 'VBN' &&
  trigger.kids.some((kid) => kid.deprel === 'aux:pass' && ['VBP', 'VBZ'].includes(kid.xpos)) &&
  !kidBy(trigger, 'obl');

/** What a bare plural counts: two and more. */
const FEW = 2;

/** "Some 40 people die there each day": how many in each such time, on no day that is told. */
const isOnlyRate = (doc: Document, { type, casualties, firing }: Draft): boolean =>
  type === 'casualties' && !casualties.length && firing.fillers.some(({ word }) => isRate(doc, firing, word));

/** "Take the defences being built there", "stop the shelling": what the reader is bidden to do or to think of. */
const isBidding = ({ trigger, casualties }: Draft): boolean =>
  casualties.length === 0 &&
  (isImperative(trigger) || (rel(trigger) === 'obj' && trigger.parent !== null && isImperative(trigger.parent)));

const isImperative = (verb: Word): boolean =>
  verb.xpos === 'VB' &&
  ['root', 'ccomp'].includes(rel(verb)) &&
  !kidBy(verb, 'nsubj', 'aux', 'mark', 'expl') &&
  verb.tree.words.slice(0, verb.at).every(({ upos }) => upos === 'PUNCT' || upos === 'CCONJ');

/** "Attacks on convoys are frequent": how often such things come, and none of them. */
const isFrequent = (doc: Document, { trigger, count, casualties, losses }: Draft): boolean =>
  trigger.xpos === 'NNS' &&
  rel(trigger) === 'nsubj' &&
  !count &&
  !casualties.length &&
  !losses.length &&
  (doc.language.habitual.has(trigger.parent!.norm) || isWhatTheyAre(trigger));

// "Air strikes are the main cause of death": what such things are
const isWhatTheyAre = (trigger: Word): boolean =>
  !isDefinite(trigger) &&
  trigger.parent?.upos === 'NOUN' &&
  kidBy(trigger.parent, 'cop')?.xpos === 'VBP' &&
  !kidBy(trigger, 'nummod');

/** "Bandits typically raid villages", "often carry out raids": what somebody is wont to do, and has done on no day. */
const isWont = (doc: Document, { trigger, firing, count, casualties, losses }: Draft): boolean =>
  !count &&
  !casualties.length &&
  !losses.length &&
  [trigger, ...firing.args.carriers].some(
    (verb) => isOfPresent(verb) && verb.kids.some((kid) => rel(kid) === 'advmod' && doc.language.wonts.has(kid.norm)),
  );

// the tagger takes "carry" behind an adverb for an infinitive
const isOfPresent = (verb: Word): boolean =>
  verb.xpos === 'VBP' || verb.xpos === 'VBZ' || (verb.xpos === 'VB' && !kidBy(verb, 'aux', 'mark'));

/** "Has attacked churches in the past": done before, and on no day that is told. */
const isOfThePast = (doc: Document, { trigger, count, casualties, losses }: Draft): boolean =>
  !count &&
  !casualties.length &&
  !losses.length &&
  trigger.kids.some(({ deprel, norm }) => deprel === 'aux' && (norm === 'has' || norm === 'have')) &&
  trigger.tree.words.some(
    (word, at) =>
      at > trigger.at && doc.language.bygoneTimes.has(word.norm) && caseOf(word) === 'in' && isUnder(word, trigger),
  );

/** "Convicted of murder", "jailed for kidnapping": the name of a crime, and none of whom it was done to. */
const isCharge = (doc: Document, { type, trigger, firing, casualties }: Draft): boolean =>
  CUSTOMARY.has(type) &&
  trigger.xpos === 'NN' &&
  trigger.parent !== null &&
  caseOf(trigger) !== '' &&
  doc.language.answering.has(trigger.parent.lemma.toLowerCase()) &&
  !casualties.length &&
  firing.fillers.every(({ role }) => role === 'agent' || role === 'place') &&
  !kidBy(trigger, 'det', 'amod', 'compound');

// "Reports say that rebels launch attacks": a clause that is somebody's news
const isSaid = (doc: Document, verb: Word): boolean =>
  rel(verb) === 'ccomp' && doc.language.stanceOf(verb.parent!.lemma.toLowerCase())?.status === 'reported';

// "Ambushed an army patrol", "an attack on an aid convoy": the patrol is whom it befell, not news of its own.
const takesPart = ({ trigger, type, casualties }: Draft, all: readonly Draft[]): boolean =>
  !isVerb(trigger) &&
  (type === 'deployment' || type === 'aid' || type === 'control') &&
  casualties.length === 0 &&
  all.some(
    (other) =>
      (isVerb(other.trigger) || (VIOLENT.has(other.type) && type !== 'control')) &&
      other.type !== type &&
      [other, ...other.folded].some(({ firing }) =>
        firing.fillers.some(({ word, role }) => word === trigger && role !== 'topic'),
      ),
  );

/** "The resistance seized a base": who acts is a body that fights, and no fight. */
const actsItself = ({ trigger, firing: { row }, casualties }: Draft, all: readonly Draft[]): boolean =>
  row.weak === true &&
  row.type === 'clash' &&
  trigger.xpos === 'NN' &&
  casualties.length === 0 &&
  rel(trigger) === 'nsubj' &&
  all.some(({ firing }) => firing.fillers.some(({ word, role }) => word === trigger && role === 'agent'));

// "A man accused of spying", "rockets launched from the valley were intercepted": what is told is who or what they were.
function describes({ trigger, type, firing }: Draft): boolean {
  const { parent } = trigger;
  if (!parent || isVerb(parent) || !['acl', 'amod'].includes(trigger.deprel)) return false;
  // "on a moving bus"
  if (type === 'deployment' && trigger.deprel === 'amod' && !trigger.kids.length) return true;
  return (
    type === 'accusation' &&
    trigger.xpos === 'VBN' &&
    !kidBy(trigger, 'obl:agent', 'obj') &&
    !firing.args.carriers.length
  );
}

/** Happenings of which statements and reports of rights groups speak in general; strikes and shelling are told of by day. */
const CUSTOMARY: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'killing',
  'abduction',
  'torture',
  'attack-on-civilians',
  'bombing',
]);

/** "Attacks against universities", "murders of peasants": bare plurals on both sides tell of a custom, not of a day. */
function isCustom(doc: Document, draft: Draft): boolean {
  const { trigger } = draft;
  if (!CUSTOMARY.has(draft.type)) return false;
  if (trigger.xpos !== 'NNS' || isDefinite(trigger) || draft.count || draft.casualties.length || draft.losses.length)
    return false;
  if (draft.firing.args.carriers.length || draft.placeWords.length || isSaidToHappen(trigger)) return false;
  // "alert because of the rebels' attacks": whose custom it is, and no more
  if (draft.firing.fillers.every(({ role }) => role === 'agent') && kidBy(trigger, 'nmod:poss')) return true;
  const told = draft.firing.fillers.map(({ word }) => phraseOf(doc, word));
  return told.every(
    (phrase) =>
      phrase.plural && !phrase.number && !phrase.actor && !isDefinite(phrase.head) && !/\p{N}/u.test(phrase.text),
  );
}
/** "Gave no details of casualties": what is told of is told elsewhere, or by nobody. */
const isSpokenOf = ({ language }: Document, { type, trigger, casualties }: Draft): boolean =>
  type === 'casualties' &&
  casualties.every(({ min, max }) => min === null && max === null) &&
  rel(trigger) === 'nmod' &&
  trigger.parent !== null &&
  (language.tidings.has(trigger.parent.lemma.toLowerCase()) ||
    (!casualties.length && isDefinite(trigger.parent) && language.numbers.sums.has(trigger.parent.lemma)));

// "Posted photos of the moment the bodies were recovered": of dead told of before, however many
const areKnownDead = (doc: Document, { trigger, firing, casualties }: Draft): boolean =>
  casualties.length > 0 &&
  firing.fillers.some(
    ({ role, word }) => role === 'killed' && (isOfWhom(word) || isKnownBefore(doc, trigger, word) || isSight(word)),
  ) &&
  casualties.every(({ min, max }) => min === 2 && max === null) &&
  firing.row.type === 'casualties' &&
  !trigger.kids.some((kid) => rel(kid) === 'obl' && kindOf(doc, kid) === 'place');

// "the death of two women, whose bodies were received at the hospital"
const isOfWhom = ({ kids }: Word): boolean => kids.some(({ norm }) => norm === 'whose');

// "images of bodies strewn on the ground": what is seen there, and no count of it
const isSight = ({ kids, lemma, xpos }: Word): boolean =>
  xpos === 'NNS' && BODIES.has(lemma) && kids.some(({ deprel, norm }) => deprel === 'acl' && SIGHTS.has(norm));
const BODIES: ReadonlySet<string> = new Set(['body', 'corpse']);
const SIGHTS: ReadonlySet<string> = new Set(['lying', 'strewn', 'littering', 'scattered']);

const isKnownBefore = (doc: Document, trigger: Word, word: Word): boolean =>
  word.xpos === 'NNS' &&
  isDefinite(word) &&
  // "the following soldiers died: Juan Ruiz"
  !word.kids.some(({ deprel, upos }) => deprel === 'appos' && upos === 'PROPN') &&
  !phraseOf(doc, word).number &&
  !word.kids.some((kid) => rel(kid) === 'nmod' && phraseOf(doc, kid).number) &&
  // "saw the bodies of his sons"
  (word.at < trigger.at || trigger.lemma === 'see');
/** "Could not say how many had been killed": what is asked for is no toll. */
const isAskedFor = ({ casualties, firing }: Draft): boolean =>
  casualties.length > 0 &&
  casualties.every(({ min, max }) => min === null && max === null) &&
  firing.fillers.some(({ word }) => word.tree.words[word.at - 1]?.norm === 'how');

/** "The dead were buried": of those who were told of before, and how many is not said. */
const isOfTheDead = ({ trigger, firing, casualties }: Draft): boolean =>
  firing.row.self !== undefined && !isVerb(trigger) && isDefinite(trigger) && !casualties.length;

/** "To retake the positions it lost": which are meant, and no news of their loss. */
const saysWhich = (doc: Document, { trigger, type, firing }: Draft): boolean =>
  type === 'territory-captured' &&
  trigger.deprel === 'acl:relcl' &&
  firing.fillers.some(
    ({ role, word }) =>
      role === 'place' && word === trigger.parent && kindOf(doc, word) !== 'place' && !nameOf(doc, word),
  );

/** "Struck a building where fighters were stationed": who was there says what was struck. */
const saysWhoWasThere = ({ trigger, type }: Draft, drafts: readonly Draft[]): boolean =>
  type === 'deployment' &&
  trigger.xpos === 'VBN' &&
  trigger.deprel === 'acl:relcl' &&
  trigger.kids.some(({ norm, deprel }) => norm === 'where' && deprel === 'advmod') &&
  drafts.some(
    (other) =>
      VIOLENT.has(other.type) &&
      other.trigger !== trigger &&
      [...ancestors(trigger)].slice(1, 4).some((up) => up === other.trigger || other.firing.args.carriers.includes(up)),
  );

/** "The zone of the special military operation": the name of a war, of which nothing is told but that it is going on. */
const isWarByName = ({ language }: Document, { trigger, firing, casualties }: Draft): boolean =>
  !casualties.length &&
  !(firing.args.carriers.length && ['obj', 'nsubj', 'nsubj:pass'].includes(carriedAs(trigger))) &&
  isDefinite(trigger) &&
  language.warNames.has(
    trigger.tree.words
      .slice(Math.max(0, trigger.at - 2), trigger.at + 1)
      .map(({ lemma }) => lemma.toLowerCase())
      .join(' '),
  );

/** Drops firings that tell of no happening. */
export function keepDrafts(doc: Document, all: readonly Draft[]): Draft[] {
  const drafts = all.map((draft) => (isMereWord(doc, draft) ? { ...draft, isMereWord: true } : draft));
  return drafts.filter((draft) => {
    if (doubles(draft, drafts) || isGetaway(draft, drafts) || isRenown(doc, draft.trigger)) return false;
    // "the National Resistance" is who fights
    if (draft.trigger.upos === 'PROPN' && ['group', 'force', 'actor'].includes(kindOf(doc, draft.trigger)))
      return false;
    if (isPlayedOrTold(doc, draft) || takesPart(draft, drafts) || actsItself(draft, drafts)) return false;
    if (describes(draft)) return false;
    if (areKnownDead(doc, draft) || saysWhich(doc, draft) || saysWhoWasThere(draft, drafts) || isAskedFor(draft))
      return false;
    if (isOfTheDead(draft)) return false;
    if (isBidding(draft) || isOnlyRate(doc, draft)) return false;
    if (isVerb(draft.trigger)) return !isWont(doc, draft) && !isWayOfThings(doc, draft) && !isOfThePast(doc, draft);
    if (isKind(draft.trigger) && draft.casualties.length === 0) return false;
    if (qualifies(doc, draft, drafts)) return false;
    if (isDefined(draft) && !placed(doc, draft)) return false;
    if (isCustom(doc, draft) || isLikened(doc, draft) || isHabit(doc, draft) || isWont(doc, draft)) return false;
    if (isWarByName(doc, draft)) return false;
    if (isFrequent(doc, draft) || isCharge(doc, draft) || isSpokenOf(doc, draft)) return false;
    const bare = isBare(draft);
    if (draft.isMereWord) return saysWhen(doc, draft.trigger);
    if (
      bare &&
      !isDatedAnew(doc, draft) &&
      !placed(doc, draft) &&
      !isSaidToHappen(draft.trigger) &&
      !isDefinite(draft.trigger)
    )
      return (
        phraseOf(doc, draft.trigger).text !== doc.text.slice(draft.trigger.start, draft.trigger.end) &&
        !underVerb(draft.trigger)
      );
    return true;
  });
}

// "clashes erupted", "there were clashes", a headline of one noun
const isSaidToHappen = (word: Word): boolean =>
  word.parent === null || !!kidBy(word, 'expl') || rel(word) === 'nsubj' || rel(word) === 'root';

const underVerb = (word: Word): boolean => [...ancestors(word)].slice(0, 1).some((up) => isVerb(up));

/** "The warlord, known for killing villagers": what somebody is known for is no news. */
const isRenown = (doc: Document, { xpos, parent, kids, deprel }: Word): boolean =>
  xpos === 'VBG' &&
  parent !== null &&
  doc.language.renown.has(parent.norm) &&
  deprel === 'advcl' &&
  kids.some((kid) => kid.norm === 'for' && ['mark', 'case'].includes(rel(kid)));
