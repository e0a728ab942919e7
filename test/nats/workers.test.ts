import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, onServer, type Server, startNats } from '../../bench/scale/servers.ts';
import { type Desk, initLedger, openDesk } from '../../src/desk/index.ts';
import type { Original } from '../../src/model/index.ts';
import { messageId, packReport } from '../../src/workers/envelope.ts';
import {
  deadLetters,
  openQueue,
  purge,
  type Queue,
  queueFigures,
  type RunningWorker,
  retryDead,
  STREAMS,
  startWorker,
  submit,
} from '../../src/workers/index.ts';
import { put, putReport } from '../../src/workers/publish.ts';
import { EXECUTABLE } from '../support/command.ts';

const SERVER = process.env.SITREP_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres';

const reportOf = (text: string | Uint8Array, name = 'report.txt'): Original => ({
  ...{ bytes: Buffer.from(text), format: null, name, asked: null, address: null, headers: {}, container: null },
  ...{ retrieved: '2021-05-04T00:00:00Z', given: { published: '2021-05-04' } },
});
const strike = (dead: number): Original =>
  reportOf(`Warplanes struck the city of Homs on May 3, 2021, killing ${dead} people, residents said.`);

/** Waits until something holds; a test that waits in vain fails by its time. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(50);
}

/** The address that a server printed. */
const addressOf = (child: ChildProcessWithoutNullStreams): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const found = /http:\S+/.exec(text)?.[0];
      if (found) resolve(found);
    });
    child.on('close', () => reject(new Error('It ended.')));
  });

describe('workers on a real server', () => {
  let nats: Server;
  let database: string;
  let desk: Desk;
  let queue: Queue;
  let running: RunningWorker[] = [];
  let made = 0;

  beforeAll(async () => {
    nats = await startNats();
    return () => nats.remove();
  });
  beforeEach(async () => {
    database = `sitrep_nats_${process.pid}_${made++}`;
    const db = await freshDatabase(SERVER, database);
    await (await initLedger(db, randomUUID())).close();
    desk = await openDesk({ db, now: () => '2021-05-04T00:00:00Z' });
    queue = await openQueue(nats.address, { ackWait: 2000 });
  });
  afterEach(async () => {
    await Promise.all(running.map((one) => one.drain()));
    running = [];
    for (const key of ['reports', 'sources', 'dead'] as const) await queue.manager.streams.delete(STREAMS[key].name);
    await queue.connection.close();
    await desk.ledger.close();
  });
  afterAll(async () => {
    for (let at = 0; at < made; at++)
      await onServer(SERVER, `drop database if exists sitrep_nats_${process.pid}_${at} with (force)`);
  });

  const start = async (options: Parameters<typeof startWorker>[2] = {}): Promise<RunningWorker> => {
    const worker = await startWorker(queue, desk, { threads: 1, ...options });
    running.push(worker);
    return worker;
  };
  const isDone = async (): Promise<boolean> => {
    const [reports] = (await queueFigures(queue)).streams;
    return reports!.waiting === 0 && reports!.inWork === 0 && (await desk.ledger.unfused()) === 0;
  };

  test('read, record and fuse what was submitted', async () => {
    await putReport(queue, strike(8));
    await putReport(queue, strike(12));
    expect((await queueFigures(queue)).streams[0]).toMatchObject({ waiting: 2, inWork: 0, done: 0 });
    await start();
    await until(isDone);
    expect((await desk.ledger.ids()).length).toBe(2);
    const [event, ...more] = await desk.ledger.events({});
    expect(more).toEqual([]);
    expect(event!.claims.length).toBe(2);
    expect((await desk.ledger.verify()).problems).toEqual([]);
  });

  test('take the same report once, on the queue and in the ledger', async () => {
    const report = strike(8);
    expect((await putReport(queue, report)).fresh).toBe(true);
    expect((await putReport(queue, report)).fresh).toBe(false);
    await put(queue, 'reports', `${messageId(report)} once more`, packReport(report));
    const worker = await start();
    await until(isDone);
    expect((await desk.ledger.ids()).length).toBe(1);
    expect(worker.figures).toMatchObject({ recorded: 1, known: 1, dead: 0 });
    expect(await desk.ledger.verify()).toMatchObject({ entries: 2, problems: [] });
  });

  test('put what is no report with the dead letters, with its reason, and take it again from there', async () => {
    const noise = Buffer.alloc(300);
    await putReport(queue, reportOf(noise, 'noise.txt'));
    await put(queue, 'reports', 'odd', 'no envelope at all');
    await putReport(queue, strike(3));
    const worker = await start();
    await until(async () => (await isDone()) && worker.figures.dead === 2);
    const letters = [];
    for await (const letter of deadLetters(queue)) letters.push(letter);
    letters.sort((a, b) => (a.reason < b.reason ? -1 : 1));
    expect(letters[0]).toMatchObject({ name: null, reason: expect.stringMatching(/^bad-message:/) });
    expect(letters[1]).toMatchObject({ name: 'noise.txt', tries: 1, reason: expect.stringMatching(/^binary:/) });
    expect((await desk.ledger.ids()).length).toBe(1);
    expect(await retryDead(queue, [letters[1]!.number])).toBe(1);
    await until(async () => (await isDone()) && worker.figures.dead === 3);
    expect((await queueFigures(queue)).dead).toBe(2);
    expect(await purge(queue, 'dead')).toBe(2);
    expect((await queueFigures(queue)).dead).toBe(0);
  });

  test('are watched at /metrics of a server that was started with their queue', async () => {
    await putReport(queue, reportOf(Buffer.alloc(300), 'noise.txt'));
    const worker = await start();
    await until(async () => worker.figures.dead === 1);
    await worker.drain();
    await putReport(queue, strike(3));
    await putReport(queue, strike(4));
    const child = spawn(process.execPath, [...[EXECUTABLE, 'serve', '--demo', '--port', '0', '--nats', nats.address]]);
    try {
      const url = await addressOf(child);
      const metrics = async (): Promise<string> => (await fetch(new URL('/metrics', url))).text();
      const told = await metrics();
      for (const line of ['up 1', 'dead_letters 1', 'waiting{stream="reports"} 2', 'waiting{stream="sources"} 0'])
        expect(told).toContain(`\nsitrep_queue_${line}\n`);
      const age = (text: string) => Number(/^sitrep_queue_oldest_seconds\{stream="reports"\} (.*)$/m.exec(text)?.[1]);
      expect(age(told)).toBeGreaterThan(0);
      await setTimeout(300);
      expect(age(await metrics())).toBeGreaterThan(age(told));
    } finally {
      child.kill('SIGTERM');
    }
  });

  test('read what is added in the app of a server that was started with their queue', async () => {
    const db = SERVER.replace(/\/[^/]*$/, `/${database}`);
    const child = spawn(process.execPath, [EXECUTABLE, 'serve', '--db', db, '--port', '0', '--nats', nats.address]);
    try {
      const url = await addressOf(child);
      const body = new FormData();
      body.append('files', new File([Buffer.from(strike(7).bytes)], 'strike.txt'));
      body.append('published', '2021-05-04');
      const { csrf } = (await (await fetch(new URL('/api/session', url))).json()) as { csrf: string };
      const headers = { 'x-csrf-token': csrf, origin: new URL(url).origin };
      const answer = await fetch(new URL('/api/reports', url), { method: 'POST', body, headers });
      expect(answer.status).toBe(202);
      await until(async () => (await queueFigures(queue)).streams[0]!.waiting === 1);
      expect(await desk.ledger.ids()).toEqual([]);
      await start();
      await until(isDone);
      expect((await desk.ledger.ids()).length).toBe(1);
    } finally {
      child.kill('SIGTERM');
    }
  });

  test('end what they have begun, and leave the rest to others', async () => {
    for (let dead = 2; dead < 152; dead++) await putReport(queue, strike(dead));
    const first = await start();
    await until(async () => first.figures.taken > 20);
    await first.drain();
    const { recorded, taken, inWork } = first.figures;
    expect({ recorded, inWork }).toEqual({ recorded: taken, inWork: 0 });
    expect((await queueFigures(queue)).streams[0]).toMatchObject({ waiting: 150 - taken, inWork: 0 });
    await start();
    await until(isDone);
    expect((await desk.ledger.ids()).length).toBe(150);
  });

  test('do again what another took and did not end', async () => {
    await putReport(queue, strike(5));
    const consumer = await queue.js.consumers.get(STREAMS.reports.name, 'workers');
    expect(await consumer.next()).not.toBeNull();
    await start();
    await until(isDone);
    expect((await desk.ledger.ids()).length).toBe(1);
  });

  test('give up what every worker that took it died of', async () => {
    await putReport(queue, strike(5));
    const consumer = await queue.js.consumers.get(STREAMS.reports.name, 'workers');
    for (let taken = 0; taken < 2; taken++) (await consumer.next())!.nak();
    const worker = await start({ tries: 2 });
    await until(async () => worker.figures.dead === 1);
    for await (const { reason } of deadLetters(queue)) expect(reason).toMatch(/^It was taken 2 times/);
    expect(await desk.ledger.ids()).toEqual([]);
  });

  test('wait for a ledger that is away, and count that to no report', async () => {
    let away = true;
    const ledger: Desk['ledger'] = {
      ...desk.ledger,
      record: (...asked) =>
        away
          ? Promise.reject(Object.assign(new Error('terminating connection'), { code: '57P01' }))
          : desk.ledger.record(...asked),
    };
    await putReport(queue, strike(5));
    const worker = await startWorker(queue, { ...desk, ledger }, { threads: 1, tries: 1 });
    running.push(worker);
    await until(async () => worker.figures.outages > 2);
    away = false;
    await until(isDone);
    expect(worker.figures).toMatchObject({ recorded: 1, dead: 0, failed: 0 });
  });

  test('work on a folder and a file of many reports through the same way in', async () => {
    const answers = [];
    const now = () => '2021-05-04T00:00:00Z';
    for await (const one of submit(queue, desk.sitrep, 'samples/opposed.jsonl', { given: {} }, now)) answers.push(one);
    expect(answers.map(({ what }) => what)).toEqual(['report', 'report', 'report', 'report']);
    await start();
    await until(isDone);
    expect((await desk.ledger.ids()).sort()).toEqual(['agency', 'channel', 'forecast', 'radio']);
    expect((await desk.ledger.events({})).length).toBe(2);
  });
});
