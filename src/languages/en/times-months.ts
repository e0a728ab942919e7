import type { Fact } from '../../reader/times/facts.ts';
import type { TimeRow } from '../../reader/times/grammar.ts';

type Row = readonly [symbol: string, words: string, fact: Fact];

/** January to December as other languages write them, in their own script and in Latin letters, where one word does. */
const OTHER_LANGUAGES: readonly string[] = [
  // Levant and Iraq; "Ab" for August is left out: it is too many other things
  '|shubat shbat chbat|adhar athar azar adar|nisan naysan|ayyar ayar iyyar|haziran huzayran hzayran|tammuz tamuz tammouz|aab|aylul ailul eylul eyloul||',
  // Egypt, the Gulf, the Maghreb
  'yanayir yanair|fibrayir febrayir|maris|abril ibril|mayu mayo|yunyu yunio younio|yulyu yulio youlio|aghustus aghostos|sibtambar sebtember|uktubar oktobar|nufambar nofembir|disambar disember',
  'يناير|فبراير شباط|مارس آذار|أبريل إبريل نيسان|مايو أيار|يونيو حزيران|يوليو تموز|أغسطس آب|سبتمبر أيلول|أكتوبر|نوفمبر|ديسمبر',
  // Russian
  'января январь yanvarya|февраля февраль fevralya|марта март marta|апреля апрель aprelya|мая май maya|июня июнь iyunya|июля июль iyulya|августа август avgusta|сентября сентябрь sentyabrya|октября октябрь oktyabrya|ноября ноябрь noyabrya|декабря декабрь dekabrya',
  // Ukrainian
  'січня січень sichnya sichnia|лютого лютий liutoho lyutogo|березня березень bereznya bereznia|квітня квітень kvitnya kvitnia|травня травень travnya travnia|червня червень chervnya chervnia|липня липень lypnya lypnia|серпня серпень serpnya serpnia|вересня вересень veresnya veresnia|жовтня жовтень zhovtnya zhovtnia|листопада листопад lystopada|грудня грудень hrudnya hrudnia',
  // Turkish and Kurdish
  'ocak rêbendan|şubat subat reşemî|mart adar|nisan|mayıs mayis gulan|haziran|temmuz|ağustos agustos|eylül eylul|ekim|kasım kasim|aralık aralik',
  // French, Spanish, Portuguese, Italian, German
  'janvier enero janeiro gennaio januar|février fevrier febrero fevereiro febbraio februar|mars marzo março märz|avril abril aprile|mai mayo maio maggio|juin junio junho giugno juni|juillet julio julho luglio juli|août aout agosto|septembre septiembre setembro settembre|octobre octubre outubro ottobre oktober|novembre noviembre novembro|décembre decembre diciembre dezembro dicembre dezember',
];

const ISLAMIC: readonly string[] = [
  'muharram moharram',
  'safar',
  '',
  '',
  '',
  '',
  'rajab',
  "sha'ban shaban shaaban sha'aban",
  'ramadan ramadhan ramazan',
  'shawwal shawal',
  "dhul-qa'dah dhul-qadah dhul-qi'dah dhu'l-qa'dah zulqada",
  "dhul-hijjah dhul-hijja zulhijjah zul-hijjah dhu'l-hijjah",
];

const PERSIAN: readonly string[] = [
  'farvardin',
  'ordibehesht',
  'khordad',
  'tir',
  'mordad',
  'shahrivar',
  'mehr',
  'aban',
  'azar',
  'dey',
  'bahman',
  'esfand',
];

const rowsOf = (symbol: string, list: readonly string[], calendar: Fact['calendar']): Row[] =>
  list.flatMap((words, at): Row[] =>
    words.trim() ? [[symbol, words, { kind: 'date', month: at + 1, ...(calendar ? { calendar } : {}) }]] : [],
  );

/** Words for months that English does not name so, and the words that tell two of one name apart. */
export const monthWords: readonly Row[] = [
  ...OTHER_LANGUAGES.flatMap((line) => rowsOf('FOREIGN', line.split('|'), undefined)),
  ...rowsOf('ISLAMIC', ISLAMIC, 'islamic'),
  ...rowsOf('PERSIAN', PERSIAN, 'persian'),
  ['FIRST', 'al-awwal al-awal el-awwal al-ula al-oula al-ulla الأول', {}],
  ['SECOND', 'al-thani ath-thani al-tani at-tani as-sani al-sani al-akhir al-akhira al-akhirah الثاني', {}],
];

const two = (as: string, pattern: string, adds: Fact, example: string): TimeRow => ({
  as,
  pattern,
  adds: { kind: 'date', ...adds },
  example,
});

/**
 * Dates with such months. They stand only beside a day or a year: alone "Nisan" and "Rajab" are names of people. What two
 * calendars call one day is one date: "12 Ramadan 1441 (5 May 2020)".
 */
export const monthRows: readonly TimeRow[] = [
  two('FOREIGN', 'kanun|kanoun|kanoon|كانون FIRST|awwal|i', { month: 12 }, 'Kanun al-Awwal'),
  two('FOREIGN', 'kanun|kanoun|kanoon|كانون SECOND|thani|ii', { month: 1 }, 'Kanun al-Thani'),
  two('FOREIGN', 'tishrin|teshreen|tishreen|تشرين FIRST|awwal|i', { month: 10 }, 'Tishrin al-Awwal'),
  two('FOREIGN', 'tishrin|teshreen|tishreen|تشرين SECOND|thani|ii', { month: 11 }, 'Tishrin al-Thani'),
  two('ISLAMIC', "rabi|rabi'|rabiʿ|rabia '? FIRST|awwal|i", { month: 3, calendar: 'islamic' }, 'Rabi al-Awwal'),
  two('ISLAMIC', "rabi|rabi'|rabiʿ|rabia '? SECOND|thani|ii", { month: 4, calendar: 'islamic' }, "Rabi' al-Thani"),
  two('ISLAMIC', 'jumada|jamada|jumaada FIRST|awwal|i', { month: 5, calendar: 'islamic' }, 'Jumada al-Ula'),
  two('ISLAMIC', 'jumada|jamada|jumaada SECOND|thani|ii', { month: 6, calendar: 'islamic' }, 'Jumada al-Thani'),
  {
    as: 'ISLAMIC',
    pattern: "dhu|dhul|zul|zu al-qa'dah|al-qadah|al-qi'dah|qa'dah|qadah|qada",
    adds: { kind: 'date', month: 11, calendar: 'islamic' },
    example: "Dhu al-Qa'dah",
  },
  {
    as: 'ISLAMIC',
    pattern: 'dhu|dhul|zul|zu al-hijjah|al-hijja|hijjah|hijja',
    adds: { kind: 'date', month: 12, calendar: 'islamic' },
    example: 'Dhu al-Hijjah',
  },
  { as: 'CALENDAR', pattern: 'NAMED? DAYNUMBER of|de? FOREIGN года|р.?', example: '24 Kanun al-Thani' },
  {
    as: 'CALENDAR',
    pattern: 'NAMED? DAYNUMBER of|de? FOREIGN ( \\( MONTH \\) )? ,? of|de? FULLYEAR года|р.?',
    example: '24 Şubat 2018',
  },
  { as: 'CALENDAR', pattern: 'NAMED? FOREIGN DAYNUMBER ,? FULLYEAR', example: 'Ayyar 24, 2018' },
  { as: 'CALENDAR', pattern: 'FOREIGN ( \\( MONTH \\) )? ,? FULLYEAR', example: 'Tammuz 2006' },
  { as: 'AFTERHIJRA', pattern: 'ah|a.h.|hijri', example: 'AH' },
  { as: 'OTHERDAY', pattern: 'NAMED? the? DAYNUMBER of? ISLAMIC|PERSIAN', example: '12 Ramadan' },
  {
    as: 'OTHERDAY',
    pattern: 'NAMED? the? DAYNUMBER of? ISLAMIC|PERSIAN ,? FULLYEAR AFTERHIJRA?',
    example: '12 Ramadan 1441 AH',
  },
  { as: 'OTHERDAY', pattern: 'NAMED? ISLAMIC|PERSIAN DAYNUMBER ,? FULLYEAR AFTERHIJRA?', example: 'Ramadan 12, 1441' },
  { as: 'ASIDE', pattern: 'OTHERDAY', example: '12 Ramadan 1441' },
  { as: 'CALENDAR', pattern: 'OTHERDAY', example: '12 Ramadan 1441' },
  {
    as: 'DAYISH',
    pattern: 'ASIDE ,? \\(|/|-|corresponding to|or? CALENDAR \\)?',
    example: '12 Ramadan 1441 (5 May 2020)',
  },
  { as: 'SPOT', pattern: 'DAYISH \\(|/ ASIDE \\)?', example: '5 May 2020 (12 Ramadan 1441)' },
  { as: 'CALENDAR', pattern: 'ISLAMIC|PERSIAN ,? FULLYEAR AFTERHIJRA?', example: 'Ramadan 1441' },
  { as: 'CALENDAR', pattern: 'the? holy? month of ISLAMIC', example: 'the holy month of Ramadan' },
  {
    as: 'CALENDAR',
    pattern: 'ramadan|ramadhan',
    after: 'in during before after since until throughout of by this last through',
    notBefore: 'CAPITAL -',
    adds: { kind: 'date', month: 9, calendar: 'islamic' },
    example: 'Ramadan',
  },
  {
    as: 'CALENDAR',
    pattern: 'YEAR AFTERHIJRA',
    adds: { kind: 'date', calendar: 'islamic' },
    example: '1441 AH',
  },
];
