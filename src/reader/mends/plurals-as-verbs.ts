import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** A counted plural that the tree takes for a verb, what stands before it, and the verb that it is the subject of. */
interface Counted {
  readonly before: number;
  readonly noun: number;
  readonly verb: number;
}

const isCount = ({ upos, norm }: Token): boolean => upos === 'NUM' && !/^(?:one|1)$/.test(norm);

/** "Eleven coaches", "two passenger trains": more than one, so that what ends in "s" is no verb of one. */
const isCounted = (tokens: Tokens, before: number): boolean =>
  isCount(tokens[before]!) ||
  (/^[A-Z]/.test(tokens[before]!.text) && tokens[before]!.upos === 'PROPN' && before === 0 && isFigure(tokens[0]!)) ||
  (tokens[before]!.xpos === 'NN' && kidsOf(tokens, before).some((kid) => kid < before && isCount(tokens[kid]!)));

const FIGURES: ReadonlySet<string> = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen twenty'.split(' '),
);
const isFigure = ({ norm }: Token): boolean => FIGURES.has(norm);

function countedAt(tokens: Tokens, noun: number): Counted | null {
  const { upos, norm, head, deprel } = tokens[noun]!;
  const before = noun - 1;
  if (upos !== 'VERB' || !norm.endsWith('s') || tokens[before]?.head !== noun) return null;
  if (!tokens[before]!.deprel.startsWith('nsubj') || !isCounted(tokens, before)) return null;
  if (['obj', 'aux', 'mark', 'cop'].some((relation) => hasKid(tokens, noun, relation))) return null;
  const verb = tokens.findIndex(({ upos: kind, xpos }, at) => at > noun && kind === 'VERB' && /^VB[DN]$/.test(xpos));
  const between = verb < 0 ? [] : tokens.slice(noun + 1, verb);
  const isClose = between.every((token) => !/^(?:PUNCT|CCONJ|SCONJ|PRON|VERB)$/.test(token.upos));
  return verb > 0 && isClose && (head < 0 || !/^aux/.test(deprel)) ? { before, noun, verb } : null;
}

/**
 * "Two passenger trains collided", "eleven coaches of a train derailed": what is counted by more than one and ends in "s" is a
 * noun, and the past form behind it is the verb.
 */
export function mendPluralsAsVerbs(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const found = tokens.flatMap((_, at) => countedAt(tokens, at) ?? [])[0];
  if (!found) return sentence;
  const { before, noun, verb } = found;
  const { head, deprel } = tokens[noun]!;
  const isNumber = isCount(tokens[before]!) || isFigure(tokens[before]!);
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, head, deprel };
    if (at === noun)
      return {
        ...token,
        upos: 'NOUN',
        xpos: 'NNS',
        head: verb,
        deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj',
      };
    if (at === before)
      return { ...token, upos: isNumber ? 'NUM' : 'NOUN', head: noun, deprel: isNumber ? 'nummod' : 'compound' };
    if (token.head === before) return { ...token, head: noun };
    if (token.head !== noun) return token;
    if (at > verb || token.deprel === 'punct') return { ...token, head: verb };
    return at > noun && token.deprel.startsWith('obl') ? { ...token, deprel: 'nmod' } : token;
  });
  return withArcs(sentence, mended);
}
