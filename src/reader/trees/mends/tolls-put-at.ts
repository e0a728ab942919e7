import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

/** "Put the death toll from the air raids at 50": the figure belongs to the verb that says how many, whatever stands between. */
export function mendTollsPutAt(given: Sentence, language: Language): Sentence {
  const sentence = withFigureFirst(given, language);
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ lemma, upos }) => language.reckoners.has(lemma.toLowerCase()) && upos === 'VERB');
  if (verb < 0 || !tokens.some((token) => isToll(token, verb, language))) return sentence;
  const figure = tokens.findIndex(({ head }, at) => at > verb && head !== verb && isFigure(tokens, at));
  if (figure < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === figure ? { ...token, head: verb, deprel: 'obl' } : token)),
  );
}

const isToll = ({ lemma, head, deprel }: Token, verb: number, { tollNouns }: Language): boolean =>
  head === verb && /^(?:obj|nsubj:pass)$/.test(deprel) && (tollNouns.has(lemma) || lemma === 'number');

const isFigure = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.upos === 'NUM' && /^(?:obl|nmod)$/.test(tokens[at]!.deprel) && caseAt(tokens, at) === 'at';

/** "Put the losses at 550 killed and wounded": the figure is what they are put at, and "killed" says of what. */
function withFigureFirst(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const harmed = tokens.findIndex(
    ({ xpos, lemma, head }, at) =>
      xpos === 'VBN' &&
      language.harms.has(lemma) &&
      tokens[at - 1]?.upos === 'NUM' &&
      tokens[at - 1]!.head === at &&
      tokens[at - 2]?.norm === 'at' &&
      language.reckoners.has(tokens[head]?.lemma ?? ''),
  );
  if (harmed < 0) return sentence;
  const figure = harmed - 1;
  const { head, deprel } = tokens[harmed]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === figure) return { ...token, head, deprel };
      if (at === harmed || (token.head === harmed && token.deprel === 'conj'))
        return {
          ...token,
          upos: 'ADJ',
          xpos: 'JJ',
          head: at === harmed ? figure : harmed,
          deprel: at === harmed ? 'amod' : 'conj',
        };
      return token.head === harmed && token.deprel !== 'cc' ? { ...token, head: at < figure ? figure : head } : token;
    }),
  );
}
