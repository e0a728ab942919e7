import type { Language } from './rows.ts';

/** What fills the holes of a string. */
export type Values = Readonly<Record<string, string | number>>;

const PLURAL_FORMS: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  en: ['one', 'other'],
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
};

const HOLE = /\{(?<name>\w+)(?<forms>\|[^}]*)?\}/g;

/** Dates and numbers are written with Latin digits in every language: they are compared with those of documents. */
export const localeOf = (language: Language): string => (language === 'ar' ? 'ar-u-nu-latn' : 'en-GB');

const numbers = new Map<Language, Intl.NumberFormat>();

/** A number as the language writes it. */
export function numberIn(language: Language, value: number): string {
  const format = numbers.get(language) ?? new Intl.NumberFormat(localeOf(language));
  numbers.set(language, format);
  return format.format(value);
}

/** A string of the catalogue with its holes filled. */
export function fill(language: Language, text: string, values: Values): string {
  return text.replace(HOLE, (hole, name: string, forms: string | undefined) => {
    const value = values[name];
    if (value === undefined) return hole;
    const written = typeof value === 'number' ? numberIn(language, value) : value;
    if (!forms) return written;
    const rule = new Intl.PluralRules(localeOf(language)).select(Number(value));
    const at = PLURAL_FORMS[language].indexOf(rule);
    const choices = forms.slice(1).split('|');
    return (choices[at] ?? choices.at(-1)!).replace('#', written);
  });
}
