import type { TimeTable } from '../../reader/times.ts';
import { timeRows } from './times-rows.ts';
import { timeLexicon } from './times-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** All that the reader of times needs to know of English. */
export const timeTable: TimeTable = {
  lexicon: timeLexicon,
  rows: timeRows,
  futureWords:
    words(`will 'll wo shall would planned plans plan scheduled expected expects expect due upcoming forthcoming set
    intends aims deadline vowed promised pledged`),
  bounds: new Map([
    ['since', 'since'],
    ['until', 'until'],
    ['till', 'until'],
    ['by', 'until'],
    ['before', 'before'],
    ['after', 'after'],
  ]),
};
