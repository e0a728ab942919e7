import type { Range } from '../../model/range.ts';
import {
  type Cardinal,
  cardinalAt,
  type NumberTable,
  ordinalOf,
  type Qualifier,
  round,
  type Words,
} from './cardinals.ts';
import { hasChange, isAmongAges, isLabel, isMoney, isYears } from './labels.ts';
import type { NumberMention, NumberWord } from './number-words.ts';

export type { NumberTable, Qualifier } from './cardinals.ts';

type Found = NumberMention;

/** Every number of a sentence by a language's table, in order, none overlapping. */
export const readNumbers = (table: NumberTable, words: readonly NumberWord[]): NumberMention[] => {
  const phrases = phrasesOf(table);
  const mentions: NumberMention[] = [];
  let at = 0;
  while (at < words.length) {
    const found = numberAt(words, at, table, phrases);
    if (found) mentions.push(found);
    at = found ? found.past : at + 1;
  }
  return mentions;
};

const indexed = new WeakMap<NumberTable, Phrases>();

// A table's phrases are put in order once.
const phrasesOf = (table: NumberTable): Phrases => {
  let phrases = indexed.get(table);
  if (!phrases) {
    phrases = {
      vague: phraseIndex(table.vague),
      before: phraseIndex(table.before),
      after: phraseIndex(table.after),
    };
    indexed.set(table, phrases);
  }
  return phrases;
};

interface Phrases {
  readonly vague: PhraseIndex<Range>;
  readonly before: PhraseIndex<Qualifier>;
  readonly after: PhraseIndex<Qualifier>;
}

type PhraseIndex<Meaning> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly meaning: Meaning }[]
>;

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

const phraseAt = <Meaning>(
  words: Words,
  at: number,
  index: PhraseIndex<Meaning>,
): { past: number; meaning: Meaning } | null => {
  const rows = index.get(words[at]?.norm ?? '');
  const row = rows?.find((one) => one.words.every((word, offset) => words[at + offset]?.norm === word));
  return row ? { past: at + row.words.length, meaning: row.meaning } : null;
};

const numberAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  const qualifier = phraseAt(words, at, phrases.before);
  if (qualifier) {
    const inner =
      plainAt(words, qualifier.past, table, phrases) ?? numberAfterQualifier(words, qualifier.past, table, phrases);
    const qualified = inner?.kind === 'cardinal' ? qualify(inner, qualifier.meaning) : null;
    return qualified ? { ...bounded(words, qualified, table, phrases), first: at } : null;
  }
  return plainAt(words, at, table, phrases);
};

// "at least 9 and up to 15", "at least one but possibly up to 12": a lower and an upper bound of one number
const bounded = (words: readonly NumberWord[], low: Found, table: NumberTable, phrases: Phrases): Found => {
  if (low.min === null || low.max !== null || !table.bounds.has(words[low.past]?.norm ?? '')) return low;
  let at = low.past;
  while (table.bounds.has(words[at]?.norm ?? '')) at++;
  const upper = phraseAt(words, at, phrases.before);
  const high = upper?.meaning === '<=' ? cardinalAt(words, upper.past, table) : null;
  return high && high.value > low.min ? { ...low, past: high.past, max: high.value } : low;
};

// "at least some 200", "more than about a dozen": the outer qualifier decides.
const numberAfterQualifier = (
  words: readonly NumberWord[],
  at: number,
  table: NumberTable,
  phrases: Phrases,
): Found | null => {
  const second = phraseAt(words, at, phrases.before);
  return second?.meaning === '~' ? plainAt(words, second.past, table, phrases) : null;
};

const qualify = (found: Found, qualifier: Qualifier): Found | null => {
  const { min, max } = found;
  if (min === null) return found;
  // "flew over various parts", "under several commanders": no bound
  if (max === null && (qualifier === '>' || qualifier === '<')) return null;
  const whole = Number.isInteger(min);
  if (qualifier === '>') return { ...found, min: whole ? min + 1 : min, max: null };
  if (qualifier === '>=') return { ...found, max: null };
  if (qualifier === '<=') return { ...found, min: null, max: max ?? min };
  if (qualifier === '<') return { ...found, min: null, max: whole ? Math.max(0, (max ?? min) - 1) : (max ?? min) };
  return found;
};

const plainAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  if (at >= words.length) return null;
  return (
    rangeAt(words, at, table) ??
    openRangeAt(words, at, table, phrases) ??
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
  // "it is unknown how many": a question counts nobody
  if (!phrase || table.questions.has(words[at - 1]?.norm ?? '')) return null;
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
  if (hyphen !== undefined && many !== undefined && many < 20) return fraction(at, at + 1, many * hyphen);
  const part = table.fractions.get(words[at + 1]?.norm ?? '');
  const count = table.articles.has(norm) ? 1 : table.cardinals.get(norm);
  // "two thirds of"; "two second", "a third" without "of" are ordinals
  if (part !== undefined && count !== undefined && (words[at + 2]?.norm === 'of' || (count > 1 && part < 0.5)))
    return fraction(at, at + 2, count * part);
  if (table.fractions.get(norm) === 0.5 && cardinalAt(words, at, table) === null) return fraction(at, at + 1, 0.5);
  return null;
};

const fraction = (first: number, past: number, value: number): Found => ({
  first,
  past,
  min: round(value),
  max: round(value),
  kind: 'fraction',
});

const ordinalAt = (words: readonly NumberWord[], at: number, table: NumberTable): Found | null => {
  const multiplier = table.multipliers.get(words[at]!.norm);
  if (multiplier !== undefined)
    return { first: at, past: at + 1, min: multiplier, max: multiplier, kind: 'multiplier' };
  const value = ordinalOf(words[at]!.norm, table);
  return value === null ? null : { first: at, past: at + 1, min: value, max: value, kind: 'ordinal' };
};

const SUFFIXED = /^(\d{1,6}(?:\.\d{1,3})?)(k|m|bn|mn|tn)$/;

const suffixedAt = (words: readonly NumberWord[], at: number, table: NumberTable): Cardinal | null => {
  const found = SUFFIXED.exec(words[at]!.norm);
  const scale = found && table.suffixes.get(found[2]!);
  if (!scale) return null;
  // "1.2m people" are a million, "5m deep" are metres
  const counts =
    found[2] !== 'm' ||
    isMoney(words, at, at + 1, table) ||
    /(?:s|people|children|men|women)$/.test(words[at + 1]?.norm ?? '');
  return counts ? { value: round(Number(found[1]) * scale), past: at + 1, figures: true } : null;
};

const countAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  const found = suffixedAt(words, at, table) ?? cardinalAt(words, at, table);
  if (!found || isLabel(words, at, found, table)) return null;
  const unit = unitOf(words, at, found.past, table);
  if (unit === 'percent') return null;
  const base: Found = {
    first: at,
    past: found.past,
    min: found.value,
    max: found.value,
    kind: 'cardinal',
    ...(unit ? { unit } : {}),
  };
  // "3 dozens"
  const dozens = table.openPlurals.get(words[found.past]?.norm ?? '');
  if (dozens !== undefined && dozens < 100)
    return { ...base, past: found.past + 1, min: (found.value * dozens) / 2, max: (found.value * dozens) / 2 };
  const after = phraseAt(words, found.past, phrases.after);
  const qualified = after && qualify(base, after.meaning);
  return after && qualified ? { ...qualified, past: after.past } : timesOrCount(words, base, table);
};

const timesOrCount = (words: readonly NumberWord[], found: Found, table: NumberTable): Found =>
  table.timesWords.has(words[found.past]?.norm ?? '') ? { ...found, past: found.past + 1, kind: 'multiplier' } : found;

const unitOf = (
  words: readonly NumberWord[],
  at: number,
  past: number,
  table: NumberTable,
): 'currency' | 'measure' | 'percent' | null => {
  const next = words[past]?.norm ?? '';
  if (table.percents.has(next) || (next === 'per' && table.percents.has(words[past + 1]?.norm ?? ''))) return 'percent';
  if (isMoney(words, at, past, table)) return 'currency';
  return table.measures.has(next) ? 'measure' : null;
};

const rangeAt = (words: readonly NumberWord[], at: number, table: NumberTable): Found | null => {
  const opened = table.opens.get(words[at]!.norm);
  const first = opened === undefined ? at : at + 1;
  const low = cardinalAt(words, first, table);
  if (!low) return null;
  const joint = words[low.past]?.norm ?? '';
  if (!table.between.has(joint) && joint !== opened) return null;
  if (low.past + 1 >= words.length) return null;
  const high = cardinalAt(words, low.past + 1, table);
  if (!high || isAmongAges(words, at, high.past, table)) return null;
  // "some 200-300 thousand", "five to six hundred": a scale at the end holds for both
  const value = scaledLow(low, high, words, table);
  const changed = opened !== undefined && opened === joint && hasChange(words, at, table);
  // "revised the toll from 12 to nine"
  if ((value >= high.value && !changed) || isLabel(words, first, low, table)) return null;
  if (isYears(words, low, high) || unitOf(words, at, high.past, table) === 'percent') return null;
  const unit = unitOf(words, at, high.past, table);
  return {
    first: at,
    past: high.past,
    min: changed ? high.value : value,
    max: high.value,
    kind: 'cardinal',
    ...(unit === 'currency' || unit === 'measure' ? { unit } : {}),
  };
};

// "between 80 and more than 100": the upper end is open
const openRangeAt = (words: readonly NumberWord[], at: number, table: NumberTable, phrases: Phrases): Found | null => {
  const joint = table.opens.get(words[at]!.norm);
  const low = joint === undefined ? null : cardinalAt(words, at + 1, table);
  if (!low || words[low.past]?.norm !== joint) return null;
  const more = phraseAt(words, low.past + 1, phrases.before);
  const high = more?.meaning === '>' ? cardinalAt(words, more.past, table) : null;
  if (!high || high.value <= low.value || unitOf(words, at, high.past, table)) return null;
  return { first: at, past: high.past, min: low.value, max: null, kind: 'cardinal' };
};

const scaledLow = (low: Cardinal, high: Cardinal, words: Words, table: NumberTable): number => {
  const scale =
    table.scales.get(words[high.past - 1]?.norm ?? '') ?? table.collectives.get(words[high.past - 1]?.norm ?? '');
  return scale && low.value < high.value / scale + 1 && low.value < scale ? low.value * scale : low.value;
};
