import type { AspectRow, Language, StanceRow } from '../../reader/language.ts';
import {
  accusing,
  adverbs,
  answering,
  aspects,
  attempts,
  attributing,
  citing,
  conditions,
  hinderers,
  lightVerbs,
  modals,
  negations,
  nounStances,
  occurVerbs,
  siding,
  sourceNouns,
  stances,
  undergoVerbs,
  withoutProof,
  withProof,
} from './cues.ts';
import { ground } from './frames/ground.ts';
import { people } from './frames/people.ts';
import { politics } from './frames/politics.ts';
import { remote } from './frames/remote.ts';
import { things } from './frames/things.ts';
import { loaded } from './loaded.ts';
import { epithets, nouns, titles } from './nouns.ts';
import { numberTable } from './numbers.ts';
import {
  directions,
  distanceBefore,
  groupForms,
  institutions,
  lines,
  locatives,
  marks,
  placeForms,
  placeLink,
  prepositionAt,
  relationOf,
  relations,
} from './space.ts';
import { timeTable } from './times.ts';
import {
  abilities,
  adjectivalParticiples,
  commonOpeners,
  countedParticiples,
  dateline,
  formsOf,
  functionWords,
  kin,
  nounPrepositions,
  numberedForms,
  participles,
  stamp,
  timeNouns,
  verbLemmas,
  verbNouns,
  wars,
  wire,
} from './words.ts';

const byWord = <Row extends StanceRow | AspectRow>(
  rows: readonly Row[],
  words: (row: Row) => string,
): ((word: string) => Row | null) => {
  const index = new Map<string, Row>();
  for (const row of rows)
    for (const word of words(row).split(/\s+/)) if (word && !index.has(word)) index.set(word, row);
  return (word) => index.get(word) ?? null;
};

/** English: every table that the reader needs. */
export const english: Language = {
  code: 'en',
  frames: [...people, ...remote, ...ground, ...things, ...politics],
  nouns,
  epithets,
  titles,
  lightVerbs,
  occurVerbs,
  undergoVerbs,
  aspectOf: byWord(aspects, (row) => row.verbs),
  stanceOf: byWord(stances, (row) => row.words),
  nounStanceOf: byWord(nounStances, (row) => row.words),
  attempts,
  accusing,
  answering,
  conditions,
  hinderers,
  attributing,
  formsOf,
  abilities,
  adjectivalParticiples,
  countedParticiples,
  nounPrepositions,
  timeNouns,
  numberedForms,
  verbLemmas,
  verbNouns,
  dateline,
  stamp,
  wire,
  participles,
  adverbs,
  modals,
  negations,
  sourceNouns,
  citing,
  siding,
  withoutProof,
  withProof,
  kin,
  wars,
  relations,
  directions,
  marks,
  lines,
  prepositionAt,
  locatives,
  institutions,
  placeLink,
  distanceBefore,
  relationOf,
  groupForms,
  placeForms,
  functionWords,
  commonOpeners,
  loaded,
  numbers: numberTable,
  times: timeTable,
};
