import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { kidsOf, withArcs } from './arcs.ts';

/**
 * "The attack, which it estimates killed 90 people": whoever estimates stands between the relative word and its verb, and has
 * killed nobody.
 */
export function mendRelativeSpeech(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const speech = tokens.findIndex((_, at) => speaksBetween(tokens, at, language));
  if (speech < 0) return sentence;
  const verb = speech + 1;
  const which = kidsOf(tokens, speech).find((kid) => kid < speech && tokens[kid]!.deprel === 'obj')!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, xpos: 'VBD', head: tokens[speech]!.head, deprel: 'acl:relcl' };
      if (at === which) return { ...token, head: verb, deprel: 'nsubj' };
      return at === speech ? { ...token, head: verb, deprel: 'parataxis' } : token;
    }),
  );
}

const SPEECHES: ReadonlySet<string> = new Set(['estimate', 'believe', 'think', 'know']);

function speaksBetween(tokens: readonly Token[], at: number, language: Language): boolean {
  const { upos, deprel, lemma } = tokens[at]!;
  const verb = tokens[at + 1];
  if (upos !== 'VERB' || deprel !== 'acl:relcl' || !verb || !/^VB[DN]$/.test(verb.xpos)) return false;
  if (!SPEECHES.has(lemma) && !language.stanceOf(lemma)?.speaker) return false;
  const kids = kidsOf(tokens, at).filter((kid) => kid < at);
  return (
    kids.some((kid) => tokens[kid]!.deprel === 'obj' && /^W/.test(tokens[kid]!.xpos)) &&
    kids.some((kid) => tokens[kid]!.deprel === 'nsubj') &&
    kidsOf(tokens, at + 1).some((kid) => kid > at && tokens[kid]!.deprel === 'obj')
  );
}
