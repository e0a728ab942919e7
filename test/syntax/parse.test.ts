import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loadSyntax,
  type NameSpan,
  type Sentence,
  shareWeights,
  splitSentences,
  type Token,
  tokenize,
} from '../../src/syntax/index.ts';
import { busySince } from '../support/cpu.ts';

const weights = readFileSync(new URL('../../models/en.syntax.bin', import.meta.url));
const model = loadSyntax(weights);

const parse = (text: string, names: readonly NameSpan[] = []): Sentence =>
  model.parse(text, { start: 0, end: text.length, tokens: tokenize(text) }, names);

const find = (sentence: Sentence, deprel: string, head: Token): string | undefined =>
  sentence.tokens.find((token) => token.deprel === deprel && sentence.tokens[token.head] === head)?.text;

const rootOf = (sentence: Sentence): Token => sentence.tokens.find((token) => token.head === -1)!;

const expectTree = ({ tokens }: Sentence): void => {
  if (tokens.length === 0) return;
  expect(tokens.filter((token) => token.head === -1)).toHaveLength(1);
  for (const token of tokens) {
    let at = token;
    let steps = 0;
    while (at.head >= 0 && steps <= tokens.length) {
      at = tokens[at.head]!;
      steps++;
    }
    expect(at.head).toBe(-1);
    expect(token.deprel === 'root').toBe(token.head === -1);
  }
};

/** Text, lemma of its main verb, its subject (active or passive), its object. */
interface Clause {
  readonly text: string;
  readonly lemma: string;
  readonly subject: string;
  readonly object?: string;
}

const clauses: readonly Clause[] = [
  {
    text: 'The Karvian military resumed its offensive against the rebels on Sunday.',
    lemma: 'resume',
    subject: 'military',
    object: 'offensive',
  },
  {
    text: 'Rebel artillery shelled two villages near the border.',
    lemma: 'shell',
    subject: 'artillery',
    object: 'villages',
  },
  {
    text: 'Army units, led by a general, attacked positions of the rebels.',
    lemma: 'attack',
    subject: 'units',
    object: 'positions',
  },
  { text: 'Six tanks belonging to the militia were destroyed.', lemma: 'destroy', subject: 'tanks' },
  { text: 'At least 9 civilians were killed in the blast.', lemma: 'kill', subject: 'civilians' },
  { text: 'According to reports, over 20 militants were wounded.', lemma: 'wound', subject: 'militants' },
  { text: 'Late on May 3, a car bomb exploded in the occupied city.', lemma: 'explode', subject: 'bomb' },
  { text: 'The ministry said the army had retaken the airport.', lemma: 'say', subject: 'ministry' },
  {
    text: 'Government forces captured the hill and destroyed a depot.',
    lemma: 'capture',
    subject: 'forces',
    object: 'hill',
  },
  { text: 'Police opened fire on protesters in the capital.', lemma: 'open', subject: 'Police', object: 'fire' },
  { text: 'Rebels claim capture of airport', lemma: 'claim', subject: 'Rebels', object: 'capture' },
  { text: 'Army troops withdrew from the town after heavy shelling.', lemma: 'withdraw', subject: 'troops' },
  { text: 'REBELS SHELL AIRPORT IN SOUTH', lemma: 'shell', subject: 'REBELS', object: 'AIRPORT' },
];

describe('the parser', () => {
  it.each(clauses)('finds the main verb of "$text" with its subject and object', ({ text, lemma, subject, object }) => {
    const sentence = parse(text);
    const root = rootOf(sentence);
    expect(root.lemma).toBe(lemma);
    expect(find(sentence, 'nsubj', root) ?? find(sentence, 'nsubj:pass', root)).toBe(subject);
    expect(find(sentence, 'obj', root)).toBe(object);
  });

  it('joins a name into one token that keeps its words, tag and number', () => {
    const text = 'Fighters of the Free Eastern Army and the River Guard attacked a post.';
    const names: NameSpan[] = [
      { first: 8, past: 10, upos: 'PROPN' },
      { first: 3, past: 6, upos: 'PROPN' },
    ];
    const sentence = parse(text, names);
    const joined = sentence.tokens.filter((token) => token.name >= 0);
    expect(joined.map(({ text: words, name, upos, xpos }) => [words, name, upos, xpos])).toEqual([
      ['Free Eastern Army', 1, 'PROPN', 'NNP'],
      ['River Guard', 0, 'PROPN', 'NNP'],
    ]);
    expect(rootOf(sentence).text).toBe('attacked');
    expect(find(sentence, 'nsubj', rootOf(sentence))).toBe('Fighters');
    expectTree(sentence);
  });

  it('passes over names that overlap or lie outside', () => {
    const names: NameSpan[] = [
      { first: 0, past: 2, upos: 'PROPN' },
      { first: 1, past: 3, upos: 'PROPN' },
      { first: 3, past: 99, upos: 'PROPN' },
    ];
    expect(parse('North Guard Post fell', names).tokens.map((token) => token.text)).toEqual([
      'North Guard',
      'Post',
      'fell',
    ]);
  });

  it('lemmatises a joined noun by its last word', () => {
    const sentence = parse('Two car bombs exploded.', [{ first: 1, past: 3, upos: 'NOUN', xpos: 'NNS' }]);
    expect(sentence.tokens[1]).toMatchObject({ text: 'car bombs', lemma: 'car bomb', upos: 'NOUN', head: 2 });
  });

  it.each([
    ['shelled', 'VERB', 'shell', 'Rebels shelled the town.'],
    ['repelled', 'VERB', 'repel', 'Troops repelled the attack.'],
    ['fled', 'VERB', 'flee', 'Residents fled the town.'],
    ['gunmen', 'NOUN', 'gunman', 'Unknown gunmen attacked a post.'],
    ['shelling', 'NOUN', 'shelling', 'The shelling of the town went on.'],
    ['offensive', 'NOUN', 'offensive', 'The offensive stalled.'],
    ['militants', 'NOUN', 'militant', 'The militants left.'],
  ])('knows "%s" as %s with the lemma "%s"', (word, upos, lemma, text) => {
    expect(parse(text).tokens.find((token) => token.text === word)).toMatchObject({ upos, lemma });
  });

  it('makes one tree of any text, with exact spans', () => {
    const word = fc.constantFrom(
      'the',
      'army',
      'shelled',
      'Dorna',
      ',',
      '(',
      ')',
      '"',
      '.',
      'and',
      'which',
      '12',
      'to',
      '-',
      '’s',
      'по',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.array(word, { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const raw of splitSentences(text)) {
          const sentence = model.parse(text, raw);
          expectTree(sentence);
          for (const token of sentence.tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
        }
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  it('gives the same tree each time', () => {
    const text = 'Warplanes of the coalition bombed a depot, killing two guards.';
    const first = parse(text);
    parse('Something else entirely happened.');
    expect(parse(text)).toEqual(first);
  });

  it('skims a sentence without tags', () => {
    const text = 'Share this page';
    const [raw] = splitSentences(text);
    const sentence = model.skim(raw!);
    expect(sentence.parsed).toBe(false);
    expectTree(sentence);
  });

  it('refuses bytes that are no weights', () => {
    expect(() => loadSyntax(new Uint8Array(64))).toThrow(/not a weights file/);
  });

  it('parses the same over weights that threads share', async () => {
    const shared = shareWeights(weights);
    expect(shared.parser.slots.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(shared.tagger.rows.buffer).toBeInstanceOf(SharedArrayBuffer);
    // What a thread is given: the tables themselves, not copies of them.
    const given = await new Promise<typeof shared>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port2.once('message', (value) => resolve(value));
      port1.postMessage(shared);
    });
    given.parser.slots[0] = given.parser.slots[0]! ^ 1;
    expect(shared.parser.slots[0]).toBe(given.parser.slots[0]);
    given.parser.slots[0] = given.parser.slots[0]! ^ 1;
    const text = 'Rebels shelled the town after soldiers had left it.';
    const raw = { start: 0, end: text.length, tokens: tokenize(text) };
    expect(loadSyntax(given).parse(text, raw)).toEqual(model.parse(text, raw));
  });
});

describe('odd input', () => {
  const long = 'The army and the rebels fought near the river , while '.repeat(1000);
  it.each([
    ['100 KB of one letter', 'a'.repeat(100_000)],
    ['100 KB of stops', '.'.repeat(100_000)],
    ['100 KB of stops apart', '. '.repeat(50_000)],
    ['100 KB of quotes', '"'.repeat(100_000)],
    ['100 KB of apostrophes in words', "a'".repeat(50_000)],
    ['100 KB of soft hyphens', '\u00ad'.repeat(100_000)],
    ['100 KB of slashes', 'a/'.repeat(50_000)],
    ['100 KB of line breaks', 'a\n'.repeat(50_000)],
    ['a sentence of ten thousand words', long],
    ['ten thousand words without a stop or comma', 'army '.repeat(10_000)],
  ])('%s is parsed in time', (_, text) => {
    const started = process.cpuUsage();
    for (const raw of splitSentences(text)) expectTreeShape(model.parse(text, raw));
    expect(busySince(started)).toBeLessThan(4000);
  });

  const expectTreeShape = ({ tokens }: Sentence): void => {
    expect(tokens.filter((token) => token.head === -1)).toHaveLength(1);
    expect(tokens.every((token) => token.head < tokens.length)).toBe(true);
  };
});
