import { cardinalAt, figuresOf, type NumberTable, ordinalOf } from '../numbers/cardinals.ts';
import type { Fact } from './facts.ts';

/** A word as the time reader needs it. */
export interface TimeWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly quotes and marks normalised. */
  readonly norm: string;
}

/** What an atom may be in a pattern: symbol → what it says. */
export type Symbols = ReadonlyMap<string, Fact>;

/** A word, or a part of a word with hyphens: the least piece that patterns see. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** Index of the word in its sentence. */
  readonly token: number;
  readonly norm: string;
  /** True where its first letter is a capital. */
  readonly capital: boolean;
  /** Null for the many words that no time is made of. */
  readonly symbols: Symbols | null;
}

/** The words that times are made of. */
export interface TimeLexicon {
  /** By `norm`. */
  readonly words: ReadonlyMap<string, Symbols>;
  /** Words that are times only with a capital: "March", "May". */
  readonly capitals: ReadonlySet<string>;
  readonly numbers: NumberTable;
  /** Words for how many that leave the number open: "several". Phrases of up to three words → amount or null. */
  readonly amounts: ReadonlyMap<string, number | null>;
  /** What a figure that looks like a year may count after all: "2000 SOLDIERS". */
  readonly counted: ReadonlySet<string>;
  /** "half" in "two and a half years". */
  readonly half: string;
}

const DASHES = /[-‐‑–]/;
const range = (value: number, low: number, high: number): boolean => value >= low && value <= high;

/** The atoms of a sentence, in order. */
export const atomsOf = (words: readonly TimeWord[], lexicon: TimeLexicon): Atom[] => {
  const atoms: Atom[] = [];
  const shouting = !words.some((word) => /\p{Ll}/u.test(word.text));
  words.forEach((word, token) => {
    if (
      word.text.length > 2 &&
      DASHES.test(word.text) &&
      !/^\d{4}-\d\d-\d\d/.test(word.text) &&
      addParts(word, token, lexicon, shouting, atoms)
    )
      return;
    atoms.push(atom({ ...word, token }, lexicon, shouting));
  });
  return atoms;
};

// "mid-January", "two-week", "24-25", "now-isolated": the parts, where one of them can be part of a time.
const addParts = (word: TimeWord, token: number, lexicon: TimeLexicon, shouting: boolean, atoms: Atom[]): boolean => {
  if (word.text.length > 60) return false;
  const parts: Atom[] = [];
  let start = 0;
  for (let at = 0; at <= word.text.length; at++) {
    if (at < word.text.length && !DASHES.test(word.text[at]!)) continue;
    const text = word.text.slice(start, at);
    if (text)
      parts.push(
        atom(
          { start: word.start + start, end: word.start + at, token, norm: text.toLowerCase(), text },
          lexicon,
          shouting,
        ),
      );
    if (at < word.text.length)
      parts.push(
        atom({ start: word.start + at, end: word.start + at + 1, token, norm: '-', text: '-' }, lexicon, shouting),
      );
    start = at + 1;
  }
  if (!parts.some((part) => part.norm !== '-' && part.symbols !== null)) return false;
  atoms.push(...parts);
  return true;
};

// In a sentence all in capitals a capital tells nothing.
const atom = (
  { start, end, token, norm, text }: TimeWord & { token: number },
  lexicon: TimeLexicon,
  shouting: boolean,
): Atom => {
  const first = text.charCodeAt(0);
  const capital = range(first, 0x41, 0x5a);
  const key = norm === '–' || norm === '‐' || norm === '‑' ? '-' : norm;
  const known = lexicon.words.get(key) ?? null;
  const figure = range(first, 0x30, 0x39);
  const symbols = known ? (lexicon.capitals.has(key) && !capital ? null : known) : figure ? figures(key) : null;
  return { start, end, token, norm: key, capital: capital && !shouting, symbols };
};

const cache = new Map<string, Symbols | null>();

// Figures recur: the symbols of each are made once. The cache is bounded, because texts are not.
const figures = (norm: string): Symbols | null => {
  const known = cache.get(norm);
  if (known !== undefined) return known;
  const symbols = new Map<string, Fact>();
  readFigures(norm, symbols);
  const result = symbols.size ? symbols : null;
  if (cache.size < 20000) cache.set(norm, result);
  return result;
};

const CLOCK = /^(\d{1,2})([:.])(\d\d)(?::(\d\d))?$/;
const FUSED = /^(\d{1,2})(?:[:.](\d\d))?(am|pm|a\.m\.?|p\.m\.?)$/;
const HOURS = /^(\d\d):?(\d\d)(hrs?|h|z|hours)$/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:t(\d\d):(\d\d)(?::\d\d)?(z|[+-]\d\d:\d\d)?)?$/;
const NUMERIC = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)$/;

/** Two figures of a year in full: the century is the nearest that reporting of wars is about. */
const fullYear = (short: number): number => (short >= 40 ? 1900 + short : 2000 + short);

const readFigures = (norm: string, symbols: Map<string, Fact>): void => {
  if (figuresOf(norm) !== null) symbols.set('NUMBER', {});
  if (/^\d{1,4}$/.test(norm)) plainFigures(norm, symbols);
  else otherFigures(norm, symbols);
};

const otherFigures = (norm: string, symbols: Map<string, Fact>): void => {
  const decade = /^(\d\d|\d{4}|\d{3})s$/.exec(norm);
  if (decade) {
    const year = decade[1]!.length === 2 ? 1900 + Number(decade[1]) : Number(decade[1]);
    // "A-10s", "the 10s": no decade is called so
    if (year % 10 === 0 && year !== 1910) symbols.set('DECADE', { kind: 'date', decade: year / 10 });
    return;
  }
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(norm);
  if (ordinal) {
    const value = Number(ordinal[1]);
    symbols.set('ORDINAL', { ordinal: value });
    if (range(value, 1, 31)) symbols.set('DAYTH', { kind: 'date', day: value });
    return;
  }
  readClock(norm, symbols);
  readNumeric(norm, symbols);
};

const plainFigures = (norm: string, symbols: Map<string, Fact>): void => {
  const value = Number(norm);
  if (norm.length <= 2) {
    if (range(value, 1, 31)) symbols.set('DAY', { kind: 'date', day: value });
    if (value <= 24) symbols.set('HOUR', { kind: 'date', hour: value, minute: 0 });
    if (norm.length === 2) symbols.set('TWO', { kind: 'date', year: fullYear(value), short: true });
  } else {
    symbols.set('ANCIENT', { kind: 'date', year: value });
    if (norm.length === 4) {
      if (range(value, 1000, 2199)) symbols.set('YEAR', { kind: 'date', year: value });
      if (range(value, 1500, 2100)) symbols.set('MODERN', { kind: 'date', year: value });
      const hour = Math.floor(value / 100);
      if (hour < 24 && value % 100 < 60) symbols.set('FOUR', { kind: 'date', hour, minute: value % 100 });
    }
  }
  symbols.set('FIGURE', { kind: 'date', year: value });
};

const readClock = (norm: string, symbols: Map<string, Fact>): void => {
  const clock = CLOCK.exec(norm);
  if (clock && Number(clock[1]) <= 24 && Number(clock[3]) < 60) {
    const fact: Fact = {
      kind: 'date',
      hour: Number(clock[1]),
      minute: Number(clock[3]),
      ...(clock[4] ? { second: Number(clock[4]) } : {}),
    };
    symbols.set(clock[2] === ':' ? 'CLOCK' : 'DOTTED', fact);
  }
  const fused = FUSED.exec(norm);
  if (fused && Number(fused[1]) <= 12)
    symbols.set('TIMED', {
      kind: 'date',
      hour: Number(fused[1]),
      minute: Number(fused[2] ?? 0),
      meridiem: fused[3]!.startsWith('a') ? 'am' : 'pm',
    });
  const hours = HOURS.exec(norm);
  if (hours && Number(hours[1]) <= 24 && Number(hours[2]) < 60)
    symbols.set('TIMED', {
      kind: 'date',
      hour: Number(hours[1]),
      minute: Number(hours[2]),
      ...(hours[3] === 'z' ? { zone: 'Z' } : {}),
    });
};

const readNumeric = (norm: string, symbols: Map<string, Fact>): void => {
  const iso = ISO.exec(norm);
  if (iso && range(Number(iso[2]), 1, 12) && range(Number(iso[3]), 1, 31)) {
    const zone = iso[6] ? { zone: iso[6].toUpperCase() } : {};
    const clock = iso[4] ? { hour: Number(iso[4]), minute: Number(iso[5]), ...zone } : {};
    symbols.set('ISO', { kind: 'date', year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), ...clock });
  }
  const numeric = NUMERIC.exec(norm);
  if (!numeric) return;
  const [first, second] = [Number(numeric[1]), Number(numeric[3])];
  // 24.01.2020; only where the second figure can be no month is the first one
  const [day, month] = second > 12 ? [second, first] : [first, second];
  const year = numeric[4]!.length === 2 ? fullYear(Number(numeric[4])) : Number(numeric[4]);
  if (range(day, 1, 31) && range(month, 1, 12)) symbols.set('ISO', { kind: 'date', year, month, day });
};

/** How many, from an atom on: "two", "18", "two and a half", "several", "twenty-four"; null where no amount begins. */
export const amountAt = (
  atoms: readonly Atom[],
  at: number,
  lexicon: TimeLexicon,
): { readonly past: number; readonly fact: Fact } | null => {
  const open = openAmount(atoms, at, lexicon);
  if (open) return open;
  const found = cardinalAt(atoms, at, lexicon.numbers);
  if (!found) return null;
  let { past, value } = found;
  if (value >= 20 && value < 100 && value % 10 === 0 && atoms[past]?.norm === '-') {
    const ones = lexicon.numbers.cardinals.get(atoms[past + 1]?.norm ?? '') ?? 0;
    if (ones > 0 && ones < 10) [past, value] = [past + 2, value + ones];
  }
  const { and } = lexicon.numbers;
  const half = halfAfter(atoms, past, and, lexicon);
  return half ? { past: half, fact: { amount: value + 0.5 } } : { past, fact: { amount: value } };
};

// "two and a half years", "two and half years"
const halfAfter = (atoms: readonly Atom[], at: number, and: string, lexicon: TimeLexicon): number | null => {
  let next = at;
  const skipDash = (): void => {
    if (atoms[next]?.norm === '-') next++;
  };
  skipDash();
  if (atoms[next]?.norm !== and) return null;
  next++;
  skipDash();
  if (lexicon.numbers.articles.has(atoms[next]?.norm ?? '')) next++;
  skipDash();
  return atoms[next]?.norm === lexicon.half ? next + 1 : null;
};

const openAmount = (atoms: readonly Atom[], at: number, lexicon: TimeLexicon): { past: number; fact: Fact } | null => {
  let phrase = '';
  let best: { past: number; fact: Fact } | null = null;
  for (let past = at; past < Math.min(at + 4, atoms.length); past++) {
    phrase = phrase ? `${phrase} ${atoms[past]!.norm}` : atoms[past]!.norm;
    const amount = lexicon.amounts.get(phrase);
    if (amount !== undefined) best = { past: past + 1, fact: { amount } };
  }
  return best;
};

/** The ordinal that an atom is: "third", "25th"; null where it is none. */
export const ordinalAt = (
  atoms: readonly Atom[],
  at: number,
  lexicon: TimeLexicon,
): { readonly past: number; readonly fact: Fact } | null => {
  const value = ordinalOf(atoms[at]!.norm, lexicon.numbers);
  if (value !== null) return { past: at + 1, fact: { ordinal: value } };
  // "twenty-first", cut at its hyphen
  const tens = lexicon.numbers.cardinals.get(atoms[at]!.norm) ?? 0;
  const ones = atoms[at + 1]?.norm === '-' ? lexicon.numbers.ordinals.get(atoms[at + 2]?.norm ?? '') : undefined;
  return tens >= 20 && ones !== undefined && ones < 10 ? { past: at + 3, fact: { ordinal: tens + ones } } : null;
};
