import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

const HELD = new Set(['believe', 'think', 'suspect', 'understand', 'presume', 'say', 'know']);

/** What somebody may be held to be, in words: "part of a Ruritanian militia". */
const FAR = 6;

const PHRASE: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'PROPN', 'DET', 'ADP', 'NUM']);

const OPENS_OBJECT: ReadonlySet<string> = new Set(['DET', 'NUM', 'PROPN', 'PRON']);

/** The words of "jets believed to be Ruritanian killed": whose or what they are held to be stands right before the verb. */
interface Held {
  readonly subject: number;
  readonly held: number;
  readonly verb: number;
}

function heldIn(tokens: readonly Token[]): Held | null {
  const held = tokens.findIndex(
    ({ lemma, xpos }, at) =>
      HELD.has(lemma) && /^VB[DN]$/.test(xpos) && tokens[at + 1]?.norm === 'to' && tokens[at + 2]?.norm === 'be',
  );
  // "jets also believed to be"
  const subject = held - (tokens[held - 1]?.upos === 'ADV' ? 2 : 1);
  if (held < 1 || subject < 0 || !['NOUN', 'PROPN'].includes(tokens[subject]!.upos)) return null;
  const verb = tokens.findIndex(({ xpos, upos }, at) => at > held + 3 && upos === 'VERB' && /^VB[DN]$/.test(xpos));
  if (verb < 0 || verb - held > FAR || !tokens.slice(held + 3, verb).every(({ upos }) => PHRASE.has(upos))) return null;
  const isMain = hasKid(tokens, verb, 'obj') || OPENS_OBJECT.has(tokens[verb + 1]?.upos ?? '');
  return isMain && !hasKid(tokens, verb, 'aux') ? { subject, held, verb } : null;
}

/** "Jets believed to be Ruritanian killed nine": whose they are believed to be is a quality of theirs; they killed. */
export function mendBelievedToBe(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const found = heldIn(tokens);
  if (!found) return sentence;
  const { subject, held, verb } = found;
  const what = verb - 1;
  const isInside = (at: number): boolean => at >= subject && at <= verb;
  const top = [subject, held, what, verb].find((at) => !isInside(tokens[at]!.head));
  if (top === undefined) return sentence;
  const { head, deprel } = tokens[top]!;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: 'VBD', head, deprel };
    if (at === subject) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === held) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
    if (at === what) return { ...token, head: held, deprel: 'xcomp' };
    if (at > held && at < what) return { ...token, head: what };
    if (at === verb + 1 && token.head === verb && token.deprel === 'xcomp') return { ...token, deprel: 'obj' };
    // "the town": what stands behind belongs to the verb, what stands before to whoever acts
    return at > verb && isInside(token.head) && token.head !== verb ? { ...token, head: verb } : token;
  });
  return withArcs(sentence, mended);
}
