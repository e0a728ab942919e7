import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

/**
 * "Marched in Toronto Saturday", "patrolled Caracas Wednesday": the tree makes one name of place and day. The day says when,
 * and the place hangs where the two hung; of what was spoken of it is none ("protested against the war in Toronto Saturday").
 */
export function mendPlacesBeforeDays(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (let at = 0; at + 1 < sentence.tokens.length; at++)
    if (isBeforeDay(sentence.tokens, at, language)) current = parted(current, at, language);
  return current;
}

const isDay = ({ norm, upos }: Token, { timeNouns }: Language): boolean => upos === 'PROPN' && timeNouns.has(norm);

function isBeforeDay(tokens: readonly Token[], at: number, language: Language): boolean {
  const [name, day] = [tokens[at]!, tokens[at + 1]!];
  if (name.upos !== 'PROPN' || !isDay(day, language) || isDay(name, language)) return false;
  return day.head === at || name.head === at + 1;
}

const JOINING = /^(?:flat|compound|nmod|appos|nummod)/;

function parted(sentence: Sentence, at: number, language: Language): Sentence {
  const { tokens } = sentence;
  const day = tokens[at + 1]!;
  if (day.head === at) {
    const verb = JOINING.test(day.deprel) ? verbAbove(tokens, at) : -1;
    return verb < 0 ? sentence : withArcs(sentence, hung(tokens, at, verb, at + 1, language));
  }
  // "Saturday afternoon": the last word of the time holds the whole
  let last = at + 1;
  while (tokens[last]!.head === last + 1 && language.timeNouns.has(tokens[last + 1]!.norm)) last++;
  const verb = verbAbove(tokens, last);
  if (verb < 0 || !JOINING.test(tokens[at]!.deprel)) return sentence;
  const { head, deprel } = tokens[last]!;
  const moved = tokens.map((token, i): Token => {
    if (i === at) return { ...token, head, deprel };
    return token.head > at && token.head <= last && i < at ? { ...token, head: at } : token;
  });
  return withArcs(sentence, hung(moved, at, verb, last, language));
}

// The day on the verb; the name too, where it hangs on what is only spoken of.
function hung(tokens: readonly Token[], at: number, verb: number, day: number, language: Language): Token[] {
  const spokenOf = caseAt(tokens, at) !== '' && isOfTopic(tokens, at, verb, language);
  return tokens.map((token, i): Token => {
    if (i === day) return { ...token, head: verb, deprel: 'obl:unmarked' };
    if (i === at && spokenOf) return { ...token, head: verb, deprel: 'obl' };
    return i === at && token.deprel === 'iobj' ? { ...token, deprel: 'obj' } : token;
  });
}

function isOfTopic(tokens: readonly Token[], at: number, verb: number, { topicMarks }: Language): boolean {
  for (let up = tokens[at]!.head; up >= 0 && up !== verb; up = tokens[up]!.head)
    if (topicMarks.has(caseAt(tokens, up))) return true;
  return false;
}

function verbAbove(tokens: readonly Token[], from: number): number {
  let at = tokens[from]!.head;
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    if (tokens[at]!.upos === 'VERB') return at;
    at = tokens[at]!.head;
  }
  return -1;
}
