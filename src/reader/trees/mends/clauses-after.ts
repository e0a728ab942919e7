import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/** How far behind "after" the verb of its clause may stand. */
const FAR = 8;

/** "… a day after air strikes on a school LEFT 35 dead": a past verb without a subject, to which the noun behind "after" leads on. */
function verbBehind(tokens: readonly Token[], who: number): number {
  for (let at = who + 1; at < Math.min(tokens.length, who + FAR); at++) {
    const { upos, xpos, deprel } = tokens[at]!;
    if (upos === 'PUNCT' || upos === 'CCONJ' || upos === 'SCONJ' || upos === 'AUX' || upos === 'PRON') return -1;
    if (upos !== 'VERB') continue;
    const free = /^(?:conj|root|ccomp|parataxis|advcl)$/.test(deprel) && !hasKid(tokens, at, 'cc');
    return xpos === 'VBD' && free ? at : -1;
  }
  return -1;
}

/**
 * "Six were killed on Thursday, a day after air strikes left 35 dead": the strikes are who left them dead, and the clause says
 * what was before; else one toll is taken for more of the other.
 */
export function mendClausesAfter(sentence: Sentence, { timeNouns }: Language): Sentence {
  const { tokens } = sentence;
  for (let mark = 1; mark < tokens.length; mark++) {
    const { norm, deprel, head: who } = tokens[mark]!;
    const when = mark - 1;
    if (norm !== 'after' || deprel !== 'case' || who < mark || !timeNouns.has(tokens[when]!.lemma)) continue;
    const verb = verbBehind(tokens, who);
    const main = verb < 0 ? -1 : mainVerb(tokens, when, verb);
    if (main < 0 || subjectOf(tokens, verb, when) >= 0) continue;
    return withArcs(
      sentence,
      tokens.map((token, at) => mended(token, at, { when, mark, who, verb, main, above: tokens[verb]! })),
    );
  }
  return sentence;

  /** The verb that the clause is about: above it, or wrongly below it. */
  function mainVerb(all: readonly Token[], when: number, verb: number): number {
    const above = all[verb]!.head;
    if (above >= 0 && above < when && all[above]!.upos === 'VERB') return above;
    return all.findIndex(({ upos, head }, at) => at < when && upos === 'VERB' && head === verb);
  }
}

/** A subject of the verb other than the time: then the clause has its own. */
const subjectOf = (tokens: readonly Token[], verb: number, when: number): number =>
  tokens.findIndex(({ head, deprel }, at) => head === verb && deprel.startsWith('nsubj') && at !== when && at > when);

interface Places {
  readonly when: number;
  readonly mark: number;
  readonly who: number;
  readonly verb: number;
  readonly main: number;
  /** The verb as it was. */
  readonly above: Token;
}

function mended(token: Token, at: number, { when, mark, who, verb, main, above }: Places): Token {
  if (at === mark) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
  if (at === who) return { ...token, head: verb, deprel: 'nsubj' };
  if (at === when) return { ...token, head: verb, deprel: 'obl:unmarked' };
  if (at === main && token.head === verb) return { ...token, head: above.head, deprel: above.deprel };
  if (at === verb) return { ...token, head: main, deprel: 'advcl' };
  return at < when && token.head === verb ? { ...token, head: main } : token;
}
