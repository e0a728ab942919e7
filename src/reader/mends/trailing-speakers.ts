import type { Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { hasKid, NOMINAL, withArcs } from './arcs.ts';

/**
 * "Ten herders were killed by soldiers and gunmen, witnesses told AFP": whose word it is, taken for one more of those who did
 * it. The noun between a comma and a verb of speech that has no subject is its subject.
 */
export function mendTrailingSpeakers(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const verb = tokens.findIndex(
    (token, at) => at > 2 && isSpeech(token, language) && tokens[at - 1]!.head < at - 1 && !hasKid(tokens, at, 'nsubj'),
  );
  if (verb < 0) return sentence;
  const speaker = verb - 1;
  const { upos, deprel, head } = tokens[speaker]!;
  if (!NOMINAL.has(upos) || !/^(?:conj|appos|nmod)/.test(deprel) || head < 0) return sentence;
  let first = speaker;
  while (first > 0 && tokens[first - 1]!.head === speaker && tokens[first - 1]!.upos !== 'PUNCT') first--;
  if (tokens[first - 1]?.norm !== ',' || tokens.slice(first, speaker).some(({ upos: own }) => own === 'CCONJ'))
    return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => {
      if (at === verb && token.head >= 0) return { ...token, deprel: 'parataxis' };
      return at === speaker ? { ...token, head: verb, deprel: 'nsubj' } : token;
    }),
  );
}

const isSpeech = ({ upos, xpos, deprel, lemma }: Token, language: Language): boolean =>
  upos === 'VERB' &&
  xpos !== 'VBG' &&
  /^(?:root|conj|parataxis)$/.test(deprel) &&
  language.stanceOf(lemma)?.speaker === true;
