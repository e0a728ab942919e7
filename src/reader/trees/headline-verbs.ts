import type { NameSpan, RawSentence, Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import { BEGINNING } from './headline-nouns.ts';
import { isTree } from './mends/keeps-tree.ts';

const LONGEST = 16;
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'ADJ', 'DET']);

/** Classes of nouns that are verbs as well, but far more often nouns: "force". */
const ACTING: ReadonlySet<string> = new Set([
  'force',
  'group',
  'fighters',
  'government',
  'civilians',
  'people',
  'person',
]);

/** A few words without a stop. */
const isHeadline = (tokens: readonly Token[]): boolean =>
  tokens.length > 2 && tokens.length <= LONGEST && !/^[.!?:;]$/.test(tokens.at(-1)!.text);

const hasVerbForm = ({ upos, xpos, deprel }: Token): boolean =>
  upos === 'VERB' &&
  xpos !== 'VBG' &&
  (deprel === 'root' || xpos === 'VBZ' || xpos === 'VBD') &&
  deprel !== 'acl:relcl';

const isPlural = ({ text, norm, xpos, upos }: Token): boolean =>
  /^NNP?S$/.test(xpos) ||
  /(?:[^sui]s|men|people|police|troops|children|aircraft|personnel)$/.test(norm) ||
  (upos === 'PROPN' && /^\p{Lu}/u.test(text));

/**
 * The word of a headline that must be its verb where the tree found none: "Troops recapture Damasak", "Israel and Hamas swap
 * hostages", "Mayor jailed over plot". It stands behind a noun, has the form of a verb of some row, and a noun follows it or,
 * where it takes none, a preposition.
 */
export function headlineVerb(sentence: Sentence, raw: RawSentence, language: Language): NameSpan | null {
  const { tokens } = sentence;
  if (!isHeadline(tokens) || tokens.some(hasVerbForm)) return null;
  for (let at = 1; at < tokens.length - 1; at++) {
    const tag = tagAt(tokens, at, language);
    if (!tag) continue;
    const first = raw.tokens.findIndex(({ start }) => start === tokens[at]!.start);
    return first < 0 ? null : { first, past: first + 1, upos: 'VERB', xpos: tag };
  }
  return null;
}

function tagAt(tokens: readonly Token[], at: number, language: Language): string | null {
  const { norm, text, name, upos } = tokens[at]!;
  // "is about to fall"
  if (upos === 'AUX') return null;
  const [before, after] = [tokens[at - 1]!, tokens[at + 1]!];
  const isNoun = ['NOUN', 'PROPN'].includes(before.upos) || (at === 1 && before.upos === 'ADJ');
  if (name >= 0 || !/^\p{Ll}/u.test(text) || !isNoun || ACTING.has(language.nouns.get(norm) ?? '')) return null;
  const base = language.verbForms.has(norm);
  const lemma = base ? norm : language.knownLemmas.get(norm);
  if (!lemma || !language.verbForms.has(lemma)) return null;
  // "Rebels free kidnapped soldiers"
  const isQuality = after.deprel === 'amod' && after.upos === 'VERB';
  const goesOn = (NOMINAL.has(after.upos) || isQuality) && !language.verbNouns.has(after.norm);
  const particle = language.particles.get(lemma)?.has(after.norm) ?? false;
  if (/ed$/.test(norm)) return after.upos === 'ADP' ? 'VBD' : null;
  const strikes = lemma === 'strike' && after.upos === 'ADP' && language.nouns.get(before.lemma) === 'civilians';
  // "toll climbs to 139"
  const climbs = after.norm === 'to' && tokens[at + 2]?.upos === 'NUM';
  const follows =
    goesOn || particle || strikes || climbs || (language.intransitives.has(lemma) && after.upos === 'ADP');
  // "Peace talks open in Doha": the talks are no verb
  const begins = BEGINNING.has(norm) && after.upos === 'ADP' && /s$/.test(before.norm);
  if (BEGINNING.has(after.norm) && /s$/.test(norm)) return null;
  if (!follows && !begins) return null;
  if (base) return isPlural(before) || isPlural(beforeAdjunct(tokens, at - 1)) ? 'VBP' : null;
  return /s$/.test(norm) && (!/[^su]s$/.test(before.norm) || before.upos === 'PROPN') ? 'VBZ' : null;
}

/** "Strikes on a school kill 11": the noun whose adjunct ends at a word; the word itself where no preposition is before it. */
function beforeAdjunct(tokens: readonly Token[], last: number): Token {
  let at = last;
  while (at > 0 && NOMINAL.has(tokens[at]!.upos)) at--;
  return tokens[at]!.upos === 'ADP' && at > 0 ? tokens[at - 1]! : tokens[last]!;
}

/**
 * Where the tree made the verb a part of a name or a quality all the same: the noun before it acts, and the next without a
 * preposition is the object.
 */
export function asHeadline(sentence: Sentence): Sentence {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ upos, name, deprel }) => upos === 'VERB' && name >= 0 && deprel !== 'root');
  const root = tokens.findIndex(({ head }) => head < 0);
  if (at < 1 || tokens[root]!.upos === 'VERB') return sentence;
  const subject = tokens.indexOf(beforeAdjunct(tokens, at - 1));
  const object = objectAfter(tokens, at);
  const mended = tokens.map((token, index): Token => {
    if (index === at) return { ...token, head: -1, deprel: 'root' };
    if (index === subject) return { ...token, head: at, deprel: 'nsubj' };
    if (index === object) return { ...token, head: at, deprel: 'obj' };
    if (index < subject) return token.head < 0 || token.head >= subject ? { ...token, head: subject } : token;
    if (object > at && index < object) return { ...token, head: object };
    return token.head < at || token.head === root ? { ...token, head: at, deprel: asAdjunct(token) } : token;
  });
  return isTree(mended) ? { ...sentence, tokens: mended } : sentence;
}

const asAdjunct = ({ deprel }: Token): string => (deprel.startsWith('nmod') || deprel === 'list' ? 'obl' : deprel);

// the last of the nouns right behind the verb
function objectAfter(tokens: readonly Token[], verb: number): number {
  let at = verb + 1;
  while (tokens[at + 1] && NOMINAL.has(tokens[at + 1]!.upos)) at++;
  return tokens[at] && ['NOUN', 'PROPN', 'NUM'].includes(tokens[at]!.upos) ? at : -1;
}
