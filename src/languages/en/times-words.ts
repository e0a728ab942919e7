import type { TimeLexicon } from '../../reader/times/atoms.ts';
import type { Fact, TimeUnit } from '../../reader/times/facts.ts';
import { numberTable } from './numbers.ts';
import { monthWords } from './times-months.ts';

type Row = readonly [symbol: string, words: string, fact: Fact];

const months =
  `january jan jan.|february feb feb.|march mar mar.|april apr apr.|may|june jun jun.|july jul jul.|august aug aug.|september sept sept. sep sep.
|october oct oct.|november nov nov.|december dec dec.`.split('|');
const weekdays =
  'monday mon mon.|tuesday tue tue. tues tues.|wednesday wed wed.|thursday thu thu. thur thur. thurs thurs.|friday fri fri.|saturday sat sat.|sunday sun sun.'.split(
    '|',
  );

const units: readonly (readonly [TimeUnit, string, string])[] = [
  ['second', 'second', 'seconds secs'],
  ['minute', 'minute', 'minutes mins'],
  ['hour', 'hour hr', 'hours hrs'],
  ['day', 'day', 'days'],
  ['weekend', 'weekend', 'weekends'],
  ['week', 'week', 'weeks'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['year', 'year yr', 'years yrs'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
];

/** Words of time and what each gives to an expression; a word may stand under several symbols. */
const rows: readonly Row[] = [
  ...months.map((words, at): Row => ['MONTH', words, { kind: 'date', month: at + 1 }]),
  // months that stand alone: the short forms and the words with other meanings need company
  ...months.map(
    (words, at): Row => [
      at === 2 || at === 4 ? 'SHYMONTH' : 'BAREMONTH',
      words.trim().split(' ')[0]!,
      { kind: 'date', month: at + 1 },
    ],
  ),
  ...weekdays.map((words, at): Row => ['WEEKDAY', words, { kind: 'date', weekday: at + 1 }]),
  ...weekdays.map((words, at): Row => ['BAREDAY', words.split(' ')[0]!, { kind: 'date', weekday: at + 1 }]),
  ...weekdays.map((words, at): Row => ['WEEKDAYS', `${words.split(' ')[0]!}s`, { kind: 'set', weekday: at + 1 }]),
  ...units
    .filter(([unit]) => unit !== 'second' && unit !== 'quarter')
    .map(([unit, one]): Row => ['UNIT', one, { unit }]),
  ...units.filter(([unit]) => unit !== 'quarter').map(([unit, , many]): Row => ['UNIT', many, { unit }]),
  // "a second attack", "three quarters of the town": what is no unit but in some turns stands apart
  ...units
    .filter(([unit]) => unit !== 'second' && unit !== 'quarter')
    .map(([unit, one]): Row => ['ONE', one, { unit }]),
  ...units.filter(([unit]) => unit !== 'quarter').map(([unit, , many]): Row => ['MANY', many, { unit }]),
  ['TERM', 'quarter', { unit: 'quarter' }],
  ['SEASON', 'spring springtime', { kind: 'date', season: 'SP' }],
  ['SEASON', 'summer summertime', { kind: 'date', season: 'SU' }],
  ['SEASON', 'autumn', { kind: 'date', season: 'FA' }],
  ['SEASON', 'winter wintertime', { kind: 'date', season: 'WI' }],
  ['FALL', 'fall', { kind: 'date', season: 'FA' }],
  ['PART', 'morning dawn daybreak sunrise', { kind: 'date', part: 'MO' }],
  ['PART', 'afternoon', { kind: 'date', part: 'AF' }],
  ['PART', 'evening dusk sunset nightfall', { kind: 'date', part: 'EV' }],
  ['PART', 'night nighttime midnight', { kind: 'date', part: 'NI' }],
  ['PART', 'midday', { kind: 'date', part: 'MI' }],
  ['PART', 'daytime daylight', { kind: 'date', part: 'DT' }],
  ['TIMED', 'noon', { kind: 'date', hour: 12, minute: 0 }],
  ['TIMED', 'midnight', { kind: 'date', hour: 24, minute: 0 }],
  ['EDGE', 'early', { edge: 'early' }],
  ['EDGE', 'late', { edge: 'late' }],
  ['EDGE', 'mid mid.', { edge: 'mid' }],
  ['COMPARED', 'earlier later', {}],
  ['BORDER', 'beginning start outset onset dawn opening', { edge: 'early' }],
  ['BORDER', 'middle midst midpoint', { edge: 'mid' }],
  ['BORDER', 'end close conclusion', { edge: 'late' }],
  ['AMPM', 'a.m. a.m am', { meridiem: 'am' }],
  ['AMPM', 'p.m. p.m pm', { meridiem: 'pm' }],
  ['ZONE', 'gmt utc zulu', { zone: 'Z' }],
  ['ZONE', 'cet bst', { zone: '+01:00' }],
  ['ZONE', 'eet cest', { zone: '+02:00' }],
  ['ZONE', 'eest msk', { zone: '+03:00' }],
  ['ZONE', 'jst', { zone: '+09:00' }],
  ['ZONE', 'est cdt', { zone: '-05:00' }],
  ['ZONE', 'edt', { zone: '-04:00' }],
  ['ZONE', 'cst mdt', { zone: '-06:00' }],
  ['ZONE', 'mst pdt', { zone: '-07:00' }],
  ['ZONE', 'pst', { zone: '-08:00' }],
  // of Israel, India or Ireland
  ['ZONE', 'ist', {}],
  ['ERA', 'bc b.c. b.c bce b.c.e. b.c.e', { era: 'BC' }],
  ['ERA', 'ad a.d. a.d ce c.e.', { era: 'AD' }],
  ['DECADE', 'twenties', { kind: 'date', decade: 192 }],
  ['DECADE', 'thirties', { kind: 'date', decade: 193 }],
  ['DECADE', 'forties', { kind: 'date', decade: 194 }],
  ['DECADE', 'fifties', { kind: 'date', decade: 195 }],
  ['DECADE', 'sixties', { kind: 'date', decade: 196 }],
  ['DECADE', 'seventies', { kind: 'date', decade: 197 }],
  ['DECADE', 'eighties', { kind: 'date', decade: 198 }],
  ['DECADE', 'nineties', { kind: 'date', decade: 199 }],
  ['FEAST', 'christmas', { kind: 'date', month: 12, day: 25 }],
  ['FEAST', 'halloween', { kind: 'date', month: 10, day: 31 }],
  ['OFTEN', 'daily everyday', { kind: 'set', unit: 'day' }],
  ['OFTEN', 'nightly', { kind: 'set', unit: 'day', part: 'NI' }],
  ['OFTEN', 'hourly', { kind: 'set', unit: 'hour' }],
  ['OFTEN', 'weekly', { kind: 'set', unit: 'week' }],
  ['OFTEN', 'monthly', { kind: 'set', unit: 'month' }],
  ['OFTEN', 'quarterly', { kind: 'set', unit: 'quarter' }],
  ['OFTEN', 'annually yearly annual', { kind: 'set', unit: 'year' }],
  ['NOW', 'now currently current nowadays', { kind: 'ref', value: 'PRESENT_REF' }],
  ['PAST', 'recently recent lately formerly', { kind: 'ref', value: 'PAST_REF' }],
  ['DAYWORD', 'yesterday', { kind: 'shift', amount: 1, unit: 'day', sign: -1, anchor: 'speech' }],
  ['DAYWORD', 'today', { kind: 'shift', amount: 0, unit: 'day', sign: 0, anchor: 'speech' }],
  ['DAYWORD', 'tomorrow', { kind: 'shift', amount: 1, unit: 'day', sign: 1, anchor: 'speech' }],
  ['TONIGHT', 'tonight', { kind: 'shift', amount: 0, unit: 'day', sign: 0, anchor: 'speech', part: 'NI' }],
  ['LATER', 'later afterwards afterward thereafter', { sign: 1, anchor: 'story' }],
  ['LATER', 'earlier previously prior beforehand', { sign: -1, anchor: 'story' }],
  ['AFTER', 'after', { sign: 1, anchor: 'story' }],
  ['AFTER', 'before', { sign: -1, anchor: 'story' }],
  ['HENCE', 'hence', { sign: 1, anchor: 'speech' }],
  ['CA', 'ca. ca c. circa about around approximately', {}],
];

const lexicon = new Map<string, Map<string, Fact>>();
const add = (word: string, symbol: string, fact: Fact): void => {
  const own = lexicon.get(word) ?? new Map<string, Fact>();
  own.set(symbol, fact);
  lexicon.set(word, own);
};
for (const [symbol, words, fact] of [...rows, ...monthWords])
  for (const word of words.trim().split(/\s+/)) add(word, symbol, fact);

const amounts = new Map<string, number | null>([
  ...[
    'several',
    'a few',
    'few',
    'a number of',
    'many',
    'many more',
    'some',
    'numerous',
    'dozens of',
    'hundreds of',
    'thousands of',
    'scores of',
    'countless',
    'multiple',
    'various',
  ].map((words) => [words, null] as const),
  ['a couple of', 2],
  ['a couple', 2],
  ['couple of', 2],
  ['a half', 0.5],
  ['half a', 0.5],
  ['half an', 0.5],
  ['half', 0.5],
]);
const beginAmounts = [
  ...numberTable.cardinals.keys(),
  ...[...amounts.keys()].map((words) => words.split(' ')[0]!),
  'a',
  'an',
  'the',
];
for (const word of beginAmounts) add(word, 'NUMBER', {});
for (const [word, hour] of numberTable.cardinals)
  if (hour >= 1 && hour <= 12) add(word, 'WORDHOUR', { kind: 'date', hour, minute: 0 });
for (const word of numberTable.ordinals.keys()) add(word, 'ORDINAL', {});
for (const word of ['twenty', 'thirty']) add(word, 'ORDINAL', {});

/** What a figure that looks like a year may count after all. */
const counted: ReadonlySet<string> = new Set(
  `people persons men women children soldiers troops civilians fighters militants rebels guerrillas casualties prisoners
    refugees families residents homes houses vehicles tanks guns rounds shells rockets missiles killed wounded dead km
    kilometers kilometres miles meters metres tons tonnes dollars percent`.split(/\s+/),
);

/** The words that English times are made of. */
export const timeLexicon: TimeLexicon = {
  words: lexicon,
  capitals: new Set(
    [...months.flatMap((words) => words.trim().split(/\s+/)), ...weekdays.flatMap((words) => words.split(' '))].filter(
      (word) => word.length <= 4 || word === 'march' || word === 'august',
    ),
  ),
  numbers: numberTable,
  amounts,
  counted,
  half: 'half',
};
