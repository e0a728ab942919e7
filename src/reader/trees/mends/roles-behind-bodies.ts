import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { inPlaceOf } from './arcs.ts';

/** "The National Party presidential candidate Juan Ruiz": the body only says what he is; it is he who is meant. */
export function mendRolesBehindBodies(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (const at of sentence.tokens.keys()) {
    const role = roleBehind(current.tokens, at, language);
    if (role > 0) current = inPlaceOf(current, at, role, 'compound');
  }
  return current;
}

const ROLES: ReadonlySet<string> = new Set(['person', 'government', 'civilians']);

/** Behind a name at which a phrase hangs: the noun of a role with a person's name right after it; -1 where there is none. */
function roleBehind(tokens: readonly Token[], at: number, { nouns }: Language): number {
  const body = tokens[at]!;
  if (body.upos !== 'PROPN' || !/^(?:nmod|obl|obj|nsubj|conj|appos)/.test(body.deprel) || body.deprel === 'nmod:poss')
    return -1;
  let role = at + 1;
  while (tokens[role]?.upos === 'ADJ' && role < at + 3) role++;
  const noun = tokens[role];
  if (noun?.upos !== 'NOUN' || noun.xpos !== 'NN' || !ROLES.has(nouns.get(noun.lemma.toLowerCase()) ?? '')) return -1;
  const name = tokens[role + 1];
  return name?.upos === 'PROPN' && (name.head === role || name.head === at || noun.head === at) ? role : -1;
}
