import type { Status } from '../../model/index.ts';
import type { Document } from '../document.ts';
import type { StanceRow } from '../language.ts';
import { citationsOf } from '../nouns/citations.ts';
import { verbLemma } from '../trees/carriers.ts';
import { isNegated } from '../trees/negation.ts';
import { isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';
import { addSpeakers, type Gathering, weigh } from './gathering.ts';

/** "Decided to admit that troops killed them": who plans to say something has planned no more than that. */
export const AHEAD: ReadonlySet<Status> = new Set<Status>(['intended', 'forecast']);

/** "It is reported that", "sources said": the verb above a clause. */
export function governorWords(doc: Document, above: Word, into: Gathering, spoken: boolean, asked: boolean): void {
  const lemma = verbLemma(above);
  const row =
    doc.language.stanceOf(lemma) ??
    doc.language.stanceOf(above.lemma.toLowerCase()) ??
    doc.language.stanceOf(above.norm) ??
    (tellsThat(above) ? doc.language.stanceOf(`${lemma}_that`) : null) ??
    spreadOf(doc, above);
  if (!row) return;
  const past = above.xpos === 'VBD' || above.xpos === 'VBN';
  // "it is clear that"
  if (row.status === 'denied' && above.upos === 'ADJ') return;
  if ((spoken || asked) && AHEAD.has(row.status)) return;
  // who tried in the past has acted; who is trying has not yet
  if (row.status === 'intended' && past && doc.language.attempts.has(above.lemma) && !isNegated(doc, above)) return;
  const negated = isNegated(doc, above) !== null || isNor(above) || isSaidByNobody(doc, above);
  // "neither confirmed nor denied", "would not say whether"
  if (negated && (row.status === 'denied' || asked)) weigh(into, 'speculated', `not ${above.norm}`);
  else {
    weigh(into, row.status, above.norm);
    if (negated && row.status === 'reported') {
      // who has not admitted it has not denied it, and is held to have done it; who has not said so has said nothing
      weigh(into, doc.language.owning.has(lemma) ? 'alleged' : 'speculated', `not ${above.norm}`);
      return;
    }
    const falsely = saidFalsely(doc, above);
    if (falsely) weigh(into, 'denied', falsely.norm);
  }
  if (row.speaker) addSpeakers(above, into);
}

/** "Found that", where "found" alone tells nothing. */
const tellsThat = (verb: Word): boolean =>
  kidsBy(verb, 'ccomp').some((clause) => clause.kids.some(({ norm, deprel }) => norm === 'that' && deprel === 'mark'));

/** "Nobody has said that", "no official confirmed that". */
export const isSaidByNobody = (doc: Document, verb: Word): boolean =>
  kidsBy(verb, 'nsubj').some((one) => doc.language.negations.has(one.norm) || isNegated(doc, one) !== null);

/** "Rumours spread that", "reports emerged that": what the subject of a clause's verb says of the clause, or null. */
function spreadOf({ language }: Document, verb: Word): StanceRow | null {
  const subject = kidBy(verb, 'nsubj');
  const row = subject?.upos === 'NOUN' ? language.nounStanceOf(subject.lemma.toLowerCase()) : null;
  return row && (row.status === 'speculated' || language.spreading.has(verb.lemma)) ? { ...row, speaker: false } : null;
}

/** "Falsely claimed": the word that says so, or null. */
export const saidFalsely = (doc: Document, verb: Word): Word | null =>
  verb.kids.find((kid) => rel(kid) === 'advmod' && doc.language.falsely.has(kid.norm)) ?? null;

const isNor = (verb: Word): boolean => verb.kids.some((kid) => rel(kid) === 'cc' && kid.norm === 'nor');

/** ", the ministry said" hangs below the clause that it passes on. */
export function parentheticalSpeech(doc: Document, clause: Word, into: Gathering, spoken: Word | null = null): void {
  for (const kid of kidsBy(clause, 'parataxis', 'ccomp', 'advcl', 'dep', 'conj')) {
    // "…, the ministry said, while the army said that": the second clause is not the ministry's
    if (spoken && kid.at < spoken.at) continue;
    const row = isVerb(kid) ? doc.language.stanceOf(verbLemma(kid)) : null;
    // a denial is no way to tell of a thing: see `denials.ts`
    if (
      !row?.speaker ||
      row.status === 'denied' ||
      // "; the army has not commented"
      isNegated(doc, kid) ||
      (rel(kid) !== 'parataxis' && !isCommaSpeech(kid) && !isAsClause(kid))
    )
      continue;
    // "this was denied by X", "; the army denied losing a tank" are sentences of their own
    if (
      kidsBy(kid, 'ccomp', 'obj', 'xcomp').some((one) => !isParted(kid, one)) ||
      kid.kids.some((one) => one.deprel === 'nsubj:pass' && one.norm !== 'it')
    )
      continue;
    weigh(into, row.status, kid.norm);
    addSpeakers(kid, into);
  }
}

// ", the ministry claims; the rebels deny": what stands behind the semicolon is not what it claims
const isParted = ({ at, tree: { words } }: Word, clause: Word): boolean =>
  words.slice(at + 1, Math.max(at + 1, clause.at)).some(({ text }) => text === ';');

// "As a monitor reported, ..."
const isAsClause = (verb: Word): boolean =>
  rel(verb) === 'advcl' && verb.kids.some((kid) => rel(kid) === 'mark' && kid.norm === 'as');

const isCommaSpeech = (verb: Word): boolean => {
  const subject = kidBy(verb, 'nsubj');
  const first = subject ? Math.min(subject.at, verb.at) : verb.at;
  return (
    verb.at > (verb.parent?.at ?? 0) &&
    [',', '"', '”', "'"].includes(verb.tree.words[first - 1]?.text ?? '') &&
    // ", officials there said, but …"
    (verb.tree.words.length - verb.at < 8 || verb.tree.words[verb.at + 1]?.text === ',')
  );
};

/** "Rebels entered the town; nine were killed, according to X": X is told behind the one semicolon of the sentence, and for what stands there. */
export const isBehindStop = ({ at, tree: { words } }: Word, speaker: Word): boolean => {
  const stops = words.filter(({ text }) => text === ';');
  return stops.length === 1 && at < stops[0]!.at && stops[0]!.at < speaker.at;
};

/** "According to X", "citing Y", "Local sources:": whose word the sentence is by its phrases of citation. */
export function citing(doc: Document, trigger: Word, into: Gathering): void {
  for (const { mark, speakers, quoter } of citationsOf(doc, trigger.tree)) {
    if (speakers.includes(trigger) || speakers.every((one) => isBehindStop(trigger, one))) continue;
    weigh(into, 'reported', mark);
    for (const one of quoter) if (!into.speakers.includes(one)) into.speakers.unshift(one);
    // "the agency, quoting officials, reported": whatever the tree made of the officials, theirs is the inner word
    into.speakers = [...into.speakers.filter((one) => !speakers.includes(one)), ...speakers];
  }
}

/** "The army said it had fallen back; the rebels denied losing men": each has a word of its own. */
export const speaksItself = (doc: Document, verb: Word, above: Word): boolean =>
  verb.at > above.at && !!doc.language.stanceOf(verbLemma(verb))?.speaker && kidBy(verb, 'nsubj') !== null;

/** "The army said that …": what is said is said to be so. */
export const isReporting = (doc: Document, verb: Word): boolean => {
  const row = isVerb(verb) ? doc.language.stanceOf(verbLemma(verb)) : null;
  return row?.status === 'reported' && row.speaker === true && !isNegated(doc, verb);
};

/** "Neither confirmed nor denied": what is denied is no deed. */
export const isSpeech = (doc: Document, verb: Word): boolean =>
  doc.language.stanceOf(verbLemma(verb))?.speaker === true;

/** Above a given fact only whose word it is still counts. */
export function speechOnly(doc: Document, verb: Word, into: Gathering): void {
  const row = doc.language.stanceOf(verbLemma(verb));
  if (row?.speaker && row.status === 'reported') {
    weigh(into, 'reported', verb.norm);
    addSpeakers(verb, into);
  }
}
