import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EVENT_TYPES } from '../../src/model/index.ts';
import { CATALOGUE } from '../../web/src/i18n/catalogue/index.ts';
import { fill } from '../../web/src/i18n/fill.ts';
import type { Rows } from '../../web/src/i18n/rows.ts';

const rows = Object.entries(CATALOGUE as Rows);
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!).sort();

describe('the catalogue', () => {
  test('has every string in English and in Arabic, with the same holes', () => {
    for (const [key, { en, ar }] of rows) {
      expect(en.trim(), key).not.toBe('');
      expect(ar.trim(), key).not.toBe('');
      expect(holes(ar), key).toEqual(holes(en));
    }
  });

  test('names every type of event, in English as the table of types does', () => {
    for (const { id, label } of EVENT_TYPES) expect((CATALOGUE as Rows)[`type.${id}`]?.en, id).toBe(label);
  });

  test('gives plurals as many forms as the language has', () => {
    for (const [key, { en, ar }] of rows) {
      for (const [, forms] of en.matchAll(/\{\w+\|([^}]*)\}/g)) expect(forms!.split('|'), key).toHaveLength(2);
      for (const [, forms] of ar.matchAll(/\{\w+\|([^}]*)\}/g)) expect(forms!.split('|'), key).toHaveLength(6);
    }
  });
});

describe('filling in', () => {
  const { en, ar } = CATALOGUE['events.count'];
  test.each([
    ['en', en, 1, 'one event'],
    ['en', en, 1200, '1,200 events'],
    ['ar', ar, 2, 'حدثان'],
    ['ar', ar, 5, '5 أحداث'],
    ['ar', ar, 11, '11 حدثًا'],
  ] as const)('chooses the form that %s has for it', (language, text, n, said) => {
    expect(fill(language, text, { n })).toBe(said);
  });

  test('leaves a hole that nothing is given for, so that it is seen', () => {
    expect(fill('en', '{a} and {b}', { a: 'x' })).toBe('x and {b}');
  });
});

test('of src/ the web app takes the model and nothing else', () => {
  const root = new URL('../../web/src/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const taken = files.flatMap((name) =>
    [...readFileSync(new URL(name, root), 'utf8').matchAll(/'(?:\.\.\/)+src\/(?<part>[\w-]+)/g)].map(
      ({ groups }) => groups!.part,
    ),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(new Set(taken)).toEqual(new Set(['model']));
});
