import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];
type Arcs = Map<number, Partial<Token>>;

/** In words: "at least 30 other people". */
const LONGEST = 6;

const isCount = ({ upos, norm }: Token, { numbers }: Language): boolean =>
  upos === 'NUM' || numbers.openPlurals.has(norm);

/** The words from `first` on that count people, up to the participle of harm behind them; -1 where none stands there. */
function harmAfter(tokens: Tokens, first: number, language: Language): number {
  let at = first;
  while (tokens[at] && !language.countedParticiples.has(tokens[at]!.norm) && at - first <= LONGEST) at++;
  const inner = tokens.slice(first, at);
  if (!language.countedParticiples.has(tokens[at]?.norm ?? '') || at === first || at - first > LONGEST) return -1;
  return inner.some((token) => isCount(token, language)) &&
    inner.every(({ upos }) => upos !== 'VERB' && upos !== 'PUNCT')
    ? at
    : -1;
}

const harmed = (token: Token, { countedParticiples }: Language, place: Partial<Token>): Partial<Token> => ({
  upos: 'VERB',
  xpos: 'VBN',
  lemma: countedParticiples.get(token.norm)!,
  ...place,
});

/** Hangs the words from `first` to `head` on the head, and the head on the participle as its subject. */
function countBelow(tokens: Tokens, arcs: Arcs, first: number, head: number, verb: number): void {
  for (let at = first; at < head; at++) {
    const { head: above, upos } = tokens[at]!;
    if (above < first || above > head) arcs.set(at, { head, deprel: upos === 'NUM' ? 'nummod' : 'advmod' });
  }
  arcs.set(head, { head: verb, deprel: 'nsubj:pass' });
}

/** "In addition to 12 injured": those are no part of what the verb tells, but a toll of their own. */
function inAddition(tokens: Tokens, at: number, language: Language): Arcs | null {
  if (tokens[at]!.norm !== 'addition' || tokens[at - 1]?.norm !== 'in' || tokens[at + 1]?.norm !== 'to') return null;
  const verb = harmAfter(tokens, at + 2, language);
  const earlier = tokens.findLastIndex(({ upos, deprel }, i) => i < at && upos === 'VERB' && deprel !== 'case');
  // "in addition to 80 injured civilians" counts them as well
  const next = tokens[verb + 1];
  const counted = next?.upos === 'NOUN' ? verb + 1 : verb - 1;
  if (verb < 0 || earlier < 0) return null;
  const arcs: Arcs = new Map();
  const first = at + 2;
  countBelow(tokens, arcs, first, counted > verb ? verb - 1 : counted, verb);
  if (counted > verb) {
    // the noun behind the participle is what is counted: "80 injured civilians"
    for (let i = first; i < verb; i++)
      if (tokens[i]!.head === counted || tokens[i]!.head < first) arcs.set(i, { head: counted });
    arcs.set(counted, { head: verb, deprel: 'nsubj:pass' });
  }
  arcs.set(verb, harmed(tokens[verb]!, language, { head: earlier, deprel: 'conj' }));
  for (const i of [at - 1, at, at + 1]) arcs.set(i, { head: verb, deprel: 'cc' });
  return arcs;
}

/** "The death toll rises to nine 30 injured": a headline without its comma between two figures. */
function besideFigure(tokens: Tokens, at: number, language: Language): Arcs | null {
  const next = tokens[at + 1];
  if (tokens[at]!.upos !== 'NUM' || next?.upos !== 'NUM' || tokens[at - 1]?.norm !== 'to') return null;
  const verb = harmAfter(tokens, at + 1, language);
  const toll = tokens.findLastIndex(({ lemma }, i) => i < at && language.tollVerbs.has(lemma));
  if (verb < 0 || toll < 0) return null;
  const arcs: Arcs = new Map();
  countBelow(tokens, arcs, at + 1, verb - 1, verb);
  arcs.set(at, { head: toll, deprel: 'obl' });
  arcs.set(at - 1, { head: at, deprel: 'case' });
  arcs.set(verb, harmed(tokens[verb]!, language, { head: toll, deprel: 'conj' }));
  return arcs;
}

/** "Killed 90 people and displaced thousands": of such figures none is displaced before it is killed. */
function secondVerb(tokens: Tokens, at: number, language: Language): Arcs | null {
  const { norm, deprel, head, xpos } = tokens[at]!;
  if (!language.countedParticiples.has(norm) || deprel !== 'amod' || !/^VB[ND]$/.test(xpos)) return null;
  if (tokens[at - 1]?.norm !== 'and' || head !== at + 1 || !language.numbers.openPlurals.has(tokens[head]!.norm))
    return null;
  const earlier = tokens.findLastIndex(({ lemma, upos }, i) => i < at && lemma === 'kill' && upos === 'VERB');
  if (earlier < 0 || hasKid(tokens, earlier, 'aux:pass')) return null;
  return new Map<number, Partial<Token>>([
    [at, { xpos: 'VBD', head: earlier, deprel: 'conj' }],
    [head, { head: at, deprel: 'obj' }],
    [at - 1, { head: at, deprel: 'cc' }],
  ]);
}

/** "Killed 90 people wounded 300": a second verb without comma or "and", with its own figure behind it. */
function withoutComma(tokens: Tokens, at: number, language: Language): Arcs | null {
  const { norm, deprel, head } = tokens[at]!;
  if (!language.countedParticiples.has(norm) || deprel !== 'acl' || head !== at - 1) return null;
  const earlier = tokens[head]!.head;
  if (tokens[earlier]?.lemma !== 'kill' || tokens[head]!.deprel !== 'obj') return null;
  const counted = kidsOf(tokens, earlier).find(
    (kid) => kid > at && tokens[kid]!.deprel === 'obj' && isCount(tokens[kid]!, language),
  );
  if (counted === undefined || counted - at > LONGEST) return null;
  return new Map<number, Partial<Token>>([
    [at, { xpos: 'VBD', head: earlier, deprel: 'conj' }],
    [counted, { head: at }],
  ]);
}

/**
 * Tolls that follow another in one breath: "rose to eight in addition to 12 injured", "killed 90 people and displaced
 * thousands". Each participle tells of its own figure.
 */
export function mendFurtherTolls(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (let at = 1; at < sentence.tokens.length; at++) {
    const { tokens } = current;
    const arcs =
      inAddition(tokens, at, language) ??
      besideFigure(tokens, at, language) ??
      secondVerb(tokens, at, language) ??
      withoutComma(tokens, at, language);
    if (!arcs) continue;
    current = withArcs(
      current,
      tokens.map((token, i) => (arcs.has(i) ? { ...token, ...arcs.get(i) } : token)),
    );
  }
  return current;
}
