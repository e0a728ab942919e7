import { expect, test } from 'vitest';
import { actionOf, REVIEW_KEYS, step } from '../../web/src/review/keys.ts';

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  typing: false,
  ...more,
});

test('each key does one thing and each thing has one key', () => {
  expect(new Set(REVIEW_KEYS.map(({ key }) => key)).size).toBe(REVIEW_KEYS.length);
  expect(new Set(REVIEW_KEYS.map(({ does }) => does)).size).toBe(REVIEW_KEYS.length);
});

test.each([
  ['j', 'next'],
  ['k', 'previous'],
  ['a', 'accept'],
  ['A', 'accept'],
  ['r', 'reject'],
  ['e', 'edit'],
  ['m', 'merge'],
  ['u', 'undo'],
])('%s asks for %s', (key, action) => {
  expect(actionOf(press(key))).toBe(action);
});

test('keys of the browser and of a field are left to them', () => {
  expect(actionOf(press('r', { ctrlKey: true }))).toBeNull();
  expect(actionOf(press('r', { metaKey: true }))).toBeNull();
  expect(actionOf(press('a', { typing: true }))).toBeNull();
  expect(actionOf(press('Tab'))).toBeNull();
});

test('the list has an end on either side', () => {
  expect([step(0, -1, 3), step(0, 1, 3), step(2, 1, 3)]).toEqual([0, 1, 2]);
});
