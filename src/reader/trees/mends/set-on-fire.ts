import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Set most of the houses on fire": what is set on fire has no fire of its own, the verb has. */
export function mendSetOnFire(given: Sentence): Sentence {
  const sentence = withNoun(given);
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

/** "Set fire to olive groves": what stands behind "to" is no verb. */
function withNoun(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const to = tokens.findIndex(
    ({ norm, upos }, at) =>
      norm === 'to' && upos === 'PART' && tokens[at - 1]?.norm === 'fire' && tokens[at - 2]?.lemma === 'set',
  );
  const verb = to + 1;
  const noun = verb + 1;
  if (to < 0 || tokens[verb]?.upos !== 'VERB' || tokens[noun]?.upos !== 'NOUN' || tokens[noun]!.head !== verb)
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === to) return { ...token, upos: 'ADP', xpos: 'IN', head: noun, deprel: 'case' };
      if (at === verb) return { ...token, upos: 'NOUN', xpos: 'NN', head: noun, deprel: 'compound' };
      if (at === noun) return { ...token, head: to - 2, deprel: 'obl' };
      return token.head === verb ? { ...token, head: noun } : token;
    }),
  );
}
