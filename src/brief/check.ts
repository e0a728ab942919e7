import { daysOfIso, daysOfTime, type Event, type EventTypeId, eventType, type RecordedClaim } from '../model/index.ts';
import { CLAUSES } from './clauses.ts';
import type { BriefData, ToldEvent } from './data.ts';
import type { Draft } from './document.ts';
import { GLUE, MONTHS, STANDINGS, TELLING } from './glue.ts';
import { sideLabel, sideName } from './labels.ts';
import { type LoadedTerms, loadedWordsIn, neutralise, withoutQuotations } from './neutral.ts';
import { STEMS } from './stems.ts';
import { THEMES } from './themes.ts';
import { numberOf } from './words.ts';

/** What sentences are checked against. */
export interface CheckGround {
  readonly data: BriefData;
  readonly claims: ReadonlyMap<string, RecordedClaim>;
  readonly events: ReadonlyMap<string, ToldEvent>;
  /** The events as they are on record: those whose names are kept back are counted all the same. */
  readonly counted: ReadonlyMap<string, Event>;
  readonly loaded: LoadedTerms;
}

const COUNTRIES = new Intl.DisplayNames(['en-GB'], { type: 'region' });
const THEME_TITLES = new Set(THEMES.map(({ title }) => title));

/**
 * Why a sentence is not borne out by the claims that it cites; empty: it is. Every number, date, name and word of happening must be
 * found in them, every quotation in their evidence, and it must stand as they stand.
 */
export function reasonsAgainst(draft: Draft, ground: CheckGround): string[] {
  const cited = draft.claims.map((id) => ground.claims.get(id)).filter((one) => one !== undefined);
  if (!cited.length) return ['it cites no claim'];
  const unknown = draft.claims.filter((id) => !ground.claims.has(id));
  const left = [...unsaid(draft, cited, ground), ...residue(draft, cited, ground)];
  return [
    ...unknown.map((id) => `the claim ${id} is not on record`),
    ...membership(draft, ground),
    ...quotations(draft, cited),
    ...loadedWordsIn(withoutNames(draft.text, cited, ground), ground.loaded).map(
      (word) => `“${word}” is a loaded word`,
    ),
    ...standings(draft, cited),
    ...left,
  ];
}

/** Types of happenings of which the evidence has no word. */
function unsaid({ events }: Draft, cited: readonly RecordedClaim[], ground: CheckGround): string[] {
  const types = events.flatMap((id) => ground.events.get(id)?.event.type ?? []);
  const claimed = events.length ? [] : cited.map(({ claim }) => claim.type);
  return [...new Set([...types, ...claimed])]
    .filter((type) => !cited.some(({ claim }) => claim.evidence.some(({ text }) => STEMS[type].test(text))))
    .map((type) => `no cited evidence has a word of ${eventType(type).label}`);
}

/** A sentence about events cites their claims and no others. */
function membership({ events, claims }: Draft, ground: CheckGround): string[] {
  if (!events.length) return [];
  const own = new Set(events.flatMap((id) => ground.events.get(id)?.claims.map((one) => one.id) ?? []));
  return claims.filter((id) => !own.has(id)).map((id) => `the claim ${id} is not one of its events`);
}

const plain = (text: string): string =>
  text
    .replace(/[“”„«»"’‘']/g, '’')
    .replace(/\s+/g, ' ')
    .trim();

function quotations({ text }: Draft, cited: readonly RecordedClaim[]): string[] {
  const evidence = cited.flatMap(({ claim }) => claim.evidence.map((one) => plain(one.text)));
  const quotes = [...text.matchAll(/“([^”]*)”/g)].map(([, words]) => words!);
  return quotes
    .filter((words) => !THEME_TITLES.has(words) && words !== 'Key points')
    .filter((words) => !evidence.some((one) => one.includes(plain(words.replace(/ …$/, '')))))
    .map((words) => `“${words}” stands in no cited evidence`);
}

function standings({ text }: Draft, cited: readonly RecordedClaim[]): string[] {
  const own = withoutQuotations(text);
  const hedges = STANDINGS.filter(({ words }) => words.test(own));
  const wrong = hedges.filter(
    ({ statuses, type }) =>
      !cited.some(({ claim }) => statuses.includes(claim.status) || (type !== undefined && claim.type === type)),
  );
  const tells = cited.some(({ claim }) => TELLING.has(claim.status));
  return [
    ...wrong.map(({ statuses }) => `no cited claim is ${statuses.join(' or ')}`),
    ...(tells || hedges.length ? [] : ['no cited claim says that it happened']),
  ];
}

/** All words and names by which a claim names somebody or something. */
function namesOf(one: RecordedClaim, { data, loaded }: CheckGround): string[] {
  const { claim, teller } = one;
  const actors = [
    ...claim.participants.map(({ actor }) => actor),
    ...claim.attribution.map(({ actor }) => actor),
    ...claim.casualties.map(({ actor }) => actor),
    teller.id,
    teller.actor ?? null,
  ].filter((id) => id !== null);
  const designations = actors.flatMap((id) => {
    const known = data.names[id];
    return known ? [known.name, neutralise(known.name, loaded), known.short] : [];
  });
  const { place } = claim;
  const words = [
    ...claim.participants.flatMap(({ text, name }) => [text, name]),
    ...claim.attribution.map(({ text }) => text),
    ...claim.casualties.flatMap(({ who, text }) => [who, text]),
    ...claim.losses.flatMap(({ what, text }) => [what, text]),
    ...(claim.instrument ? [claim.instrument.text] : []),
    ...(place ? [place.name, place.text, place.admin1, place.country && COUNTRIES.of(place.country)] : []),
    teller.name,
  ].filter((text): text is string => !!text);
  const sides = [teller.side, ...actors.map((id) => data.names[id] && id)].filter((id): id is string => !!id);
  return [
    ...designations.filter((text): text is string => !!text),
    ...words.flatMap((text) => [text, neutralise(text, loaded)]),
    ...sides.flatMap((id) => [sideLabel(id, data.sides), sideName(id, data.sides)]),
  ];
}

function allNames(cited: readonly RecordedClaim[], ground: CheckGround): string[] {
  const names = cited.flatMap((one) => namesOf(one, ground));
  return [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** A text without the names of the cited claims; words of more than one that begin with a capital go first, the longest of them. */
function withoutNames(text: string, cited: readonly RecordedClaim[], ground: CheckGround): string {
  const names = allNames(cited, ground).filter((name) => /\p{Lu}/u.test(name));
  if (!names.length) return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    '·',
  );
}

/** What is left of a sentence once all is taken out that the cited claims say, and what is wrong with it. */
function residue(draft: Draft, cited: readonly RecordedClaim[], ground: CheckGround): string[] {
  const reasons: string[] = [];
  let text = withoutQuotations(draft.text);
  for (const label of Object.keys(ground.data.sides)) text = text.replaceAll(sideLabel(label, ground.data.sides), '·');
  text = withoutNames(text, cited, ground);
  text = datesOut(text, cited, ground.data, reasons);
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? [];
  const numbers = numbersOf(draft, cited, ground);
  const known = wordsOf(cited, draft, ground);
  for (const [at, raw] of words.entries()) {
    const word = raw.replace(/[.,’'-]+$/, '').replace(/’s$/, '');
    const lower = word.toLowerCase();
    const number = lower === 'twice' ? 2 : numberOf(word);
    if (
      number !== null &&
      !(lower === 'one' && GLUE_ONE.test(`${words[at - 1] ?? ''} ${raw} ${words[at + 1] ?? ''}`))
    ) {
      if (!numbers.has(number)) reasons.push(`the number ${word} is in no cited claim`);
    } else if (!GLUE.has(lower) && !known.has(lower) && !known.has(bareOf(lower))) {
      reasons.push(`the word “${word}” is in no cited claim`);
    }
  }
  return reasons;
}

// "one side", "of one".
const GLUE_ONE = /one (?:side|single)/i;
const bareOf = (word: string): string => word.replace(/(?:ies)$/, 'y').replace(/s$/, '');

const MONTH = MONTHS.join('|');
const SPAN = new RegExp(
  `[Bb]etween (\\d{1,2})(?: (${MONTH}))?(?: (\\d{4}))? and (\\d{1,2}) (${MONTH})(?: (\\d{4}))?`,
  'g',
);
const DATE = new RegExp(`(\\d{1,2}) (${MONTH})(?: (\\d{4}))?`, 'g');
const WHOLE = new RegExp(`[Ii]n (?:(${MONTH}) )?(\\d{4})`, 'g');

/** Takes the dates out; each must lie in the time of a cited claim, or be the day of a report, of the brief or before. */
function datesOut(
  text: string,
  cited: readonly RecordedClaim[],
  { day, before }: BriefData,
  reasons: string[],
): string {
  const isKnown = (date: number, month: string, year: string | undefined): boolean =>
    [day, before, ...cited.flatMap(({ published }) => published ?? [])].some((iso) =>
      sameDay(iso, date, month, year),
    ) ||
    cited.some(({ claim }) => {
      const days = daysOfTime(claim.time);
      if (!days) return false;
      const own = daysOfIso(
        `${year ?? new Date(days[0] * 86_400_000).getUTCFullYear()}-${pad(MONTHS.indexOf(month) + 1)}-${pad(date)}`,
      );
      return own !== null && days[0] <= own[0] && own[0] <= days[1];
    });
  const check = (date: string, month: string, year: string | undefined): void => {
    if (!isKnown(Number(date), month, year)) reasons.push(`the date ${date} ${month} is in no cited claim`);
  };
  return text
    .replace(SPAN, (_, from, monthFrom, yearFrom, to, month, year) => {
      check(from, monthFrom ?? month, yearFrom ?? year);
      check(to, month, year);
      return '·';
    })
    .replace(DATE, (_, date, month, year) => {
      check(date, month, year);
      return '·';
    })
    .replace(WHOLE, (whole, _month, year) => {
      const own = cited.some(({ claim }) => claim.time?.start.startsWith(year) || claim.time?.end.startsWith(year));
      if (!own) reasons.push(`the time “${whole}” is in no cited claim`);
      return '·';
    });
}

const pad = (value: number): string => String(value).padStart(2, '0');
const sameDay = (iso: string, date: number, month: string, year: string | undefined): boolean =>
  Number(iso.slice(8, 10)) === date &&
  Number(iso.slice(5, 7)) === MONTHS.indexOf(month) + 1 &&
  (year === undefined || iso.startsWith(year));

/** Numbers that may stand in a sentence: those of the cited claims, and those reckoned, which are counted again. */
function numbersOf(draft: Draft, cited: readonly RecordedClaim[], { counted }: CheckGround): ReadonlySet<number> {
  const given = cited.flatMap(({ claim }) =>
    [...claim.casualties, ...claim.losses, ...(claim.count ? [claim.count] : [])].flatMap(({ min, max }) => [
      min,
      max,
      min === null ? null : min - 1,
    ]),
  );
  // "A convoy of 30 vehicles", "two medics": numbers within a name or a phrase of the text.
  const phrases = cited.flatMap(({ claim }) => [
    ...claim.participants.map(({ text }) => text),
    ...claim.attribution.map(({ text }) => text),
  ]);
  const spoken = phrases.flatMap((text) => tokens(text).map(numberOf));
  const tellers = new Set(cited.map(({ teller, claim }) => claim.attribution.at(-1)?.actor ?? teller.id)).size;
  const others = Array.from({ length: tellers }, (_, at) => at + 1).filter(
    (count) => /(?:other|unnamed) (?:sources|outlets)/.test(draft.text) && count > 1,
  );
  const reckoned = draft.reckoned.filter(({ what, of, value }) => {
    const told = of.map((id) => counted.get(id)).filter((one) => one !== undefined);
    if (what === 'events') return new Set(of).size === value && told.length === of.length;
    const sources = told.flatMap((event) =>
      event.sources.filter(({ claims }) =>
        event.claims.some(({ id, standing }) => standing === 'tells' && claims.includes(id)),
      ),
    );
    return new Set(sources.map(({ id }) => id)).size === value;
  });
  return new Set([
    ...[...given, ...spoken].filter((one) => one !== null),
    ...others,
    ...reckoned.map(({ value }) => value),
  ]);
}

const tokens = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];

const wordsOfType = new Map<EventTypeId, ReadonlySet<string>>();

/** The words by which clauses tell of a type. */
function clauseWords(type: EventTypeId): ReadonlySet<string> {
  const before = wordsOfType.get(type);
  if (before) return before;
  const { active, passive, words = [], course = '' } = CLAUSES[type];
  const templates = [
    ...active,
    ...passive,
    ...words.flatMap((one) => [...one.active, ...(one.passive ?? []), ...(one.noun ?? [])]),
  ].filter((text) => text !== undefined);
  const { label, plural } = eventType(type);
  const made = new Set(
    [...templates, label, plural, course].flatMap((text) =>
      tokens(text.replace(/\{[\w-]+\}/g, ' ').replace(/\|/g, ' ')),
    ),
  );
  wordsOfType.set(type, made);
  return made;
}

const COURSE_WORDS: Readonly<Record<string, string>> = {
  started: 'launched launching began beginning started',
  resumed: 'resumed resuming',
  ongoing: 'continued continuing',
  stalled: 'stalled',
  repelled: 'repelled',
  failed: 'failed',
  ended: 'ended',
};
const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  killed: 'killed killing',
  injured: 'injured injuring',
  'killed-or-injured': 'killed injured killing injuring',
  displaced: 'displaced displacing',
};

/** Words, other than names, that the cited claims allow. */
function wordsOf(cited: readonly RecordedClaim[], draft: Draft, ground: CheckGround): ReadonlySet<string> {
  const types = draft.events.flatMap((id) => ground.events.get(id)?.event.type ?? []);
  const made = new Set<string>();
  const add = (text: string): void => {
    for (const word of tokens(text)) made.add(word);
  };
  for (const type of types) for (const word of clauseWords(type)) made.add(word);
  for (const one of cited) {
    const { claim } = one;
    for (const word of clauseWords(claim.type)) made.add(word);
    for (const name of namesOf(one, ground)) add(name);
    for (const { outcome } of claim.casualties) add(OUTCOME_WORDS[outcome] ?? outcome);
    for (const { fate } of claim.losses) add(fate);
    if (claim.phase) add(`${COURSE_WORDS[claim.phase]} attempt`);
    // "Hundreds of families", "a child": numbers in words and forms of a noun are those of the text.
    for (const { text, who } of claim.casualties) add(`${text} ${singularsOf(who)} ${singularsOf(text)}`);
  }
  if (draft.reckoned.length) add('events event sources source');
  return made;
}

const SINGULARS: Readonly<Record<string, string>> = { people: 'person', children: 'child', women: 'woman', men: 'man' };
const singularsOf = (who: string): string =>
  tokens(who)
    .map((word) => SINGULARS[word] ?? bareOf(word))
    .join(' ');
