import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, NOMINAL, withArcs } from './arcs.ts';

const WHO: ReadonlySet<string> = new Set(['who', 'whom']);
const LOOSE: ReadonlySet<string> = new Set(['conj', 'parataxis']);

/** A clause that hangs beside the main verb; "who is also the director" is no one by whom a thing was done. */
const isLoose = (tokens: readonly Token[], clause: number): boolean =>
  tokens[clause]!.upos === 'VERB'
    ? LOOSE.has(tokens[clause]!.deprel)
    : tokens[clause]!.deprel === 'obl:agent' && kidsOf(tokens, clause).some((kid) => tokens[kid]!.deprel === 'cop');

/** The noun right before a place in the sentence, past a comma; -1 where none is. */
function nounBefore(tokens: readonly Token[], at: number): number {
  const noun = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
  return noun >= 0 && NOMINAL.has(tokens[noun]!.upos) && tokens[noun]!.upos !== 'PRON' ? noun : -1;
}

/**
 * "Freed a judge, Ana Ruiz, WHOM they had KIDNAPPED": the clause is of the noun before it, and says nothing beside the main verb;
 * a name between two commas is that of the noun before it.
 */
export function mendWhoClauses(given: Sentence, language: Language): Sentence {
  const sentence = ofThePeople(given, language);
  const { tokens } = sentence;
  const who = tokens.findIndex(
    ({ norm, head }, at) =>
      WHO.has(norm) &&
      head > at &&
      isLoose(tokens, head) &&
      nounBefore(tokens, at) >= 0 &&
      !kidsOf(tokens, head).some((kid) => tokens[kid]!.deprel === 'cc' && kid < at),
  );
  if (who < 0) return sentence;
  const verb = tokens[who]!.head;
  const noun = nounBefore(tokens, who);
  const named = tokens[noun]!.upos === 'PROPN' && tokens[noun - 1]?.text === ',' ? nounBefore(tokens, noun) : -1;
  const hangs = tokens[noun]!.head === verb || tokens[noun]!.deprel === 'obl:unmarked';
  if (tokens[noun]!.head === verb && named < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, head: noun, deprel: 'acl:relcl' };
      return at === noun && named >= 0 && hangs ? { ...token, head: named, deprel: 'appos' } : token;
    }),
  );
}

const PEOPLE: ReadonlySet<string> = new Set(['civilians', 'people', 'fighters']);
const WHERE: ReadonlySet<string> = new Set(['of', 'in', 'from', 'at', 'near']);

/** "Residents of Karkum who tried to flee": those who did so are the residents, not the name behind them. */
function ofThePeople(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ deprel, head }, at) => {
    const name = tokens[head];
    const noun = tokens[name?.head ?? -1];
    return (
      deprel === 'acl:relcl' &&
      head < at &&
      name?.upos === 'PROPN' &&
      name.deprel === 'nmod' &&
      WHERE.has(caseAt(tokens, head)) &&
      noun?.xpos === 'NNS' &&
      PEOPLE.has(nouns.get(noun.lemma.toLowerCase()) ?? '') &&
      tokens[head + 1]?.norm === 'who' &&
      !/^(?:is|was|has)$/.test(tokens[head + 2]?.norm ?? '')
    );
  });
  if (verb < 0) return sentence;
  const noun = tokens[tokens[verb]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === verb ? { ...token, head: noun } : token)),
  );
}
