/** A change at the end of a word: how many characters to cut, and what to add. */
interface Edit {
  readonly cut: number;
  readonly add: string;
}

/** What the lemmatiser knows, by Penn tag. */
export interface Lemmas {
  readonly exceptions: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By suffix, the empty one included. */
  readonly rules: ReadonlyMap<string, ReadonlyMap<string, Edit>>;
}

/** The longest suffix that a rule looks at. */
export const LONGEST_SUFFIX = 6;

const lines = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** Reads the lines of the weights file: rules "tag, suffix, cut, add", exceptions "form, tag, lemma". */
export const readLemmas = (rules: string, exceptions: string): Lemmas => {
  const byTag = new Map<string, Map<string, Edit>>();
  for (const [tag, suffix, cut, add] of lines(rules)) {
    const own = byTag.get(tag!) ?? new Map<string, Edit>();
    byTag.set(tag!, own.set(suffix!, { cut: Number(cut), add: add! }));
  }
  const odd = new Map<string, Map<string, string>>();
  for (const [form, tag, lemma] of lines(exceptions)) {
    const own = odd.get(tag!) ?? new Map<string, string>();
    odd.set(tag!, own.set(form!, lemma!));
  }
  return { exceptions: odd, rules: byTag };
};

/**
 * The lemma of a word. `norm` is its normalised form, `text` what stands in the text: a proper name keeps its letters as
 * written. Names are lemmatised by their plural rule only, all else in lower case.
 */
export const lemmaOf = (lemmas: Lemmas, norm: string, text: string, xpos: string): string => {
  const odd = lemmas.exceptions.get(xpos)?.get(norm);
  if (odd !== undefined) return odd;
  const base = xpos === 'NNP' || xpos === 'NNPS' ? text : norm;
  const rules = lemmas.rules.get(xpos);
  if (rules === undefined) return base;
  for (let size = Math.min(LONGEST_SUFFIX, norm.length - 1); size >= 0; size--) {
    const edit = rules.get(norm.slice(norm.length - size));
    if (edit !== undefined) return edit.cut < base.length ? base.slice(0, base.length - edit.cut) + edit.add : base;
  }
  return base;
};
