import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { isPassive, kidsOf, withArcs } from './arcs.ts';

/**
 * "The attack, which it estimates killed 90 people", "a man who they said had killed two": whoever estimates stands between the
 * relative word and its verb, and has killed nobody.
 */
export function mendRelativeSpeech(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const speech = tokens.findIndex((_, at) => speaksBetween(tokens, at, language));
  if (speech < 0) return sentence;
  const verb = verbBehind(tokens, speech);
  const which = kidsOf(tokens, speech).find((kid) => kid < speech && tokens[kid]!.deprel === 'obj')!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb)
        return {
          ...token,
          ...(verb === speech + 1 && { xpos: 'VBD' }),
          head: tokens[speech]!.head,
          deprel: 'acl:relcl',
        };
      if (at === which) return { ...token, head: verb, deprel: isPassive(tokens, verb) ? 'nsubj:pass' : 'nsubj' };
      return at === speech ? { ...token, head: verb, deprel: 'parataxis' } : token;
    }),
  );
}

const SPEECHES: ReadonlySet<string> = new Set(['estimate', 'believe', 'think', 'know']);

/** The verb right behind, or behind auxiliaries of its own; -1 where none stands there. */
function verbBehind(tokens: readonly Token[], speech: number): number {
  let at = speech + 1;
  while (tokens[at]?.upos === 'AUX' || (at > speech + 1 && tokens[at]?.upos === 'ADV')) at++;
  return tokens[at]?.upos === 'VERB' && /^VB[DNG]$/.test(tokens[at]!.xpos) ? at : -1;
}

function speaksBetween(tokens: readonly Token[], at: number, language: Language): boolean {
  const { upos, deprel, lemma } = tokens[at]!;
  if (upos !== 'VERB' || deprel !== 'acl:relcl') return false;
  if (!SPEECHES.has(lemma) && !language.stanceOf(lemma)?.speaker) return false;
  const verb = verbBehind(tokens, at);
  if (verb < 0) return false;
  const kids = kidsOf(tokens, at).filter((kid) => kid < at);
  const own = kidsOf(tokens, verb);
  return (
    kids.some((kid) => tokens[kid]!.deprel === 'obj' && /^W/.test(tokens[kid]!.xpos)) &&
    kids.some((kid) => tokens[kid]!.deprel === 'nsubj') &&
    !own.some((kid) => kid > at && tokens[kid]!.deprel.startsWith('nsubj')) &&
    (verb > at + 1 || own.some((kid) => kid > at && tokens[kid]!.deprel === 'obj'))
  );
}
