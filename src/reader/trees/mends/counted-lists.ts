import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, INDEFINITE, isCounted, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** How a tree hangs a member of a list that it has lost. */
const LOST = /^(?:parataxis|appos|dep|list|obl|nsubj|nmod|ccomp)/;

const QUALIFYING: ReadonlySet<string> = new Set(['ADJ', 'PROPN', 'NOUN', 'NUM']);

/** The noun of the phrase that begins at a word with a figure or an article; -1 where none does. */
function nounFrom(tokens: Tokens, from: number): number {
  const opening = tokens[from];
  if (!opening || !(opening.upos === 'NUM' || INDEFINITE.has(opening.norm))) return -1;
  let at = from + 1;
  while (tokens[at + 1] && QUALIFYING.has(tokens[at]!.upos) && QUALIFYING.has(tokens[at + 1]!.upos)) at++;
  return tokens[at]?.upos === 'NOUN' || tokens[at]?.upos === 'PROPN' ? at : -1;
}

/** A counted object of what harms people, and the member of its list that the tree has lost behind the comma. */
function lostMember(tokens: Tokens, { harms }: Language): { readonly first: number; readonly second: number } | null {
  for (const [first, token] of tokens.entries()) {
    if (token.deprel !== 'obj' || tokens[first + 1]?.text !== ',' || !isCounted(tokens, first)) continue;
    if (!harms.has(tokens[token.head]?.lemma ?? '')) continue;
    const second = nounFrom(tokens, first + 2);
    if (second > 0 && isLost(tokens, first, second)) return { first, second };
  }
  return null;
}

/** Joined by "and" to the next, or to nothing; the subject of a verb that is told behind it opens a clause. */
function isLost(tokens: Tokens, first: number, second: number): boolean {
  const { deprel, head } = tokens[second]!;
  if (!LOST.test(deprel) || hasKid(tokens, second, 'case') || hasKid(tokens, second, 'cop')) return false;
  // "killing a judge, a father of two": one, told twice
  const and = tokens[second + 1]?.upos === 'CCONJ' && isCounted(tokens, second);
  if (!and) return false;
  if (!deprel.startsWith('nsubj')) return head === first || head < first;
  // "a soldier and eight civilians and kidnapping others"
  const verb = tokens[head];
  return verb?.xpos === 'VBG' && verb.deprel === 'conj' && verb.head < first;
}

/** "Killing ten policemen, a soldier and eight civilians and kidnapping others": what commas and "and" count behind those who were harmed were harmed as well. */
export function mendCountedLists(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const found = lostMember(tokens, language);
  if (!found) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === found.second ? { ...token, head: found.first, deprel: 'conj' } : token)),
  );
}

const THINGS: ReadonlySet<string> = new Set(['weapon', 'materiel', 'platform']);

/** "A bomb which killed Ana Paz, its secretary, and nine others and injured 38": whom "and" joins to her is no second bomb. */
export function mendVictimsOfRelatives(sentence: Sentence, { nouns, harms }: Language): Sentence {
  const { tokens } = sentence;
  const found = tokens.findIndex(({ deprel, upos, head }, at) => {
    const thing = tokens[head];
    if (deprel !== 'conj' || upos !== 'NOUN' || !thing || head > at) return false;
    return isThing(thing) && !isThing(tokens[at]!) && victimBetween(head, at) >= 0;
  });
  if (found < 0) return sentence;
  const victim = victimBetween(tokens[found]!.head, found);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === found ? { ...token, head: victim } : token)),
  );

  function isThing({ lemma }: Token): boolean {
    return THINGS.has(nouns.get(lemma.toLowerCase()) ?? '') || lemma === 'bomb';
  }

  // whom the clause said of a thing harmed
  function victimBetween(thing: number, before: number): number {
    const clause = kidsOf(tokens, thing).find(
      (kid) => kid > thing && kid < before && tokens[kid]!.deprel === 'acl:relcl' && harms.has(tokens[kid]!.lemma),
    );
    if (clause === undefined) return -1;
    return kidsOf(tokens, clause).find((kid) => tokens[kid]!.deprel === 'obj' && kid < before) ?? -1;
  }
}
