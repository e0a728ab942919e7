import type { Knowledge, NameEntry, Place, Span } from '../model/index.ts';
import type { NameSpan, RawSentence, RawToken, Sentence, Token } from '../syntax/tree.ts';
import type { Language } from './language.ts';
import { insideOf } from './place-links.ts';
import type { Tree, Word } from './words.ts';

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

// "‘Ayn", "`Ayn"
const capitalised = (text: string): boolean => /^[‘`]?\p{Lu}/u.test(text);
/** "al-Barah", "ash-Sham", "d'Ivoire", "de": lower-case beginnings that names have. */
const nameParticle = (text: string): boolean =>
  /^(?:a[a-z]{1,2}|el|ul)[-‑]\p{Lu}/u.test(text) || /^(?:d|l)['’]\p{Lu}/u.test(text);
const inName = (text: string): boolean => capitalised(text) || nameParticle(text);
const isTitled = (text: string | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(text ?? '');
// The Arabic article as a word of its own: al, el; before the letter that it has become like: "an Numan", "ash Sham"
const ARTICLE = /^(?:(?:al|el|ul|bin|ibn|bint) \p{Lu}|[ae](sh|th|dh|[nstdrz]) \1)/u;
/** A lower-case word inside a name: "Karam al Tarab", "Maarrat an Numan". */
const isArticle = (text: string, next: string | undefined): boolean =>
  next !== undefined &&
  capitalised(next) &&
  // "an NPA camp" is English before an abbreviation
  !(text === 'an' && /^\p{Lu}{2}/u.test(next)) &&
  // "defences at Tell Marq", "as Saraqib fell": English before it is Arabic
  text !== 'at' &&
  text !== 'as' &&
  ARTICLE.test(`${text} ${/^[ae]/.test(text) && !/^[ae]l$/.test(text) ? next.toLowerCase() : next}`);

/** Lower-case words inside Romance names: "Mocimboa da Praia", "Lanao del Sur"; and inside Arabic ones: "Saba wa Arbain". */
const ROMANCE = /^(?:d[aeiou]|d[ao]s|del|des|wal?)$/;
/** What may stand behind "de": "Comandos de la Frontera". */
const ROMANCE_ARTICLE = /^(?:la|las|los|le|les)$/;

/** Words that are written with a capital at the start of a sentence without being names. */
const isOpener = (token: RawToken, at: number, language: Language): boolean =>
  at === 0 ? !nameParticle(token.text) : language.functionWords.has(token.text.toLowerCase());

/** True where so many words are capitalised that a capital tells nothing: "hit" among names tells that it is no headline. */
const isHeadline = (tokens: readonly RawToken[], language: Language): boolean => {
  const long = tokens.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  const capitals = long.filter(({ text }) => capitalised(text));
  const small = tokens.filter(
    ({ text }) => /^\p{Ll}{3,}/u.test(text) && !inName(text) && !language.functionWords.has(text),
  );
  return long.length >= 3 && capitals.length > 0.7 * long.length && small.length <= 0.15 * long.length;
};

/** "ISIL-held", "Turkish-backed": tells of a noun whose it is, and names nothing. */
const isAdjective = (text: string, { adjectiveForms }: Language): boolean =>
  text.includes('-') && adjectiveForms.has(text.slice(text.lastIndexOf('-') + 1));

const isCountryWord = (entries: readonly NameEntry[]): boolean =>
  entries.some((entry) => entry.kind === 'actor' && (entry.actor.kind === 'country' || entry.actor.kind === 'people'));

const isGeneric = (entries: readonly NameEntry[]): boolean =>
  entries.every(
    (entry) =>
      entry.kind === 'weapon' ||
      (entry.kind === 'actor' &&
        ['generic', 'civilians', 'protesters', 'rioters', 'medical'].includes(entry.actor.kind)),
  );

const isVillage = ({ kind }: Place): boolean => kind === 'village';

/** People of a city, of which no other place's name begins. */
const CITY = 50_000;
const AREAS: ReadonlySet<string> = new Set(['country', 'province', 'region', 'continent', 'sea']);

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
    const hit = describes(at) || isQuarry(at) ? null : knowledge.nameAt(words, at);
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
    if (run - at < 2) return run - at === 1 && at > 0 && !headline ? make(at, run, 'proper', [], false) : null;
    for (let cut = at + 1; cut < run; cut++) {
      if (isArticle(words[cut]!, words[cut + 1])) continue;
      const inner = knowledge.nameAt(words, cut);
      if (inner && isVillageWithArticle(cut, inner.entries)) continue;
      // "al Sheikh Fares"
      if (inner && inner.length > 1 && cut === at + 1 && isArticle(words[at]!.toLowerCase(), words[cut]))
        return known(at, cut + inner.length, inner.entries);
      if (inner && (inner.length > 1 || isCountryWord(inner.entries)))
        return cut - at >= 1 ? make(at, cut, 'proper', [], cut - at > 1) : null;
    }
    return make(at, run, 'proper', [], true);
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

  function known(first: number, past: number, entries: readonly NameEntry[]): FoundName {
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

  // "Hill 402": the number is the name
  function isNumbered(at: number): boolean {
    return /^\d{1,4}$/.test(words[at]!) && language.numberedForms.has(words[at - 1]?.toLowerCase() ?? '');
  }

  function byForm(first: number, past: number): FoundName | null {
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

/**
 * Prepositions of several words: "southeast of", "on the outskirts of", "in the vicinity of". As one word they keep the
 * parser from taking the noun within for a thing that does something.
 */
export function findPrepositions(sentence: RawSentence, language: Language): NameSpan[] {
  const words = sentence.tokens.map((token) => token.text.toLowerCase());
  const found: NameSpan[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = language.prepositionAt(words, at);
    if (length < 2) continue;
    found.push({ first: at, past: at + length, upos: 'ADP' });
    at += length - 1;
  }
  return found;
}

/** "CAR BOMB", "ARMED MEN": nouns, not names, where a pack writes them small, however they are written here. */
const isNoun = (text: string, entries: readonly NameEntry[]): boolean =>
  entries.length > 0 &&
  isGeneric(entries) &&
  entries.every(
    (entry) => entry.kind !== 'weapon' || [entry.weapon.name, ...entry.weapon.aliases].includes(text.toLowerCase()),
  );

/** What the parser is told of the names that count as one word. */
export const joinedSpans = (names: readonly FoundName[]): NameSpan[] =>
  names
    .filter((name) => name.joined)
    .map(({ first, past, text, entries }) => {
      const lower = text === text.toLowerCase() || isNoun(text, entries);
      if (!lower) return { first, past, upos: 'PROPN' as const };
      return { first, past, upos: 'NOUN' as const, xpos: /[^s]s$/i.test(text) ? 'NNS' : 'NN' };
    });

/** True where every letter is a capital, so that capitals tell nothing. */
export const isAllCapitals = ({ tokens }: RawSentence): boolean => {
  const words = tokens.filter(({ text }) => /\p{L}{2}/u.test(text));
  return words.length >= 3 && words.every(({ text }) => text === text.toUpperCase());
};

/** Parts of speech of who may stand before a verb of speech. */
const SPEAKERS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'PUNCT']);

const NAME_PARTICLES = new Set(['de', 'la', 'del', 'las', 'los', 'y', 'da', 'dos', 'von', 'van', 'bin', 'al']);

/**
 * Runs of two or more words of a sentence in capitals that are names, as tokens of the raw sentence: words tagged as proper
 * nouns that no name known before covers, and what follows a first name ("HECTOR RUIZ", whatever their tags).
 */
export function taggedRuns(
  { tokens }: Sentence,
  raw: RawSentence,
  knowledge: Knowledge,
  language: Language,
  taken: (start: number, end: number) => boolean,
): NameSpan[] {
  const indexOf = new Map(raw.tokens.map(({ start }, at) => [start, at] as const));
  const written = raw.tokens.map(({ text }) => text);
  const runs: NameSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const person = opensPerson(at);
    if ((!person && !isFree(tokens[at])) || isBeforeName(at)) continue;
    let past = at + 1;
    while (person ? goesOn(past) : isFree(tokens[past]) && (!opensPerson(past) || isLastName(past))) past++;
    const first = indexOf.get(tokens[at]!.start)!;
    if (past - at > 1) runs.push({ first, past: first + past - at, upos: 'PROPN' });
    at = past - 1;
  }
  return runs;

  function isFree(token: Token | undefined): token is Token {
    return token?.upos === 'PROPN' && token.name < 0 && /\p{L}/u.test(token.text) && !taken(token.start, token.end);
  }
  // Orlando is a town and a man; "THE POLICE SAID": Said is a name, and what they did
  function opensPerson(at: number): boolean {
    const token = tokens[at]!;
    return knowledge.isGivenName(token.norm) && !taken(token.start, token.end) && !isSpeaking(at);
  }
  function isSpeaking(at: number): boolean {
    const verb = language.knownLemmas.get(tokens[at]!.norm) ?? tokens[at]!.lemma;
    return SPEAKERS.has(tokens[at - 1]?.upos ?? '') && language.stanceOf(verb)?.speaker === true;
  }
  // "INSPECTOR EULOGIO FLORES", "GUATEMALAN GILDA FLORES": what somebody is, and no part of a name
  function isBeforeName(at: number): boolean {
    if (tokens[at + 1]?.upos !== 'PROPN') return false;
    const { norm, start } = tokens[at]!;
    return language.titles.has(norm) || isCountryWord(knowledge.nameAt(written, indexOf.get(start)!)?.entries ?? []);
  }
  // "EULOGIO FLORES": a family name that is a given name as well
  function isLastName(at: number): boolean {
    return at > 0 && !isFree(tokens[at - 2]) && tokens[at + 1]?.upos !== 'PROPN' && !isBeforeName(at - 1);
  }
  function goesOn(past: number): boolean {
    const token = tokens[past];
    if (!token) return false;
    if (NAME_PARTICLES.has(token.norm)) return goesOn(past + 1);
    // "JUAN RUIZ SAID": Said is a name, and what he did
    const verb = language.knownLemmas.get(token.norm) ?? token.lemma;
    if (language.stanceOf(verb)?.speaker && tokens[past + 1]?.upos !== 'PROPN') return false;
    if (!/^\p{L}[\p{L}'’.-]*$/u.test(token.text) || taken(token.start, token.end)) return false;
    return (
      token.upos === 'PROPN' || knowledge.isGivenName(token.norm) || (token.upos === 'NOUN' && !isKnownNoun(token))
    );
  }
  function isKnownNoun({ lemma, norm }: Token): boolean {
    return (
      language.nouns.has(lemma.toLowerCase()) ||
      language.nouns.has(norm) ||
      language.verbNouns.has(norm) ||
      norm.endsWith('s')
    );
  }
}

/**
 * Names that only the tags show: runs of proper nouns in text whose capitals tell nothing, and at the start of a sentence.
 * Each stands under the word that heads it.
 */
export function taggedNames(
  tree: Tree,
  text: string,
  language: Language,
  known: ReadonlyMap<number, FoundName>,
  taken: (word: Word) => boolean,
): [number, FoundName][] {
  const found: [number, FoundName][] = [];
  const free = (word: Word | undefined): word is Word =>
    !!word &&
    word.upos === 'PROPN' &&
    !known.has(word.start) &&
    !taken(word) &&
    /\p{L}/u.test(word.text) &&
    !isAdjective(word.text, language);
  for (let at = 0; at < tree.words.length; at++) {
    if (!free(tree.words[at])) continue;
    let past = at;
    while (free(tree.words[past])) past++;
    const run = tree.words.slice(at, past);
    const head = run.find((word) => !word.parent || !run.includes(word.parent)) ?? run.at(-1)!;
    const start = run[0]!.start;
    const end = run.at(-1)!.end;
    found.push([
      head.start,
      {
        first: at,
        past,
        start,
        end,
        text: text.slice(start, end),
        form: formOf(run, language),
        entries: [],
        joined: false,
      },
    ]);
    at = past - 1;
  }
  return found;
}

function formOf(run: readonly Word[], language: Language): NameForm {
  const last = run.at(-1)!.norm;
  if (run.length > 1 && language.groupForms.has(last)) return 'group';
  return run.length > 1 && language.placeForms.has(last) ? 'place' : 'proper';
}
