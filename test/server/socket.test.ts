import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { add } from '../../src/desk/index.ts';
import { type Listening, start } from '../../src/server/index.ts';
import { openTestServer, type TestServer } from '../support/server.ts';

let folder: string;
let server: TestServer;
const running: Listening[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-socket-'));
  server = await openTestServer();
});
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function open(port = 0, strict = true): Promise<Listening> {
  const one = await start({ desk: server.desk, log: pino({ level: 'silent' }), host: '127.0.0.1', port, strict });
  running.push(one);
  return one;
}

/** What a stream says, event by event. */
async function* said(answer: Response): AsyncGenerator<Record<string, string>> {
  let text = '';
  for await (const bytes of answer.body!) {
    text += new TextDecoder().decode(bytes);
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const lines = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const fields = lines.filter((line) => !line.startsWith(':')).map((line) => line.split(/: (.*)/s));
      if (fields.length) yield Object.fromEntries(fields.map(([name, value]) => [name, value]));
    }
  }
}

async function report(name: string): Promise<void> {
  const path = join(folder, `${name}.txt`);
  writeFileSync(path, `On May 3, 2021, rebels shelled the town of Azaz. The ${name} council said so.`);
  for await (const _ of add(server.desk, path, { given: { id: name } }));
}

describe('a server', () => {
  test('answers at its address, and takes the next port where one is taken and nobody asked for it', async () => {
    const first = await open();
    expect((await fetch(new URL('/healthz', first.url))).status).toBe(200);
    const second = await open(first.port, false);
    expect(second.port).toBeGreaterThan(first.port);
    await expect(open(first.port)).rejects.toThrow(/Port \d+ of 127.0.0.1 is taken/);
  });

  test('lets requests under way end when it stops, ends streams, and takes no more', async () => {
    const one = await open();
    const stream = await fetch(new URL('/api/stream', one.url));
    const pending = fetch(new URL('/api/map/control?on=2020-02-04', one.url));
    const ended = (async () => {
      for await (const _ of stream.body!);
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    running.splice(0);
    const begun = performance.now();
    await one.stop();
    expect(performance.now() - begun).toBeLessThan(4000);
    await ended;
    expect((await pending).status).toBe(200);
    await expect(fetch(new URL('/healthz', one.url))).rejects.toThrow();
  });

  test('breaks the connection where an export breaks off, and goes on', async () => {
    const desk = { ...server.desk, ledger: { ...server.desk.ledger } };
    desk.ledger.walkClaims = async function* () {
      for await (const walked of server.desk.ledger.walkClaims({})) for (let at = 0; at < 30; at++) yield walked;
      throw new Error('the disk is gone');
    };
    const log = pino({ level: 'silent' });
    const one = await start({ desk, log, host: '127.0.0.1', port: 0, strict: true });
    running.push(one);
    const answer = await fetch(new URL('/api/exports/csv', one.url));
    expect(answer.status).toBe(200);
    const whole = await answer.text().then(
      () => true,
      () => false,
    );
    expect(whole).toBe(false);
    expect((await fetch(new URL('/healthz', one.url))).status).toBe(200);
  });

  test('tells of a report that came, of its events, and of what came before to one who comes back', async () => {
    const one = await open();
    const stream = await fetch(new URL('/api/stream', one.url));
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const news = said(stream);
    const now = (await news.next()).value as Record<string, string>;
    expect([now.event, JSON.parse(now.data!)]).toEqual(['now', { entry: Number(now.id) }]);
    await report('harbour');
    const first = (await news.next()).value as Record<string, string>;
    const second = (await news.next()).value as Record<string, string>;
    expect([first.event, JSON.parse(first.data!)]).toMatchObject(['report', { id: 'harbour' }]);
    expect([second.event, JSON.parse(second.data!).id]).toMatchObject(['event', expect.stringMatching(/^e-/)]);
    expect(JSON.stringify([first, second])).not.toContain('Azaz');
    await news.return(undefined);
    await report('hills');
    const before = { 'last-event-id': first.id! };
    const again = said(await fetch(new URL('/api/stream', one.url), { headers: before }));
    expect(JSON.parse(((await again.next()).value as Record<string, string>).data!)).toMatchObject({ id: 'hills' });
    await again.return(undefined);
    const asked = said(await fetch(new URL(`/api/stream?since=${first.id}`, one.url)));
    expect(JSON.parse(((await asked.next()).value as Record<string, string>).data!)).toMatchObject({ id: 'hills' });
    await asked.return(undefined);
    expect((await fetch(new URL('/api/stream?since=x', one.url))).status).toBe(400);
  });
});
