import { describe, expect, it } from 'vitest';
import { timeTable } from '../../src/languages/en/times.ts';
import { readTimes, type TimeMention } from '../../src/reader/times/times.ts';
import { sentencesOf } from '../support/words.ts';

const NEWS = '2018-10-17'; // a Wednesday

const read = (text: string, published: string | null, written: string | null = null): TimeMention[] =>
  readTimes(timeTable, sentencesOf(text), { published, written });

const values = (text: string, published: string | null = NEWS): string =>
  read(text, published)
    .map((one) => `${text.slice(one.start, one.end)} = ${one.value ?? '?'}`)
    .join('; ');

const interval = (text: string, published: string | null = NEWS): string | null => {
  const found = read(text, published)[0]?.interval;
  return found ? `${found.start}/${found.end}` : null;
};

describe('each way in which news tells a time', () => {
  it.each([
    ['The minister said on Friday that talks had failed.', 'Friday = 2018-10-12'],
    ['Officials said Wednesday that talks had failed.', 'Wednesday = 2018-10-17'],
    ['He spoke late Tuesday.', 'late Tuesday = 2018-10-16'],
    ['He spoke early Wednesday morning.', 'early Wednesday morning = 2018-10-17TMO'],
    ['He spoke Tuesday night.', 'Tuesday night = 2018-10-16TNI'],
    ['The talks will resume Thursday.', 'Thursday = 2018-10-18'],
    ['The talks will resume next Monday.', 'next Monday = 2018-10-22'],
    ['The company said profit fell in the third quarter.', 'the third quarter = 2018-Q3'],
    ['The company said third-quarter profit fell.', 'third-quarter = 2018-Q3'],
    ['Profit rose from $3 million a year earlier.', 'a year earlier = 2017'],
    ['Profit rose from $3 million a year ago.', 'a year ago = 2017'],
    ['Sales for the nine months rose 3%.', 'the nine months = P9M'],
    ['Sales for the quarter rose 3%.', 'the quarter = 2018-Q4'],
    ['Sales for the year rose 3%.', 'the year = 2018'],
    ['In fiscal 1989 sales rose.', 'fiscal 1989 = 1989'],
    ['In fiscal year 2017, sales rose.', 'fiscal year 2017 = 2017'],
    ['Over the past three months prices rose.', 'the past three months = P3M'],
    ['Over the past year prices rose.', 'the past year = P1Y'],
    ['In the past week prices rose.', 'the past week = P1W'],
    ['In the last 24 hours two people died.', 'the last 24 hours = PT24H'],
    ['In the past few days two people died.', 'the past few days = PXD'],
    ['In the next few weeks two people may leave.', 'the next few weeks = PXW'],
    ['In recent months prices rose.', 'recent months = PAST_REF'],
    ['In recent years prices rose.', 'recent years = PAST_REF'],
    ['He recently returned.', 'recently = PAST_REF'],
    ['A recent study said so.', 'recent = PAST_REF'],
    ['He is currently in Rome.', 'currently = PRESENT_REF'],
    ['The current government fell.', 'current = PRESENT_REF'],
    ['He is now in Rome.', 'now = PRESENT_REF'],
    ['Today he is in Rome.', 'Today = 2018-10-17'],
    ['The ship sank last week.', 'last week = 2018-W41'],
    ['The ship sank last month.', 'last month = 2018-09'],
    ['The ship sank last year.', 'last year = 2017'],
    ['The ship sank last December.', 'last December = 2017-12'],
    ['The ship sank in December.', 'December = 2017-12'],
    ['The ship sank in September.', 'September = 2018-09'],
    ['The ship will sail in December.', 'December = 2018-12'],
    ['The ship sank on Sept. 11.', 'Sept. 11 = 2018-09-11'],
    ['The ship sank on Dec. 11.', 'Dec. 11 = 2017-12-11'],
    ['The ship sails Nov. 6.', 'Nov. 6 = 2018-11-06'],
    ['The ship sank two years ago.', 'two years ago = 2016'],
    ['The ship sank six months ago.', 'six months ago = 2018-04'],
    ['The ship sank three weeks ago.', 'three weeks ago = 2018-W39'],
    ['The ship sank 10 days ago.', '10 days ago = 2018-10-07'],
    ['The ship sank a decade ago.', 'a decade ago = 2008'],
    ['The ship sank decades ago.', 'decades ago = PAST_REF'],
    ['The ship sank more than 20 years ago.', 'more than 20 years ago = 1998'],
    ['The ship sank nearly two years ago.', 'nearly two years ago = 2016'],
    ['He has served 12 years.', '12 years = P12Y'],
    ['He was held for two days.', 'two days = P2D'],
    ['The 12-year war ended.', '12-year = P12Y'],
    ['The 12-year-old boy died.', '12-year-old = P12Y'],
    ['The boy, 12, died in a six-hour operation.', 'six-hour = PT6H'],
    ['A 30-day suspension was ordered.', '30-day = P30D'],
    ['He will leave by the end of the year.', 'the end of the year = 2018'],
    ['He will leave at the end of this month.', 'the end of this month = 2018-10'],
    ['He will leave later this month.', 'later this month = 2018-10'],
    ['He left earlier this week.', 'earlier this week = 2018-W42'],
    ['He left earlier in the day.', 'earlier in the day = 2018-10-17'],
    ['He left this week.', 'this week = 2018-W42'],
    ['He left over the weekend.', 'the weekend = 2018-W41-WE'],
    ['He left last weekend.', 'last weekend = 2018-W41-WE'],
    ['He left in the early 1990s.', 'the early 1990s = 199'],
    ["He left in the '80s.", "the '80s = 198"],
    ['He left in mid-2012.', 'mid-2012 = 2012'],
    ['He left in late 2012.', 'late 2012 = 2012'],
    ['He will leave this summer.', 'this summer = 2018-SU'],
    ['He left last summer.', 'last summer = 2018-SU'],
    ['He left in the summer of 1998.', 'the summer of 1998 = 1998-SU'],
    ['The prices fell the next day.', 'the next day = 2018-10-18'],
    ['The next year prices fell.', 'The next year = 2019'],
    ['The same day prices fell.', 'The same day = 2018-10-17'],
    ['The law expires in 2019.', '2019 = 2019'],
    ['The law expires in two years.', 'two years = P2Y'],
    ['Within 48 hours all was over.', '48 hours = PT48H'],
    ['At 8:30 a.m. the guns opened up.', '8:30 a.m. = 2018-10-17T08:30'],
    ['At 8:30 a.m. Tuesday the guns opened up.', '8:30 a.m. Tuesday = 2018-10-16T08:30'],
    ['The index closed yesterday at 3,000.', 'yesterday = 2018-10-16'],
    ['The New York Stock Exchange composite trading yesterday rose.', 'yesterday = 2018-10-16'],
    ['It happens every year.', 'every year = XXXX'],
    ['It happens each month.', 'each month = XXXX-XX'],
    ['Every Monday he goes.', 'Every Monday = XXXX-WXX-1'],
    ['He goes there on Mondays.', 'Mondays = XXXX-WXX-1'],
    ['It pays quarterly dividends.', 'quarterly = XXXX-QX'],
    ['The annual report is out.', 'annual = XXXX'],
    ['The monthly report is out.', 'monthly = XXXX-XX'],
    ['It will be long in the future.', 'the future = FUTURE_REF'],
    ['The near future is bright.', 'The near future = FUTURE_REF'],
    ['In the past he was rich.', 'the past = PAST_REF'],
    ['The coming weeks will tell.', 'The coming weeks = PXW'],
    ['Years of war ended.', 'Years = PXY'],
    ['For years he tried.', 'years = PXY'],
    ['For decades he tried.', 'decades = PXDE'],
    ['It took a few minutes.', 'a few minutes = PTXM'],
    ['It took half an hour.', 'half an hour = PT30M'],
    ['It took a year and a half.', 'a year and a half = P1.5Y'],
    ['It took one and a half years.', 'one and a half years = P1.5Y'],
    ['The two-year anniversary came.', 'two-year = P2Y'],
    ['The 20th century was long.', 'The 20th century = 19'],
    ['The 21st century began.', 'The 21st century = 20'],
    ['Jan. 1 is a holiday.', 'Jan. 1 = 2018-01-01'],
    ['On March 3, 1999, he left.', 'March 3, 1999 = 1999-03-03'],
    ['From 1999 to 2003 he served.', '1999 = 1999; 2003 = 2003'],
    ['Between 1999 and 2003 he served.', '1999 = 1999; 2003 = 2003'],
    ['The 1999-2003 plan failed.', '1999 = 1999; 2003 = 2003'],
    ['That day he slept.', 'That day = 2018-10-17'],
    ['He arrived shortly after midnight.', 'midnight = 2018-10-17TNI'],
    ['He arrived before dawn.', 'dawn = 2018-10-17TMO'],
    ['It is the first time in 10 years.', '10 years = P10Y'],
    ['The deal ended five months of talks.', 'five months = P5M'],
    ['He was born in 1955, the year his father died.', '1955 = 1955'],
    ['A week later he left.', 'A week later = 2018-W43'],
    ['Three days later he left.', 'Three days later = 2018-10-20'],
    ['The day before, he had slept.', 'The day before = 2018-10-16'],
    ['The previous day he slept.', 'The previous day = 2018-10-16'],
    ['The previous month he slept.', 'The previous month = 2018-09'],
    ['Last Friday he slept.', 'Last Friday = 2018-10-12'],
    ['This Friday he sleeps.', 'This Friday = 2018-10-19'],
    ['On the morning of Sept. 11, 2001 he slept.', 'the morning of Sept. 11, 2001 = 2001-09-11TMO'],
    ['The 2012 election was close.', '2012 = 2012'],
    ['The 2016 campaign was ugly.', '2016 = 2016'],
    ['In his 2016 book he says so.', '2016 = 2016'],
    ['In the first half of the year, profit rose.', 'the first half of the year = 2018-H1'],
    ['So far this year 20 ships sank.', 'this year = 2018'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('the verb nearest to a time tells on which side of publication it lies', () => {
  it.each([
    ['Officials said Friday that talks will resume Monday.', 'Friday = 2018-10-12; Monday = 2018-10-22'],
    ['The envoys will meet on Friday, he said Monday.', 'Friday = 2018-10-19; Monday = 2018-10-15'],
    ['On Friday he said the talks would go on.', 'Friday = 2018-10-12'],
    ['On Friday the envoys will meet.', 'Friday = 2018-10-19'],
    ['Talks scheduled for Friday were cancelled.', 'Friday = 2018-10-19'],
    ['Strike kills five in the port on Friday.', 'Friday = 2018-10-12'],
    ['They will storm positions captured on Friday.', 'Friday = 2018-10-12'],
    ['They will storm the besieged town on Friday.', 'Friday = 2018-10-19'],
    ['The Nov. 6 vote is near.', 'Nov. 6 = 2018-11-06'],
    ['The ship sank on Nov. 6.', 'Nov. 6 = 2017-11-06'],
    ['The army captured the hill on March 4.', 'March 4 = 2018-03-04'],
    ['The army captured the hill on December 4.', 'December 4 = 2017-12-04'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('clock times keep the zone that the text says', () => {
  it.each([
    ['Sirens sounded at 3 a.m. GMT.', '3 a.m. GMT = 2018-10-17T03:00Z'],
    ['Sirens sounded at 3 a.m. MSK on Tuesday.', '3 a.m. MSK on Tuesday = 2018-10-16T03:00+03:00'],
    ['Sirens sounded at about 3 p.m. (1300 GMT) on Tuesday.', 'about 3 p.m. (1300 GMT) on Tuesday = 2018-10-16T15:00'],
    ['Sirens sounded at 0530 GMT.', '0530 GMT = 2018-10-17T05:30Z'],
    ['Sirens sounded at 0530Z.', '0530Z = 2018-10-17T05:30Z'],
    ['Sirens sounded at 0530 local time.', '0530 local time = 2018-10-17T05:30'],
    ['Sirens sounded at 5:30 a.m. Kyiv time.', '5:30 a.m. Kyiv time = 2018-10-17T05:30'],
    ['Sirens sounded at 17:30 local time (15:30 GMT).', '17:30 local time (15:30 GMT) = 2018-10-17T17:30'],
    ['Sirens sounded at dawn.', 'dawn = 2018-10-17TMO'],
    ['Sirens sounded at dawn on Tuesday.', 'dawn on Tuesday = 2018-10-16TMO'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });
});

describe('a night that runs on into the next day has both days', () => {
  it.each([
    ['Sirens sounded overnight.', '2018-10-16/2018-10-17'],
    ['Sirens sounded overnight Monday.', '2018-10-15/2018-10-16'],
    ['Sirens sounded overnight between Monday and Tuesday.', '2018-10-15/2018-10-16'],
    ['Sirens sounded in the night from Monday to Tuesday.', '2018-10-15/2018-10-16'],
    ['Sirens sounded on the night of October 15-16.', '2018-10-15/2018-10-16'],
    ['Sirens sounded last night.', '2018-10-16/2018-10-16'],
  ])('%s', (text, expected) => {
    expect(interval(text)).toBe(expected);
  });
});

describe('months of other languages stand beside a day or a year', () => {
  it.each([
    ['It fell on 24 Kanun al-Thani.', '24 Kanun al-Thani = 2018-01-24'],
    ['It fell on 24 Kanun al-Thani 2017.', '24 Kanun al-Thani 2017 = 2017-01-24'],
    ['It fell on 24 Kanun al-Thani (January) 2017.', '24 Kanun al-Thani (January) 2017 = 2017-01-24'],
    ['It fell on 3 Tishrin II 2017.', '3 Tishrin II 2017 = 2017-11-03'],
    ['It fell on 24 января 2017 года.', '24 января 2017 года = 2017-01-24'],
    ['It fell on 24 січня.', '24 січня = 2018-01-24'],
    ['It fell on 5 Şubat 2018.', '5 Şubat 2018 = 2018-02-05'],
    ['It fell on 9 Ekim.', '9 Ekim = 2018-10-09'],
    ['It fell on 5 de mayo de 2017.', '5 de mayo de 2017 = 2017-05-05'],
    ['It fell in Tammuz 2006.', 'Tammuz 2006 = 2006-07'],
    ['It fell on 24 كانون الثاني 2017.', '24 كانون الثاني 2017 = 2017-01-24'],
    ['It fell on 12 Ramadan 1439 (27 May 2018).', '12 Ramadan 1439 (27 May 2018) = 2018-05-27'],
    ['It fell on 27 May 2018 (12 Ramadan 1439).', '27 May 2018 (12 Ramadan 1439) = 2018-05-27'],
    [
      'It fell on 12 Ramadan 1439 AH, corresponding to 27 May 2018.',
      '12 Ramadan 1439 AH, corresponding to 27 May 2018 = 2018-05-27',
    ],
    ['It fell on 22 Bahman 1357.', '22 Bahman 1357 = 1979-02-11'],
    ['It fell on 22 Bahman 1396.', '22 Bahman 1396 = 2018-02-11'],
  ])('%s', (text, expected) => {
    expect(values(text)).toBe(expected);
  });

  it.each(['Nisan and Rajab left.', 'Ramadan Shallah spoke.', 'The Tishrin dam held.', 'Tammuz burned.'])(
    '%s: alone they are names',
    (text) => {
      expect(values(text)).toBe('');
    },
  );
});

describe('dates of the Hijra are reckoned by the arithmetical calendar, a day either way', () => {
  it.each([
    ['It fell on 12 Ramadan 1439.', '2018-05-26/2018-05-28'],
    ['It fell on 12 Ramadan 1439 AH.', '2018-05-26/2018-05-28'],
    ['It fell on 12 Ramadan.', '2018-05-26/2018-05-28'],
    ["It fell on the 5th of Rabi' al-Awwal 1440.", '2018-11-13/2018-11-15'],
    ['It fell on 3 Dhu al-Hijjah 1439.', '2018-08-14/2018-08-16'],
    ['It fell during Ramadan.', '2018-05-15/2018-06-15'],
    ['It will fall during Ramadan.', '2019-05-05/2019-06-05'],
    ['It fell in Ramadan 2017.', '2017-05-26/2017-06-26'],
    ['It fell in 1439 AH.', '2017-09-21/2018-09-12'],
    ['It fell on 12 Ramadan 1439 (27 May 2018).', '2018-05-27/2018-05-27'],
  ])('%s', (text, expected) => {
    expect(interval(text)).toBe(expected);
  });
});

describe('"since" reaches to the day of writing', () => {
  it.each([
    ['They have held it since October 10.', '2018-10-10/2018-10-17'],
    ['They have held it since January.', '2018-01-01/2018-10-17'],
    ['They have held it since 2016.', '2016-01-01/2018-10-17'],
  ])('%s', (text, expected) => {
    expect(interval(text)).toBe(expected);
  });

  it('has no end where the day of writing is not known', () => {
    expect(interval('They have held it since October 10, 2018.', null)).toBe('2018-10-10/2018-10-10');
  });
});

describe('what a time was counted from is kept', () => {
  it('is the day of publication, or what the text last spoke of', () => {
    const text = 'The bridge fell on Friday. Two days later the mill burned. On October 16, 2018 it rained.';
    expect(read(text, NEWS).map(({ anchored, anchor }) => `${anchored} ${anchor}`)).toEqual([
      'published 2018-10-17',
      'narrative 2018-10-12',
      'absolute null',
    ]);
  });

  it('is the day of the dateline where that is another', () => {
    const [today] = read('The bridge fell today.', '2018-10-17', '2018-10-15');
    expect([today!.value, today!.anchor]).toEqual(['2018-10-15', '2018-10-15']);
  });
});
