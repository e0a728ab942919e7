import type { Sentence, Token } from '../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

interface Included {
  readonly mark: number;
  readonly whole: number;
  readonly part: number;
  readonly verb: number;
}

const kid = (tokens: readonly Token[], of: number, relation: RegExp): number =>
  tokens.findIndex(({ head, deprel }) => head === of && relation.test(deprel));

function includedIn(tokens: readonly Token[]): Included | null {
  const mark = tokens.findIndex(({ norm, upos }) => norm === 'including' && upos === 'VERB');
  if (mark < 1 || kid(tokens, mark, /^aux/) >= 0) return null;
  const whole = kid(tokens, mark, /^nsubj/);
  const part = kid(tokens, mark, /^obj/);
  const verb = tokens.findIndex(
    ({ head, deprel, upos }, at) =>
      head === mark && deprel === 'conj' && upos === 'VERB' && at > part && kid(tokens, at, /^aux/) >= 0,
  );
  return whole >= 0 && part > mark && verb >= 0 ? { mark, whole, part, verb } : null;
}

/** "Ten relatives including six women and an infant were killed": "including" is no verb, and all of them were killed. */
export function mendIncludingVerbs(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const found = includedIn(tokens);
  if (!found) return sentence;
  const { mark, whole, part, verb } = found;
  const own = tokens[mark]!;
  const last = kid(tokens, verb, /^nsubj/);
  const mended = tokens.map((token, at) => {
    if (at === verb) return { ...token, head: own.head, deprel: own.deprel };
    if (at === whole)
      return { ...token, head: verb, deprel: kid(tokens, verb, /^aux:pass/) >= 0 ? 'nsubj:pass' : 'nsubj' };
    if (at === mark) return { ...token, head: part, deprel: 'case' };
    if (at === part) return { ...token, head: whole, deprel: 'nmod' };
    if (at === last && at > part) return { ...token, head: part, deprel: 'conj' };
    if (token.head === verb && token.deprel === 'cc' && at < last) return { ...token, head: last };
    return token.head === mark ? { ...token, head: at < verb && at > mark ? part : verb } : token;
  });
  return withArcs(sentence, mended);
}
