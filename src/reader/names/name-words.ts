import type { NameEntry, Place } from '../../model/index.ts';
import type { RawToken } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "‘Ayn", "`Ayn": a word with a capital, whatever mark stands before it. */
export const capitalised = (text: string): boolean => /^[‘`]?\p{Lu}/u.test(text);
/** "al-Barah", "ash-Sham", "d'Ivoire", "de": lower-case beginnings that names have. */
const nameParticle = (text: string): boolean =>
  /^(?:a[a-z]{1,2}|el|ul)[-‑]\p{Lu}/u.test(text) || /^(?:d|l)['’]\p{Lu}/u.test(text);
/** True for a word that may be part of a name by how it is written. */
export const inName = (text: string): boolean => capitalised(text) || nameParticle(text);

/** "Barah": a capital and small letters behind it. */
export const isTitled = (text: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(text ?? '');
// The Arabic article as a word of its own: al, el; before the letter that it has become like: "an Numan", "ash Sham"
const ARTICLE = /^(?:(?:al|el|ul|bin|ibn|bint) \p{Lu}|[ae](sh|th|dh|[nstdrz]) \1)/u;
/** A lower-case word inside a name: "Karam al Tarab", "Maarrat an Numan". */
export const isArticle = (text: string, next: string | undefined): boolean =>
  next !== undefined &&
  capitalised(next) &&
  // "an NPA camp" is English before an abbreviation
  !(text === 'an' && /^\p{Lu}{2}/u.test(next)) &&
  // "defences at Tell Marq", "as Saraqib fell": English before it is Arabic
  text !== 'at' &&
  text !== 'as' &&
  ARTICLE.test(`${text} ${/^[ae]/.test(text) && !/^[ae]l$/.test(text) ? next.toLowerCase() : next}`);

/** Lower-case words inside Romance names: "Mocimboa da Praia", "Lanao del Sur"; and inside Arabic ones: "Saba wa Arbain". */
export const ROMANCE = /^(?:y|d[aeiou]|d[ao]s|del|des|wal?)$/;
/** What may stand behind "de": "Comandos de la Frontera". */
export const ROMANCE_ARTICLE = /^(?:la|las|los|le|les)$/;

/** Words that are written with a capital at the start of a sentence without being names. */
export const isOpener = (token: RawToken, at: number, language: Language): boolean =>
  at === 0 ? !nameParticle(token.text) : language.functionWords.has(token.text.toLowerCase());

/** True where so many words are capitalised that a capital tells nothing: "hit" among names tells that it is no headline. */
export const isHeadline = (tokens: readonly RawToken[], language: Language): boolean => {
  const long = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  const capitals = long.filter(({ text }) => capitalised(text));
  const small = tokens.filter(
    ({ text }) => /^\p{Ll}{3,}/u.test(text) && !inName(text) && !language.functionWords.has(text),
  );
  return long.length >= 3 && capitals.length > 0.7 * long.length && small.length <= 0.15 * long.length;
};

/** "Police District 8", "PD-4": the noun of a part of a town that has a number for a name; null for any other name. */
export function numberedNoun(name: string, { numberedParts }: Language): string | null {
  const noun = /(?:^|\s)(\p{L}+)[\s-]?\d{1,3}$/u.exec(name)?.[1]?.toLowerCase();
  return noun && numberedParts.has(noun) ? noun : null;
}

/** "ISIL-held", "Turkish-backed": tells of a noun whose it is, and names nothing. */
export const isAdjective = (text: string, { adjectiveForms }: Language): boolean =>
  text.includes('-') && adjectiveForms.has(text.slice(text.lastIndexOf('-') + 1));

/** "Turkey", "Turkish": a country or its people. */
export const isCountryWord = (entries: readonly NameEntry[]): boolean =>
  entries.some((entry) => entry.kind === 'actor' && (entry.actor.kind === 'country' || entry.actor.kind === 'people'));

/** "Militants", "mortar": what names nobody. */
export const isGeneric = (entries: readonly NameEntry[]): boolean =>
  entries.every(
    (entry) =>
      entry.kind === 'weapon' ||
      (entry.kind === 'actor' &&
        ['generic', 'civilians', 'protesters', 'rioters', 'medical'].includes(entry.actor.kind)),
  );

/** True for a place as small as a village. */
export const isVillage = ({ kind }: Place): boolean => kind === 'village';

/** People of a city, of which no other place's name begins. */
export const CITY = 50_000;

/** Kinds of places that have no one spot. */
export const AREAS: ReadonlySet<string> = new Set(['country', 'province', 'region', 'continent', 'sea']);

/** "CAR BOMB", "ARMED MEN": nouns, not names, where a pack writes them small, however they are written here. */
export const isNoun = (text: string, entries: readonly NameEntry[]): boolean =>
  entries.length > 0 &&
  isGeneric(entries) &&
  entries.every(
    (entry) => entry.kind !== 'weapon' || [entry.weapon.name, ...entry.weapon.aliases].includes(text.toLowerCase()),
  );
