import { VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { caseOf, kidsBy, rel, type Word } from '../trees/words.ts';

const SUMS: ReadonlySet<string> = new Set(['number', 'count', 'tally']);

/** A noun for how many died: "the toll", "the number of dead", and not "a number of strikes". */
const isSum = (noun: Word): boolean =>
  noun.lemma === 'toll' || (SUMS.has(noun.lemma) && kidsBy(noun, 'det').some(({ norm }) => norm === 'the'));

/** "The number of soldiers killed", "the number of those killed": the sum that counts whom the participle is told of. */
export function sumOver({ trigger }: Draft): Word | null {
  const { parent } = trigger;
  if (trigger.xpos !== 'VBN' || rel(trigger) !== 'acl' || !parent) return null;
  if (isSum(parent)) return parent;
  return caseOf(parent) === 'of' && parent.parent && isSum(parent.parent) ? parent.parent : null;
}

/** "The death toll of the blast rose to 70", "the number killed in the blast": the sum's noun names what it is the toll of. */
export const tollOf = (toll: Word, byTrigger: ReadonlyMap<Word, Draft>): Draft | undefined =>
  isSum(toll)
    ? [...toll.kids.filter((kid) => rel(kid) === 'nmod'), ...kidsBy(toll, 'acl').flatMap((kid) => kidsBy(kid, 'obl'))]
        .filter((kid) => ['of', 'in', 'from', 'by'].includes(caseOf(kid)))
        .map((kid) => byTrigger.get(kid))
        .find((draft) => draft && VIOLENT.has(draft.type))
    : undefined;

/** "The strike brought the number killed this month to 63": a sum over several happenings, of which this is the last. */
export const isRunning = ({ firing: { row }, trigger: { tree } }: Draft): boolean =>
  row.rule === 'toll/number-brought' ||
  IN_ALL.test(
    tree.words
      .slice(0, 3)
      .map(({ norm }) => norm)
      .join(' '),
  );

/** "In all, 17 people were killed in the city". */
const IN_ALL = /^(?:in (?:all|total)|altogether|overall)\b/;
