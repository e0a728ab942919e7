import type { EventTypeId } from '../../model/index.ts';
import { hasAgent, isBlow, isCapture, isEffect, VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { typeByWeapon } from '../nouns/weapons.ts';
import { mergeTolls } from '../tolls/lists.ts';
import { pairTolls } from '../tolls/paired-tolls.ts';
import { isWholeDead, least } from '../tolls/same-tolls.ts';
import { isRunning, sumOver } from '../tolls/toll-sums.ts';
import { OTHERS } from '../tolls/tolls.ts';
import { caseOf, isUnder, isVerb, kidsBy, rel, type Word } from '../trees/words.ts';
import { absorbed } from './absorb.ts';
import { causeOf } from './causes.ts';
import { withDefinitions } from './defined.ts';
import { isNamedPlace, join } from './joins.ts';
import { gatherHarm } from './one-blow.ts';

const isDenied = ({ trigger }: Draft): boolean =>
  [trigger, ...kidsBy(trigger, 'nsubj', 'obj')].some(
    ({ norm, kids }) =>
      NOBODY.has(norm) || kids.some((kid) => NONE.has(kid.norm) && /^(?:det|advmod)$/.test(kid.deprel)),
  );

const NONE: ReadonlySet<string> = new Set(['no', 'not', "n't", 'never']);
const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none']);

/** What the folding of a sentence asks of the report. */
export interface Told {
  /** True for what did happen. */
  readonly happened: (one: Draft) => boolean;
  /** True for what came before the rest of its sentence and is what that answers: "in response to the killing". */
  readonly isAnswered: (one: Draft) => boolean;
  /** False where two drafts name those who did it, and they are not the same. */
  readonly bySameHand: (one: Draft, other: Draft) => boolean;
  /** True where each of two verbs has a time of its own, and it is not the same. */
  readonly atOtherTimes: (one: Word, other: Word) => boolean;
  /** "A wave OF STRIKES": the noun that is meant; the word itself where it counts nothing. */
  readonly meant: (word: Word) => Word;
}

/** Folds effects and blows of one sentence into the happenings that cause them. */
export function foldEffects(given: readonly Draft[], told: Told): Draft[] {
  const { happened, isAnswered, meant } = told;
  const answered = given.filter(isAnswered);
  const drafts = answered.length ? given.filter((one) => !answered.includes(one)) : given;
  let current = withSalvoes(absorbed(pairTolls(withoutSaidOfSums(drafts))));
  for (const draft of current) {
    const live = current.find((one) => one.trigger === draft.trigger);
    // a war's dead are of no one blow of it
    if (!live || live.isSum || !(isEffect(live) || isBlow(live))) continue;
    if (live.casualties.length && isOfEarlierTime(live)) continue;
    const cause = causeOf(live, current, meant);
    if (cause && live.casualties.length && isLongApart(live, cause)) continue;
    if (!cause || cause.trigger === live.trigger || cause.folded.some((one) => one.trigger === live.trigger)) continue;
    // "killed 60 who tried to cross when their boats were hit": those who died did not die of an attempt
    // "200 may have died in the landslide": a guess at the dead is no toll of what did happen
    // "attacked a camp and denied killing villagers", "to kill twenty": who was not killed is no toll of the attack
    if ((live.casualties.length || live.losses.length) && happened(live) !== happened(cause)) continue;
    // "fired rockets; no one was hurt": who was not hurt is no toll
    if (live.casualties.length && isDenied(live) && happened(cause)) continue;
    current = current
      .filter((one) => one !== live)
      .map((one) => (one === cause ? refined(join(cause, live), live) : one));
  }
  // what is answered is folded within itself
  const before = answered.length > 1 ? foldEffects(answered, { ...told, isAnswered: () => false }) : answered;
  // "six were killed when a bomb destroyed a bridge": by the weapon it is a blow, and has the dead
  const blows = gatherTolls(gatherHarm(withLaterDead(withoutEmptySums(withDefinitions(current)))), told).map((one) =>
    one.type === 'property-destruction' ? byWeapon(one) : one,
  );
  return [...foldLone(blows, happened), ...before].map(byWeapon).sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Rows that say how high a sum is. */
const SUMMING = /^toll\/(?:death-toll|injury-toll|number-|put-at|estimates-)/;

/** "The number of soldiers killed rose to 41": whom the sum counts is no toll beside it. */
const withoutSaidOfSums = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter((one) => {
    const sum = sumOver(one);
    return !(sum && drafts.some((other) => countsSum(other, sum)));
  });

const countsSum = ({ firing: { args, row }, casualties }: Draft, sum: Word): boolean =>
  casualties.length > 0 && SUMMING.test(row.rule) && [...args.subj, ...args.obj].includes(sum);

/** "The toll rose to 29 after four of the wounded died": the four are among the 29. */
function withLaterDead(drafts: readonly Draft[]): Draft[] {
  const hostOf = ({ trigger, casualties }: Draft): Draft | undefined =>
    rel(trigger) === 'advcl' && casualties.length > 0 && casualties.every(({ who }) => AMONG.test(who))
      ? drafts.find(
          (one) =>
            one.core.includes(trigger.parent!) && one.casualties.some((toll) => isWholeDead(toll) && least(toll) > 1),
        )
      : undefined;
  // "four more died, raising the toll to 15"
  const raised = ({ core, casualties }: Draft): Draft | undefined =>
    casualties.length > 0 && casualties.every((toll) => isWholeDead(toll) && OTHERS.test(toll.text))
      ? drafts.find(
          ({ trigger, firing: { row }, casualties: sum }) =>
            rel(trigger) === 'advcl' &&
            core.includes(trigger.parent!) &&
            SUMMING.test(row.rule) &&
            sum.some(isWholeDead),
        )
      : undefined;
  const wholeOf = (one: Draft): Draft | undefined => hostOf(one) ?? raised(one);
  const later = drafts.filter(wholeOf);
  return drafts
    .filter((one) => !later.includes(one))
    .map((one) => later.filter((part) => wholeOf(part) === one).reduce(asParts, one));
}

/** Of whom the toll has risen: "after four of the wounded died", "after 40 bodies were found". */
const AMONG = /^(?:wounded|injured)$|^(?:bodies|corpses)\b/i;

const asParts = (whole: Draft, part: Draft): Draft => {
  const partOf = whole.casualties.findIndex(isWholeDead);
  return {
    ...whole,
    casualties: [...whole.casualties, ...part.casualties.map((toll) => ({ ...toll, partOf }))],
    folded: [...whole.folded, part],
  };
};

/** "Targeted soldiers at the barracks with a salvo of rockets": with what a blow was struck says of what kind it was, and is no second one. */
function withSalvoes(drafts: readonly Draft[]): Draft[] {
  const hostOf = ({ trigger, type }: Draft): Draft | undefined =>
    !isVerb(trigger) && caseOf(trigger) === 'with' && AT_A_DISTANCE.has(type)
      ? drafts.find((one) => one.trigger === trigger.parent && (one.type === 'ground-attack' || one.type === type))
      : undefined;
  const salvoes = drafts.filter(hostOf);
  return drafts
    .filter((one) => !salvoes.includes(one))
    .map((one) =>
      salvoes
        .filter((salvo) => hostOf(salvo) === one)
        .reduce((whole, salvo) => ({ ...join(whole, salvo), type: salvo.type }), one),
    );
}

/** "Raised the toll of the attack to 24 dead": where the sum is the attack's, the verb that raises it tells of nothing more. */
const withoutEmptySums = (drafts: readonly Draft[]): Draft[] =>
  drafts.some(({ casualties }) => casualties.length > 0)
    ? drafts.filter(({ firing, casualties }) => firing.row.rule !== 'toll/death-toll' || casualties.length > 0)
    : [...drafts];

/** "Drones killed 18 people in an attack on the town": who killed flies. */
const flownBy = (whole: Draft, { instrument }: Draft): EventTypeId | undefined => {
  const type =
    whole.type === 'ground-attack' && whole.firing.row.refine ? typeByWeapon(whole.type, instrument) : undefined;
  return type === 'air-strike' || type === 'drone-strike' ? type : undefined;
};

// "An attack in which a bomb exploded": the clause says what sort of attack
const refined = (whole: Draft, blow: Draft): Draft => {
  const flown = flownBy(whole, blow);
  if (flown) return { ...whole, type: flown };
  // "shelled the town in an attack that killed 30": the verb says what sort of attack
  const isOwn =
    (blow.trigger.deprel === 'acl:relcl' && blow.trigger.parent === whole.trigger) ||
    (isVerb(blow.trigger) && whole.trigger.parent === blow.trigger && caseOf(whole.trigger) === 'in');
  return isOwn && whole.type === 'ground-attack' && AT_A_DISTANCE.has(blow.type)
    ? { ...whole, type: blow.type }
    : whole;
};

const AT_A_DISTANCE: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'bombing',
  'suicide-bombing',
  'grenade-attack',
  'shelling',
  'missile-strike',
  'drone-strike',
  'air-strike',
]);

/** "34 were killed and four captured": tolls of one sentence that no act and no place tells apart are one claim. */
function gatherTolls(drafts: readonly Draft[], { atOtherTimes }: Told): Draft[] {
  const plain = drafts.filter(
    (draft) =>
      draft.type === 'casualties' &&
      !draft.participants.some((one) => one.role === 'agent') &&
      // "two deaths and three injuries"
      (isVerb(draft.trigger) || draft.firing.row.self !== undefined) &&
      draft.casualties.length > 0,
  );
  const [first, ...others] = plain;
  if (!first || !others.length) return [...drafts];
  const joining = others.filter(
    (other) =>
      (other.placeWords.length === 0 || first.placeWords.length === 0) &&
      !atOtherTimes(first.trigger, other.trigger) &&
      (rel(other.trigger) === 'conj' || mergeTolls(first.casualties, other.casualties, false) !== null),
  );
  const whole = joining.reduce((sum, other) => join(sum, other), first);
  return drafts.filter((draft) => !joining.includes(draft)).map((draft) => (draft === first ? whole : draft));
}

/** Happenings that a toll of the same sentence may well not be of. */
const LOOSE: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['offensive', 'riot', 'protest', 'clash']);

/** "Two people died, the doctors said, where a shell had fallen": the one blow of a sentence is what its dead died of. */
function foldLone(drafts: readonly Draft[], happened: Told['happened']): Draft[] {
  const tolls = drafts.filter(
    (one) => one.type === 'casualties' && !one.isSum && !isRunning(one) && !hasAgent(one) && one.casualties.length > 0,
  );
  const [toll] = tolls;
  const blows = drafts.filter(
    (one) =>
      (VIOLENT.has(one.type) && !isSupport(one) && (!LOOSE.has(one.type) || (toll && isBareBeside(toll, one)))) ||
      (toll && isMoreHarm(toll, one)),
  );
  const [blow] = blows;
  if (!toll || !blow || tolls.length > 1 || blows.length > 1 || isOfEarlierTime(toll)) return [...drafts];
  if (isDenied(toll) || (!happened(toll) && happened(blow))) return [...drafts];
  if (blow.casualties.length > 0 && !isOtherSide(toll, blow) && !hurtsTheOthers(toll, blow)) return [...drafts];
  if ((isNamedPlace(toll) && isNamedPlace(blow)) || isLongApart(toll, blow)) return [...drafts];
  // "was seized after he had shot a shopkeeper": for that, and not by it
  if (isCapture(toll) && blow.trigger.kids.some(({ norm }) => norm === 'after')) return [...drafts];
  return drafts.filter((one) => one !== toll).map((one) => (one === blow ? join(blow, toll) : one));
}

const SUPPORTING: ReadonlySet<string> = new Set(['back', 'support', 'aid', 'cover', 'assist']);

/** "Forces backed by air strikes captured five villages; a fighter was killed": not by the strikes. */
export const isSupport = ({ trigger }: Draft): boolean =>
  trigger.parent !== null && SUPPORTING.has(trigger.parent.lemma) && caseOf(trigger) === 'by';

/** "The deadliest attack since 2019, when 40 were killed in the same province": the dead of another year. */
export const isOfEarlierTime = ({ trigger: { kids, parent } }: Draft): boolean =>
  parent !== null &&
  kids.some(({ norm, deprel }) => norm === 'when' && deprel === 'advmod') &&
  [parent, ...parent.kids].some((word) => /^(?:19|20)\d\d$/.test(word.text) && word.at < kids[0]!.at);

const UNMARKED: ReadonlySet<string> = new Set(['obl:unmarked', 'obl:tmod', 'obl:npmod']);

/** "The attack came a day after a bomb killed five": the five died before it, and of a blow that their own clause tells. */
const isLongApart = ({ trigger }: Draft, blow: Draft): boolean =>
  !isUnder(blow.trigger, trigger) &&
  trigger.kids.some(
    ({ norm, deprel, at, tree }) =>
      deprel === 'mark' && (norm === 'after' || norm === 'before') && UNMARKED.has(tree.words[at - 1]?.deprel ?? ''),
  );

// "Five were killed while three others were hurt in a blast": the others of those whom it killed
const hurtsTheOthers = (toll: Draft, blow: Draft): boolean =>
  toll.trigger.at < blow.trigger.at &&
  toll.casualties.every(({ outcome }) => outcome === 'killed') &&
  blow.casualties.every(({ outcome, text }) => outcome === 'injured' && OTHERS.test(text));

// "Police clash with marchers in Marq, 12 hurt": a participle alone behind the fight tells of no other
const isBareBeside = ({ trigger, placeWords }: Draft, blow: Draft): boolean =>
  ['conj', 'parataxis'].includes(rel(trigger)) &&
  trigger.xpos === 'VBN' &&
  trigger.parent === blow.trigger &&
  placeWords.length === 0 &&
  !trigger.kids.some(({ deprel }) => deprel.startsWith('aux') || deprel === 'cc');

// "Gunmen killed 18 guests; over 30 injured": the injured of the same killing, counted by a bare figure
const isMoreHarm = (toll: Draft, blow: Draft): boolean =>
  blow.type === 'killing' &&
  hasAgent(blow) &&
  rel(toll.trigger) === 'parataxis' &&
  toll.casualties.every(({ outcome }) => outcome === 'injured') &&
  toll.firing.fillers.every(({ word }) => word.upos === 'NUM');

// "Stormed a post and killed eight soldiers; 12 insurgents were also killed": further dead of the same fight
const isOtherSide = (toll: Draft, blow: Draft): boolean =>
  rel(toll.trigger) === 'parataxis' &&
  toll.placeWords.length === 0 &&
  toll.casualties.every(({ who }) => blow.casualties.every((one) => one.who !== who));

const TAKEN: ReadonlySet<string> = new Set(['captured', 'detained']);

// "A roadside bomb killed twelve": where no other happening is told, the weapon says what it was.
function byWeapon(draft: Draft): Draft {
  // "two men with grenades were captured": nobody was hurt with them
  if (draft.casualties.length > 0 && draft.casualties.every(({ outcome }) => TAKEN.has(outcome))) return draft;
  const bare = draft.type === 'casualties' && !hasAgent(draft) && draft.casualties.length > 0;
  if (!bare && !(draft.firing.row.refine && isEffect(draft))) return draft;
  const type = typeByWeapon(draft.type, draft.instrument);
  return type ? { ...draft, type } : draft;
}
