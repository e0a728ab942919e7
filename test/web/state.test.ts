import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedOf } from '../../web/src/map/asked.ts';
import { filtersOf, isFiltered, parseQuery, toggled, type View, viewOf, writeQuery } from '../../web/src/state/view.ts';

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '');
const views = fc.record(
  {
    ...{ from: fc.constant('2020-01-24'), in: word, words: word, event: word, at: fc.constant('37.1,36.2,8.50') },
    ...{ type: fc.uniqueArray(word, { minLength: 1 }), side: fc.uniqueArray(word, { minLength: 1 }) },
    contradicted: fc.constant(true as const),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<View>;

describe('the state in the URL', () => {
  test('is the same after a link was passed on', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOf(parseQuery(writeQuery({ ...view })))).toEqual(view);
      }),
    );
  });

  test('is written so that people can read it', () => {
    expect(writeQuery({ from: '2020-01-24', type: ['air-strike', 'shelling'], at: '37,36,8.5' })).toBe(
      '?from=2020-01-24&type=air-strike&type=shelling&at=37,36,8.5',
    );
  });

  test('drops what the program does not know', () => {
    expect(viewOf({ from: '2020-01-24', nonsense: 'x', contradicted: 'maybe' })).toEqual({ from: '2020-01-24' });
  });

  test('carries the filters from screen to screen, and nothing else', () => {
    expect(filtersOf({ from: '2020-01-24', at: '1,2,3', event: 'e-1', hide: ['speech'] })).toEqual({
      from: '2020-01-24',
      hide: ['speech'],
    });
    expect(isFiltered({ at: '1,2,3' })).toBe(false);
    expect(isFiltered({ grade: ['weak'] })).toBe(true);
  });

  test('puts a value in and takes it out', () => {
    expect(toggled(undefined, 'a')).toEqual(['a']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['a'], 'a')).toBeUndefined();
  });
});

describe('what the legend switches off', () => {
  test('is left out of what the server is asked for', () => {
    const { type } = askedOf({ hide: ['territory', 'air-strike'] });
    expect(type).not.toContain('territory-captured');
    expect(type).not.toContain('air-strike');
    expect(type).toContain('drone-strike');
    expect(type).not.toContain('control');
  });

  test('asks for no types where all are shown', () => {
    expect(askedOf({ from: '2020-01-24' })).toEqual({ from: '2020-01-24' });
  });

  test('narrows a list of types that is there already', () => {
    expect(askedOf({ type: ['air-strike', 'clash'], hide: ['air'] }).type).toEqual(['clash']);
  });
});
