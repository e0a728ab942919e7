import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, deflateSync } from 'node:zlib';

/** A colour that nothing else on the map has. */
export const TILE_COLOUR = [200, 30, 160] as const;

const SIDE = 256;

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of one colour, as large as a tile. */
export function imageTile(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIDE, 0);
  head.writeUInt32BE(SIDE, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.alloc(1), Buffer.alloc(SIDE * 3, Buffer.from(TILE_COLOUR))]);
  const lines = Buffer.concat(Array.from({ length: SIDE }, () => line));
  const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
  return Buffer.concat([
    signature,
    ...[chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))],
  ]);
}

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let left = value; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left];
    bytes.push((left % 128) + 128);
  }
}

const field = (number: number, bytes: readonly number[]): number[] => [
  ...varint(number * 8 + 2),
  ...varint(bytes.length),
  ...bytes,
];

/** A vector tile (Mapbox Vector Tile 2) that is water from edge to edge. */
export function waterTile(): Buffer {
  const edge = varint(2 * 4096);
  const back = varint(2 * 4096 - 1);
  // Move to the corner, three lines round, close.
  const ring = [...[9, 0, 0], ...[26, ...edge, 0], ...[0, ...edge], ...[...back, 0], 15];
  const feature = [...varint(3 * 8), 3, ...field(4, ring)];
  const name = field(1, [...Buffer.from('water')]);
  const layer = [...name, ...field(2, feature), ...varint(5 * 8), ...varint(4096), ...varint(15 * 8), 2];
  return Buffer.from(field(3, layer));
}

const KINDS = { vector: 1, png: 2 } as const;

/** An archive (PMTiles 3) of one tile, that of the whole earth, byte by byte after its specification; nothing is compressed. */
export function pmtilesOf(tile: Buffer, kind: keyof typeof KINDS): Buffer {
  // One entry: number 0, once, so many bytes, at the beginning of the tiles.
  const directory = Buffer.from([...varint(1), ...varint(0), ...varint(1), ...varint(tile.length), ...varint(1)]);
  const metadata = Buffer.from('{"vector_layers":[{"id":"water","fields":{}}]}');
  const head = Buffer.alloc(127);
  head.write('PMTiles', 0, 'latin1');
  head.writeUInt8(3, 7);
  const directoryAt = head.length;
  const metadataAt = directoryAt + directory.length;
  const tilesAt = metadataAt + metadata.length;
  const numbers = [
    ...[directoryAt, directory.length, metadataAt, metadata.length],
    ...[0, 0, tilesAt, tile.length],
    ...[1, 1, 1],
  ];
  for (const [at, number] of numbers.entries()) head.writeBigUInt64LE(BigInt(number), 8 + 8 * at);
  // In order; directories and tiles as they are; the kind; zooms from 0 to 0.
  head.set([1, 1, 1, KINDS[kind], 0, 0], 96);
  for (const [at, degrees] of [-180, -85, 180, 85].entries()) head.writeInt32LE(degrees * 1e7, 102 + 4 * at);
  return Buffer.concat([head, directory, metadata, tile]);
}

/** A server of tiles on an origin of its own, that any page may ask. */
export interface TileServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves archives by their names in parts as they are asked for, and one image under every other path. */
export async function serveTiles(archives: Readonly<Record<string, Buffer>>): Promise<TileServer> {
  const server = createServer((ask, answer) => {
    answer.setHeader('access-control-allow-origin', '*');
    const archive = archives[ask.url ?? ''];
    if (!archive) return void answer.setHeader('content-type', 'image/png').end(imageTile());
    const range = /^bytes=(?<first>\d+)-(?<last>\d+)$/.exec(ask.headers.range ?? '')?.groups;
    if (!range) return void answer.writeHead(416).end();
    const part = archive.subarray(Number(range.first), Number(range.last) + 1);
    answer.setHeader(
      'content-range',
      `bytes ${range.first}-${Number(range.first) + part.length - 1}/${archive.length}`,
    );
    answer.writeHead(206).end(part);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
