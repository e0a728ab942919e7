import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

/** "Set most of the houses on fire": what is set on fire has no fire of its own, the verb has. */
export function mendSetOnFire(given: Sentence): Sentence {
  const sentence = withNoun(given);
  const { tokens } = sentence;
  const fire = tokens.findIndex(({ norm }, at) => norm === 'fire' && tokens[at - 1]?.norm === 'on');
  if (fire < 0 || !['nmod', 'obl'].includes(tokens[fire]!.deprel)) return sentence;
  const verb = tokens.findLastIndex(({ lemma, upos }, at) => at < fire && upos === 'VERB' && lemma === 'set');
  if (verb < 0 || tokens.slice(verb + 1, fire).some(({ upos, xpos }) => upos === 'VERB' && xpos !== 'VBN'))
    return sentence;
  const object = tokens.findIndex(
    ({ head, deprel }, at) => at > verb && at < fire && head === verb && deprel === 'obj',
  );
  // "set two trucks loaded with coal on fire": what the trucks were, and no way in which they were set
  const isQuality = ({ xpos, head }: Token, at: number): boolean =>
    xpos === 'VBN' && head === verb && object >= 0 && at > object && at < fire;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === fire) return { ...token, head: verb, deprel: 'obl' };
      return isQuality(token, at) ? { ...token, head: object, deprel: 'acl' } : token;
    }),
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
