import type { Sentence, Token } from '../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

/** "And in Rafah troops demolished houses": the name without a comma behind it is where, and who follows it acts. */
export function mendPlacesBeforeSubjects(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((_, at) => isSubject(tokens, at));
  if (noun < 0) return sentence;
  const [name, verb] = [noun - 1, noun + 1];
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === name) return { ...token, head: verb, deprel: 'obl' };
      return token.head === noun && at < name ? { ...token, head: token.deprel === 'case' ? name : verb } : token;
    }),
  );
}

const WHERE: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside']);

const isSubject = (tokens: readonly Token[], at: number): boolean => {
  const [mark, name, noun, verb] = tokens.slice(Math.max(0, at - 2), at + 2);
  return (
    at >= 2 &&
    WHERE.has(mark!.norm) &&
    mark!.head === at &&
    name!.upos === 'PROPN' &&
    name!.head === at &&
    noun!.xpos === 'NNS' &&
    noun!.head === at + 1 &&
    noun!.deprel === 'obl' &&
    verb?.xpos === 'VBD' &&
    !hasKid(tokens, at + 1, 'nsubj')
  );
};
