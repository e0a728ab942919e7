import { makeTimeReader } from '../../reader/times.ts';
import { timeRows } from './times-rows.ts';
import { timeLexicon } from './times-words.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const futureWords =
  words(`will 'll wo shall would planned plans plan scheduled expected expects expect due upcoming forthcoming set intends aims deadline
  vowed promised pledged`);

/** The times of an English text, in order: see `TimeMention`. */
export const readTimes = makeTimeReader({ lexicon: timeLexicon, rows: timeRows, futureWords });
