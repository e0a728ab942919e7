import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** Participles that behind "and" are a second deed: what is stolen or armed may be a quality, what is torched is hardly one. */
const DEEDS: ReadonlyMap<string, string> = new Map(
  `seized:seize confiscated:confiscate looted:loot burned:burn burnt:burn torched:torch abducted:abduct kidnapped:kidnap arrested:arrest
  detained:detain destroyed:destroy robbed:rob raped:rape shelled:shell bombed:bomb attacked:attack stabbed:stab ransacked:ransack
  vandalised:vandalise vandalized:vandalize demolished:demolish executed:execute beheaded:behead killed:kill blocked:block`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

/** The verb of which a noun is the object or the place, straight or by way of other nouns. */
function verbAbove(tokens: Tokens, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    at = tokens[at]!.head;
    if (at >= 0 && tokens[at]!.upos === 'VERB') return at;
  }
  return -1;
}

function secondAct(tokens: Tokens, at: number): { verb: number; noun: number } | null {
  const { norm, deprel, head: noun } = tokens[at]!;
  if (!DEEDS.has(norm) || deprel !== 'amod' || noun <= at || tokens[at - 1]?.norm !== 'and') return null;
  if (!tokens[noun]!.deprel.startsWith('conj') || (tokens[noun]!.xpos === 'NN' && hasKid(tokens, noun, 'det')))
    return null;
  const verb = verbAbove(tokens, noun);
  if (verb < 0 || verb > at || !/^VB[DN]$/.test(tokens[verb]!.xpos) || !hasKid(tokens, verb, 'nsubj')) return null;
  // "houses were burned and looted shops": of a passive the second is none of whoever is told of first
  return hasKid(tokens, verb, 'aux') ? null : { verb, noun };
}

/** "Foiled a bomb attack and seized explosives": behind "and" a deed without an article is what the subject did as well. */
export function mendSecondActs(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex((_, i) => secondAct(tokens, i) !== null);
  if (at < 0) return sentence;
  const { verb, noun } = secondAct(tokens, at)!;
  const and = kidsOf(tokens, noun).find((kid) => kid === at - 1);
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at)
        return { ...token, upos: 'VERB', xpos: 'VBD', lemma: DEEDS.get(token.norm)!, head: verb, deprel: 'conj' };
      if (i === noun) return { ...token, head: at, deprel: 'obj' };
      return i === and ? { ...token, head: at } : token;
    }),
  );
}
