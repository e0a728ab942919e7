import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasKid, isPassive, kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** In words: a longer beginning is no label. */
const LONGEST = 6;

/** The colon behind "Kupiansk axis", "- Northern Aleppo countryside"; -1 where the sentence does not begin so. */
function labelEnd(tokens: readonly Token[], { nouns }: Language): number {
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon === 1 && isCountryLabel(tokens)) return colon;
  if (colon < 2 || colon > LONGEST || colon + 2 > tokens.length) return -1;
  const label = tokens.slice(0, colon);
  const last = label.at(-1)!;
  const isArea = last.upos === 'NOUN' && nouns.get(last.lemma.toLowerCase()) === 'area';
  return isArea && label.some(({ upos }) => upos === 'PROPN') && !label.some(({ upos }) => upos === 'VERB')
    ? colon
    : -1;
}

/** "Somalia: seven killed in hotel siege": a name before what befell people, where no other name is that might be who tells it. */
const isCountryLabel = (tokens: readonly Token[]): boolean =>
  tokens[0]!.upos === 'PROPN' &&
  tokens.slice(2).every(({ upos }) => upos !== 'PROPN') &&
  tokens.slice(2).every(({ upos, xpos }) => upos !== 'PRON' && xpos !== 'MD') &&
  tokens.some(({ deprel, upos }, at) => at > 1 && (deprel === 'nsubj:pass' || (deprel === 'nsubj' && upos === 'NOUN')));

const LOCATIVE = new Set(['in', 'near', 'at', 'around', 'on', 'towards', 'toward', 'outside']);

/** A clause that names its own place needs none of a label. */
const isPlaced = (tokens: readonly Token[], from: number): boolean =>
  tokens.some(({ upos }, at) => at > from && upos === 'PROPN' && LOCATIVE.has(caseAt(tokens, at)));

/** "Kupiansk axis: the enemy did not attack": the label of a briefing's line is where its clause lies. */
export function mendPlaceLabels(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const colon = labelEnd(tokens, language);
  if (colon < 0 || isPlaced(tokens, colon)) return sentence;
  const isOut = ({ head }: Token, at: number): boolean => (at < colon ? head < 0 || head >= colon : head <= colon);
  const label = tokens.findIndex((token, at) => at < colon && NOMINAL.has(token.upos) && isOut(token, at));
  const tops = tokens.flatMap((token, at) => (at > colon && isOut(token, at) ? [at] : []));
  // "two engagements are ongoing"
  const verb = tops.find((at) => tokens[at]!.upos === 'VERB' || hasKid(tokens, at, 'cop'));
  if (label < 0 || verb === undefined) return sentence;
  const hasSubject = kidsOf(tokens, verb).some((kid) => kid > colon && tokens[kid]!.deprel.startsWith('nsubj'));
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb) return { ...token, head: -1, deprel: 'root' };
      if (at === label) return { ...token, head: verb, deprel: 'obl' };
      if (at === colon) return { ...token, head: label, deprel: 'punct' };
      if (!isOut(token, at)) return token;
      if (at < colon) return { ...token, head: label };
      if (at < verb && NOMINAL.has(token.upos) && !hasSubject)
        return { ...token, head: verb, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' };
      return { ...token, head: verb };
    }),
  );
}
