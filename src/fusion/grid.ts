import type { Family } from './kinds.ts';
import { type Extent, meet } from './neighbours.ts';

const FAMILY_NUMBERS = new Map<Family, number>();
const numberOf = (family: Family): number => {
  const known = FAMILY_NUMBERS.get(family) ?? FAMILY_NUMBERS.size;
  FAMILY_NUMBERS.set(family, known);
  return known;
};

const DAYS_OFFSET = 2 ** 20;
const CELLS = 360 * 180;
const ALL = CELLS;
const LONG = CELLS + 1;
const PLACED = CELLS + 2;
const SHORT_DAYS = 16;
const WIDE_DEGREES = 2;

/** Extents in memory, found again by when and where they lie. Entries are numbered in the order in which they came. */
export class Grid {
  private readonly extents: Extent[] = [];
  private readonly bins = new Map<number, number[]>();
  private stamps = new Int32Array(1024);
  private stamp = 0;

  /** Adds an extent under the next number. */
  add(extent: Extent): void {
    const entry = this.extents.push(extent) - 1;
    if (entry >= this.stamps.length) {
      const longer = new Int32Array(this.stamps.length * 2);
      longer.set(this.stamps);
      this.stamps = longer;
    }
    const family = numberOf(extent.family);
    if (isLong(extent)) {
      this.put(family, 0, LONG, entry);
      return;
    }
    const cells = isWide(extent) ? [] : cellsOf(extent);
    for (let day = extent.from; day <= extent.to; day++) {
      this.put(family, day, cells.length ? PLACED : ALL, entry);
      for (const cell of cells) this.put(family, day, cell, entry);
    }
  }

  /** Calls back with the number of every extent that meets this one, each once. */
  eachMeeting(extent: Extent, found: (entry: number) => void): void {
    this.stamp++;
    const family = numberOf(extent.family);
    const look = (day: number, cell: number): void => {
      for (const entry of this.bins.get(keyOf(family, day, cell)) ?? []) {
        if (this.stamps[entry] === this.stamp) continue;
        this.stamps[entry] = this.stamp;
        if (meet(this.extents[entry]!, extent)) found(entry);
      }
    };
    look(0, LONG);
    if (isLong(extent)) {
      this.eachOfLong(extent, found);
      return;
    }
    const cells = isWide(extent) ? [PLACED] : cellsOf(extent);
    for (let day = extent.from; day <= extent.to; day++) {
      look(day, ALL);
      for (const cell of cells) look(day, cell);
    }
  }

  // Claims of a year or of no date at all are few: they are held against everything.
  private eachOfLong(extent: Extent, found: (entry: number) => void): void {
    for (const [entry, other] of this.extents.entries())
      if (this.stamps[entry] !== this.stamp && meet(other, extent)) found(entry);
  }

  private put(family: number, day: number, cell: number, entry: number): void {
    const key = keyOf(family, day, cell);
    const bin = this.bins.get(key);
    if (bin) bin.push(entry);
    else this.bins.set(key, [entry]);
  }
}

const keyOf = (family: number, day: number, cell: number): number =>
  (family * 2 ** 21 + day + DAYS_OFFSET) * 2 ** 17 + cell;

const isLong = ({ from, to }: Extent): boolean => to - from > SHORT_DAYS;
const isWide = ({ west, east, south, north }: Extent): boolean =>
  east - west > WIDE_DEGREES || north - south > WIDE_DEGREES;

function cellsOf({ west, south, east, north }: Extent): number[] {
  const cells: number[] = [];
  for (let lat = Math.floor(south); lat <= north; lat++)
    for (let lon = Math.floor(west); lon <= east; lon++)
      cells.push(((((lat + 90) % 180) + 180) % 180) * 360 + ((((lon + 180) % 360) + 360) % 360));
  return cells;
}
