import type { Sentence, Token } from '../../../syntax/tree.ts';
import { indexOf } from '../../frames/rows.ts';
import type { Language } from '../../language.ts';
import { withArcs } from './arcs.ts';

/**
 * "The ships will patrol the coast", "they wanted to march": behind a modal, and behind a "to" of plans, stands a verb, whatever
 * the tagger took it for.
 */
export function mendVerbsBehindModals(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isNoun = ({ upos, norm, text }: Token): boolean =>
    NOUNS.has(upos) && text === norm && indexOf(language).verbs.has(norm);
  const verb = tokens.findIndex(
    (token, at) => isNoun(token) && (isModal(tokens[at - 1], language) || isOfPlans(tokens, at - 1, language)),
  );
  if (verb < 1) return sentence;
  const place = tokens[verb - 1]!.xpos === 'MD' ? behindModal(tokens, verb) : behindTo(verb);
  return withArcs(
    sentence,
    tokens.map((token, at) => place.get(at)?.(token) ?? (token.head === verb ? ofVerb(token, at, verb) : token)),
  );
}

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);

const isModal = (token: Token | undefined, language: Language): boolean =>
  token?.xpos === 'MD' && language.modals.has(token.norm);

/** "Wanted to", "vowed to". */
const isOfPlans = (tokens: readonly Token[], to: number, language: Language): boolean =>
  tokens[to]?.norm === 'to' &&
  tokens[to - 1]?.upos === 'VERB' &&
  language.stanceOf(tokens[to - 1]!.lemma)?.status === 'intended';

type Change = (token: Token) => Token;

const asVerb = (token: Token): Token => ({ ...token, upos: 'VERB', xpos: 'VB', lemma: token.norm });

/** The noun above, where there is one, is the verb's subject, and the verb stands where it stood. */
function behindModal(tokens: readonly Token[], verb: number): ReadonlyMap<number, Change> {
  const above = tokens[verb]!.head;
  const subject = above >= 0 && above < verb - 1 && /^(?:NOUN|PROPN|PRON)$/.test(tokens[above]!.upos) ? above : -1;
  const { head, deprel } = tokens[subject < 0 ? verb : subject]!;
  return new Map<number, Change>([
    [verb - 1, (token) => ({ ...token, upos: 'AUX', head: verb, deprel: 'aux' })],
    [verb, (token) => ({ ...asVerb(token), head, deprel })],
    ...(subject < 0 ? [] : [[subject, (token: Token) => ({ ...token, head: verb, deprel: 'nsubj' })] as const]),
  ]);
}

const behindTo = (verb: number): ReadonlyMap<number, Change> =>
  new Map<number, Change>([
    [verb - 1, (token) => ({ ...token, upos: 'PART', xpos: 'TO', head: verb, deprel: 'mark' })],
    [verb, (token) => ({ ...asVerb(token), head: verb - 2, deprel: 'xcomp' })],
  ]);

// "march in Lyon": where, of a verb
const ofVerb = (token: Token, at: number, verb: number): Token =>
  at > verb && token.deprel === 'nmod' ? { ...token, deprel: 'obl' } : token;
