import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** "Unaccounted for" says the same. */
const MISSING: ReadonlySet<string> = new Set(['missing', 'unaccounted']);
const UNSURE: ReadonlySet<string> = new Set(['ADJ', 'VERB', 'NOUN']);
/** Relations in which "missing" says what became of its subject. */
const TELLING = /^(?:root|conj|ccomp|advcl|parataxis|acl:relcl)$/;

/** The word that is said to be missing: a subject, or the noun of "with nine others missing". */
const subjectOf = (tokens: Tokens, at: number): number | undefined =>
  kidsOf(tokens, at).find((kid) => kid < at && /^(?:nsubj(?::pass)?|obl:unmarked)$/.test(tokens[kid]!.deprel)) ??
  figureBefore(tokens, at);

/** "And about 40 are missing": the figure before the verb, which the tree may have joined to the verb before it. */
function figureBefore(tokens: Tokens, at: number): number | undefined {
  const be = kidsOf(tokens, at).find((kid) => tokens[kid]!.lemma === 'be' && kid < at);
  return be && tokens[be - 1]?.upos === 'NUM' ? be - 1 : undefined;
}

const isTold = (tokens: Tokens, at: number): boolean => {
  const { norm, upos, deprel } = tokens[at]!;
  return (
    MISSING.has(norm) &&
    UNSURE.has(upos) &&
    // "eighty were injured; eleven are missing"
    (TELLING.test(deprel) || (deprel === 'xcomp' && hasKid(tokens, at, 'cop'))) &&
    // "the shells were missing their targets"
    !hasKid(tokens, at, 'obj') &&
    subjectOf(tokens, at) !== undefined
  );
};

/** "Nine are missing", "six killed and twelve missing": what became of those who are counted, as "killed" says it. */
export function mendMissingPersons(sentence: Sentence): Sentence {
  const missing = sentence.tokens.findIndex((_, at) => isTold(sentence.tokens, at));
  if (missing < 0) return sentence;
  const subject = subjectOf(sentence.tokens, missing);
  const tokens = sentence.tokens.map((token, at): Token => {
    if (at === missing)
      return {
        ...token,
        ...{ upos: 'VERB', xpos: 'VBN', lemma: 'missing' },
        deprel: token.deprel === 'xcomp' ? 'parataxis' : token.deprel,
      };
    if (at === subject) return { ...token, head: missing, deprel: 'nsubj:pass' };
    if (token.head !== missing || token.lemma !== 'be') return token;
    return { ...token, upos: 'AUX', deprel: 'aux:pass' };
  });
  return withArcs(sentence, tokens);
}
