import { rmSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { CLAIM_COLUMNS } from '../claim-columns.ts';
import { type Column, cellsOf } from '../columns.ts';
import type { Cell } from '../csv-text.ts';
import { EVENT_COLUMNS } from '../event-columns.ts';
import type { FileFormat } from '../format.ts';
import { type Geometry, geometryOf, type Ring } from '../shapes.ts';

const APPLICATION = 0x47504b47;
const VERSION = 10300;
const AT_ONCE = 5000;
const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]';

/** What OGC 12-128r18 asks of every GeoPackage. */
const FRAME = `
create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null,
  organization_coordsys_id integer not null, definition text not null, description text);
create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
  description text default '', last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
  srs_id integer, constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
  srs_id integer not null, z tinyint not null, m tinyint not null, constraint pk_geom_cols primary key (table_name, column_name),
  constraint uk_gc_table_name unique (table_name),
  constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
`;

const SQL_TYPES = { text: 'text', integer: 'integer', number: 'real', boolean: 'boolean' } as const;

const columnsOf = (columns: readonly Column<never>[]): string =>
  columns.map(({ name, kind }) => `"${name}" ${SQL_TYPES[kind]}`).join(', ');

/** Geometry as GeoPackage keeps it: its own head, then little-endian WKB. */
function blobOf(geometry: Geometry): Buffer {
  const head = Buffer.alloc(8);
  head.write('GP');
  head.writeUInt8(0, 2);
  head.writeUInt8(1, 3);
  head.writeInt32LE(4326, 4);
  return Buffer.concat([head, wkb(geometry)]);
}

const POLYGON = 3;
const MULTI_POLYGON = 6;

function wkb(geometry: Geometry): Buffer {
  if (geometry.type === 'Point') return Buffer.concat([opening(1), doubles(geometry.coordinates)]);
  if (geometry.type === 'Polygon') return Buffer.concat([opening(POLYGON), rings(geometry.coordinates)]);
  const parts = geometry.coordinates.map((part) => Buffer.concat([opening(POLYGON), rings(part)]));
  return Buffer.concat([opening(MULTI_POLYGON), count(parts.length), ...parts]);
}

function opening(type: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt32LE(type, 1);
  return bytes;
}

function count(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

const doubles = (values: readonly number[]): Buffer => Buffer.from(Float64Array.from(values).buffer);
const rings = (list: readonly Ring[]): Buffer =>
  Buffer.concat([count(list.length), ...list.flatMap((ring) => [count(ring.length), doubles(ring.flat())])]);

// An area is always of several parts in its layer, so that all have one type.
const severalParts = (geometry: Geometry): Geometry | null => {
  if (geometry.type === 'Point') return null;
  return geometry.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : geometry;
};

interface Extent {
  west: number;
  south: number;
  east: number;
  north: number;
}

const stored = (cell: Cell): string | number | null => (typeof cell === 'boolean' ? Number(cell) : (cell ?? null));

function frame(file: Database.Database, at: string): void {
  file.pragma(`application_id = ${APPLICATION}`);
  file.pragma(`user_version = ${VERSION}`);
  file.exec(FRAME);
  const system = file.prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)');
  system.run('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null);
  system.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null);
  system.run('WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84, 'longitude and latitude in degrees');
  const content = file.prepare(
    'insert into gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id) values (?, ?, ?, ?, ?, ?)',
  );
  const shape = file.prepare('insert into gpkg_geometry_columns values (?, ?, ?, 4326, 0, 0)');
  content.run('events', 'features', 'events', 'One point an event', at, 4326);
  content.run('event_areas', 'features', 'event_areas', 'The area within which the spot of an event lies', at, 4326);
  content.run('claims', 'attributes', 'claims', 'The claims of each event, with their words', at, null);
  shape.run('events', 'geom', 'POINT');
  shape.run('event_areas', 'geom', 'MULTIPOLYGON');
  file.exec(
    `create table events (fid integer primary key autoincrement not null, geom point, ${columnsOf(EVENT_COLUMNS as readonly Column<never>[])})`,
  );
  file.exec(
    'create table event_areas (fid integer primary key autoincrement not null, geom multipolygon, event_id text)',
  );
  file.exec(
    `create table claims (fid integer primary key autoincrement not null, event_id text, ${columnsOf(CLAIM_COLUMNS as readonly Column<never>[])})`,
  );
}

const putInto = (file: Database.Database, table: string, columns: readonly string[]): Database.Statement =>
  file.prepare(
    `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );

/** Events for QGIS and other geographic systems. */
export const gpkg: FileFormat = {
  id: 'gpkg',
  name: 'GeoPackage',
  extension: 'gpkg',
  mediaType: 'application/geopackage+sqlite3',
  of: 'events',
  binary: true,
  options: ['licence'],
  provenance: 'inside',
  standard:
    'OGC GeoPackage 1.3: layers `events` (points) and `event_areas` (where each may lie), and a table `claims` with the words of every claim.',
  fields: EVENT_COLUMNS,
  notes: [
    'It is written to a file and cannot be sent down a pipe.',
    'The table `claims` has the columns of the CSV and the id of the event.',
  ],
  writeFile: async (source, path, options, tally) => {
    rmSync(path, { force: true });
    const { default: Opened } = await import('better-sqlite3');
    const file = new Opened(path);
    try {
      file.pragma('journal_mode = off');
      file.pragma('synchronous = off');
      frame(file, options.at);
      const context = { who: source.who, options };
      const putEvent = putInto(file, 'events', ['geom', ...EVENT_COLUMNS.map(({ name }) => name)]);
      const putArea = putInto(file, 'event_areas', ['geom', 'event_id']);
      const putClaim = putInto(file, 'claims', ['event_id', ...CLAIM_COLUMNS.map(({ name }) => name)]);
      const extents = { events: nowhere(), event_areas: nowhere() };
      file.exec('begin');
      for await (const told of source.events()) {
        const { event, claims } = told;
        const point = event.place && geometryOf(event.place, 'point');
        const area = event.place && geometryOf(event.place, 'area');
        const areas = area && severalParts(area);
        if (point) widen(extents.events, point);
        if (areas) widen(extents.event_areas, areas);
        putEvent.run(point && blobOf(point), ...cellsOf(EVENT_COLUMNS, told, context).map(stored));
        if (areas) putArea.run(blobOf(areas), event.id);
        for (const claim of claims) putClaim.run(event.id, ...cellsOf(CLAIM_COLUMNS, claim, context).map(stored));
        if (++tally.written % AT_ONCE === 0) file.exec('commit; begin');
      }
      const setExtent = file.prepare(
        'update gpkg_contents set min_x = ?, min_y = ?, max_x = ?, max_y = ? where table_name = ?',
      );
      for (const [table, { west, south, east, north }] of Object.entries(extents))
        if (west <= east) setExtent.run(west, south, east, north, table);
      file.exec('commit');
    } finally {
      file.close();
    }
  },
};

const nowhere = (): Extent => ({ west: 180, south: 90, east: -180, north: -90 });

function widen(extent: Extent, geometry: Geometry): void {
  const rings =
    geometry.type === 'Point'
      ? [[geometry.coordinates]]
      : geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.coordinates.flat();
  for (const [lon, lat] of rings.flat()) {
    extent.west = Math.min(extent.west, lon);
    extent.east = Math.max(extent.east, lon);
    extent.south = Math.min(extent.south, lat);
    extent.north = Math.max(extent.north, lat);
  }
}
