import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ingestBytes, ingestText } from '../../src/ingest/index.ts';
import { UserError } from '../../src/model/errors.ts';
import { cpuTime } from '../support/cpu.ts';

const PHRASES = [
  'On Monday two soldiers were killed near Qarra.',
  'Tags:',
  'Tags Norland',
  'Read more',
  'By Rana Haddad',
  '4 March 2021',
  '© 2021 Hill Monitor',
  'Share',
  '\n',
  '\n\n',
  ' ',
  '“',
  '(',
  '<p>',
  '</div>',
  '<b',
  '&nbsp;',
  '![a](b)',
  '#',
  '*',
  '\0',
  '\u202e',
  '\ud800',
  'https://x.example',
  'a@b.example',
  '.',
];
const textish = fc
  .array(fc.oneof(fc.constantFrom(...PHRASES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
  .map((parts) => parts.join(' '));

/** A report, or nothing where the input is refused as the user's; anything else that is thrown fails. */
const attempt = <T>(run: () => T): T | null => {
  try {
    return run();
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
};

describe('any input', () => {
  test('keeps its text, and its boilerplate lies in it, in order and apart', () => {
    fc.assert(
      fc.property(textish, (text) => {
        const found = attempt(() => ingestText(text));
        if (!found) return;
        expect(found.report.text).toBe(text);
        let last = 0;
        for (const { start, end } of found.report.boilerplate) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400, seed: 20210304 },
    );
  });

  test('as a page or as Markdown is read or refused, and gives the same report twice', () => {
    fc.assert(
      fc.property(textish, fc.constantFrom('a.html', 'a.md', 'a.txt', null), (text, name) => {
        const bytes = Buffer.from(text);
        expect(attempt(() => ingestBytes(bytes, name))).toEqual(attempt(() => ingestBytes(bytes, name)));
      }),
      { numRuns: 150, seed: 20210304 },
    );
  });

  test('with characters beyond the first plane ends, and is searched for dates all the same', () => {
    const text =
      '🔴 𝟮 dead in Qarra 🔥\n\nPosted 4 March 2021 🕊\n\nOn Monday two soldiers were killed near Qarra, the army said.';
    expect(ingestText(text).report).toMatchObject({ text, published: '2021-03-04' });
  });

  test('as a page cut anywhere is read or refused', () => {
    const page =
      '<!doctype html><html><head><title>Truce</title><meta charset="utf-8"></head><body><article><p>On Monday two soldiers were killed near Qarra — the army said.</p><table><tr><td>x</td></tr></table></article></body></html>';
    for (let at = 1; at < page.length; at += 3) attempt(() => ingestBytes(Buffer.from(page).subarray(0, at), 'a.html'));
    expect(ingestBytes(Buffer.from(page.slice(0, -40)), 'a.html').report.text).toContain('two soldiers were killed');
  });
});

const LENGTH = 100_000;
const fill = (unit: string): string => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);
// Generous, for busy machines: each takes a tenth of it on a quiet one, and hours if it were square.
const LIMIT = 4000;

const timed = (text: string, name: string): number =>
  cpuTime(() => {
    attempt(() => ingestBytes(Buffer.from(text), name));
  });

describe('no input of 100 KB hangs', () => {
  test.each([
    '<div>',
    '<b>',
    '<ul><li>',
    '<table><tr><td>',
    '<',
    '&amp;',
    '<img src=x>',
    '<a href=x>y</a>',
    '<li><a href="/x">Some title here</a></li>',
    'a<br>',
    '<!--',
    `${'<div>'.repeat(50)}<b>On Monday two men died.</b>${'</div>'.repeat(50)}`,
  ])('page of %s', (unit) => {
    expect(timed(`<html><body>${fill(unit)}`, 'a.html')).toBeLessThan(LIMIT);
  });

  test.each([
    '.',
    '. ',
    'A',
    'Ab ',
    'a\n',
    '*',
    '[',
    '![',
    '“',
    '(',
    'a@',
    '#a ',
    '_',
    'a | ',
    'a > ',
    '12 May 2020 ',
    '12 ',
    'Tags Aa. ',
    'photo ',
    'share our ',
    'By A ',
    'Read more\n',
    '\u00a0',
    'x ',
  ])('text of "%s"', (unit) => {
    expect(timed(fill(unit), 'a.txt')).toBeLessThan(LIMIT);
    expect(timed(fill(unit), 'a.md')).toBeLessThan(LIMIT);
  });

  test('nor a page nested ten thousand deep round an article, which is read', () => {
    const page = `${'<div>'.repeat(10_000)}<p>On Monday two soldiers were killed near Qarra, the army said.</p>`;
    expect(ingestBytes(Buffer.from(page), 'a.html').report.text).toContain('two soldiers were killed');
  });
});
