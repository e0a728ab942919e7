import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasCase, hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** What can be hit, told by its noun: "home", "truck". */
const THINGS: ReadonlySet<string> = new Set(['site', 'materiel', 'platform']);

/** How a tree hangs on something above it a member of a list that it has lost. */
const LOST: ReadonlySet<string> = new Set(['parataxis', 'appos', 'dep', 'case', 'ccomp']);

/** In words: a member further off from the stop before it is none of the list. */
const LONGEST = 12;

/**
 * "Attacked the barracks, the mayor's home, and two trucks", "attacks on the palace, the home of Juan Ruiz, and the offices of
 * the party": what commas and "and" list behind a thing that was hit was hit as well; trees take the later ones for remarks.
 */
export function mendListsOfThings(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (const member of lostMembers(sentence.tokens, language)) {
    const { tokens } = current;
    const first = firstOf(tokens, member.from, language);
    if (first < 0) continue;
    const joint = jointBefore(tokens, member.from);
    current = withArcs(
      current,
      tokens.map((token, at): Token => {
        if (at === member.at) return { ...token, head: first, deprel: 'conj' };
        return at === joint ? { ...token, head: member.at, deprel: 'cc' } : token;
      }),
    );
  }
  return current;
}

interface Member {
  readonly at: number;
  /** The first word of its phrase. */
  readonly from: number;
}

/** The lost members of a list that "and" closes. */
function lostMembers(tokens: Tokens, language: Language): Member[] {
  const members = tokens.flatMap((token, at) => {
    if (!LOST.has(token.deprel) || !isThing(token, language)) return [];
    if (['case', 'cop', 'nsubj', 'mark', 'aux'].some((relation) => hasKid(tokens, at, relation))) return [];
    const from = firstWord(tokens, at);
    return isBehindStop(tokens, from) ? [{ at, from }] : [];
  });
  const closing = members.findLastIndex(({ at, from }) => jointBefore(tokens, from) >= 0 || closes(tokens, at));
  return members.slice(0, closing + 1);
}

const isThing = ({ upos, lemma }: Token, { nouns }: Language): boolean =>
  NOMINAL.has(upos) && THINGS.has(nouns.get(lemma.split(' ').at(-1)!.toLowerCase()) ?? '');

/** "…, a school and two shops": the last two of the list hang together. */
const closes = (tokens: Tokens, at: number): boolean =>
  kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'conj' && hasKid(tokens, kid, 'cc'));

/** The first word of a phrase: its articles, qualities and owner stand before the noun. */
function firstWord(tokens: Tokens, at: number): number {
  let from = at;
  for (let steps = 0; from > 0 && steps < LONGEST; steps++) {
    const before = tokens[from - 1]!;
    const isOwn = (before.head >= from && before.head <= at) || /^(?:case|flat|fixed)$/.test(before.deprel);
    if (!isOwn || before.upos === 'PUNCT' || before.upos === 'CCONJ') break;
    from--;
  }
  return from;
}

const isBehindStop = (tokens: Tokens, from: number): boolean =>
  tokens[from - 1]?.text === ',' || (tokens[from - 1]?.norm === 'and' && tokens[from - 2]?.text === ',');

const jointBefore = (tokens: Tokens, from: number): number => (tokens[from - 1]?.norm === 'and' ? from - 1 : -1);

/** In steps up the tree, from a remark on the last member to the first. */
const DEEPEST = 10;

const INNER: ReadonlySet<string> = new Set(['nmod', 'conj', 'appos', 'compound', 'amod', 'flat', 'nummod']);

/**
 * The first of the list: the thing, or the object, over the words before the stop, whatever is told of it there ("the home of
 * Juan Ruiz, head of the party, …"); -1 where there is none.
 */
function firstOf(tokens: Tokens, from: number, language: Language): number {
  let at = (jointBefore(tokens, from) >= 0 ? from - 2 : from - 1) - 1;
  let found = -1;
  for (let steps = 0; steps < DEEPEST && at >= 0 && at < from; steps++) {
    const token = tokens[at]!;
    // "attacks on the palace": what was hit, and not the attacks
    if (isHit(tokens, at, language) && (found < 0 || isThing(token, language))) found = at;
    if (!INNER.has(token.deprel.split(':')[0]!)) break;
    at = token.head;
  }
  return found;
}

function isHit(tokens: Tokens, at: number, language: Language): boolean {
  const { deprel, upos } = tokens[at]!;
  if (deprel === 'obj') return upos === 'NOUN';
  return deprel === 'conj' ? isThing(tokens[at]!, language) : isBehind(tokens, at, language);
}

/** "On the palace": a thing behind a preposition; one behind "by" did it. */
const isBehind = (tokens: Tokens, at: number, language: Language): boolean =>
  /^(?:obl|nmod)$/.test(tokens[at]!.deprel) &&
  hasCase(tokens, at) &&
  AIMS.has(caseAt(tokens, at)) &&
  isThing(tokens[at]!, language);

const AIMS: ReadonlySet<string> = new Set(['on', 'against', 'at', 'to', 'of']);
