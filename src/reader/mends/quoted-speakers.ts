import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

const CLOSING: ReadonlySet<string> = new Set(['"', '”', "''", '’', "'"]);
const SPEAKING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ']);

/** “We killed 40,” a spokesman told reporters: who stands between the closing quotes and the verb speaks, and was not killed. */
export function mendQuotedSpeakers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  for (const [verb, { upos, lemma }] of tokens.entries()) {
    if (upos !== 'VERB' || !language.stanceOf(lemma)?.speaker || hasKid(tokens, verb, 'nsubj')) continue;
    if (!kidsOf(tokens, verb).some((kid) => kid < verb && tokens[kid]!.deprel === 'ccomp')) continue;
    const quote = tokens.findLastIndex(({ text }, at) => at < verb && CLOSING.has(text));
    if (quote < 1 || !/^[,.!?]$/.test(tokens[quote - 1]!.text)) continue;
    const speaker = tokens.findIndex(
      (token, at) => at > quote && at < verb && token.head <= quote && SPEAKING.has(token.upos),
    );
    if (speaker < 0) continue;
    return withArcs(
      sentence,
      tokens.map((one, at): Token => (at === speaker ? { ...one, head: verb, deprel: 'nsubj' } : one)),
    );
  }
  return sentence;
}
