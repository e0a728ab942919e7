import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, NOMINAL, withArcs } from './arcs.ts';

const FOR: ReadonlySet<string> = new Set(['for', 'to', 'against']);

/**
 * "Carried out the attacks in REVENGE for a raid in Karkum": what is answered hangs on the answer, and what stands behind it on what is
 * answered, wherever the tree hangs them.
 */
export function mendAnswers(sentence: Sentence, { replies }: Language): Sentence {
  const { tokens } = sentence;
  const reply = tokens.findIndex(
    ({ lemma, upos }, at) => upos === 'NOUN' && replies.has(lemma) && FOR.has(tokens[at + 1]?.norm ?? ''),
  );
  if (reply < 1) return sentence;
  const deed = tokens[reply + 1]!.head;
  if (deed <= reply || !NOMINAL.has(tokens[deed]!.upos) || tokens[reply + 1]!.deprel !== 'case') return sentence;
  const { head: above } = tokens[deed]!;
  if (above < 0 || above > reply || above === reply) return sentence;
  const where = tokens[deed + 1]?.deprel === 'case' ? tokens[deed + 1]!.head : -1;
  const isBehind = where > deed && tokens[where]!.head === above && !hasKid(tokens, where, 'nsubj');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === deed) return { ...token, head: reply, deprel: 'nmod' };
      return at === where && isBehind ? { ...token, head: deed, deprel: 'nmod' } : token;
    }),
  );
}
