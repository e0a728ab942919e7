import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeTable } from '../../src/languages/en/times.ts';
import { readTimes, type TimeMention } from '../../src/reader/times/times.ts';
import { cpuTime } from '../support/cpu.ts';
import { sentencesOf } from '../support/words.ts';

const NEWS = '2020-01-27'; // a Monday

const read = (text: string, published: string | null): TimeMention[] =>
  readTimes(timeTable, sentencesOf(text), { published });

const values = (text: string, published: string | null = NEWS): string[] =>
  read(text, published).map((one) => `${text.slice(one.start, one.end)} = ${one.value ?? '?'}`);

const days = (text: string, published: string | null = NEWS): (string | null)[] =>
  read(text, published).map(({ interval }) => (interval ? `${interval.start}/${interval.end}` : null));

describe('dates are read in every order', () => {
  it.each([
    ['The depot burned on January 24.', 'January 24 = 2020-01-24'],
    ['The depot burned on 24 January.', '24 January = 2020-01-24'],
    ['The depot burned on 24th January, 2019.', '24th January, 2019 = 2019-01-24'],
    ['The depot burned on Jan. 24, 2019.', 'Jan. 24, 2019 = 2019-01-24'],
    ['The depot burned on Friday, January 24.', 'Friday, January 24 = 2020-01-24'],
    ['The depot burned on the 24th of January 2019.', 'the 24th of January 2019 = 2019-01-24'],
    ['The depot burned on the second of May 2018.', 'the second of May 2018 = 2018-05-02'],
    ['The depot burned on 24.01.2019.', '24.01.2019 = 2019-01-24'],
    ['The depot burned on 1/24/2019.', '1/24/2019 = 2019-01-24'],
    ['The depot burned on 2019-01-24.', '2019-01-24 = 2019-01-24'],
    ['HARBOUR TOWN, 3 JAN 90 (WIRE)', '3 JAN 90 = 1990-01-03'],
    ['ON 3 JANUARY 12 GUARDS FELL.', '3 JANUARY = 2020-01-03'],
    ['It began in March 2011.', 'March 2011 = 2011-03'],
    ['It began in 1983.', '1983 = 1983'],
    ['It began in the 1980s.', 'the 1980s = 198'],
    ['It began in the 19th century.', 'the 19th century = 18'],
    ['It began in the summer of 2006.', 'the summer of 2006 = 2006-SU'],
    ['It began in the third quarter of 2012.', 'the third quarter of 2012 = 2012-Q3'],
    ['It began in the week of 18 March 2013.', 'the week of 18 March 2013 = 2013-W12'],
    ['It began at the end of June 2019.', 'the end of June 2019 = 2019-06'],
    ['It began in mid-January.', 'mid-January = 2020-01'],
    ['It began on Christmas Eve.', 'Christmas Eve = 2019-12-24'],
    ['Their quarrel began in 490 BC.', '490 BC = BC0490'],
    ['The fort was finished in August 480 BC.', 'August 480 BC = BC0480-08'],
    ['The fort was finished in the 5th century BC.', 'the 5th century BC = BC04'],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });
});

describe('clock times and parts of the day', () => {
  it.each([
    ['Sirens sounded at 9:34 p.m. on March 19, 2003.', '9:34 p.m. on March 19, 2003 = 2003-03-19T21:34'],
    ['On March 19, 2003, at 9:34 p.m. sirens sounded.', 'March 19, 2003, at 9:34 p.m. = 2003-03-19T21:34'],
    ['Sirens sounded at 0530 local time.', '0530 local time = 2020-01-27T05:30'],
    ['Sirens sounded at 3 a.m. GMT.', '3 a.m. GMT = 2020-01-27T03:00Z'],
    ['Sirens sounded at noon on Friday.', 'noon on Friday = 2020-01-24T12:00'],
    ['Sirens sounded late on January 25.', 'late on January 25 = 2020-01-25'],
    ['Sirens sounded on Friday evening.', 'Friday evening = 2020-01-24TEV'],
    ['Sirens sounded last night.', 'last night = 2020-01-26TNI'],
    ['Sirens sounded this morning.', 'this morning = 2020-01-27TMO'],
    ['Sirens sounded yesterday afternoon.', 'yesterday afternoon = 2020-01-26TAF'],
    ['Sirens sounded in the early hours of Tuesday.', 'the early hours of Tuesday = 2020-01-21TMO'],
    ['Sirens sounded early on Tuesday morning.', 'early on Tuesday morning = 2020-01-21TMO'],
    ['They moved only at night.', 'night = XXXX-XX-XXTNI'],
    ['The morning of 6 June 1944 was grey.', 'The morning of 6 June 1944 = 1944-06-06TMO'],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });
});

describe('news counts from the day of publication', () => {
  it.each([
    ['The bridge fell on Friday.', 'Friday = 2020-01-24'],
    ['The bridge fell on Monday.', 'Monday = 2020-01-27'],
    ['The bridge fell last Friday.', 'last Friday = 2020-01-24'],
    ['The truce will begin next Sunday.', 'next Sunday = 2020-02-02'],
    ['The envoys will meet on Friday.', 'Friday = 2020-01-31'],
    ['The bridge fell yesterday.', 'yesterday = 2020-01-26'],
    ['The bridge fell two days ago.', 'two days ago = 2020-01-25'],
    ['The bridge fell two weeks ago.', 'two weeks ago = 2020-W03'],
    ['The bridge fell a year ago.', 'a year ago = 2019'],
    ['The bridge fell earlier this month.', 'earlier this month = 2020-01'],
    ['The bridge fell this week.', 'this week = 2020-W05'],
    ['The bridge fell last year.', 'last year = 2019'],
    ['The bridge fell in December.', 'December = 2019-12'],
    ['The envoys will meet in June.', 'June = 2020-06'],
    ['The bridge fell on the 25th.', 'the 25th = 2020-01-25'],
    ['The bridge fell in the third quarter.', 'the third quarter = 2019-Q3'],
    ['The bridge fell last weekend.', 'last weekend = 2020-W04-WE'],
    ['Fighting has raged for the past three months.', 'the past three months = P3M'],
    ['Fighting now rages there.', 'now = PRESENT_REF'],
    ['The envoys will meet soon.', 'soon = FUTURE_REF'],
    ['A recent raid failed.', 'recent = PAST_REF'],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual([expected]);
  });

  it('lets the year of a sentence hold for a month in it', () => {
    expect(values('From March 2011 to August the city was quiet.')).toEqual([
      'March 2011 = 2011-03',
      'August = 2011-08',
    ]);
  });

  it('follows the day last spoken of where the words say so', () => {
    const text = 'The bridge fell on January 10. The next day the mill burned. Three days later the town was empty.';
    expect(values(text)).toEqual([
      'January 10 = 2020-01-10',
      'The next day = 2020-01-11',
      'Three days later = 2020-01-14',
    ]);
  });
});

describe('a story counts from what it last spoke of', () => {
  it('takes the year from the sentence before, over the turn of the year', () => {
    const text = 'On 3 December 1931 the garrison rose. On 9 December the port fell. In January the rising ended.';
    expect(values(text, null)).toEqual([
      '3 December 1931 = 1931-12-03',
      '9 December = 1931-12-09',
      'January = 1932-01',
    ]);
  });

  it('counts days, months and years on', () => {
    const text =
      'On 30 May 1931 the garrison rose. Two days later the port fell. The next month was quiet. That year the harvest failed. A year later it ended.';
    expect(values(text, null).map((one) => one.split(' = ')[1])).toEqual([
      '1931-05-30',
      '1931-06-01',
      '1931-07',
      '1931',
      '1932',
    ]);
  });

  it('leaves open what is not told', () => {
    expect(values('The port fell in July 1931. Days later the mill burned.', null)[1]).toBe('Days later = 1931-07-XX');
    expect(values('The port fell in 1931. A few weeks later the mill burned.', null)[1]).toBe(
      'A few weeks later = 1931-WXX',
    );
  });

  it('takes a year said in passing for that sentence only', () => {
    const text =
      'On 3 March 1931 the garrison rose. The rebels swore, as their fathers had done in 1872, to hold on. On 9 March they fell.';
    expect(values(text, null)[2]).toBe('9 March = 1931-03-09');
  });

  it('is told from news by its years, though a day of publication is given', () => {
    const text =
      'In 1931 the garrison rose. In 1932 the port fell. In 1933 came peace. By 1934 all was well. In May the mill opened.';
    expect(values(text, '2020-01-27')[4]).toBe('May = 1934-05');
  });

  it('leaves the year open where no year is told at all', () => {
    const text = 'The mill burned on October 9th. The following day it burned again.';
    expect(values(text, null)).toEqual(['October 9th = XXXX-10-09', 'The following day = XXXX-10-10']);
    expect(days(text, null)).toEqual(['--10-09/--10-09', '--10-10/--10-10']);
  });
});

describe('how long and how often', () => {
  it.each([
    ['It lasted two weeks.', 'two weeks = P2W', 'how-long'],
    ['It lasted 18 months.', '18 months = P18M', 'how-long'],
    ['It lasted several days.', 'several days = PXD', 'how-long'],
    ['It lasted half an hour.', 'half an hour = PT30M', 'how-long'],
    ['It lasted two and a half years.', 'two and a half years = P2.5Y', 'how-long'],
    ['It lasted more than a decade.', 'more than a decade = P10Y', 'how-long'],
    ['A ten-day truce began.', 'ten-day = P10D', 'how-long'],
    ['A month-long siege began.', 'month-long = P1M', 'how-long'],
    ['It was shelled for weeks.', 'weeks = PXW', 'how-long'],
    ['It was shelled every day.', 'every day = XXXX-XX-XX', 'how-often'],
    ['It was shelled daily.', 'daily = XXXX-XX-XX', 'how-often'],
    ['It was shelled weekly.', 'weekly = XXXX-WXX', 'how-often'],
    ['It was shelled every morning.', 'every morning = XXXX-XX-XXTMO', 'how-often'],
    ['It was shelled every two weeks.', 'every two weeks = P2W', 'how-often'],
    ['They meet every Friday.', 'every Friday = XXXX-WXX-5', 'how-often'],
    ['They meet annually.', 'annually = XXXX', 'how-often'],
  ])('%s', (text, expected, use) => {
    expect(values(text)).toEqual([expected]);
    expect(read(text, NEWS)[0]!.use).toBe(use);
  });
});

describe('the interval that a claim takes', () => {
  it.each([
    ['The mill burned on January 24.', '2020-01-24/2020-01-24', 'day'],
    ['The mill burned late on January 24.', '2020-01-24/2020-01-24', 'part-of-day'],
    ['The mill burned at 9:34 p.m. on January 24.', '2020-01-24T21:34/2020-01-24T21:34', 'minute'],
    ['The mill burned at 9 p.m. on January 24.', '2020-01-24T21:00/2020-01-24T21:00', 'hour'],
    ['The mill burned in December.', '2019-12-01/2019-12-31', 'month'],
    ['The mill burned in early December.', '2019-12-01/2019-12-10', 'days'],
    ['The mill burned in 2016.', '2016-01-01/2016-12-31', 'year'],
    ['The mill burned last week.', '2020-01-20/2020-01-26', 'week'],
    ['The mill burned in February 2016.', '2016-02-01/2016-02-29', 'month'],
  ])('%s', (text, interval, precision) => {
    expect(days(text)).toEqual([interval]);
    expect(read(text, NEWS)[0]!.precision).toBe(precision);
  });

  it.each([
    ['The siege lasted from January 20 to 24.', '2020-01-20/2020-01-24'],
    ['The siege lasted from Thursday through Saturday.', '2020-01-23/2020-01-25'],
    ['Between January 20 and 24 nobody slept.', '2020-01-20/2020-01-24'],
    ['20-24 January 2020 was calm.', '2020-01-20/2020-01-24'],
    ['The night of 20-24 January was calm.', '2020-01-20/2020-01-24'],
    ['The siege lasted from December to March 2019.', '2018-12-01/2019-03-31'],
    ['The 1939-45 war was long.', '1939-01-01/1945-12-31'],
    ['From 10:00 to 14:00 on January 20 it rained.', '2020-01-20T10:00/2020-01-20T14:00'],
  ])('%s: both ends of a range have the whole of it', (text, interval) => {
    expect(days(text)).toEqual([interval, interval]);
  });

  it('keeps days apart that are only listed', () => {
    expect(days('It rained on January 20, 22 and 24.')).toEqual([
      '2020-01-20/2020-01-20',
      '2020-01-22/2020-01-22',
      '2020-01-24/2020-01-24',
    ]);
  });

  it('has none for a day that no calendar has', () => {
    expect(days('The mill burned on February 30, 2019.')).toEqual([null]);
  });
});

describe('a time may only bound a happening', () => {
  it.each([
    ['They have held it since January 24.', 'since'],
    ['They held it until Friday.', 'until'],
    ['It fell before January 24.', 'before'],
    ['It fell after 2016.', 'after'],
    ['It fell on January 24.', null],
    ['They held it from January 20 to 24.', null],
  ])('%s', (text, bound) => {
    expect(read(text, NEWS)[0]!.bound).toBe(bound);
  });
});

describe('a time counted from a happening', () => {
  it('bears no claim in news, where nothing tells when that was', () => {
    expect(values('The raid came two days after the fire.')).toEqual(['two days after = P2D']);
    expect(days('The raid came two days after the fire.')).toEqual([null]);
  });

  it('is reckoned where a date is named', () => {
    expect(values('The raid came two days before January 24.')).toEqual(['two days before January 24 = 2020-01-22']);
  });
});

describe('words that tell no time', () => {
  it.each([
    'A second column may march on the capital.',
    'The fall of Harbour Town shocked them.',
    'The 25th Brigade took Hill 881.',
    'Some 2000 recruits fled to the hills.',
    'Three quarters of the town burned.',
    'Operation Red Dawn failed.',
    'The March on the capital failed.',
    'They lost 1,945 men.',
    'The Daily Courier said so.',
    'As soon as they left it burned.',
    'The Arab Spring was young.',
  ])('%s', (text) => {
    expect(values(text)).toEqual([]);
  });
});

const words = fc.constantFrom(
  ..."the of on in at to and from between - , . 24 7 1941 41 490 BC 1930s 19th century January may March Friday night early late end mid last next two days weeks year later ago ago before after every past 9:34 p.m. noon spring daily now that same following half a several ' ( )".split(
    ' ',
  ),
);
const anyText = fc.array(fc.oneof({ weight: 6, arbitrary: words }, fc.string({ unit: 'binary' })), { maxLength: 80 });

describe('readTimes on any text', () => {
  it('gives exact spans in order, none overlapping, and intervals that end after they begin', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(null, NEWS, '1990-12-31', 'no date'), (list, published) => {
        const text = list.join(' ');
        const sentences = sentencesOf(text);
        let past = 0;
        for (const one of readTimes(timeTable, sentences, { published })) {
          expect(one.start).toBeGreaterThanOrEqual(past);
          expect(one.end).toBeGreaterThan(one.start);
          const { tokens } = sentences[one.sentence]!;
          expect(tokens[one.first]!.start).toBeLessThanOrEqual(one.start);
          expect(tokens[one.past - 1]!.end).toBeGreaterThanOrEqual(one.end);
          if (one.interval) {
            expect(one.interval.start <= one.interval.end).toBe(true);
            expect(one.interval.start).toMatch(/^(?:\d{4}|-)-\d\d-\d\d(?:T\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?$/);
          }
          if (one.value !== null) expect(one.value).not.toMatch(/NaN|undefined|null/);
          past = one.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['the end of ', 'the end of '],
    ['days', 'two days later '],
    ['a list of days', '24, '],
    ['early', 'early late mid-'],
    ['joined words', 'May-'],
  ])('takes time linear in a long run of "%s"', (_title, piece) => {
    const taken = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return cpuTime(() => {
        read(text, NEWS);
      });
    };
    taken(20_000);
    // five times the text: 25 times the time where it is squared, and a busy machine may take a few times as long
    expect(taken(100_000)).toBeLessThan(15 * Math.max(taken(20_000), 20));
  });
});
