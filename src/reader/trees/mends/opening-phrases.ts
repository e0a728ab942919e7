import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, NOMINAL, withArcs } from './arcs.ts';

/** Words before the noun of an opening phrase: "in the northern town". */
const LONGEST_START = 6;

/**
 * "In Tell Marq, a man riding a motorcycle was shot", "Also Sunday, a priest was shot": the noun behind the comma is no
 * second name of the place or the day. Where the verb that these hang on lacks a subject, or has the day for one, it is that.
 */
export function mendOpeningPhrases(given: Sentence, language: Language): Sentence {
  const sentence = withoutAreaSubject(given, language);
  const { tokens } = sentence;
  const opening = tokens.findIndex((_, at) => at < LONGEST_START && isOpening(tokens, language, at));
  if (opening < 0) return sentence;
  const verb = tokens[opening]!.head;
  const behind = tokens.flatMap((_, at) => (isBehind(tokens, opening, at, verb) ? [at] : []));
  const subject = behind.find((at) => language.nouns.get(tokens[at]!.lemma.toLowerCase()) !== 'area');
  if (subject === undefined) return sentence;
  const passive = hasKid(tokens, verb, 'aux:pass');
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (at === opening) return { ...token, deprel: hasKid(tokens, at, 'case') ? 'obl' : 'obl:unmarked' };
      if (at === subject) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
      return at > subject && behind.includes(at) ? { ...token, head: subject, deprel: 'appos' } : token;
    }),
  };
}

/** "In Sadr City, a neighbourhood of Baghdad, the mayor was shot": the neighbourhood says what the place is, and was not shot. */
function withoutAreaSubject(sentence: Sentence, { nouns }: Language): Sentence {
  const { tokens } = sentence;
  const subject = tokens.findIndex(
    ({ deprel, lemma }) => deprel.startsWith('nsubj') && nouns.get(lemma.toLowerCase()) === 'area',
  );
  const opening = tokens.findIndex(
    ({ deprel, head, upos }, at) =>
      at < LONGEST_START && at < subject && deprel === 'obl' && upos === 'PROPN' && head === tokens[subject]!.head,
  );
  if (opening < 0 || tokens[opening + 1]?.text !== ',' || !hasKid(tokens, subject, 'appos')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === subject ? { ...token, head: opening, deprel: 'appos' } : token)),
  );
}

// An adjunct of place or time before a verb without a subject, or a time that was taken for its subject
function isOpening(tokens: readonly Token[], language: Language, at: number): boolean {
  const { upos, deprel, head, norm } = tokens[at]!;
  // "Contrary to reports, the bridge was not destroyed"
  if (at === 0 && upos === 'ADJ' && tokens[1]?.norm === 'to') return deprel.startsWith('nsubj');
  if (!NOMINAL.has(upos) || head < at || tokens[head]?.upos !== 'VERB') return false;
  if (deprel === 'obl') return hasKid(tokens, at, 'case') && !hasKid(tokens, head, 'nsubj');
  if (!deprel.startsWith('nsubj')) return false;
  // "In Serb-held Ilijas, a guard was shot": what the sentence's own preposition stands before does nothing
  return language.timeNouns.has(norm) || (tokens[0]!.norm === 'in' && tokens[0]!.head === at);
}

// A noun without a preposition that the tree hangs on the opening phrase, behind a comma and before the verb
const isBehind = (tokens: readonly Token[], opening: number, at: number, verb: number): boolean => {
  const { upos, deprel, head } = tokens[at]!;
  if (at <= opening + 1 || at >= verb || !NOMINAL.has(upos) || !isWithin(tokens, head, opening)) return false;
  if (!['appos', 'conj'].includes(deprel) || hasKid(tokens, at, 'case') || hasKid(tokens, at, 'cc')) return false;
  return tokens.slice(opening, at).some(({ text }) => text === ',');
};

const isWithin = (tokens: readonly Token[], from: number, opening: number): boolean => {
  let at = from;
  for (let steps = 0; at >= 0 && at !== opening && steps < 4; steps++) {
    if (!['nmod', 'compound', 'appos'].includes(tokens[at]!.deprel)) return false;
    at = tokens[at]!.head;
  }
  return at === opening;
};
