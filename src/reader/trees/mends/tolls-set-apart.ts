import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { hasCase, hasKid, kidsOf, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

const MARKS: ReadonlySet<string> = new Set([',', ';', ':', '-', '–', '—', '--']);
const COUNTED: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);
const BEHIND: ReadonlySet<string> = new Set(['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'SYM']);
const BOUNDS: ReadonlySet<string> = new Set(['ADP', 'ADV', 'ADJ']);
/** In words: "12 Ruritanian army soldiers missing". */
const LONGEST = 4;

/** A figure set apart from what stands before it, and the participle that says what befell those whom it counts. */
interface Toll {
  readonly mark: number;
  readonly figure: number;
  readonly verb: number;
}

/** "Shelling of Marq – 2 wounded", "boat sinks off Marq; 30 missing": behind a dash or a comma a figure and its participle stand for themselves. */
export function mendTollsSetApart(sentence: Sentence, language: Language): Sentence {
  let current = sentence;
  for (let verb = 2; verb < sentence.tokens.length; verb++) {
    if (!language.countedParticiples.has(sentence.tokens[verb]!.norm)) continue;
    const toll = tollAt(current.tokens, verb, language);
    if (toll && isMisread(current.tokens, toll)) current = setApart(current, toll, language);
  }
  return current;
}

function tollAt(tokens: Tokens, verb: number, { countedParticiples }: Language): Toll | null {
  if (tokens[verb + 1] && !BEHIND.has(tokens[verb + 1]!.upos)) return null;
  let figure = verb - 1;
  while (COUNTED.has(tokens[figure]?.upos ?? '') && !countedParticiples.has(tokens[figure]!.norm)) figure--;
  if (tokens[figure]?.upos !== 'NUM' || verb - figure > LONGEST) return null;
  let mark = figure - 1;
  // "at least", "about"
  while (mark > 0 && figure - mark <= 2 && BOUNDS.has(tokens[mark]!.upos)) mark--;
  return mark > 0 && MARKS.has(tokens[mark]!.text) ? { mark, figure, verb } : null;
}

// what hangs on the participle from before the mark, a figure that is no subject of it, or a place that is its object
function isMisread(tokens: Tokens, { mark, verb }: Toll): boolean {
  const [noun, own] = [tokens[verb - 1]!, tokens[verb]!];
  const kids = kidsOf(tokens, verb);
  if (hasKid(tokens, verb, 'aux') || hasKid(tokens, verb, 'cop')) return false;
  if (kids.some((kid) => kid < mark && /^nsubj|^obl$/.test(tokens[kid]!.deprel))) return true;
  // "went off while children played: 1 killed": what a colon parts is no object
  if (own.upos === 'NOUN' && own.deprel === 'obj' && own.head < mark && /^[:;]$/.test(tokens[mark]!.text)) return true;
  if (noun.head === verb)
    return /^(?:compound|amod)$/.test(noun.deprel) || own.upos === 'ADJ' || hasPlaceAsObject(tokens, verb);
  return own.head === verb - 1 && own.deprel === 'amod';
}

// "detained in Marq"
const hasPlaceAsObject = (tokens: Tokens, verb: number): boolean =>
  kidsOf(tokens, verb).some((kid) => isCasedObject(tokens, kid));

const isCasedObject = (tokens: Tokens, at: number): boolean => tokens[at]!.deprel === 'obj' && hasCase(tokens, at);

function setApart(sentence: Sentence, { mark, verb }: Toll, { countedParticiples }: Language): Sentence {
  const { tokens } = sentence;
  // the figure may stand in the place of its participle
  const { head, deprel } = tokens[verb]!.head === verb - 1 ? tokens[verb - 1]! : tokens[verb]!;
  const before = tokens.findIndex((token, at) => at < mark && token.head === verb && token.upos !== 'PUNCT');
  // where the participle was the root, what it hung on its own is the news
  const above = head < 0 || head > mark ? before : head;
  const place = above < 0 ? { head, deprel } : { head: above, deprel: 'parataxis' };
  return withArcs(
    sentence,
    tokens.map((token, at): Token => {
      if (at === verb)
        return { ...token, upos: 'VERB', xpos: 'VBN', lemma: countedParticiples.get(token.norm)!, ...place };
      if (at === verb - 1) return { ...token, head: verb, deprel: 'nsubj:pass' };
      if (at === mark) return { ...token, upos: 'PUNCT', xpos: ':', head: verb, deprel: 'punct' };
      if (at === above && at === before) return { ...token, head, deprel };
      // "sinks off Marq": a particle before a name is its preposition
      if (token.xpos === 'RP' && at + 1 === before && above !== before)
        return { ...token, upos: 'ADP', head: before, deprel: 'case' };
      if (at > verb && token.head === verb && isCasedObject(tokens, at)) return { ...token, deprel: 'obl' };
      if (at < mark && token.head === verb) return { ...token, head: above < 0 ? verb : above, deprel: 'obl' };
      return at > mark && at < verb && (token.head < mark || token.head === verb)
        ? { ...token, head: verb - 1 }
        : token;
    }),
  );
}
