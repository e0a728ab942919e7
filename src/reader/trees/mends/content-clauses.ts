import type { Sentence } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** "Rumours that the governor had been killed proved false": the clause behind "that" says what the rumours were of. */
export function mendContentClauses(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex(
    ({ upos, lemma }, at) =>
      upos === 'NOUN' && tokens[at + 1]?.norm === 'that' && language.nounStanceOf(lemma) !== null,
  );
  if (noun < 0) return sentence;
  const clause = tokens[noun + 1]!.head;
  const { deprel, head, upos } = tokens[clause] ?? { deprel: '', head: -1, upos: '' };
  const isStray = head === noun ? deprel === 'parataxis' : deprel === 'advcl' && head === tokens[noun]!.head;
  if (clause < noun || upos !== 'VERB' || !isStray) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === clause ? { ...token, head: noun, deprel: 'acl' } : token)),
  );
}
