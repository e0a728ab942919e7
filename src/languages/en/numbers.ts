import type { Range } from '../../model/index.ts';
import type { NumberTable, Qualifier } from '../../reader/numbers/numbers.ts';

const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);
const set = (list: string): ReadonlySet<string> => new Set(words(list));
const counted = (list: string, first: number, step = 1): [string, number][] =>
  words(list).map((word, at) => [word, first + at * step]);

const phrases = <Meaning>(rows: readonly (readonly [string, Meaning])[]): ReadonlyMap<string, Meaning> =>
  new Map(rows.flatMap(([list, meaning]) => list.split(',').map((phrase) => [phrase.trim(), meaning] as const)));

const atLeast = (min: number): { min: number; max: null } => ({ min, max: null });
const exactly = (count: number): { min: number; max: number } => ({ min: count, max: count });

/** The number words of English; what each means is the contract's table. */
export const numberTable: NumberTable = {
  cardinals: new Map([
    ...counted(
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
      0,
    ),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    ['fourty', 40],
  ]),
  scales: new Map([
    ['hundred', 100],
    ['thousand', 1000],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
  ]),
  collectives: new Map([
    ['dozen', 12],
    ['score', 20],
  ]),
  openPlurals: new Map([
    ['tens', 20],
    ['dozens', 24],
    ['scores', 40],
    ['hundreds', 200],
    ['thousands', 2000],
    ['millions', 2e6],
    ['billions', 2e9],
  ]),
  ordinals: new Map([
    ...counted(
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
      1,
    ),
    ...counted('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth', 20, 10),
  ]),
  fractions: new Map([
    ['half', 1 / 2],
    ['halves', 1 / 2],
    ['third', 1 / 3],
    ['thirds', 1 / 3],
    ['quarter', 1 / 4],
    ['quarters', 1 / 4],
    ['fifth', 1 / 5],
    ['fifths', 1 / 5],
    ['tenth', 1 / 10],
    ['tenths', 1 / 10],
  ]),
  severalfold: new Map([
    ['twin', 2],
    ['double', 2],
    ['triple', 3],
    ['quadruple', 4],
  ]),
  multipliers: new Map([
    ['twice', 2],
    ['thrice', 3],
  ]),
  timesWords: set('times'),
  vague: phrases<Range>([
    [
      'several, a few, few, a number of, a large number of, a small number of, large numbers of, numbers of, numerous, many, a handful of, a series of, multiple, various, a group of several',
      atLeast(3),
    ],
    ['a couple of, a couple, couple of, a pair of, pair of, both', exactly(2)],
  ]),
  before: phrases<Qualifier>([
    [
      'more than, over, well over, just over, above, in excess of, upwards of, upward of, exceeding, greater than, far more than, well more than, slightly more than, slightly over, a little over',
      '>',
    ],
    [
      'at least, at the least, at the very least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of',
      '>=',
    ],
    [
      'up to, as many as, at most, at the most, no more than, not more than, a maximum of, maximum of, as much as, some as many as',
      '<=',
    ],
    ['fewer than, less than, under, below, just under, slightly less than, slightly fewer than', '<'],
    [
      'about, some, around, nearly, almost, approximately, approx, approx., an estimated, estimated, roughly, circa, ca., ca, close to, near to, nearly about, just about, an average of, a total of, a further',
      '~',
    ],
  ]),
  after: phrases<Qualifier>([
    ['or more, and more, and above, +, plus', '>='],
    ['or less, or fewer', '<='],
    ['or so', '~'],
  ]),
  articles: set('a an the'),
  and: 'and',
  shares: new Set(['of', 'out of']),
  between: set('to or - –'),
  opens: new Map([
    ['between', 'and'],
    ['from', 'to'],
  ]),
  questions: set('how'),
  ageWord: /^\d{1,3}-(?:year|month|week|day)s?(?:-old)?$/,
  ageLinks: set('either or and to between about around only just - –'),
  bounds: set('and but or , – - possibly perhaps maybe potentially even'),
  changes:
    set(`rise rises rose risen rising raise raises raised raising increase increases increased increasing climb climbs climbed climbing jump jumps jumped
    grow grows grew grown growing go went gone up drop dropped fell fallen falling decrease decreased reduce reduced decline declined revise revised updated`),
  sums: set('toll tolls count number tally'),
  bringing: set('bring take raise push'),
  suffixes: new Map([
    ['k', 1000],
    ['m', 1e6],
    ['mn', 1e6],
    ['bn', 1e9],
    ['tn', 1e12],
  ]),
  labels:
    set(`no no. nos nos. number hill point height highway route road street line brigade unit division regiment battalion corps army bureau phase article page
    chapter section level type mark channel resolution decree order law bill clause paragraph sector zone district checkpoint block room gate flight operation
    protocol figure table verse psalm category class grade version model su mig mi tu il an km-21 ka t camp school battery squadron`),
  ages: set('aged age ages'),
  currencies:
    set(`$ us$ € £ ¥ ₽ ₴ usd eur gbp dollar dollars euro euros pound pounds lira liras ruble rubles rouble roubles hryvnia hryvnias dinar dinars rial rials riyal
    riyals shekel shekels franc francs yuan yen rupee rupees cent cents`),
  measures:
    set(`km kilometer kilometers kilometre kilometres meter meters metre metres mile miles foot feet ft yard yards inch inches cm mm m square sq kg kgs kilogram
    kilograms kilogramme kilogrammes ton tons tonne tonnes gram grams g pound-feet liter liters litre litres barrels hectare hectares acre acres dunam dunams degree degrees
    mph kmh km/h knots kph kt kiloton kilotons megaton megatons watt watts kw mw megawatts volts millimeter millimeters millimetre millimetres caliber calibre nautical`),
  percents: set('% percent cent percentage pct'),
  functionWords:
    set(`the a an this that these those in on at by for of to from with without and or but nor so when where who which what he she it they we you i his her its
    their is are was were be been has have had do does did will would can could may might shall should must not as after before since until during while then there
    against between into through under over about`),
};
