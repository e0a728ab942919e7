import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Added, add, type Desk, initLedger, openDesk, reread, type Seen, watch } from '../../src/desk/index.ts';
import { openSite, type Site, send } from '../support/site.ts';

const STORY = 'On May 3, 2021, rebels shelled the town of Azaz. At least 4 civilians were killed, the council said.';

let folder: string;
let made = 0;
let desk: Desk;
let site: Site | null = null;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-desk-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  const db = join(folder, `${++made}.db`);
  await (await initLedger(db, `test ${made}`)).close();
  desk = await openDesk({ db, now: () => '2021-05-04T00:00:00.000Z', fetch: { allows: () => true, pause: 0 } });
});
afterEach(async () => {
  await desk.ledger.close();
  await site?.close();
  site = null;
});

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
}

const item = (path: string): string => `<item><link>${path}</link><title>${path}</title></item>`;
const page = (text: string): string => `<html><body><p>${text}</p></body></html>`;

describe('adding', () => {
  test('takes each report of a file of many, and says which could not be read', async () => {
    const lines = [
      { id: 'a', text: STORY },
      { id: 'b', text: ' ' },
      { id: 'c', text: 'Rebels shelled Homs.' },
    ];
    const path = file('a.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const added = await all(add(desk, path, { given: {} }));
    const byPart = new Map(added.map((one) => [one.part, one]));
    expect(byPart.get('line 1')).toMatchObject({ id: 'a', outcome: 'recorded' });
    expect(byPart.get('line 2')).toMatchObject({ id: null, outcome: 'not-read' });
    expect(byPart.get('line 3')).toMatchObject({ id: 'c', outcome: 'recorded' });
    expect((await desk.ledger.verify()).problems).toEqual([]);
  });

  test('takes a name as the earlier reports of the outlet suggest, where the text leaves it open', async () => {
    const lines = ['Beirut', 'Sidon', 'Tyre', 'Baalbek', 'Beirut', 'Sidon'].map((town, at) => ({
      ...{ id: `lb${at}`, source: 'Harbour Post', published: `2021-05-0${at + 1}`, text: `Gunmen attacked ${town}.` },
    }));
    const story = { published: '2021-05-09', text: 'A car bomb exploded in Tripoli.' };
    const asked = [
      { ...story, id: 'of Harbour Post', source: 'Harbour Post' },
      { ...story, id: 'of nobody known', source: 'Hill Post' },
    ];
    for (const some of [lines, asked])
      await all(add(desk, file('b.jsonl', some.map((line) => JSON.stringify(line)).join('\n')), { given: {} }));
    const [hinted, bare] = await Promise.all(asked.map(({ id }) => desk.ledger.reading(id)));
    expect(hinted?.reading.claims[0]?.place?.country).toBe('LB');
    expect(hinted?.beat).toMatchObject({ LB: 1 });
    expect(bare?.reading.claims[0]?.place?.country).toBe('LY');
    expect(bare?.beat).toBeUndefined();
    // What was read with a hint is read with it again.
    expect((await all(reread(desk, null, true))).map(({ outcome }) => outcome)).not.toContain('changed');
  });

  test('keeps what a page was and how it came', async () => {
    site = await openSite({ '/a': send('text/html', page(STORY), { etag: '"7"' }) });
    const [{ id } = {} as Added] = await all(add(desk, site.url('/a'), { given: {} }));
    expect(await desk.ledger.original(id!)).toMatchObject({
      address: site.url('/a'),
      retrieved: '2021-05-04T00:00:00.000Z',
      headers: { etag: '"7"' },
    });
    expect((await desk.ledger.report(id!))?.url).toBe(site.url('/a'));
    expect((await desk.ledger.verify()).problems).toEqual([]);
  });
});

describe('watching', () => {
  test('fetches the pages of a feed once each, and tries those again that failed', async () => {
    let broken = true;
    let items = ['/1', '/2'];
    const answers = {
      '/feed': (_: unknown, response: Parameters<ReturnType<typeof send>>[1]) =>
        send(
          'application/rss+xml',
          `<rss version="2.0"><channel><title>F</title>${items.map((path) => item(site!.url(path))).join('')}</channel></rss>`,
        )(undefined as never, response),
      '/1': send('text/html', page(STORY)),
      '/2': (_: unknown, response: Parameters<ReturnType<typeof send>>[1]) =>
        broken
          ? void response.writeHead(500).end()
          : send('text/html', page('Rebels shelled Homs on May 4, 2021.'))(undefined as never, response),
      '/3': send('text/html', page('The army shelled Idlib on May 4, 2021.')),
    };
    site = await openSite(answers);
    const round = (): Promise<Seen[]> =>
      all(watch(desk, [site!.url('/feed')], { given: {}, every: null, signal: new AbortController().signal }));
    const outcomes = (seen: readonly Seen[]) =>
      seen.map((one) => ('added' in one ? one.added.outcome : one.failed.code));
    expect(outcomes(await round())).toEqual(['not-read', 'recorded']);
    broken = false;
    items = ['/1', '/2', '/3'];
    expect(outcomes(await round())).toEqual(['recorded', 'recorded']);
    expect(outcomes(await round())).toEqual([]);
    expect(site.asked.filter((path) => path === '/1')).toHaveLength(1);
  });

  test('goes on where a feed cannot be had', async () => {
    const good = file('good.jsonl', JSON.stringify({ id: 'a', text: STORY }));
    const seen = await all(
      watch(desk, [join(folder, 'none.xml'), good], { given: {}, every: null, signal: new AbortController().signal }),
    );
    expect(seen.map((one) => 'failed' in one)).toEqual([true, false]);
  });

  test('ends when it is told to', async () => {
    const end = new AbortController();
    const good = file('end.jsonl', JSON.stringify({ id: 'a', text: STORY }));
    const seen: Seen[] = [];
    for await (const one of watch(desk, [good], { given: {}, every: 3_600_000, signal: end.signal })) {
      seen.push(one);
      setTimeout(() => end.abort(), 20);
    }
    expect(seen).toHaveLength(1);
  });
});

describe('reading again', () => {
  const path = () => file('again.txt', `${STORY} Rebels shelled Homs.`);

  test('finds nothing where the reader reads the same', async () => {
    await all(add(desk, path(), { given: { published: '2021-05-04' } }));
    expect(await all(reread(desk, null, false))).toMatchObject([{ outcome: 'unchanged', changes: [] }]);
    expect(await desk.ledger.verify()).toMatchObject({ entries: 2 });
  });

  test('says what an older reader read otherwise, and records the new reading beside the old one', async () => {
    await all(add(desk, path(), { given: { published: '2021-05-04' } }));
    const [id] = await desk.ledger.ids();
    const { reading, ...rest } = (await desk.ledger.reading(id!))!;
    const [first, ...others] = reading.claims;
    const old = [
      { ...first!, type: 'air-strike' as const },
      { ...first!, id: 'c9', trigger: { text: 'On', span: { start: 0, end: 2 } } },
    ];
    expect(others.length).toBeGreaterThan(0);
    await desk.ledger.recordReading(
      id!,
      { ...rest, reading: { ...reading, claims: old }, reader: '0.0.1+old' },
      '2021-05-05T00:00:00Z',
    );

    const dry = await all(reread(desk, [id!.slice(0, 8)], true));
    expect(dry).toMatchObject([{ outcome: 'changed', readers: ['0.0.1+old', desk.sitrep.version] }]);
    expect(dry[0]!.changes.map(({ before, after, fields }) => [before !== null, after !== null, fields])).toEqual([
      [true, true, ['type']],
      ...others.map(() => [false, true, []]),
      [true, false, []],
    ]);
    expect((await desk.ledger.verify()).entries).toBe(3);
    await all(reread(desk, null, false));
    expect((await desk.ledger.verify()).entries).toBe(4);
    expect((await desk.ledger.reading(id!))?.reading).toEqual(reading);
    expect(await all(reread(desk, null, false))).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('reads every format as it was read the first time', async () => {
    const csv = file('again.csv', `text,date,source\n"${STORY}",2021-05-04,Harbour Review\n`);
    await all(add(desk, csv, { given: {} }));
    site = await openSite({ '/a': send('text/html', page(STORY)) });
    await all(add(desk, site.url('/a'), { given: { title: 'T' } }));
    expect((await all(reread(desk, null, false))).map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });
});
