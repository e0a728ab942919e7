import type { Casualty, Outcome } from '../../model/index.ts';
import type { Draft } from '../frames/drafts.ts';
import { rel, type Word } from '../trees/words.ts';

const HARMS: ReadonlySet<Outcome> = new Set<Outcome>(['killed', 'injured']);

/** The word that joins two coordinated verbs: "and" of "killed and wounded". */
const jointOf = (second: Word): string => second.kids.find((kid) => rel(kid) === 'cc')?.norm ?? '';

/** The toll of the draft that a second verb shares: "killed" and "wounded" of the same ten men. */
function partnerOf(draft: Draft, drafts: readonly Draft[]): Draft | null {
  const [own] = draft.casualties;
  const other = drafts.find(
    (one) =>
      one !== draft &&
      rel(one.trigger) === 'conj' &&
      one.trigger.parent === draft.trigger &&
      one.casualties.some(({ partOf }) => partOf === undefined),
  );
  const [second] = other?.casualties ?? [];
  if (!own || !other || !second || own.span.start !== second.span.start || own.outcome === second.outcome) return null;
  return HARMS.has(own.outcome) && HARMS.has(second.outcome) ? other : null;
}

/** True for "died", which its subject does: "were wounded and later died" kills those who were wounded. */
const isDying = ({ firing }: Draft): boolean =>
  firing.fillers.some(({ role, relation }) => role === 'killed' && relation === 'subj');

/**
 * Of "several were killed and wounded" nobody says how many of each, but some of each there were: the whole is one toll of both,
 * and of each at least one. "Killed or wounded" does not say even that.
 */
function sharedTolls(whole: Casualty, joint: string): Casualty[] {
  const both: Casualty = { ...whole, outcome: 'killed-or-injured' };
  if (joint !== 'and' || !(whole.min === null || whole.min > 1 || whole.max === null)) return [both];
  const some = { min: 1, max: whole.max === null ? null : whole.max - 1, partOf: 0 };
  return [both, { ...whole, outcome: 'killed', ...some }, { ...whole, outcome: 'injured', ...some }];
}

function together(draft: Draft, other: Draft): readonly Casualty[] {
  const [own] = draft.casualties;
  const dead = { ...own!, outcome: 'killed' as const };
  if (isDying(other)) return [dead, ...draft.casualties.slice(1)];
  const joint = jointOf(other.trigger);
  // one person who is hit and killed is dead
  if (joint === 'and' && own!.max === 1) return [dead];
  const shared = sharedTolls(own!, joint);
  return shared.length > 1 ? shared : [...shared, ...draft.casualties.slice(1)];
}

/** "30 killed or wounded": one toll of both, where two verbs share the words that they count. */
export function pairTolls(drafts: readonly Draft[]): Draft[] {
  const gone = new Set<Draft>();
  const paired = drafts.map((draft) => {
    const other = partnerOf(draft, drafts);
    if (!other) return draft;
    gone.add(other);
    return {
      ...draft,
      type: draft.type === 'killing' ? ('casualties' as const) : draft.type,
      casualties: together(draft, other),
      folded: [...draft.folded, other],
      core: [...draft.core, other.trigger],
    };
  });
  return paired.filter((draft) => !gone.has(drafts.find((one) => one.trigger === draft.trigger)!));
}
