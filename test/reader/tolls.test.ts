import { expect, test } from 'vitest';
import { openTestReader, reportOf } from '../support/reader.ts';

test('a toll of civilians or children names no actor, one of soldiers does', async () => {
  const reader = await openTestReader();
  const actors = (text: string): (string | null)[] =>
    reader
      .read(reportOf(text, '2016-05-10'), { theatre: 'syria' })
      .claims.flatMap((claim) => claim.casualties.map(({ actor }) => actor));
  expect(actors('Nine civilians were killed in Homs.')).toEqual([null]);
  expect(actors('Three children were killed in Homs.')).toEqual([null]);
  expect(actors('Four Syrian soldiers were killed in Homs.')).toEqual(['syrian-arab-army']);
});
