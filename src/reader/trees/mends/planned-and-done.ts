import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** The lemma of a verb with its particle: "carry_out". */
function withParticle(tokens: Tokens, verb: number): string {
  const particle = kidsOf(tokens, verb).find((kid) => tokens[kid]!.deprel === 'compound:prt');
  return particle === undefined ? tokens[verb]!.lemma : `${tokens[verb]!.lemma}_${tokens[particle]!.norm}`;
}

/** The passive that a verb is joined to, by way of "…, approved by the minister" too, which trees take for what tells of a person; -1 where none. */
function plannedAbove(tokens: Tokens, verb: number): number {
  const { xpos, deprel, head } = tokens[verb]!;
  if (xpos !== 'VBN') return -1;
  if (isPassive(tokens, verb)) return verb;
  const agent = deprel === 'acl' && tokens[verb - 1]?.text === ',' ? tokens[head] : undefined;
  return agent?.deprel === 'obl:agent' && isPassive(tokens, agent.head) && tokens[agent.head]!.xpos === 'VBN'
    ? agent.head
    : -1;
}

/** "Were rounded up and executed by the group" is of people: what is carried out is a noun of something done. */
const isOfDeed = (tokens: Tokens, passive: number, kinds: Language['nouns']): boolean =>
  kidsOf(tokens, passive).some((kid) => {
    const { deprel, upos, lemma } = tokens[kid]!;
    return deprel === 'nsubj:pass' && upos === 'NOUN' && !kinds.has(lemma);
  });

/** "The murder was planned by a colonel and carried out by two sergeants": the verb that says it was done is that of the sentence. */
export function mendPlannedAndDone(sentence: Sentence, { perpetrating, nouns }: Language): Sentence {
  const { tokens } = sentence;
  const done = tokens.findIndex(
    ({ xpos, deprel, head }, at) =>
      (xpos === 'VBN' || xpos === 'VBD') &&
      deprel === 'conj' &&
      head >= 0 &&
      head < at &&
      plannedAbove(tokens, head) >= 0 &&
      hasKid(tokens, at, 'obl') &&
      !hasKid(tokens, at, 'nsubj') &&
      !hasKid(tokens, at, 'obj') &&
      perpetrating.has(withParticle(tokens, at)) &&
      !perpetrating.has(withParticle(tokens, plannedAbove(tokens, head))) &&
      isOfDeed(tokens, plannedAbove(tokens, head), nouns),
  );
  if (done < 0) return sentence;
  const planned = plannedAbove(tokens, tokens[done]!.head);
  const { head, deprel } = tokens[planned]!;
  const isShared = (token: Token, at: number): boolean =>
    token.head === planned &&
    ((at < planned && /^(?:nsubj|aux|mark|cc|punct|advmod|obl)/.test(token.deprel)) || token.deprel === 'punct');
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === done) return { ...token, xpos: 'VBN', head, deprel };
      if (at === planned) return { ...token, head: done, deprel: 'advcl' };
      return isShared(token, at) || (token.head === planned && token.deprel === 'conj')
        ? { ...token, head: done }
        : token;
    }),
  );
}
