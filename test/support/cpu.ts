import { slowness } from '../../bench/yardstick.ts';

let slower: number | null = null;

/**
 * Milliseconds of processor time since `begun` (`process.cpuUsage()`), as a machine of the bounds would need them: neither what
 * else runs here nor a slow processor is a fault of ours.
 */
export function busySince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  slower ??= slowness();
  return (user + system) / 1000 / slower;
}

/** Such milliseconds that work takes. */
export function cpuTime(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  return busySince(begun);
}

/**
 * The least of such milliseconds over some runs, each against the yardstick of its own moment: a machine that others share slows down
 * within minutes, and what is truly slow is slow in every run. It ends with the first run that stays below `bound`.
 */
export function leastCpuTime(work: () => void, bound: number, runs = 4): number {
  let least = cpuTime(work);
  for (let run = 1; run < runs && least >= bound; run++) {
    slower = null;
    least = Math.min(least, cpuTime(work));
  }
  return least;
}
