import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/**
 * "Soldiers shot dead two men", "a guard was shot dead as he left": the adjective is none of the noun behind it and heads no
 * clause, but says what became of them by the verb.
 */
export function mendShotDead(sentence: Sentence): Sentence {
  return sentence.tokens.reduce(
    (current, { norm }, dead) =>
      norm === 'dead' && current.tokens[dead - 1]?.norm === 'shot' ? mendAt(current, dead) : current,
    sentence,
  );
}

function mendAt(sentence: Sentence, dead: number): Sentence {
  const { tokens } = sentence;
  const shot = dead - 1;
  if (tokens[dead]!.head === shot && tokens[dead]!.deprel === 'xcomp')
    return withArcs(
      sentence,
      tokens.map((token, at): Token => {
        // "was found shot dead": as what he was found
        if (at === shot && token.head === shot - 1 && tokens[shot - 1]!.lemma === 'find')
          return { ...token, deprel: 'xcomp' };
        // "shot dead a tribal leader": whom they shot is no object of the adjective
        return token.head === dead && token.deprel === 'obj' ? { ...token, head: shot } : token;
      }),
    );
  const helpers = helpersBefore(tokens, shot);
  const phrase = [...helpers, shot, dead];
  const top = topOf(tokens, phrase);
  // "the bodies of the shot dead men"
  if (top === undefined || ['amod', 'compound'].includes(tokens[top]!.deprel)) return sentence;
  const passive = helpers.some((at) => tokens[at]!.lemma === 'be');
  const mended = tokens.map((token, at): Token => {
    if (at === shot)
      return {
        ...token,
        ...verbForm(token, helpers.length > 0),
        head: tokens[top]!.head,
        deprel: tokens[top]!.deprel,
      };
    if (at === dead) return { ...token, head: shot, deprel: 'xcomp' };
    if (helpers.includes(at)) {
      const relation = passive && token.lemma === 'be' ? 'aux:pass' : 'aux';
      return { ...token, upos: 'AUX', head: shot, deprel: relation };
    }
    if (!phrase.includes(token.head)) return token;
    return { ...token, head: shot, deprel: passive && token.deprel === 'nsubj' ? 'nsubj:pass' : token.deprel };
  });
  return withArcs(sentence, mended);
}

const verbForm = ({ upos, xpos }: Token, helped: boolean): Partial<Token> => ({
  upos: 'VERB',
  xpos: upos === 'VERB' ? xpos : helped ? 'VBN' : 'VBD',
  lemma: 'shoot',
});

/** "Was", "have", "has been": what stands right before the verb and makes it a passive or a perfect. */
function helpersBefore(tokens: Tokens, verb: number): number[] {
  const found: number[] = [];
  for (let at = verb - 1; at >= 0; at--) {
    const { lemma, upos } = tokens[at]!;
    if (lemma === 'be' || lemma === 'have') found.unshift(at);
    else if (upos !== 'ADV') break;
  }
  return found;
}

// Of these words the one that hangs on a word outside them, one before them where there are several.
function topOf(tokens: Tokens, phrase: readonly number[]): number | undefined {
  const outside = phrase.filter((at) => !phrase.includes(tokens[at]!.head));
  return outside.find((at) => tokens[at]!.head < phrase[0]!) ?? outside[0];
}
