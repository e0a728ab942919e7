import type { Family } from './kinds.ts';
import { type Extent, meet } from './neighbours.ts';

const FAMILY_NUMBERS = new Map<Family, number>();
const numberOf = (family: Family): number => {
  const known = FAMILY_NUMBERS.get(family) ?? FAMILY_NUMBERS.size;
  FAMILY_NUMBERS.set(family, known);
  return known;
};

// Squares of one degree, then three bins that are no squares: all of a day that lie nowhere, all that lie somewhere, and
// what lasts too long to be put under its days.
const CELLS = 360 * 180;
const NOWHERE = CELLS;
const SOMEWHERE = CELLS + 1;
const KINDS = CELLS + 2;
const SHORT_DAYS = 16;
const WIDE_DEGREES = 2;

/** Extents in memory, found again by when and where they lie; entries are numbered by whoever adds them, from 0 on. */
export class Grid {
  private readonly extents = new Map<number, Extent>();
  private readonly days = new Map<number, Map<number, number[]>>();
  private readonly long = new Set<number>();
  private stamps = new Int32Array(1024);
  private stamp = 0;

  /** Adds an extent under a number. */
  add(entry: number, extent: Extent): void {
    this.extents.set(entry, extent);
    if (entry >= this.stamps.length) {
      const longer = new Int32Array(Math.max(this.stamps.length * 2, entry + 1));
      longer.set(this.stamps);
      this.stamps = longer;
    }
    if (isLong(extent)) {
      this.long.add(entry);
      return;
    }
    const cells = isWide(extent) ? [] : cellsOf(extent);
    const kind = numberOf(extent.family) * KINDS;
    for (let day = extent.from; day <= extent.to; day++) {
      const bins = this.days.get(day) ?? new Map<number, number[]>();
      this.days.set(day, bins);
      put(bins, kind + (cells.length ? SOMEWHERE : NOWHERE), entry);
      for (const cell of cells) put(bins, kind + cell, entry);
    }
  }

  /** Calls back with the number of every extent that meets this one, each once. */
  eachMeeting(extent: Extent, found: (entry: number) => void): void {
    this.stamp++;
    const look = (entries: Iterable<number>): void => {
      for (const entry of entries) {
        if (this.stamps[entry] === this.stamp) continue;
        this.stamps[entry] = this.stamp;
        const other = this.extents.get(entry);
        if (other && meet(other, extent)) found(entry);
      }
    };
    look(this.long);
    if (isLong(extent)) {
      // Claims of a year or of no date at all are few: they are held against everything.
      look(this.extents.keys());
      return;
    }
    const kind = numberOf(extent.family) * KINDS;
    const cells = isWide(extent) ? [SOMEWHERE] : cellsOf(extent);
    for (let day = extent.from; day <= extent.to; day++) {
      const bins = this.days.get(day);
      if (!bins) continue;
      for (const cell of [NOWHERE, ...cells]) look(bins.get(kind + cell) ?? []);
    }
  }

  /** Leaves out an extent for good. */
  remove(entry: number): void {
    this.extents.delete(entry);
    this.long.delete(entry);
  }

  /** Leaves out the days before a day: nothing that comes reaches back so far. */
  forgetBefore(day: number): void {
    for (const old of this.days.keys()) if (old < day) this.days.delete(old);
  }
}

function put(bins: Map<number, number[]>, key: number, entry: number): void {
  const bin = bins.get(key);
  if (bin) bin.push(entry);
  else bins.set(key, [entry]);
}

const isLong = ({ from, to }: Extent): boolean => to - from > SHORT_DAYS;
const isWide = ({ west, east, south, north }: Extent): boolean =>
  east - west > WIDE_DEGREES || north - south > WIDE_DEGREES;

function cellsOf({ west, south, east, north }: Extent): number[] {
  const cells: number[] = [];
  for (let lat = Math.floor(south); lat <= north; lat++)
    for (let lon = Math.floor(west); lon <= east; lon++)
      cells.push(wrapped(lat + 90, 180) * 360 + wrapped(lon + 180, 360));
  return cells;
}

const wrapped = (value: number, size: number): number => ((value % size) + size) % size;
