/**
 * Frozen weights: for each feature a short row of (class, weight). The table is open addressed by the upper bits of the
 * feature's key; `slots` holds (key, offset into rows) in pairs, offset 0 meaning empty. A row is its length, then
 * entries of weight * 256 + class.
 */
export interface WeightTable {
  readonly slots: Int32Array;
  readonly shift: number;
  readonly mask: number;
  readonly rows: Int16Array;
}

const offsets = new Int32Array(256);

/** Adds to `scores` the rows of the first `count` features of `keys`. Feature keys that are not in the table add nothing. */
export const addScores = (table: WeightTable, keys: Int32Array, count: number, scores: Int32Array): void => {
  const { slots, shift, mask, rows } = table;
  let found = 0;
  for (let k = 0; k < count; k++) {
    const wanted = keys[k]!;
    let slot = wanted >>> shift;
    // Found first and added afterwards, so that the look-ups wait for memory side by side.
    for (;;) {
      const offset = slots[2 * slot + 1]!;
      if (offset === 0) break;
      if (slots[2 * slot] === wanted) {
        offsets[found++] = offset;
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  for (let j = 0; j < found; j++) {
    let at = offsets[j]!;
    const end = at + rows[at]!;
    while (at < end) {
      const entry = rows[++at]!;
      scores[entry & 255]! += entry >> 8;
    }
  }
};

/** Gives memory for what stays: of this thread alone, or shared. */
export type Room = (bytes: number) => ArrayBufferLike;

/** Memory of this thread alone. */
export const ownRoom: Room = (bytes) => new ArrayBuffer(bytes);

/** A table built from keys in unsigned order with their rows, as `readTable` and the trainer give them. */
export const buildTable = (
  keys: Int32Array,
  rowOffsets: Int32Array,
  rows: Int16Array,
  room: Room = ownRoom,
): WeightTable => {
  let bits = 10;
  while (1 << bits < keys.length * 2.2) bits++;
  const mask = (1 << bits) - 1;
  const shift = 32 - bits;
  const slots = new Int32Array(room(Int32Array.BYTES_PER_ELEMENT * (2 << bits)));
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! >>> shift;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = keys[i]!;
    slots[2 * slot + 1] = rowOffsets[i]!;
  }
  return { slots, shift, mask, rows };
};
