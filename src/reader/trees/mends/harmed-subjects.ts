import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

const TELLING = new Set(['be', 'include']);
const NAMED = new Set(['PROPN', 'NOUN']);

/**
 * "The injured were Juan Ruiz and a guard", "one of the injured is Juan Ruiz", "among the murdered was Juan Ruiz": the participle
 * is a noun here, and whoever stands behind the verb is of those whom it means.
 */
export function mendHarmedSubjects(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const at = harmedIn(tokens, language);
  const verb = at + 1;
  const told = at < 0 ? -1 : toldBehind(tokens, verb);
  if (told < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, index): Token => {
      if (index === verb) return { ...token, upos: 'VERB', xpos: 'VBD', lemma: 'include', head: -1, deprel: 'root' };
      if (index === at) return { ...token, upos: 'NOUN', xpos: 'NNS', lemma: token.norm, head: verb, deprel: 'nsubj' };
      if (index === told) return { ...token, head: verb, deprel: 'obj' };
      if (index < at) return { ...token, head: at, deprel: index === at - 1 ? 'det' : 'dep' };
      return isLoose(token, told, at, verb) ? { ...token, head: verb } : token;
    }),
  );
}

const isLoose = ({ head, deprel }: Token, told: number, at: number, verb: number): boolean =>
  head < 0 || head <= at || (head === told && /^(?:punct|nsubj|cop)/.test(deprel) && head > verb && deprel !== 'punct');

// "the injured" at the head of the sentence, with at most "among" or "one of" before it
function harmedIn(tokens: readonly Token[], { befallen }: Language): number {
  const at = tokens.findIndex(({ norm }) => befallen.has(norm));
  if (at < 1 || at > 3 || tokens[at - 1]!.norm !== 'the' || !TELLING.has(tokens[at + 1]?.lemma ?? '')) return -1;
  // "the dead were Juan Ruiz" is read as it stands
  if (at === 1 && tokens[at]!.deprel === 'nsubj' && tokens[at]!.xpos === 'JJ' && tokens[at + 1]!.lemma === 'be')
    return -1;
  const before = tokens.slice(0, at - 1).map(({ norm }) => norm);
  return before.every((norm) => ['among', 'amongst', 'one', 'of'].includes(norm)) ? at : -1;
}

// "were Juan Ruiz", "were two guards", and not "were members of one family": whom it means, not what they are
const tellsWho = ({ upos, norm }: Token): boolean =>
  upos === 'PROPN' || upos === 'NUM' || /^\d/.test(norm) || norm === 'a' || norm === 'an';

/** The highest noun behind the verb; -1 where a verb or a preposition comes first. */
function toldBehind(tokens: readonly Token[], verb: number): number {
  const next = tokens.findIndex(({ upos }, at) => at > verb && (upos === 'VERB' || upos === 'ADP' || upos === 'AUX'));
  const first = tokens.findIndex(({ upos }, at) => at > verb && NAMED.has(upos));
  if (first < 0 || (next >= 0 && next < first) || !tellsWho(tokens[verb + 1]!)) return -1;
  let top = first;
  for (let steps = 0; steps < 8; steps++) {
    const { head } = tokens[top]!;
    if (head <= verb || !NAMED.has(tokens[head]!.upos)) break;
    top = head;
  }
  return top;
}
