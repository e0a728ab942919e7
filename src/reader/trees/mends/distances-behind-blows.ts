import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, inPlaceOf, withArcs } from './arcs.ts';

/** "Air strike 3km NE of Marq", "IED attack 5 km north of Marq": how far off it was is no thing that was struck, and heads nothing. */
export function mendDistancesBehindBlows(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const far = tokens.findIndex(
    (token, at) => isDistance(token, language) && tokens[at + 1]?.norm.endsWith(' of') === true,
  );
  if (far < 1) return sentence;
  const blow = tokens[far - 1]!.upos === 'NUM' ? far - 2 : far - 1;
  if (!language.blowNouns.has(tokens[blow]?.lemma.toLowerCase() ?? '')) return sentence;
  if (tokens[blow]!.head === far && tokens[blow]!.upos === 'NOUN') return inPlaceOf(sentence, far, blow, 'nmod');
  return asNoun(sentence, blow, far);
}

const isDistance = ({ norm, lemma }: Token, { distances }: Language): boolean =>
  distances.has(norm) || distances.has(lemma) || /^\d+(?:km|mi)$/.test(norm);

// "IED attack 5 km": the tree takes for a verb what has a distance for its object
function asNoun(sentence: Sentence, blow: number, far: number): Sentence {
  const { tokens } = sentence;
  const { upos, xpos, head } = tokens[blow]!;
  if (upos !== 'VERB' || xpos !== 'VBP' || head >= 0 || tokens[far]!.head !== blow) return sentence;
  if (tokens[blow - 1]?.xpos !== 'NN' || hasKid(tokens, blow, 'aux')) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === blow) return { ...token, upos: 'NOUN', xpos: 'NN' };
      if (token.head !== blow) return token;
      if (at < blow) return { ...token, deprel: token.deprel.startsWith('nsubj') ? 'compound' : token.deprel };
      if (/^obj|^obl/.test(token.deprel)) return { ...token, deprel: 'nmod' };
      return token.deprel === 'conj' && token.upos === 'VERB' ? { ...token, deprel: 'parataxis' } : token;
    }),
  );
}
