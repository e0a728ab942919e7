import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';
import { isTree } from './keeps-tree.ts';

const LONGEST = 6;
const COUNTED = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'PRON']);

/** A figure with its noun, and the participle that says what became of them. */
interface Toll {
  readonly first: number;
  readonly head: number;
  readonly verb: number;
}

/**
 * "Forty villagers killed 12 injured in rocket attack": a headline that has lost its commas. Each participle tells what became
 * of those before it; nobody killed the injured.
 */
export function mendHeadlineTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const active = activeChain(tokens, language);
  if (active) return { ...sentence, tokens: active };
  const first = tollAt(tokens, 0, language);
  const second = first && tollAt(tokens, behindJoint(tokens, first.verb + 1), language);
  if (!first || !second) return sentence;
  // with a joint between them the tree has it right, unless the one killed the other
  if (second.first > first.verb + 1 && !isKilledBy(tokens, first, second)) return sentence;
  const mended = tokens.map((token, at): Token => {
    if (at === first.verb) return verb(token, language, { head: -1, deprel: 'root' });
    if (at === second.verb) return verb(token, language, { head: first.verb, deprel: 'conj' });
    for (const toll of [first, second]) if (at >= toll.first && at < toll.verb) return counted(tokens, token, at, toll);
    // what stands behind belongs to the last verb and holds for both
    return token.head <= second.verb ? { ...token, head: second.verb, deprel: behind(token) } : token;
  });
  return withArcs(sentence, mended);
}

const behindJoint = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === ';' || tokens[at]?.text === ',' ? at + 1 : at;

// "One soldier killed; two rebels wounded": nobody killed anybody
const isKilledBy = (tokens: readonly Token[], first: Toll, second: Toll): boolean =>
  tokens[second.head]!.head === first.verb && tokens[second.head]!.deprel === 'obj';

const verb = (token: Token, { countedParticiples }: Language, place: Partial<Token>): Token => ({
  ...token,
  upos: 'VERB',
  xpos: 'VBN',
  lemma: countedParticiples.get(token.norm)!,
  ...place,
});

function counted(tokens: readonly Token[], token: Token, at: number, { first, head, verb: above }: Toll): Token {
  if (at === head) return { ...token, head: above, deprel: 'nsubj:pass' };
  if (token.head >= first && token.head < above && token.head !== at && tokens[at]!.head !== -1) return token;
  return { ...token, head, deprel: token.upos === 'NUM' ? 'nummod' : 'compound' };
}

const behind = ({ upos, deprel }: Token): string =>
  /^(?:nmod|obj|root|obl)/.test(deprel) && ['NOUN', 'PROPN'].includes(upos) ? 'obl' : deprel;

const ONE_PERSON: ReadonlySet<string> = new Set(['civilians', 'people', 'person', 'fighters']);

/** "Child killed 20 people injured": one person, whom headlines do not count. */
const isOnePerson = ([noun, verb]: readonly Token[], { nouns, countedParticiples }: Language): boolean =>
  noun?.xpos !== 'NNS' &&
  ONE_PERSON.has(nouns.get(noun?.lemma.toLowerCase() ?? '') ?? '') &&
  countedParticiples.has(verb?.norm ?? '');

// a figure, its noun, a participle
function tollAt(tokens: readonly Token[], first: number, language: Language): Toll | null {
  const { countedParticiples } = language;
  if (tokens[first]?.upos !== 'NUM' && !(first === 0 && isOnePerson(tokens, language))) return null;
  let verbAt = first + 1;
  while (tokens[verbAt] && !countedParticiples.has(tokens[verbAt]!.norm) && COUNTED.has(tokens[verbAt]!.upos)) verbAt++;
  if (!countedParticiples.has(tokens[verbAt]?.norm ?? '') || verbAt - first > LONGEST) return null;
  return { first, head: verbAt - 1, verb: verbAt };
}

/** Forms of the present that headlines use. */
const PRESENT: ReadonlyMap<string, string> = new Map([
  ['injure', 'injure'],
  ['injures', 'injure'],
  ['wound', 'wound'],
  ['wounds', 'wound'],
  ['hurt', 'hurt'],
]);

const isFigure = (token: Token | undefined, { numbers }: Language): boolean =>
  token !== undefined && (token.upos === 'NUM' || numbers.openPlurals.has(token.norm));

// "attack kills two injures dozens": a second verb of the present right behind what the first counts
function activeChain(tokens: readonly Token[], language: Language): Token[] | null {
  const second = tokens.findIndex(
    ({ norm }, at) =>
      PRESENT.has(norm) && at > 1 && isFigure(tokens[at + 1], language) && tokens[at - 1]!.norm !== 'and',
  );
  if (second < 0) return null;
  const first = tokens.findLastIndex(({ lemma, upos }, at) => at < second && lemma === 'kill' && upos === 'VERB');
  if (first < 0 || second - first > LONGEST || !isFigure(tokens[first + 1], language)) return null;
  // "kills nine, wounds 20"
  const counted = tokens[second - 1]!.text === ',' ? second - 2 : second - 1;
  if (counted <= first) return null;
  let object = second + 1;
  while (tokens[object + 1]?.upos === 'NOUN') object++;
  const mended = tokens.map((token, at): Token => {
    if (at === second)
      return { ...token, upos: 'VERB', xpos: 'VBZ', lemma: PRESENT.get(token.norm)!, head: first, deprel: 'conj' };
    if (at === counted) return { ...token, head: first, deprel: 'obj' };
    if (at > counted && at < second) return { ...token, head: second, deprel: 'punct' };
    if (at > first && at < counted)
      return { ...token, head: counted, deprel: token.upos === 'NUM' ? 'nummod' : 'amod' };
    if (at === object) return { ...token, head: second, deprel: 'obj' };
    if (at > second && at < object) return { ...token, head: object, deprel: token.upos === 'NUM' ? 'nummod' : 'amod' };
    return at > object && token.head > first && token.head <= object
      ? { ...token, head: second, deprel: behind(token) }
      : token;
  });
  return isTree(mended) ? mended : null;
}
