/**
 * Writes the trees of the sentences that the tests read rightly, as the reader has mended them: the parser learns from them what
 * it was mended for. Run it where all cases pass, then `npm run train:syntax`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { english } from '../src/languages/en/index.ts';
import type { ExplainedSentence } from '../src/sitrep.ts';
import { judge, readCorpus } from '../test/support/corpus.ts';
import { openTestReader, reportOf } from '../test/support/reader.ts';

const HERE = new URL('.', import.meta.url);
const OUT = fileURLToPath(new URL('syntax-cases.conllu', HERE));

type Tree = ExplainedSentence['tree'];

/** One root, and from every word a way to it. */
const isTree = (tree: Tree): boolean =>
  tree.filter(({ head }) => head < 0).length === 1 &&
  tree.every((_, start) => {
    let at = start;
    for (let steps = 0; at >= 0 && steps <= tree.length; steps++) at = tree[at]!.head;
    return at < 0;
  });

/** No arc crosses another: others no transition of the parser makes. */
const isProjective = (tree: Tree): boolean =>
  tree.every(({ head }, at) => {
    const [from, to] = head < at ? [head, at] : [at, head];
    if (head < 0) return true;
    return tree.every((one, k) => k <= from || k >= to || (one.head >= from && one.head <= to));
  });

const rows = (sentence: ExplainedSentence): string =>
  [
    `# text = ${sentence.text.replace(/\s+/g, ' ')}`,
    ...sentence.tree.map(({ text, lemma, upos, xpos, head, deprel }, at) =>
      [
        at + 1,
        text.replace(/\s+/g, ' '),
        lemma.replace(/\s+/g, ' '),
        upos,
        xpos,
        '_',
        head + 1,
        head < 0 ? 'root' : deprel,
        '_',
        '_',
      ].join('\t'),
    ),
  ].join('\n');

const reader = await openTestReader();
const seen = new Map<string, string>();
const keep = (text: string, published: string | null, options: object, title: string | null = null): void => {
  for (const sentence of reader.explain(reportOf(text, published, title), options).sentences)
    if (sentence.parsed && sentence.tree.length > 2 && isTree(sentence.tree) && isProjective(sentence.tree))
      seen.set(sentence.text, rows(sentence));
};

for (const one of readCorpus(new URL('../test/corpus/en/', HERE))) {
  const { published = null, title = null, theatre = null, country = null } = one.options;
  const options = { theatre, country };
  const { claims, background } = reader.read(reportOf(one.text, published, title), options);
  if (!judge(one, claims, background).length) keep(one.text, published, options, title);
}
for (const { example, not } of english.frames)
  for (const text of [example, not]) keep(text, '2020-03-10', { theatre: null });

writeFileSync(OUT, `${[...seen.values()].join('\n\n')}\n`);
console.log(`${OUT}: ${seen.size} sentences`);
