import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, kidsOf, withArcs } from './arcs.ts';

/**
 * "The blast took place near a checkpoint manned by troops": who keeps a place is said of the place. The tree makes the participle
 * a complement of the verb, which would then have been done by them.
 */
export function mendPlacesKeptBy(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const participle = tokens.findIndex(
    ({ xpos, norm, deprel, head }, at) =>
      tokens[at + 1]?.norm === 'by' &&
      /^(?:JJ|VBN|VBD)$/.test(xpos) &&
      /(?:ed|n|t)$/.test(norm) &&
      deprel === 'xcomp' &&
      head >= 0 &&
      head < at &&
      tokens[at - 1]?.upos === 'NOUN' &&
      /^(?:obl|nmod)/.test(tokens[at - 1]!.deprel) &&
      hasCase(tokens, at - 1) &&
      !kidsOf(tokens, at).some((kid) => /^(?:aux|cop|mark)/.test(tokens[kid]!.deprel)),
  );
  const doer = tokens[participle + 1]?.deprel === 'case' ? tokens[participle + 1]!.head : -1;
  if (
    participle < 0 ||
    doer < 0 ||
    (tokens[doer]!.head !== tokens[participle]!.head && tokens[doer]!.head !== participle)
  )
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === participle) return { ...token, upos: 'VERB', xpos: 'VBN', head: at - 1, deprel: 'acl' };
      return at === doer ? { ...token, head: participle, deprel: 'obl' } : token;
    }),
  );
}
