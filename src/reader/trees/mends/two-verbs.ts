import type { Sentence, Token } from '../../../syntax/tree.ts';
import { hasCase, hasKid, kidsOf, NOMINAL, withArcs } from './arcs.ts';

/** Verbs whose past is like their present: "a drone launched from the coast hit a house". */
const SAME_FORMS: ReadonlySet<string> = new Set(['hit', 'cut', 'set', 'put', 'hurt', 'burst', 'shut']);

const isPastForm = ({ upos, xpos, norm }: Token): boolean =>
  upos === 'VERB' && (/^VB[DN]$/.test(xpos) || (/^VBP?$/.test(xpos) && SAME_FORMS.has(norm)));

/** A participle that the tree takes for a verb, and the verb that it takes for a clause below it. */
interface Pair {
  readonly subject: number;
  readonly first: number;
  readonly second: number;
}

/**
 * "Troops backed by local militiamen recaptured the town", "soldiers deployed in the south clashed with rebels": of two past
 * forms with nothing to join them the first is a participle of the noun before it, and the second is the verb.
 */
export function mendTwoVerbs(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const pair = pairIn(tokens);
  if (!pair) return sentence;
  const { subject, first, second } = pair;
  const { head, deprel } = tokens[tokens[first]!.head === second ? second : first]!;
  const taken = kidsOf(tokens, second).find((kid) => isTaken(tokens, kid));
  const mended = tokens.map((token, at): Token => {
    if (at === second) return { ...token, xpos: 'VBD', head, deprel };
    if (at === subject) return { ...token, head: second, deprel: 'nsubj' };
    if (at === first) return { ...token, xpos: 'VBN', head: subject, deprel: 'acl' };
    if (at === taken || (token.head === second && at > first && at < second && hasCase(tokens, at)))
      return { ...token, head: first, deprel: tokens[first + 1]?.norm === 'by' ? 'obl:agent' : 'obl' };
    return token.head === first && (at > second || token.deprel === 'punct') ? { ...token, head: second } : token;
  });
  return withArcs(sentence, mended);
}

function pairIn(tokens: readonly Token[]): Pair | null {
  for (const [first, token] of tokens.entries()) {
    // "Ammonium nitrate stored in a shed": a name of two words
    const subject = tokens[first - 1]?.deprel === 'flat' ? tokens[first - 1]!.head : first - 1;
    if (!isPastForm(token) || tokens[subject]?.head !== first || !/^nsubj/.test(tokens[subject]!.deprel)) continue;
    if (!NOMINAL.has(tokens[subject]!.upos) || ['aux', 'obj', 'mark'].some((one) => hasKid(tokens, first, one)))
      continue;
    const second =
      verbAbove(tokens, first) ??
      kidsOf(tokens, first).find((kid) => isSecond(tokens, first, kid)) ??
      secondBehindNoun(tokens, first);
    if (second !== undefined) return { subject, first, second };
  }
  return null;
}

// "Rockets launched from the desert hit the port": the verb that the tree sets above takes its subject from the participle
function verbAbove(tokens: readonly Token[], first: number): number | undefined {
  const { head, deprel } = tokens[first]!;
  const isAbove =
    head > first + 1 &&
    deprel === 'ccomp' &&
    isPastForm(tokens[head]!) &&
    tokens[first + 1]!.upos === 'ADP' &&
    !['nsubj', 'aux', 'mark'].some((relation) => hasKid(tokens, head, relation)) &&
    tokens.slice(first + 1, head).every(({ upos }) => !JOINING.has(upos));
  return isAbove ? head : undefined;
}

/** "In a place called Karkum": what names a place has the name for an object. */
const NAMING: ReadonlySet<string> = new Set(['called', 'named', 'known', 'dubbed', 'nicknamed', 'termed']);

// "Missiles fired from a ship struck the port": with an object of its own it is no participle of the ship
const secondBehindNoun = (tokens: readonly Token[], first: number): number | undefined =>
  kidsOf(tokens, first)
    .filter((kid) => kid > first && tokens[kid]!.deprel === 'obl')
    .flatMap((noun) => kidsOf(tokens, noun))
    .find(
      (kid) =>
        tokens[kid]!.deprel === 'acl' &&
        isPastForm(tokens[kid]!) &&
        !NAMING.has(tokens[kid]!.norm) &&
        hasKid(tokens, kid, 'obj') &&
        !['aux', 'obl:agent'].some((relation) => hasKid(tokens, kid, relation)) &&
        tokens[first + 1]!.upos === 'ADP' &&
        tokens.slice(first + 1, kid).every(({ upos }) => !JOINING.has(upos)),
    );

/** Prepositions that open a clause as well: "died as troops shelled the suburb". */
const OPENING: ReadonlySet<string> = new Set([
  'as',
  'after',
  'before',
  'until',
  'since',
  'than',
  'but',
  'when',
  'while',
]);

/** "Militants disguised as guards attacked": "as" opens no clause. */
const DRESSED: ReadonlySet<string> = new Set(['disguise', 'dress', 'describe', 'identify']);

const JOINING: ReadonlySet<string> = new Set(['PUNCT', 'CCONJ', 'SCONJ', 'AUX', 'VERB', 'PRON']);

const isSecond = (tokens: readonly Token[], first: number, at: number): boolean =>
  at > first + 2 &&
  isPastForm(tokens[at]!) &&
  /^(?:conj|advcl|parataxis|ccomp|xcomp|dep)/.test(tokens[at]!.deprel) &&
  tokens[first + 1]!.upos === 'ADP' &&
  tokens
    .slice(first + (DRESSED.has(tokens[first]!.lemma) ? 2 : 1), at)
    .every(({ upos, norm }) => !JOINING.has(upos) && !OPENING.has(norm)) &&
  kidsOf(tokens, at).every((kid) => !tokens[kid]!.deprel.startsWith('nsubj') || isTaken(tokens, kid)) &&
  ['obj', 'obl'].some((relation) => kidsOf(tokens, at).some((kid) => kid > at && tokens[kid]!.deprel === relation));

// "backed by officers retook": who stands behind a preposition is no subject
const isTaken = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.deprel.startsWith('nsubj') && hasCase(tokens, at);
