/** Counts keys, so that only features seen often enough get weights. */
interface KeyCounter {
  add(keys: Int32Array, count: number): void;
  /** Keys seen at least `least` times, in unsigned order. */
  keysSeen(least: number): Int32Array;
}

/** A counter for fewer than 2^`bits` different keys; more throw. */
export const newKeyCounter = (bits: number): KeyCounter => {
  const mask = (1 << bits) - 1;
  const shift = 32 - bits;
  const slots = new Int32Array(1 << bits);
  const counts = new Uint8Array(1 << bits);
  let used = 0;
  const addOne = (wanted: number): void => {
    let slot = wanted >>> shift;
    while (counts[slot] !== 0 && slots[slot] !== wanted) slot = (slot + 1) & mask;
    if (counts[slot] === 0) {
      slots[slot] = wanted;
      if (++used > mask * 0.9) throw new Error(`more features than the counter of 2^${bits} keys holds`);
    }
    if (counts[slot]! < 255) counts[slot]!++;
  };
  return {
    add(keys, count) {
      for (let k = 0; k < count; k++) addOne(keys[k]!);
    },
    keysSeen(least) {
      const kept: number[] = [];
      for (let slot = 0; slot <= mask; slot++) if (counts[slot]! >= least) kept.push(slots[slot]! >>> 0);
      return new Int32Array(Uint32Array.from(kept).sort().buffer);
    },
  };
};

/**
 * An averaged perceptron with one dense row of classes a feature. `sums` holds for each weight the sum of its changes
 * times the step at which they came, from which the average over all steps follows.
 */
interface Learner {
  readonly classes: number;
  readonly keys: Int32Array;
  score(keys: Int32Array, count: number, scores: Int32Array): void;
  /** Rewards `right` and blames `wrong` for the features last scored with these keys. */
  update(keys: Int32Array, count: number, right: number, wrong: number, step: number): void;
  /** The averaged weight of class `label` of feature number `row` after `steps` steps. */
  average(row: number, label: number, steps: number): number;
}

/** A learner for these features and this number of classes. */
export const newLearner = (keys: Int32Array, classes: number): Learner => {
  const weights = new Int16Array(keys.length * classes);
  const sums = new Int32Array(keys.length * classes);
  let bits = 10;
  while (1 << bits < keys.length * 2) bits++;
  const mask = (1 << bits) - 1;
  const shift = 32 - bits;
  const slots = new Int32Array(1 << bits);
  const rows = new Int32Array(1 << bits).fill(-1);
  for (let row = 0; row < keys.length; row++) {
    let slot = keys[row]! >>> shift;
    while (rows[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = keys[row]!;
    rows[slot] = row;
  }
  const find = (wanted: number): number => {
    let slot = wanted >>> shift;
    while (rows[slot]! >= 0) {
      if (slots[slot] === wanted) return rows[slot]!;
      slot = (slot + 1) & mask;
    }
    return -1;
  };
  return {
    classes,
    keys,
    score(wanted, count, scores) {
      for (let k = 0; k < count; k++) {
        const row = find(wanted[k]!);
        if (row < 0) continue;
        const from = row * classes;
        for (let c = 0; c < classes; c++) scores[c]! += weights[from + c]!;
      }
    },
    update(wanted, count, right, wrong, step) {
      for (let k = 0; k < count; k++) {
        const row = find(wanted[k]!);
        if (row < 0) continue;
        const from = row * classes;
        weights[from + right]!++;
        sums[from + right]! += step;
        weights[from + wrong]!--;
        sums[from + wrong]! -= step;
      }
    },
    average: (row, label, steps) => weights[row * classes + label]! - sums[row * classes + label]! / steps,
  };
};

/** A learner after its last step, ready to be frozen. */
export interface Trained {
  readonly learner: Learner;
  readonly steps: number;
}
