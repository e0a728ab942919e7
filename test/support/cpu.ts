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
