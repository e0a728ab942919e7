import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/** Classes of nouns that several parties may share behind their names. */
const SHARED: ReadonlySet<string> = new Set([
  'fighters',
  'force',
  'group',
  'people',
  'civilians',
  'government',
  'person',
]);

/**
 * "The government of Ruritania and three armed groups signed": what is counted behind the name of a state's country is no
 * second country, and a party of its own.
 */
function beside(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isOf = (at: number): boolean => kidsOf(tokens, at).some((kid) => tokens[kid]!.norm === 'of');
  const at = tokens.findIndex(({ upos, deprel, head, norm }) => {
    const name = tokens[head];
    return (
      upos === 'NOUN' &&
      deprel === 'conj' &&
      /s$/.test(norm) &&
      SHARED.has(language.nouns.get(norm.slice(norm.lastIndexOf(' ') + 1, -1)) ?? '') &&
      name?.upos === 'PROPN' &&
      name.deprel === 'nmod' &&
      isOf(head) &&
      tokens[name.head]?.deprel === 'nsubj' &&
      language.nouns.get(tokens[name.head]!.lemma.toLowerCase()) === 'government'
    );
  });
  if (at < 0) return sentence;
  const state = tokens[tokens[at]!.head]!.head;
  return withArcs(
    sentence,
    tokens.map((token, i) => (i === at ? { ...token, head: state } : token)),
  );
}

/** "On Monday, Ruritanian and Freedonian forces clashed": the first of two peoples before a verb is no quality of the verb. */
function demonyms(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ upos, deprel, head, text }, i) =>
      upos === 'ADJ' &&
      deprel === 'amod' &&
      /^\p{Lu}\p{Ll}/u.test(text) &&
      head > i + 2 &&
      tokens[i - 1]?.upos !== 'ADP' &&
      tokens[head]!.upos === 'VERB' &&
      tokens[i + 1]!.norm === 'and' &&
      tokens[head - 1]!.head === i &&
      tokens[head - 1]!.deprel === 'conj' &&
      !kidsOf(tokens, head).some((kid) => tokens[kid]!.deprel.startsWith('nsubj')),
  );
  if (at < 0) return sentence;
  return { ...sentence, tokens: tokens.map((token, i) => (i === at ? { ...token, deprel: 'nsubj' } : token)) };
}

/** "Ruritanian and Freedonian troops clashed": where the second is a name with its noun, the first is a party of its own. */
function besideNames(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ upos, deprel, head, text }, i) => {
    const name = tokens[i + 2];
    return (
      upos === 'ADJ' &&
      deprel === 'amod' &&
      head === i + 2 &&
      /^\p{Lu}\p{Ll}/u.test(text) &&
      tokens[i + 1]!.norm === 'and' &&
      name?.upos === 'PROPN' &&
      /^nsubj/.test(name.deprel) &&
      SHARED.has(nouns.get(name.norm.slice(name.norm.lastIndexOf(' ') + 1).replace(/s$/, '')) ?? '')
    );
  });
  if (at < 0) return sentence;
  const { head, deprel } = tokens[at + 2]!;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at) return { ...token, head, deprel };
      return i === at + 2 ? { ...token, head: at, deprel: 'conj' } : token;
    }),
  );
}

/** "The Spanish and Greek embassies" stand somewhere, and act seldom. */
const HOUSES: ReadonlySet<string> = new Set(['embassy', 'ministry', 'parliament', 'court', 'consulate']);

/** "KNLA and Tatmadaw forces exchanged fire": two names before one noun are two parties, each with its own. */
export function mendPairedForces(given: Sentence, language: Language): Sentence {
  const sentence = besideNames(demonyms(beside(given, language)), language);
  const { tokens } = sentence;
  const at = tokens.findIndex(({ xpos, lemma, deprel }, noun) => {
    if (HOUSES.has(lemma.toLowerCase())) return false;
    if (xpos !== 'NNS' || !deprel.startsWith('nsubj') || !SHARED.has(language.nouns.get(lemma.toLowerCase()) ?? ''))
      return false;
    const [first, and, second] = [tokens[noun - 3], tokens[noun - 2], tokens[noun - 1]];
    const isName = (token: Token | undefined): token is Token =>
      token?.upos === 'PROPN' || (token?.upos === 'ADJ' && /^\p{Lu}\p{Ll}/u.test(token.text));
    const isPair = isName(first) && and?.norm === 'and' && isName(second);
    return (
      isPair &&
      first.head === noun &&
      // "Ruritanian and Militia negotiators": the tree may hang the second on the noun as well
      (second.head === noun - 3 || second.head === noun) &&
      kidsOf(tokens, noun - 1).every((kid) => kid === noun - 2)
    );
  });
  if (at < 0) return sentence;
  const { head, deprel } = tokens[at]!;
  return withArcs(
    sentence,
    tokens.map((token, i): Token => {
      if (i === at - 3) return { ...token, head, deprel };
      if (i === at - 2) return { ...token, head: at, deprel: 'cc' };
      if (i === at - 1) return { ...token, head: at, deprel: 'compound' };
      return i === at ? { ...token, head: at - 3, deprel: 'conj' } : token;
    }),
  );
}
