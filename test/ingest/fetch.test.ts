import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { isPublic } from '../../src/ingest/fetch/addresses.ts';
import { type FetchOptions, openFetch } from '../../src/ingest/index.ts';
import type { UserError } from '../../src/model/index.ts';
import { type Answers, openSite, type Site, send } from '../support/site.ts';

const open: Site[] = [];
afterEach(async () => {
  for (const site of open.splice(0)) await site.close();
});
const site = async (answers: Answers, host?: string): Promise<Site> => {
  const made = await openSite(answers, host);
  open.push(made);
  return made;
};

const HERE: FetchOptions = { allows: (ip) => ip === '127.0.0.1', pause: 0 };

const failure = async (work: Promise<unknown>): Promise<UserError> => {
  try {
    await work;
  } catch (error) {
    return error as UserError;
  }
  throw new Error('It did not fail.');
};

describe('addresses', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fe80::1%eth0',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:a00:1',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    '2001:db8::1',
    'no address',
  ])('%s is not public', (ip) => {
    expect(isPublic(ip)).toBe(false);
  });

  test.each(['93.184.216.34', '8.8.8.8', '2606:2800:220:1::1', '::ffff:8.8.8.8', '2002:808:808::'])(
    '%s is public',
    (ip) => {
      expect(isPublic(ip)).toBe(true);
    },
  );

  test.each([
    ['file:///etc/passwd', /only http and https/],
    ['ftp://harbour.example/a', /only http and https/],
    ['http://me:secret@harbour.example/', /holds a password/],
    ['http://127.0.0.1:1/', /no public address/],
    ['http://2130706433/', /leads to 127\.0\.0\.1/],
    ['http://0x7f.1/', /leads to 127\.0\.0\.1/],
    ['http://[::ffff:10.0.0.1]/', /no public address/],
    ['http://localhost:1/', /no public address/],
    ['nonsense', /no web address/],
  ])('%s is refused', async (address, why) => {
    const error = await failure(openFetch({ pause: 0 })(address));
    expect(error.code).toBe('address-refused');
    expect(error.message).toMatch(why);
  });
});

describe('fetching', () => {
  test('gives the bytes with their headers, and the address after redirects', async () => {
    const { url } = await site({
      '/old': (_, response) => void response.writeHead(301, { location: '/new' }).end(),
      '/new': send('text/plain', 'Two men died.', { etag: '"1"', 'set-cookie': 'a=b' }),
    });
    const { bytes, address, headers } = await openFetch(HERE)(url('/old#top'));
    expect(Buffer.from(bytes).toString()).toBe('Two men died.');
    expect(address).toBe(url('/new'));
    expect(headers).toMatchObject({ 'content-type': 'text/plain', etag: '"1"' });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test('checks every redirect anew', async () => {
    const inner = await site({ '/': send('text/plain', 'secret') }, '127.0.0.2');
    const outer = await site({
      '/in': (_, response) => void response.writeHead(302, { location: inner.url('/') }).end(),
      '/file': (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      '/round': (_, response) => void response.writeHead(302, { location: '/round' }).end(),
    });
    const fetch = openFetch(HERE);
    expect((await failure(fetch(outer.url('/in')))).code).toBe('address-refused');
    expect(inner.asked).toEqual([]);
    expect((await failure(fetch(outer.url('/file')))).code).toBe('address-refused');
    expect((await failure(fetch(outer.url('/round')))).message).toMatch(/more than 5 times/);
  });

  test.each([
    ['gzip', gzipSync('Two men died.')],
    ['br', brotliCompressSync('Two men died.')],
  ])('unpacks %s', async (encoding, body) => {
    const { url } = await site({ '/': send('text/plain', body, { 'content-encoding': encoding }) });
    expect(Buffer.from((await openFetch(HERE)(url('/'))).bytes).toString()).toBe('Two men died.');
  });

  test('refuses what is too large, told or untold, packed or not', async () => {
    const { url } = await site({
      '/told': send('text/plain', 'x'.repeat(3000), { 'content-length': '3000' }),
      '/untold': (_, response) => {
        response.writeHead(200, { 'transfer-encoding': 'chunked' });
        for (let at = 0; at < 3; at++) response.write('x'.repeat(1000));
        response.end();
      },
      '/bomb': send('text/plain', gzipSync(Buffer.alloc(1_000_000)), { 'content-encoding': 'gzip' }),
    });
    const fetch = openFetch({ ...HERE, mostBytes: 2000 });
    for (const path of ['/told', '/untold', '/bomb']) expect((await failure(fetch(url(path)))).code).toBe('too-large');
  });

  test('gives up on a server that takes too long, even byte by byte', async () => {
    const timers: NodeJS.Timeout[] = [];
    const { url } = await site({
      '/slow': (_, response) => {
        response.writeHead(200);
        timers.push(setInterval(() => response.write('x'), 20));
      },
      '/silent': () => {},
    });
    const fetch = openFetch({ ...HERE, patience: 300 });
    for (const path of ['/slow', '/silent'])
      expect((await failure(fetch(url(path)))).message).toMatch(/longer than 0\.3 s/);
    for (const timer of timers) clearInterval(timer);
  });

  test('tells of what is not there, and of whom it could not reach', async () => {
    const { url, close } = await site({
      '/busy': (_, response) => void response.writeHead(429, { 'retry-after': '60' }).end(),
    });
    const fetch = openFetch(HERE);
    expect((await failure(fetch(url('/none')))).message).toMatch(/answered with 404/);
    expect((await failure(fetch(url('/busy')))).message).toMatch(/429\. Try again in 60 s/);
    await close();
    expect((await failure(openFetch(HERE)(url('/busy')))).code).toBe('fetch-failed');
  });
});

describe('robots.txt', () => {
  const page = send('text/plain', 'Two men died.');

  test('is asked once, and obeyed', async () => {
    const { url, asked } = await site({
      '/robots.txt': send('text/plain', 'User-agent: *\nDisallow: /private/\n'),
      '/private/a': page,
      '/b': page,
    });
    const fetch = openFetch(HERE);
    expect((await failure(fetch(url('/private/a')))).message).toMatch(/robots\.txt forbids it/);
    await fetch(url('/b'));
    expect(asked).toEqual(['/robots.txt', '/b']);
  });

  test('that cannot be had forbids all, and is asked for again', async () => {
    let fails = true;
    const { url } = await site({
      '/robots.txt': (_, response) => void response.writeHead(fails ? 500 : 404).end(),
      '/b': page,
    });
    const fetch = openFetch(HERE);
    expect((await failure(fetch(url('/b')))).code).toBe('address-refused');
    fails = false;
    await fetch(url('/b'));
  });

  test('visits are a pause apart', async () => {
    const { url } = await site({ '/a': page, '/b': page });
    const fetch = openFetch({ ...HERE, pause: 200 });
    const begun = performance.now();
    await Promise.all([fetch(url('/a')), fetch(url('/b'))]);
    expect(performance.now() - begun).toBeGreaterThan(195);
  });
});
