import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { NOMINAL, withArcs } from './arcs.ts';

/** "Four dead, dozens hurt": the dead are counted by themselves, and only those behind the comma are hurt. */
export function mendDeadAndHurt(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const harmed = tokens.findIndex(
    ({ norm, upos }, at) => upos === 'VERB' && language.countedParticiples.has(norm) && deadBefore(at) !== undefined,
  );
  const dead = harmed < 0 ? undefined : deadBefore(harmed);
  if (dead === undefined) return sentence;
  const counted = harmed - 1;
  const mended = tokens.map((token, at): Token => {
    if (at === counted) return { ...token, head: harmed, deprel: 'nsubj:pass' };
    if (at === dead) return { ...token, head: harmed, deprel: 'parataxis' };
    if (at === harmed) return { ...token, xpos: 'VBN' };
    return token;
  });
  return withArcs(sentence, mended);

  // the dead are the subject, and who stands right before the participle is joined to them
  function deadBefore(at: number): number | undefined {
    const counted = tokens[at - 1];
    const dead = counted?.deprel === 'conj' && NOMINAL.has(counted.upos) ? counted.head : -1;
    const isDead = language.countedNouns.has(tokens[dead]?.norm ?? '') && tokens[dead]!.head === at;
    return isDead && tokens[dead]!.deprel.startsWith('nsubj') ? dead : undefined;
  }
}
