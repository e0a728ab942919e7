/** Milliseconds of processor time since `begun` (`process.cpuUsage()`): what else the machine does does not count. */
export function busySince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** Milliseconds of processor time that work takes. */
export function cpuTime(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  return busySince(begun);
}
