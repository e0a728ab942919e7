import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];
type Arcs = Map<number, Partial<Token>>;

const CLAUSE_MARKS = new Set(['when', 'as', 'after']);

/** The verb or noun that "with" opens a clause of; -1 where none stands above. */
function withClause(tokens: Tokens, from: number): number {
  for (let at = from, steps = 0; at >= 0 && steps < 8; at = tokens[at]!.head, steps++)
    if (tokens.some(({ head, deprel, norm }) => head === at && deprel === 'mark' && norm === 'with')) return at;
  return -1;
}

/** "Ten were hurt, with four likely to lose a leg, when a shell fell": the shell fell on all, whatever the aside says. */
function afterAside(tokens: Tokens, at: number): Arcs | null {
  const { deprel, head } = tokens[at]!;
  if (deprel !== 'advcl' || head < 0) return null;
  const mark = kidsOf(tokens, at).find((kid) => kid < at && CLAUSE_MARKS.has(tokens[kid]!.norm));
  if (mark === undefined || tokens[mark - 1]?.text !== ',') return null;
  const aside = withClause(tokens, head);
  return aside > 0 && aside < mark && tokens[aside]!.head >= 0
    ? new Map([[at, { head: lastBeside(tokens, tokens[aside]!.head, aside) }]])
    : null;
}

/** Of "were killed and ten were hurt" the last verb, on which trees hang what holds for both. */
const lastBeside = (tokens: Tokens, verb: number, before: number): number =>
  kidsOf(tokens, verb).findLast(
    (kid) => kid < before && tokens[kid]!.deprel === 'conj' && tokens[kid]!.upos === 'VERB',
  ) ?? verb;

/** "Was killed, with two of her sons, in a strike": people of whom nothing is said but that they were with her. */
function companions(tokens: Tokens, at: number): Arcs | null {
  if (tokens[at]!.norm !== 'with' || tokens[at]!.deprel !== 'mark') return null;
  const clause = tokens[at]!.head;
  const figure = at + 1;
  const isFigure =
    tokens[figure]?.upos === 'NUM' && tokens[figure]!.head === clause && tokens[figure + 1]?.norm === 'of';
  const above = tokens[clause]!.head;
  if (!isFigure || above < 0 || above > at) return null;
  const kin = kidsOf(tokens, figure).find((kid) => tokens[kid]!.deprel === 'nmod');
  if (kin === undefined || !hasKid(tokens, kin, 'nmod:poss') || tokens[clause]!.upos === 'VERB') return null;
  const arcs: Arcs = new Map([
    [at, { head: figure, deprel: 'case' }],
    [figure, { head: above, deprel: 'obl' }],
  ]);
  if (hasCase(tokens, clause)) arcs.set(clause, { head: above, deprel: 'obl' });
  else arcs.set(clause, { head: kin, deprel: 'appos' });
  return arcs;
}

/** What "with" adds in an aside is no clause for the rest of the sentence to hang on. */
export function mendWithAsides(sentence: Sentence): Sentence {
  let current = sentence;
  for (let at = 1; at < sentence.tokens.length; at++) {
    const { tokens } = current;
    const arcs = afterAside(tokens, at) ?? companions(tokens, at);
    if (!arcs) continue;
    current = withArcs(
      current,
      tokens.map((token, i) => (arcs.has(i) ? { ...token, ...arcs.get(i) } : token)),
    );
  }
  return current;
}
