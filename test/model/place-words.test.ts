import { expect, test } from 'vitest';
import { calledPlace } from '../../src/model/index.ts';

test.each([
  ['in the south of Idlib province', 'Idlib', 'Idlib province'],
  ['northern Homs', 'Homs', 'Homs'],
  ['the provincial capital', 'Idlib', 'Idlib'],
  ['Idlib provinces', 'Idlib', 'Idlib'],
])('“%s” is called by its name and the kind of area that is said', (text, name, called) => {
  expect(calledPlace({ text, name })).toBe(called);
});
