import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasKid, withArcs } from './arcs.ts';

/**
 * "And in Rafah troops demolished houses", "In Kharkiv region shelling killed two": the name without a comma behind it is where, and
 * who follows it acts.
 */
export function mendPlacesBeforeSubjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const noun = tokens.findIndex((_, at) => isSubject(tokens, at, language));
  if (noun < 0) return sentence;
  const { mark, name } = placeBefore(tokens, noun, language)!;
  const verb = tokens[noun]!.deprel === 'obl' ? noun + 1 : tokens[noun]!.head;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === noun) return { ...token, head: verb, deprel: token.deprel === 'obl' ? 'nsubj' : token.deprel };
      if (at === name) return { ...token, head: verb, deprel: 'obl' };
      if (token.head !== noun || at > name) return token;
      return { ...token, head: at >= mark ? name : verb };
    }),
  );
}

const WHERE: ReadonlySet<string> = new Set(['in', 'near', 'at', 'outside']);

const isSubject = (tokens: readonly Token[], at: number, language: Language): boolean => {
  const { xpos, head, deprel } = tokens[at]!;
  if (at < 2 || !/^NNS?$/.test(xpos) || head <= at || !placeBefore(tokens, at, language)) return false;
  // no subject has a preposition
  if (deprel.startsWith('nsubj')) return tokens[head]!.upos === 'VERB';
  const isNext = xpos === 'NNS' && head === at + 1 && deprel === 'obl';
  return isNext && tokens[head]!.xpos === 'VBD' && !hasKid(tokens, head, 'nsubj');
};

/** The preposition that the tree gives to a noun, and the name or area right behind it; null where it is the noun's own. */
function placeBefore(
  tokens: readonly Token[],
  noun: number,
  { areaLevels }: Language,
): { readonly mark: number; readonly name: number } | null {
  const isArea = ({ norm, upos }: Token): boolean => upos !== 'PROPN' && areaLevels.has(norm);
  let at = noun - 1;
  // "in Iraq Kurdish fighters", "in Tigray drone strikes"
  while (tokens[at]?.head === noun && /^(?:ADJ|NOUN)$/.test(tokens[at]!.upos) && !isArea(tokens[at]!)) at--;
  const name = at;
  if (tokens[at] && isArea(tokens[at]!)) at--;
  if (tokens[at]?.upos !== 'PROPN') return null;
  while (tokens[at]?.upos === 'PROPN') at--;
  if (tokens[at]?.upos === 'DET') at--;
  const mark = tokens[at];
  return mark && WHERE.has(mark.norm) && mark.head === noun ? { mark: at, name } : null;
}
