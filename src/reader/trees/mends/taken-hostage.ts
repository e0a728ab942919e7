import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const TAKEN_AS: ReadonlySet<string> = new Set(['hostage', 'captive', 'prisoner']);

/**
 * "Took its 25 sailors hostage", "scores taken hostage": what people were taken as stands beside them, and is none of them
 * and no thing that they took.
 */
export function mendTakenHostage(given: Sentence): Sentence {
  const sentence = asHeadline(withPeopleBehind(given));
  const { tokens } = sentence;
  const as = tokens.findIndex(({ norm, deprel }) => TAKEN_AS.has(norm) && deprel === 'obj');
  const verb = tokens[as]?.head ?? -1;
  if (verb < 0 || !['take', 'hold'].includes(tokens[verb]!.lemma)) return sentence;
  const whom = as - 1;
  // "taking several guests hostage", "a priest and several guests hostage": the tree has the people right
  const { head: first, deprel } = tokens[whom]!;
  const isListed = deprel === 'conj' && tokens[first]?.head === verb && tokens[first]!.deprel === 'obj';
  if (isListed || (first === verb && deprel === 'obj'))
    return withArcs(
      sentence,
      tokens.map((token, at) => (at === as ? { ...token, deprel: 'xcomp' } : token)),
    );
  if (tokens[whom]!.head === as && tokens[whom]!.deprel === 'compound' && /^N/.test(tokens[whom]!.xpos))
    return withObject(sentence, verb, whom, as);
  // "villagers held hostage by the gang were freed": the gang holds them
  const by = tokens[as + 1]?.norm === 'by' && tokens[verb]!.xpos === 'VBD' ? tokens[as + 1]!.head : -1;
  if (
    whom !== verb ||
    (tokens[verb]!.xpos !== 'VBN' && tokens[verb]!.norm !== 'taken' && by < 0) ||
    hasKid(tokens, verb, 'aux')
  )
    return sentence;
  const subject = kidsOf(tokens, verb).find((kid) => tokens[kid]!.deprel === 'nsubj');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === subject) return { ...token, deprel: 'nsubj:pass' };
      if (at === verb) return { ...token, xpos: 'VBN' };
      if (at === by) return { ...token, head: verb, deprel: 'obl:agent' };
      return at === as ? { ...token, deprel: 'xcomp' } : token;
    }),
  );
}

/** "Soldier taken hostage by rebels in Marq": a headline whose noun the tree takes for its root. */
function asHeadline(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const as = tokens.findIndex(
    ({ norm }, at) => TAKEN_AS.has(norm) && ['taken', 'held'].includes(tokens[at - 1]?.norm ?? ''),
  );
  const [verb, whom] = [as - 1, as - 2];
  if (as < 2 || tokens[whom]!.head >= 0 || tokens.some(({ upos }, at) => at !== verb && ['VERB', 'AUX'].includes(upos)))
    return sentence;
  const by = tokens[as + 1]?.norm === 'by' ? tokens[as + 1]!.head : -1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, upos: 'VERB', xpos: 'VBN', head: -1, deprel: 'root' };
      if (at === whom) return { ...token, head: verb, deprel: 'nsubj:pass' };
      if (at === as) return { ...token, head: verb, deprel: 'xcomp' };
      if (at === by) return { ...token, head: verb, deprel: 'obl:agent' };
      if (at < as) return token;
      return token.head === whom || token.head === as
        ? { ...token, head: verb, deprel: token.deprel === 'nmod' ? 'obl' : token.deprel }
        : token;
    }),
  );
}

const withObject = (sentence: Sentence, verb: number, whom: number, as: number): Sentence =>
  withArcs(
    sentence,
    sentence.tokens.map((token, at): Token => {
      if (at === whom) return { ...token, head: verb, deprel: 'obj' };
      if (at === as) return { ...token, deprel: 'xcomp' };
      return token.head === as && at < whom ? { ...token, head: whom } : token;
    }),
  );

const AS_MANY: ReadonlySet<string> = new Set([...TAKEN_AS, 'hostages', 'captives', 'prisoners']);
const IN_PHRASE: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN']);

/** The phrase behind "took as hostages": its first word, its head and the word behind it; null where none stands there. */
function peopleBehind(
  tokens: readonly Token[],
  first: number,
): { readonly head: number; readonly past: number } | null {
  let past = first;
  // the noun before names may have any tag: "engineers Ana Ruiz and Juan Paz"
  if (tokens[past + 1]?.upos === 'PROPN' && /^\p{L}+s$/u.test(tokens[past]?.norm ?? '')) past++;
  while (IN_PHRASE.has(tokens[past]?.upos ?? '')) past++;
  if (past === first || !['NOUN', 'PROPN'].includes(tokens[past - 1]!.upos)) return null;
  let head = past - 1;
  while (tokens[head]!.deprel === 'flat' && head > first) head--;
  return { head, past };
}

const RELATIONS: Readonly<Record<string, string>> = { DET: 'det', NUM: 'nummod', ADJ: 'amod' };

// "took as hostages two engineers and a driver", "held hostage three nuns": whom they took stands behind what they were taken as
function withPeopleBehind(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const as = tokens.findIndex(({ norm }, at) => {
    const before = tokens[at - 1]?.norm === 'as' ? at - 2 : at - 1;
    return AS_MANY.has(norm) && tokens[before]?.upos === 'VERB' && ['take', 'hold'].includes(tokens[before]!.lemma);
  });
  const people = as < 0 ? null : peopleBehind(tokens, as + 1);
  if (!people) return sentence;
  const { head, past } = people;
  const marked = tokens[as - 1]!.norm === 'as';
  const verb = marked ? as - 2 : as - 1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (marked && at === as - 1) return { ...token, upos: 'ADP', head: as, deprel: 'case' };
      if (at === as) return { ...token, upos: 'NOUN', head: verb, deprel: marked ? 'obl' : 'xcomp' };
      if (at === head) return { ...token, head: verb, deprel: 'obj' };
      if (at > as && at < past && (token.head <= as || token.head >= past))
        return { ...token, head, deprel: RELATIONS[token.upos] ?? 'nmod:desc' };
      // the rest of the list goes with the first of those taken
      return at >= past && token.deprel === 'conj' && token.head >= verb && token.head <= as
        ? { ...token, head }
        : token;
    }),
  );
}
