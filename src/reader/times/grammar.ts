import type { Atom, TimeLexicon } from './atoms.ts';
import type { Fact } from './facts.ts';

/**
 * A way of saying a time. `pattern` is a row of elements parted by spaces: a small word stands for itself, a word in
 * capitals for a symbol of the lexicon, for `NUMBER`, `ORDINAL` or `NAME` (any word with a capital), or for an earlier row's `as`; "a|b" is either,
 * "( … )" a group whose choices are parted by " | ", a final "?" makes an element optional. ">of" puts what an element says
 * into the field `of`; ">1", ">2" mark the parts of an expression that says several times, which the symbols `JOIN` and `ALSO` part;
 * what `ASIDE` matches is said once more and adds nothing.
 */
export interface TimeRow {
  readonly as: string;
  readonly pattern: string;
  /** What the expression says beside its words. */
  readonly adds?: Fact;
  /** Words of which one must stand before or behind, or must not. for the classes see `CLASSES`. */
  readonly after?: string;
  readonly notAfter?: string;
  readonly before?: string;
  readonly notBefore?: string;
  /** Only where its first word has no capital, save at the head of a sentence: "dawn", not "Operation Dawn". */
  readonly small?: boolean;
  /** Only in texts that speak of years before Christ. */
  readonly ancient?: boolean;
  readonly example: string;
}

/** One element of a pattern: a leaf with a name, or a group of choices. */
export interface Element {
  readonly options: readonly (readonly Element[])[];
  /** Set on leaves: the symbol or word. */
  readonly name: string;
  readonly symbol: boolean;
  readonly optional: boolean;
  readonly slot: string;
}

/** A row made ready to match. */
export interface CompiledRow {
  readonly row: TimeRow;
  readonly elements: readonly Element[];
  readonly order: number;
  /** What must stand in the sentence: of each list one, as a word or a symbol. */
  readonly needs: readonly (readonly string[])[];
  readonly allows: (atoms: readonly Atom[], at: number) => boolean;
  readonly ends: (atoms: readonly Atom[], past: number) => boolean;
}

/** The rows of a language, made ready to match. */
export interface TimeGrammar {
  readonly lexicon: TimeLexicon;
  /** Rows of a symbol by the key of the atom on which they can begin. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, readonly CompiledRow[]>>;
}

/** True for the name of a symbol; other names are words. */
export const isSymbol = (name: string): boolean => /^[A-Z]+$/.test(name);
/** Symbols that no row or lexicon makes. */
export const BUILT_IN = new Set(['NUMBER', 'ORDINAL', 'NAME']);

/** Compiles rows; throws where a row is not well formed or uses a symbol that is not known by then. */
export const compileGrammar = (lexicon: TimeLexicon, rows: readonly TimeRow[]): TimeGrammar => {
  const bySymbol = new Map<string, CompiledRow[]>();
  rows.forEach((row, order) => {
    const elements = parsePattern(row.pattern);
    const compiled: CompiledRow = {
      row,
      order,
      elements,
      needs: elements.flatMap((element) => (element.optional ? [] : [beginnings([element])])),
      allows: neighbour(row.after, row.notAfter, lexicon, -1),
      ends: neighbour(row.before, row.notBefore, lexicon, 0),
    };
    bySymbol.set(row.as, [...(bySymbol.get(row.as) ?? []), compiled]);
  });
  const firsts = firstsOf(bySymbol);
  const index = new Map<string, Map<string, CompiledRow[]>>();
  for (const [symbol, list] of bySymbol) {
    const own = new Map<string, CompiledRow[]>();
    for (const row of list)
      for (const key of firstKeys(row.elements, firsts)) own.set(key, [...(own.get(key) ?? []), row]);
    index.set(symbol, own);
  }
  return { lexicon, rows: index };
};

const parsePattern = (pattern: string): Element[] => {
  const words = pattern.split(' ');
  let at = 0;
  const sequence = (): Element[] => {
    const elements: Element[] = [];
    while (at < words.length && words[at] !== '|' && !/^\)\??$/.test(words[at]!))
      elements.push(words[at] === '(' ? group() : leaf(words[at++]!));
    return elements;
  };
  const group = (): Element => {
    const options: Element[][] = [];
    do {
      at++;
      options.push(sequence());
    } while (words[at] === '|');
    if (at >= words.length) throw new Error(`times pattern "${pattern}": a group is not closed`);
    return { options, name: '', symbol: false, optional: words[at++] === ')?', slot: '' };
  };
  const elements = sequence();
  if (at < words.length) throw new Error(`times pattern "${pattern}": unexpected "${words[at]}"`);
  return elements;
};

const leaf = (word: string): Element => {
  const optional = word.length > 1 && word.endsWith('?');
  const [names = '', slot = ''] = (optional ? word.slice(0, -1) : word).replace(/^\\/, '').split('>');
  const single = (name: string): Element => ({ options: [], name, symbol: isSymbol(name), optional: false, slot });
  const list = names.length > 1 ? names.split('|') : [names];
  if (list.length === 1) return { ...single(names), optional };
  return { options: list.map((name) => [single(name)]), name: '', symbol: false, optional, slot: '' };
};

// The names of the leaves with which a sequence can begin.
const beginnings = (elements: readonly Element[]): string[] => {
  const names: string[] = [];
  for (const element of elements) {
    if (element.options.length) names.push(...element.options.flatMap(beginnings));
    else names.push(element.name);
    if (!element.optional) break;
  }
  return names;
};

type Firsts = (symbol: string) => ReadonlySet<string>;

// The keys of the atoms on which a symbol can begin: its own, as a word may stand under it, and those of its rows.
const firstsOf = (bySymbol: ReadonlyMap<string, readonly CompiledRow[]>): Firsts => {
  const known = new Map<string, Set<string>>();
  const firsts: Firsts = (symbol) => {
    const found = known.get(symbol);
    // a symbol that is asked for while it is worked out stands in itself, and would never end
    if (found && !found.size) throw new Error(`times rows: ${symbol} is made of itself`);
    if (found) return found;
    const keys = new Set<string>();
    known.set(symbol, keys);
    for (const row of bySymbol.get(symbol) ?? []) for (const key of firstKeys(row.elements, firsts)) keys.add(key);
    return keys.add(symbol);
  };
  return firsts;
};

// The keys of the atoms on which a sequence can begin.
const firstKeys = (elements: readonly Element[], firsts: Firsts): Set<string> => {
  const keys = new Set<string>();
  for (const element of elements) {
    if (element.options.length)
      for (const option of element.options) for (const key of firstKeys(option, firsts)) keys.add(key);
    else if (element.symbol) for (const key of firsts(element.name)) keys.add(key);
    else keys.add(element.name);
    if (!element.optional) break;
  }
  return keys;
};

type Test = (atom: Atom | undefined, lexicon: TimeLexicon) => boolean;

const isWord = (atom: Atom, lexicon: TimeLexicon): boolean =>
  /^\p{L}/u.test(atom.norm) && !lexicon.numbers.functionWords.has(atom.norm);

/** Classes of neighbours that a row may ask for. */
export const CLASSES: Readonly<Record<string, Test>> = {
  /** Nothing: the beginning or the end of the sentence. */
  END: (atom) => atom === undefined,
  /** A small word with meaning: what figures before it may count. */
  SMALL: (atom, lexicon) => atom !== undefined && !atom.capital && isWord(atom, lexicon),
  PLURAL: (atom, lexicon) =>
    atom !== undefined &&
    !atom.capital &&
    /(?:[^s]s|people|men|women|children|personnel|dead|wounded)$/.test(atom.norm) &&
    isWord(atom, lexicon),
  CAPITAL: (atom, lexicon) => atom?.capital === true && !lexicon.numbers.functionWords.has(atom.norm),
  /** A small word that opens its sentence: "In 2012 rebels …" counts no rebels. */
  OPENING: (atom, lexicon) => atom?.capital === true && lexicon.numbers.functionWords.has(atom.norm),
  /** What a figure that looks like a year may count after all. */
  PERSONS: (atom, lexicon) => atom !== undefined && lexicon.counted.has(atom.norm),
  FIGURES: (atom) => atom !== undefined && /^\d/.test(atom.norm),
  SIGN: (atom) => atom !== undefined && !/^[\p{L}\p{N}]/u.test(atom.norm),
};

const neighbour = (
  must: string | undefined,
  not: string | undefined,
  lexicon: TimeLexicon,
  offset: number,
): CompiledRow['allows'] => {
  if (must === undefined && not === undefined) return () => true;
  const wanted = must === undefined ? null : tests(must);
  const unwanted = not === undefined ? null : tests(not);
  const holds = (list: Tests, atom: Atom | undefined): boolean =>
    (atom !== undefined && list.words.has(atom.norm)) || list.classes.some((test) => test(atom, lexicon));
  return (atoms, at) => {
    const atom = atoms[at + offset];
    return (wanted === null || holds(wanted, atom)) && (unwanted === null || !holds(unwanted, atom));
  };
};

interface Tests {
  readonly words: ReadonlySet<string>;
  readonly classes: readonly Test[];
}

const tests = (list: string): Tests => {
  const names = list.split(' ').filter(Boolean);
  return {
    words: new Set(names.filter((name) => !(name in CLASSES))),
    classes: names.flatMap((name) => CLASSES[name] ?? []),
  };
};
