import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, isPassive, kidsOf, withArcs } from './arcs.ts';

/** Between a subject and its verb: "their captors have since demanded". */
const BETWEEN: ReadonlySet<string> = new Set(['AUX', 'ADV']);

const CLAUSES: ReadonlySet<string> = new Set(['advcl', 'parataxis', 'ccomp', 'xcomp', 'conj']);

const OPENING: ReadonlySet<string> = new Set(['as', 'when', 'while', 'after', 'before', 'that', 'because', 'since']);

/**
 * "Jets dropped bombs at 10 and helicopters fired on the village", "kidnapped on Monday and their captors demanded a ransom":
 * the noun behind "and" is no second hour or day, it acts, and what it does stands beside what was done before. "Bombed A and Turkey shelled B":
 * nor is it a second town.
 */
export function mendClausesBehindAnd(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((_, at) => verbOf(tokens, at, language) > 0);
  if (noun < 0) return sentence;
  const verb = verbOf(tokens, noun, language);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: verb, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' };
      if (at === verb) return { ...token, deprel: 'conj' };
      return token.head === noun && token.deprel === 'cc' ? { ...token, head: verb } : token;
    }),
  );
}

const hasFiniteHelper = (tokens: readonly Token[], verb: number): boolean =>
  kidsOf(tokens, verb).some((kid) => tokens[kid]!.upos === 'AUX' && /^(?:VB[DZP]|MD)$/.test(tokens[kid]!.xpos));

const isJoined = (tokens: readonly Token[], noun: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(tokens[noun]!.upos) &&
  tokens[noun]!.deprel === 'conj' &&
  !hasKid(tokens, noun, 'case') &&
  kidsOf(tokens, noun).some((kid) => tokens[kid]!.deprel === 'cc' && tokens[kid]!.norm === 'and');

// The finite verb without a subject that a noun behind "and" has right behind it; -1 where there is none
function verbOf(tokens: readonly Token[], noun: number, { intransitives, stanceOf }: Language): number {
  if (!isJoined(tokens, noun)) return -1;
  let verb = noun + 1;
  while (BETWEEN.has(tokens[verb]?.upos ?? '')) verb++;
  const token = tokens[verb];
  const first = token && tokens[token.head];
  if (token?.upos !== 'VERB' || token.xpos === 'VBG' || token.head > noun || first?.upos !== 'VERB') return -1;
  if (!CLAUSES.has(token.deprel) || tokens[noun]!.head < token.head) return -1;
  // "the coalition targeting them in Syria and Iraq reported", "said sarin and chlorine were used"
  if (first.xpos === 'VBG' && !hasFiniteHelper(tokens, token.head)) return -1;
  if (token.deprel === 'ccomp' && stanceOf(first.lemma)) return -1;
  // "attacked A and B and killed six": what has an "and" of its own was done by the same
  if (['nsubj', 'mark', 'cc'].some((kid) => hasKid(tokens, verb, kid))) return -1;
  // "were killed as attacks with car bombs and suicide bombers rocked the town": the clause began before
  if (tokens.slice(token.head + 1, noun).some(({ norm }) => OPENING.has(norm))) return -1;
  if (hasFiniteHelper(tokens, verb)) return verb;
  // "an operation by A and B forces backed by C"; of "described bodies being recovered" the helper is none
  if (tokens[verb + 1]?.norm === 'by' || hasKid(tokens, verb, 'aux')) return -1;
  // "its gunmen crossed into the town": who goes somewhere was not sent there
  return token.xpos === 'VBD' || intransitives.has(token.lemma) || tokens[verb + 1]?.norm === 'into' ? verb : -1;
}
