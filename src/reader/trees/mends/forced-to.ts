import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasKid, kidsOf, withArcs } from './arcs.ts';

/** Verbs whose object does what the infinitive behind it says. */
const FORCING: ReadonlySet<string> = new Set(['force', 'compel', 'oblige', 'prompt', 'lead', 'cause', 'push']);

/** "Forcing 900 families to flee": what they are forced to do is what came of it, and not what for. */
export function mendForcedTo(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const isForced = ({ xpos, deprel, head }: Token, at: number): boolean =>
    xpos === 'VB' &&
    deprel === 'advcl' &&
    head >= 0 &&
    head < at &&
    FORCING.has(tokens[head]!.lemma) &&
    kidsOf(tokens, at).some((kid) => tokens[kid]!.deprel === 'mark' && tokens[kid]!.norm === 'to') &&
    kidsOf(tokens, head).some((kid) => tokens[kid]!.deprel === 'obj' && kid < at) &&
    !hasKid(tokens, head, 'xcomp');
  const forced = tokens.findIndex(isForced);
  if (forced < 0) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at) => (at === forced ? { ...token, deprel: 'xcomp' } : token)),
  );
}
