import type { FrameRow } from '../../reader/language.ts';

const isShort = (lemma: string): boolean => /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma);

/** The regular forms of a verb: "raid, raids, raided, raiding", "net, nets, netted, netting". */
function regularForms(lemma: string): string[] {
  if (/e$/.test(lemma)) return [`${lemma}s`, `${lemma}d`, `${lemma.replace(/e$/, '')}ing`];
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const stem = isShort(lemma) ? `${lemma}${lemma.at(-1)}` : lemma;
  return [/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${stem}ed`, `${stem}ing`];
}

/** Lemmas of the verbs of all rows. */
export const lemmasOf = (frames: readonly FrameRow[]): ReadonlySet<string> =>
  new Set(
    frames
      .flatMap(({ verbs }) => (verbs ?? '').split(/\s+/))
      .map((verb) => verb.split('_')[0]!)
      .filter(Boolean),
  );

/**
 * Lemmas of the verbs of all rows, and of those that govern a clause, by their regular forms: those that a lemmatiser has never
 * seen it cuts wrongly.
 */
export function regularLemmas(frames: readonly FrameRow[], governing: readonly string[]): [string, string][] {
  const lemmas = new Set([...lemmasOf(frames), ...governing.filter((word) => /^[a-z]+$/.test(word))]);
  return [...lemmas]
    .filter((lemma) => lemma.length > 2)
    .flatMap((lemma) =>
      regularForms(lemma)
        .filter((form) => !lemmas.has(form))
        .map((form): [string, string] => [form, lemma]),
    );
}
/** Particles by verb, of all rows: "blow" has "up". */
export function particlesOf(frames: readonly FrameRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const verb of frames.flatMap(({ verbs }) => (verbs ?? '').split(/\s+/))) {
    const [lemma, particle] = verb.split('_');
    if (particle) found.set(lemma!, (found.get(lemma!) ?? new Set()).add(particle));
  }
  return found;
}
