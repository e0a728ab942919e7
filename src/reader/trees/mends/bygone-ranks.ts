import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** In words: "army colonel Juan Ruiz". */
const LONGEST = 4;

/** What a participle governs as its object right behind it: a rank, a name or both; -1 where it governs none. */
function rankBehind(tokens: Tokens, at: number): number {
  const object =
    kidsOf(tokens, at).find((kid) => kid > at && kid <= at + LONGEST && tokens[kid]!.deprel === 'obj') ?? -1;
  const between = tokens.slice(at + 1, Math.max(at + 1, object));
  return between.every(({ head, upos }) => head > at && head <= object && upos !== 'DET') ? object : -1;
}

/** "Gunmen killed retired general Juan Ruiz": a participle right behind a verb says what its object was, and is no verb of the sentence. */
export function mendBygoneRanks(sentence: Sentence, { bygone }: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ norm, upos }, place) =>
      upos === 'VERB' &&
      bygone.has(norm) &&
      place > 1 &&
      tokens[place - 1]!.upos === 'VERB' &&
      (tokens[place]!.head === place - 1 || isUnder(tokens, place - 1, place)) &&
      rankBehind(tokens, place) > 0,
  );
  if (at < 0) return sentence;
  const verb = at - 1;
  const rank = rankBehind(tokens, at);
  const { head, deprel } = tokens[at]!;
  return withArcs(
    sentence,
    tokens.map((token, place): Token => {
      if (place === at) return { ...token, upos: 'ADJ', xpos: 'JJ', lemma: token.norm, head: rank, deprel: 'amod' };
      if (place === rank) return { ...token, head: verb, deprel: 'obj' };
      if (place === verb && head !== verb) return { ...token, xpos: 'VBD', head, deprel };
      return token.head === at ? { ...token, head: verb } : token;
    }),
  );
}

/** "Commandos machinegunned retired …" with "retired" as the verb: the one before it hangs on its subject. */
function isUnder(tokens: Tokens, verb: number, at: number): boolean {
  const noun = tokens[verb]!.deprel.startsWith('acl') ? tokens[verb]!.head : -1;
  return noun >= 0 && noun < verb && tokens[noun]!.head === at && tokens[noun]!.deprel === 'nsubj';
}
