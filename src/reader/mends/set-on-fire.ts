import type { Sentence } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Set most of the houses on fire": what is set on fire has no fire of its own, the verb has. */
export function mendSetOnFire(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const fire = tokens.findIndex(({ norm }, at) => norm === 'fire' && tokens[at - 1]?.norm === 'on');
  if (fire < 0 || tokens[fire]!.deprel !== 'nmod') return sentence;
  const verb = tokens.findLastIndex(({ lemma, upos }, at) => at < fire && upos === 'VERB' && lemma === 'set');
  if (verb < 0 || tokens.slice(verb + 1, fire).some(({ upos }) => upos === 'VERB')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === fire ? { ...token, head: verb, deprel: 'obl' } : token)),
  );
}
