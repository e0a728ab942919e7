import type { Sentence } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

/** "The raid left many wounded": whom it left so is the object, and what they were left as says no clause. */
export function mendLeftHarmed(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const harmed = tokens.findIndex(
    ({ norm, deprel, head }) =>
      language.countedParticiples.has(norm) && deprel === 'ccomp' && tokens[head]?.lemma === 'leave',
  );
  if (harmed < 0) return sentence;
  const verb = tokens[harmed]!.head;
  const whom = tokens.findIndex(({ head, deprel }, at) => head === harmed && deprel.startsWith('nsubj') && at > verb);
  if (whom < 0 || tokens.some(({ head, deprel }) => head === harmed && /^(?:aux|cop|mark)/.test(deprel)))
    return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === harmed) return { ...token, deprel: 'xcomp' };
      return at === whom ? { ...token, head: verb, deprel: 'obj' } : token;
    }),
  };
}
