import { describe, expect, test } from 'vitest';
import { type Original, UserError } from '../../src/model/index.ts';
import { type Clock, untilDone, waitAfter } from '../../src/workers/backoff.ts';
import { messageId, packReport, unpackReport } from '../../src/workers/envelope.ts';
import { isOutage, verdictOf, worn } from '../../src/workers/verdict.ts';

const original: Original = {
  bytes: Buffer.from('Rebels shelled Qarra.\u0000é'),
  format: null,
  name: 'feed.xml',
  asked: 'https://harbour.example/a',
  address: 'https://harbour.example/b',
  retrieved: '2021-03-02T00:00:00Z',
  headers: { etag: '"1"' },
  container: null,
  given: { source: 'Harbour Review' },
};

describe('a report as a message', () => {
  test('comes out as it went in', () => {
    const back = unpackReport(packReport(original));
    expect(Buffer.from(back.bytes)).toEqual(original.bytes);
    expect({ ...back, bytes: null }).toEqual({ ...original, bytes: null });
  });

  test('tells which part of a file it was, without the file', () => {
    const container = { bytes: Buffer.alloc(5000), part: 'item 3' };
    const message = packReport({ ...original, container });
    expect(message.length).toBeLessThan(1000);
    expect(unpackReport(message)).toMatchObject({ name: 'feed.xml, item 3', container: null });
  });

  test.each([
    ['empty', new Uint8Array()],
    ['of other bytes', Buffer.from('no report at all, but long enough to have a length')],
    ['cut off', packReport(original).subarray(0, 40)],
  ])('is refused in words where it is %s', (_, message) => {
    expect(() => unpackReport(message)).toThrow(UserError);
  });

  test('has one id for the same bytes and the same given id, whatever else is said', () => {
    expect(messageId({ ...original, given: {} })).toBe(messageId(original));
    expect(messageId({ ...original, given: { id: 'r1' } })).not.toBe(messageId(original));
    expect(messageId({ ...original, bytes: Buffer.from('x') })).not.toBe(messageId(original));
  });
});

describe('what fails', () => {
  const broken = new UserError('binary', 'It is no text.');

  test('is a dead letter at once where the report itself is at fault', () => {
    expect(verdictOf(broken, 1)).toEqual({ kind: 'dead', reason: 'binary: It is no text.' });
  });

  test('is tried again, each time later, and is a dead letter in the end', () => {
    const verdicts = [1, 2, 3].map((tried) => verdictOf(new Error('odd'), tried, 3));
    expect(verdicts).toEqual([
      { kind: 'again', after: 1000 },
      { kind: 'again', after: 2000 },
      { kind: 'dead', reason: expect.stringMatching(/3 times.*odd/) },
    ]);
  });

  test('is a dead letter where every process that took it ended', () => {
    expect(worn(5, 5)).toBeNull();
    expect(worn(6, 5)).toMatch(/5 times/);
  });

  test.each([
    [new UserError('ledger-unreachable', 'x'), true],
    [new UserError('disk-full', 'x'), true],
    [Object.assign(new Error('x'), { code: '57P01' }), true],
    [Object.assign(new Error('x'), { code: 'ECONNRESET' }), true],
    [new Error('Connection terminated unexpectedly'), true],
    [broken, false],
    [Object.assign(new Error('x'), { code: '23505' }), false],
    [new Error('undefined is not a function'), false],
  ])('is an outage that all wait for, or is none: %s', (error, expected) => {
    expect(isOutage(error)).toBe(expected);
  });
});

describe('trying again', () => {
  const clock = (): Clock & { readonly waited: number[] } => {
    const waited: number[] = [];
    const now = () => waited.reduce((sum, one) => sum + one, 0);
    return { waited, now, rest: async (time) => void waited.push(time) };
  };
  const fails = (times: number) => {
    let tried = 0;
    return async () => {
      if (++tried <= times) throw new Error(`try ${tried}`);
      return tried;
    };
  };

  test('waits twice as long each time, up to a bound', () => {
    expect([1, 2, 3, 4, 9].map((tried) => waitAfter(tried, { first: 100, most: 500 }))).toEqual([
      100, 200, 400, 500, 500,
    ]);
  });

  test('goes on for as long as there is patience', async () => {
    const time = clock();
    expect(await untilDone(fails(3), { first: 100, most: 1000 }, 30_000, time)).toBe(4);
    expect(time.waited).toEqual([100, 200, 400]);
  });

  test('ends with the last error when the time is up, and not before 30 seconds', async () => {
    const time = clock();
    await expect(untilDone(fails(1000), { first: 100, most: 3000 }, 33_000, time)).rejects.toThrow(/^try \d+$/);
    expect(time.now()).toBeGreaterThan(29_000);
  });
});
