import type { Extent } from './fuser.ts';

/** Days that lie in one period, and degrees of a side of one cell. */
const DAYS = 8;
const DEGREES = 1;
/** What lasts longer is of no period, what is wider lies in no cell. */
const MOST_DAYS = 64;
const MOST_DEGREES = 3;

/** The period of what lasts long, and the cell of what lies wide or nowhere. */
export const EVER = -1_000_000;
export const ANYWHERE = -1;

/** A piece of time and ground in which claims of one family are looked for. */
export interface Cell {
  readonly family: string;
  readonly period: number;
  readonly cell: number;
}

/**
 * The cells in which a claim is kept. Two claims whose extents meet share a cell, unless one of them lasts long or lies wide:
 * those are kept under `EVER` and `ANYWHERE`.
 */
export function cellsOf(extent: Extent): Cell[] {
  const { family } = extent;
  return periodsOf(extent).flatMap((period) => squaresOf(extent).map((cell) => ({ family, period, cell })));
}

/** What lasts so long that it is of no period. */
export const isLong = ({ from, to }: Extent): boolean => to - from > MOST_DAYS;

/** What is so wide, or so little known, that it lies in no cell. */
export const isWide = ({ west, east, south, north }: Extent): boolean =>
  east - west > MOST_DEGREES || north - south > MOST_DEGREES;

function periodsOf(extent: Extent): number[] {
  return isLong(extent) ? [EVER] : range(Math.floor(extent.from / DAYS), Math.floor(extent.to / DAYS));
}

function squaresOf(extent: Extent): number[] {
  if (isWide(extent)) return [ANYWHERE];
  const { west, east, south, north } = extent;
  const columns = range(Math.floor(west / DEGREES), Math.floor(east / DEGREES));
  return range(Math.floor(south / DEGREES), Math.floor(north / DEGREES)).flatMap((row) =>
    // Extents go a little beyond the poles and the date line: no number may be negative.
    columns.map((column) => (row + 200) * 1000 + column + 400),
  );
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** Two extents have something in common. */
export const meet = (a: Extent, b: Extent): boolean =>
  a.family === b.family &&
  a.from <= b.to &&
  b.from <= a.to &&
  a.west <= b.east &&
  b.west <= a.east &&
  a.south <= b.north &&
  b.south <= a.north;
