import type { Document } from '../document.ts';
import type { Language } from '../language.ts';
import { ancestors, isVerb, type Tree, type Word } from '../trees/words.ts';

/** In words: "turned out to be", "does not". */
const NEAR = 5;

const isNegation = ({ norm }: Word, { negations }: Language): boolean => negations.has(norm);

/** "Is false", "proved untrue", "turned out to be baseless", "does not correspond to reality". */
function deniesTruth(word: Word, language: Language): boolean {
  const before = word.tree.words.slice(Math.max(0, word.at - NEAR), word.at);
  const negated = before.slice(-3).some((one) => isNegation(one, language));
  if (language.tallying.has(word.lemma)) return negated;
  return language.falsities.has(word.norm) && !negated && before.some((one) => isVerb(one) || one.upos === 'AUX');
}

const tellings = new WeakMap<Tree, number>();

const TELLS_OF = new Set(['that', 'of']);

/** Where a sentence begins to tell what somebody else told, "the statement that", "reports of": -1 where it does not, or has a verb before. */
function tellingIn(tree: Tree, language: Language): number {
  const known = tellings.get(tree);
  if (known !== undefined) return known;
  const { words } = tree;
  const telling = words.findIndex(
    ({ upos, lemma }, at) =>
      upos === 'NOUN' && TELLS_OF.has(words[at + 1]?.norm ?? '') && language.nounStanceOf(lemma.toLowerCase()) !== null,
  );
  // what stands before it is no object of another verb: "denied reports that"
  const found = words.slice(0, Math.max(0, telling)).some(isVerb) ? -1 : telling;
  tellings.set(tree, found);
  return found;
}

/** So far above a happening stands the verb that calls it false. */
const NAMED_WITHIN = 3;

/** "Dismissed as false reports that the town fell", "described the massacre as a lie": the word by which a verb of naming calls it so. */
function namedFalse({ language }: Document, trigger: Word): Word | null {
  for (const verb of [...ancestors(trigger)].slice(0, NAMED_WITHIN)) {
    if (!isVerb(verb)) continue;
    if (!language.naming.has(verb.lemma) || verb.at > trigger.at) return null;
    const isCalled = ({ norm, at }: Word): boolean => {
      const before = verb.tree.words[at - 1];
      const mark = before?.upos === 'DET' || before?.upos === 'ADJ' ? verb.tree.words[at - 2] : before;
      return language.falsities.has(norm) && mark?.norm === 'as';
    };
    return verb.tree.words.slice(verb.at + 1).find(isCalled) ?? null;
  }
  return null;
}

/**
 * The word by which the report, claim or rumour that a happening is told in is called false: "the statement that troops
 * opened fire does not correspond to reality". Read off the words: trees of such subjects are seldom right. Null where none is.
 */
export function calledFalse(doc: Document, trigger: Word): Word | null {
  const { language } = doc;
  const { words } = trigger.tree;
  const named = namedFalse(doc, trigger);
  if (named) return named;
  const telling = tellingIn(trigger.tree, language);
  if (telling < 0 || telling > trigger.at) return null;
  const rest = words.slice(trigger.at + 1);
  const end = rest.findIndex(({ text, upos }) => /^[,;:]$/.test(text) || upos === 'SCONJ');
  return (end < 0 ? rest : rest.slice(0, end)).find((word) => deniesTruth(word, language)) ?? null;
}
