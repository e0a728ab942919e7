import type { Range } from '../model/range.ts';

/** A word as number and time readers need it: a token of a tree or a raw token with its `norm`. */
export interface NumberWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, curly quotes and marks normalised. */
  readonly norm: string;
  /** Universal part of speech, where the sentence was tagged. */
  readonly upos?: string;
}

/** What sort of number the words say. */
export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'multiplier';

/** A number in a sentence: the tokens that say it, qualifiers included ("at least 8"), and the interval that they mean. */
export interface NumberMention extends Range {
  /** First token and one past the last, indexes in the sentence. */
  readonly first: number;
  readonly past: number;
  readonly kind: NumberKind;
  /** Money and measures count no people; missing for plain counts. */
  readonly unit?: 'currency' | 'measure';
}

/** What a qualifier does to the number behind it: more than, at least, at most, less than, about. */
export type Qualifier = '>' | '>=' | '<=' | '<' | '~';

/** The number words of a language. Phrases are words in `norm`, separated by spaces. */
export interface NumberTable {
  /** "seven", "twenty": value. */
  readonly cardinals: ReadonlyMap<string, number>;
  /** "hundred", "thousand": what the number before is multiplied with. */
  readonly scales: ReadonlyMap<string, number>;
  /** "dozen", "score": scales that stand alone too, without joining ("two dozen", never "dozen five"). */
  readonly collectives: ReadonlyMap<string, number>;
  /** "dozens", "tens": plurals that mean at least so many. */
  readonly openPlurals: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  /** "half", "third", "thirds": what one part is of the whole. */
  readonly fractions: ReadonlyMap<string, number>;
  /** "twice": how often. */
  readonly multipliers: ReadonlyMap<string, number>;
  /** "times": makes how often of how many. */
  readonly timesWords: ReadonlySet<string>;
  /** "several", "a number of": phrase → interval. A final "of" must follow and is no part of the number. */
  readonly vague: ReadonlyMap<string, Range>;
  /** Before the number: "at least". */
  readonly before: ReadonlyMap<string, Qualifier>;
  /** After the number: "or more". */
  readonly after: ReadonlyMap<string, Qualifier>;
  /** Articles that mean one before a scale: "a hundred". */
  readonly articles: ReadonlySet<string>;
  /** Joins the parts of a number: "two hundred and five". */
  readonly and: string;
  /** Words between the ends of a range: "to", "or", "-". */
  readonly between: ReadonlySet<string>;
  /** Words that open a range → the word between its ends: "between" → "and". */
  readonly opens: ReadonlyMap<string, string>;
  /** Verbs of change: "rose from 4 to 7" is 7, no range. */
  readonly changes: ReadonlySet<string>;
  /** Letters behind figures: "3k". */
  readonly suffixes: ReadonlyMap<string, number>;
  /** Words before a figure that make it a label: "Hill 881", "Resolution 2254", "aged 40". */
  readonly labels: ReadonlySet<string>;
  readonly currencies: ReadonlySet<string>;
  readonly measures: ReadonlySet<string>;
  readonly percents: ReadonlySet<string>;
  /** Function words: what follows a year rather than a count. */
  readonly functionWords: ReadonlySet<string>;
}

/** A cardinal number that some words say. */
export interface Cardinal {
  readonly value: number;
  readonly past: number;
  /** True where figures say it, wholly or in part. */
  readonly figures: boolean;
}

type Words = readonly { readonly norm: string }[];

const FIGURES = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,4})?$/;
const SUFFIXED = /^(\d{1,6}(?:\.\d{1,3})?)(k|m|bn|mn|tn)$/;
const ORDINAL = /^(\d{1,4})(?:st|nd|rd|th)$/;
const LONGEST = 14;

/** The value of figures: "3,500", "1.2"; null where the word is none. */
export const figuresOf = (norm: string): number | null => {
  const code = norm.charCodeAt(0);
  if (code < 0x30 || code > 0x39 || !FIGURES.test(norm)) return null;
  return Number(norm.replaceAll(',', ''));
};

/** The value of an ordinal, in words or figures: "third", "25th", "twenty-first"; null where the word is none. */
export const ordinalOf = (norm: string, table: NumberTable): number | null => {
  const known = table.ordinals.get(norm);
  if (known !== undefined) return known;
  const figures = ORDINAL.exec(norm);
  if (figures) return Number(figures[1]);
  const dash = norm.lastIndexOf('-');
  if (dash < 1) return null;
  const tens = table.cardinals.get(norm.slice(0, dash));
  const ones = table.ordinals.get(norm.slice(dash + 1));
  return tens !== undefined && tens >= 20 && ones !== undefined && ones < 10 ? tens + ones : null;
};

// "twenty-four", "four-hundred": the parts of a word that is wholly a number, multiplied and summed.
const hyphenated = (norm: string, table: NumberTable): number | null => {
  if (norm.indexOf('-') < 1 || norm.length > 40) return null;
  const parts = norm.split('-').map((part) => ({ norm: part }));
  const found = cardinalAt(parts, 0, table);
  return found && !found.figures && found.past === parts.length ? found.value : null;
};

const wordValue = (norm: string, table: NumberTable): number | null => {
  const known = table.cardinals.get(norm);
  return known ?? hyphenated(norm, table);
};

/**
 * The cardinal number that begins at a word: "3,500", "1.2 million", "two hundred and five", "twenty-four", "half a
 * million", "two dozen"; null where none does. Looks at no more than fourteen words.
 */
export const cardinalAt = (words: Words, at: number, table: NumberTable): Cardinal | null => {
  const limit = Math.min(words.length, at + LONGEST);
  const article = articleScale(words, at, table);
  if (article) return article;
  let total = 0;
  let group: number | null = null;
  let figures = false;
  let last = Number.POSITIVE_INFINITY;
  let next = at;
  while (next < limit) {
    const { norm } = words[next]!;
    const scale = table.scales.get(norm) ?? table.collectives.get(norm);
    if (scale !== undefined && group !== null) {
      if (scale === 100) group *= scale;
      else {
        total += group * scale;
        group = 0;
      }
      last = scale;
      next++;
      if (table.collectives.has(norm)) break;
      continue;
    }
    const skip = norm === table.and && (group !== null || total > 0) && last <= 1e9 && last >= 100 ? 1 : 0;
    const word = words[next + skip]?.norm ?? '';
    const value = group === null && total === 0 ? (figuresOf(word) ?? wordValue(word, table)) : wordValue(word, table);
    if (value === null || (group !== null && !joinsTo(group, value, last))) {
      const thousands = group !== null && figures && word === '000' && group < 1000 && Number.isInteger(group);
      if (!thousands) break;
      group! *= 1000;
      next++;
      continue;
    }
    figures ||= figuresOf(word) !== null;
    group = (group ?? 0) + value;
    last = value;
    next += skip + 1;
  }
  return group === null && total === 0 ? null : { value: round(total + (group ?? 0)), past: next, figures };
};

// "two hundred | five", "twenty | four", "one thousand | two hundred": what follows must be smaller.
const joinsTo = (group: number, value: number, last: number): boolean =>
  last >= 1000 ? group === 0 : last >= 100 ? value < 100 : last >= 20 && last < 100 && last % 10 === 0 && value < 10 && group > 0;

const round = (value: number): number => Math.round(value * 1000) / 1000;

// "a hundred", "half a dozen", "half a million", "a hundred and twenty"
const articleScale = (words: Words, at: number, table: NumberTable): Cardinal | null => {
  const half = table.fractions.get(words[at]!.norm) === 0.5;
  const article = at + (half ? 1 : 0);
  if (!table.articles.has(words[article]?.norm ?? '')) return null;
  const norm = words[article + 1]?.norm ?? '';
  const scale = table.scales.get(norm) ?? table.collectives.get(norm);
  if (scale === undefined) return null;
  const whole = { value: half ? scale / 2 : scale, past: article + 2, figures: false };
  if (half || table.collectives.has(norm) || words[article + 2]?.norm !== table.and) return whole;
  const rest = cardinalAt(words, article + 3, table);
  return rest && rest.value < scale && !rest.figures ? { ...rest, value: scale + rest.value } : whole;
};

type Found = Omit<NumberMention, 'first'> & { readonly first: number };

/** A reader of numbers over a language's table: every number of a sentence, in order, none overlapping. */
export const makeNumberReader = (table: NumberTable): ((words: readonly NumberWord[]) => NumberMention[]) => {
  const phrases = {
    vague: phraseIndex(table.vague),
    before: phraseIndex(table.before),
    after: phraseIndex(table.after),
  };
  return (words) => {
    const mentions: NumberMention[] = [];
    let at = 0;
    while (at < words.length) {
      const found = numberAt(words, at, table, phrases);
      if (found) mentions.push(found);
      at = found ? found.past : at + 1;
    }
    return mentions;
  };
};

interface Phrases {
  readonly vague: PhraseIndex<Range>;
  readonly before: PhraseIndex<Qualifier>;
  readonly after: PhraseIndex<Qualifier>;
}

type PhraseIndex<Meaning> = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly meaning: Meaning }[]>;

// Phrases by their first word, longest first.
const phraseIndex = <Meaning>(phrases: ReadonlyMap<string, Meaning>): PhraseIndex<Meaning> => {
  const index = new Map<string, { words: readonly string[]; meaning: Meaning }[]>();
  for (const [phrase, meaning] of phrases) {
    const words = phrase.split(' ');
    index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, meaning }]);
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  return index;
};

const phraseAt = <Meaning>(words: Words, at: number, index: PhraseIndex<Meaning>): { past: number; meaning: Meaning } | null => {
  const rows = index.get(words[at]?.norm ?? '');
  const row = rows?.find((one) => one.words.every((word, offset) => words[at + offset]?.norm === word));
  return row ? { past: at + row.words.length, meaning: row.meaning } : null;
};

const numberAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  const qualifier = phraseAt(words, at, phrases.before);
  if (qualifier) {
    const inner = plainAt(words, qualifier.past, table, phrases) ?? numberAfterQualifier(words, qualifier.past, table, phrases);
    return inner?.kind === 'cardinal' ? { ...qualify(inner, qualifier.meaning), first: at } : null;
  }
  return plainAt(words, at, table, phrases);
};

// "at least some 200", "more than about a dozen": the outer qualifier decides.
const numberAfterQualifier = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  const second = phraseAt(words, at, phrases.before);
  return second?.meaning === '~' ? plainAt(words, second.past, table, phrases) : null;
};

const qualify = (found: Found, qualifier: Qualifier): Found => {
  const { min, max } = found;
  if (min === null) return found;
  const whole = Number.isInteger(min);
  if (qualifier === '>') return { ...found, min: max === null ? min : whole ? min + 1 : min, max: null };
  if (qualifier === '>=') return { ...found, max: null };
  if (qualifier === '<=') return { ...found, min: null, max: max ?? min };
  if (qualifier === '<') return { ...found, min: null, max: whole ? Math.max(0, (max ?? min) - 1) : (max ?? min) };
  return found;
};

const plainAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  if (at >= words.length) return null;
  return (
    rangeAt(words, at, table) ??
    vagueAt(words, at, table, phrases) ??
    fractionAt(words, at, table) ??
    countAt(words, at, table, phrases) ??
    ordinalAt(words, at, table)
  );
};

const vagueAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  const plural = openPluralAt(words, at, table);
  if (plural) return plural;
  const phrase = phraseAt(words, at, phrases.vague);
  if (!phrase) return null;
  const opensOnOf = words[phrase.past - 1]!.norm === 'of';
  const past = opensOnOf ? phrase.past - 1 : phrase.past;
  const { min, max } = phrase.meaning;
  // "several hundred", "a few dozen"
  const norm = words[past]?.norm ?? '';
  const scale = table.scales.get(norm) ?? table.collectives.get(norm);
  const found: Found = scale
    ? { first: at, past: past + 1, min: min && min * scale, max: max && max * scale, kind: 'cardinal' }
    : { first: at, past, min, max, kind: 'cardinal' };
  return timesOrCount(words, found, table);
};

// "dozens", "tens of thousands", "3 dozens" is read as a count
const openPluralAt = (words: readonly NumberWord[], at: number, table: NumberTable): Found | null => {
  const own = table.openPlurals.get(words[at]!.norm);
  if (own === undefined) return null;
  const larger = words[at + 1]?.norm === 'of' ? table.openPlurals.get(words[at + 2]?.norm ?? '') : undefined;
  // "tens of thousands" is ten thousands and more: twice ten times a thousand
  const min = larger === undefined ? own : (own * larger) / 2;
  return { first: at, past: larger === undefined ? at + 1 : at + 3, min, max: null, kind: 'cardinal' };
};

const fractionAt = (words: readonly NumberWord[], at: number, table: NumberTable): Found | null => {
  const { norm } = words[at]!;
  const dash = norm.indexOf('-');
  const hyphen = dash > 0 ? table.fractions.get(norm.slice(dash + 1)) : undefined;
  const many = dash > 0 ? table.cardinals.get(norm.slice(0, dash)) : undefined;
  if (hyphen !== undefined && many !== undefined) return fraction(at, at + 1, many * hyphen);
  const part = table.fractions.get(words[at + 1]?.norm ?? '');
  const count = table.articles.has(norm) ? 1 : table.cardinals.get(norm);
  // "two thirds of"; "two second", "a third" without "of" are ordinals
  if (part !== undefined && count !== undefined && (words[at + 2]?.norm === 'of' || (count > 1 && part < 0.5))) return fraction(at, at + 2, count * part);
  if (table.fractions.get(norm) === 0.5 && cardinalAt(words, at, table) === null) return fraction(at, at + 1, 0.5);
  return null;
};

const fraction = (first: number, past: number, value: number): Found => ({ first, past, min: round(value), max: round(value), kind: 'fraction' });

const ordinalAt = (words: readonly NumberWord[], at: number, table: NumberTable): Found | null => {
  const multiplier = table.multipliers.get(words[at]!.norm);
  if (multiplier !== undefined) return { first: at, past: at + 1, min: multiplier, max: multiplier, kind: 'multiplier' };
  const value = ordinalOf(words[at]!.norm, table);
  return value === null ? null : { first: at, past: at + 1, min: value, max: value, kind: 'ordinal' };
};

const suffixedAt = (words: readonly NumberWord[], at: number, table: NumberTable): Cardinal | null => {
  const found = SUFFIXED.exec(words[at]!.norm);
  const scale = found && table.suffixes.get(found[2]!);
  if (!scale) return null;
  // "1.2m people" are a million, "5m deep" are metres
  const counts = found[2] !== 'm' || isMoney(words, at, at + 1, table) || /(?:s|people|children|men|women)$/.test(words[at + 1]?.norm ?? '');
  return counts ? { value: round(Number(found[1]) * scale), past: at + 1, figures: true } : null;
};

const countAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  const found = suffixedAt(words, at, table) ?? cardinalAt(words, at, table);
  if (!found || isLabel(words, at, found, table)) return null;
  const unit = unitOf(words, at, found.past, table);
  if (unit === 'percent') return null;
  const base: Found = { first: at, past: found.past, min: found.value, max: found.value, kind: 'cardinal', ...(unit ? { unit } : {}) };
  // "3 dozens"
  const dozens = table.openPlurals.get(words[found.past]?.norm ?? '');
  if (dozens !== undefined && dozens < 100) return { ...base, past: found.past + 1, min: (found.value * dozens) / 2, max: (found.value * dozens) / 2 };
  const after = phraseAt(words, found.past, phrases.after);
  return after ? { ...qualify(base, after.meaning), past: after.past } : timesOrCount(words, base, table);
};

const timesOrCount = (words: readonly NumberWord[], found: Found, table: NumberTable): Found =>
  table.timesWords.has(words[found.past]?.norm ?? '') ? { ...found, past: found.past + 1, kind: 'multiplier' } : found;

const isMoney = (words: readonly NumberWord[], at: number, past: number, table: NumberTable): boolean =>
  table.currencies.has(words[at - 1]?.norm ?? '') || table.currencies.has(words[past]?.norm ?? '');

const unitOf = (words: readonly NumberWord[], at: number, past: number, table: NumberTable): 'currency' | 'measure' | 'percent' | null => {
  const next = words[past]?.norm ?? '';
  if (table.percents.has(next) || (next === 'per' && table.percents.has(words[past + 1]?.norm ?? ''))) return 'percent';
  if (isMoney(words, at, past, table)) return 'currency';
  return table.measures.has(next) ? 'measure' : null;
};

const rangeAt = (words: readonly NumberWord[], at: number, table: NumberTable): Found | null => {
  const joint = table.opens.get(words[at]!.norm);
  const low = cardinalAt(words, joint ? at + 1 : at, table);
  if (joint ? at + 1 >= words.length : false) return null;
  if (!low) return null;
  const word = words[low.past]?.norm ?? '';
  if (joint ? word !== joint && !(joint === 'to' && isDash(word)) : !table.between.has(word)) return null;
  if (low.past + 1 >= words.length) return null;
  const high = cardinalAt(words, low.past + 1, table);
  if (!high) return null;
  // "some 200-300 thousand", "five to six hundred": a scale at the end holds for both
  const value = scaledLow(low, high, words, table);
  if (value >= high.value || isLabel(words, joint ? at + 1 : at, low, table)) return null;
  if (isYears(words, low, high) || unitOf(words, at, high.past, table) === 'percent') return null;
  const unit = unitOf(words, at, high.past, table);
  const changed = joint === 'to' && hasChange(words, at, table);
  return { first: at, past: high.past, min: changed ? high.value : value, max: high.value, kind: 'cardinal', ...(unit === 'currency' || unit === 'measure' ? { unit } : {}) };
};

const isDash = (norm: string): boolean => norm === '-' || norm === '–' || norm === '—';

const scaledLow = (low: Cardinal, high: Cardinal, words: Words, table: NumberTable): number => {
  const scale = table.scales.get(words[high.past - 1]?.norm ?? '') ?? table.collectives.get(words[high.past - 1]?.norm ?? '');
  return scale && low.value < high.value / scale + 1 && low.value < scale ? low.value * scale : low.value;
};

const hasChange = (words: readonly NumberWord[], at: number, table: NumberTable): boolean => {
  for (let back = at - 1; back >= 0 && at - back <= 4; back--) if (table.changes.has(words[back]!.norm)) return true;
  return false;
};

const isYear = (norm: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(norm);
const isYears = (words: Words, low: Cardinal, high: Cardinal): boolean => isYear(words[low.past - 1]!.norm) && isYear(words[high.past - 1]!.norm);

/** Figures that count nothing: labels, ages, years, list marks, telephone numbers. */
const isLabel = (words: readonly NumberWord[], at: number, found: Cardinal, table: NumberTable): boolean => {
  const before = words[at - 1];
  const next = words[found.past]?.norm ?? '';
  if (found.value === 1 && words[at]!.norm === 'one') return isPronoun(words, at, table);
  if (!found.figures) return false;
  if (before && (table.labels.has(before.norm) || before.norm === '+' || before.norm === '#' || before.norm === '/')) return true;
  if (at === 0 && (next === '.' || next === ')')) return true;
  if (isAge(words, at, next)) return true;
  if (found.past - at === 1 && isYear(words[at]!.norm)) return next === '' || table.functionWords.has(next) || !/^\p{Ll}/u.test(next) || !next.endsWith('s');
  return next === '/' || (next === ':' && /^\d/.test(words[found.past + 1]?.norm ?? ''));
};

// "one another", "no one", "the one who": no count
const isPronoun = (words: readonly NumberWord[], at: number, table: NumberTable): boolean => {
  const before = words[at - 1]?.norm ?? '';
  const next = words[at + 1]?.norm ?? '';
  if (words[at]!.upos === 'PRON') return true;
  return next === 'another' || ['no', 'any', 'this', 'that', 'which', 'every', 'each', 'the', 'some'].includes(before) && (next === '' || table.functionWords.has(next) || !/^\p{L}/u.test(next));
};

// "Ahmad Saleh, 54, was" and "Ahmad Saleh (54)"
const isAge = (words: readonly NumberWord[], at: number, next: string): boolean => {
  const before = words[at - 1]?.norm ?? '';
  const name = words[at - 2]?.text ?? '';
  return ((before === ',' && next === ',') || (before === '(' && next === ')')) && /^\p{Lu}\p{Ll}/u.test(name);
};
