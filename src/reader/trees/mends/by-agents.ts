import type { Sentence, Token } from '../../../syntax/tree.ts';
import type { Language } from '../../language.ts';
import { caseAt, hasKid, isPassive } from './arcs.ts';

/** What nobody makes while it is told of: "thrown at a bar by two men" is thrown by them. */
const AUTHORLESS: ReadonlySet<string> = new Set(['area', 'site', 'materiel', 'goods']);

/** "The residents were evacuated in the evening by the army": times and places have no author, the verb has one. */
export function mendByAgents(sentence: Sentence, language: Language): Sentence {
  const { tokens } = sentence;
  const isAuthorless = ({ upos, norm, lemma }: Token): boolean =>
    upos === 'PROPN' ||
    upos === 'NUM' ||
    language.timeNouns.has(norm) ||
    language.timeNouns.has(lemma) ||
    language.bodyParts.has(lemma) ||
    AUTHORLESS.has(language.nouns.get(lemma) ?? '');
  const lacksAgent = (verb: number): boolean => isPassive(tokens, verb) && !hasKid(tokens, verb, 'obl:agent');
  const verbOf = ({ deprel, head }: Token, at: number): number => {
    if (deprel !== 'nmod' || caseAt(tokens, at) !== 'by') return -1;
    const above = language.distances.has(tokens[head]!.norm)
      ? verbOver(tokens, head)
      : authored(tokens, head, isAuthorless);
    if (above < 0) return -1;
    return (tokens[above]!.upos === 'VERB' ? lacksAgent(above) : isDoer(tokens[at]!, language)) ? above : -1;
  };
  const heads = tokens.map(verbOf);
  if (heads.every((verb) => verb < 0)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, at) =>
      heads[at]! < 0
        ? token
        : { ...token, head: heads[at]!, deprel: tokens[heads[at]!]!.upos === 'VERB' ? 'obl:agent' : 'nmod' },
    ),
  };
}

// "Abducted in the hills, about 40 km north of B, by gunmen": a distance, whatever it hangs by, is no one's doing
function verbOver(tokens: readonly Token[], from: number): number {
  let at = tokens[from]!.head;
  for (let steps = 0; steps < 6 && at >= 0 && tokens[at]!.upos !== 'VERB'; steps++) at = tokens[at]!.head;
  return at >= 0 && tokens[at]!.upos === 'VERB' ? at : -1;
}

const DOERS: ReadonlySet<string> = new Set([
  'fighters',
  'force',
  'group',
  'government',
  'people',
  'person',
  'civilians',
]);

// "The siege of the town by rebels", not "the houses of the town by the river"
const isDoer = ({ upos, lemma }: Token, { nouns }: Language): boolean =>
  upos === 'PROPN' || DOERS.has(nouns.get(lemma) ?? '');

// "In several areas of the province by army units", "the siege of the village of X by rebels": the verb or the deed over a chain
// of nouns none of which has an author
function authored(tokens: readonly Token[], from: number, isAuthorless: (token: Token) => boolean): number {
  let at = from;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const token = tokens[at]!;
    const isTop = !/^(?:obl|nmod)/.test(token.deprel);
    if (at !== from && token.upos === 'NOUN' && (isTop || !isAuthorless(token))) return at;
    if (!isAuthorless(token) || isTop) return -1;
    at = token.head;
    if (token.deprel.startsWith('obl')) return at;
  }
  return -1;
}
