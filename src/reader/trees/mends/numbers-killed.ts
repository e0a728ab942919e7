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
  const isOver = head > participle && /^[nc]subj/.test(deprel);
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

const RAISING: ReadonlySet<string> = new Set(['bring', 'take', 'raise', 'push']);

/** "Brought the number of people killed in the town to 63": to how many the sum was brought, which the tree hangs on "killed". */
function withSumRaised(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const figure = tokens.findIndex(({ upos, deprel, head }, at) => {
    const killed = tokens[head];
    const sum = tokens[killed?.head ?? -1];
    const verb = tokens[sum?.head ?? -1];
    return (
      upos === 'NUM' &&
      deprel === 'obl' &&
      caseAt(tokens, at) === 'to' &&
      killed?.deprel === 'acl' &&
      isSum(sum!, language) &&
      sum!.deprel === 'obj' &&
      RAISING.has(verb?.lemma ?? '')
    );
  });
  if (figure < 0) return sentence;
  const verb = tokens[tokens[tokens[figure]!.head]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === figure ? { ...token, head: verb } : token)),
  );
}
