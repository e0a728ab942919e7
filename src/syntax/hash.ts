/** Mixes two 32-bit values into one; the upper bits are good enough to index a table by. */
export const mix = (a: number, b: number): number => {
  let h = (Math.imul(a, 0x85ebca6b) ^ b) | 0;
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35);
  return h ^ (h >>> 13);
};

/** The key of a feature: its template's number and its value. */
export const key = (template: number, value: number): number => {
  const h = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
};

/** A 32-bit value for a word. */
export const hashText = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h ^ (h >>> 15);
};
