import { describe, expect, test } from 'vitest';
import { dateInWords, datesOf } from '../../src/cli/dates.ts';
import { readingPage } from '../../src/cli/page.ts';
import { COLOUR, PLAIN, styleOf } from '../../src/cli/style.ts';
import { printable, widthOf, wrap } from '../../src/cli/wrap.ts';
import type { Claim, ClaimTime, Reading } from '../../src/model/index.ts';

const TEXT = 'The army liberated Arka and Borno on May 3.\nRockets hit Cera. It may rain.\nShare this!';
const quoteOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, text: words };
};
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const onMay = (day: number): ClaimTime => ({
  text: 'May 3',
  span: spanOf('May 3'),
  start: `2021-05-0${day}`,
  end: `2021-05-0${day}`,
  precision: 'day',
  said: true,
});

const captured = (id: string, name: string): Claim => ({
  id,
  type: 'territory-captured',
  trigger: { text: 'liberated', span: spanOf('liberated') },
  phase: null,
  status: 'asserted',
  attribution: [],
  participants: [{ role: 'agent', text: 'The army', name: 'The army', actor: null, span: spanOf('The army') }],
  place: {
    text: name,
    name,
    span: spanOf(name),
    relation: 'in',
    lat: null,
    lon: null,
    radius_km: null,
    precision: 'unresolved',
    gazetteer: null,
    country: null,
    admin1: null,
  },
  time: onMay(3),
  count: null,
  casualties: [],
  losses: [],
  instrument: null,
  evidence: [quoteOf('The army liberated Arka and Borno on May 3.')],
  loaded: [{ text: 'liberated', neutral: 'captured', span: spanOf('liberated') }],
  foundBy: 'en/territory/captured',
});

const hit: Claim = {
  ...captured('c3', 'Cera'),
  type: 'shelling',
  trigger: { text: 'hit', span: spanOf('hit') },
  status: 'reported',
  participants: [],
  time: onMay(2),
  evidence: [quoteOf('Rockets hit Cera.')],
  loaded: [],
};

const READING: Reading = {
  report: {
    id: 'r',
    sha256: '',
    title: 'A title',
    url: null,
    language: 'en',
    publisher: 'Paper',
    author: 'Desk',
    published: '2021-05-04',
    text: TEXT,
    boilerplate: [{ ...spanOf('Share this!'), kind: 'share-plea' }],
  },
  claims: [captured('c1', 'Arka'), captured('c2', 'Borno'), hit],
  issues: [{ code: 'place-unresolved', message: 'No place is known by the name “Arka”.' }],
};

describe('the page of a reading', () => {
  test('tells date by date what is claimed, with its words once and marked', () => {
    expect(readingPage(READING, { style: PLAIN, width: 72 })).toMatchInlineSnapshot(`
      "A title
      Desk · in Paper · published 4 May 2021

      2 May 2021 ─────────────────────────────────────────────────────────────
        c3  Shelling, in Cera
            reported, source not named
            │ “Rockets *hit* Cera.”

      3 May 2021 ─────────────────────────────────────────────────────────────
        c1  The army: capture of Arka
        c2  The army: capture of Borno
            stated by the report itself
            │ “The army *liberated* Arka and Borno on May 3.”
            the report’s loaded words: “liberated” (neutral: captured)

      Loaded words
        “liberated” (captured)

      To look at
        ! No place is known by the name “Arka”.
          Name the theatre or the country if the report does not; if no
          gazetteer has the name, add it to the theatre's places.yaml or add a
          country gazetteer. \`sitrep explain\` shows what it may be.

      3 claims (2 stated, 1 reported), 1 issue to look at. 1 passage not read
      as news: share plea.
      "
    `);
  });

  test.each([40, 60, 80, 100])('is never wider than %i columns', (width) => {
    const lines = readingPage(READING, { style: COLOUR, width }).split('\n');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
  });

  test('says so where nothing is claimed', () => {
    const page = readingPage({ ...READING, claims: [], issues: [] }, { style: PLAIN, width: 80 });
    expect(page).toContain('No claims, no issues to look at.');
  });
});

describe('colour', () => {
  test.each([
    ['a terminal', true, {}, COLOUR],
    ['a pipe', false, {}, PLAIN],
    ['a terminal with NO_COLOR', true, { NO_COLOR: '1' }, PLAIN],
    ['a dumb terminal', true, { TERM: 'dumb' }, PLAIN],
  ] as const)('on %s', (_, isTTY, env, expected) => {
    expect(styleOf({ write: () => true, isTTY }, env)).toBe(expected);
  });
});

describe('dates in words', () => {
  test.each([
    ['2020-01-24', '24 January 2020'],
    ['2020-01-24T21:30', '24 January 2020, 21:30'],
    ['2020-01', 'January 2020'],
    ['2020', '2020'],
    ['--01-25', '25 January (year not known)'],
  ])('%s is “%s”', (iso, expected) => {
    expect(dateInWords(iso)).toBe(expected);
  });

  test.each([
    ['2020-01-24', '2020-01-26', '24 January 2020 to 26 January 2020'],
    ['2020-02-01', '2020-02-29', 'February 2020'],
    ['2020-02-01', '2020-02-28', '1 February 2020 to 28 February 2020'],
    ['2019-01-01', '2019-12-31', '2019'],
    ['2020-01-25T18:00', '2020-01-25T23:59', '25 January 2020'],
  ])('%s to %s is “%s”', (start, end, expected) => {
    expect(datesOf({ ...onMay(1), start, end })).toBe(expected);
  });
});

describe('lines', () => {
  test('break at spaces, and within a word only where it is longer than a line', () => {
    expect(wrap('one two three', 12, '  ')).toEqual(['  one two', '  three']);
    expect(wrap('x'.repeat(30), 20, '').every((line) => line.length <= 20)).toBe(true);
  });

  test('count what is seen: colour takes no column, a Chinese character two', () => {
    expect(widthOf(COLOUR.title('abc'))).toBe(3);
    expect(widthOf('中文e\u0301')).toBe(5);
  });

  test('hold no character that moves the cursor or turns the text round', () => {
    expect(printable(' a\u001b[2J\r\nb\u202e c\t')).toBe('a [2J b c');
  });
});
