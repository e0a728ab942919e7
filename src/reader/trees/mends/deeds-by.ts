import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, withArcs } from './arcs.ts';

type Tokens = readonly Token[];

/** Whoever did it, where the tree gives them to whom it was done to, and the noun of the deed above both. */
function doerIn(tokens: Tokens, by: number, { deedsOnPeople }: Language): { doer: number; deed: number } | null {
  if (caseAt(tokens, by) !== 'by' || !tokens[by]!.deprel.startsWith('nmod')) return null;
  const done = tokens[by]!.head;
  const deed = tokens[done]?.head ?? -1;
  const isDeed = deed >= 0 && tokens[deed]!.upos === 'NOUN' && deedsOnPeople.has(tokens[deed]!.lemma.toLowerCase());
  return isDeed && caseAt(tokens, done) === 'of' && tokens[done]!.deprel.startsWith('nmod') ? { doer: by, deed } : null;
}

/** "Die in ambush by militants": who dies does so by nobody, and the ambush right before is theirs. */
function ambusherIn(tokens: Tokens, by: number, language: Language): { doer: number; deed: number } | null {
  if (!tokens[by]!.deprel.startsWith('obl') || caseAt(tokens, by) !== 'by') return null;
  const verb = tokens[tokens[by]!.head];
  const deed = tokens.findIndex(({ deprel, head }) => deprel === 'case' && head === by) - 1;
  const isBlow =
    deed >= 0 && language.blowNouns.has(tokens[deed]!.lemma.toLowerCase()) && tokens[deed]!.upos === 'NOUN';
  return isBlow && verb?.upos === 'VERB' && DYING.has(verb.lemma) ? { doer: by, deed } : null;
}

const DYING: ReadonlySet<string> = new Set(['die', 'perish', 'fall']);

/** "The killing of a teenager by police": those behind "by" did the deed; no teenager is theirs. */
export function mendDeedsBy(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const found = tokens.flatMap((_, at) => doerIn(tokens, at, language) ?? ambusherIn(tokens, at, language) ?? []);
  if (!found.length) return sentence;
  const deedOf = new Map(found.map(({ doer, deed }) => [doer, deed]));
  return withArcs(
    sentence,
    tokens.map((token, at) => (deedOf.has(at) ? { ...token, head: deedOf.get(at)!, deprel: 'nmod' } : token)),
  );
}
