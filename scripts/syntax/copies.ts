import { NAME_WORD } from '../../src/syntax/lexical.ts';
import type { TreebankSentence } from './conllu.ts';

/** Ways in which a sentence is written anew for training. */
export type Manner = 'upper' | 'headline' | 'lower';

const SMALL = /^(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|nor|as|is|'s|n't)$/;

const capitalised = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

const recased = (form: string, at: number, manner: Manner): string => {
  if (manner === 'upper') return form.toUpperCase();
  if (manner === 'lower') return form.toLowerCase();
  return at > 0 && SMALL.test(form) ? form : capitalised(form);
};

/** The same sentence in capitals, in the capitals of a headline, or in small letters. */
export const recase = (sentence: TreebankSentence, manner: Manner): TreebankSentence => ({
  ...sentence,
  forms: sentence.forms.map((form, at) => recased(form, at, manner)),
});

/** A run of tokens to be one: first, one past the last, and what it then is. */
interface Run {
  readonly first: number;
  readonly past: number;
  readonly kind: 'name' | 'compound';
}

/** The only token of the run whose head lies outside, -1 when there are more. */
const topOf = ({ heads }: TreebankSentence, first: number, past: number): number => {
  let top = -1;
  for (let i = first; i < past; i++) {
    if (heads[i]! >= first && heads[i]! < past) continue;
    if (top >= 0) return -1;
    top = i;
  }
  return top;
};

/** Runs of proper nouns that hang together: "Jane Q. Public". */
const nameRuns = (sentence: TreebankSentence): Run[] => {
  const { upos, xpos } = sentence;
  const isName = (i: number): boolean => upos[i] === 'PROPN' || xpos[i] === 'NNP';
  const runs: Run[] = [];
  for (let first = 0; first < upos.length; first++) {
    if (!isName(first)) continue;
    let past = first + 1;
    while (past < upos.length && isName(past)) past++;
    if (past - first > 1 && topOf(sentence, first, past) >= 0) runs.push({ first, past, kind: 'name' });
    first = past - 1;
  }
  return runs;
};

/** Words that the treebank parts at the hyphen: "state - owned". */
const hyphenRuns = (sentence: TreebankSentence): Run[] => {
  const { forms, xpos, spaced } = sentence;
  const isJoint = (i: number): boolean =>
    i > 0 && i + 1 < forms.length && xpos[i] === 'HYPH' && forms[i] === '-' && !spaced[i - 1] && !spaced[i];
  const runs: Run[] = [];
  for (let i = 1; i < forms.length; i++) {
    if (!isJoint(i)) continue;
    let past = i + 2;
    while (past < forms.length && isJoint(past)) past += 2;
    const run: Run = { first: i - 1, past, kind: 'compound' };
    // "10-15" stays parted in text too.
    const ranged = /^[\d.,]+$/.test(forms[i - 1]!) && /^[\d.,]+$/.test(forms[past - 1]!);
    if (!ranged && topOf(sentence, run.first, past) >= 0) runs.push(run);
    i = past - 1;
  }
  return runs;
};

/** Tags of a joined compound: an adjective before its noun, else what its head was. */
const compoundTags = (sentence: TreebankSentence, { first }: Run, top: number): [string, string] => {
  const { upos, xpos, labels } = sentence;
  const modifies = labels[top] === 'amod' || labels[top] === 'compound';
  const adjective = upos[top] === 'VERB' || upos[top] === 'ADJ' || upos[first] === 'NUM' || upos[first] === 'ADJ';
  if (upos[top] !== 'PROPN' && modifies && adjective) return ['ADJ', 'JJ'];
  if (upos[top] === 'VERB' && xpos[top] !== 'VB') return ['ADJ', 'JJ'];
  return [upos[top]!, xpos[top]!];
};

/** The sentence with the runs joined, or null where there is nothing to join. Names get a word that stands for any. */
const joined = (sentence: TreebankSentence, runs: readonly Run[]): TreebankSentence | null => {
  if (runs.length === 0) return null;
  const { forms, lemmas, upos, xpos, heads, labels, spaced } = sentence;
  const place = new Int32Array(forms.length);
  const rows: {
    form: string;
    lemma: string;
    upos: string;
    xpos: string;
    head: number;
    label: string;
    standIn: number;
    spaced: boolean;
  }[] = [];
  let at = 0;
  for (const run of [...runs, null]) {
    const until = run ? run.first : forms.length;
    for (; at < until; at++) {
      place[at] = rows.length;
      rows.push({
        form: forms[at]!,
        lemma: lemmas[at]!,
        upos: upos[at]!,
        xpos: xpos[at]!,
        head: heads[at]!,
        label: labels[at]!,
        standIn: sentence.standIn?.[at] ?? 0,
        spaced: spaced[at]!,
      });
    }
    if (!run) break;
    const top = topOf(sentence, run.first, run.past);
    const [ownUpos, ownXpos] = run.kind === 'name' ? ['PROPN', 'NNP'] : compoundTags(sentence, run, top);
    const form = Array.from(
      { length: run.past - run.first },
      (_, k) => forms[run.first + k]! + (spaced[run.first + k] && run.first + k + 1 < run.past ? ' ' : ''),
    ).join('');
    const label = run.kind === 'compound' && ownXpos === 'JJ' && labels[top] === 'compound' ? 'amod' : labels[top]!;
    for (; at < run.past; at++) place[at] = rows.length;
    rows.push({
      form,
      lemma: '_',
      upos: ownUpos!,
      xpos: ownXpos!,
      head: heads[top]!,
      label,
      standIn: run.kind === 'name' ? NAME_WORD : 0,
      spaced: spaced[run.past - 1]!,
    });
  }
  return {
    forms: rows.map((row) => row.form),
    lemmas: rows.map((row) => row.lemma),
    upos: rows.map((row) => row.upos),
    xpos: rows.map((row) => row.xpos),
    heads: rows.map((row) => (row.head < 0 ? -1 : place[row.head]!)),
    labels: rows.map((row) => row.label),
    spaced: rows.map((row) => row.spaced),
    standIn: rows.map((row) => row.standIn),
  };
};

/** The sentence as the reader meets it: compounds whole, names one token. Null where it has neither. */
export const asRead = (sentence: TreebankSentence): TreebankSentence | null => {
  const whole = joined(sentence, hyphenRuns(sentence));
  return joined(whole ?? sentence, nameRuns(whole ?? sentence)) ?? whole;
};
