import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, NOMINAL, withArcs } from './arcs.ts';

const WHEN: ReadonlySet<string> = new Set(['when', 'as', 'after', 'while']);
const BETWEEN: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'NOUN', 'PROPN', 'PRON']);

/** In words, from "when" to the verb: "when a newly built mine shaft collapsed". */
const FAR = 8;

/** A noun between "when" and a participle that takes no object, and the verb on which its clause hangs. */
function clauseAt(tokens: readonly Token[], when: number, language: Language): { verb: number; noun: number } | null {
  if (!WHEN.has(tokens[when]!.norm) || when === 0) return null;
  let verb = when + 1;
  while (tokens[verb] && verb - when < FAR && BETWEEN.has(tokens[verb]!.upos)) verb++;
  const { xpos, deprel, head: noun, lemma } = tokens[verb] ?? {};
  if (noun === undefined || !/^VB[DN]$/.test(xpos!) || deprel !== 'acl' || noun !== verb - 1) return null;
  if (!NOMINAL.has(tokens[noun]!.upos) || !language.intransitives.has(lemma!) || hasKid(tokens, verb, 'aux'))
    return null;
  return { verb, noun };
}

/** "When Boko Haram gunmen on trucks stormed X": a noun that the tree takes for the clause, its name, and the verb below it. */
function nominalClause(tokens: readonly Token[]): { noun: number; name: number; verb: number } | null {
  const noun = tokens.findIndex(
    ({ xpos, deprel }, at) =>
      xpos === 'NNS' &&
      deprel === 'advcl' &&
      !hasKid(tokens, at, 'cop') &&
      tokens.some(({ head, norm }) => head === at && WHEN.has(norm)),
  );
  const name = noun - 1;
  if (noun < 1 || tokens[name]!.head !== noun || tokens[name]!.deprel !== 'nsubj') return null;
  const verb = tokens.findIndex(
    ({ xpos, deprel, head }, at) =>
      at > noun && /^VB[DN]$/.test(xpos) && deprel === 'acl' && head > noun && tokens[head]!.head === noun,
  );
  return verb > 0 && hasKid(tokens, verb, 'obj') ? { noun, name, verb } : null;
}

function withVerb(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const clause = nominalClause(tokens);
  if (!clause) return sentence;
  const { noun, name, verb } = clause;
  const { head } = tokens[noun]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', head, deprel: 'advcl' };
      if (at === noun) return { ...token, head: verb, deprel: 'nsubj' };
      if (at === name) return { ...token, deprel: 'compound' };
      if (token.head === noun && WHEN.has(token.norm)) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
      // "stormed X and burned churches"
      const goesOn = token.deprel === 'conj' && token.head === head && at > verb && token.xpos === 'VBD';
      return goesOn ? { ...token, head: verb } : token;
    }),
  );
}

/** "Miners died when a shaft collapsed": what takes no object is no participle; it is the verb of the clause that "when" opens. */
export function mendWhenClauses(given: Sentence, language: Language): Sentence {
  const sentence = withVerb(given);
  const { tokens } = sentence;
  const when = tokens.findIndex((_, at) => clauseAt(tokens, at, language) !== null);
  const root = tokens.findIndex(({ head }) => head < 0);
  if (when < 0 || root >= when || tokens[root]!.upos !== 'VERB') return sentence;
  const { verb, noun } = clauseAt(tokens, when, language)!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === when) return { ...token, upos: 'SCONJ', head: verb, deprel: 'mark' };
      if (at === verb) return { ...token, xpos: 'VBD', head: root, deprel: 'advcl' };
      if (at === noun) return { ...token, head: verb, deprel: 'nsubj' };
      return token.head === noun && at > verb ? { ...token, head: verb } : token;
    }),
  );
}
