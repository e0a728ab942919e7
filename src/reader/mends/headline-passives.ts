import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, kidsOf } from './arcs.ts';

const PEOPLE: ReadonlySet<string> = new Set(['civilians', 'fighters', 'people', 'person', 'force', 'government']);

/**
 * "Three people killed, 12 injured in a blast": a verb of harm without an object tells in a headline what befell its subject.
 * "Rebels killed and wounded dozens" shares an object, "the blast killed" is no headline's.
 */
export function mendHeadlinePassives(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isSomeone = ({ upos, lemma, norm, deprel }: Token): boolean =>
    deprel === 'nsubj' &&
    (upos === 'NUM' ||
      PEOPLE.has(language.nouns.get(lemma) ?? language.nouns.get(norm.split(' ').at(-1)!.replace(/s$/, '')) ?? ''));
  // "one martyred, two injured": the second verb of the headline is no object of the first
  const isComplement = ({ deprel, lemma }: Token): boolean =>
    /^(?:obj|iobj|xcomp|aux|mark)/.test(deprel) || (deprel === 'ccomp' && !language.harms.has(lemma));
  const passive = (verb: Token, at: number): number => {
    if (!/^VB[DN]$/.test(verb.xpos) || !language.harms.has(verb.lemma)) return -1;
    const kids = kidsOf(tokens, at);
    if (
      kids.some((kid) => isComplement(tokens[kid]!) || (tokens[kid]!.deprel === 'conj' && hasKid(tokens, kid, 'obj')))
    )
      return -1;
    return (
      kids.find((kid) => kid < at && isSomeone(tokens[kid]!) && (isCounted(tokens, kid) || isBare(tokens, kid))) ?? -1
    );
  };
  const subjects = tokens.map(passive);
  if (subjects.every((subject) => subject < 0)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) => {
      if (subjects[at]! >= 0) return { ...token, xpos: 'VBN' };
      return subjects.includes(at) ? { ...token, deprel: 'nsubj:pass' } : token;
    }),
  };
}

// "Lawyer killed in Karachi": without an article only a headline says so
const isBare = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.xpos === 'NN' && !hasKid(tokens, at, 'det') && !hasKid(tokens, at, 'nmod:poss');

// "The soldiers killed" may want its object in the next line; "four soldiers killed" does not
const isCounted = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.upos === 'NUM' || hasKid(tokens, at, 'nummod');
