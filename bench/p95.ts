/** Milliseconds within which nineteen in twenty runs of a work end. */
export async function p95(times: number, work: (at: number) => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let at = 0; at < times; at++) {
    const begun = performance.now();
    await work(at);
    taken.push(performance.now() - begun);
  }
  return taken.sort((a, b) => a - b)[Math.ceil(taken.length * 0.95) - 1]!;
}
