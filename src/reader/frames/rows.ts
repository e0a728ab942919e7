import type { FrameRow, Language } from '../language.ts';
import { readSlots, type Slot } from './roles.ts';

/** Words of which one stands, or none may stand, in one of the relations. */
interface Condition {
  readonly relations: readonly string[];
  readonly lemmas: ReadonlySet<string>;
}

/** A row of the table with its slots and conditions taken apart once. */
export interface CompiledRow {
  readonly row: FrameRow;
  readonly slots: readonly Slot[];
  readonly with: readonly Condition[];
  readonly unless: readonly Condition[];
}

/** The rows of a language by what triggers them. */
export interface RowIndex {
  readonly verbs: ReadonlyMap<string, readonly CompiledRow[]>;
  /** By the last word of the noun; each entry with its words before that. */
  readonly nouns: ReadonlyMap<
    string,
    readonly { readonly before: readonly string[]; readonly compiled: CompiledRow }[]
  >;
}

const conditions = (given: Readonly<Record<string, string>> = {}): Condition[] =>
  Object.entries(given).map(([relations, words]) => ({
    relations: relations.split('|'),
    lemmas: new Set(words.split('|')),
  }));

const indexes = new WeakMap<Language, RowIndex>();

/** The rows of a language, compiled when first asked for. */
export function indexOf(language: Language): RowIndex {
  const known = indexes.get(language);
  if (known) return known;
  const verbs = new Map<string, CompiledRow[]>();
  const nouns = new Map<string, { before: string[]; compiled: CompiledRow }[]>();
  for (const row of language.frames) {
    const compiled: CompiledRow = {
      row,
      slots: readSlots(row.args ?? {}),
      with: conditions(row.with),
      unless: conditions(row.unless),
    };
    for (const verb of row.verbs?.split(/\s+/) ?? []) if (verb) verbs.set(verb, [...(verbs.get(verb) ?? []), compiled]);
    for (const noun of row.nouns?.split(/\s*,\s*/) ?? []) {
      const words = noun.toLowerCase().split(/\s+/);
      const last = words.pop()!;
      nouns.set(last, [...(nouns.get(last) ?? []), { before: words, compiled }]);
    }
  }
  // The longest match wins, on a tie the earlier row.
  for (const list of verbs.values()) list.sort((a, b) => b.with.length - a.with.length);
  for (const list of nouns.values())
    list.sort((a, b) => b.before.length - a.before.length || b.compiled.with.length - a.compiled.with.length);
  const index = { verbs, nouns };
  indexes.set(language, index);
  return index;
}

/** True where any row could hold in a sentence of these words (in their `norm`): other sentences need no tree. */
export function mayTrigger(language: Language, norms: readonly string[]): boolean {
  const triggers = triggersOf(language);
  return norms.some((norm) => {
    const needs = triggers.has(norm) ? triggers.get(norm) : triggers.get(norm.slice(norm.lastIndexOf('-') + 1));
    return needs !== undefined && (needs === null || norms.some((other) => needs.has(other)));
  });
}

/** Forms of triggers, with the words of which one must stand beside them; null where none need. */
type Triggers = ReadonlyMap<string, ReadonlySet<string> | null>;

const triggerMaps = new WeakMap<Language, Triggers>();

function triggersOf(language: Language): Triggers {
  const known = triggerMaps.get(language);
  if (known) return known;
  const { verbs, nouns } = indexOf(language);
  const forms = memo(language.formsOf);
  const byVerb = new Map<string, Set<string> | null>();
  for (const [verb, rows] of verbs) {
    const base = verb.split('_')[0]!;
    for (const row of rows) {
      const needs = neededBeside(row, forms);
      const before = byVerb.get(base);
      if (before === null || needs === null) byVerb.set(base, null);
      else if (before) for (const word of needs) before.add(word);
      else byVerb.set(base, new Set(needs));
    }
  }
  const map = new Map<string, ReadonlySet<string> | null>();
  // all forms of a verb share one set; only a form of two verbs has its own
  const add = (form: string, needs: ReadonlySet<string> | null): void => {
    const before = map.get(form);
    if (before === undefined || before === null || needs === null) map.set(form, before === null ? null : needs);
    else if (before !== needs) map.set(form, new Set([...before, ...needs]));
  };
  for (const [base, needs] of byVerb) for (const form of forms(base)) add(form, needs);
  for (const noun of nouns.keys()) for (const form of forms(noun)) add(form, null);
  triggerMaps.set(language, map);
  return map;
}

function memo(formsOf: Language['formsOf']): Language['formsOf'] {
  const known = new Map<string, readonly string[]>();
  return (lemma) => {
    const forms = known.get(lemma) ?? formsOf(lemma);
    known.set(lemma, forms);
    return forms;
  };
}

const needs = new WeakMap<CompiledRow, ReadonlySet<string> | null>();

function neededBeside(row: CompiledRow, formsOf: Language['formsOf']): ReadonlySet<string> | null {
  const known = needs.get(row);
  if (known !== undefined) return known;
  const [first] = row.with;
  const found = first ? new Set([...first.lemmas].flatMap(formsOf)) : null;
  needs.set(row, found);
  return found;
}
