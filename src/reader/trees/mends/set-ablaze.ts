import type { Sentence } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const ABLAZE: ReadonlySet<string> = new Set(['ablaze', 'alight', 'afire', 'alive']);

/** "Shops set ablaze": what was set so stands before the verb, which has no other object. */
function passive(sentence: Sentence, at: number): Sentence {
  const { tokens } = sentence;
  const verb = at - 1;
  const subject = tokens.findIndex(({ head, deprel }, kid) => head === verb && deprel === 'nsubj' && kid === verb - 1);
  if (subject < 0 || tokens[verb]!.lemma !== 'set' || !/^(?:PUNCT|ADP)$/.test(tokens[at + 1]?.upos ?? 'PUNCT'))
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index) => {
      if (index === subject) return { ...token, deprel: 'nsubj:pass' };
      if (index === verb) return { ...token, xpos: 'VBN' };
      return index === at ? { ...token, upos: 'ADJ', xpos: 'JJ', head: verb, deprel: 'xcomp' } : token;
    }),
  );
}

/** "Set a grocer alight", "set him ablaze": how they were set, behind whom it was done to, is no second object. */
function behindObject(sentence: Sentence, at: number): Sentence {
  const { tokens } = sentence;
  const verb = tokens[at]!.head;
  const object = at - 1;
  const { head, upos } = tokens[object]!;
  if (tokens[verb]?.lemma !== 'set' || tokens[at]!.deprel !== 'obj' || (head !== at && head !== verb)) return sentence;
  if (!['NOUN', 'PROPN', 'PRON'].includes(upos)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index) => {
      if (index === object) return { ...token, head: verb, deprel: 'obj' };
      if (index === at) return { ...token, upos: 'ADJ', xpos: 'JJ', deprel: 'xcomp' };
      return token.head === at && index < object ? { ...token, head: object } : token;
    }),
  );
}

/** "Set ablaze a bus", "burned alive a herder": the object behind the adjective is that of the verb before it. */
export function mendSetAblaze(given: Sentence): Sentence {
  const sentence = asQuality(given);
  const { tokens } = sentence;
  const at = tokens.findIndex(({ norm }, index) => ABLAZE.has(norm) && tokens[index - 1]?.upos === 'VERB');
  if (at < 0) {
    const behind = tokens.findIndex(({ norm }, index) => ABLAZE.has(norm) && norm !== 'alive' && index > 1);
    return behind < 0 ? sentence : behindObject(sentence, behind);
  }
  const object = tokens.findIndex(
    ({ head, deprel }, kid) =>
      kid > at && (head === at || head === at - 1) && /^(?:obj|nsubj|nmod|obl|dep)/.test(deprel),
  );
  if (object < 0 || tokens.some(({ head, deprel }) => head === object && deprel === 'case'))
    return passive(sentence, at);
  return withArcs(
    sentence,
    tokens.map((token, index) => {
      if (index === object) return { ...token, head: at - 1, deprel: 'obj' };
      return index === at ? { ...token, upos: 'ADJ', xpos: 'JJ', head: at - 1, deprel: 'xcomp' } : token;
    }),
  );
}

/** "Set two trucks ablaze": what they became, and no quality of theirs. */
function asQuality(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, head, deprel }, index) =>
      ABLAZE.has(norm) && norm !== 'alive' && deprel === 'amod' && head < index && tokens[head]?.deprel === 'obj',
  );
  if (at < 0) return sentence;
  const verb = tokens[tokens[at]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, index) => (index === at ? { ...token, head: verb, deprel: 'xcomp' } : token)),
  );
}
