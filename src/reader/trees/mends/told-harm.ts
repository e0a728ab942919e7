import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const WHERE: ReadonlySet<string> = new Set(['in', 'during']);

/** The harm that is told of right before a phrase that the tree gives to the verb of telling; -1 where there is none. */
function harmBefore(tokens: Tokens, at: number, language: Language): number {
  const { actNouns, blowNouns, deeds, harmNouns, stanceOf } = language;
  const { deprel, head, lemma } = tokens[at]!;
  const verb = tokens[head];
  if (deprel !== 'obl' || !verb || head > at || verb.upos !== 'VERB') return -1;
  // "in a statement", "in the capital" may be where it was said
  if (!WHERE.has(caseAt(tokens, at)) || !(actNouns.has(lemma) || blowNouns.has(lemma))) return -1;
  if (stanceOf(verb.lemma)?.speaker !== true) return -1;
  const harm = kidsOf(tokens, head).find((kid) => kid > head && kid < at && tokens[kid]!.deprel === 'obj') ?? -1;
  const noun = tokens[harm]?.lemma.toLowerCase() ?? '';
  if (!deeds.has(noun) && !harmNouns.has(noun)) return -1;
  // what stands between is said of the harm: "the death of two soldiers"
  const whom = kidsOf(tokens, harm).find((kid) => kid > harm && caseAt(tokens, kid) === 'of') ?? -1;
  const first = Math.min(at, ...kidsOf(tokens, at));
  return whom > 0 && whom + 1 === first ? harm : -1;
}

/** "Announced the death of two soldiers in fighting in Karkum": the act behind a harm that is told of is the one in which they died, and not where that was said. */
export function mendToldHarm(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const harms = tokens.map((_, at) => harmBefore(tokens, at, language));
  if (harms.every((harm) => harm < 0)) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (harms[at]! < 0 ? token : { ...token, head: harms[at]!, deprel: 'nmod' })),
  );
}
