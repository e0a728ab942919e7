import { normalise } from './characters.ts';
import { hashText } from './hash.ts';
import { type JoinedToken, joinNames, partsOf } from './join.ts';
import { type Lemmas, lemmaOf, readLemmas } from './lemmas.ts';
import { addWord, markManner } from './lexical.ts';
import { type ClassKinds, loadParseWords, newParseWords, type ParseWords } from './parse-features.ts';
import { newParser, type Parser, parseWords } from './parser.ts';
import { repairTree } from './repair.ts';
import { TAG_FEATURES } from './tag-features.ts';
import { consult, newTaggerSentence, type TaggerSentence, tagSentence } from './tagger.ts';
import type { NameSpan, RawSentence, Sentence, Token } from './tree.ts';
import { readWeights, type Weights } from './weights.ts';

/** A trained model of one language. It keeps room to work in, so one model parses one sentence at a time. */
export interface SyntaxModel {
  /** ISO 639-1. */
  readonly language: string;
  /**
   * Tags, lemmatises and parses one sentence of `text`. Each of `names` becomes one token with the tag given; names that
   * overlap an earlier one or lie outside the sentence are left unjoined. The tree has one root; a sentence of more than
   * 250 tokens is parsed in parts, the roots of the later parts under that of the first; one of more than 12,000 is only
   * skimmed.
   */
  parse(text: string, sentence: RawSentence, names?: readonly NameSpan[]): Sentence;
  /** The sentence with normalised words but neither tags nor tree: for one that can hold no claim. */
  skim(sentence: RawSentence): Sentence;
}

interface Engine {
  readonly weights: Weights;
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  readonly kinds: ClassKinds;
  readonly lemmas: Lemmas;
  readonly sentence: TaggerSentence;
  readonly words: ParseWords;
  readonly parser: Parser;
  readonly keys: Int32Array;
  readonly scores: Int32Array;
}

/** What the parser must know of the classes: which are verbs and stops, and a hash of each. */
export const kindsOf = (classes: readonly string[]): ClassKinds => ({
  verb: Uint8Array.from(classes, (name) => (/^(?:VERB|AUX)\|/.test(name) ? 1 : 0)),
  stop: Uint8Array.from(classes, (name) => (name.startsWith('PUNCT|') ? 1 : 0)),
  hash: Int32Array.from(classes, hashText),
});

/** Makes a model from the bytes of a weights file, or of weights that threads share, in Node and in browsers alike. Throws an `Error` on other bytes. */
export const loadSyntax = (from: Uint8Array | Weights): SyntaxModel => {
  const weights = from instanceof Uint8Array ? readWeights(from) : from;
  const { classes, labels, lemmaRules, lemmaExceptions, language } = weights.header;
  const engine: Engine = {
    weights,
    upos: classes.map((name) => name.split('|')[0]!),
    xpos: classes.map((name) => name.split('|')[1]!),
    kinds: kindsOf(classes),
    lemmas: readLemmas(lemmaRules, lemmaExceptions),
    sentence: newTaggerSentence(),
    words: newParseWords(),
    parser: newParser(weights.parser, labels),
    keys: new Int32Array(TAG_FEATURES),
    scores: new Int32Array(classes.length),
  };
  return {
    language,
    parse: (text, sentence, names = []) => parse(engine, text, sentence, names),
    skim,
  };
};

const skim = ({ start, end, tokens }: RawSentence): Sentence => ({
  start,
  end,
  parsed: false,
  tokens: tokens.map((token, i) => {
    const norm = normalise(token.text);
    return {
      ...token,
      norm,
      upos: 'X',
      xpos: 'FW',
      lemma: norm,
      head: i === 0 ? -1 : 0,
      deprel: i === 0 ? 'root' : 'dep',
      name: -1,
    };
  }),
});

/** A "sentence" of more tokens is no prose: a table, a dump, noise. */
const LONGEST_PROSE = 12_000;

const parse = (engine: Engine, text: string, raw: RawSentence, names: readonly NameSpan[]): Sentence => {
  if (raw.tokens.length > LONGEST_PROSE) return skim(raw);
  const joined = joinNames(text, raw.tokens, names);
  const tokens: Token[] = [];
  for (const part of partsOf(joined)) parsePart(engine, part, tokens);
  return { start: raw.start, end: raw.end, tokens, parsed: true };
};

/** The class of a joined name, or -1 where the tagger decides. */
const classOf = ({ classes }: Weights['header'], upos: string, xpos: string): number => {
  const own = classes.indexOf(`${upos}|${xpos}`);
  return own >= 0 ? own : classes.findIndex((name) => name.startsWith(`${upos}|`));
};

const loadPart = (engine: Engine, part: readonly JoinedToken[]): void => {
  const { sentence, weights } = engine;
  sentence.length = 0;
  for (let i = 0; i < part.length; i++) {
    const token = part[i]!;
    addWord(sentence, token.seen, token.seenNorm, token.standIn);
    sentence.fixed[i] = token.name < 0 ? -1 : classOf(weights.header, token.upos, token.xpos);
  }
  markManner(
    sentence,
    part.map((token) => token.seen),
  );
  consult(weights.dictionary, sentence);
};

/** Parses up to `LONGEST` tokens and appends them; the root of a later part hangs on the root of the first. */
const parsePart = (engine: Engine, part: readonly JoinedToken[], tokens: Token[]): void => {
  const { sentence, words, parser, weights, upos, xpos } = engine;
  loadPart(engine, part);
  tagSentence(weights.tagger, sentence, engine.keys, engine.scores);
  loadParseWords(words, sentence, sentence.classes, engine.kinds);
  parseWords(parser, words);
  const { head, label } = parser.state;
  const names = weights.header.labels.names;
  const arcs = {
    heads: Array.from({ length: part.length }, (_, i) => head[i]!),
    labels: Array.from({ length: part.length }, (_, i) => names[label[i]!] ?? 'root'),
  };
  repairTree(arcs, (i) => upos[sentence.classes[i]!] === 'PUNCT');
  const offset = tokens.length;
  const firstRoot = offset === 0 ? -1 : tokens.findIndex((token) => token.head < 0);
  for (let i = 0; i < part.length; i++) {
    const token = part[i]!;
    const own = sentence.classes[i]!;
    const isRoot = arcs.heads[i]! < 0;
    tokens.push({
      start: token.start,
      end: token.end,
      text: token.text,
      norm: token.norm,
      upos: token.name < 0 ? upos[own]! : token.upos,
      xpos: token.name < 0 ? xpos[own]! : token.xpos,
      lemma: token.name < 0 ? lemmaOf(engine.lemmas, token.norm, token.text, xpos[own]!) : nameLemma(engine, token),
      head: isRoot ? firstRoot : arcs.heads[i]! + offset,
      deprel: isRoot && firstRoot >= 0 ? 'parataxis' : arcs.labels[i]!,
      name: token.name,
    });
  }
};

/** A joined noun is lemmatised by its last word: "car bombs" is "car bomb". Names and figures stay as they are. */
const nameLemma = (engine: Engine, token: JoinedToken): string => {
  if (token.upos === 'VERB') return lemmaOf(engine.lemmas, token.norm, token.text, token.xpos);
  if (token.upos !== 'NOUN') return token.upos === 'PROPN' ? token.text : token.norm;
  const cut = token.norm.lastIndexOf(' ') + 1;
  const last = token.norm.slice(cut);
  return token.norm.slice(0, cut) + lemmaOf(engine.lemmas, last, last, token.xpos);
};
