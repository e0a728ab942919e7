import type { Boilerplate, Knowledge, PlaceKind, Report } from '../model/index.ts';
import type { Language } from './language.ts';

const MOST_PIECES = 6;

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? found.index + found[0].length : at;
};

const SPACE = /[\s.:|–—-]*/y;

/** One past the title where the text repeats it here; `at` where it does not. */
const titleAt = (report: Report, at: number): number =>
  report.title && report.title.length > 10 && report.text.startsWith(report.title, at) ? at + report.title.length : at;

/** Who posted it may stand between the date and the title: "Posted on April 19 2017 by the desk". */
const LONGEST_BYLINE = 80;

/** Where the title begins again shortly behind the date; `at` where it does not. */
function beforeTitle(report: Report, at: number): number {
  if (!report.title || report.title.length <= 10) return at;
  const found = report.text.slice(at, at + LONGEST_BYLINE + report.title.length).indexOf(report.title);
  return found < 0 ? at : at + found;
}

const CAPITALS = /\p{Lu}[\p{Lu}’'-]{2,}(?: \p{Lu}[\p{Lu}’'-]+){0,2}(?= [\p{Lu}\d"“])/uy;
const WORD = / ?(\p{Lu}\p{Ll}+)(?= [\p{Lu}\d"“])/uy;

const isPlace = (knowledge: Knowledge, name: string, kind?: PlaceKind): boolean => {
  const words = name.split(' ');
  const hit = knowledge.nameAt(words, 0);
  return (
    hit?.length === words.length &&
    hit.entries.some((entry) => entry.kind === 'place' && (!kind || entry.places.some((place) => place.kind === kind)))
  );
};

/** "AMMAN Nearly fifty raids …", "KHAN ARNABEH Syria At least …": a dateline without its dash, of a town in capitals; `at` where none is. */
function pastTown({ text }: Report, at: number, knowledge: Knowledge): number {
  const past = matchAt(CAPITALS, text, at);
  if (past === at) return at;
  WORD.lastIndex = past;
  const next = WORD.exec(text);
  if (next && isPlace(knowledge, next[1]!, 'country')) return WORD.lastIndex;
  return isPlace(knowledge, text.slice(at, past)) ? past : at;
}

/** "2 November 2015: Unknown men burned a house": a note of a chronicle begins with the day of what it tells, no page does. */
const opensNote = (text: string, language: Language): boolean =>
  /^\s*[:.]\s+\p{Lu}|^\s+[–—-]\s+\p{Lu}/u.test(text.slice(matchAt(language.stamp, text, 0)));

/**
 * What stands before a report's first sentence and is no part of it, as it comes out of a page: stamps of date, the
 * title once more, the agency. The title stays to be read; what follows it begins a sentence of its own.
 */
function headOf(report: Report, language: Language, knowledge: Knowledge): Boilerplate[] {
  const { text } = report;
  const apart: Boilerplate[] = [];
  let at = matchAt(SPACE, text, 0);
  let begun = false;
  for (let pieces = 0; pieces < MOST_PIECES; pieces++) {
    const title = titleAt(report, at);
    const stamp =
      report.published && !(pieces === 0 && opensNote(text, language)) ? matchAt(language.stamp, text, at) : at;
    const wire = begun ? matchAt(language.wire, text, at) : at;
    const rest = begun ? Math.max(beforeTitle(report, at), pastTown(report, at, knowledge)) : at;
    const past = Math.max(title, stamp, wire, rest);
    if (past === at) break;
    const next = matchAt(SPACE, text, past);
    const first = past === title ? title : at;
    if (next > first) apart.push({ start: first, end: next, kind: 'byline' });
    at = next;
    begun = true;
  }
  // "12 February 2015 saw heavy fighting" begins with a time of its own
  return /\p{Ll}/uy.test(text.slice(at, at + 1)) && !titleAt(report, 0) ? [] : apart;
}

/** Datelines that a text gives again and again, as pages of several reports do. */
const innerDatelines = ({ text }: Report, language: Language, past: number): Boilerplate[] =>
  [...text.matchAll(language.agencyDatelines)]
    .map(({ index, 0: found }): Boilerplate => ({ start: index, end: index + found.length, kind: 'byline' }))
    .filter(({ start }) => start >= past);

/** "(Wire photo) BEIRUT Thirteen people …": a dateline behind the credit of a picture. */
const townsBehindCredits = (report: Report, language: Language, knowledge: Knowledge, past: number): Boilerplate[] =>
  [...report.text.matchAll(language.credit)].flatMap(({ index, 0: found }): Boilerplate[] => {
    const start = matchAt(SPACE, report.text, index + found.length);
    const end = matchAt(SPACE, report.text, pastTown(report, start, knowledge));
    return start >= past && end > start ? [{ start, end, kind: 'byline' }] : [];
  });

/** "Maiduguri, Nigeria — Gunmen …": a town that is known, before a dash. */
function townOpening({ text }: Report, language: Language, knowledge: Knowledge): RegExpExecArray | null {
  const found = language.townOpening.exec(text);
  return found && isPlace(knowledge, found[1]!) ? found : null;
}

/** "Property destruction: On 9 April …": a label, unless the sentence goes on with it. */
function labelOpening({ text }: Report, { label, labelGoesOn }: Language): RegExpExecArray | null {
  const found = label.exec(text);
  return found && !labelGoesOn.test(text.slice(found[0].length)) ? found : null;
}

/** The report with its datelines and heading set apart: what comes before the first sentence is no part of it. */
export function withoutHeading(report: Report, language: Language, knowledge: Knowledge): Report {
  const dateline = (language.dateline.exec(report.text) ??
    labelOpening(report, language) ??
    townOpening(report, language, knowledge))?.[0];
  const head: Boilerplate[] = dateline
    ? [{ start: 0, end: dateline.length, kind: 'byline' }]
    : headOf(report, language, knowledge);
  const past = head.at(-1)?.end ?? 0;
  const apart = [
    ...head,
    ...innerDatelines(report, language, past),
    ...townsBehindCredits(report, language, knowledge, past),
  ];
  if (!apart.length) return report;
  const known = report.boilerplate.filter(
    (one) => one.start >= past && !apart.some(({ start }) => start === one.start),
  );
  return { ...report, boilerplate: [...apart, ...known].sort((a, b) => a.start - b.start) };
}
