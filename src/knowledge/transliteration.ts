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

/** Countries whose names reach English from another alphabet, each writer spelling them anew. */
const RESPELT: ReadonlySet<string> = new Set(
  (
    'AE AF AM AZ BD BG BH BT BY DJ DZ EG EH ER ET GE IL IN IQ IR JO KG KH KM KW KZ LA LB LK LY MA MK MM MN MR NP OM PK PS QA RS RU SA ' +
    'SD SO SY TH TJ TM TN UA UZ YE'
  ).split(' '),
);

/** Are a country's names written in English as each writer hears them? */
export const isRespelt = (country: string | null): boolean => country !== null && RESPELT.has(country);

type Rule = readonly [RegExp, string];

// The article before sun letters and as it is spoken: Deir ez-Zor, Ras el Ayn, Jisr ash-Shughur.
const ARTICLE = /^(?:al|el|ul|il|an|ar|as|at|ash|ach|ad|az|adh|ath|es|ed|er|ez|en|et|esh|ech|edh|eth|l)$/;

// The article written on to its word before a sun letter: Ezzor, Arraqqa, Assalamiyah.
const JOINED_ARTICLE = /^[ae](?=([tdrzsnl])\1[aeiouy])/;

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
  // Salahuddin and Salah al-Din
  [/(?<=..[^aiu])[aiu]d(?=in$)/, 'd'],
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

// Letters that other alphabets and scholars write for one sound, before their marks are lost.
const LETTERS: Readonly<Record<Spelling, readonly Rule[]>> = {
  // Kurdish and Turkish Ş, Ç, Ğ, X (Xan Şêxûn); DIN ġ, ḫ, ḏ, ṯ, ǧ (Ḫān Šaiḫūn)
  arabic: [
    // ‘ayn between vowels: Shi'aar, Shia'ar and Sha'ar
    [/[aeiou]+['’‘`ʿʼʻ]a/g, 'a'],
    [/[şš]/g, 'sh'],
    [/[çč]/g, 'ch'],
    [/[ğġ]/g, 'gh'],
    [/[ḫẖx]/g, 'kh'],
    [/ḏ/g, 'dh'],
    [/ṯ/g, 'th'],
    [/ǧ/g, 'j'],
    [/ž/g, 'zh'],
  ],
  // Scholarly and Polish or Czech: Černihiv, Žytomyr, Xarkiv
  slavic: [
    [/š/g, 'sh'],
    [/č/g, 'ch'],
    [/ž/g, 'zh'],
  ],
};
// Kurdish and Turkish c is j (Cerablus, Cizîrê), elsewhere it is k; "ch" is a sound of its own.
const LONE_C = /c(?!h)/gi;

const apply = (text: string, rules: readonly Rule[]): string =>
  rules.reduce((word, [from, to]) => word.replace(from, to), text);

/** A name with one spelling for each sound: "Khan Sheikhoun" and "Khan Shaykhun", "Kyiv" and "Kiev" come out the same. */
export function soundKey(name: string, spelling: Spelling): string {
  const all = partsOf(apply(name.toLowerCase().normalize('NFC'), LETTERS[spelling]));
  if (spelling === 'slavic') return all.map((part) => apply(part, SLAVIC_RULES)).join('');
  const kept = all.filter((part) => all.length === 1 || !ARTICLE.test(part));
  return (kept.length ? kept : all).map((part) => apply(part.replace(JOINED_ARTICLE, ''), ARABIC)).join('');
}

// "Tabarat Kalash" and "Tabara Kalash", "Khirbet Sorra" and "Khirba Sorra": the t that is heard before another word only.
const BOUND_T = /(?<=[\p{L}'’‘]{3})[aei]t(?=[\s-])/giu;

const OTHERWISE: readonly Rule[] = [
  [LONE_C, 'j'],
  [BOUND_T, 'a'],
];

/** The ways in which a written name may sound: most have one. */
export function soundKeys(name: string, spelling: Spelling): readonly string[] {
  const first = soundKey(name, spelling);
  if (spelling === 'slavic') return [first];
  const others = OTHERWISE.map(([from, to]) => name.replace(from, to)).filter((one) => one !== name);
  return others.length ? [...new Set([first, ...others.map((one) => soundKey(one, spelling))])] : [first];
}

/** Whether two sounds differ by no more than what ears and pens mix up: vowels, "h", and consonants near to each other. */
export const isHeardAlike = (a: string, b: string): boolean => looseBones(a) === looseBones(b);

const looseBones = (key: string): string =>
  key
    .replace(/[aeiouwyh]/g, '')
    // "Ghabal" for Jabal, "Jasim" for Qasim
    .replace(/[gxj]/g, 'k')
    .replace(/[zt]/g, 'd')
    .replace(/S/g, 's')
    .replace(/m/g, 'n')
    .replace(/(.)\1+/g, '$1');

/** The consonants of a sound key, with those that are often written for each other made one; "" where too few are left to tell. */
export function skeletonOf(key: string): string {
  const first = /^[aeiou]/.test(key) ? 'a' : '';
  const bones =
    first +
    key
      .replace(/[aeiouwy]/g, '')
      .replace(/g/g, 'k')
      .replace(/z/g, 'd')
      .replace(/S/g, 's')
      .replace(/(.)\1+/g, '$1')
      .replace(/h$/, '');
  return bones.length >= 3 ? bones : '';
}
