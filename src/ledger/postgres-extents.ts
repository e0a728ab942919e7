import { type Kysely, sql, type Transaction } from 'kysely';
import { ANYWHERE, cellsOf, EVER, isLong, isWide, meet } from './cells.ts';
import type { Engine, Pair } from './engine.ts';
import type { Extent } from './fuser.ts';
import { portions } from './portions.ts';
import { copyRows } from './postgres-copy.ts';
import type { Tables } from './tables.ts';

type Tx = Transaction<Tables>;
type Numbered = Extent & { readonly number: number };

const AT_ONCE = 2000;

/** How PostgreSQL finds the claims that lie near others: by the cells of their extents, each an entry of one B-tree. */
export const postgresExtents: Pick<Engine, 'addExtents' | 'dropExtents' | 'neighbours'> = {
  addExtents: async (tx, rows) => {
    await copyRows(
      tx,
      'claim_extents',
      rows.map(({ number, family, from, to, west, south, east, north }) => ({
        ...{ number, family, from, to, west, south, east, north },
      })),
    );
    await addCells(tx, rows);
  },
  dropExtents: async (tx, numbers) => {
    const { rows } = await sql<Numbered>`select number, ${EXTENT} from claim_extents
      where number = any(${numbers}::integer[])`.execute(tx);
    const cells = rows.flatMap((row) => cellsOf(row).map((cell) => ({ ...cell, number: row.number })));
    await sql`delete from claim_cells using unnest(${cells.map(({ family }) => family)}::text[],
        ${cells.map(({ period }) => period)}::integer[], ${cells.map(({ cell }) => cell)}::integer[],
        ${cells.map(({ number }) => number)}::integer[]) as gone (family, period, cell, number)
      where claim_cells.family = gone.family and claim_cells.period = gone.period and claim_cells.cell = gone.cell
        and claim_cells.number = gone.number`.execute(tx);
    await sql`delete from claim_extents where number = any(${numbers}::integer[])`.execute(tx);
  },
  neighbours: async (tx, extents) => {
    const found: Pair[][] = [];
    for (const some of portions(extents, AT_ONCE)) found.push(await meetingOf(tx, some));
    return found.flat();
  },
};

const EXTENT = sql.raw('family, "from", "to", west, south, east, north');

const extentColumns = (rows: readonly Extent[]) =>
  sql`${rows.map(({ family }) => family)}::text[], ${rows.map(({ from }) => from)}::integer[],
    ${rows.map(({ to }) => to)}::integer[], ${rows.map(({ west }) => west)}::float8[],
    ${rows.map(({ south }) => south)}::float8[], ${rows.map(({ east }) => east)}::float8[],
    ${rows.map(({ north }) => north)}::float8[]`;

const addCells = (db: Kysely<Tables>, rows: readonly Numbered[]): Promise<void> =>
  copyRows(
    db,
    'claim_cells',
    rows.flatMap((row) => cellsOf(row).map((cell) => ({ ...cell, number: row.number }))),
  );

/** Where claims are looked for: one cell, all cells of a period, or (both null) all of a family. */
interface Line {
  readonly family: string;
  readonly period: number | null;
  readonly cell: number | null;
}

const keyOf = ({ family, period, cell }: Line): string => `${family} ${period ?? '*'} ${cell ?? '*'}`;

function linesOf(extent: Extent): Line[] {
  const { family } = extent;
  if (isLong(extent)) return [{ family, period: null, cell: null }];
  const cells = cellsOf(extent);
  const periods = [...new Set(cells.map(({ period }) => period))];
  return [
    { family, period: EVER, cell: null },
    ...(isWide(extent) ? [] : cells),
    ...periods.map((period) => ({ family, period, cell: isWide(extent) ? null : ANYWHERE })),
  ];
}

async function meetingOf(tx: Tx, extents: readonly Numbered[]): Promise<Pair[]> {
  const asked = extents.map((extent) => ({ extent, lines: linesOf(extent) }));
  const bounds = new Map<string, Extent & Line>();
  for (const { extent, lines } of asked)
    for (const line of lines) {
      const key = keyOf(line);
      const known = bounds.get(key);
      bounds.set(key, { ...line, ...(known ? around(known, extent) : extent) });
    }
  const near = await extentsIn(tx, [...bounds.values()]);
  return asked.flatMap(({ extent, lines }) => {
    const met = new Set<number>();
    for (const line of lines)
      for (const other of near.get(keyOf(line)) ?? [])
        if (other.number !== extent.number && meet(extent, other)) met.add(other.number);
    return [...met].map((claim) => ({ of: extent.number, claim }));
  });
}

const around = (a: Extent, b: Extent): Extent => ({
  family: a.family,
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
});

/** The extents of fused claims that lie on lines and within their bounds, by the keys of the lines. */
async function extentsIn(tx: Tx, lines: readonly (Extent & Line)[]): Promise<ReadonlyMap<string, Numbered[]>> {
  const near = new Map<string, Numbered[]>();
  const kinds = [
    lines.filter(({ cell }) => cell !== null),
    lines.filter(({ period, cell }) => period !== null && cell === null),
    lines.filter(({ period }) => period === null),
  ];
  for (const [kind, some] of kinds.entries()) {
    if (some.length === 0) continue;
    const on = sql.raw(
      [
        'and claim_cells.period = line.period and claim_cells.cell = line.cell',
        'and claim_cells.period = line.period',
        '',
      ][kind]!,
    );
    const { rows } = await sql<Numbered & { readonly at: number }>`
      select line.at, claim_extents.number, ${sql.raw(COLUMNS.map((name) => `claim_extents."${name}"`).join(', '))}
      from unnest(${some.map((_, at) => at)}::integer[], ${some.map(({ period }) => period)}::integer[],
        ${some.map(({ cell }) => cell)}::integer[], ${extentColumns(some)})
        as line (at, period, cell, family, "from", "to", west, south, east, north)
      join claim_cells on claim_cells.family = line.family ${on}
      join claim_extents on claim_extents.number = claim_cells.number
        and claim_extents."from" <= line."to" and claim_extents."to" >= line."from"
        and claim_extents.west <= line.east and claim_extents.east >= line.west
        and claim_extents.south <= line.north and claim_extents.north >= line.south
      join fused_claims on fused_claims.claim = claim_extents.number`.execute(tx);
    for (const { at, ...extent } of rows) {
      const key = keyOf(some[at]!);
      const list = near.get(key);
      if (list) list.push(extent);
      else near.set(key, [extent]);
    }
  }
  return near;
}

const COLUMNS = ['family', 'from', 'to', 'west', 'south', 'east', 'north'] as const;

/** Makes the tables of extents and cells; extents that are there already are taken over. */
export async function prepareExtents(db: Kysely<Tables>): Promise<void> {
  await sql`alter table claim_extents rename to old_extents`.execute(db);
  await sql`create table claim_extents (number integer primary key, family text not null,
    "from" integer not null, "to" integer not null, west float8 not null, south float8 not null,
    east float8 not null, north float8 not null)`.execute(db);
  await sql`insert into claim_extents select number, family, lower(days), upper(days) - 1,
    least((area[0])[0], (area[1])[0]), least((area[0])[1], (area[1])[1]),
    greatest((area[0])[0], (area[1])[0]), greatest((area[0])[1], (area[1])[1]) from old_extents`.execute(db);
  await sql`drop table old_extents`.execute(db);
  await sql`create table claim_cells (family text not null, period integer not null, cell integer not null,
    number integer not null, primary key (family, period, cell, number))`.execute(db);
  for (let after = 0; ; ) {
    const { rows } = await sql<Numbered>`select number, ${EXTENT} from claim_extents
      where number > ${after} order by number limit ${AT_ONCE}`.execute(db);
    if (rows.length === 0) return;
    await addCells(db, rows);
    after = rows.at(-1)!.number;
  }
}
