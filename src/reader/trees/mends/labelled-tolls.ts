import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/**
 * "Killed: 5 (3 civilians, 2 soldiers).", "Injured: 12 miners.": a label with which a coder's note counts is the verb of those
 * whom it counts.
 */
export function mendLabelledTolls(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const other = codedAs(sentence, language) ?? ofPeople(sentence, language);
  if (other) return other;
  const lemma = tokens[1]?.text === ':' ? language.tollLabels.get(tokens[0]!.norm) : undefined;
  const figure = tokens.findIndex(({ upos }) => upos === 'NUM');
  if (!lemma || figure < 0 || tokens.slice(2, figure).some(({ upos }) => NAMING.has(upos))) return sentence;
  const { head, deprel } = tokens[figure]!;
  const counted = deprel === 'nummod' && head === figure + 1 ? head : figure;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === 0) return { ...token, upos: 'VERB', xpos: 'VBN', lemma, head: -1, deprel: 'root' };
      if (at === counted) return { ...token, head: 0, deprel: 'nsubj:pass' };
      return token.head < 0 ? { ...token, head: counted, deprel: 'parataxis' } : token;
    }),
  );
}

/** In words: a longer sentence tells more than how many. */
const LONGEST = 14;

/** "Fatalities unknown; coded as 3.": of how many nobody told, the coder's figure stands. */
function codedAs(sentence: Sentence, { tollLabels }: Language): Sentence | null {
  const { tokens } = sentence;
  if (tokens.length > LONGEST) return null;
  const label = tokens.findIndex(({ norm }) => tollLabels.has(norm));
  const figure = tokens.findIndex(
    ({ upos }, at) => at > label && upos === 'NUM' && tokens[at - 1]?.norm === 'as' && tokens[at - 2]?.norm === 'coded',
  );
  // "fatalities were coded as 12" has its verb
  const isTold =
    tokens.slice(0, figure).some(({ upos }) => upos === 'NUM') ||
    tokens.slice(label + 1, figure - 2).every(({ upos }) => upos === 'AUX');
  if (label < 0 || figure < 0 || isTold) return null;
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === label)
        return { ...token, upos: 'VERB', xpos: 'VBN', lemma: tollLabels.get(token.norm)!, head: -1, deprel: 'root' };
      return at === figure
        ? { ...token, head: label, deprel: 'nsubj:pass' }
        : { ...token, upos: token.upos === 'PUNCT' ? 'PUNCT' : 'X', lemma: token.norm, head: label, deprel: 'dep' };
    }),
  };
}

// before the figure there is at most "at least"
const NAMING: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'PRON']);

const COUNTED: ReadonlySet<string> = new Set(['civilians', 'fighters', 'people', 'force']);

/** "Civilians: 11 killed.": the label is whom the figure counts. */
function ofPeople(sentence: Sentence, { nouns, tollLabels }: Language): Sentence | null {
  const { tokens } = sentence;
  const [label, colon, figure, verb] = tokens;
  if (
    colon?.text !== ':' ||
    figure?.upos !== 'NUM' ||
    !verb ||
    !COUNTED.has(nouns.get(label!.lemma.toLowerCase()) ?? '')
  )
    return null;
  const lemma = tollLabels.get(verb.norm);
  if (!lemma) return null;
  return {
    ...sentence,
    tokens: tokens.map((token, at): Token => {
      if (at === 0) return { ...token, head: 2, deprel: 'nmod' };
      if (at === 1) return { ...token, head: 3, deprel: 'punct' };
      if (at === 2) return { ...token, head: 3, deprel: 'nsubj:pass' };
      if (at === 3) return { ...token, upos: 'VERB', xpos: 'VBN', lemma, head: -1, deprel: 'root' };
      return token.head < 4 ? { ...token, head: 3 } : token;
    }),
  };
}
