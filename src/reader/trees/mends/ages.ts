import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase } from './arcs.ts';
import { isTree } from './keeps-tree.ts';

const NOMINAL = new Set(['NOUN', 'PROPN']);

/** The noun or name that the age at `at` stands before: "43-year-old Palestinian farmer"; -1 where there is none. */
function agedBy(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (tokens[next]?.upos === 'ADJ') next++;
  return NOMINAL.has(tokens[next]?.upos ?? '') ? next : -1;
}

/** "At least one man, 43-year-old X": the noun before the comma, of which the name says who it is. */
const saidBefore = (tokens: readonly Token[], age: number): number =>
  tokens[age - 1]?.text === ','
    ? tokens.findLastIndex(
        ({ head, upos, deprel }, at) =>
          at < age - 1 && head === age && NOMINAL.has(upos) && ['nsubj', 'nsubj:pass', 'obl:unmarked'].includes(deprel),
      )
    : -1;

function mendAge(tokens: readonly Token[], age: number): readonly Token[] {
  const named = agedBy(tokens, age);
  if (named < 0) return tokens;
  const own = tokens[age]!;
  const whole = saidBefore(tokens, age);
  const top = whole < 0 ? named : whole;
  const arcs = new Map<number, Partial<Token>>([
    [age, { upos: 'ADJ', xpos: 'JJ', lemma: own.norm, head: named, deprel: 'amod' }],
  ]);
  if (tokens[named]!.head === age) arcs.set(named, { head: own.head, deprel: own.deprel });
  if (whole >= 0) {
    arcs.set(whole, { head: own.head, deprel: own.deprel });
    arcs.set(named, { head: whole, deprel: 'appos' });
  }
  const mended = tokens.map((token, at) => {
    const arc = arcs.get(at);
    if (arc) return { ...token, ...arc };
    return token.head === age ? { ...token, head: top } : token;
  });
  return isTree(mended) ? mended : tokens;
}

/** The name whose age stands bare behind it: "Ana Ruiz, 25, was", "Ana Ruiz, 25 was"; -1 where the figure is none. */
function nameAged(tokens: readonly Token[], at: number): number {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const name = tokens[at - 2];
  if (!/^\d{1,2}$/.test(tokens[at]!.text) || before?.text !== ',' || name?.upos !== 'PROPN') return -1;
  // "Ana Ruiz, 25; Juan Ruiz, 31.": but "in Homs, 25; in Azaz, 31." counts
  if (next?.text === ';' || next?.text === '.') return hasCase(tokens, at - 2) ? -1 : at - 2;
  return next?.text === ',' || next?.upos === 'AUX' ? at - 2 : -1;
}

/** "Their son, Juan Ruiz, 25, and his wife were killed": the age is no subject; what hangs on it goes with whom it is said of. */
function mendBareAge(tokens: readonly Token[], age: number): readonly Token[] {
  const name = nameAged(tokens, age);
  if (name < 0) return tokens;
  const own = tokens[age]!;
  if (own.head === name) return tokens;
  const above = tokens[name]!;
  const noun =
    above.deprel === 'appos' && above.head >= 0 && above.head < name && above.head !== age ? above.head : name;
  const leads = tokens[noun]!.head === age || own.head < 0;
  const mended = tokens.map((token, at) => {
    if (at === age) return { ...token, head: name, deprel: 'amod' };
    if (at === noun && leads) return { ...token, head: own.head, deprel: own.deprel };
    return token.head === age ? { ...token, head: noun } : token;
  });
  return isTree(mended) ? mended : tokens;
}

/** "A boy of 15 was wounded": a bare figure behind "of" and one person is an age, and no second subject. */
function mendAgeOf(tokens: readonly Token[], age: number, { nouns }: Language): readonly Token[] {
  const [of, noun] = [tokens[age - 1], tokens[age - 2]];
  if (of?.norm !== 'of' || !/^\d{1,2}$/.test(tokens[age]!.text) || noun?.xpos !== 'NN') return tokens;
  if (NOMINAL.has(tokens[age + 1]?.upos ?? '') || !PERSONS.has(nouns.get(noun.lemma) ?? '')) return tokens;
  const mended = tokens.map((token, at): Token => {
    if (at === age - 1) return { ...token, upos: 'ADP', xpos: 'IN', head: age, deprel: 'case' };
    if (at === age) return { ...token, upos: 'ADJ', xpos: 'JJ', head: age - 2, deprel: 'amod' };
    return token.head === age ? { ...token, head: age - 2 } : token;
  });
  return isTree(mended) ? mended : tokens;
}

const PERSONS: ReadonlySet<string> = new Set(['civilians', 'people', 'person']);

/** "43-year-old Juan Ruiz": the age only qualifies whom it is said of, and never is a verb or a head. */
export function mendAges(sentence: Sentence, language: Language): Sentence {
  let { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const { norm, deprel } = tokens[at]!;
    if (language.numbers.ageWord.test(norm) && deprel !== 'amod') tokens = mendAge(tokens, at);
    else if (deprel !== 'amod') tokens = mendBareAge(mendAgeOf(tokens, at, language), at);
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens };
}
