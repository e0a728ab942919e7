import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { CATALOGUE, type Key } from './catalogue/index.ts';
import { fill, localeOf, numberIn, type Values } from './fill.ts';
import type { Language } from './rows.ts';

/** What a component needs to speak. */
export interface Speech {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly locale: string;
  /** The string of a key, with its holes filled. */
  readonly t: (key: Key, values?: Values) => string;
  /** The string of a key that is put together from parts, such as `type.${id}`; the last part where there is none. */
  readonly term: (prefix: string, id: string) => string;
  /** The name of a side, or of the actor that stands for one. */
  readonly side: (id: string) => string;
  readonly number: (value: number) => string;
  readonly switchTo: (language: Language) => void;
}

const STORED = 'sitrep.language';
const Context = createContext<Speech | null>(null);

/** Both languages are written in full: one catalogue is small beside a map. */
export function speak(language: Language, switchTo: (language: Language) => void = () => {}): Speech {
  const rows = CATALOGUE as Readonly<Record<string, Readonly<Record<Language, string>>>>;
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    locale: localeOf(language),
    t: (key, values = {}) => fill(language, CATALOGUE[key][language], values),
    term: (prefix, id) => rows[`${prefix}.${id}`]?.[language] ?? id.replaceAll('-', ' '),
    side: (id) => {
      const last = id.split('/').at(-1)!;
      const name = rows[`side.${last}`]?.[language] ?? last.replaceAll('-', ' ');
      return name.charAt(0).toUpperCase() + name.slice(1);
    },
    number: (value) => numberIn(language, value),
    switchTo,
  };
}

/** Gives the language to all that is inside, and tells the document. */
export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(document.documentElement.lang === 'ar' ? 'ar' : 'en');
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  }, [language]);
  const speech = useMemo(
    () =>
      speak(language, (next) => {
        localStorage.setItem(STORED, next);
        setLanguage(next);
      }),
    [language],
  );
  return <Context value={speech}>{children}</Context>;
}

/** The language of the interface. */
export function useSpeech(): Speech {
  const speech = useContext(Context);
  if (!speech) throw new Error('useSpeech outside LanguageProvider');
  return speech;
}
