import type { Range } from '../model/index.ts';

const ONES = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A number that stands for what it counts: "none", "three". */
export const numberAlone = (value: number): string => (value === 0 ? 'none' : numberWords(value));

const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
] as const;

/** A number as a sentence begins with it: "Eleven", "34". */
export const numberStart = (value: number): string => capital(TEENS[value - 10] ?? numberWords(value));

/** A whole number as prose has it: in words below ten, with separators from a thousand on. */
export const numberWords = (value: number): string => ONES[value] ?? grouped(value);

/** "1,500" everywhere, whatever languages the machine knows. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A number written as `numberWords` writes it; null where the word is none. */
export function numberOf(word: string): number | null {
  const at = (ONES as readonly string[]).indexOf(word.toLowerCase());
  if (at > 0) return at;
  const teen = (TEENS as readonly string[]).indexOf(word.toLowerCase());
  if (teen >= 0) return teen + 10;
  return /^\d{1,3}(?:,\d{3})*$|^\d+$/.test(word) ? Number(word.replaceAll(',', '')) : null;
}

/** Words by which a text says that its number is round. */
const ABOUT = /^(?:about|around|some|approximately|roughly|nearly|almost|an estimated)\b/i;

/** True where the words of a figure say that it is round: "about 1,500 families". */
export const isAbout = (text: string): boolean => ABOUT.test(text.trim());

const isRound = (value: number): boolean => value >= 10 && value % 10 === 0;

/** A range in prose: "at least eight", "more than 30", "up to 12", "four to seven", "20"; empty where nothing is known. */
export function rangeWords({ min, max }: Range, about = false): string {
  const nearly = about ? 'about ' : '';
  if (min === null && max === null) return '';
  if (min === null) return `up to ${numberWords(max!)}`;
  if (max === null) return isRound(min - 1) ? `more than ${numberWords(min - 1)}` : `at least ${numberWords(min)}`;
  if (min === max) return `${nearly}${numberWords(min)}`;
  return min === 0 ? `up to ${numberWords(max)}` : `${numberWords(min)} to ${numberWords(max)}`;
}

/** True for the figure one and no other. */
export const isOne = ({ min, max }: Range): boolean => min === 1 && max === 1;

/** "A", "A and B", "A, B and C". */
export const listWords = (items: readonly string[], and = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`;

/** With a capital at its beginning. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

// "an hour", "a unit", "an SDF patrol": by sound as far as letters tell it.
const VOWEL = /^(?:[aeio]|u(?!n[ai]|s[aeiu]|k)|hour|honest)/i;
const SPELT = /^(?:F|H|L|M|N|R|S|X)[A-Z]{1,3}\b/;

/** "a" or "an" before a noun. */
export const indefinite = (noun: string): string => {
  const vowel = /^[A-Z]{2}/.test(noun) ? SPELT.test(noun) || /^[AEIO]/.test(noun) : VOWEL.test(noun);
  return `${vowel ? 'an' : 'a'} ${noun}`;
};

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  men: 'man',
  women: 'woman',
  children: 'child',
  militiamen: 'militiaman',
  gunmen: 'gunman',
  policemen: 'policeman',
  servicemen: 'serviceman',
  families: 'family',
  civilians: 'civilian',
};

/** The last word of a noun phrase before "of", "in", "from" …: what tells its number. */
export const headOf = (phrase: string): string =>
  phrase
    .split(/\s(?:of|in|from|for|on|at|near|with|by|who|to|and|–)\s|\s?[(,]/)[0]!
    .split(/\s/)
    .at(-1)!;

/** The singular of a noun phrase: "civilians" → "civilian". */
export function singular(phrase: string): string {
  const head = headOf(phrase);
  const one = IRREGULAR[head.toLowerCase()] ?? singularWord(head);
  const at = phrase.indexOf(head);
  return `${phrase.slice(0, at)}${one}${phrase.slice(at + head.length)}`;
}

function singularWord(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, 'y');
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.replace(/es$/, '');
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

const SINGULAR_IN_S = /(?:headquarters|news|series|States|Nations|Emirates|Corps|Shams|us|is|ss)$/;
const PLURAL_WITHOUT_S = /^(?:people|men|women|children|police|personnel|troops|\w+men|Peshmerga|Kurds)$/i;

/** True where a noun phrase is a plural, as far as its last word tells. */
export function isPlural(phrase: string): boolean {
  const head = headOf(phrase);
  if (PLURAL_WITHOUT_S.test(head)) return true;
  return /s$/.test(head) && !SINGULAR_IN_S.test(head);
}
