import { expect, test } from 'vitest';
import { committed, PAGES } from '../../scripts/docs.ts';

test.each(Object.keys(PAGES))('docs/%s is what `npm run docs` would write', (name) => {
  expect(committed(name)).toBe(PAGES[name]!());
});
