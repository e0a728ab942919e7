import { UserError } from '../model/errors.ts';
import type { Issue } from '../model/issues.ts';
import { detectLanguage } from './packages.ts';

/** The languages whose reports are read. */
export const READ_LANGUAGES: readonly string[] = ['en'];

/** A language with what a person should know about it. */
export interface LanguageFound {
  /** ISO 639-1. */
  readonly language: string;
  readonly issues: readonly Issue[];
}

interface Script {
  readonly letters: RegExp;
  /** The language that is meant where there is too little to tell. */
  readonly usual: string;
  /** Several languages share the script, and the detector is asked. */
  readonly shared: boolean;
}

/** Scripts other than Latin, with the language most written in each. */
const SCRIPTS: readonly Script[] = [
  { letters: /\p{Script=Arabic}/gu, usual: 'ar', shared: true },
  { letters: /\p{Script=Cyrillic}/gu, usual: 'ru', shared: true },
  { letters: /\p{Script=Hebrew}/gu, usual: 'he', shared: false },
  { letters: /\p{Script=Greek}/gu, usual: 'el', shared: false },
  { letters: /\p{Script=Armenian}/gu, usual: 'hy', shared: false },
  { letters: /\p{Script=Georgian}/gu, usual: 'ka', shared: false },
  { letters: /\p{Script=Ethiopic}/gu, usual: 'am', shared: false },
  { letters: /\p{Script=Devanagari}/gu, usual: 'hi', shared: true },
  { letters: /\p{Script=Bengali}/gu, usual: 'bn', shared: false },
  { letters: /\p{Script=Tamil}/gu, usual: 'ta', shared: false },
  { letters: /\p{Script=Myanmar}/gu, usual: 'my', shared: false },
  { letters: /\p{Script=Thai}/gu, usual: 'th', shared: false },
  { letters: /\p{Script=Khmer}/gu, usual: 'km', shared: false },
  { letters: /\p{Script=Hangul}/gu, usual: 'ko', shared: false },
  { letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, usual: 'ja', shared: false },
  { letters: /\p{Script=Han}/gu, usual: 'zh', shared: false },
];

// Words of grammar that make up a third of running English and that stand together in no other language.
const ENGLISH = new Set(
  'the of and to in on at by for with from was were is are be been has have had that this it its an as after who which their they he his said not but near'.split(
    ' ',
  ),
);

const SAMPLE = 6000;
const ENGLISH_SHARE = 0.2;
const WORDS_TO_TELL = 12;

const sampleOf = (text: string): string => text.slice(0, SAMPLE).toLowerCase();

// "Clashed in Sitio Kibudoc, Barangay Malabog": what is named tells the language of the place, not of the report.
const NAME = /(?<=\S\s+)\p{Lu}[\p{L}\p{M}'’-]*/gu;
const WORDS_LEFT = 4;

const withoutNames = (text: string): string => {
  const rest = text.slice(0, SAMPLE).replace(NAME, ' ').toLowerCase();
  return wordsOf(rest).length < WORDS_LEFT ? sampleOf(text) : rest;
};

const wordsOf = (sample: string): string[] => sample.match(/\p{L}+/gu) ?? [];

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const otherScript = (sample: string): Script | null => {
  const letters = count(sample, /\p{L}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  // Names and quotations in another script stand in English reports, and the other way round.
  if (letters === 0 || latin * 2 >= letters) return null;
  const ranked = SCRIPTS.map((script) => ({ script, found: count(sample, script.letters) }));
  const best = ranked.reduce((a, b) => (b.found > a.found ? b : a));
  // Japanese is written in Han with kana between.
  const kana = ranked.find(({ script }) => script.usual === 'ja');
  if (best.script.usual === 'zh' && kana && kana.found * 10 > best.found) return kana.script;
  return best.found > 0 ? best.script : null;
};

const englishAmong = (words: readonly string[]): number => words.filter((word) => ENGLISH.has(word)).length;

/** The primary tag of a language as the caller wrote it. Throws `UserError` `bad-option` where it is none. */
const givenLanguage = (given: string): string => {
  const tag = given.trim().toLowerCase();
  if (tag === 'english') return 'en';
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/.exec(tag)?.[1];
  if (!primary) throw new UserError('bad-option', `"${given}" is no language code. Give an ISO 639-1 code such as en.`);
  return primary === 'eng' ? 'en' : primary;
};

const answer = (language: string, issues: readonly Issue[] = []): LanguageFound => {
  if (READ_LANGUAGES.includes(language)) return { language, issues };
  const message = `The text is in the language "${language}", which is not read: no claims are taken from it.`;
  return { language, issues: [...issues, { code: 'language-unsupported', message }] };
};

const uncertain: Issue = {
  code: 'language-uncertain',
  message: 'There is too little text to tell its language; it is taken for English.',
};

// Everything is lower-cased before: the detector takes capitals for other languages.
const byDetector = (sample: string, usual: string): string => {
  const found = detectLanguage(sample);
  return found.language && found.isReliable() ? found.language : usual;
};

/**
 * The language of a text, by its script, then by the commonest words of English, and only then by the detector, which
 * is slow to load. A short Latin text is English unless the caller says otherwise. A language that is not read gives
 * the issue `language-unsupported`.
 */
export const readLanguage = (text: string, given?: string | null): LanguageFound => {
  if (given) return answer(givenLanguage(given));
  const sample = sampleOf(text);
  const script = otherScript(sample);
  if (script) return answer(script.shared ? byDetector(sample, script.usual) : script.usual);
  const words = wordsOf(sample);
  const english = englishAmong(words);
  if (english > 0 && english >= words.length * ENGLISH_SHARE) return answer('en');
  if (words.length < WORDS_TO_TELL) return answer('en', english === 0 ? [uncertain] : []);
  return answer(byDetector(withoutNames(text), 'en'));
};
