import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const ESTIMATES: ReadonlySet<string> = new Set(['estimate', 'figure']);
/** Verbs that say how many, beside those of change. */
const STATING: ReadonlySet<string> = new Set(['reach', 'stand', 'pass', 'exceed', 'surpass', 'range', 'vary', 'total']);

const isSum = ({ lemma }: Token, { numbers }: Language): boolean => numbers.sums.has(lemma) || ESTIMATES.has(lemma);

const subjectOf = (tokens: Tokens, verb: number): number | undefined =>
  kidsOf(tokens, verb).find((kid) => kid < verb && tokens[kid]!.deprel.startsWith('nsubj'));

/** The verb behind a participle that says how high the sum is. */
const statingOf = (tokens: Tokens, participle: number, { numbers }: Language): number | undefined =>
  kidsOf(tokens, participle).find(
    (kid) =>
      kid > participle &&
      tokens[kid]!.upos === 'VERB' &&
      subjectOf(tokens, kid) === undefined &&
      (STATING.has(tokens[kid]!.lemma) || numbers.changes.has(tokens[kid]!.norm)),
  );

/** The verb over a participle that is taken for its subject. */
const statingOver = (tokens: Tokens, participle: number, { numbers }: Language): number | undefined => {
  const { head, deprel } = tokens[participle]!;
  const isOver = head > participle && /^(?:[nc]subj|advcl)/.test(deprel);
  return isOver && (STATING.has(tokens[head]!.lemma) || numbers.changes.has(tokens[head]!.norm)) ? head : undefined;
};

/** "The number of soldiers killed in the attack rose to 41": the sum rose, and "killed" says of whom it is. */
export function mendNumbersKilled(given: Sentence, language: Language): Sentence {
  const sentence = withSumRaised(given, language);
  const { tokens } = sentence;
  for (let killed = 2; killed < tokens.length - 2; killed++) {
    const { xpos, lemma } = tokens[killed]!;
    if (!/^VB[ND]$/.test(xpos) || !language.harms.has(lemma) || hasKid(tokens, killed, 'aux')) continue;
    const sum = subjectOf(tokens, killed);
    const verb = statingOf(tokens, killed, language) ?? statingOver(tokens, killed, language);
    if (sum === undefined || verb === undefined || !isSum(tokens[sum]!, language)) continue;
    const { head, deprel } = tokens[killed]!.head === verb ? tokens[verb]! : tokens[killed]!;
    return withArcs(
      sentence,
      tokens.map((token, at): Token => {
        if (at === verb) return { ...token, head, deprel };
        if (at === killed) return { ...token, xpos: 'VBN', head: sum, deprel: 'acl' };
        if (at === sum) return { ...token, head: verb, deprel: 'nsubj' };
        return token.head === killed && at > verb ? { ...token, head: verb } : token;
      }),
    );
  }
  return sentence;
}

/** "Brought the number of people killed in the town to 63": to how many the sum was brought, which the tree hangs on "killed". */
function withSumRaised(given: Sentence, language: Language): Sentence {
  const sentence = withPeopleOfSum(given, language);
  const { tokens } = sentence;
  const sum = tokens.findIndex(
    (token) =>
      token.deprel === 'obj' &&
      isSum(token, language) &&
      language.numbers.bringing.has(tokens[token.head]?.lemma ?? ''),
  );
  const figure = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      sum >= 0 &&
      at > sum &&
      upos === 'NUM' &&
      /^(?:obl|nmod)$/.test(deprel) &&
      caseAt(tokens, at) === 'to' &&
      head >= sum &&
      isBelow(tokens, head, sum),
  );
  if (figure < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === figure ? { ...token, head: tokens[sum]!.head, deprel: 'obl' } : token)),
  );
}

/** How deep below the sum its figure may hang: "the number of people killed in three days of clashes to 44". */
const DEEPEST = 6;

function isBelow(tokens: Tokens, from: number, sum: number): boolean {
  let at = from;
  for (let steps = 0; at >= 0 && at !== sum && steps < DEEPEST; steps++) at = tokens[at]!.head;
  return at === sum;
}

/** "Brought the number killed this month to 12": "killed" says of whom the number is. */
function withPeopleOfSum(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const killed = tokens.findIndex(({ lemma, xpos, deprel, head }, at) => {
    const sum = tokens[at - 1];
    return (
      /^VB[ND]$/.test(xpos) &&
      deprel === 'xcomp' &&
      language.harms.has(lemma) &&
      sum?.deprel === 'obj' &&
      sum.head === head &&
      isSum(sum, language) &&
      language.numbers.bringing.has(tokens[head]?.lemma ?? '')
    );
  });
  if (killed < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === killed ? { ...token, xpos: 'VBN', head: killed - 1, deprel: 'acl' } : token)),
  );
}
