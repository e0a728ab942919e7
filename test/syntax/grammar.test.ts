import { expect, test } from 'vitest';
import { madeSentences } from '../../scripts/syntax/grammar/index.ts';

const sentences = madeSentences(300, 1);

test('every sentence that the grammar makes is one tree', () => {
  for (const { forms, heads, labels } of sentences) {
    expect(heads.filter((head) => head < 0)).toHaveLength(1);
    expect(labels[heads.indexOf(-1)]).toBe('root');
    heads.forEach((_, start) => {
      let at = start;
      for (let steps = 0; at >= 0 && steps <= forms.length; steps++) at = heads[at]!;
      expect(at, forms.join(' ')).toBe(-1);
    });
  }
});

test('no arc of them crosses another', () => {
  for (const { forms, heads } of sentences) {
    heads.forEach((head, at) => {
      if (head < 0) return;
      const [from, to] = head < at ? [head, at] : [at, head];
      for (let between = from + 1; between < to; between++)
        expect(heads[between]! >= from && heads[between]! <= to, forms.join(' ')).toBe(true);
    });
  }
});

test('they begin with a capital, and no comma stands before another stop', () => {
  for (const { forms } of sentences) {
    expect(forms[0]).toMatch(/^[\p{Lu}\p{N}]/u);
    expect(forms.join(' ')).not.toMatch(/, [,.]/);
    expect(forms.join(' ')).not.toMatch(/\ba [aeiou]/i);
  }
});

test('the same seed makes the same sentences, another makes others', () => {
  expect(madeSentences(20, 1)).toEqual(sentences.slice(0, 20));
  expect(madeSentences(20, 2)).not.toEqual(sentences.slice(0, 20));
});
