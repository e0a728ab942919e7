import type { NameSpan, RawSentence, Sentence } from '../syntax/tree.ts';
import { mayTrigger } from './frames/rows.ts';
import type { Language } from './language.ts';
import { findPrepositions, joinedSpans } from './names/joined-words.ts';
import { isAllCapitals, taggedNames, taggedRuns } from './names/tagged-names.ts';
import { findFiguresOfWholes } from './numbers/figures-of-wholes.ts';
import { monthNames, openingDate, parseBehindDate } from './times/opening-dates.ts';
import type { TimeMention } from './times/times.ts';
import { headlineNouns } from './trees/headline-nouns.ts';
import { asHeadline, headlineVerb } from './trees/headline-verbs.ts';
import { mend } from './trees/mend.ts';
import { isOwningUp } from './trees/mends/owning-up.ts';
import { findCountedNouns, findSureVerbs } from './trees/sure-verbs.ts';
import { asWritten, inSentenceCase } from './trees/title-case.ts';
import { linkWords, type Word } from './trees/words.ts';
import type { Desk, Work } from './work.ts';

/** The trees. A sentence in which no row can fire and nobody speaks needs none. */
export function trees({ desk, raw, names: found, times: spoken }: Work): Partial<Work> {
  const { language, report, syntax } = desk;
  return {
    trees: raw.map((written, index) => {
      const named = written.tokens.flatMap((token) => found.get(token.start) ?? []);
      const sentence = inSentenceCase(written, named, language);
      const within = spoken.filter((time) => time.sentence === index);
      const date = openingDate(sentence, within);
      const spans = [
        ...joinedSpans(named),
        ...findPrepositions(sentence, language),
        ...findSureVerbs(sentence, language),
        ...findCountedNouns(sentence, language),
        ...findFiguresOfWholes(sentence, language),
        ...date,
        ...(date.length ? [] : monthNames(sentence, within)),
      ];
      const norms = sentence.tokens.map((token) => syntax.normalise(token.text));
      const useful = mayTrigger(language, norms) || isOwningUp(norms) || norms.some((norm) => isDenial(norm, language));
      if (!useful) return linkWords(syntax.skim(written), index);
      const tree = mend(parsed(desk, sentence, spans, within), language);
      return linkWords(sentence === written ? tree : asWritten(tree, report.text), index);
    }),
  };
}

// "The army denied it": no row fires, and yet it says something of what was told before
const isDenial = (norm: string, language: Language): boolean =>
  language.stanceOf(language.knownLemmas.get(norm) ?? norm)?.status === 'denied';

// In capitals only the tags show which words are names: such a sentence is parsed again with these as one word each.
function parsed(
  { syntax, report, knowledge, language }: Desk,
  sentence: RawSentence,
  spans: NameSpan[],
  spoken: readonly TimeMention[],
): Sentence {
  const first = parseBehindDate(syntax.parse, report.text, sentence, spans);
  const verb = headlineVerb(first, sentence, language);
  if (verb) return asHeadline(parseBehindDate(syntax.parse, report.text, sentence, [...spans, verb]));
  const swapped = headlineNouns(first, sentence, language);
  if (swapped.length) return asHeadline(parseBehindDate(syntax.parse, report.text, sentence, [...spans, ...swapped]));
  if (!isAllCapitals(sentence)) return first;
  const taken = (start: number, end: number): boolean => spoken.some((time) => time.start < end && start < time.end);
  const more = taggedRuns(first, sentence, knowledge, language, taken);
  return more.length ? syntax.parse(report.text, sentence, [...spans, ...more]) : first;
}

/** The names that only the tags of the trees show. */
export function tagged({ desk, trees: all, names: found, times: spoken }: Work): Partial<Work> {
  const more = new Map(found);
  for (const tree of all) {
    const within = spoken.filter((time) => time.sentence === tree.index);
    const taken = (word: Word): boolean => within.some((time) => time.start < word.end && word.start < time.end);
    for (const [start, name] of taggedNames(tree, desk.report.text, desk.language, found, taken)) more.set(start, name);
  }
  return { names: more };
}
