import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../src/reader/index.ts';
import { openTestReader, reportOf } from '../support/reader.ts';

const MONDAY = '2020-01-27';

let reader: Reader;
beforeAll(async () => {
  reader = await openTestReader();
});

const issues = (text: string, published: string | null = MONDAY): string[] =>
  reader.read(reportOf(text, published), {}).issues.map(({ code, message }) => `${code}: ${message}`);

describe('a text that contradicts its calendar or its date of publication', () => {
  it.each([
    [
      'Rebels attacked the port on Tuesday, January 24, 2020.',
      'weekday-mismatch: “Tuesday, January 24, 2020” names a Tuesday, but 2020-01-24 is a Friday.',
    ],
    [
      'Rebels attacked the port on Tuesday, January 24.',
      'weekday-mismatch: “Tuesday, January 24” names a Tuesday, but 2020-01-24 is a Friday.',
    ],
    [
      'Rebels attacked the port today, Tuesday.',
      'weekday-mismatch: “today, Tuesday” names a Tuesday, but 2020-01-27 is a Monday.',
    ],
    [
      'Rebels attacked the port on February 3, 2020.',
      'date-after-publication: The text tells of “February 3, 2020” as past, but its date of publication is 2020-01-27.',
    ],
  ])('%s', (text, expected) => {
    expect(issues(text)).toEqual([expected]);
  });

  it.each([
    'Rebels attacked the port on Friday, January 24, 2020.',
    'Rebels attacked the port on Friday, January 24.',
    'Rebels will attack the port on February 3, 2020.',
    'Rebels attacked the port on Tuesday.',
    'Rebels attacked the port today, Monday.',
  ])('%s: no issue', (text) => {
    expect(issues(text)).toEqual([]);
  });
});

describe('a dateline and a date of publication are different things', () => {
  const startOf = (text: string, published: string | null): string | undefined =>
    reader.read(reportOf(text, published), {}).claims[0]?.time?.start;

  it('words count from the dateline', () => {
    const text = 'DAMASCUS, 24 January 2020 (Wire) - Rebels attacked the port yesterday.';
    expect(startOf(text, '2020-01-26')).toBe('2020-01-23');
  });

  it('but not from one that lies too far off, or after publication', () => {
    expect(startOf('DAMASCUS, 24 May 2019 (Wire) - Rebels attacked the port yesterday.', '2020-01-26')).toBe(
      '2020-01-25',
    );
    expect(startOf('DAMASCUS, 30 January 2020 (Wire) - Rebels attacked the port yesterday.', '2020-01-26')).toBe(
      '2020-01-25',
    );
  });
});
