import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** In words: "left 23 civilians - including nine children and two medics - dead". */
const FAR = 14;

/** "Left nine farmers - among them two boys - dead": what they were left as stands under the verb, however late. */
export function mendLeftDead(told: Sentence, language: Language): Sentence {
  const sentence = withOthers(withSingle(bareFigure(leftMissing(told), language), language), language);
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ lemma, upos }) => lemma === 'leave' && upos === 'VERB');
  const object = tokens.findIndex(({ head, deprel }, at) => head === verb && deprel === 'obj' && at > verb);
  if (verb < 0 || object < 0) return sentence;
  const state = tokens.findIndex((token, at) => at > object && isState(token, language));
  if (state < 0 || state - object > FAR || isUnder(tokens, state, verb) || isToll(tokens[object]!)) return sentence;
  const between = tokens.slice(object + 1, state);
  if (between.some(({ upos, xpos }) => upos === 'VERB' && /^VB[DZP]$/.test(xpos))) return sentence;
  const mended = tokens.map((token, at) => (at === state ? { ...token, head: verb, deprel: 'xcomp' } : token));
  return withOthers(withArcs(sentence, mended), language);
}

/** "Left nine farmers - among them two boys - and six guards dead": the guards are left so as the farmers are. */
function withOthers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const state = tokens.findIndex((token) => isState(token, language) && /^(?:xcomp|advcl)/.test(token.deprel));
  const verb = tokens[state]?.head ?? -1;
  if (state < 0 || tokens[verb]!.lemma !== 'leave') return sentence;
  const object = kidsOf(tokens, verb).find((kid) => kid > verb && tokens[kid]!.deprel === 'obj');
  const other = tokens.findIndex(
    ({ head, deprel }, at) =>
      (hasKid(tokens, at, 'cc') || (at === state - 1 && hasKid(tokens, state, 'cc'))) &&
      (hasKid(tokens, at, 'nummod') || isOne(tokens, at)) &&
      ((head === state && /^(?:nsubj|obl)/.test(deprel)) ||
        // the tree may join them to the verb of the clause above
        (at === state - 1 && deprel === 'conj' && head < verb && tokens[head]!.upos === 'VERB')),
  );
  if (object === undefined || other < object) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === other ? { ...token, head: object, deprel: 'conj' } : token)),
  );
}

/** "Left four soldiers and a civilian dead": one more, whom the tree takes for a quality of the dead. */
function withSingle(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const state = tokens.findIndex(
    (token, at) =>
      isState(token, language) &&
      /^(?:xcomp|conj)$/.test(token.deprel) &&
      tokens[token.head]?.lemma === 'leave' &&
      tokens[at - 1]?.head === at &&
      tokens[at - 1]!.deprel === 'amod' &&
      language.nouns.has(tokens[at - 1]!.norm) &&
      hasKid(tokens, at, 'det') &&
      hasKid(tokens, at, 'cc'),
  );
  const object =
    state < 0 ? undefined : kidsOf(tokens, tokens[state]!.head).find((kid) => tokens[kid]!.deprel === 'obj');
  if (object === undefined || object > state) return sentence;
  const other = state - 1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === other) return { ...token, upos: 'NOUN', xpos: 'NN', head: object, deprel: 'conj' };
      return token.head === state && (token.deprel === 'det' || token.deprel === 'cc')
        ? { ...token, head: other }
        : token;
    }),
  );
}

const isOne = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.upos === 'NOUN' && kidsOf(tokens, at).some((kid) => ['a', 'an', 'another'].includes(tokens[kid]!.norm));

const isState = ({ norm, upos }: Token, language: Language): boolean =>
  language.countedParticiples.has(norm) && ['ADJ', 'VERB'].includes(upos);

// "left five martyrs and ten others wounded": the first are no wounded
const isToll = ({ lemma }: Token): boolean => ['martyr', 'casualty', 'fatality', 'death'].includes(lemma);

// "left two dead people", "left two people killed": the tree has it already
const isUnder = (tokens: readonly Token[], state: number, verb: number): boolean => {
  const { head, deprel } = tokens[state]!;
  if (head === verb) return deprel === 'xcomp';
  return tokens[head]?.head === verb && (deprel === 'acl' || (deprel === 'amod' && state < head));
};

// "left more than 2,000 dead": a figure alone is whom it left so
function bareFigure(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const state = tokens.findIndex(
    (token, at) => isState(token, language) && tokens[at - 1]?.upos === 'NUM' && token.head === at - 1,
  );
  const figure = tokens[state - 1];
  const verb = figure ? tokens[figure.head] : undefined;
  if (!figure || verb?.lemma !== 'leave' || figure.head > state || !/^(?:case|obl|advmod|nmod)/.test(figure.deprel))
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === state - 1) return { ...token, deprel: 'obj' };
      return at === state ? { ...token, head: figure.head, deprel: 'xcomp' } : token;
    }),
  );
}

// "Leaves 30 missing": the figure alone is whom it left so
function leftMissing(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const state = tokens.findIndex(
    ({ norm, upos, deprel, head }, at) =>
      norm === 'missing' &&
      upos === 'ADJ' &&
      deprel === 'obj' &&
      tokens[head]?.lemma === 'leave' &&
      tokens[at - 1]?.upos === 'NUM' &&
      tokens[at - 1]!.head === at,
  );
  if (state < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === state) return { ...token, deprel: 'xcomp' };
      return at === state - 1 ? { ...token, head: tokens[state]!.head, deprel: 'obj' } : token;
    }),
  );
}
