import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { PEOPLE } from '../../nouns/people.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** "The victims were FARMERS killed by the army": a noun between "were" and the participle is what they were, and the deed is told of it. */
export function mendPredicatesBeforeParticiples(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ xpos }, at) => xpos === 'VBN' && hasKid(tokens, at, 'aux:pass'));
  if (verb < 1) return sentence;
  const kids = kidsOf(tokens, verb);
  const be = kids.find((kid) => tokens[kid]!.deprel === 'aux:pass')!;
  const noun = verb - 1;
  const isSubject = (at: number): boolean => tokens[at]!.deprel === 'nsubj:pass';
  const subject = kids.find((kid) => kid < be && isSubject(kid)) ?? -1;
  if (subject < 0 || noun <= be || tokens[noun]!.head !== verb || !isSubject(noun)) return sentence;
  if (!PEOPLE.has(nouns.get(tokens[noun]!.lemma.split(' ').at(-1)!) ?? '')) return sentence;
  const { head, deprel } = tokens[verb]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, xpos: 'NNS', head, deprel };
      if (at === verb) return { ...token, head: noun, deprel: 'acl' };
      if (at === be) return { ...token, head: noun, deprel: 'cop' };
      if (at === subject) return { ...token, head: noun, deprel: 'nsubj' };
      return token.head === verb && (at < be || token.deprel === 'punct') ? { ...token, head: noun } : token;
    }),
  );
}
