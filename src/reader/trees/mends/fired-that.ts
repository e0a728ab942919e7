import type { Sentence, Token } from '../../../syntax/tree.ts';
import { withArcs } from './arcs.ts';

const FIRED: ReadonlySet<string> = new Set(['fire', 'launch', 'shoot', 'lob', 'drop', 'plant', 'place']);
/** What a shot does, and those who fire it do not. */
const LANDING: ReadonlySet<string> = new Set([
  'land',
  'hit',
  'strike',
  'fall',
  'explode',
  'detonate',
  'slam',
  'crash',
  'miss',
]);

/**
 * "A missile fired by the brigade that landed near the port", "rockets launched from Gaza that hit a house": what landed is the
 * missile, and neither whose it was nor where it came from.
 */
export function mendFiredThat(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const shotOf = (at: number): number => {
    const { deprel, head, lemma } = tokens[at]!;
    const fired = tokens[tokens[head]?.head ?? -1];
    const isBeside = deprel === 'acl:relcl' && LANDING.has(lemma) && /^obl/.test(tokens[head]?.deprel ?? '');
    return isBeside && fired?.deprel === 'acl' && FIRED.has(fired.lemma) ? fired.head : -1;
  };
  const verb = tokens.findIndex((_, at) => shotOf(at) >= 0);
  if (verb < 0) return sentence;
  const shot = shotOf(verb);
  return withArcs(
    sentence,
    tokens.map((token, at): Token => (at === verb ? { ...token, head: shot } : token)),
  );
}
