import type { ClaimTime } from '../model/index.ts';
import { isAnswered } from './answered.ts';
import type { Placed } from './claims.ts';
import { withDenials } from './denials.ts';
import type { Document } from './document.ts';
import type { Draft } from './drafts.ts';
import type { Firing } from './frames.ts';
import { speaker } from './speakers.ts';
import { inheritSpeakers } from './speech.ts';
import { type Stance, stanceOf } from './stance.ts';
import { isOfSum } from './sums.ts';
import type { TimeMention } from './times.ts';
import { lagBefore, timeBefore } from './times-before.ts';
import { asTried } from './tried.ts';
import { claimTime, dayLeft, spellLeft, timeInSentence } from './when.ts';
import { ancestors, type Tree } from './words.ts';
import type { Work } from './work.ts';

/** Walks the text in order: a claim without a time of its own takes the one that the text last gave. */
export function timesAndStance({ document, placed, trees: all }: Work): Partial<Work> {
  const triggers = new Set(placed.flatMap(({ draft }) => draft.core));
  const published = publicationTime(document);
  let current: ClaimTime | null = null;
  const done: Placed[] = [];
  let sentence = -1;
  for (const one of placed) {
    const { trigger, core } = one.draft;
    if (trigger.tree.index !== sentence) {
      for (let at = sentence + 1; at <= trigger.tree.index; at++) current = carried(document, all[at]!, current);
      sentence = trigger.tree.index;
    }
    const near = timeInSentence(document, trigger, core, triggers);
    // "killed nine on Monday, bringing the overall toll to 31,988": the sum is of no day
    const isOthers = one.draft.isSum
      ? near && !isOfSum(near.mention)
      : near && isOfAnswer(document, one.draft, near.mention);
    const given = isOthers ? null : near;
    const said = given?.mention;
    const told = one.draft.isSum ? null : (current ?? spellBefore(document, all, trigger.tree, done) ?? published);
    const lag = lagBefore(document, trigger);
    const news = given ? claimTime(document, given.mention, given.said) : told;
    const time = lag && !(said && said.start > lag.start) ? timeBefore(document, lag, news) : news;
    const hasDead = one.draft.casualties.some(({ outcome }) => outcome === 'killed');
    const stance = asTried(document, one.draft, withRow(document, one.draft, stanceOf(document, trigger, hasDead)));
    // "no one has claimed responsibility" says nothing of what happened
    if (stance.status === 'denied' && one.draft.firing.row.status === 'reported') continue;
    done.push({ ...one, time, stance });
  }
  return { placed: withDenials(document, inheritSpeakers(document, done, all), all) };
}

/** "Shelled the village on Tuesday after the murder of two": the day that stands before what is answered is that of the answer. */
const isOfAnswer = (doc: Document, draft: Draft, { start, end }: TimeMention): boolean => {
  const { trigger } = draft;
  // "for the 2015 bombing": its own
  const isOwn = trigger.tree.words.some(
    (word) => word.start < end && start < word.end && [...ancestors(word)].includes(trigger),
  );
  return start < trigger.start && !isOwn && isAnswered(doc)(draft);
};

/** A row may itself say how far it is stood behind, and name the one who says so: "accused", "claimed responsibility". */
function withRow(doc: Document, draft: Draft, stance: Stance): Stance {
  return [draft, ...draft.folded].reduce((sum, { firing }) => withFiring(doc, firing, sum), stance);
}

function withFiring(doc: Document, { row, fillers }: Firing, stance: Stance): Stance {
  if (!row.status) return stance;
  const speakers = fillers
    .filter(({ role }) => role === 'speaker' || (role === 'agent' && row.status === 'reported'))
    .flatMap(({ word }) => speaker(doc, word));
  const known = new Set(stance.attribution.map((one) => one.span.start));
  return {
    status: stance.status === 'asserted' || stance.status === 'reported' ? row.status : stance.status,
    attribution: [...stance.attribution, ...speakers.filter((one) => !known.has(one.span.start))],
    because: [...stance.because, `${row.status}: ${row.rule}`],
  };
}

/** The time that holds after a sentence: the day it speaks of, where it speaks of one in the main. */
function carried(doc: Document, tree: Tree, before: ClaimTime | null): ClaimTime | null {
  const day = dayLeft(doc, tree);
  const time = day && claimTime(doc, day, false);
  // the hour of one happening is not that of the next
  return time ? ofDay(time) : before;
}

/** In days: what was told so long after it is history. */
const HISTORY = 180;

/**
 * "In February 2023 the rebels took the town. The army withdrew": of a month long past the next sentence of the paragraph tells more,
 * unless it only looks back from what is news.
 */
function spellBefore(doc: Document, all: readonly Tree[], tree: Tree, told: readonly Placed[]): ClaimTime | null {
  const before = all[tree.index - 1];
  const { published } = doc.report;
  if (!before || !published || /\n\s*$/.test(doc.text.slice(before.end, tree.start))) return null;
  const isHistory = ({ end }: ClaimTime): boolean => Date.parse(published) - Date.parse(end) > HISTORY * 864e5;
  const spell = spellLeft(doc, before);
  const time = spell && claimTime(doc, spell, false);
  return time && isHistory(time) && told.every((one) => !one.time || isHistory(one.time)) ? time : null;
}

const ofDay = (time: ClaimTime): ClaimTime =>
  time.start.length > 10
    ? { ...time, start: time.start.slice(0, 10), end: time.end.slice(0, 10), precision: 'day' }
    : time;

function publicationTime(doc: Document): ClaimTime | null {
  const { published } = doc.report;
  if (!published) return null;
  const day = published.slice(0, 10);
  return { text: '', span: { start: 0, end: 0 }, start: day, end: day, precision: 'day', said: false };
}
