import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** "Ten dead, 20 injured": the places of the figures and of the two words that say what became of them. */
interface Fates {
  readonly first: number;
  readonly dead: number;
  readonly figure: number;
  readonly harm: number;
}

/** In words: "at least 20 other people". */
const FAR = 6;

/** What may stand before a figure: "at least", "up to", "some", "more than". */
const BEFORE: ReadonlySet<string> = new Set('at least up to over more than some about around nearly almost'.split(' '));

const VAGUE: ReadonlySet<string> = new Set(['several', 'many', 'others', 'another']);

const isFigure = ({ upos, norm }: Token, { numbers }: Language): boolean =>
  upos === 'NUM' || numbers.openPlurals.has(norm) || VAGUE.has(norm);

function fatesIn(tokens: Tokens, language: Language): Fates | null {
  const dead = tokens.findIndex(({ norm }) => norm === 'dead' || norm === 'killed');
  if (dead < 1 || dead > FAR || !isFigure(tokens[dead - 1]!, language)) return null;
  let first = dead - 1;
  while (first > 0 && BEFORE.has(tokens[first - 1]!.norm)) first--;
  if (first > 0 && tokens[first - 1]!.text !== ':') return null;
  const joint = tokens[dead + 1]?.norm ?? '';
  let figure = dead + 1;
  while (tokens[figure] && (/^(?:,|;|and|&)$/.test(tokens[figure]!.norm) || BEFORE.has(tokens[figure]!.norm))) figure++;
  if (figure === dead + 1 || !/^(?:,|;|and|&)$/.test(joint) || !tokens[figure]) return null;
  if (!isFigure(tokens[figure]!, language)) return null;
  let harm = figure + 1;
  while (
    harm - figure < FAR &&
    ['NOUN', 'ADJ', 'NUM'].includes(tokens[harm]?.upos ?? '') &&
    !isHarm(tokens[harm]!, language)
  )
    harm++;
  return tokens[harm] && isHarm(tokens[harm]!, language) ? { first, dead, figure, harm } : null;
}

const isHarm = ({ norm }: Token, { countedParticiples }: Language): boolean =>
  norm !== 'dead' && norm !== 'killed' && countedParticiples.has(norm);

/** "Ten dead as gunmen attack a village": the ten attack nobody; the clause tells what killed them. */
export function mendDeadAsClauses(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const dead = tokens.findIndex(({ norm }) => norm === 'dead');
  if (dead < 1 || dead > FAR || !OPENS.has(tokens[dead + 1]?.norm ?? '')) return sentence;
  const figure = dead - 1;
  if (!isFigure(tokens[figure]!, language) || !tokens.slice(0, figure).every(({ norm }) => BEFORE.has(norm)))
    return sentence;
  const verb = tokens[dead + 1]!.head;
  if (verb <= dead + 1 || tokens[verb]!.upos !== 'VERB') return sentence;
  const root = tokens.findIndex(({ head }) => head < 0);
  if (root !== dead && root !== verb) return sentence;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === dead) return { ...token, upos: 'VERB', xpos: 'VBN', lemma: 'kill', head: -1, deprel: 'root' };
      if (at === figure) return { ...token, head: dead, deprel: 'nsubj:pass' };
      if (at === verb) return { ...token, head: dead, deprel: 'advcl' };
      return at < figure ? { ...token, head: figure } : token;
    }),
  );
}

const OPENS: ReadonlySet<string> = new Set(['as', 'after', 'when']);

/** "Ten dead, 20 injured in a blast": the headline of each attack. The ten were killed, and none of them was injured. */
export function mendDeadAndHarmed(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const fates = fatesIn(tokens, language);
  if (!fates) return sentence;
  const { first, dead, figure, harm } = fates;
  const isInside = (at: number): boolean => at >= first && at <= harm;
  const top = tokens.findIndex(({ head }, at) => isInside(at) && !isInside(head));
  const others = tokens.filter(({ head }, at) => isInside(at) && !isInside(head)).length;
  if (others !== 1) return sentence;
  const counted = harm - 1;
  const { head, deprel } = tokens[top]!;
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === dead) return { ...token, upos: 'VERB', xpos: 'VBN', lemma: 'kill', head, deprel };
      if (at === harm)
        return {
          ...token,
          upos: 'VERB',
          xpos: 'VBN',
          lemma: language.countedParticiples.get(token.norm)!,
          head: dead,
          deprel: 'conj',
        };
      if (at === dead - 1) return { ...token, head: dead, deprel: 'nsubj:pass' };
      if (at < dead) return isInside(at) ? { ...token, head: dead - 1 } : under(token);
      if (at === counted) return { ...token, head: harm, deprel: 'nsubj:pass' };
      if (at > dead && at < figure && !BEFORE.has(token.norm)) return { ...token, head: harm };
      if (at < harm) return { ...token, head: counted, deprel: token.upos === 'NUM' ? 'nummod' : token.deprel };
      return under(token);
    }),
  );

  // what hung on a word inside hangs on the last verb
  function under(token: Token): Token {
    if (!isInside(token.head)) return token;
    return { ...token, head: harm, deprel: token.deprel.startsWith('nmod') ? 'obl' : token.deprel };
  }
}
