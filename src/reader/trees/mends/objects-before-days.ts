import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

const WITHOUT_MARK = /^(?:nmod|obl)(?::unmarked|:tmod|:npmod|:desc)?$/;

/** "Killed six people Monday": the people belong to the verb, and the day says when; the tree hangs them on the day. */
export function mendObjectsBeforeDays(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((token, at) => isLostObject(tokens, token, at, language));
  if (noun < 0) return sentence;
  const verb = tokens[tokens[noun]!.head]!.head;
  const mended = tokens.map((token, at) => (at === noun ? { ...token, head: verb, deprel: 'obj' } : token));
  return withArcs(sentence, mended);
}

const hasKid = (tokens: readonly Token[], at: number, relations: RegExp): boolean =>
  tokens.some(({ head, deprel }) => head === at && relations.test(deprel));

function isLostObject(
  tokens: readonly Token[],
  { upos, head, deprel }: Token,
  at: number,
  { timeNouns }: Language,
): boolean {
  const day = tokens[head];
  if (upos !== 'NOUN' || head !== at + 1 || !timeNouns.has(day!.norm) || day!.upos !== 'PROPN') return false;
  const verb = tokens[day!.head];
  return (
    /^(?:compound|nmod)/.test(deprel) &&
    hasKid(tokens, at, /^nummod/) &&
    WITHOUT_MARK.test(day!.deprel) &&
    !hasKid(tokens, head, /^case/) &&
    verb?.upos === 'VERB' &&
    day!.head < at &&
    !hasKid(tokens, day!.head, /^(?:obj|nsubj:pass|aux:pass)/)
  );
}
