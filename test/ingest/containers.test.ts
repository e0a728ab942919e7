import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingestOriginal, originalsOf } from '../../src/ingest/index.ts';
import type { Original, Report, UserError } from '../../src/model/index.ts';
import { warcGzOf, warcRecord, zipOf } from '../support/files.ts';

const NOW = '2021-03-06T00:00:00.000Z';
const STORY = 'Two soldiers were killed near Qarra on Monday, the army said.';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-containers-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function open(name: string, content: string | Uint8Array, column: string | null = null): Promise<Original[]> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const found: Original[] = [];
  for await (const one of originalsOf(path, {
    given: { id: undefined, source: undefined },
    now: () => NOW,
    fetch: null,
    column,
  }))
    if ('bytes' in one) found.push(one);
  return found;
}

async function reports(name: string, content: string | Uint8Array, column?: string): Promise<Report[]> {
  const originals = await open(name, content, column);
  return Promise.all(originals.map(async (original) => (await ingestOriginal(original)).report));
}

const failure = async (work: Promise<unknown>): Promise<UserError> => {
  try {
    await work;
  } catch (error) {
    return error as UserError;
  }
  throw new Error('It did not fail.');
};

test('a file of one report is one report, with its bytes as they are', async () => {
  const [original, ...more] = await open('a.txt', STORY);
  expect(more).toEqual([]);
  expect(original).toMatchObject({ container: null, format: null, retrieved: NOW, address: null });
  expect(Buffer.from(original!.bytes).toString()).toBe(STORY);
});

describe('feeds', () => {
  const long = `<p>${STORY}</p>`.repeat(15);
  const facts = {
    title: 'Truce & talks',
    author: 'Rana Haddad',
    publisher: 'Harbour Review',
    url: 'https://h.example/1',
  };
  const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Review</title>
    <item><guid>x1</guid><title>Truce &amp; talks</title><link>https://h.example/1</link><pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate><dc:creator>Rana Haddad</dc:creator><content:encoded><![CDATA[${long}]]></content:encoded></item>
    <item><title>Short</title><link>https://h.example/2</link><description>${STORY}</description></item></channel></rss>`;
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Review</title><entry><id>x1</id><title>Truce &amp; talks</title><link rel="self" href="https://h.example/self"/><link href="https://h.example/1"/><published>2021-03-04T10:00:00Z</published><author><name>Rana Haddad</name></author><content type="html">${long.replaceAll('<', '&lt;')}</content></entry></feed>`;
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour Review',
    items: [
      {
        ...{ id: 'x1', url: 'https://h.example/1', title: 'Truce & talks', content_html: long },
        ...{ date_published: '2021-03-04T10:00:00Z', authors: [{ name: 'Rana Haddad' }] },
      },
    ],
  });
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Review</title></channel><item><title>Truce &amp; talks</title><link>https://h.example/1</link><dc:date>2021-03-04T10:00:00Z</dc:date><dc:creator>Rana Haddad</dc:creator><description>${STORY}</description></item></rdf:RDF>`;

  test.each([
    ['RSS', 'feed.xml', rss],
    ['Atom', 'feed.atom', atom],
    ['JSON Feed', 'feed.json', json],
    ['RDF', 'feed.rdf', rdf],
  ])('%s: each item with what the feed says of it', async (_, name, content) => {
    const [first] = await reports(name, content);
    expect(first).toMatchObject(facts);
    expect(first!.published).toMatch(/^2021-03-04/);
    expect(first!.text).toContain(STORY);
    expect(first!.text).not.toContain('<p>');
  });

  test('the file is kept with every item, and which item it was', async () => {
    const originals = await open('feed.xml', rss);
    expect(originals.map(({ container }) => container!.part)).toEqual(['item 1 (x1)', 'item 2']);
    expect(Buffer.from(originals[1]!.container!.bytes).toString()).toBe(rss);
  });

  test('a broken feed is told of', async () => {
    expect((await failure(open('bad.xml', '<rss><channel><item><title>cut'))).code).toBe('bad-input');
  });
});

describe("Telegram's export", () => {
  const chat = (name: string, messages: readonly object[]) => ({ name, type: 'public_channel', id: 77, messages });
  const messages = [
    { id: 1, type: 'service', date: '2021-03-04T09:00:00', text: 'created the channel' },
    {
      ...{ id: 2, type: 'message', date: '2021-03-04T12:00:00', date_unixtime: '1614852000', from: 'Front News' },
      text: ['Two soldiers were ', { type: 'bold', text: 'killed' }, ' near Qarra on Monday.'],
    },
    { id: 3, type: 'message', date: '2021-03-04T13:00:00', photo: 'a.jpg', text: '' },
    { id: 4, type: 'message', date: '2021-03-04T14:00:00', forwarded_from: 'Harbour Review', text: STORY },
    { id: 5, type: 'message', date: '2021-03-05T14:00:00', forwarded_from: 'Harbour Review', text: STORY },
  ];

  test('is its messages with words, each by the one who wrote it', async () => {
    const found = await reports('result.json', JSON.stringify(chat('Front News', messages)));
    expect(found.map(({ text, author, publisher, published }) => ({ text, author, publisher, published }))).toEqual(
      [
        {
          text: 'Two soldiers were killed near Qarra on Monday.',
          author: null,
          publisher: 'Front News',
          published: '2021-03-04T10:00:00Z',
        },
        { text: STORY, author: 'Harbour Review', publisher: 'Front News', published: '2021-03-04T14:00:00' },
        { text: STORY, author: 'Harbour Review', publisher: 'Front News', published: '2021-03-05T14:00:00' },
      ].map((one) =>
        expect.objectContaining({
          ...one,
          published: expect.stringMatching(new RegExp(`^${one.published.slice(0, 16)}`)),
        }),
      ),
    );
    expect(new Set(found.map(({ id }) => id)).size).toBe(3);
  });

  test('of all chats is the messages of each', async () => {
    const all = { about: 'x', chats: { list: [chat('One', messages), chat('Two', messages)] } };
    expect((await reports('result.json', JSON.stringify(all))).length).toBe(6);
  });
});

describe('tables', () => {
  test('give a report a row, with what the other columns say', async () => {
    const csv = `\ufeffID;Headline;Full text;Date;Link\n1;Truce;"${STORY}";2021-03-04;https://h.example/1\n2;Empty;;2021-03-04;\n3;;${STORY};;\n`;
    const found = await reports('a.csv', csv);
    expect(found.map(({ title, published, url }) => ({ title, published, url }))).toEqual([
      { title: 'Truce', published: '2021-03-04', url: 'https://h.example/1' },
      { title: null, published: null, url: null },
    ]);
    expect(found.map(({ text }) => text)).toEqual([STORY, STORY]);
    expect(found[0]!.id).not.toBe(found[1]!.id);
  });

  test('give the column that is asked for, and say which there are where it is missing', async () => {
    expect((await reports('b.tsv', `words\tday\n${STORY}\t2021\n`, 'Words'))[0]!.text).toBe(STORY);
    expect((await failure(open('c.csv', `words,day\n${STORY},2021\n`))).message).toMatch(/Its columns are: words, day/);
  });
});

test('JSON Lines give a report a line, with its id', async () => {
  const lines = `${JSON.stringify({ id: 'r1', text: STORY, published: '2021-03-04' })}\n\n${JSON.stringify({ id: 2, text: STORY })}\n`;
  expect(await reports('a.jsonl', lines)).toMatchObject([
    { id: 'r1', text: STORY, published: '2021-03-04' },
    { id: '2', text: STORY },
  ]);
  expect((await failure(open('b.jsonl', '{"id": 1}'))).message).toMatch(/line 1 has no "text"/);
});

describe('web archives', () => {
  const html = `<html><head><title>Truce</title></head><body><p>${STORY}</p></body></html>`;
  const answer = (head: string, body: string | Uint8Array, status = 200) =>
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${head}\r\n\r\n`), Buffer.from(body as string)]);
  const records = [
    warcRecord('warcinfo', 'x', 'software: none'),
    warcRecord('request', 'https://h.example/1', 'GET / HTTP/1.1\r\n\r\n'),
    warcRecord('response', 'https://h.example/1', answer('Content-Type: text/html\r\nETag: "1"', html)),
    warcRecord(
      'response',
      'https://h.example/2',
      answer('Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(html.replace('Monday', 'Sunday'))),
    ),
    warcRecord(
      'response',
      'https://h.example/3',
      answer(
        'Content-Type: text/html\r\nTransfer-Encoding: chunked',
        `a\r\n${html.slice(0, 10)}\r\n${(html.length - 10).toString(16)}\r\n${html.slice(10)}\r\n0\r\n\r\n`,
      ),
    ),
    warcRecord('response', 'https://h.example/4', answer('Content-Type: text/html', html, 404)),
    warcRecord('response', 'https://h.example/5', answer('Content-Type: image/png', 'x')),
    warcRecord(
      'response',
      'https://h.example/6',
      answer('Content-Type: text/html\r\nContent-Encoding: gzip', gzipSync(Buffer.alloc(30 * 1024 * 1024))),
    ),
  ];

  test.each([
    ['as it is', 'a.warc', Buffer.concat(records)],
    ['packed', 'a.warc.gz', warcGzOf(records)],
    ['in a packed archive', 'a.wacz', zipOf({ 'datapackage.json': '{}', 'archive/data.warc.gz': warcGzOf(records) })],
  ])('%s: the pages that were answered, with when and with which headers', async (_, name, bytes) => {
    const originals = await open(name, bytes);
    expect(originals.map(({ address }) => address)).toEqual([
      'https://h.example/1',
      'https://h.example/2',
      'https://h.example/3',
    ]);
    expect(originals[0]).toMatchObject({ retrieved: '2021-03-05T08:00:00Z', headers: { etag: '"1"' } });
    const found = await Promise.all(originals.map(async (original) => (await ingestOriginal(original)).report));
    expect(found.map(({ text, url }) => [text, url])).toEqual([
      [STORY, 'https://h.example/1'],
      [STORY.replace('Monday', 'Sunday'), 'https://h.example/2'],
      [STORY, 'https://h.example/3'],
    ]);
  });

  test('that are cut off are told of', async () => {
    const whole = Buffer.concat(records);
    expect((await failure(open('b.warc', whole.subarray(0, whole.length - 60)))).code).toBe('unsupported-format');
    expect((await failure(open('b.warc.gz', warcGzOf(records).subarray(0, 200)))).code).toBe('unsupported-format');
    expect((await failure(open('b.wacz', zipOf({ 'a.txt': 'x' })))).code).toBe('unsupported-format');
  });
});
