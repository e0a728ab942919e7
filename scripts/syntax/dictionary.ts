import { normalise } from '../../src/syntax/characters.ts';
import { mix } from '../../src/syntax/hash.ts';
import { wordHash } from '../../src/syntax/lexical.ts';
import type { TreebankSentence } from './conllu.ts';
import { classFor, type Inventory } from './examples.ts';

const LEAST_SEEN = 3;
const LEAST_SHARE = 0.08;
const WELL_KNOWN = 30;
const FIXED_SEEN = 20;
const FIXED_SHARE = 0.995;

/** A word of the domain with one class it may take. */
interface DomainEntry {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
}

/**
 * The tag dictionary: for each word seen three times or more, or known from the domain, a hash of the set of its
 * classes and its only class (or -1). Three numbers a word, as `buildDictionary` takes them.
 */
export const dictionaryOf = (
  sentences: readonly TreebankSentence[],
  inventory: Inventory,
  domain: readonly DomainEntry[],
): Int32Array => {
  const counts = new Map<number, Map<number, number>>();
  for (const { forms, upos, xpos, standIn } of sentences) {
    for (let i = 0; i < forms.length; i++) {
      const word = standIn?.[i] || wordHash(normalise(forms[i]!));
      const own = counts.get(word) ?? new Map<number, number>();
      counts.set(word, own);
      const known = classFor(inventory, upos[i]!, xpos[i]!);
      own.set(known, (own.get(known) ?? 0) + 1);
    }
  }
  const domainClasses = new Map<number, Set<number>>();
  for (const { form, upos, xpos } of domain) {
    const word = wordHash(form);
    domainClasses.set(word, (domainClasses.get(word) ?? new Set()).add(classFor(inventory, upos, xpos)));
  }
  const entries: number[] = [];
  for (const word of new Set([...counts.keys(), ...domainClasses.keys()])) {
    const own = counts.get(word) ?? new Map<number, number>();
    const seen = [...own.values()].reduce((sum, count) => sum + count, 0);
    const added = domainClasses.get(word);
    if (seen < LEAST_SEEN && !added) continue;
    const usual = seen >= LEAST_SEEN ? [...own].filter(([, count]) => count >= seen * LEAST_SHARE) : [];
    // Of a word that the treebank knows well, the domain adds only what the treebank has too.
    const extra = [...(added ?? [])].filter((known) => seen < WELL_KNOWN || own.has(known));
    const set = new Set([...usual.map(([known]) => known), ...extra]);
    if (set.size === 0) continue;
    entries.push(word, setHash(set), onlyClass(own, seen, set));
  }
  return Int32Array.from(entries);
};

const setHash = (set: ReadonlySet<number>): number => [...set].sort((a, b) => a - b).reduce(mix, 0x51ed270b);

const onlyClass = (own: ReadonlyMap<number, number>, seen: number, set: ReadonlySet<number>): number => {
  if (seen < FIXED_SEEN || set.size > 1) return -1;
  const [top] = [...own].sort((a, b) => b[1] - a[1]);
  return top && top[1] >= seen * FIXED_SHARE ? top[0] : -1;
};
