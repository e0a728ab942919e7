import type { Sentence, Token } from '../../../syntax/tree.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** What is made or done in a works: "a printing works", "the gas works". */
const MADE: ReadonlySet<string> = new Set(
  'printing steel gas water iron brick cement sewage metal chemical chemicals engineering glass salt copper tractor locomotive aluminium railway coke brass machine tile paper'.split(
    ' ',
  ),
);

const VERBAL: ReadonlySet<string> = new Set(['AUX', 'VERB']);

/** "A printing works was hit": behind what is made there and before a verb it is a plant, and nobody works. */
export function mendWorksAsNouns(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, name }, i) => norm === 'works' && name < 0 && i > 0 && MADE.has(tokens[i - 1]!.norm) && isPlant(tokens, i),
  );
  if (at < 0) return sentence;
  const next = tokens[at + 1];
  const token = tokens[at]!;
  // as the tree has it where it is no verb: "hit a steel works"
  const [head, deprel] =
    token.upos === 'VERB' && next && VERBAL.has(next.upos)
      ? [verbFrom(tokens, at), passive(tokens, at)]
      : [token.head, token.deprel === 'ccomp' ? 'obj' : token.deprel];
  return withArcs(
    sentence,
    tokens.map((one, i): Token => {
      if (i === at) return { ...one, upos: 'NOUN', xpos: 'NN', lemma: 'works', head, deprel };
      if (i === at - 1) return { ...one, upos: 'NOUN', xpos: 'NN', head: at, deprel: 'compound' };
      if (i < at) return one.head === at - 1 ? { ...one, head: at } : one;
      if (one.head !== at) return one;
      // where it was belongs to the plant, what came of it to the verb
      return one.deprel === 'obl' ? { ...one, deprel: 'nmod' } : { ...one, head };
    }),
  );
}

// "The gas works well": an adverb or nothing behind it is no plant's
const isPlant = (tokens: readonly Token[], at: number): boolean => {
  const { upos } = tokens[at]!;
  const next = tokens[at + 1];
  return (
    upos !== 'VERB' ||
    next === undefined ||
    VERBAL.has(next.upos) ||
    ['in', 'near', 'at', 'outside'].includes(next.norm)
  );
};

// the first word behind that is no auxiliary
const verbFrom = (tokens: readonly Token[], at: number): number => {
  let verb = at + 1;
  while (tokens[verb + 1] && tokens[verb]!.upos === 'AUX') verb++;
  return verb;
};

const passive = (tokens: readonly Token[], at: number): string =>
  kidsOf(tokens, verbFrom(tokens, at)).some((kid) => tokens[kid]!.deprel === 'aux:pass') ? 'nsubj:pass' : 'nsubj';
