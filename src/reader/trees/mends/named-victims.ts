import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

const isSubject = ({ deprel }: Token): boolean => deprel.startsWith('nsubj');

/** "The FOLLOWING were killed: Ana Ruiz, …": who the word stands for are those named behind the colon. */
function following(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const word = tokens.findIndex((token) => token.norm === 'following' && isSubject(token));
  const verb = word < 0 ? -1 : tokens[word]!.head;
  const colon = tokens.findIndex(({ text }, at) => at > verb && text === ':');
  if (verb < word || colon < 0 || tokens[verb]?.upos !== 'VERB') return sentence;
  const first = tokens.findIndex(({ upos, head }, at) => at > colon && upos === 'PROPN' && head <= verb);
  if (first < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === first) return { ...token, head: verb, deprel: tokens[word]!.deprel };
      return at === word ? { ...token, head: first, deprel: 'dep' } : token;
    }),
  );
}

/** "THOSE KIDNAPPED are Ana Ruiz and Pedro Paz": the names are of those to whom it was done. */
function thoseHarmed(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const those = tokens.findIndex(
    ({ norm, head }, at) => norm === 'those' && head > at && tokens[head]!.upos === 'PROPN',
  );
  const deed = those + 1;
  const name = those < 0 ? -1 : tokens[those]!.head;
  const link = tokens.findIndex(({ deprel, head }, at) => at > deed && deprel === 'cop' && head === name);
  if (
    name < 0 ||
    link < 0 ||
    tokens[deed]?.upos !== 'VERB' ||
    tokens[deed].xpos !== 'VBN' ||
    tokens[deed].head !== those
  )
    return sentence;
  const { head, deprel } = tokens[name]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === deed) return { ...token, head, deprel };
      if (at === name) return { ...token, head: deed, deprel: 'nsubj:pass' };
      if (at === those) return { ...token, head: name, deprel: 'dep' };
      if (at === link) return { ...token, head: deed, deprel: 'aux:pass' };
      return token.head === name && token.deprel === 'punct' ? { ...token, head: deed } : token;
    }),
  );
}

const SHARES: ReadonlySet<string> = new Set(['one', 'two', 'three', 'four', 'some', 'several', 'among', 'amongst']);

/** Where "was" stands before a name that the clause is about, and the name: "One of the men killed WAS journalist ANA RUIZ". */
function namedAfterBe(tokens: readonly Token[], from: number): { readonly be: number; readonly name: number } | null {
  const be = tokens.findIndex(({ lemma, upos }, at) => at > from && lemma === 'be' && upos === 'AUX');
  if (be < 0 || tokens.slice(from + 1, be).some(({ upos, text }) => upos === 'VERB' || text === ',')) return null;
  let name = be + 1;
  while (['DET', 'ADJ', 'NOUN'].includes(tokens[name]?.upos ?? '')) name++;
  return tokens[name]?.upos === 'PROPN' ? { be, name } : null;
}

/** "ONE OF THE MEN KILLED on Monday was Ana Ruiz", "AMONG THE TEACHERS MURDERED were …": those named were killed. */
function ofThoseHarmed(sentence: Sentence, { harms }: Language): Sentence {
  const { tokens } = sentence;
  if (!SHARES.has(tokens[0]?.norm ?? '')) return sentence;
  const deed = tokens.findIndex(({ xpos, lemma }) => ['VBN', 'VBD'].includes(xpos) && harms.has(lemma));
  if (deed < 2 || !['NOUN', 'PRON', 'DET'].includes(tokens[deed - 1]!.upos)) return sentence;
  const found = namedAfterBe(tokens, deed);
  if (!found) return sentence;
  const { be, name } = found;
  const top = headFrom(tokens, be + 1, name);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === deed) return { ...token, xpos: 'VBN', head: -1, deprel: 'root' };
      if (at === be) return { ...token, head: deed, deprel: 'aux:pass' };
      if (at === top) return { ...token, head: deed, deprel: 'nsubj:pass' };
      if (at < deed) return { ...token, head: deed, deprel: 'dep' };
      if (at < be) return token.head < deed || token.head >= be ? { ...token, head: deed, deprel: 'obl:tmod' } : token;
      return token.head < be ? { ...token, head: top } : token;
    }),
  );
}

/** The word of a run that the others hang on. */
const headFrom = (tokens: readonly Token[], first: number, last: number): number =>
  tokens.findIndex(({ head }, at) => at >= first && at <= last && (head < first || head > last));

/** "TWO OF THE VICTIMS were Ana Ruiz and Pedro Paz": the noun says what befell them. */
function someOfTheVictims(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const [share, of] = tokens;
  const noun = tokens[2]?.norm === 'the' ? 3 : 2;
  if (!SHARES.has(share?.norm ?? '') || of?.norm !== 'of' || !VICTIMS.has(tokens[noun]?.norm ?? '')) return sentence;
  if (!share!.deprel.startsWith('nsubj') || !namedAfterBe(tokens, noun)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: share!.head, deprel: share!.deprel };
      return at < 2 ? { ...token, head: noun, deprel: 'dep' } : token;
    }),
  );
}

const VICTIMS: ReadonlySet<string> = new Set(['victims', 'fatalities']);

/** Sentences that name those who were harmed. */
export const mendNamedVictims = (sentence: Sentence, language: Language): Sentence =>
  someOfTheVictims(ofThoseHarmed(thoseHarmed(following(sentence)), language));
