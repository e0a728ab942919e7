import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSitrep } from '../../src/sitrep.ts';
import { run } from '../support/command.ts';

// XA is a country that is made up, in the form of GeoNames' dumps.
const FIXTURES = fileURLToPath(new URL('../fixtures/gazetteer/', import.meta.url));

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'sitrep-gazetteer-'));
});
afterEach(() => rmSync(data, { recursive: true }));

const gazetteer = (...argv: string[]) => run(['gazetteer', ...argv], { env: { XDG_DATA_HOME: data } });
const folder = (): string => join(data, 'sitrep', 'gazetteer');

describe('sitrep gazetteer from files', () => {
  it('adds, lists and removes a country', async () => {
    const added = await gazetteer('add', 'xa', '--from', FIXTURES);
    expect(added).toMatchObject({ code: 0, out: '' });
    // The abandoned place and the farm are left out.
    expect(added.err).toMatch(/^XA: 12 places, 0\.0 MB, in .*XA\.gazetteer\n$/);
    expect((await gazetteer('list')).out).toMatch(/^XA +12 places +0\.0 MB {2}\d{4}-\d\d-\d\d {2}.*XA\.txt\n$/);
    expect(await gazetteer('remove', 'XA')).toEqual({ code: 0, out: '', err: '' });
    expect((await gazetteer('list')).err).toContain('sitrep gazetteer add');
  });

  it('makes a country anew from where it came', async () => {
    await gazetteer('add', 'XA', '--from', join(FIXTURES, 'XA.txt'));
    writeFileSync(join(folder(), 'XA.gazetteer'), 'SITREPG0 of some other version');
    expect(await gazetteer('lookup', 'Vellin')).toMatchObject({ code: 2, err: expect.stringContaining('update XA') });
    expect(await gazetteer('update', 'XA', '--from', FIXTURES)).toMatchObject({ code: 0 });
    expect((await gazetteer('update')).code).toBe(0);
  });

  it.each([
    [['add', 'XA', '--from', '/no/such/folder'], 'no file or folder'],
    [['add', 'XB', '--from', FIXTURES], 'no XB.txt'],
    [['add', 'XB', '--from', join(FIXTURES, 'XA.txt')], 'no row of XB'],
    [['add', 'Exania', '--from', FIXTURES], 'two letters'],
    [['remove', 'XA'], 'not installed'],
    [['update', 'XA'], 'not installed'],
    [['lookup', 'Vellin', '--near', 'here'], 'latitude'],
    [['lookup', 'Zzyzzyxq'], 'No gazetteer knows'],
    [['add', 'XA', '--mirror', 'http://example.org/'], 'https'],
  ])('%j fails with a message', async (argv, message) => {
    const { code, err } = await gazetteer(...argv);
    expect([code, err.split('\n').length]).toEqual([2, 2]);
    expect(err).toContain(message);
  });

  it('looks names up as they are spelt, with how they were matched', async () => {
    await gazetteer('add', 'XA', '--from', FIXTURES);
    const lookup = async (...argv: string[]) => (await gazetteer('lookup', ...argv, '--country', 'XA')).out.split('\n');
    expect((await lookup('Deir al-Mashta'))[0]).toBe(
      'Deir al-Mashta (village, Vellin District, Northmark, XA)  12.61, 40.52  geonames:900013  2,300 people  exact',
    );
    expect((await lookup('Dair el Mashtah'))[0]).toContain('normalised 0.90');
    expect((await lookup('Deir Mashtet'))[0]).toMatch(/geonames:900013 .*(?:skeleton|edit-distance) 0\.\d\d$/);
    expect((await lookup('the village of Kafr Sorra, Southmark'))[0]).toContain('geonames:900012');
    expect((await lookup('Kafr Sorra', '--near', '10.4,40.6'))[0]).toMatch(/900012 .*1\.6 km off {2}exact$/);
    expect((await lookup('Jabal Ombar'))[0]).toContain('(mountain, Southmark, XA)');
    expect((await lookup('Vellin Air Base'))[0]).toContain('(base,');
  });
});

describe('reading with a country installed', () => {
  it('knows its villages, and takes the one that the text says it lies in', async () => {
    await gazetteer('add', 'XA', '--from', FIXTURES);
    const sitrep = await openSitrep({ gazetteers: folder() });
    const placeOf = (text: string) => sitrep.read({ text, country: 'XA', published: '2026-01-02' }).claims[0]?.place;
    expect(placeOf('Artillery shelled the village of Kafr Sorra in Southmark.')?.gazetteer).toBe('geonames:900012');
    expect(placeOf('Artillery shelled the village of Kafr Sorra in Northmark.')?.gazetteer).toBe('geonames:900011');
    expect(placeOf('Artillery shelled the village of Kafr Sorra near Vellin.')?.gazetteer).toBe('geonames:900011');
  });
});

/** A zip archive of one file. */
function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const facts = Buffer.alloc(16);
  facts.writeUInt16LE(8, 0);
  facts.writeUInt32LE(crc32(content), 6);
  facts.writeUInt32LE(packed.length, 10);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(content.length, 0);
  sizes.writeUInt16LE(name.length, 4);
  const shared = Buffer.concat([facts.subarray(0, 14), sizes]);
  const local = Buffer.concat([Buffer.from('504b030414000000', 'hex'), shared, Buffer.from(name), packed]);
  const entry = Buffer.concat([
    Buffer.from('504b01021400140000' + '00', 'hex').subarray(0, 10),
    shared,
    Buffer.alloc(14),
    Buffer.from(name),
  ]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

describe('sitrep gazetteer over the network', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const asked: string[] = [];
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/dump`;
  const archive = zipOf('XA.txt', readFileSync(join(FIXTURES, 'XA.txt')));

  beforeEach(async () => {
    asked.length = 0;
    server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.range ?? ''}`.trim());
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const whole = (request: IncomingMessage, response: ServerResponse): void => {
    const name = request.url!.split('/').at(-1)!;
    const body = name === 'XA.zip' ? archive : readFileSync(join(FIXTURES, name));
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(from ? 206 : 200, { etag: '"v1"', 'content-length': body.length - from });
    response.end(body.subarray(from));
  };

  it('fetches the dump and the tables', async () => {
    answer = whole;
    expect(await gazetteer('add', 'XA', '--mirror', address())).toMatchObject({ code: 0 });
    expect(asked).toEqual(['/dump/XA.zip', '/dump/admin1CodesASCII.txt', '/dump/admin2Codes.txt']);
    expect((await gazetteer('list', '--json')).out).toContain(`"from": "${address()}/XA.zip"`);
  });

  it('goes on where a line broke', async () => {
    answer = (request, response) => {
      if (asked.length > 1) return whole(request, response);
      response.writeHead(200, { etag: '"v1"', 'content-length': archive.length });
      response.write(archive.subarray(0, 100), () => response.destroy());
    };
    expect(await gazetteer('add', 'XA', '--mirror', address())).toMatchObject({ code: 0 });
    expect(asked.slice(0, 2)).toEqual(['/dump/XA.zip', '/dump/XA.zip bytes=100-']);
  });

  it('refuses a damaged archive, an unknown country, and says what to do offline', async () => {
    answer = (_, response) => void response.end(Buffer.concat([archive.subarray(0, 80), archive.subarray(90)]));
    expect((await gazetteer('add', 'XA', '--mirror', address())).err).toContain('cannot be unpacked');
    answer = (_, response) => void response.writeHead(404).end();
    expect((await gazetteer('add', 'XA', '--mirror', address())).err).toContain('code right');
    const closed = 'http://127.0.0.1:9/';
    expect((await gazetteer('add', 'XA', '--mirror', closed)).err).toMatch(/could not be fetched .*--from/);
  });
});
