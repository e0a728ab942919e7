import { beforeAll, describe, expect, test } from 'vitest';
import type { Reader } from '../../src/reader/index.ts';
import { judge, readCorpus } from '../support/corpus.ts';
import { openTestReader, reportOf } from '../support/reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await openTestReader();
});

describe('the corpus of English cases', () => {
  for (const one of readCorpus(new URL('../corpus/en/', import.meta.url))) {
    test(`${one.file}:${one.line} ${one.title}`, () => {
      const report = reportOf(one.text, one.options.published ?? null, one.options.title ?? null);
      const options = { theatre: one.options.theatre ?? null, country: one.options.country ?? null };
      const { claims, background } = reader.read(report, options);
      const wrong = judge(one, claims, background);
      expect(wrong, wrong.length ? trace(reader, one.text, one.options.published) : '').toEqual([]);
    });
  }
});

/** What a failing case prints: trees, rules that fired, and near misses. */
function trace(by: Reader, text: string, published: string | undefined): string {
  const { sentences } = by.explain(reportOf(text, published ?? null));
  return sentences
    .map((sentence) =>
      [
        sentence.text,
        sentence.tree
          .map((word, at) => `${at} ${word.text}/${word.upos}/${word.lemma} ←${word.deprel} ${word.head}`)
          .join('\n'),
        ...sentence.fired.map((one) => `fired ${one.rule} at ${one.trigger} ${one.fillers.join(', ')} (${one.note})`),
        ...sentence.missed.map((one) => `missed ${one.rule} at ${one.trigger}: ${one.why}`),
      ].join('\n'),
    )
    .join('\n\n');
}
