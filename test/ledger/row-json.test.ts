import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../bench/ledger/war.ts';
import { longRowJson, ofRowJson, rowJson } from '../../src/ledger/row-json.ts';

const [claim] = reportOf(3, 100).reading.claims;

describe('JSON in rows', () => {
  test('comes out as it went in, whatever it is', async () => {
    for (const value of [claim, { text: 'Ma’ar Shimmareen, معرشمارين' }, [], null, 'x'.repeat(100_000)]) {
      expect(ofRowJson(rowJson(value))).toEqual(value);
      expect(ofRowJson(await longRowJson(value))).toEqual(value);
    }
  });

  test('takes a third of its length', () => {
    expect(rowJson(claim).length).toBeLessThan(JSON.stringify(claim).length / 3);
  });

  test('is read as an earlier Sitrep wrote it: as text, and compressed by itself', () => {
    expect(ofRowJson(JSON.stringify(claim))).toEqual(claim);
    expect(ofRowJson(deflateSync(JSON.stringify(claim)))).toEqual(claim);
  });

  // What was packed with other words in common could not be unpacked any more.
  test('is read as it was packed when this was written', () => {
    const packed = 'SGpHjMyuQy4NsZU+CK21ACP+DdQ=';
    expect(ofRowJson(Buffer.from(packed, 'base64'))).toEqual({ id: 'c1', status: 'asserted', loaded: [] });
  });
});
