import type { Knowledge } from '../../model/index.ts';
import type { NameSpan, RawSentence, Sentence, Token } from '../../syntax/tree.ts';
import type { Language } from '../language.ts';
import type { Tree, Word } from '../trees/words.ts';
import { isAdjective, isCountryWord } from './name-words.ts';
import type { FoundName, NameForm } from './names.ts';

/** True where every letter is a capital, so that capitals tell nothing. */
export const isAllCapitals = ({ tokens }: RawSentence): boolean => {
  const words = tokens.filter(({ text }) => /\p{L}{2}/u.test(text));
  return words.length >= 3 && words.every(({ text }) => text === text.toUpperCase());
};

/** Parts of speech of who may stand before a verb of speech. */
const SPEAKERS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'PUNCT']);

const NAME_PARTICLES = new Set(['de', 'la', 'del', 'las', 'los', 'y', 'da', 'dos', 'von', 'van', 'bin', 'al']);

/**
 * Runs of two or more words of a sentence in capitals that are names, as tokens of the raw sentence: words tagged as proper
 * nouns that no name known before covers, and what follows a first name ("HECTOR RUIZ", whatever their tags).
 */
export function taggedRuns(
  { tokens }: Sentence,
  raw: RawSentence,
  knowledge: Knowledge,
  language: Language,
  taken: (start: number, end: number) => boolean,
): NameSpan[] {
  const indexOf = new Map(raw.tokens.map(({ start }, at) => [start, at] as const));
  const written = raw.tokens.map(({ text }) => text);
  const runs: NameSpan[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const person = opensPerson(at);
    if ((!person && !isFree(tokens[at])) || isBeforeName(at)) continue;
    let past = at + 1;
    while (person ? goesOn(past) : isFree(tokens[past]) && (!opensPerson(past) || isLastName(past))) past++;
    const first = indexOf.get(tokens[at]!.start)!;
    if (past - at > 1) runs.push({ first, past: first + past - at, upos: 'PROPN' });
    at = past - 1;
  }
  return runs;

  function isFree(token: Token | undefined): token is Token {
    return token?.upos === 'PROPN' && token.name < 0 && /\p{L}/u.test(token.text) && !taken(token.start, token.end);
  }
  // Orlando is a town and a man; "THE POLICE SAID": Said is a name, and what they did
  function opensPerson(at: number): boolean {
    const token = tokens[at]!;
    return knowledge.isGivenName(token.norm) && !taken(token.start, token.end) && !isSpeaking(at);
  }
  function isSpeaking(at: number): boolean {
    const verb = language.knownLemmas.get(tokens[at]!.norm) ?? tokens[at]!.lemma;
    return SPEAKERS.has(tokens[at - 1]?.upos ?? '') && language.stanceOf(verb)?.speaker === true;
  }
  // "INSPECTOR EULOGIO FLORES", "GUATEMALAN GILDA FLORES": what somebody is, and no part of a name
  function isBeforeName(at: number): boolean {
    if (tokens[at + 1]?.upos !== 'PROPN') return false;
    const { norm, start } = tokens[at]!;
    return language.titles.has(norm) || isCountryWord(knowledge.nameAt(written, indexOf.get(start)!)?.entries ?? []);
  }
  // "EULOGIO FLORES": a family name that is a given name as well
  function isLastName(at: number): boolean {
    return at > 0 && !isFree(tokens[at - 2]) && tokens[at + 1]?.upos !== 'PROPN' && !isBeforeName(at - 1);
  }
  function goesOn(past: number): boolean {
    const token = tokens[past];
    if (!token) return false;
    if (NAME_PARTICLES.has(token.norm)) return goesOn(past + 1);
    // "JUAN RUIZ SAID": Said is a name, and what he did
    const verb = language.knownLemmas.get(token.norm) ?? token.lemma;
    if (language.stanceOf(verb)?.speaker && tokens[past + 1]?.upos !== 'PROPN') return false;
    if (!/^\p{L}[\p{L}'’.-]*$/u.test(token.text) || taken(token.start, token.end)) return false;
    return (
      token.upos === 'PROPN' || knowledge.isGivenName(token.norm) || (token.upos === 'NOUN' && !isKnownNoun(token))
    );
  }
  function isKnownNoun({ lemma, norm }: Token): boolean {
    return (
      language.nouns.has(lemma.toLowerCase()) ||
      language.nouns.has(norm) ||
      language.verbNouns.has(norm) ||
      norm.endsWith('s')
    );
  }
}

/**
 * Names that only the tags show: runs of proper nouns in text whose capitals tell nothing, and at the start of a sentence.
 * Each stands under the word that heads it.
 */
export function taggedNames(
  tree: Tree,
  text: string,
  language: Language,
  known: ReadonlyMap<number, FoundName>,
  taken: (word: Word) => boolean,
): [number, FoundName][] {
  const found: [number, FoundName][] = [];
  const free = (word: Word | undefined): word is Word =>
    !!word &&
    (word.upos === 'PROPN' || isOfArea(word, language)) &&
    !known.has(word.start) &&
    !taken(word) &&
    /\p{L}/u.test(word.text) &&
    !isAdjective(word.text, language);
  for (let at = 0; at < tree.words.length; at++) {
    if (!free(tree.words[at])) continue;
    let past = at;
    while (free(tree.words[past])) past++;
    const run = tree.words.slice(at, past);
    const head = run.find((word) => !word.parent || !run.includes(word.parent)) ?? run.at(-1)!;
    const start = run[0]!.start;
    const end = run.at(-1)!.end;
    found.push([
      head.start,
      {
        first: at,
        past,
        start,
        end,
        text: text.slice(start, end),
        form: formOf(run, language),
        entries: [],
        joined: false,
      },
    ]);
    at = past - 1;
  }
  return found;
}

/** "THE MUNICIPALITY OF SUCHITOTO": whatever its tag, what an area is of in a sentence of capitals is its name. */
function isOfArea({ at, upos, lemma, norm, tree }: Word, { nouns, areaLevels }: Language): boolean {
  const area = tree.words[at - 2]?.norm ?? '';
  return (
    tree.capitals &&
    upos === 'NOUN' &&
    tree.words[at - 1]?.norm === 'of' &&
    (areaLevels.has(area) || nouns.get(area) === 'area') &&
    !nouns.has(lemma.toLowerCase()) &&
    !nouns.has(norm) &&
    !norm.endsWith('s')
  );
}

function formOf(run: readonly Word[], language: Language): NameForm {
  const last = run.at(-1)!.norm;
  if (run.length === 1 && run[0]!.upos === 'NOUN') return 'place';
  if (run.length > 1 && language.groupForms.has(last)) return 'group';
  return run.length > 1 && language.placeForms.has(last) ? 'place' : 'proper';
}
