import type { Range } from '../../model/range.ts';

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
  /** "Twin", "triple": of a happening how many there were. */
  readonly severalfold: ReadonlyMap<string, number>;
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
  /** Joins a share to the whole that it is of: "31 of 38", "31 out of 38". */
  readonly shares: ReadonlySet<string>;
  /** Words between the ends of a range: "to", "or", "-". */
  readonly between: ReadonlySet<string>;
  /** Words that open a range → the word between its ends: "between" → "and". */
  readonly opens: ReadonlyMap<string, string>;
  /** Words that turn a number into a question: "how many". */
  readonly questions: ReadonlySet<string>;
  /** An age as one word: "43-year-old". */
  readonly ageWord: RegExp;
  /** Words between "aged" and its figures: "aged either 40 or 41". */
  readonly ageLinks: ReadonlySet<string>;
  /** Words between a lower and an upper bound of one number: "at least 9 and possibly up to 15". */
  readonly bounds: ReadonlySet<string>;
  /** Verbs of change: "rose from 4 to 7" is 7, no range. */
  readonly changes: ReadonlySet<string>;
  /** What such verbs change: "the toll". */
  readonly sums: ReadonlySet<string>;
  /** Verbs by which a happening raises a sum: "bringing the number killed to 44". */
  readonly bringing: ReadonlySet<string>;
  /** Letters behind figures: "3k". */
  readonly suffixes: ReadonlyMap<string, number>;
  /** Words before a figure that make it a label: "Hill 881", "Resolution 2254". */
  readonly labels: ReadonlySet<string>;
  /** Words before a number that is an age: "aged 40", "the age of eighteen". */
  readonly ages: ReadonlySet<string>;
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

/** Words as far as numbers need them. */
export type Words = readonly { readonly norm: string }[];

const FIGURES = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,4})?$/;
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

/** "31 of 38" as one word (`figures-of-wholes.ts`): the share is what is counted. */
const shareValue = (norm: string, table: NumberTable): number | null => {
  if (!norm.includes(' ')) return null;
  const [share, ...joint] = norm.split(' ').slice(0, -1);
  if (!share || !table.shares.has(joint.join(' '))) return null;
  return figuresOf(share) ?? wordValue(share, table);
};

// A number in the making: whole groups so far ("two thousand"), the group at hand ("fifty"), the last value that joined it.
interface Sum {
  total: number;
  group: number | null;
  last: number;
  /** The scale that closed the group before: "million" in "two million three hundred". */
  scale: number;
  figures: boolean;
}

/**
 * The cardinal number that begins at a word: "3,500", "1.2 million", "two hundred and five", "twenty-four", "half a
 * million", "two dozen"; null where none does. Looks at no more than fourteen words.
 */
export const cardinalAt = (words: Words, at: number, table: NumberTable): Cardinal | null => {
  if (at >= words.length) return null;
  const article = articleScale(words, at, table);
  if (article) return article;
  const sum: Sum = {
    total: 0,
    group: null,
    last: Number.POSITIVE_INFINITY,
    scale: Number.POSITIVE_INFINITY,
    figures: false,
  };
  const limit = Math.min(words.length, at + LONGEST);
  let next = at;
  while (next < limit) {
    const taken = addScale(sum, words[next]!.norm, table) || addValue(sum, words, next, table);
    if (!taken) break;
    next += taken;
    if (table.collectives.has(words[next - 1]!.norm)) break;
  }
  if (sum.group === null && sum.total === 0) return null;
  return { value: round(sum.total + (sum.group ?? 0)), past: next, figures: sum.figures };
};

/** "hundred", "thousand", "dozen" behind a number: how many words were taken. */
const addScale = (sum: Sum, norm: string, table: NumberTable): number => {
  const scale = table.scales.get(norm) ?? table.collectives.get(norm);
  if (scale === undefined || sum.group === null) return 0;
  if (scale === 100) sum.group *= scale;
  else {
    sum.total += sum.group * scale;
    sum.group = 0;
    sum.scale = scale;
  }
  sum.last = scale;
  return 1;
};

const addValue = (sum: Sum, words: Words, at: number, table: NumberTable): number => {
  const begun = sum.group !== null || sum.total > 0;
  const skip = words[at]!.norm === table.and && begun && sum.last >= 100 && sum.last <= 1e9 ? 1 : 0;
  const norm = words[at + skip]?.norm ?? '';
  if (isThousands(sum, norm)) {
    sum.group! *= 1000;
    return 1;
  }
  // "two million, three million" are two numbers
  if (sum.total > 0 && (table.scales.get(words[at + skip + 1]?.norm ?? '') ?? 0) >= sum.scale) return 0;
  const figures = begun ? null : figuresOf(norm);
  const value = figures ?? wordValue(norm, table) ?? shareValue(norm, table);
  if (value === null || (sum.group !== null && !joinsTo(sum.group, value, sum.last))) return 0;
  sum.figures ||= figures !== null;
  sum.group = (sum.group ?? 0) + value;
  sum.last = value;
  return skip + 1;
};

// "12 000"
const isThousands = ({ group, figures }: Sum, norm: string): boolean =>
  norm === '000' && figures && group !== null && group < 1000 && Number.isInteger(group);

// "two hundred | five", "twenty | four", "one thousand | two hundred": what follows must be smaller.
const joinsTo = (group: number, value: number, last: number): boolean =>
  last >= 1000
    ? group === 0
    : last >= 100
      ? value < 100
      : last >= 20 && last < 100 && last % 10 === 0 && value < 10 && group > 0;

/** Three places are as many as reports give. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

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
