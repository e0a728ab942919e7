import type { NameSpan, RawSentence, Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';

const LONGEST = 16;
/** In words: so far behind "as" its verb may stand. */
const REACH = 6;

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM']);

/** What talks, strikes and fighting do that are spoken of in the plural. */
export const BEGINNING: ReadonlySet<string> = new Set(
  'open begin resume stall collapse start end fail erupt'.split(' '),
);

interface Tag {
  readonly at: number;
  readonly upos: string;
  readonly xpos: string;
}

const noun = (at: number, xpos: string): Tag => ({ at, upos: xpos === 'NNP' ? 'PROPN' : 'NOUN', xpos });
const verb = (at: number, xpos: string): Tag => ({ at, upos: 'VERB', xpos });

/**
 * The words of a headline whose classes the tree has the wrong way round, by who agrees with whom: in "Peace talks open in
 * Doha" talks do not talk, in "Kansas storm overturns rigs" one state does not "storm", no headline opens with an order
 * ("Protest in Tbilisi enters third week"). Empty where nothing of the kind stands.
 */
export function headlineNouns(sentence: Sentence, raw: RawSentence, language: Language): NameSpan[] {
  const { tokens } = sentence;
  if (tokens.length < 3 || tokens.length > LONGEST || /^[!?]$/.test(tokens.at(-1)!.text)) return [];
  const tags = opening(tokens, language) ?? disagreeing(tokens, language) ?? behindAs(tokens, language) ?? [];
  return tags.flatMap(({ at, upos, xpos }): NameSpan[] => {
    const first = raw.tokens.findIndex(({ start }) => start === tokens[at]!.start);
    return first < 0 ? [] : [{ first, past: first + 1, upos: upos as NameSpan['upos'], xpos }];
  });
}

/** "Overturns", "urges": has the form of the third person of a verb of some row. */
const isThird = ({ norm, text }: Token, { knownLemmas, verbForms }: Language): boolean =>
  /s$/.test(norm) && /^\p{Ll}/u.test(text) && verbForms.has(knownLemmas.get(norm) ?? '');

function opening(tokens: readonly Token[], language: Language): Tag[] | null {
  const [first, second] = [tokens[0]!, tokens[1]!];
  if (first.name >= 0 || first.upos !== 'VERB' || !/^VB[PZ]?$/.test(first.xpos)) return null;
  // "Guterres urges restraint"
  if (!language.knownLemmas.has(first.norm) && !language.verbForms.has(first.norm))
    return second.upos === 'NOUN' && isThird(second, language) ? [noun(0, 'NNP'), verb(1, 'VBZ')] : null;
  // "Protest in Tbilisi enters third week"
  if (first.head >= 0 || second.upos !== 'ADP') return null;
  const later = tokens.findIndex(
    (token, at) => at > 2 && token.upos === 'VERB' && token.xpos === 'VBZ' && !hasSubject(tokens, at),
  );
  return later > 0 ? [noun(0, 'NN')] : null;
}

const hasSubject = (tokens: readonly Token[], at: number): boolean =>
  tokens.some(({ head, deprel }) => head === at && deprel.startsWith('nsubj'));

function disagreeing(tokens: readonly Token[], language: Language): Tag[] | null {
  for (let at = 1; at < tokens.length - 2; at++) {
    const [before, own, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]!];
    if (own.upos !== 'VERB' || own.name >= 0 || !NOMINAL.has(before.upos)) continue;
    if (own.xpos === 'VBZ' && BEGINNING.has(next.norm) && tokens[at + 2]!.upos === 'ADP')
      return [noun(at, 'NNS'), verb(at + 1, 'VBP')];
    // "Kansas" is one for all its letter
    const singular =
      before.name >= 0 ? before.upos === 'PROPN' : before.xpos === 'NN' && !/s$|^police$/.test(before.norm);
    const wrong = /^VBP?$/.test(own.xpos) && singular;
    if (wrong && next.upos === 'NOUN' && isThird(next, language) && NOMINAL.has(tokens[at + 2]!.upos))
      return [noun(at, 'NN'), verb(at + 1, 'VBZ')];
  }
  return null;
}

/** "Nine die as army truck overturns", "as boat capsizes off the coast": a noun in -s that closes the clause behind "as" is its verb. */
function behindAs(tokens: readonly Token[], language: Language): Tag[] | null {
  const as = tokens.findIndex(({ norm }, at) => at > 1 && (norm === 'as' || norm === 'after' || norm === 'when'));
  if (as < 0) return null;
  for (let at = as + 2; at < Math.min(tokens.length, as + REACH); at++) {
    const [before, own, next] = [tokens[at - 1]!, tokens[at]!, tokens[at + 1]];
    if (!NOMINAL.has(own.upos) || !NOMINAL.has(before.upos)) return null;
    const ends = !next || next.upos === 'ADP' || next.upos === 'PUNCT';
    const lemma = language.knownLemmas.get(own.norm) ?? '';
    if (ends && isThird(own, language) && language.intransitives.has(lemma) && !/[^s]s$/.test(before.norm))
      return own.name < 0 ? [verb(at, 'VBZ')] : null;
  }
  return null;
}
