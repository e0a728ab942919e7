import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, inPlaceOf, kidsOf, withArcs } from './arcs.ts';

/** "The victim, farmer Juan Ruiz, was shot": a role right before a name is what he is, and no subject. */
function rolesInAsides(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isRole = ({ upos, deprel, head }: Token, at: number): boolean =>
    upos === 'NOUN' &&
    deprel === 'nsubj' &&
    head === at + 1 &&
    tokens[head]!.upos === 'PROPN' &&
    tokens[head]!.deprel === 'appos' &&
    !hasKid(tokens, head, 'cop');
  if (!tokens.some(isRole)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (isRole(token, at) ? { ...token, deprel: 'nmod:desc' } : token)),
  );
}

/** "The victim, Juan Ruiz, was shot": the name says who, where the noun says only what befell him. */
export function mendVictimsByName(given: Sentence): Sentence {
  const sentence = rolesInAsides(given);
  const { tokens } = sentence;
  const victim = tokens.findIndex(({ norm }) => norm === 'victim');
  if (victim < 0 || !/^(?:nsubj|obj)/.test(tokens[victim]!.deprel)) return sentence;
  const name = kidsOf(tokens, victim).find(
    (kid) => kid > victim && tokens[kid]!.deprel === 'appos' && tokens[kid]!.upos === 'PROPN',
  );
  return name === undefined ? sentence : inPlaceOf(sentence, victim, name, 'parataxis');
}

/** The place of a verb that the tree hangs on the noun before it as a participle, while its object is the root; -1 where there is none. */
function lostVerb(tokens: readonly Token[], { harms }: Language): number {
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root < 2 || !/^(?:NOUN|PROPN)$/.test(tokens[root]!.upos) || hasKid(tokens, root, 'cop')) return -1;
  return tokens.findIndex(({ upos, xpos, deprel, head, lemma }, at) => {
    const actor = tokens[head];
    return (
      at < root &&
      upos === 'VERB' &&
      /^VB[DN]$/.test(xpos) &&
      deprel === 'acl' &&
      head === at - 1 &&
      harms.has(lemma) &&
      !kidsOf(tokens, at).length &&
      actor !== undefined &&
      actor.head > at &&
      actor.head <= root &&
      (actor.head === root || tokens[actor.head]!.head === root) &&
      tokens[at + 1]!.upos !== 'ADP'
    );
  });
}

/** "An armed group kidnapped businessman Juan Ruiz, his wife and their driver": what stands between who did it and whom is the verb. */
export function mendVerbsBetweenNouns(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = lostVerb(tokens, language);
  if (verb < 0) return sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', head: -1, deprel: 'root' };
      if (at === root) return { ...token, head: verb, deprel: 'obj' };
      return at === verb - 1 ? { ...token, head: verb, deprel: 'nsubj' } : token;
    }),
  );
}

/** "Bandits kidnapped and raped four women": of two deeds with one object the first is no participle of those who did both. */
export function mendPairedDeeds(sentence: Sentence, { harms }: Language): Sentence {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ upos, xpos, deprel, head, lemma }, at) => {
    const second = tokens[at + 2];
    return (
      upos === 'VERB' &&
      /^VB[DN]$/.test(xpos) &&
      deprel === 'acl' &&
      head === at - 1 &&
      harms.has(lemma) &&
      tokens[at + 1]?.upos === 'CCONJ' &&
      second?.xpos === 'VBD' &&
      tokens[head]!.head === at + 2 &&
      tokens[head]!.deprel === 'nsubj' &&
      hasKid(tokens, at + 2, 'obj')
    );
  });
  if (first < 0) return sentence;
  const second = first + 2;
  const { head, deprel } = tokens[second]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === first) return { ...token, xpos: 'VBD', head, deprel };
      if (at === second) return { ...token, head: first, deprel: 'conj' };
      return at === first - 1 ? { ...token, head: first } : token;
    }),
  );
}

/** "One exploded at a party's offices in Lima and another at a bank": the bank is hit as the offices are, and belongs to no party. */
export function mendOneAndAnother(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const another = tokens.findIndex(
    ({ norm, head }, at) =>
      norm === 'another' && head > at + 1 && tokens[at + 1]!.upos === 'ADP' && tokens[at + 1]!.head === head,
  );
  if (another < 0) return sentence;
  const { head: place } = tokens[another]!;
  const { head: first, deprel } = tokens[place]!;
  if (deprel !== 'conj' || tokens[first]!.deprel !== 'nmod') return sentence;
  const hit = tokens[first]!.head;
  if (!/^obl/.test(tokens[hit]!.deprel)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === another) return { ...token, deprel: 'dep' };
      return at === place ? { ...token, head: hit } : token;
    }),
  );
}
