import type { AspectRow, Language, StanceRow } from '../../reader/language.ts';
import {
  accusing,
  adverbs,
  answering,
  aspects,
  attempts,
  attributing,
  conditions,
  drills,
  elsewhere,
  hinderers,
  inversions,
  lightVerbs,
  modals,
  negations,
  nounStances,
  occurVerbs,
  played,
  retelling,
  sourceNouns,
  stances,
  undergoVerbs,
  works,
} from './cues.ts';
import { ground } from './frames/ground.ts';
import { outside } from './frames/outside.ts';
import { people } from './frames/people.ts';
import { politics } from './frames/politics.ts';
import { remote } from './frames/remote.ts';
import { things } from './frames/things.ts';
import { unrest } from './frames/unrest.ts';
import { loaded } from './loaded.ts';
import { crowds, epithets, nouns, titles } from './nouns.ts';
import { numberTable } from './numbers.ts';
import {
  directions,
  distanceBefore,
  goals,
  goesOnListing,
  groupForms,
  institutions,
  lines,
  locatives,
  marks,
  placeForms,
  placeLink,
  placeVerbs,
  prepositionAt,
  relationOf,
  relations,
  stationed,
  topicMarks,
} from './space.ts';
import { timeTable } from './times.ts';
import { afterOpener, objectOpeners, sureVerbs } from './verbs.ts';
import {
  abilities,
  adjectivalParticiples,
  commonOpeners,
  countedParticiples,
  dateline,
  formsOf,
  functionWords,
  intransitives,
  irregularLemmas,
  nounParticiples,
  nounPrepositions,
  numberedForms,
  participles,
  stamp,
  timeNouns,
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
  frames: [...people, ...unrest, ...remote, ...ground, ...things, ...politics, ...outside],
  nouns,
  epithets,
  titles,
  crowds,
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
  works,
  retelling,
  played,
  drills,
  elsewhere,
  inversions,
  formsOf,
  abilities,
  adjectivalParticiples,
  countedParticiples,
  nounPrepositions,
  timeNouns,
  numberedForms,
  irregularLemmas,
  verbNouns,
  dateline,
  stamp,
  wire,
  participles,
  nounParticiples,
  intransitives,
  sureVerbs,
  objectOpeners,
  afterOpener,
  adverbs,
  modals,
  negations,
  sourceNouns,
  wars,
  relations,
  directions,
  marks,
  topicMarks,
  goals,
  stationed,
  lines,
  prepositionAt,
  locatives,
  institutions,
  placeVerbs,
  goesOnListing,
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
