import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/** In words: "left at least twelve Nigerian soldiers dead", "and more than thirty other people wounded". */
const FAR = 8;

/** What "left" says of both: a verb, those left dead, those left otherwise. */
interface Toll {
  readonly left: number;
  readonly dead: number;
  readonly joint: number;
  readonly harmed: number;
}

/**
 * "The attack left 5 dead and 12 injured", "left 12 soldiers dead and 30 rebels wounded": each participle says what became of
 * those right before it, where the tree makes one phrase of all.
 */
export function mendLeftDeadAndHarmed(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const toll = tollIn(tokens, language);
  if (!toll) return sentence;
  const { left, dead, joint, harmed } = toll;
  // "two seriously wounded"
  let hurt = harmed - 1;
  while (tokens[hurt]!.upos === 'ADV' && hurt > joint + 1) hurt--;
  const whole = (at: number): boolean => at > left && at <= harmed;
  const inFirst = (at: number): boolean => at > left && at < dead;
  const inSecond = (at: number): boolean => at > joint && at < harmed;
  const mended = tokens.map((token, at): Token => {
    if (at === dead) return { ...token, upos: 'ADJ', xpos: 'JJ', lemma: 'dead', head: left, deprel: 'xcomp' };
    if (at === harmed)
      return {
        ...token,
        ...{ upos: 'VERB', xpos: 'VBN', lemma: language.countedParticiples.get(token.norm)! },
        ...{ head: left, deprel: 'conj' },
      };
    if (at === dead - 1) return { ...token, head: left, deprel: 'obj' };
    if (at === hurt) return { ...token, head: harmed, deprel: 'nsubj:pass' };
    if (at > hurt && at < harmed) return { ...token, head: harmed, deprel: 'advmod' };
    if (at === joint) return { ...token, head: harmed, deprel: token.upos === 'PUNCT' ? 'punct' : 'cc' };
    if (at === joint - 1 && at > dead) return { ...token, head: harmed, deprel: 'punct' };
    if (inFirst(at) && !inFirst(token.head)) return { ...token, head: dead - 1, deprel: within(token) };
    if (inSecond(at) && !inSecond(token.head)) return { ...token, head: hurt, deprel: within(token) };
    // where it was holds for both
    return at > harmed && whole(token.head) && token.head !== harmed ? { ...token, head: left } : token;
  });
  return withArcs(sentence, mended);
}

const within = ({ upos, deprel }: Token): string =>
  upos === 'NUM' ? 'nummod' : /^(?:amod|advmod|det|compound|case|nummod)/.test(deprel) ? deprel : 'compound';

const COUNTED: ReadonlySet<string> = new Set(['NUM', 'NOUN', 'PROPN', 'ADJ', 'DET', 'ADV', 'ADP', 'SCONJ']);
const JOINTS: ReadonlySet<string> = new Set([',', 'and', '&']);

function tollIn(tokens: readonly Token[], language: Language): Toll | null {
  const left = tokens.findIndex(({ lemma, upos }) => lemma === 'leave' && upos === 'VERB');
  if (left < 0) return null;
  const dead = tokens.findIndex(({ norm }, at) => norm === 'dead' && at > left + 1 && at <= left + FAR);
  if (dead < 0 || !isCounting(tokens, left + 1, dead, language)) return null;
  let joint = dead + 1;
  if (!JOINTS.has(tokens[joint]?.norm ?? '')) return null;
  if (tokens[joint + 1]?.norm === 'and') joint++;
  const harmed = tokens.findIndex(
    ({ norm }, at) => at > joint + 1 && at <= joint + FAR && norm !== 'dead' && language.countedParticiples.has(norm),
  );
  return harmed > 0 && isCounting(tokens, joint + 1, harmed, language) ? { left, dead, joint, harmed } : null;
}

// "12", "at least 30 militants", "dozens", "several"
const isCounting = (tokens: readonly Token[], from: number, past: number, { numbers }: Language): boolean =>
  tokens.slice(from, past).every(({ upos }) => COUNTED.has(upos)) &&
  tokens
    .slice(from, past)
    .some(
      ({ upos, norm, deprel }) =>
        upos === 'NUM' || numbers.openPlurals.has(norm) || deprel === 'amod' || deprel === 'conj',
    );
