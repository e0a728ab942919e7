import { partsOf } from './fold.ts';

/** How names of a country are written in Latin letters: which spellings of a sound stand for each other. */
export type Spelling = 'arabic' | 'slavic';

const SLAVIC = new Set([
  'UA',
  'RU',
  'BY',
  'BG',
  'RS',
  'MK',
  'ME',
  'BA',
  'MD',
  'GE',
  'AM',
  'AZ',
  'KZ',
  'KG',
  'TJ',
  'TM',
  'UZ',
  'MN',
]);

/** The manner of spelling of a country's names. */
export const spellingOf = (country: string | null): Spelling =>
  country !== null && SLAVIC.has(country) ? 'slavic' : 'arabic';

type Rule = readonly [RegExp, string];

// The article before sun letters and as it is spoken: Deir ez-Zor, Ras el Ayn, Jisr ash-Shughur.
const ARTICLE = /^(?:al|el|ul|il|an|ar|as|at|ash|ad|az|adh|ath|es|ed|er|ez|en|et|esh|l)$/;

// One sign for each sound: S for sh, x for kh. Rows are tried in order.
const ARABIC: readonly Rule[] = [
  [/tch/g, 'S'],
  [/sch|sh|ch/g, 'S'],
  [/kh/g, 'x'],
  [/gh/g, 'g'],
  [/dh|zh/g, 'z'],
  [/th/g, 't'],
  [/ph/g, 'f'],
  [/dj/g, 'j'],
  [/[qc]/g, 'k'],
  [/oue|oui/g, 'ui'],
  [/ou|oo|au|aw|ow/g, 'u'],
  [/eei|eye|iyy?|ee|ie|ii|yi|ey|ei|ay|ai|ae|y/g, 'i'],
  [/[eé]/g, 'i'],
  [/o/g, 'u'],
  [/v/g, 'w'],
  [/(.)\1+/g, '$1'],
  // ta marbuta: -a, -ah, -eh, -at
  [/[ai]h$/, 'a'],
  [/i?a$/, 'a'],
  [/aa/g, 'a'],
];

const SLAVIC_RULES: readonly Rule[] = [
  [/shch|sch/g, 'Q'],
  [/zhzh|zh/g, 'z'],
  [/kh/g, 'h'],
  [/ch|tch/g, 'C'],
  [/sh/g, 'S'],
  [/ts|tz/g, 'c'],
  [/g/g, 'h'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/j/g, 'y'],
  [/ck/g, 'k'],
  // -sky, -skyi, -skiy, -skij; -na, -naya
  [/(?:yy|iy|yi|ii|y|i)$/, 'i'],
  [/(?:aya|aia)$/, 'a'],
  [/(?:oye|oie|oe|ye|ie|e)$/, 'i'],
  [/(?:ia|ya)$/, 'a'],
  [/yi|iy|yy|ii|ie|ye|ei|ey|iya/g, 'i'],
  [/ia|ya/g, 'a'],
  [/io|yo/g, 'o'],
  [/iu|yu/g, 'u'],
  [/y|e/g, 'i'],
  // Kyiv and Kiev, Kharkiv and Kharkov, Avdiivka and Avdeevka, Horlivka and Gorlovka
  [/i*[io]v(?=$|k[aui]|s|n)/g, 'iv'],
  [/(.)\1+/g, '$1'],
];

const apply = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((word, [from, to]) => word.replace(from, to), text);

/** A name with one spelling for each sound: "Khan Sheikhoun" and "Khan Shaykhun", "Kyiv" and "Kiev" come out the same. */
export function soundKey(name: string, spelling: Spelling): string {
  const all = partsOf(name);
  const kept =
    spelling === 'arabic'
      ? all.filter((part, at) => all.length === 1 || !ARTICLE.test(part) || (at === all.length - 1 && all.length < 2))
      : all;
  const rules = spelling === 'arabic' ? ARABIC : SLAVIC_RULES;
  return kept
    .map((part) => apply(part, rules))
    .filter(Boolean)
    .join(' ');
}

/** The consonants of a sound key, with those that are often written for each other made one; "" where too few are left to tell. */
export function skeletonOf(key: string): string {
  const bones = key
    .split(' ')
    .map((part) => {
      const first = /^[aeiou]/.test(part) ? 'a' : '';
      return (
        first +
        part
          .replace(/[aeiouwy]/g, '')
          .replace(/g/g, 'k')
          .replace(/z/g, 'd')
          .replace(/S/g, 's')
          .replace(/(.)\1+/g, '$1')
          .replace(/h$/, '')
      );
    })
    .filter(Boolean)
    .join('');
  return bones.length >= 3 ? bones : '';
}
