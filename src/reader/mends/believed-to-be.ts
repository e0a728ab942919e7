import type { Sentence, Token } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const HELD = new Set(['believe', 'think', 'suspect', 'understand', 'presume', 'say', 'know']);

/** "Jets believed to be Ruritanian killed nine": whose they are believed to be is a quality of theirs; they killed. */
export function mendBelievedToBe(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const held = tokens.findIndex(
    ({ lemma, xpos }, at) =>
      HELD.has(lemma) && /^VB[DN]$/.test(xpos) && tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.norm === 'be',
  );
  // "jets also believed to be"
  const subject = held - (tokens[held - 1]?.upos === 'ADV' ? 2 : 1);
  if (held < 1 || subject < 0 || !['NOUN', 'PROPN'].includes(tokens[subject]!.upos)) return sentence;
  const verb = tokens.findIndex(({ xpos, head }, at) => at > held + 3 && head === held && /^VB[DN]$/.test(xpos));
  const what = verb - 1;
  if (verb < 0 || verb - held > 6 || !['ADJ', 'NOUN', 'PROPN'].includes(tokens[what]!.upos)) return sentence;
  if (!tokens.some(({ head, deprel }) => head === verb && deprel === 'obj')) return sentence;
  const { head, deprel } = tokens[held]!;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: 'VBD', head, deprel };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === held) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
    if (at === what) return { ...token, head: held, deprel: 'xcomp' };
    if (at > held && at < what) return { ...token, head: what };
    return token.head === held ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}
