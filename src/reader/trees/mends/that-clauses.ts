import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "Launched a barrage on Friday that killed 39 people": behind a verb that says nothing and has an object, what "that" did is said
 * of the object.
 */
export function mendThatClauses(sentence: Sentence, { stanceOf }: Language): Sentence {
  const { tokens } = sentence;
  const objects = tokens.map((token, at) =>
    isThatClause(tokens, at) ? objectOf(tokens, token.head, at, stanceOf) : -1,
  );
  if (objects.every((object) => object < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map(
      (token, at): Token => (objects[at]! < 0 ? token : { ...token, head: objects[at]!, deprel: 'acl:relcl' }),
    ),
  );
}

/** A clause whose subject is the relative "that", told as the content of the verb above. */
const isThatClause = (tokens: readonly Token[], at: number): boolean => {
  const { upos, deprel, head } = tokens[at]!;
  const subject = kidsOf(tokens, at).find((kid) => tokens[kid]!.deprel.startsWith('nsubj'));
  return (
    upos === 'VERB' &&
    deprel === 'ccomp' &&
    head >= 0 &&
    head < at &&
    subject !== undefined &&
    tokens[subject]!.norm === 'that' &&
    tokens[subject]!.xpos === 'WDT'
  );
};

function objectOf(tokens: readonly Token[], verb: number, before: number, stanceOf: Language['stanceOf']): number {
  if (stanceOf(tokens[verb]!.lemma.toLowerCase())?.speaker) return -1;
  return kidsOf(tokens, verb).findLast((kid) => kid < before && tokens[kid]!.deprel === 'obj') ?? -1;
}
