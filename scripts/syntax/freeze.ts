import { buildTable, type WeightTable } from '../../src/syntax/table.ts';
import type { Trained } from './learner.ts';

/** Averaged, pruned, 8-bit weights: for each kept feature its key and its entries. */
export interface FrozenWeights {
  /** In unsigned order. */
  readonly keys: Int32Array;
  /** Where each feature's row begins in `rows`. */
  readonly offsets: Int32Array;
  /** Per feature: the number of entries, then weight * 256 + class. Index 0 is unused. */
  readonly rows: Int16Array;
}

/**
 * Freezes learners that saw the same features in different orders: their averages are averaged, which keeps what they
 * agree on. Averages nearer to nought than `prune` are dropped; the largest weight sets the
 * scale, for clipping at a lower one costs much accuracy.
 */
export const freeze = (trained: readonly Trained[], prune: number): FrozenWeights => {
  const { keys, classes } = trained[0]!.learner;
  const average = (row: number, label: number): number => {
    let sum = 0;
    for (const { learner, steps } of trained) sum += learner.average(row, label, steps);
    return sum / trained.length;
  };
  let largest = 1;
  for (let row = 0; row < keys.length; row++) {
    for (let c = 0; c < classes; c++) largest = Math.max(largest, Math.abs(average(row, c)));
  }
  const scale = 127 / largest;
  const kept: number[] = [];
  const offsets: number[] = [];
  let rows = new Int16Array(1 << 20);
  let at = 1;
  for (let row = 0; row < keys.length; row++) {
    if (at + classes + 1 >= rows.length) {
      const grown = new Int16Array(rows.length * 2);
      grown.set(rows);
      rows = grown;
    }
    const start = at++;
    for (let c = 0; c < classes; c++) {
      const weight = average(row, c);
      if (Math.abs(weight) < prune) continue;
      const rounded = Math.round(weight * scale);
      if (rounded !== 0) rows[at++] = rounded * 256 + c;
    }
    if (at === start + 1) at = start;
    else {
      rows[start] = at - start - 1;
      kept.push(keys[row]!);
      offsets.push(start);
    }
  }
  return { keys: Int32Array.from(kept), offsets: Int32Array.from(offsets), rows: rows.slice(0, at) };
};

/** The frozen weights as a table to score with. */
export const thaw = ({ keys, offsets, rows }: FrozenWeights): WeightTable => buildTable(keys, offsets, rows);
