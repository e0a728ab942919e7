import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, isCounted, kidsOf, withArcs } from './arcs.ts';

/**
 * "A man, a woman and a child were killed": the tree takes the second for another word for the first, or "a child" for a second
 * subject. With a comma behind the last ("a woman, a teacher and a mother of two, was killed") it is that.
 */
export function mendListsOfPeople(given: Sentence, { parents }: Language): Sentence {
  const sentence = withParents(
    withSingular(withRelatives(withAsides(withConjuncts(withNamedFirst(withShares(given)))))),
    parents,
  );
  const { tokens } = sentence;
  const second = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      /^(?:NOUN|PROPN)$/.test(upos) &&
      deprel === 'appos' &&
      !isParentOf(tokens, at, parents) &&
      head >= 0 &&
      head < at &&
      // "280 Ukrainian servicemen, two tanks and a howitzer": a name is one word with its noun
      /^(?:NOUN|PROPN)$/.test(tokens[head]!.upos) &&
      tokens.slice(head, at).some(({ text }) => text === ',') &&
      isCounted(tokens, at) &&
      isCounted(tokens, head),
  );
  const first = tokens[second]?.head ?? -1;
  if (first < 0) return sentence;
  const last = tokens.findIndex(
    ({ upos, deprel, head }, at) =>
      at > second &&
      at < second + 8 &&
      /^(?:NOUN|PROPN)$/.test(upos) &&
      isCounted(tokens, at) &&
      ((deprel === 'conj' && (head === second || head === first)) ||
        (head === tokens[first]!.head && deprel === tokens[first]!.deprel)) &&
      tokens.slice(second, at).some(({ norm }) => norm === 'and' || norm === 'or'),
  );
  if (last < 0 || tokens[last + 1]?.text === ',') return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === second || at === last) return { ...token, head: first, deprel: 'conj' };
      return token.deprel === 'cc' && at > second && at < last ? { ...token, head: last } : token;
    }),
  );
}

/** "170 of its soldiers, 14 policemen and 228 civilians were killed": three that are counted, and not 170 of all of them. */
function withShares(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const countOf = (at: number): number | undefined =>
    kidsOf(tokens, at).find((kid) => tokens[kid]!.deprel === 'nummod');
  const second = tokens.findIndex(({ deprel, head }, at) => {
    const share = tokens[head]?.head ?? -1;
    return (
      deprel === 'conj' &&
      share >= 0 &&
      share < head &&
      tokens[share]!.upos === 'NUM' &&
      tokens[share]!.deprel.startsWith('nsubj') &&
      caseAt(tokens, head) === 'of' &&
      tokens[(countOf(at) ?? 0) - 1]?.text === ','
    );
  });
  if (second < 0) return sentence;
  const first = tokens[tokens[second]!.head]!.head;
  const { head: verb, deprel } = tokens[first]!;
  const last = tokens.findIndex(
    (token, at) =>
      at > second && at < verb && token.head === verb && token.deprel === deprel && countOf(at) !== undefined,
  );
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === second || at === last) return { ...token, head: first, deprel: 'conj' };
      return token.deprel === 'cc' && last >= 0 && at > second && at < last ? { ...token, head: last } : token;
    }),
  );
}

/** "A judge, his wife and a guard were shot": the first is told as well as those whom he is given with. */
function withRelatives(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const relative = tokens.findIndex(
    ({ deprel }, at) =>
      deprel.startsWith('nsubj') && tokens[at - 1]?.xpos === 'PRP$' && tokens[at - 2]?.text === ',' && at > 2,
  );
  const { head, deprel } = tokens[relative] ?? { head: -1, deprel: '' };
  const first = tokens.findLastIndex(
    (token, at) => at < relative - 2 && token.head === head && token.deprel === 'obl:unmarked' && token.upos === 'NOUN',
  );
  if (first < 0 || !kidsOf(tokens, relative).some((kid) => tokens[kid]!.deprel === 'conj')) return sentence;
  if (kidsOf(tokens, first).some((kid) => tokens[kid]!.deprel === 'case')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === first) return { ...token, deprel };
      if (at === relative) return { ...token, head: first, deprel: 'conj' };
      return token.head === relative && token.deprel === 'conj' ? { ...token, head: first } : token;
    }),
  );
}

/** "A citizen Ana Ruiz and three women", "two sisters, Ana, 19, and Eva Ruiz": what "and" joins goes beside the citizen, and beside the name of the first sister. */
function withNamedFirst(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const named = (token: Token, at: number): number => {
    const first = tokens[token.head];
    if (token.deprel !== 'conj' || !first || token.head > at) return -1;
    const isOfRole =
      first.upos === 'PROPN' &&
      first.deprel === 'appos' &&
      first.head === token.head - 1 &&
      tokens[first.head]!.xpos === 'NN' &&
      token.upos === 'NOUN';
    if (isOfRole && kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'nummod')) return first.head;
    if (first.xpos !== 'NNS' || token.upos !== 'PROPN') return -1;
    if (!kidsOf(tokens, token.head).some((kid) => tokens[kid]!.deprel === 'nummod')) return -1;
    return (
      kidsOf(tokens, token.head).find(
        (kid) => kid < at && tokens[kid]!.deprel === 'appos' && tokens[kid]!.upos === 'PROPN',
      ) ?? -1
    );
  };
  if (!tokens.some((token, at) => named(token, at) >= 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      const head = named(token, at);
      return head < 0 ? token : { ...token, head };
    }),
  );
}

/** "Captain Ruiz, and ten soldiers": what "and" joins is no other word for what stands before. */
function withConjuncts(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isJoined = ({ deprel, upos, head }: Token, at: number): boolean =>
    deprel === 'appos' &&
    upos === 'NOUN' &&
    head >= 0 &&
    head < at &&
    kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'nummod') &&
    kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'cc' && tokens[kid]!.norm === 'and' && kid < at);
  if (!tokens.some(isJoined)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (isJoined(token, at) ? { ...token, deprel: 'conj' } : token)),
  );
}

/** "Juan Ruiz, an academic, was shot": an article and the word behind it, taken for two more subjects, say who he is. */
function withAsides(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const article = tokens.findIndex(({ norm, deprel, head }, at) => {
    const noun = tokens[at + 1];
    return (
      (norm === 'a' || norm === 'an') &&
      deprel.startsWith('nsubj') &&
      noun?.head === head &&
      noun.deprel === deprel &&
      tokens[at - 1]?.text === ',' &&
      tokens[at + 2]?.text === ','
    );
  });
  const { head } = tokens[article] ?? { head: -1 };
  const first = tokens.findLastIndex(
    (token, at) => at < article && token.head === head && token.deprel.startsWith('nsubj'),
  );
  if (article < 0 || first < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === article) return { ...token, head: article + 1, deprel: 'det' };
      return at === article + 1 ? { ...token, upos: 'NOUN', xpos: 'NN', head: first, deprel: 'appos' } : token;
    }),
  );
}

const SINGULAR: ReadonlySet<string> = new Set(['was', 'is', 'has']);

/** "A woman, a teacher and a mother of two, was shot": one who "was" is one, whatever else she is called. */
function withSingular(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const auxiliary = tokens.findIndex(
    ({ deprel, norm }, at) => deprel.startsWith('aux') && SINGULAR.has(norm) && tokens[at - 1]?.text === ',',
  );
  const verb = tokens[auxiliary]?.head ?? -1;
  const subject = verb < 0 ? undefined : kidsOf(tokens, verb).find((kid) => tokens[kid]!.deprel.startsWith('nsubj'));
  if (subject === undefined || tokens[subject + 1]?.text !== ',') return sentence;
  return withArcs(
    sentence,
    tokens.map(
      (token, at): Token =>
        token.head === subject && token.deprel === 'conj' && at < auxiliary ? { ...token, deprel: 'appos' } : token,
    ),
  );
}

/** "A father of three": "three" says how many children he has; of "three fathers" it counts them. */
const isParentOf = (tokens: readonly Token[], at: number, parents: ReadonlySet<string>): boolean =>
  parents.has(tokens[at]!.lemma) &&
  kidsOf(tokens, at).some((kid) => tokens[kid]!.upos === 'NUM' && caseAt(tokens, kid) === 'of');

/** "A policeman, a father of three, and a porter were shot": what the first is as well, and nobody beside him. */
function withParents(sentence: Sentence, parents: ReadonlySet<string>): Sentence {
  const { tokens } = sentence;
  const isAside = (at: number): boolean =>
    tokens[at]!.deprel === 'conj' &&
    isParentOf(tokens, at, parents) &&
    tokens[Math.min(at, ...kidsOf(tokens, at)) - 1]?.text === ',';
  if (!tokens.some((_, at) => isAside(at))) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (isAside(at) ? { ...token, deprel: 'appos' } : token)),
  );
}
