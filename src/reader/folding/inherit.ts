import type { EventTypeId } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { VIOLENT } from '../frames/blows.ts';
import type { Draft } from '../frames/drafts.ts';
import { ancestors, caseOf, isVerb, rel, type Tree, type Word } from '../trees/words.ts';

const agentsOf = (draft: Draft): Draft['participants'] => draft.participants.filter(({ role }) => role === 'agent');

const takesAgent = (draft: Draft): boolean =>
  draft.type !== 'clash' && Object.values(draft.firing.row.args ?? {}).some((role) => /^(?:agent|force)/.test(role));

const withAgents = (draft: Draft, from: Draft): Draft => ({
  ...draft,
  participants: [...agentsOf(from), ...draft.participants],
});

/** How a happening that is part of another hangs on it. */
const PART_OF = new Set(['with', 'including', 'through', 'in']);

/** "Launched another assault, with simultaneous attacks near A and B": whoever launched it made the attacks. */
function wholeOf({ language }: Document, part: Draft, drafts: readonly Draft[]): Draft | null {
  const { trigger } = part;
  if (isVerb(trigger) || !['obl', 'nmod'].includes(rel(trigger)) || !PART_OF.has(caseOf(trigger))) return null;
  for (const up of ancestors(trigger)) {
    // "in response to a death in an air strike": those who answer did not make it
    if (language.replies.has(up.lemma.toLowerCase())) return null;
    const whole = drafts.find((one) => one !== part && one.core.includes(up));
    // "committed a massacre, claiming ten lives in an airstrike"
    if (!whole && part.core.includes(up) && up.xpos === 'VBG' && rel(up) === 'advcl') continue;
    if (whole) return isOneAct(whole.type, part.type) && agentsOf(whole).length ? whole : null;
    if (isVerb(up)) return null;
  }
  return null;
}

const isOneAct = (whole: EventTypeId, part: EventTypeId): boolean =>
  whole === part || ((VIOLENT.has(whole) || whole === 'killing') && VIOLENT.has(part));

const BULLET = /^\s*(?:[.•·▪■◦‣⁃*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s+$/u;

/** True for a sentence with which a line begins that is marked as an item of a list. */
const isItem = (text: string, tree: Tree): boolean =>
  BULLET.test(text.slice(text.lastIndexOf('\n', tree.start - 1) + 1, tree.start));

/**
 * "The coalition conducted 23 strikes: - Near A, one strike destroyed a tank": items of a list tell in part what the
 * sentence above the list tells as a whole, and by whom.
 */
function headingOf(doc: Document, item: Draft, earlier: readonly Draft[]): Draft | null {
  if (!isItem(doc.text, item.trigger.tree)) return null;
  const outside = earlier.filter((one) => !isItem(doc.text, one.trigger.tree));
  const last = outside.at(-1);
  if (!last) return null;
  const heading = outside.filter((one) => one.trigger.tree === last.trigger.tree && one.type === item.type);
  return heading.find((one) => agentsOf(one).length > 0) ?? null;
}

/** Gives happenings that name no agent the one that the text plainly means: that of the whole of which they are a part. */
export function inheritAgents(doc: Document, drafts: readonly Draft[]): Draft[] {
  const done: Draft[] = [];
  const inSentence = (word: Word): Draft[] => done.filter((one) => one.trigger.tree === word.tree);
  for (const draft of drafts) {
    const needy = takesAgent(draft) && agentsOf(draft).length === 0;
    const whole = needy ? (wholeOf(doc, draft, inSentence(draft.trigger)) ?? headingOf(doc, draft, done)) : null;
    done.push(whole ? withAgents(draft, whole) : draft);
  }
  return done;
}
