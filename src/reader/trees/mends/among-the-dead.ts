import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasCase, withArcs } from './arcs.ts';

const AMONG = new Set(['among', 'amongst']);
const DEAD = new Set(['dead', 'victim', 'fatality', 'casualty', 'wounded', 'injured', 'deceased']);

const isNoun = ({ upos }: Token): boolean => upos === 'NOUN' || upos === 'NUM' || upos === 'PROPN';

/** The dead with those of them who are told apart: "among the dead were two nurses", "two nurses were among the eight killed". */
export const mendAmongTheDead = (sentence: Sentence, language: Language): Sentence =>
  mendHarmedAmong(mendDeadBefore(sentence), language);

// "Among the dead was Mayor Juan Ruiz": the tree may have the mayor above the dead, and "was" between them
function withDeadAbove(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const dead = tokens.findIndex(
    ({ lemma, norm, deprel }, at) =>
      (DEAD.has(lemma) || DEAD.has(norm)) && deprel.startsWith('nsubj') && AMONG.has(caseAt(tokens, at)),
  );
  const told = tokens[dead]?.head ?? -1;
  const be = tokens[dead + 1];
  if (dead < 1 || told < dead || tokens[told]!.head >= 0 || be?.deprel !== 'cop' || be.head !== told) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === dead) return { ...token, upos: 'NOUN', head: -1, deprel: 'root' };
      if (at === told) return { ...token, head: dead, deprel: 'nsubj' };
      return at === dead + 1 ? { ...token, head: dead } : token;
    }),
  );
}

/** "Among the dead were two nurses", "Ana Ruiz was among the dead": the dead include her, whom the verb then tells. */
function mendDeadBefore(given: Sentence): Sentence {
  const sentence = withDeadAbove(given);
  const { tokens } = sentence;
  const dead = tokens.findIndex(
    ({ lemma, head, norm, deprel }, at) =>
      (head === -1 || deprel === 'ccomp') && (DEAD.has(lemma) || DEAD.has(norm)) && at > 0,
  );
  if (dead < 0) return sentence;
  const mark = tokens.findIndex(({ head, deprel, norm }) => head === dead && deprel === 'case' && AMONG.has(norm));
  const verb = tokens.findIndex(({ head, deprel }) => head === dead && deprel === 'cop');
  if (mark < 0 || verb < 0) return sentence;
  const told = tokens.findIndex((token) => token.head === dead && token.deprel.startsWith('nsubj') && isNoun(token));
  if (told < 0 || hasCase(tokens, told)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb)
        return { ...token, upos: 'VERB', lemma: 'include', head: tokens[dead]!.head, deprel: tokens[dead]!.deprel };
      if (at === dead) return { ...token, upos: 'NOUN', head: verb, deprel: 'nsubj' };
      if (at === mark) return { ...token, head: verb, deprel: 'dep' };
      if (at === told) return { ...token, head: verb, deprel: 'obj' };
      return token.head === dead && (at > verb || token.deprel === 'punct') ? { ...token, head: verb } : token;
    }),
  );
}

/**
 * "Two nurses were among the eight killed": the eight include two nurses. "A nurse was among the wounded": where nobody counts
 * the others, she was wounded.
 */
function mendHarmedAmong(sentence: Sentence, { harms }: Language): Sentence {
  const { tokens } = sentence;
  const harm = tokens.findIndex(
    ({ xpos, lemma, norm }, at) =>
      ((xpos === 'VBN' && harms.has(lemma)) || PARTICIPLES.has(norm)) && amongBefore(tokens, at) > 0,
  );
  if (harm < 0) return sentence;
  const among = amongBefore(tokens, harm);
  const be = among - 1;
  const told = tokens.findIndex(
    ({ deprel, head }, at) =>
      at < be && (deprel.startsWith('nsubj') ? head === harm : head === -1) && isNoun(tokens[at]!),
  );
  if (told < 0) return sentence;
  const number = tokens[harm - 1]!.upos === 'NUM' ? harm - 1 : -1;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === harm) return { ...token, ...participle(token), head: -1, deprel: 'root' };
      // an auxiliary before its subject would open a condition
      if (at === be) return { ...token, upos: 'AUX', head: harm, deprel: number < 0 ? 'aux:pass' : 'dep' };
      if (at === number) return { ...token, head: harm, deprel: 'nsubj:pass' };
      if (at === told)
        return { ...token, ...(number < 0 ? { head: harm, deprel: 'nsubj:pass' } : { head: number, deprel: 'nmod' }) };
      if (at === among && number > 0) return { ...token, head: told, deprel: 'case' };
      return at >= among && at < harm ? { ...token, head: number < 0 ? be : number, deprel: 'dep' } : token;
    }),
  );
}

/** Participles that are tagged as adjectives. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ['wounded', 'wound'],
  ['injured', 'injure'],
]);

const participle = ({ norm, lemma }: Token) => ({ upos: 'VERB', xpos: 'VBN', lemma: PARTICIPLES.get(norm) ?? lemma });

/** Where "among" stands before "the eight killed", "those killed", "the wounded", right behind a form of "be"; -1 where it does not. */
function amongBefore(tokens: readonly Token[], harm: number): number {
  let at = harm - 1;
  if (tokens[at]?.upos === 'NUM') at--;
  if (tokens[at]?.upos === 'DET' || tokens[at]?.norm === 'those') at--;
  return AMONG.has(tokens[at]?.norm ?? '') && tokens[at - 1]?.lemma === 'be' ? at : -1;
}
