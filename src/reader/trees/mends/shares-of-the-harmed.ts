import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const HARMED: ReadonlySet<string> = new Set(['wounded', 'injured', 'missing', 'dead', 'captured', 'kidnapped']);
const SOME: ReadonlySet<string> = new Set(['several', 'some', 'many', 'dozens', 'most']);
const WHOSE: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'these', 'those']);
const VERBAL: ReadonlySet<string> = new Set(['VERB', 'AUX']);

/** "Four of the wounded died", "several of the injured died", "20 of her crew died": where the figure stands, with its verb right behind those it is of. */
const isShare = (tokens: Tokens, at: number): boolean => {
  const [of, the, whole, verb] = tokens.slice(at + 1, at + 5);
  const { upos, norm } = tokens[at]!;
  if (
    !(upos === 'NUM' || SOME.has(norm)) ||
    of?.norm !== 'of' ||
    !WHOSE.has(the?.norm ?? '') ||
    !VERBAL.has(verb?.upos ?? '')
  )
    return false;
  // the tree has the verb under the figure or the harmed, or the harmed for its subject
  if (HARMED.has(whole!.norm)) return verb!.head === at || whole!.head === at + 4;
  return whole!.upos === 'NOUN' && verb!.upos === 'VERB' && !hasKid(tokens, at + 4, 'nsubj') && tokens[at]!.head >= 0;
};

const determiner = ({ xpos }: Token): string => (xpos === 'PRP$' ? 'nmod:poss' : 'det');

/** "Four of the wounded died in hospital": those who are counted are what the verb is told of, and the verb stands where they stood. */
export function mendSharesOfTheHarmed(given: Sentence): Sentence {
  const sentence = withSharesOfThem(given);
  const { tokens } = sentence;
  const share = tokens.findIndex((_, at) => isShare(tokens, at));
  if (share < 0) return sentence;
  const [mark, harmed, near] = [share + 1, share + 3, share + 4];
  // "four of the wounded were flown out": the auxiliary's verb
  const verb = tokens[near]!.upos === 'AUX' && tokens[near]!.head > near ? tokens[near]!.head : near;
  const isPassive = tokens[near]!.deprel === 'aux:pass';
  const isBelow = tokens[verb]!.head === share || tokens[verb]!.head === harmed;
  const { head, deprel } = isBelow ? tokens[share]! : tokens[verb]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === share) return { ...token, head: verb, deprel: isPassive ? 'nsubj:pass' : 'nsubj' };
      if (at === harmed)
        return {
          ...token,
          upos: 'NOUN',
          xpos: token.upos === 'NOUN' ? token.xpos : 'NNS',
          head: share,
          deprel: 'nmod',
        };
      if (at === mark || at === mark + 1)
        return { ...token, head: harmed, deprel: at === mark ? 'case' : determiner(token) };
      if (at === verb) return { ...token, head, deprel: /^(?:obl|nmod)/.test(deprel) ? 'advcl' : deprel };
      // "after four of the wounded died": the preposition opens a clause
      if (isBelow && token.head === share)
        return { ...token, head: verb, deprel: token.deprel === 'case' ? 'mark' : token.deprel };
      return token.head === harmed ? { ...token, head: verb } : token;
    }),
  );
}

/** "The bus was ambushed and 10 of them died": the figure, which the tree sets beside the verb before, is the subject of the one behind it. */
function withSharesOfThem(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const share = tokens.findIndex(({ upos, norm, deprel, head }, at) => {
    const verb = verbOfThem(tokens, at);
    return (upos === 'NUM' || SOME.has(norm)) && deprel === 'conj' && verb > 0 && tokens[verb]!.head === head;
  });
  if (share < 0) return sentence;
  const verb = verbOfThem(tokens, share);
  const isPassive = hasKid(tokens, verb, 'aux:pass');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === share) return { ...token, head: verb, deprel: isPassive ? 'nsubj:pass' : 'nsubj' };
      if (at === verb) return { ...token, deprel: 'conj' };
      return token.head === share && token.deprel === 'cc' ? { ...token, head: verb } : token;
    }),
  );
}

/** The verb of "10 of them died", "10 of them were killed"; -1 where there is none without a subject. */
function verbOfThem(tokens: Tokens, at: number): number {
  const [of, them, near] = tokens.slice(at + 1, at + 4);
  if (of?.norm !== 'of' || them?.norm !== 'them' || !VERBAL.has(near?.upos ?? '')) return -1;
  const verb = near!.upos === 'AUX' ? near!.head : at + 3;
  return verb >= at + 3 && tokens[verb]!.upos === 'VERB' && !hasKid(tokens, verb, 'nsubj') ? verb : -1;
}
