import type { Casualty } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import { isDefinite, related } from '../folding/repetitions.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import type { Resolver } from '../places/resolve.ts';
import { apartBy, equallyReal, HAPPENED, somewhereTogether } from '../retelling/agreement.ts';
import { bothSay, VAGUE } from '../retelling/together.ts';
import { verbLemma } from '../trees/carriers.ts';
import { kidsBy, rel, type Word } from '../trees/words.ts';
import { isWholeDead, killedOf, least } from './same-tolls.ts';
import { isRunning } from './toll-sums.ts';

/** In sentences: so far behind the blow stands what its toll has come to. */
const FAR = 5;

/** Verbs by which a toll that was told is said to have become another. */
const BECOMES: ReadonlySet<string> = new Set(['rise', 'climb', 'increase', 'grow', 'jump', 'reach', 'raise', 'revise']);

const COUNTS: ReadonlySet<string> = new Set(['toll/death-toll', 'toll/number-of-dead']);

/** "The toll of the year", "from attacks since May": no toll of the one blow. */
const isOwn = ({ tree, kids }: Word): boolean =>
  // "Death toll rises to 70 as jets pound the south": a headline of other news, with its own account
  !kids.some(
    (kid) => rel(kid) === 'advcl' && kid.kids.some(({ norm, deprel }) => norm === 'as' && deprel === 'mark'),
  ) &&
  !tree.words.some(({ norm }) => SUMS.has(norm)) &&
  // "the governor of Choco raised the toll": of whoever raises it nothing is counted
  !kids.some((kid) => isToll(kid, kids) && kidsBy(kid, 'nmod').some((of) => !DEAD.has(of.norm) && !isTheBlow(of)));

const isToll = (kid: Word, beside: readonly Word[]): boolean =>
  rel(kid) === (beside.some(({ deprel }) => deprel === 'obj') ? 'obj' : 'nsubj');

/** "The toll from the blast", and not "from attacks". */
const isTheBlow = (noun: Word): boolean => noun.xpos === 'NN' && isDefinite(noun);

const DEAD: ReadonlySet<string> = new Set(['dead', 'killed', 'deaths', 'fatalities', 'victims', 'people']);

const SUMS: ReadonlySet<string> = new Set(['since', 'year', 'month', 'week', 'overall', 'total', 'war', 'conflict']);

/** The telling of a sentence that says what the toll has come to. */
const risen = ({ draft }: Placed): Draft | undefined =>
  [draft, ...draft.folded].find(
    ({ firing: { row }, trigger }) => COUNTS.has(row.rule) && BECOMES.has(verbLemma(trigger)) && isOwn(trigger),
  );

/** The dead of that sum, and not those who were found beside it: "ten more bodies were pulled out and the toll rose to 30". */
const nowOf = (one: Placed): Casualty | undefined => {
  const draft = risen(one);
  return draft && killedOf(draft);
};

/** "The toll from the blast rose": its noun may be of the blow that was told. */
const isTold = ({ draft: { type, trigger } }: Placed, { draft: earlier }: Placed): boolean =>
  isTheBlow(trigger) && (type === earlier.type || VAGUE.has(type)) && related(type, earlier.type);

/** "A bomb killed 85 … By Sunday the toll had climbed to 189": those of the bomb, and no others. */
export function risesFrom(later: Placed, earlier: Placed, resolver: Resolver): boolean {
  const before = killedOf(earlier.draft);
  const now = nowOf(later);
  return (
    !!now &&
    !!before &&
    (later.draft.type === 'casualties' || isTold(later, earlier)) &&
    !later.draft.isSum &&
    !isRunning(later.draft) &&
    (VIOLENT.has(earlier.draft.type) || earlier.draft.type === 'killing' || earlier.draft.type === 'casualties') &&
    earlier.draft.casualties.filter(isWholeDead).length === 1 &&
    least(now) > least(before) &&
    apartBy(later, earlier) > 0 &&
    apartBy(later, earlier) <= FAR &&
    HAPPENED.has(later.stance.status) &&
    equallyReal(later, earlier) &&
    !(later.time && earlier.time && later.time.end < earlier.time.start) &&
    somewhereTogether(later, earlier, resolver)
  );
}

/** The blow with what its toll has come to, on the word of whoever says so; parts that were counted stay parts. */
export function withRisen(earlier: Placed, later: Placed): Placed {
  const now = nowOf(later)!;
  const { draft } = earlier;
  const casualties = draft.casualties.map((one) => (isWholeDead(one) ? now : one));
  // "rose to 29 after four of the wounded died": parts of the sum stay parts of it
  const parts = later.draft.casualties
    .filter(({ outcome, partOf }) => outcome === 'killed' && partOf !== undefined)
    .map((part) => ({ ...part, partOf: casualties.indexOf(now) }));
  return {
    ...earlier,
    stance: bothSay(earlier.stance, later.stance),
    draft: {
      ...draft,
      casualties: [...casualties, ...parts],
      sentences: [...new Set([...draft.sentences, ...later.draft.sentences])],
      folded: [...draft.folded, later.draft],
    },
  };
}
