import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

const CLOSING: ReadonlySet<string> = new Set(['"', '”', "''", '’', "'"]);
const SPEAKING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'ADJ']);

// ", said residents quoted by the radio": the noun behind a verb that follows a comma and has neither subject nor object
function behindVerb(tokens: readonly Token[], verb: number): number {
  if (!/^(?:,|"|”)$/.test(tokens[verb - 1]?.text ?? '') || tokens[verb]!.xpos === 'VBG') return -1;
  const at = tokens.findIndex(({ upos }, i) => i > verb && upos !== 'DET' && upos !== 'ADJ');
  const { upos, deprel, head } = tokens[at] ?? { upos: '', deprel: '', head: 0 };
  return NOMINAL.has(upos) && (head === verb || head < verb) && LOOSE.has(deprel) ? at : -1;
}

const LOOSE: ReadonlySet<string> = new Set(['parataxis', 'dep', 'appos', 'conj']);

/** “We killed 40,” a spokesman told reporters: who stands between the closing quotes and the verb speaks, and was not killed. */
export function mendQuotedSpeakers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  for (const [verb, { upos, lemma }] of tokens.entries()) {
    if (upos !== 'VERB' || !language.stanceOf(lemma)?.speaker || hasKid(tokens, verb, 'nsubj')) continue;
    const behind = behindVerb(tokens, verb);
    if (behind >= 0) return speaking(sentence, behind, verb);
    if (!kidsOf(tokens, verb).some((kid) => kid < verb && tokens[kid]!.deprel === 'ccomp')) continue;
    const quote = tokens.findLastIndex(({ text }, at) => at < verb && CLOSING.has(text));
    if (quote < 1 || !/^[,.!?]$/.test(tokens[quote - 1]!.text)) continue;
    const speaker = tokens.findIndex(
      (token, at) => at > quote && at < verb && token.head <= quote && SPEAKING.has(token.upos),
    );
    if (speaker < 0) continue;
    return speaking(sentence, speaker, verb);
  }
  return sentence;
}

const speaking = (sentence: Sentence, speaker: number, verb: number): Sentence =>
  withArcs(
    sentence,
    sentence.tokens.map((one, at): Token => (at === speaker ? { ...one, head: verb, deprel: 'nsubj' } : one)),
  );
