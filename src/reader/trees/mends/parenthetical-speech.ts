import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';

/** What may stand between the comma and the verb of speech: the speaker and an auxiliary. */
const SPEAKER = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'ADP', 'AUX', 'PART', 'PRON']);
const LONGEST_SPEAKER = 10;

interface Aside {
  /** The comma before, and the verb. */
  readonly comma: number;
  readonly verb: number;
  readonly speaker: number;
}

/**
 * "Ten people were killed in strikes on the port, rebel officials have said, a day after the attack": an aside between
 * commas that says whose word the clause is. It hangs on that clause, and what comes after it hangs on the clause too.
 */
export function mendParentheticalSpeech(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const aside = findAside(tokens, language);
  if (!aside) return sentence;
  const main = topVerb(tokens, aside.comma);
  if (main < 0) return sentence;
  return { ...sentence, tokens: tokens.map((token, at) => mended(tokens, aside, main, token, at)) };
}

function mended(
  tokens: readonly Token[],
  { comma, verb, speaker }: Aside,
  main: number,
  token: Token,
  at: number,
): Token {
  if (at === main) return { ...token, head: -1, deprel: 'root' };
  if (at === verb) return { ...token, head: main, deprel: 'parataxis' };
  if (at === speaker) return { ...token, head: verb, deprel: 'nsubj' };
  if (token.head < 0) return { ...token, head: main, deprel: at > verb ? 'advcl' : 'parataxis' };
  // inside the aside all stays; outside it nothing hangs on it
  const inside = at > comma && at < verb;
  if (!inside && token.head > comma && token.head <= verb)
    return { ...token, head: main, deprel: token.deprel === 'ccomp' ? 'advcl' : token.deprel };
  if (inside && (token.head <= comma || token.head > verb)) return { ...token, head: speaker };
  return tokens[at]!;
}

function findAside(tokens: readonly Token[], language: Language): Aside | null {
  for (let verb = 3; verb < tokens.length - 2; verb++) {
    const { upos, lemma, xpos } = tokens[verb]!;
    if (upos !== 'VERB' || xpos === 'VBG' || tokens[verb + 1]!.norm !== ',') continue;
    const row = language.stanceOf(lemma.toLowerCase());
    if (!row?.speaker || row.status !== 'reported') continue;
    const comma = commaBefore(tokens, verb);
    const speaker = comma < 0 ? -1 : headBetween(tokens, comma, verb);
    if (speaker >= 0) return { comma, verb, speaker };
  }
  return null;
}

function commaBefore(tokens: readonly Token[], verb: number): number {
  for (let at = verb - 1; at > 1 && verb - at <= LONGEST_SPEAKER; at--) {
    if (tokens[at]!.norm === ',') return at;
    if (!SPEAKER.has(tokens[at]!.upos)) return -1;
  }
  return -1;
}

// The noun of the speaker: the first nominal whose head is not among the speaker's words.
function headBetween(tokens: readonly Token[], comma: number, verb: number): number {
  return tokens.findIndex(
    ({ upos, head, deprel }, at) =>
      at > comma &&
      at < verb &&
      ['NOUN', 'PROPN', 'PRON'].includes(upos) &&
      !['compound', 'amod', 'nmod:poss', 'flat'].includes(deprel) &&
      (head <= comma || head >= verb),
  );
}

// The verb before the aside that hangs on no other verb before it.
function topVerb(tokens: readonly Token[], comma: number): number {
  const verbs = tokens.flatMap(({ upos, deprel }, at) =>
    at < comma && upos === 'VERB' && deprel !== 'amod' ? [at] : [],
  );
  return verbs.find((verb) => !verbs.some((other) => other !== verb && isBelow(tokens, verb, other))) ?? -1;
}

function isBelow(tokens: readonly Token[], at: number, above: number): boolean {
  let up = tokens[at]!.head;
  for (let steps = 0; up >= 0 && steps < 60; steps++) {
    if (up === above) return true;
    up = tokens[up]!.head;
  }
  return false;
}
