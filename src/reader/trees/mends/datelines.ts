import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, isPassive, withArcs } from './arcs.ts';

/** In words: "TELL MARQ, Syria (Wire) -". */
const LONGEST = 9;
const DASH = /^(?:[-–—]|--)$/;
const OPENING: ReadonlySet<string> = new Set(['PROPN', 'NUM', 'PUNCT', 'SYM', 'NOUN', 'ADP']);

/** "TELL MARQ (Wire) - A drone hit a van", "Tell Marq - Troops shot …": the place before the dash does nothing behind it. */
export function mendDatelines(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const dash = tokens.slice(0, LONGEST).findIndex(({ text }) => DASH.test(text));
  if (dash < 1 || tokens[0]!.upos !== 'PROPN') return sentence;
  if (tokens[dash - 1]!.text !== ')' && !standsAlone(tokens, dash)) return sentence;
  if (!tokens.slice(0, dash).every(({ upos }) => OPENING.has(upos))) return sentence;
  const root = mainVerb(tokens, dash);
  if (root < 0) return sentence;
  const wasRoot = tokens[0]!.head < 0;
  const subject = isPassive(tokens, root) ? 'nsubj:pass' : 'nsubj';
  const hasSubject = tokens.some(({ head, deprel }, at) => at > dash && head === root && deprel.startsWith('nsubj'));
  const stray = hasSubject ? -1 : strayAt(tokens, dash, root);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === 0) return { ...token, head: root, deprel: 'discourse' };
      if (at === root) return wasRoot ? { ...token, head: -1, deprel: 'root' } : token;
      // "TELL MARQ, Syria - Gunmen": the land is the town's, and of no gunmen
      if (at < dash && token.head > dash && token.upos === 'PROPN') return { ...token, head: 0, deprel: 'appos' };
      if (at === stray) return { ...token, head: root, deprel: subject };
      return at > dash && token.head >= 0 && token.head <= dash ? { ...token, head: root } : token;
    }),
  );
}

// "Tell Marq - Troops": between spaces, where no second dash ends an aside ("the army - or so it says - left")
const standsAlone = (tokens: readonly Token[], dash: number): boolean =>
  tokens[dash - 1]!.end < tokens[dash]!.start &&
  tokens[dash]!.end < (tokens[dash + 1]?.start ?? 0) &&
  !tokens.slice(dash + 1).some(({ text }) => DASH.test(text));

// the verb that the tree gave the place for a subject, or hung on it
function mainVerb(tokens: readonly Token[], dash: number): number {
  const { head } = tokens[0]!;
  if (head >= 0) return head > dash && tokens[head]!.upos === 'VERB' ? head : -1;
  return tokens.findIndex((token, at) => at > dash && token.upos === 'VERB' && token.head === 0);
}

// the noun before the verb that the tree hung on the place
const strayAt = (tokens: readonly Token[], dash: number, root: number): number =>
  tokens.findLastIndex(
    ({ upos, head }, at) =>
      at > dash && at < root && head <= dash && ['NOUN', 'PROPN'].includes(upos) && !hasKid(tokens, at, 'case'),
  );
