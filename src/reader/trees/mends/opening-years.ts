import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, isPassive, withArcs } from './arcs.ts';

const YEAR = /^(?:1[89]|20)\d\d$/;

/** "In 1984 soldiers stormed the temple": the figure behind the first word is the year, and counts nobody. */
export function mendOpeningYears(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const [first, year] = tokens;
  if (first?.norm !== 'in' || !year || !YEAR.test(year.text) || year.deprel !== 'nummod') return sentence;
  const noun = year.head;
  const verb = tokens[noun]!.head;
  if (noun < 2 || first.head !== noun || verb < noun || tokens[verb]!.upos !== 'VERB') return sentence;
  const isSubject = tokens[noun]!.deprel.startsWith('nsubj');
  if (!isSubject && hasKid(tokens, verb, 'nsubj')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === 0) return { ...token, head: 1, deprel: 'case' };
      if (at === 1) return { ...token, head: verb, deprel: 'obl' };
      if (at === noun && !isSubject) return { ...token, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' };
      return token;
    }),
  );
}
