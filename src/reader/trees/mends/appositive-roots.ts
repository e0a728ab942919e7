import type { Sentence, Token } from '../../../syntax/tree.ts';
import { isPassive, kidsOf } from './arcs.ts';
import { isTree } from './keeps-tree.ts';

/**
 * "Juan Ruiz, a presidential hopeful, was shot": a noun or adjective between commas without "be" of its own is what the name
 * before it was, and the verb after it is the sentence's.
 */
export function mendAppositiveRoots(sentence: Sentence): Sentence {
  return asRoot(sentence) ?? asSubject(sentence) ?? pastAside(sentence) ?? pastAdjunct(sentence) ?? sentence;
}

// The noun has the name for its own subject, and is the verb's
function asSubject(sentence: Sentence): Sentence | null {
  const { tokens } = sentence;
  const name = tokens.findIndex(
    ({ head, deprel }, at) => deprel.startsWith('nsubj') && head > at && isSubject(tokens, head),
  );
  const noun = tokens[name]?.head ?? -1;
  if (name < 0 || !tokens.slice(name, noun).some(({ text }) => text === ',')) return null;
  const { head, deprel } = tokens[noun]!;
  const mended = tokens.map((token, at) => {
    if (at === name) return { ...token, head, deprel };
    return at === noun ? { ...token, head: name, deprel: 'appos' } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}

// The noun is the root, and the verb hangs on it
function asRoot(sentence: Sentence): Sentence | null {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head === -1);
  const subject = kidsOf(tokens, root).find((at) => at < root && tokens[at]!.deprel.startsWith('nsubj'));
  if (subject === undefined || !isNominal(tokens[root]!) || tokens[root + 1]?.text !== ',') return null;
  if (kidsOf(tokens, root).some((at) => /^(?:cop|aux)/.test(tokens[at]!.deprel))) return null;
  if (!tokens.slice(subject, root).some(({ text }) => text === ',')) return null;
  const verb = kidsOf(tokens, root).find(
    (at) => at > root && tokens[at]!.upos === 'VERB' && tokens[at]!.deprel !== 'conj',
  );
  if (verb === undefined || tokens[root + 2]?.head !== verb || !tokens[root + 2]!.deprel.startsWith('aux')) return null;
  if (kidsOf(tokens, verb).some((at) => tokens[at]!.deprel.startsWith('nsubj'))) return null;
  const passive = isPassive(tokens, verb);
  const mended = tokens.map((token, at) => {
    if (at === verb) return { ...token, head: -1, deprel: 'root' };
    if (at === subject) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
    if (at === root) return { ...token, head: subject, deprel: 'appos' };
    // what stands before the name and after the verb is the verb's
    return token.head === root && (at < subject || at > verb) ? { ...token, head: verb } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}

const isNominal = ({ upos }: Token): boolean => ['ADJ', 'NOUN', 'PROPN'].includes(upos);

// A noun without "be" of its own that is the subject of what follows
const isSubject = (tokens: readonly Token[], at: number): boolean =>
  isNominal(tokens[at]!) &&
  tokens[at]!.deprel.startsWith('nsubj') &&
  tokens[at]!.head > at &&
  !tokens.some(({ head, deprel }) => head === at && /^(?:cop|aux|mark)/.test(deprel));

// "Residents of Karkum district, Riau, set ablaze two trucks": the verb behind the second comma is the sentence's
function pastAside(sentence: Sentence): Sentence | null {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head === -1);
  if (root < 0 || tokens[root]!.xpos !== 'NNS') return null;
  const verb = kidsOf(tokens, root).find(
    (at) =>
      /^VB[DN]$/.test(tokens[at]!.xpos) &&
      tokens[at]!.deprel === 'acl' &&
      tokens[at - 1]?.text === ',' &&
      kidsOf(tokens, at).some((kid) => kid > at && tokens[kid]!.deprel === 'obj'),
  );
  if (verb === undefined || !tokens.slice(root, verb - 1).some(({ text }) => text === ',')) return null;
  if (tokens.slice(0, verb).some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return null;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: 'VBD', head: -1, deprel: 'root' };
    if (at === root) return { ...token, head: verb, deprel: 'nsubj' };
    return token.head === root && at > verb ? { ...token, head: verb } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}

// "Gunmen on a motorcycle assassinated a judge": behind what they came on stands the verb of those who acted, with its object
function pastAdjunct(sentence: Sentence): Sentence | null {
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head === -1);
  if (root < 0 || !isNominal(tokens[root]!) || tokens.slice(0, root).some(({ upos }) => upos === 'VERB')) return null;
  const verb = tokens.findIndex(
    ({ xpos, deprel, head }, at) =>
      /^VB[DN]$/.test(xpos) &&
      deprel === 'acl' &&
      head === at - 1 &&
      tokens[head]!.deprel === 'nmod' &&
      tokens[head]!.head === root,
  );
  const next = tokens[verb + 1]?.upos ?? 'PUNCT';
  if (verb < 0 || !OPENING.has(next) || tokens.some(({ upos }, at) => upos === 'VERB' && at !== verb)) return null;
  const leadsOut = ({ head }: Token, at: number): boolean => at > verb && head < verb;
  const object = tokens.findIndex((token, at) => leadsOut(token, at) && isNominal(token));
  if (object < 0 || kidsOf(tokens, object).some((kid) => tokens[kid]!.deprel === 'case')) return null;
  const mended = tokens.map((token, at): Token => {
    if (at === verb) return { ...token, xpos: 'VBD', head: -1, deprel: 'root' };
    if (at === root) return { ...token, head: verb, deprel: 'nsubj' };
    if (at === object) return { ...token, head: verb, deprel: 'obj' };
    if (!leadsOut(token, at)) return token;
    const isName = at === object + 1 && token.upos === 'PROPN';
    return isName ? { ...token, head: object, deprel: 'appos' } : { ...token, head: verb, deprel: 'obl' };
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : null;
}

const OPENING: ReadonlySet<string> = new Set(['DET', 'NUM', 'NOUN', 'PROPN', 'ADJ']);
