import type { NameSpan, RawSentence } from '../../syntax/tree.ts';
import type { Language, SureVerb } from '../language.ts';

/**
 * Forms that are verbs and nouns ("shot", "control", "raids") which, where they stand, can only be the verb: after a word
 * that can be a subject and before one that opens an object. In short news sentences the tagger often takes them for nouns,
 * and then the clause is lost: "Gangs control about half of the port", "two men on a motorbike shot a judge".
 */
export function findSureVerbs(sentence: RawSentence, language: Language): NameSpan[] {
  const words = sentence.tokens.map((token) => token.text.toLowerCase());
  const found: NameSpan[] = [];
  for (let at = 1; at < words.length - 1; at++) {
    const verb = language.sureVerbs.get(words[at]!);
    if (verb && isVerbHere(sentence, words, at, verb, language))
      found.push({ first: at, past: at + 1, upos: 'VERB', xpos: verb.tag });
  }
  return found;
}

/** "Left 12 dead", "twelve dead in raid": after a figure such a word is a noun, those whom it counts. */
export function findCountedNouns(sentence: RawSentence, language: Language): NameSpan[] {
  const words = sentence.tokens.map((token) => token.text.toLowerCase());
  return words.flatMap((word, at): NameSpan[] => {
    const before = words[at - 1] ?? '';
    if (
      word === 'mine' &&
      before !== 'of' &&
      (at > 0 || /^(?:cave-in|collapse|blast|explosion|accident|disaster|fire)$/.test(words[1] ?? ''))
    )
      return [{ first: at, past: at + 1, upos: 'NOUN' }];
    // "air raid alert"
    if (/^raids?$/.test(word) && /air$/.test(before))
      return [{ first: at, past: at + 1, upos: 'NOUN', xpos: word === 'raid' ? 'NN' : 'NNS' }];
    if (/^wells?$/.test(word) && FLUIDS.has(before)) return [{ first: at, past: at + 1, upos: 'NOUN' }];
    // "fighting broke out", "shelling went on"
    if (language.actNouns.has(word) && language.actVerbs.has(words[at + 1] ?? ''))
      return [{ first: at, past: at + 1, upos: 'NOUN', xpos: 'NN' }];
    if (isStrikeNoun(words, at, language)) return [{ first: at, past: at + 1, upos: 'NOUN', xpos: 'NNS' }];
    // "… and eleven were taken": a figure in letters is one, whatever the tagger makes of it
    if (
      language.numbers.cardinals.has(word) &&
      /^(?:and|,|;)$/.test(before) &&
      /^(?:was|were)$/.test(words[at + 1] ?? '')
    )
      return [{ first: at, past: at + 1, upos: 'NUM', xpos: 'CD' }];
    const counted = /^\d+$/.test(before) || language.numbers.cardinals.has(before);
    return counted && language.countedNouns.has(word) ? [{ first: at, past: at + 1, upos: 'NOUN', xpos: 'NNS' }] : [];
  });
}

const FLUIDS: ReadonlySet<string> = new Set(['oil', 'gas', 'water']);

// "Drone strikes hit a market": before a verb "strikes" is the noun
const isStrikeNoun = (words: readonly string[], at: number, { blows, meansOfBlows }: Language): boolean =>
  blows.has(words[at]!) &&
  meansOfBlows.has(words[at - 1] ?? '') &&
  (/^(?:hit|struck|kill|leave)$/.test(words[at + 1] ?? '') || /ed$/.test(words[at + 1] ?? ''));

function isVerbHere(
  { tokens }: RawSentence,
  words: readonly string[],
  at: number,
  verb: SureVerb,
  language: Language,
): boolean {
  const before = words[at - 1]!;
  const after = words[at + 1]!;
  // "air raid alert"
  if (!/^[\p{L}\p{N}]/u.test(before) || before === 'air') return false;
  // "attacked the village and stole 200 goats": what two verbs share stands before the first
  if (language.functionWords.has(before) && !(before === 'and' && verb.tag === 'VBD')) return false;
  if (verb.subject === 'plural' && !/s$|men$|people$|police$/.test(before) && !/^\p{Lu}/u.test(tokens[at - 1]!.text))
    return false;
  if (verb.subject === 'singular' && /[^s]s$/.test(before)) return false;
  if (verb.next.has(after) || verb.next.has('*')) return true;
  // behind a short subject: "The general accused Kampala of"
  if (at <= 3 && verb.next.has('CAPITAL') && /^\p{Lu}/u.test(tokens[at + 1]!.text) && !language.timeNouns.has(after))
    return true;
  return verb.object && (opensObject(words, at + 1, language) || isOfHeadline(tokens, words, at, verb, language));
}

const LONGEST_HEADLINE = 14;

// "Rebels burn vehicles in the north", "Explosion targets mosque": headlines leave out the article, not the verb
function isOfHeadline(
  tokens: RawSentence['tokens'],
  words: readonly string[],
  at: number,
  verb: SureVerb,
  language: Language,
): boolean {
  const after = words[at + 1]!;
  return (
    at <= 3 &&
    verb.tag !== 'VBD' &&
    words.length <= LONGEST_HEADLINE &&
    !/^[.!?]$/.test(words.at(-1)!) &&
    /^\p{Ll}/u.test(tokens[at]!.text) &&
    /^\p{L}/u.test(after) &&
    !language.functionWords.has(after) &&
    !language.knownLemmas.has(after) &&
    !language.verbNouns.has(after) &&
    !words.some((word, other) => other > at && hasVerbForm(word, language))
  );
}

// a word that is the past or third person of a verb of some row: then that is the verb, as in "Rebels attack leaves six dead"
const hasVerbForm = (word: string, language: Language): boolean =>
  language.verbNouns.has(word) ||
  (/(?:s|ed)$/.test(word) && language.knownLemmas.has(word) && !language.nouns.has(word.replace(/s$/, '')));

// "A group", "the town", "12 men"; but "the raid a day later", "the strike the same week" go on with a time
const opensObject = (words: readonly string[], at: number, language: Language): boolean =>
  (language.objectOpeners.has(words[at]!) || /^\d/.test(words[at]!)) && !language.afterOpener.has(words[at + 1] ?? '');
