import type { Knowledge, NameEntry, Span } from '../../model/index.ts';
import type { RawSentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { insideOf } from '../places/links.ts';
import {
  AREAS,
  CITY,
  capitalised,
  inName,
  isAdjective,
  isArticle,
  isCountryWord,
  isGeneric,
  isHeadline,
  isOpener,
  isTitled,
  isVillage,
  numberedNoun,
  ROMANCE,
  ROMANCE_ARTICLE,
} from './name-words.ts';

/** How a name was found. */
export type NameForm =
  | 'known' // in a pack or in the list of towns
  | 'group' // by its last word: "X Brigade"
  | 'place' // by its last word: "X Mount"
  | 'proper'; // a run of capitalised words

/** A name in a sentence, before parsing. */
export interface FoundName extends Span {
  readonly text: string;
  /** Tokens of the raw sentence: first, and one past the last. */
  readonly first: number;
  readonly past: number;
  readonly form: NameForm;
  readonly entries: readonly NameEntry[];
  /** True where the parser is to take it as one word. */
  readonly joined: boolean;
}

/** First words of names of towns that go on with the name of a land. */
const TOWN_FORMS: ReadonlySet<string> = new Set(['Villa', 'Ciudad', 'Puerto', 'Nueva', 'Nuevo', 'Colonia', 'Barrio']);

/** Every name of a sentence, left to right, none overlapping. Tokens for which `taken` holds (times) are passed over. */
export function findNames(
  sentence: RawSentence,
  knowledge: Knowledge,
  language: Language,
  taken: (at: number) => boolean,
): FoundName[] {
  const { tokens } = sentence;
  const words = tokens.map((token) => token.text);
  const headline = isHeadline(tokens, language);
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length; ) {
    const name = taken(at) ? null : nameFrom(at);
    if (name) found.push(name);
    at = name ? name.past : at + 1;
  }
  return found.map((name, at) => withinKnown(name, found[at + 1]));

  // "Karm al Nuzha in Aleppo": a name that nobody knows as it is written, said to lie where one that sounds so does.
  function withinKnown(name: FoundName, next: FoundName | undefined): FoundName {
    if (name.form !== 'proper' || !next || next.first - name.past !== 1) return name;
    if (!['in', ',', '('].includes(words[name.past]!)) return name;
    const within = insideOf(next.entries.flatMap((entry) => (entry.kind === 'place' ? entry.places : [])));
    if (!within) return name;
    const places = knowledge.findPlaces(name.text, { within }).map(({ place }) => place);
    if (places.length) return { ...name, form: 'known', entries: [{ kind: 'place', places }] };
    const taken =
      language.placeVerbs.has(words[name.first - 1] ?? '') && !knowledge.isGivenName(words[name.first]!.toLowerCase());
    return taken ? { ...name, form: 'place' } : name;
  }

  function make(
    first: number,
    past: number,
    form: NameForm,
    entries: readonly NameEntry[],
    joined: boolean,
  ): FoundName {
    const start = tokens[first]!.start;
    const end = tokens[past - 1]!.end;
    const text = past - first === 1 ? words[first]! : words.slice(first, past).join(' ');
    return { first, past, start, end, text, form, entries, joined };
  }

  function nameFrom(at: number): FoundName | null {
    if (isShortSide(at)) return null;
    const hit = describes(at) || isQuarry(at) || isHeldUnder(at) ? null : ownName(at);
    if (hit?.length === 1 && isAreaName(at, hit.entries)) return make(at, at + 1, 'place', [], true);
    if (!hit && isAdjective(words[at]!, language)) return null;
    const run = headline ? at : runFrom(at);
    const whole = pastOf(at, run);
    if (whole && !(hit && at + hit.length >= whole)) return make(at, whole, 'place', [], true);
    const body = bodyOf(at, run);
    if (body && !(hit && at + hit.length >= body)) return make(at, body, 'group', [], true);
    if (hit && at + hit.length >= run) return known(at, at + hit.length, hit.entries);
    const formed = run - at >= 2 ? byForm(at, run) : null;
    if (formed) return formed;
    if (hit) return extend(at, at + hit.length, hit.entries, run);
    // A run of capitals ends where a known name of several words begins.
    if (run - at < 2) return run - at === 1 && at > 0 && !headline ? make(at, run, formOfWord(at), [], false) : null;
    for (let cut = at + 1; cut < run; cut++) {
      if (isArticle(words[cut]!, words[cut + 1])) continue;
      const inner = knowledge.nameAt(words, cut);
      if (inner && isVillageWithArticle(cut, inner.entries)) continue;
      // "al Sheikh Fares"
      if (inner && inner.length > 1 && cut === at + 1 && isArticle(words[at]!.toLowerCase(), words[cut]))
        return known(at, cut + inner.length, inner.entries);
      // "Villa El Salvador"
      if (cut === at + 1 && TOWN_FORMS.has(words[at]!)) break;
      if (inner && (inner.length > 1 || isCountryWord(inner.entries)))
        return cut - at >= 1 ? make(at, cut, 'proper', [], cut - at > 1) : null;
    }
    return make(at, run, 'proper', [], true);
  }

  // "The Gaza city of Rafah": the city is Rafah, and Gaza that in which it lies
  function ownName(at: number): ReturnType<Knowledge['nameAt']> {
    const hit = knowledge.nameAt(words, at);
    const past = at + (hit?.length ?? 0);
    const isOfAnother = words[past] === 'of' && capitalised(words[past + 1] ?? '');
    if (!hit || hit.length < 2 || !isOfAnother || !isArea(past - 1)) return hit;
    return knowledge.nameAt(words.slice(0, past - 1), at);
  }

  // "NW Ruritania": the side in short is no part of the name
  function isShortSide(at: number): boolean {
    return language.shortSides.has(words[at]!) && capitalised(words[at + 1] ?? '');
  }

  // "under Ruritanian occupation": how a place is held, and not those who occupy it
  function isHeldUnder(at: number): boolean {
    return words[at - 1] === 'under' && words[at + 1] === 'occupation';
  }

  // "The (ancient) city of Homs", "the capital Sanaa" are in some gazetteers names; the place is called Homs.
  function describes(at: number): boolean {
    if (isArea(at)) return words[at + 1] === 'of' || capitalised(words[at + 1] ?? '');
    const said = /^\p{Ll}/u.test(words[at]!) && !language.sides.has(words[at]!);
    return said && isArea(at + 1) && words[at + 2] === 'of';
  }

  // "A gold mine" is no weapon.
  function isQuarry(at: number): boolean {
    return /^mines?$/.test(words[at]!) && language.quarried.has(words[at - 1]?.toLowerCase() ?? '');
  }

  // "In Tank district", "Bush county": what is no place else is one by the word behind it
  function isAreaName(at: number, entries: readonly NameEntry[]): boolean {
    const inArea = language.areaLevels.has(words[at + 1] ?? '') && !language.bodies.has(words[at + 1]!);
    return (
      inArea &&
      at > 0 &&
      capitalised(words[at]!) &&
      entries.length > 0 &&
      entries.every(({ kind }) => kind === 'weapon')
    );
  }

  function isArea(at: number): boolean {
    return language.nouns.get(words[at] ?? '') === 'area';
  }

  // "The Gulf of Tonkin", "near the University of Jordan": one past the name behind "of"; 0 where the words are no such name.
  function pastOf(at: number, run: number): number {
    const noun = words[run - 1]?.toLowerCase() ?? '';
    if (headline || run === at || words[run] !== 'of' || !capitalised(words[run + 1] ?? '')) return 0;
    const before = words[at - 1] === 'the' ? words[at - 2] : words[at - 1];
    const isOfDeed = (word: string): boolean => language.locatives.has(word) || language.placeVerbs.has(word);
    const isHouse = language.namedHouses.has(noun) && isOfDeed(before?.toLowerCase() ?? '');
    return language.namedWaters.has(noun) || isHouse ? upTo(run + 1) : 0;
  }

  // "The Movement for Democratic Change", "the Alliance for the Unity of the People": one past the last word; 0 for any other name.
  function bodyOf(at: number, run: number): number {
    const noun = words[run - 1]?.toLowerCase() ?? '';
    if (headline || run === at || words[run] !== 'for' || !language.namedBodies.has(noun)) return 0;
    let past = run;
    for (let link = run; /^(?:for|of|and)$/.test(words[link] ?? ''); link = past) {
      const next = words[link + 1] === 'the' ? link + 2 : link + 1;
      if (!capitalised(words[next] ?? '') || (words[link] === 'and' && past === run)) break;
      // "forces for Homs" are bound there
      if (past === run && knowledge.nameAt(words, next)?.entries.some(({ kind }) => kind === 'place')) return 0;
      past = upTo(next);
    }
    return past > run ? past : 0;
  }

  // "Shahed-136/131 drones", "S-300/S-400 missiles": two types of one weapon are told as one name
  function pastTwin(past: number, entries: readonly NameEntry[]): number {
    const isTwin = words[past] === '/' && /^[\p{Lu}\d-]*\d[\p{L}\d-]*$/u.test(words[past + 1] ?? '');
    return isTwin && entries.length > 0 && entries.every(({ kind }) => kind === 'weapon') ? past + 2 : past;
  }

  function known(first: number, end: number, entries: readonly NameEntry[]): FoundName {
    const past = pastTwin(end, entries);
    const single = past - first === 1;
    const isOwn = capitalised(words[first]!) && !isAdjective(words[first]!, language);
    const joined = !single || (isOwn && !isCountryWord(entries) && !isGeneric(entries));
    return make(first, past, 'known', entries, joined);
  }

  // A known place that a run of capitals goes on after is part of a longer name: "Palmyra Silos", "Abu Jurif"; "Syrian Air Force MiG-23" are two names.
  function extend(first: number, past: number, entries: readonly NameEntry[], run: number): FoundName {
    const placeOnly = entries.every((entry) => entry.kind === 'place');
    if (!placeOnly || past >= run) return known(first, past, entries);
    const area = areaFrom(past, run);
    if (area > past) return make(first, area, 'place', entries, true);
    let end = past;
    while (end < run && (isRomance(end) || isRomance(end - 1) || goesOn(end, past - first === 1 ? entries : null)))
      end++;
    // "four killed in Homs Monitor": the headline's source, whose colon the page lost
    if (end > past && language.headlineSources.has(words[end - 1]!.toLowerCase())) end--;
    if (end === past) return known(first, past, entries);
    const form = words[end - 1]!.toLowerCase();
    const isBody = end - first > 2 && language.groupForms.has(form);
    return make(first, end, language.placeForms.has(form) ? 'place' : isBody ? 'group' : 'proper', [], true);
  }

  // "Otukpo Local Government Area", "Tonj North County": one past the words that say which sort of area it is; `at` where none do.
  function areaFrom(at: number, run: number): number {
    for (let past = run; past > at + 1; past--)
      if (language.areaLevels.has(words.slice(at, past).join(' ').toLowerCase())) return past;
    return at;
  }

  // A name of one word may have a second that alone is another place: "Dara Azza", "Kafr Sita"; two cities are a list that lost its commas.
  function goesOn(at: number, single: readonly NameEntry[] | null): boolean {
    const next = knowledge.nameAt(words, at);
    return (
      !next ||
      (single !== null &&
        !(isCity(single) && isCity(next.entries)) &&
        (next.length === 1 || isArticle(words[at]!.toLowerCase(), words[at + 1])) &&
        next.entries.every((entry) => entry.kind === 'place' && isSmall(entry)))
    );
  }

  // "Marrasta Al Khan": the second half of a name, though a village elsewhere is called so.
  function isVillageWithArticle(at: number, entries: readonly NameEntry[]): boolean {
    return (
      isArticle(words[at]!.toLowerCase(), words[at + 1]) &&
      entries.every((entry) => entry.kind === 'place' && isSmall(entry) && entry.places.every(isVillage))
    );
  }

  function isCity(entries: readonly NameEntry[]): boolean {
    return entries.some((entry) => entry.kind === 'place' && entry.places.some(({ population }) => population >= CITY));
  }

  function isSmall({ places }: Extract<NameEntry, { kind: 'place' }>): boolean {
    return !places.some(({ kind }) => AREAS.has(kind));
  }

  // One past the last of the capitalised words that begin here; `at` itself where none does.
  function runFrom(at: number): number {
    if (isArticle(words[at]!, words[at + 1])) return upTo(at);
    if (!inName(words[at]!) || isOpener(tokens[at]!, at, language)) return opensRun(at) ? upTo(at) : at;
    return upTo(at);
  }

  // A sentence may begin with an unknown name of several words: "Deir Gharbi was taken".
  function opensRun(at: number): boolean {
    return (
      at === 0 &&
      !language.functionWords.has(words[0]!.toLowerCase()) &&
      tokens.length > 1 &&
      inName(words[1]!) &&
      !language.commonOpeners.has(words[0]!.toLowerCase())
    );
  }

  function upTo(at: number): number {
    let past = at;
    while (
      past < tokens.length &&
      !taken(past) &&
      (isArticle(words[past]!, words[past + 1]) ||
        (past > at && isRomance(past)) ||
        ((inName(words[past]!) || isNumbered(past)) &&
          !isAdjective(words[past]!, language) &&
          !(past > at && language.functionWords.has(words[past]!.toLowerCase()))))
    )
      past++;
    return past;
  }

  function isRomance(at: number): boolean {
    const { [at - 1]: before = '', [at]: own = '', [at + 1]: next = '', [at + 2]: second = '' } = words;
    if (before === 'de' && ROMANCE_ARTICLE.test(own)) return capitalised(next) && isTitled(words[at - 2]);
    const following = own === 'de' && ROMANCE_ARTICLE.test(next) ? second : next;
    return ROMANCE.test(own) && isTitled(before) && capitalised(following);
  }

  // "in PD4"
  function formOfWord(at: number): NameForm {
    return numberedNoun(words[at]!, language) ? 'place' : 'proper';
  }

  // "Hill 402": the number is the name
  function isNumbered(at: number): boolean {
    const noun = words[at - 1]?.toLowerCase() ?? '';
    return /^\d{1,4}$/.test(words[at]!) && (language.numberedForms.has(noun) || language.numberedParts.has(noun));
  }

  function byForm(first: number, past: number): FoundName | null {
    if (numberedNoun(words.slice(first, past).join(' '), language)) return make(first, past, 'place', [], true);
    for (let last = past; last > first + 1; last--) {
      const form = words[last - 1]!.toLowerCase();
      if (language.groupForms.has(form) && !isCountryOnly(first, last)) return make(first, last, 'group', [], true);
      if (language.placeForms.has(form)) return make(first, last, 'place', [], true);
    }
    return null;
  }

  // "Turkish Army" is for the packs to know; it is no armed group that nobody has heard of.
  function isCountryOnly(first: number, past: number): boolean {
    const hit = knowledge.nameAt(words, first);
    return past - first === 2 && !!hit && isCountryWord(hit.entries);
  }
}
