import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { inPlaceOf, withArcs } from './arcs.ts';

/** "The National Party presidential candidate Juan Ruiz", "Peruvian Army Lieutenant Juan Ruiz": the body only says what he is; it is he who is meant. */
export function mendRolesBehindBodies(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (const at of sentence.tokens.keys()) {
    const role = roleBehind(current.tokens, at, language);
    if (role > 0) current = inPlaceOf(current, at, role, 'compound');
    else if (isBeforeTitledName(current.tokens, at, language)) current = withBodyBefore(current, at);
  }
  return current;
}

/** The name takes the place of the body; its further words, if it has any, are its own. */
function withBodyBefore(sentence: Sentence, at: number): Sentence {
  const mended = inPlaceOf(sentence, at, at + 1, 'nmod:desc');
  if (mended === sentence) return sentence;
  return withArcs(
    mended,
    mended.tokens.map((token) => (token.head === at && token.deprel === 'flat' ? { ...token, head: at + 1 } : token)),
  );
}

/** "Peruvian Army LIEUTENANT JUAN RUIZ": one name to the tree, of which the second part begins with a title. */
function isBeforeTitledName(tokens: readonly Token[], at: number, { titles }: Language): boolean {
  const [body, name] = [tokens[at]!, tokens[at + 1]];
  if (body.upos !== 'PROPN' || name?.upos !== 'PROPN' || name.head !== at || name.deprel !== 'flat') return false;
  const [title, ...rest] = name.norm.split(' ');
  const isFull = rest.length > 0 || (tokens[at + 2]?.head === at && tokens[at + 2]!.deprel === 'flat');
  return isFull && titles.has(title!.replace(/\.$/, '')) && !titles.has(body.norm.split(' ')[0]!);
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
