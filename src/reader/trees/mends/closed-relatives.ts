import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

const RELATIVE: ReadonlySet<string> = new Set(['that', 'which', 'who']);

/** "A blast that killed NINE hit a bus": a figure right behind a verb of the relative clause is whom that befell, and not what hit. */
function figuresInside(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const figure = tokens.findIndex(({ upos, deprel, head }, at) => {
    if (upos !== 'NUM' || deprel !== 'nsubj' || head < at) return false;
    const verb = tokens[at - 1];
    return (
      verb?.upos === 'VERB' &&
      /^VB[DN]$/.test(verb.xpos) &&
      isOfRelative(tokens, at - 1) &&
      !hasKid(tokens, at - 1, 'obj') &&
      kidsOf(tokens, head).some((kid) => kid < at - 1 && tokens[kid]!.deprel === 'nsubj')
    );
  });
  if (figure < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === figure) return { ...token, head: figure - 1, deprel: 'obj' };
      return at === figure - 1 ? { ...token, xpos: 'VBD' } : token;
    }),
  );
}

const isOfRelative = (tokens: readonly Token[], verb: number): boolean =>
  tokens[verb]!.deprel === 'acl:relcl' ||
  (tokens[verb]!.deprel === 'ccomp' && tokens[tokens[verb]!.head]?.deprel === 'acl:relcl');

/** How a verb hangs in a clause that it does not belong to: "unable to flee DIED". */
const LOST: ReadonlySet<string> = new Set(['xcomp', 'obj', 'ccomp', 'advcl']);

function isBelow(tokens: readonly Token[], at: number, above: number): boolean {
  for (let up = tokens[at]!.head, steps = 0; up >= 0 && steps < 8; up = tokens[up]!.head, steps++)
    if (up === above) return true;
  return false;
}

/** The verb of the sentence, which the tree takes for a part of the relative clause before it; -1 where there is none. */
function lostVerb(tokens: readonly Token[], root: number, clause: number): number {
  const who = kidsOf(tokens, root).includes(clause) ? tokens.slice(root + 1, root + 3) : [];
  if (!who.some(({ norm }) => RELATIVE.has(norm))) return -1;
  const isAside = tokens[root + 1]!.text === ',';
  return tokens.findIndex(
    ({ upos, xpos, deprel }, at) =>
      at > clause + 1 &&
      upos === 'VERB' &&
      (xpos === 'VBD' || (isAside && /^VB[PZ]$/.test(xpos))) &&
      LOST.has(deprel) &&
      (isAside ? tokens[at - 1]?.text === ',' : deprel === 'xcomp' || deprel === 'obj') &&
      !kidsOf(tokens, at).some((kid) => kid < at && tokens[kid]!.deprel !== 'punct') &&
      isBelow(tokens, at, clause),
  );
}

/**
 * "Two people who were unable to flee died", "a strike, which medics say killed 40, hit a market": where the noun has a relative
 * clause and the sentence no other verb, a bare past verb that hangs at its end is that of the noun.
 */
export function mendClosedRelatives(given: Sentence): Sentence {
  const sentence = figuresInside(given);
  const { tokens } = sentence;
  const root = tokens.findIndex(({ head }) => head === -1);
  if (root < 0 || !NOMINAL.has(tokens[root]!.upos) || hasKid(tokens, root, 'cop') || hasCase(tokens, root))
    return sentence;
  const clause = kidsOf(tokens, root).find((kid) => kid > root && tokens[kid]!.deprel === 'acl:relcl') ?? -1;
  const verb = clause < 0 ? -1 : lostVerb(tokens, root, clause);
  if (verb < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', head: -1, deprel: 'root' };
      if (at === root) return { ...token, head: verb, deprel: 'nsubj' };
      const isBehind = at > verb && (token.head === root || isBelow(tokens, at, clause)) && token.head < verb;
      return isBehind ? { ...token, head: verb, deprel: token.deprel === 'nmod' ? 'obl' : token.deprel } : token;
    }),
  );
}
