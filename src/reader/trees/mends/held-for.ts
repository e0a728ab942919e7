import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

const FOR: ReadonlySet<string> = new Set(['for', 'over']);

/** "Indicted three officers for the massacre": what somebody is held to account for belongs to the verb, and is no part of who they are. */
export function mendHeldFor(sentence: Sentence, { answering, nouns }: Language): Sentence {
  const { tokens } = sentence;
  const moved = new Map<number, number>();
  tokens.forEach(({ upos, lemma }, verb) => {
    if (upos !== 'VERB' || !answering.has(lemma)) return;
    for (const whom of kidsOf(tokens, verb).filter((kid) => tokens[kid]!.deprel === 'obj' && kid > verb))
      for (const kid of kidsOf(tokens, whom))
        if (tokens[kid]!.deprel === 'nmod' && FOR.has(caseAt(tokens, kid)) && !nouns.has(tokens[kid]!.lemma))
          moved.set(kid, verb);
  });
  if (!moved.size) return sentence;
  return withArcs(
    sentence,
    tokens.map((one, at): Token => (moved.has(at) ? { ...one, head: moved.get(at)!, deprel: 'obl' } : one)),
  );
}
