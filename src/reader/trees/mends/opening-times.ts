import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, isPassive, NOMINAL, withArcs } from './arcs.ts';

/** Words that a time may have: "in the early hours of Sunday". */
const LONGEST = 8;
const OF_TIMES = new Set(['NOUN', 'PROPN', 'NUM', 'ADP', 'DET', 'ADJ', 'ADV']);
/** Tags that the next noun phrase begins with. */
const OPENS = new Set(['DET', 'NUM', 'PROPN', 'ADJ', 'NOUN']);

/**
 * "On Sunday a missile struck Odesa", "On 3 May Russia shelled the town", "On the morning of 21 August Syrian jets bombed it": a
 * time without a comma behind it. What follows is no second name of the day but the subject, and the verb is the predicate.
 */
export function mendOpeningTimes(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const end = endOfTime(tokens, language);
  if (end < 0) return sentence;
  const verb = verbAfter(tokens, end);
  if (verb < 0) return mendNounAfter(sentence, end, language);
  const subject = subjectOf(tokens, end, verb);
  if (subject < 0) return sentence;
  return withArcs(sentence, rebuilt(tokens, { end, verb, subject }));
}

/** Where the noun phrase begins that follows the time with which a sentence opens, with no comma between; -1: it opens otherwise. */
function endOfTime(tokens: readonly Token[], language: Language): number {
  if (tokens[0]?.upos !== 'ADP') return -1;
  const isNamed = ({ norm, lemma, text, name }: Token): boolean =>
    [norm, lemma].some((word) => language.timeNouns.has(word) || language.timeWords.has(word)) ||
    (name >= 0 && /\s\d{4}$/.test(text));
  const isFigure = ({ norm }: Token): boolean => /^\d{1,2}\D{0,2}$/.test(norm);
  let end = -1;
  let named = false;
  for (let at = 1; at < Math.min(tokens.length - 2, LONGEST); at++) {
    const [before, token, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]!];
    if (!OF_TIMES.has(token.upos) && !isNamed(token)) break;
    if (['NOUN', 'PROPN'].includes(token.upos) && !isNamed(token) && !isFigure(token)) break;
    named ||= isNamed(token);
    // A time ends with its name, or with the figure of a date: before "12 people" a figure is theirs
    const ends = isFigure(token) ? isNamed(before) && next.upos !== 'NOUN' : isNamed(token);
    // "October 16th": the month goes on with its figure
    const goesOn = isFigure(next) && language.timeWords.has(token.norm);
    if (named && ends && !goesOn && OPENS.has(next.upos) && (next.upos === 'DET' || !isNamed(next))) end = at + 1;
  }
  return end;
}

/** The predicate: the root behind the time, or where the root is in the time, the first verb that hangs on the noun behind it. */
function verbAfter(tokens: readonly Token[], end: number): number {
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root >= end) return tokens[root]!.upos === 'VERB' ? root : -1;
  const verb = tokens.findIndex(
    ({ upos, deprel, head }, at) => at > end && upos === 'VERB' && /^(?:acl|parataxis)$/.test(deprel) && head >= 0,
  );
  if (verb < 0) return -1;
  const next = tokens[verb + 1];
  // "A missile struck by" goes on with who did it
  return next && next.upos !== 'ADP' && next.upos !== 'PUNCT' ? verb : -1;
}

/** "On 3 May a rocket hit Sderot": the verb of a sentence that has no other is taken for a noun, the last of a row. */
function mendNounAfter(sentence: Sentence, end: number, language: Language): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ norm }, index) => index > end && language.pastNouns.has(norm));
  if (at < 0 || tokens.some(({ upos }, index) => upos === 'VERB' && index !== at)) return sentence;
  const subject = at - 1;
  const next = tokens[at + 1];
  if (!NOMINAL.has(tokens[subject]!.upos) || !isOneOfRow(tokens, at) || !next || next.upos === 'PUNCT') return sentence;
  const tagged = tokens.map((token, index): Token => {
    const { head, deprel } = token;
    if (index === at)
      return {
        ...token,
        upos: 'VERB',
        xpos: 'VBD',
        lemma: language.verbLemmas.get(token.norm) ?? token.norm,
        head: -1,
      };
    if (index < end || index === subject) return token;
    // What stood before the row is of its first noun; what it was told of is the object.
    if (index < subject) return head >= subject ? { ...token, head: subject } : token;
    if (index === tokens[at]!.head) return { ...token, head: at, deprel: 'obj' };
    return head === at && deprel === 'nmod' ? { ...token, deprel: 'obl' } : token;
  });
  return withArcs(sentence, rebuilt(tagged, { end, verb: at, subject }));
}

const isOneOfRow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]!.head === at || tokens[at]!.deprel === 'compound';

/** The noun that has no place of its own in the clause; -1 where the verb has its subject already. */
function subjectOf(tokens: readonly Token[], end: number, verb: number): number {
  const has = tokens.some(({ head, deprel }, at) => at >= end && head === verb && deprel.startsWith('nsubj'));
  if (has) return -1;
  for (let at = end; at < verb; at++) {
    const { upos, head, deprel } = tokens[at]!;
    const hung = (head < end && at >= end) || (head === verb && /^obl/.test(deprel));
    if (NOMINAL.has(upos) && hung && !hasOwnCase(tokens, at, end)) return at;
  }
  return -1;
}

// A preposition of its own: one that stands within the time is the time's
const hasOwnCase = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens.some(({ head, deprel }, kid) => kid >= end && head === at && deprel === 'case');

interface Parts {
  readonly end: number;
  readonly verb: number;
  readonly subject: number;
}

function rebuilt(tokens: readonly Token[], { end, verb, subject }: Parts): Token[] {
  const nouns = tokens.flatMap(({ upos, name }, at) => (at < end && (NOMINAL.has(upos) || name >= 0) ? [at] : []));
  const time = nouns[0] ?? end - 1;
  const nextNoun = (at: number): number => nouns.find((noun) => noun > at) ?? time;
  const passive = isPassive(tokens, verb);
  const object = hasKid(tokens, verb, 'obj');
  return tokens.map((token, at) => {
    const { head, deprel, upos } = token;
    if (at === verb) return { ...token, head: -1, deprel: 'root' };
    if (at === subject) return { ...token, head: verb, deprel: passive ? 'nsubj:pass' : 'nsubj' };
    if (at === time) return { ...token, head: verb, deprel: 'obl' };
    if (at < end) {
      const noun = nouns.includes(at);
      const own = noun ? time : nextNoun(at);
      return { ...token, head: own, deprel: noun ? 'nmod' : upos === 'ADP' ? 'case' : upos === 'DET' ? 'det' : 'amod' };
    }
    if (head === verb && deprel === 'xcomp' && NOMINAL.has(upos) && !object) return { ...token, deprel: 'obj' };
    // What hung on the time, or on the noun as on the top of the sentence, is the verb's
    return head < end || (head === subject && at > verb)
      ? { ...token, head: verb, deprel: head < 0 ? deprel : keep(deprel) }
      : token;
  });
}

const keep = (deprel: string): string => (deprel === 'nmod' ? 'obl' : deprel);
