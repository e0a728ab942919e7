// A fixed piece of work of the reader's kind: words are cut from text, counted in maps and weighed in arrays. Its time says how
// fast a machine is, so that a bound in seconds means the same on a slow machine as on a quick one.
import { spawnSync } from 'node:child_process';

const RUNS = 5;
const WORDS = 60_000;
const ROUNDS = 4;

/** What a run took on the machine on which the bounds of bench/floors.json were written, in milliseconds. */
const REFERENCE = 100;

function textOf(words: number): string {
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  return Array.from({ length: words }, () => `w${next(9000).toString(36)}${'aeiou'[next(5)]}`).join(' ');
}

function run(text: string, weights: Float32Array): number {
  const counts = new Map<string, number>();
  let sum = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [word] of text.matchAll(/\w+/g)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      let hash = 0;
      for (let at = 0; at < word.length; at++) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) >>> 0;
      for (let at = 0; at < 24; at++) sum += weights[(hash + at * 40_503) % weights.length]!;
    }
  }
  return sum + counts.size;
}

/** What a bare start of Node took there, in milliseconds: a process reads files and maps memory before it reckons. */
const BARE_START = 45;

/** How many times slower this machine starts a process than the one of the bounds; 1 where it is no slower. */
export function slownessOfStarts(): number {
  const times = Array.from({ length: 2 * RUNS }, () => {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return Math.max(1, times[Math.floor(times.length / 4)]! / BARE_START);
}

/** How many times slower this machine is than the one of the bounds; 1 where it is no slower. */
export function slowness(): number {
  const text = textOf(WORDS);
  const weights = new Float32Array(2_000_000).fill(0.5);
  const times = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    run(text, weights);
    return performance.now() - begun;
  });
  return Math.max(1, Math.min(...times) / REFERENCE);
}
