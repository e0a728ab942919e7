import type { Status } from '../../model/index.ts';
import type { Word } from '../trees/words.ts';
import { speakersOf } from './speakers.ts';

// The farther from a plain fact, the later: of several the last wins, but a denial of a forecast stays a denial.
const WEIGHT: Readonly<Record<Status, number>> = {
  asserted: 0,
  reported: 1,
  alleged: 2,
  speculated: 3,
  forecast: 4,
  intended: 5,
  denied: 6,
};

/** What the clauses round a happening said of it so far. */
export interface Gathering {
  status: Status;
  speakers: Word[];
  readonly because: string[];
}

/** Takes a status where it is farther from a plain fact than the one so far, and remembers the word that gave it. */
export function weigh(into: Gathering, status: Status, why: string): void {
  if (WEIGHT[status] > WEIGHT[into.status]) into.status = status;
  into.because.push(`${status}: ${why}`);
}

/** Those who speak by a verb, as the outermost of all speakers so far. */
export function addSpeakers(verb: Word, into: Gathering): void {
  for (const one of speakersOf(verb)) if (!into.speakers.includes(one)) into.speakers.unshift(one);
}
