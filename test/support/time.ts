/** Milliseconds of the processor that this process took since `begun`: what else the machine does is not counted. */
export function busySince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}
