import type { TimeTable } from '../../reader/times/times.ts';
import { monthRows } from './times-months.ts';
import { timeRows } from './times-rows.ts';
import { tenseTable } from './times-tense.ts';
import { timeLexicon } from './times-words.ts';

/** All that the reader of times needs to know of English. */
export const timeTable: TimeTable = {
  lexicon: timeLexicon,
  rows: [...timeRows, ...monthRows],
  tenses: tenseTable,
  bounds: new Map([
    ['since', 'since'],
    ['until', 'until'],
    ['till', 'until'],
    ['by', 'by'],
    ['before', 'before'],
    ['after', 'after'],
  ]),
  turns: new Set(['dawn', 'daybreak', 'sunrise', 'sunset', 'dusk', 'nightfall', 'midnight', 'noon', 'midday']),
  clauses: new Set(['when']),
  nearly: new Set(['shortly', 'just', 'soon', 'moments', 'immediately']),
};
