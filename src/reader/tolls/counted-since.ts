import type { Casualty } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { Draft } from '../frames/drafts.ts';
import type { TimeMention } from '../times/times.ts';
import { ancestors, isVerb, rel, type Tree, type Word } from '../trees/words.ts';

/** From so many days on what is counted "since" is the toll of no one happening. */
const STRETCH = 14;

const triggersOf = ({ trigger, folded }: Draft): readonly Word[] => [trigger, ...folded.flatMap(triggersOf)];

/** "Have been killed", "has cost the lives": what came about by now, whenever it did. */
export const isPerfect = (draft: Draft): boolean =>
  triggersOf(draft).some((trigger) =>
    [trigger, ...ancestors(trigger)].some((word) => word.kids.some(isHave) || word.kids.some(isPerfectVerb)),
  );

const isHave = ({ norm, deprel }: Word): boolean => /^aux/.test(deprel) && HAVE.has(norm);
const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had']);

// "Forces have, in recent weeks, carried out raids": the auxiliary is taken for the verb
const isPerfectVerb = (word: Word): boolean => word.xpos === 'VBN' && !!word.parent && HAVE.has(word.parent.norm);

const isWholeDead = ({ outcome, partOf }: Casualty): boolean =>
  partOf === undefined && (outcome === 'killed' || outcome === 'killed-or-injured');

const isReduced = (word: Word): boolean => word.xpos === 'VBN' && rel(word) === 'acl';
const isPlural = ({ xpos }: Word): boolean => xpos === 'NNS' || xpos === 'NNPS';

/** "The deadliest attack since", "the first since": of what kind there was none, and not how long was counted. */
const isOfRecord = (tree: Tree, at: number): boolean =>
  tree.words.slice(Math.max(0, at - RECORD), at).some(({ xpos, norm }) => xpos === 'JJS' && norm !== 'least') ||
  tree.words.slice(Math.max(0, at - RECORD), at).some(({ norm }) => RECORDS.has(norm));
/** How many words before "since" a record may be named. */
const RECORD = 8;
const RECORDS: ReadonlySet<string> = new Set(['first', 'second', 'third', 'last', 'most']);

/** No other clause stands between a toll and the word that says since when it was counted. */
const isOpen = (tree: Tree, from: number, to: number, own: ReadonlySet<Word>): boolean =>
  tree.words
    .slice(from + 1, to)
    .every((word) => own.has(word) || !(isVerb(word) && rel(word) !== 'acl') || word.parent?.at === from);

/** The "since" of a toll: behind it in its clause, or at the head of the sentence. */
function sinceOf(draft: Draft): Word | undefined {
  const { tree } = draft.trigger;
  const triggers = triggersOf(draft).filter((word) => word.tree === tree);
  const own = new Set(triggers);
  const counted = triggers.filter((word) => isPerfect(draft) || isReduced(word) || (!isVerb(word) && isPlural(word)));
  return tree.words.find(
    (word) =>
      word.norm === 'since' &&
      tree.words[word.at + 1]?.xpos !== 'PRP' &&
      !isOfRecord(tree, word.at) &&
      (word.at === 0
        ? counted.length > 0
        : counted.some((one) => one.at < word.at && isOpen(tree, one.at, word.at, own))),
  );
}

const timesBehind = (doc: Document, since: Word): TimeMention[] =>
  doc.times.filter(({ sentence, start, interval }) => sentence === since.tree.index && start > since.start && interval);

/** True where it began so long before the report that it is no toll of the day's news, or the text does not say when. */
function isLong(doc: Document, since: Word): boolean {
  const { published } = doc.report;
  const [first] = timesBehind(doc, since);
  if (!first || !published) return true;
  return Date.parse(published.slice(0, 10)) - Date.parse(first.interval!.start.slice(0, 10)) >= STRETCH * 864e5;
}

/** "Over 350 have been killed since the truce ended", "the deaths of 700 in its strikes since 2014": of no one happening. */
export function markCountedSince(doc: Document, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.isSum || draft.type === 'displacement' || !draft.casualties.some(isWholeDead)) return draft;
    const since = sinceOf(draft);
    return since && isLong(doc, since) ? { ...draft, isSum: true } : draft;
  });
}

/** "In recent weeks", "in the past few days": said in the sentence, of no day. */
export const isOfLately = (doc: Document, { trigger: { tree } }: Draft): boolean =>
  doc.times.some(
    ({ sentence, value, start, end }) =>
      sentence === tree.index &&
      value === 'PAST_REF' &&
      tree.words.some((word) => start <= word.start && word.end <= end && isPlural(word)),
  );
