import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "Downed 40 of 52 Shahed drones launched overnight", "burnt two captured soldiers": behind a verb that says nothing, what stands
 * beside a participle is the verb's object, and nobody did what the participle tells.
 */
export function mendObjectsBeforeParticiples(told: Sentence, language: Language): Sentence {
  const sentence = countedBeforeParticiple(told);
  const { tokens } = sentence;
  const participle = tokens.findIndex((_, at) => objectBefore(tokens, at, language) >= 0);
  if (participle < 0) return sentence;
  const object = objectBefore(tokens, participle, language);
  const verb = tokens[participle]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === participle) return { ...token, head: object, deprel: 'acl', xpos: 'VBN' };
      return at === object ? { ...token, head: verb, deprel: 'obj' } : token;
    }),
  );
}

/** The noun that is taken for the subject of a clause behind a verb that takes none; -1 where there is none. */
function objectBefore(tokens: readonly Token[], at: number, language: Language): number {
  const { xpos, deprel, head } = tokens[at]!;
  const verb = tokens[head];
  if (!/^VB[DN]$/.test(xpos) || deprel !== 'ccomp' || !verb || head > at || verb.upos !== 'VERB') return -1;
  if (!language.harms.has(verb.lemma) && !language.thingHarms.has(verb.lemma) && !DOWNING.has(verb.lemma)) return -1;
  const own = kidsOf(tokens, at);
  if (own.some((kid) => /^(?:aux|mark|obj|cop|punct)/.test(tokens[kid]!.deprel))) return -1;
  const isObject = (kid: number): boolean => kid === at - 1 && tokens[kid]!.deprel.startsWith('nsubj');
  return kidsOf(tokens, head).some((kid) => tokens[kid]!.deprel === 'obj') ? -1 : (own.find(isObject) ?? -1);
}

/** "Burnt two captured soldiers": the figure counts those of whom the participle is said. */
function countedBeforeParticiple(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const participle = tokens.findIndex(({ xpos, deprel, head, norm }, at) => {
    const figure = tokens[at - 1];
    return (
      xpos === 'VBD' &&
      (deprel === 'ccomp' || deprel === 'obj') &&
      HELD.has(norm) &&
      head === at - 2 &&
      figure?.upos === 'NUM' &&
      figure.head === at
    );
  });
  const object = participle < 0 ? undefined : kidsOf(tokens, participle).find((kid) => tokens[kid]!.deprel === 'obj');
  if (object === undefined) return sentence;
  const { head: verb } = tokens[participle]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === object) return { ...token, head: verb, deprel: 'obj' };
      if (at === participle) return { ...token, head: object, deprel: 'amod', xpos: 'VBN' };
      if (at === participle - 1) return { ...token, head: object, deprel: 'nummod' };
      return token.head === participle && at > object ? { ...token, head: verb } : token;
    }),
  );
}

const HELD: ReadonlySet<string> = new Set(['captured', 'kidnapped', 'abducted', 'detained', 'wounded', 'injured']);

const DOWNING: ReadonlySet<string> = new Set(['down', 'intercept', 'shoot', 'defuse', 'release', 'free', 'find']);
