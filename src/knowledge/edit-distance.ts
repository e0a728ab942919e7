/** Edits (insert, delete, replace, swap neighbours) that make `a` into `b`; more than `most` answers `most + 1`. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      next.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length]!;
}

/** Of the words known, the one that was probably meant; null where none is near. */
export function nearestWord(word: string, known: Iterable<string>): string | null {
  const most = word.length >= 9 ? 3 : word.length >= 5 ? 2 : 1;
  let best: { word: string; distance: number } | null = null;
  for (const one of known) {
    const distance = editDistance(word.toLowerCase(), one.toLowerCase(), most);
    if (distance <= most && (!best || distance < best.distance)) best = { word: one, distance };
  }
  return best?.word ?? null;
}
