import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/**
 * "The brigade announced on Monday that it had killed six": what stands behind "that" is what was announced, and the brigade
 * announced it; the tree makes a participle of the announcing and gives the brigade to the later verb.
 */
export function mendAnnouncedThat(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const that = tokens.findIndex(({ norm, deprel }) => norm === 'that' && deprel === 'mark');
  const clause = tokens[that]?.head ?? -1;
  if (clause < that || tokens[clause]?.upos !== 'VERB') return sentence;
  const speech = tokens.findIndex(
    ({ xpos, deprel, lemma }, at) =>
      at < that && /^VB[DN]$/.test(xpos) && deprel === 'acl' && language.stanceOf(lemma)?.speaker === true,
  );
  const who = tokens[speech]?.head ?? -1;
  const speaker = tokens[who];
  if (!speaker || who > speech || speaker.head !== clause || !speaker.deprel.startsWith('nsubj')) return sentence;
  const mended = tokens.map((token, at): Token => {
    if (at === speech) return { ...token, xpos: 'VBD', head: tokens[clause]!.head, deprel: tokens[clause]!.deprel };
    if (at === clause) return { ...token, head: speech, deprel: 'ccomp' };
    if (at === who) return { ...token, head: speech, deprel: 'nsubj' };
    return token.head === clause && (at < that || token.deprel === 'punct') ? { ...token, head: speech } : token;
  });
  return withArcs(sentence, mended);
}
