import type { Casualty, EventTypeId, Participant } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import { ANY_BLOW, isDefinite, related } from '../folding/repetitions.ts';
import { authorOf } from '../frames/authors.ts';
import { EFFECTS, VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { phraseOf } from '../nouns/phrases.ts';
import type { Resolver } from '../places/resolve.ts';
import { allKilled } from '../tolls/same-tolls.ts';
import { isVerb, type Word } from '../trees/words.ts';
import { agentsAgree, agentsOf, isHidden, overlap, plainName, somewhereTogether } from './agreement.ts';
import { isAnswered } from './answered.ts';
import { asExample } from './examples.ts';
import { mayLieTogether } from './same-hands.ts';
import { bothSay, fullness, together, VAGUE, withTargets } from './together.ts';

/** "Bombs went off in Karrada and in Shaab … the Karrada bombing": the last one that fits, and sooner one of the place that is named. */
function lastIn(one: Placed, kept: readonly Placed[], fits: (earlier: Placed) => boolean): number {
  const names = new Set(one.places.filter(({ named }) => named).map(({ name }) => name));
  const there = names.size
    ? kept.findLastIndex(
        (earlier) => earlier.places.some(({ named, name }) => named && names.has(name)) && fits(earlier),
      )
    : -1;
  if (there >= 0) return there;
  const { trigger } = one.draft;
  // "ambushed a convoy … detonated a mine … died in the ambush"
  const sameWord =
    isVerb(trigger) || ANY_BLOW.has(trigger.lemma)
      ? -1
      : kept.findLastIndex(({ draft }, at) => draft.trigger.lemma === trigger.lemma && fits(kept[at]!));
  return sameWord >= 0 ? sameWord : kept.findLastIndex(fits);
}

/** How many sentences "the attack" may stand after the attack. */
const FAR = 12;
const NEAR = 3;

/** Blows that are one moment's: of these "the attack" is said, where a battle or an advance goes on. */
const BLOWS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'bombing',
  'suicide-bombing',
  'grenade-attack',
  'chemical-attack',
  'shooting',
  'killing',
  'abduction',
  'attack-on-civilians',
]);

/** Blows that come singly or in waves: "the attack" is one of them where one was told just before. */
const STRIKES: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'ground-attack',
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
]);

const HAPPENED: ReadonlySet<string> = new Set(['asserted', 'reported']);

/** The named persons whom a happening befell, in lower case. */
const personsOf = (doc: Document, { draft }: Placed): string[] =>
  [draft, ...draft.folded].flatMap(({ firing }) =>
    firing.fillers
      .filter(({ role }) => role !== 'agent' && role !== 'speaker' && role !== 'topic')
      .flatMap(({ word }) => phraseOf(doc, doc.pronouns.get(word) ?? word).person ?? [])
      .map((name) => name.toLowerCase().replace(/\s+/g, ' ')),
  );

/** "Ruiz" is Juan Ruiz. */
const isSamePerson = (a: string, b: string): boolean => a === b || a.endsWith(` ${b}`) || b.endsWith(` ${a}`);

const deadly = ({ draft }: Placed): boolean => VIOLENT.has(draft.type) || EFFECTS.has(draft.type);

/** Both tell what befell one and the same person, and nothing keeps them apart. */
function sharesVictim(doc: Document, later: Placed, earlier: Placed): boolean {
  if (later.draft.type !== earlier.draft.type && !(deadly(later) && deadly(earlier))) return false;
  const before = personsOf(doc, earlier);
  return before.length > 0 && personsOf(doc, later).some((one) => before.some((other) => isSamePerson(one, other)));
}

/** "Gunmen shot dead a candidate. Alfredo Cabrera was killed in Coyuca as he greeted supporters": who he was of whom the lead told, and where. */
function namesVictim(doc: Document, later: Placed, earlier: Placed): boolean {
  const [now, before] = [killedOf(later), killedOf(earlier)];
  const { trigger } = later.draft;
  return (
    earlier.draft.trigger.tree.index === 0 &&
    trigger.tree.index === 1 &&
    later.draft.type === 'casualties' &&
    (earlier.draft.type === 'killing' || earlier.draft.type === 'shooting') &&
    isVerb(trigger) &&
    now?.max === 1 &&
    before?.max === 1 &&
    later.draft.casualties.length === 1 &&
    earlier.draft.casualties.filter(({ outcome }) => outcome === 'killed').length === 1 &&
    agentsOf(later).length === 0 &&
    personsOf(doc, later).length === 1 &&
    personsOf(doc, earlier).length === 0 &&
    !isAnother(later)
  );
}

const SINGULAR = new Set(['NN', 'NNP']);

/** "Colonel Ruiz was murdered … The attack on the officer": a role with "the" before it, where one person by name was hurt last. */
function meansVictim(doc: Document, later: Placed, earlier: Placed): boolean {
  const { trigger, firing } = later.draft;
  if (isVerb(trigger) || trigger.xpos === 'NNS' || !isDefinite(trigger) || !deadly(earlier)) return false;
  if (trigger.tree.index - earlier.draft.trigger.tree.index > FAR || !isOne(later)) return false;
  const struck = firing.fillers.filter(({ role }) => role === 'target' || role === 'killed' || role === 'injured');
  if (struck.length !== 1 || personsOf(doc, earlier).length !== 1 || personsOf(doc, later).length) return false;
  const [{ word }] = struck as [(typeof struck)[0]];
  return (
    SINGULAR.has(word.xpos) && isDefinite(word) && ROLES.has(doc.language.nouns.get(word.lemma.toLowerCase()) ?? '')
  );
}

const ROLES = new Set(['person', 'civilians', 'fighters', 'government']);

const named = plainName;

/** "Dozens of villagers", "58 people": how many they were called tells nobody apart. */
const isCounted = ({ casualties }: Draft, { span }: Participant): boolean =>
  casualties.some(({ max, span: told }) => max !== 1 && told.start <= span.start && span.end <= told.end);

/** False where each names what it hit, and no name is in both. */
function targetsAgree(a: Placed, b: Placed): boolean {
  // "near Guven Park": where it was, and not what was struck
  const isWhere = ({ places }: Placed, { span }: Participant): boolean =>
    places.some(
      ({ nameSpan, relation }) => relation === 'near' && span.start <= nameSpan.start && nameSpan.end <= span.end,
    );
  const [mine, theirs] = [a, b].map((one) =>
    one.draft.participants
      .filter((who) => who.role === 'target' && !isCounted(one.draft, who) && !isWhere(one, who))
      .map(named),
  );
  if (!mine!.length || !theirs!.length) return true;
  if (isByName(a, b)) return true;
  return mine!.some((one) =>
    theirs!.some((other) => one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)),
  );
}

/** "Stormed a school … the attack on the Mother Francisca Academy": a house without a name, and then by its name. */
const isByName = (later: Placed, earlier: Placed): boolean => {
  const before = housesOf(earlier).filter(
    ({ upos, xpos, kids }) => upos === 'NOUN' && xpos === 'NN' && kids.some(isArticle),
  );
  const isNamed = ({ upos, lemma, kids }: Word): boolean =>
    upos === 'PROPN' || (before.some((one) => one.lemma === lemma) && kids.some((kid) => kid.upos === 'PROPN'));
  return (
    later.draft.trigger.tree.index - earlier.draft.trigger.tree.index <= NEAR &&
    before.length > 0 &&
    housesOf(later).length > 0 &&
    housesOf(later).every(isNamed)
  );
};

const housesOf = ({ draft: { firing } }: Placed): Word[] =>
  firing.fillers.filter(({ role }) => role === 'target').map(({ word }) => word);

const isArticle = ({ norm }: Word): boolean => norm === 'a' || norm === 'an';

const isOne = ({ draft }: Placed): boolean => draft.count === null || draft.count.max === 1;

/** "The explosion" is what the bomber's bomb did. */
const isBlastOf = (later: Placed, earlier: Placed): boolean =>
  later.draft.type === 'bombing' && earlier.draft.type === 'suicide-bombing';

/** "A missile hit the school … the attack", "the strike": one that was told just before, in no words of a whole wave. */
const isStrikeBefore = ({ draft: { trigger, type }, time }: Placed, { draft: earlier }: Placed): boolean =>
  STRIKES.has(earlier.type) &&
  trigger.tree.index - earlier.trigger.tree.index <= NEAR &&
  (earlier.type === 'ground-attack' ||
    (earlier.trigger.xpos !== 'NNS' &&
      // "the October 13 mortar attack" is another than that of Saturday
      (VAGUE.has(type) || (type === earlier.type && !time?.said) || trigger.lemma === earlier.trigger.lemma)));

/** "The attack", "this explosion": the blow that was told last and may be called so. */
const pointsBack = (later: Placed, earlier: Placed): boolean => {
  const { trigger } = later.draft;
  return (
    !isVerb(trigger) &&
    trigger.xpos !== 'NNS' &&
    isDefinite(trigger) &&
    isOne(later) &&
    isOne(earlier) &&
    (BLOWS.has(earlier.draft.type) || isStrikeBefore(later, earlier)) &&
    (later.draft.type === earlier.draft.type || VAGUE.has(later.draft.type) || isBlastOf(later, earlier)) &&
    related(later.draft.type, earlier.draft.type) &&
    later.draft.phase === null &&
    trigger.tree.index - earlier.draft.trigger.tree.index <= FAR &&
    targetsAgree(later, earlier)
  );
};

/** "A bomb went off at the bank … the device was placed by two men": whose bomb it was that was told before. */
const isOfItsBomb = (later: Placed, { draft: earlier }: Placed): boolean => {
  const { firing, trigger } = later.draft;
  return (
    firing.row.rule.includes('bomb/planted') &&
    (earlier.type === 'bombing' || earlier.type === 'suicide-bombing') &&
    !earlier.firing.row.rule.includes('bomb/planted') &&
    (earlier.count === null || earlier.count.max === 1) &&
    firing.fillers.some(({ role, word }) => role === 'instrument' && isDefinite(word)) &&
    trigger.tree.index - earlier.trigger.tree.index <= NEAR
  );
};

/** "Accused the rebels of the bombing": of the happening no more is said than whose it is alleged to be. */
const isMereAccusation = (doc: Document, { draft, places }: Placed): boolean =>
  !isVerb(draft.trigger) &&
  draft.participants.every(({ role }) => role === 'agent') &&
  draft.casualties.length === 0 &&
  draft.count === null &&
  !places.some(({ named: isNamed }) => isNamed) &&
  authorOf(draft.trigger, doc.language)?.row.status === 'alleged';

/** "It was the deadliest attack in years", "…, the deadliest attack since May": what is said of the one that was told, and no other. */
const isRecord = ({ draft: { trigger, casualties, type } }: Placed): boolean =>
  casualties.length === 0 &&
  (VIOLENT.has(type) || EFFECTS.has(type)) &&
  (['appos', 'parataxis'].includes(trigger.deprel) ||
    (trigger.kids.some(({ deprel }) => deprel === 'cop') &&
      trigger.kids.some(({ deprel, norm }) => deprel === 'nsubj' && BACK.has(norm)))) &&
  trigger.kids.some(({ deprel, xpos }) => deprel === 'amod' && xpos === 'JJS');

const BACK: ReadonlySet<string> = new Set(['it', 'this', 'that']);

/** "Blamed the army for an air strike": one that was not told of before. */
const isNew = ({ draft }: Placed): boolean => draft.trigger.kids.some(({ norm }) => norm === 'a' || norm === 'an');

/** "The crime", "this act": whatever was done last to somebody or something. */
const namesDeed = (doc: Document, later: Placed, earlier: Placed): boolean =>
  (later.draft.firing.row.back === true ||
    (related(later.draft.type, earlier.draft.type) && isMereAccusation(doc, later))) &&
  isDefinite(later.draft.trigger) &&
  (deadly(earlier) || BLOWS.has(earlier.draft.type)) &&
  earlier.draft.firing.row.back !== true &&
  later.draft.trigger.tree.index - earlier.draft.trigger.tree.index <= FAR;

/** The words of a name of a thing that tell it from others. */
const tokensOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !ARTICLES.has(word));

const ARTICLES = new Set(['the', 'a', 'an', 'of', 'this', 'that', 'his', 'her', 'its', 'their']);
const DEFINITE = /(?:\b(?:the|this|that|these|those)|['’]s?)\s+$|^(?:his|her|its|their)\b/iu;

const headOf = (name: string): string => tokensOf(name.replace(/\s(?:of|in|at|from|for)\s.*$/isu, '')).at(-1) ?? '';

/** Two phrases that may name one building or vehicle: the same noun, and nothing in one that the other gainsays. */
function isOneThing(doc: Document, later: Participant, earlier: Participant): boolean {
  const head = headOf(later.name);
  if (!head || head !== headOf(earlier.name)) return false;
  const kind = doc.language.nouns.get(head) ?? doc.language.nouns.get(head.replace(/s$/, ''));
  if (kind !== 'site' && kind !== 'platform' && kind !== 'materiel') return false;
  const [mine, theirs] = [tokensOf(later.name), tokensOf(earlier.name)];
  const [few, many] = mine.length < theirs.length ? [mine, theirs] : [theirs, mine];
  if (!few.every((word) => many.includes(word))) return false;
  const before = doc.text.slice(Math.max(0, later.span.start - 12), later.span.start);
  return few.length > 1 || DEFINITE.test(before) || DEFINITE.test(later.text);
}

const FRESH = new Set([
  'another',
  'other',
  'second',
  'third',
  'new',
  'similar',
  'previous',
  'last',
  'earlier',
  'more',
  'also',
]);

const isAnother = ({ draft: { trigger, core } }: Placed): boolean =>
  [trigger, ...core].some((word) => word.kids.some(({ norm }) => FRESH.has(norm)));

/** "The attack on the embassy … bombs were thrown at the embassy": told twice of one and the same thing. */
const sharesTarget = (doc: Document, later: Placed, earlier: Placed): boolean =>
  later.draft.trigger.tree.index - earlier.draft.trigger.tree.index <= FAR &&
  later.draft.trigger.tree !== earlier.draft.trigger.tree &&
  deadly(later) &&
  deadly(earlier) &&
  (later.draft.type === earlier.draft.type || VAGUE.has(later.draft.type) || VAGUE.has(earlier.draft.type)) &&
  related(later.draft.type, earlier.draft.type) &&
  isOne(later) &&
  isOne(earlier) &&
  !isAnother(later) &&
  // "it said the damage was caused by a missile of the defenders": a party's word on whose it was
  !(/^damage/.test(later.draft.firing.row.rule) && later.stance.status === 'reported' && agentsOf(later).length > 0) &&
  targetsOf(later).some((one) => targetsOf(earlier).some((other) => isOneThing(doc, one, other)));

const targetsOf = ({ draft }: Placed): readonly Participant[] =>
  draft.participants.filter(({ role }) => role === 'target');

/** A happening of so many days before is history: "the attack" is the one that the report is of. */
const HISTORY = 60;

const isHistory = (later: Placed, earlier: Placed): boolean =>
  later.time !== null &&
  earlier.time?.said === true &&
  !later.time.said &&
  later.draft.trigger.tree.index - earlier.draft.trigger.tree.index > 1 &&
  Date.parse(later.time.start) - Date.parse(earlier.time.end) > HISTORY * 864e5;

const refersTo = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  HAPPENED.has(earlier.stance.status) &&
  !isHistory(later, earlier) &&
  !(later.draft.trigger.tree === earlier.draft.trigger.tree && isAnswered(doc)(later.draft)) &&
  (sharesVictim(doc, later, earlier) ||
    namesVictim(doc, later, earlier) ||
    meansVictim(doc, later, earlier) ||
    pointsBack(later, earlier) ||
    isOfItsBomb(later, earlier) ||
    namesDeed(doc, later, earlier) ||
    sharesTarget(doc, later, earlier)) &&
  overlap(later, earlier) &&
  (agentsAgree(doc, later, earlier) ||
    // "gunmen killed nine … blamed the killings on the militia"
    (isMereAccusation(doc, later) && agentsOf(earlier).every((one) => isHidden(doc, one)))) &&
  (pointsBack(later, earlier) ? mayLieTogether : somewhereTogether)(later, earlier, resolver);

/** "A suspected gas attack … the attack killed nine": of the same kind, and no surer. */
const isOfDoubted = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  earlier.stance.status === 'alleged' &&
  HAPPENED.has(later.stance.status) &&
  VAGUE.has(later.draft.type) &&
  !isHistory(later, earlier) &&
  pointsBack(later, earlier) &&
  overlap(later, earlier) &&
  agentsAgree(doc, later, earlier) &&
  somewhereTogether(later, earlier, resolver);

/** "A suicide bomber … the group had carried out the attack": whoever the bomber was, it is of his attack that this is said. */
const isLaidTo = (doc: Document, later: Placed, earlier: Placed, resolver: Resolver): boolean =>
  HAPPENED.has(earlier.stance.status) &&
  agentsOf(later).length > 0 &&
  agentsOf(earlier).some(({ actor }) => actor !== null && doc.knowledge.actor(actor)?.kind === 'generic') &&
  !agentsAgree(doc, later, earlier) &&
  !isHistory(later, earlier) &&
  pointsBack(later, earlier) &&
  overlap(later, earlier) &&
  somewhereTogether(later, earlier, resolver);

/** "The front said it had carried out the attack": on the word of those who did it, or on nobody's. */
const isOwnWord = ({ stance, draft }: Placed): boolean =>
  stance.status === 'asserted' ||
  agentsOf({ draft } as Placed).every(({ actor, text }) =>
    stance.attribution.some((one) => (actor !== null && one.actor === actor) || one.text === text),
  );

/** "A similar attack": one of the kind that was told last. */
function compared(given: Placed, before: readonly Placed[], resolver: Resolver): Placed {
  const one = likeStrike(fromTheAir(asExample(given, before), before, resolver), before);
  const { trigger, type } = one.draft;
  if (!VAGUE.has(type) || isVerb(trigger) || !trigger.kids.some(({ norm }) => LIKE.has(norm))) return one;
  const model = before.findLast(
    ({ draft }) =>
      (VIOLENT.has(draft.type) || EFFECTS.has(draft.type)) &&
      related(draft.type, type) &&
      trigger.tree.index - draft.trigger.tree.index <= NEAR,
  );
  return model && !VAGUE.has(model.draft.type) ? { ...one, draft: { ...one.draft, type: model.draft.type } } : one;
}

/** "A drone hit the market … the army denied carrying out the strike": of the kind that was told just before. */
function likeStrike(one: Placed, before: readonly Placed[]): Placed {
  const { trigger, type } = one.draft;
  if (trigger.xpos !== 'NN' || trigger.lemma !== 'strike' || !isDefinite(trigger) || !AIRBORNE.has(type)) return one;
  const near = before.filter(
    ({ draft }) => AIRBORNE.has(draft.type) && trigger.tree.index - draft.trigger.tree.index <= NEAR,
  );
  const [kind, ...others] = new Set(near.map(({ draft }) => draft.type));
  const isSame = near.some(({ draft }) => draft.trigger.tree === trigger.tree);
  return kind && !others.length && !isSame ? { ...one, draft: { ...one.draft, type: kind } } : one;
}

const AIRBORNE: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['air-strike', 'drone-strike', 'missile-strike']);

/** "Jets struck the town … the bombing killed nine", "bombardment of the town": where jets were at work there, it is theirs. */
function fromTheAir(one: Placed, before: readonly Placed[], resolver: Resolver): Placed {
  const { trigger, type, instrument } = one.draft;
  if (instrument || isVerb(trigger) || OPEN.get(trigger.lemma) !== type) return one;
  const near = before.filter(
    ({ draft, stance }) =>
      trigger.tree.index - draft.trigger.tree.index <= NEAR &&
      (BOMBED.has(draft.type) || draft.type === type) &&
      HAPPENED.has(stance.status),
  );
  const all = near.length > 0 && near.every(({ draft }) => draft.type === 'air-strike');
  return all && near.some((other) => overlap(one, other) && somewhereTogether(one, other, resolver))
    ? { ...one, draft: { ...one.draft, type: 'air-strike' } }
    : one;
}

/** Nouns of blows from the air as well as from the ground, with the type that they have by themselves. */
const OPEN: ReadonlyMap<string, EventTypeId> = new Map<string, EventTypeId>([
  ['bombing', 'bombing'],
  ['bombardment', 'shelling'],
]);

const BOMBED: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['air-strike', 'bombing', 'suicide-bombing']);

const LIKE: ReadonlySet<string> = new Set(['similar', 'identical', 'such']);

const killedOf = ({ draft }: Placed): Casualty | undefined =>
  draft.casualties.find(({ outcome, partOf }) => outcome === 'killed' && partOf === undefined);

/** "Dozens were killed … the attack killed at least 58": the later figure says it more nearly. */
function isNearer(later: Placed, earlier: Placed): boolean {
  const [now, before] = [killedOf(later), killedOf(earlier)];
  return !!now && !!before && before.max === null && (now.min ?? 0) > (before.min ?? 0);
}

/** "Five were killed … the attack killed seven": two words on one happening, and neither gives way. */
function rivals(later: Placed, earlier: Placed): boolean {
  const [now, before] = [later, earlier].map(({ draft }) => allKilled(draft));
  return !!now && !!before && now.min !== before.min && !isNearer(later, earlier) && (now.min ?? 0) > 1;
}

/** The earlier telling with the dead of the later, and those whom that tells of as part of them. */
function withDeadOf(earlier: Placed, later: Placed): Placed {
  const outcomes = new Set(later.draft.casualties.map(({ outcome }) => outcome));
  const kept = earlier.draft.casualties.filter(({ outcome }) => !outcomes.has(outcome));
  return kept.some(({ partOf }) => partOf !== undefined)
    ? earlier
    : {
        ...earlier,
        stance: bothSay(earlier.stance, later.stance),
        draft: { ...earlier.draft, casualties: [...later.draft.casualties, ...kept] },
      };
}

/** What another says of a happening told before is of the same kind, time and place. */
const likened = (later: Placed, earlier: Placed): Placed => ({
  ...later,
  time: later.time?.said || !earlier.time?.said ? later.time : { ...earlier.time, said: false },
  places: later.places.length ? later.places : earlier.places,
  draft: VAGUE.has(later.draft.type) && deadly(earlier) ? { ...later.draft, type: earlier.draft.type } : later.draft,
});

function joined(doc: Document, later: Placed, earlier: Placed, resolver: Resolver): Placed {
  // "the officer" is the colonel who was named: no further target
  if (meansVictim(doc, later, earlier)) return asKilling(together(doc, earlier, later, resolver), later, earlier);
  const isSpokenOf = pointsBack(later, earlier) || isOfItsBomb(later, earlier);
  const isFuller = !isSpokenOf && !later.draft.firing.row.back && fullness(later) > fullness(earlier);
  const whole = isFuller
    ? together(doc, later, earlier, resolver)
    : together(doc, isNearer(later, earlier) ? withDeadOf(earlier, later) : earlier, later, resolver);
  const both = withTargets(whole, later, earlier);
  if (namesVictim(doc, later, earlier)) return { ...both, draft: { ...both.draft, type: earlier.draft.type } };
  return sharesVictim(doc, later, earlier) ? asKilling(both, later, earlier) : both;
}

/** "The attack on the mayor" who was murdered: done to one person, it is the killing that was told. */
const asKilling = (whole: Placed, ...tellings: readonly Placed[]): Placed =>
  VAGUE.has(whole.draft.type) && tellings.some(({ draft }) => draft.type === 'killing')
    ? { ...whole, draft: { ...whole.draft, type: 'killing' } }
    : whole;

/**
 * Joins what points back to a happening told before: "the attack on the mayor" to the mayor's killing, "the explosion" to the
 * bomb. Where the later one is no more than alleged it stays a claim of its own, of the happening's kind, time and place.
 */
export function joinBackReferences(doc: Document, placed: readonly Placed[], resolver: Resolver): Placed[] {
  const kept: Placed[] = [];
  for (const given of placed) {
    if (kept.length > 0 && isRecord(given)) continue;
    const one = compared(given, kept, resolver);
    const at = lastIn(one, kept, (earlier) => refersTo(doc, one, earlier, resolver));
    const earlier = kept[at];
    const doubted = earlier ? undefined : kept.findLast((before) => isOfDoubted(doc, one, before, resolver));
    const unclaimed = earlier ? undefined : kept.findLast((before) => isLaidTo(doc, one, before, resolver));
    if (unclaimed) {
      // "gunmen killed nine … the front claimed responsibility for the attack": whose the gunmen were; "blamed the front" is a claim of its own
      if (HAPPENED.has(one.stance.status) && isOwnWord(one))
        kept[kept.indexOf(unclaimed)] = joined(doc, one, unclaimed, resolver);
      else kept.push(likened(one, unclaimed));
      continue;
    }
    if (doubted) {
      kept.push({ ...likened(one, doubted), stance: bothSay(doubted.stance, one.stance) });
      continue;
    }
    if (!earlier && (one.draft.firing.row.back || (kept.length > 0 && !isNew(one) && isMereAccusation(doc, one))))
      continue;
    if (!earlier) kept.push(one);
    else if (!HAPPENED.has(one.stance.status) || rivals(one, earlier)) kept.push(likened(one, earlier));
    else if (agentsOf(one).length && agentsOf(earlier).length && !agentsAgree(doc, one, earlier)) kept.push(one);
    else kept[at] = joined(doc, one, earlier, resolver);
  }
  return kept;
}
