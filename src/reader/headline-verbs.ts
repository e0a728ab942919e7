import type { NameSpan, RawSentence, Sentence, Token } from '../syntax/tree.ts';
import type { Language } from './language.ts';

const LONGEST = 16;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET']);

/** Classes of nouns that are verbs as well, but far more often nouns: "force". */
const ACTING: ReadonlySet<string> = new Set(['force', 'group', 'fighters', 'government', 'civilians', 'people', 'person']);

/** A few words without a stop. */
const isHeadline = (tokens: readonly Token[]): boolean =>
  tokens.length > 2 && tokens.length <= LONGEST && !/^[.!?:;]$/.test(tokens.at(-1)!.text);

const isFinite = ({ upos, xpos, deprel }: Token): boolean =>
  upos === 'VERB' && xpos !== 'VBG' && (deprel === 'root' || xpos === 'VBZ' || xpos === 'VBD') && deprel !== 'acl:relcl';

const isPlural = ({ text, norm, xpos }: Token): boolean =>
  /^NNP?S$/.test(xpos) || /(?:[^sui]s|men|people|police|troops|children|aircraft|personnel)$/.test(norm) || /^\p{Lu}/u.test(text);

/**
 * The word of a headline that must be its verb where the tree found none: "Troops recapture Damasak", "Israel and Hamas swap
 * hostages", "Mayor jailed over plot". It stands behind a noun, has the form of a verb of some row, and a noun follows it or,
 * where it takes none, a preposition.
 */
export function headlineVerb(sentence: Sentence, raw: RawSentence, language: Language): NameSpan | null {
  const { tokens } = sentence;
  if (!isHeadline(tokens) || tokens.some(isFinite)) return null;
  for (let at = 1; at < tokens.length - 1; at++) {
    const tag = tagAt(tokens, at, language);
    if (!tag) continue;
    const first = raw.tokens.findIndex(({ start }) => start === tokens[at]!.start);
    return first < 0 ? null : { first, past: first + 1, upos: 'VERB', xpos: tag };
  }
  return null;
}

function tagAt(tokens: readonly Token[], at: number, language: Language): string | null {
  const { norm, text, name } = tokens[at]!;
  const [before, after] = [tokens[at - 1]!, tokens[at + 1]!];
  const isNoun = ['NOUN', 'PROPN'].includes(before.upos) || (at === 1 && before.upos === 'ADJ');
  if (name >= 0 || !/^\p{Ll}/u.test(text) || !isNoun || ACTING.has(language.nouns.get(norm) ?? '')) return null;
  const base = language.verbForms.has(norm);
  const lemma = base ? norm : language.knownLemmas.get(norm);
  if (!lemma || !language.verbForms.has(lemma)) return null;
  const goesOn = NOMINAL.has(after.upos) && !language.verbForms.has(after.norm);
  const particle = language.particles.get(lemma)?.has(after.norm) ?? false;
  if (/ed$/.test(norm)) return after.upos === 'ADP' ? 'VBD' : null;
  const follows = goesOn || particle || (language.intransitives.has(lemma) && after.upos === 'ADP');
  if (!follows) return null;
  if (base) return isPlural(before) ? 'VBP' : null;
  return /s$/.test(norm) && (!/[^su]s$/.test(before.norm) || before.upos === 'PROPN') ? 'VBZ' : null;
}

/** Where the tree made the verb a quality of its object all the same: what stands before it acts, and the noun is the object. */
export function asHeadline(sentence: Sentence, verb: NameSpan): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ upos, name }, index) => upos === 'VERB' && name >= 0 && index >= verb.first - 8);
  const root = tokens.findIndex(({ head }) => head < 0);
  const object = at < 0 ? -1 : tokens[at]!.head;
  if (at < 0 || root >= at || object <= at || !['amod', 'compound', 'acl'].includes(tokens[at]!.deprel)) return sentence;
  return {
    ...sentence,
    tokens: tokens.map((token, index): Token => {
      if (index === at) return { ...token, head: -1, deprel: 'root' };
      if (index === root) return { ...token, head: at, deprel: 'nsubj' };
      if (index === object) return { ...token, head: at, deprel: 'obj' };
      return token.head === root && index > at ? { ...token, head: at, deprel: 'obl' } : token;
    }),
  };
}
