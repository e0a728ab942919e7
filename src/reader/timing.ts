import type { EventTypeId } from '../model/index.ts';
import type { Placed } from './claims.ts';
import type { Document } from './document.ts';
import { isDefinite } from './folding/repetitions.ts';
import type { Draft } from './frames/drafts.ts';
import type { Firing } from './frames/frames.ts';
import { HELD } from './places/struck-places.ts';
import { isAnswered, isResented } from './retelling/answered.ts';
import { withDenials } from './stance/denials.ts';
import { speaker } from './stance/speakers.ts';
import { inheritSpeakers } from './stance/speech.ts';
import { type Stance, stanceOf } from './stance/stance.ts';
import { asTried } from './stance/tried.ts';
import { lagBefore, timeBefore } from './times/before.ts';
import { dayFor, daysAfter, NO_DAYS, publicationTime } from './times/days.ts';
import { timeRetold } from './times/retold-times.ts';
import type { TimeMention } from './times/times.ts';
import { claimTime, timeInSentence, timeReached } from './times/when.ts';
import { isOfSum } from './tolls/sums.ts';
import { isUnder, isVerb } from './trees/words.ts';
import type { Work } from './work.ts';

/** What is so from a moment on: "by Friday the army held the town". A toll that has risen by Friday is of no blow of that day. */
const HOLDINGS: ReadonlySet<EventTypeId> = new Set<EventTypeId>([...HELD, 'deployment', 'displacement']);

/** Walks the text in order: a claim without a time of its own takes the one that the text last gave. */
export function timesAndStance({ document, placed, trees: all }: Work): Partial<Work> {
  const triggers = new Set(placed.flatMap(({ draft }) => draft.core));
  const published = publicationTime(document);
  let days = NO_DAYS;
  const done: Placed[] = [];
  let sentence = -1;
  for (const one of placed) {
    const { trigger, core } = one.draft;
    if (trigger.tree.index !== sentence) {
      for (let at = sentence + 1; at <= trigger.tree.index; at++) days = daysAfter(document, all[at]!, days);
      sentence = trigger.tree.index;
    }
    const near =
      timeInSentence(document, trigger, core, triggers) ??
      (HOLDINGS.has(one.draft.type) ? timeReached(document, trigger) : null);
    // "killed nine on Monday, bringing the overall toll to 31,988": the sum is of no day
    const isOthers = one.draft.isSum
      ? near && !isOfSum(near.mention)
      : near && isOfAnswer(document, one.draft, near.mention);
    const own = isOthers ? null : near;
    // "gunmen killed nine. The attack on Saturday was the worst": the day is told with what only names it again
    const again = own?.said && !own.ofWord ? null : timeRetold(document, one.draft, triggers);
    const given = again ?? own;
    const said = given?.mention;
    // "protested against the killing of two": that came before, on no day that is told
    const isUndated = one.draft.isSum || isResented(one.draft);
    const told = isUndated ? null : dayFor(document, trigger, days, published);
    // what no sentence has dated is the news of the day of publication, and a year told after it is an aside
    if (told === published && !days.news) days = { ...days, news: published };
    const lag = lagBefore(document, trigger);
    const news = given ? claimTime(document, given.mention, given.said) : told;
    const time = lag && !(said && said.start > lag.start) ? timeBefore(document, lag, news) : news;
    const hasDead = one.draft.casualties.some(({ outcome }) => outcome === 'killed');
    const heard = stanceOf(document, trigger, hasDead);
    const stance = asTried(document, one.draft, withRow(document, one.draft, onWordOfToll(document, one.draft, heard)));
    // "no one has claimed responsibility" says nothing of what happened
    if (stance.status === 'denied' && one.draft.firing.row.status === 'reported') continue;
    const draft = again
      ? { ...one.draft, sentences: [...new Set([...one.draft.sentences, again.sentence])] }
      : one.draft;
    done.push({ ...one, draft, time, stance, ...(given?.ofWord && time !== null && !lag && { isDayOfWord: true }) });
  }
  return { placed: withDenials(document, inheritSpeakers(document, done, all), all) };
}

/** "Shelled the village on Tuesday after the murder of two": the day that stands before what is answered is that of the answer. */
const isOfAnswer = (doc: Document, draft: Draft, { start, end }: TimeMention): boolean => {
  const { trigger } = draft;
  if (start >= trigger.start) return false;
  // "for the 2015 bombing": its own
  const isOwn = trigger.tree.words.some((word) => word.start < end && start < word.end && isUnder(word, trigger));
  return !isOwn && isAnswered(doc)(draft);
};

/** "Condemned the attack, saying it had left 31 dead": the attack is only named, and its toll rests on a word. */
function onWordOfToll(doc: Document, { trigger, casualties, folded }: Draft, heard: Stance): Stance {
  if (heard.status !== 'asserted' || isVerb(trigger) || !casualties.length) return heard;
  const teller = folded.find(
    (one) => one.casualties.length === casualties.length && one.casualties[0]!.span.start === casualties[0]!.span.start,
  );
  if (!teller || teller.trigger.tree !== trigger.tree || teller.trigger.at < trigger.at) return heard;
  if (isInRelative(teller) && !heard.attribution.length) return withTeller(doc, teller, heard);
  if (!isDefinite(trigger)) return heard;
  if (isUnder(teller.trigger, trigger)) return heard;
  const told = stanceOf(doc, teller.trigger, true);
  return told.status === 'reported' ? told : heard;
}

/** The verb of a relative clause, or what is said in one. */
const isInRelative = ({ trigger: { deprel, parent } }: Draft): boolean =>
  deprel === 'acl:relcl' || (deprel === 'ccomp' && parent?.deprel === 'acl:relcl');

/** "The blast, which police said killed nine, hit a bus": that there was one is flatly stated, and the toll is the police's. */
function withTeller(doc: Document, { trigger }: Draft, heard: Stance): Stance {
  const told = stanceOf(doc, trigger, true);
  return told.status === 'reported' ? { ...heard, attribution: told.attribution } : heard;
}

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
