import { MAGIC, type WeightsHeader } from '../../src/syntax/weights.ts';
import type { FrozenWeights } from './freeze.ts';

const uint32 = (value: number): Uint8Array => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};

const packNumbers = (numbers: Int32Array): Uint8Array[] => [
  uint32(numbers.length),
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength),
];

/** A table in the form that `readWeights` describes. */
const packTable = ({ keys, offsets, rows }: FrozenWeights): Uint8Array[] => {
  const steps: number[] = [];
  const lengths = new Uint8Array(keys.length);
  const classes: number[] = [];
  const weights: number[] = [];
  let last = 0;
  for (let i = 0; i < keys.length; i++) {
    let step = (keys[i]! >>> 0) - last;
    last = keys[i]! >>> 0;
    while (step > 127) {
      steps.push((step & 127) | 128);
      step = Math.floor(step / 128);
    }
    steps.push(step);
    const offset = offsets[i]!;
    const length = rows[offset]!;
    lengths[i] = length;
    for (let j = 1; j <= length; j++) {
      classes.push(rows[offset + j]! & 255);
      weights.push((rows[offset + j]! >> 8) & 255);
    }
  }
  return [
    uint32(keys.length),
    uint32(classes.length),
    Uint8Array.from(steps),
    lengths,
    Uint8Array.from(classes),
    Uint8Array.from(weights),
  ];
};

/** The bytes of a weights file. */
export const packWeights = (
  header: WeightsHeader,
  dictionary: Int32Array,
  tagger: FrozenWeights,
  parser: FrozenWeights,
): Uint8Array => {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const parts = [
    new TextEncoder().encode(MAGIC),
    uint32(json.length),
    json,
    ...packNumbers(dictionary),
    ...packTable(tagger),
    ...packTable(parser),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
