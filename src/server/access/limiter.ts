/** How many failures are let by before one has to wait, and how long they are remembered, in milliseconds. */
interface Limit {
  readonly failures: number;
  readonly within: number;
}

/** From one address; of one name from one address; of one name from everywhere. */
const LIMITS = {
  address: { failures: 30, within: 15 * 60_000 },
  both: { failures: 5, within: 15 * 60_000 },
  name: { failures: 50, within: 60 * 60_000 },
} as const satisfies Record<string, Limit>;

/** Names and addresses that are remembered: beyond it the oldest are forgotten. */
const MOST = 20_000;

/** Counts log-ins that failed. In memory: it is the server's business, and no stranger can make it write. */
export interface Limiter {
  /** Milliseconds that this name has to wait at this address; 0: it may try. */
  readonly wait: (name: string, address: string, now: number) => number;
  readonly failed: (name: string, address: string, now: number) => void;
  /** What was counted last was no failure, and those before are forgotten for this name at this address. */
  readonly passed: (name: string, address: string) => void;
}

/** Opens one that remembers nothing yet. */
export function openLimiter(): Limiter {
  const failures = new Map<string, number[]>();
  const keysOf = (name: string, address: string): readonly (readonly [string, Limit])[] => [
    [`a ${address}`, LIMITS.address],
    [`b ${address} ${name}`, LIMITS.both],
    [`n ${name}`, LIMITS.name],
  ];
  const fresh = (key: string, { within }: Limit, now: number): number[] =>
    (failures.get(key) ?? []).filter((at) => at > now - within);
  return {
    wait: (name, address, now) =>
      Math.max(
        0,
        ...keysOf(name, address).map(([key, limit]) => {
          const times = fresh(key, limit, now);
          return times.length < limit.failures ? 0 : times.at(-limit.failures)! + limit.within - now;
        }),
      ),
    failed: (name, address, now) => {
      for (const [key, limit] of keysOf(name, address)) {
        const times = [...fresh(key, limit, now), now].slice(-limit.failures);
        failures.delete(key);
        failures.set(key, times);
      }
      for (const key of failures.keys()) {
        if (failures.size <= MOST) break;
        failures.delete(key);
      }
    },
    passed: (name, address) => {
      failures.delete(`b ${address} ${name}`);
      for (const key of [`a ${address}`, `n ${name}`]) failures.get(key)?.pop();
    },
  };
}
