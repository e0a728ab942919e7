import { expect, test } from 'vitest';
import { calledPlace } from '../../src/model/index.ts';

test.each([
  ['in the south of Idlib province', 'Idlib', 'Idlib province'],
  ['northern Homs', 'Homs', 'northern Homs'],
  ['in southeastern Idlib province', 'Idlib', 'southeastern Idlib province'],
  ['north of Homs', 'Homs', 'Homs'],
  ['the provincial capital', 'Idlib', 'Idlib'],
  ['Idlib provinces', 'Idlib', 'Idlib'],
])('“%s” is called by its name, the side of it and the kind of area that are said', (text, name, called) => {
  expect(calledPlace({ text, name })).toBe(called);
});
