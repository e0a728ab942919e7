import { normalise } from '../../src/syntax/characters.ts';
import { type Lemmas, LONGEST_SUFFIX, lemmaOf, readLemmas } from '../../src/syntax/lemmas.ts';
import type { TreebankSentence } from './conllu.ts';

/** Tags whose words change their end. All others keep their form, exceptions apart. */
const INFLECTED = ['VBD', 'VBN', 'VBG', 'VBZ', 'VBP', 'NNS', 'NNPS', 'JJR', 'JJS', 'RBR', 'RBS'];

/** A word of the domain with its lemma. */
interface KnownLemma {
  readonly form: string;
  readonly xpos: string;
  readonly lemma: string;
}

/** Rules and exceptions as the lines of the weights file. */
interface LemmaLines {
  readonly rules: string;
  readonly exceptions: string;
}

interface Seen {
  readonly form: string;
  readonly text: string;
  readonly xpos: string;
  readonly lemma: string;
}

/** The usual lemma of each form with each tag. */
const usualLemmas = (sentences: readonly TreebankSentence[]): Seen[] => {
  const counts = new Map<string, Map<string, number>>();
  for (const { forms, xpos, lemmas, standIn } of sentences) {
    forms.forEach((form, i) => {
      if (standIn?.[i] || lemmas[i] === '_' || /\s/.test(form)) return;
      const name = `${normalise(form)}\t${xpos[i]}`;
      const own = counts.get(name) ?? new Map<string, number>();
      counts.set(name, own.set(lemmas[i]!, (own.get(lemmas[i]!) ?? 0) + 1));
    });
  }
  return [...counts].map(([name, own]) => {
    const [form, xpos] = name.split('\t') as [string, string];
    const lemma = [...own].sort((a, b) => b[1] - a[1])[0]![0];
    return { form, text: form, xpos, lemma };
  });
};

const editOf = (form: string, lemma: string): string => {
  const lower = lemma.toLowerCase();
  let same = 0;
  while (same < form.length && same < lower.length && form[same] === lower[same]) same++;
  return `${form.length - same}\t${lower.slice(same)}`;
};

/** The most used edit of each suffix; kept only where it differs from what the next shorter suffix says. */
const rulesFor = (xpos: string, words: readonly Seen[]): string[] => {
  const bySuffix = new Map<string, Map<string, number>>();
  for (const { form, lemma } of words) {
    const edit = editOf(form, lemma);
    if (Number(edit.split('\t')[0]) > 4) continue;
    for (let size = 0; size <= Math.min(LONGEST_SUFFIX, form.length - 1); size++) {
      const suffix = form.slice(form.length - size);
      const own = bySuffix.get(suffix) ?? new Map<string, number>();
      bySuffix.set(suffix, own.set(edit, (own.get(edit) ?? 0) + 1));
    }
  }
  const chosen = new Map<string, string>();
  const lines: string[] = [];
  for (const suffix of [...bySuffix.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    const [edit, count] = [...bySuffix.get(suffix)!].sort((a, b) => b[1] - a[1])[0]!;
    let shorter = suffix.slice(1);
    while (shorter && !chosen.has(shorter)) shorter = shorter.slice(1);
    if (suffix !== '' && (count < 2 || chosen.get(shorter) === edit)) continue;
    chosen.set(suffix, edit);
    lines.push(`${xpos}\t${suffix}\t${edit}`);
  }
  return lines;
};

/** Learns the rules of inflected tags and, for every other word, whether the rules fail on it. */
export const learnLemmas = (sentences: readonly TreebankSentence[], known: readonly KnownLemma[]): LemmaLines => {
  const taken = new Set(known.map(({ form, xpos }) => `${form}\t${xpos}`));
  const words = [
    ...usualLemmas(sentences).filter(({ form, xpos }) => !taken.has(`${form}\t${xpos}`)),
    ...known.map((word) => ({ ...word, text: word.form })),
  ];
  const rules = INFLECTED.flatMap((xpos) =>
    rulesFor(
      xpos,
      words.filter((word) => word.xpos === xpos),
    ),
  ).join('\n');
  const lemmas = readLemmas(rules, '');
  const exceptions = words.filter((word) => !isRegular(lemmas, word));
  return { rules, exceptions: exceptions.map(({ form, xpos, lemma }) => `${form}\t${xpos}\t${lemma}`).join('\n') };
};

// A proper name keeps its letters as written; whether they are capitals is no exception.
const isRegular = (lemmas: Lemmas, { form, text, xpos, lemma }: Seen): boolean => {
  const found = lemmaOf(lemmas, form, text, xpos);
  return found === lemma || (xpos.startsWith('NNP') && found.toLowerCase() === lemma.toLowerCase());
};
