import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Adder } from '../../src/desk/index.ts';
import { createApp } from '../../src/server/app.ts';
import type { Job } from '../../src/server/index.ts';
import { openMetrics } from '../../src/server/metrics.ts';
import { pollDue } from '../../src/server/polling.ts';
import { openSite, type Site, send } from '../support/site.ts';
import { openTeam, type Team } from '../support/team.ts';

let team: Team;
let site: Site;
const story = (day: number): string =>
  `On May ${day}, 2021, rebels shelled the town of Azaz. At least 4 civilians were killed, the council said.`;
const page = (day: number): string =>
  `<html><head><title>Day ${day}</title></head><body><article><p>${story(day)}</p></article></body></html>`;
let entries = [1, 2];
beforeAll(async () => {
  site = await openSite({
    '/story.html': send('text/html', page(3)),
    '/feed.xml': (_, response) => {
      const items = entries.map(
        (day) => `<item><link>${site.url(`/${day}.html`)}</link><title>Day ${day}</title></item>`,
      );
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.end(`<rss version="2.0"><channel><title>Feed</title>${items.join('')}</channel></rss>`);
    },
    ...Object.fromEntries([1, 2, 9].map((day) => [`/${day}.html`, send('text/html', page(day))])),
  });
  team = await openTeam({}, [], { fetching: { allows: () => true, pause: 0 } });
});
afterAll(async () => {
  await team.close();
  await site.close();
});

const add = async (body: unknown): Promise<string> => {
  const answer = await team.ask('coder', 'POST', '/api/reports', { body });
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { job: string }).job;
};
const jobOf = async (id: string): Promise<Job> =>
  (await (await team.ask('coder', 'GET', `/api/jobs/${id}`)).json()) as Job;

describe('adding', () => {
  test('takes a text with what is told of it', async () => {
    const id = await add({ text: story(4), title: 'Shelling', published: '2021-05-05', source: 'Harbour Review' });
    await team.server.jobs.idle();
    const job = await jobOf(id);
    expect(job).toMatchObject({
      by: 'coder',
      state: 'done',
      counts: { recorded: 1 },
      finished: 1,
      inputs: ['pasted.txt'],
    });
    const report = await team.desk.ledger.report(job.items[0]!.id!);
    expect(report).toMatchObject({ title: 'Shelling', published: '2021-05-05', publisher: 'Harbour Review' });
  });

  test('takes a link, and says so where it is there already', async () => {
    const first = await add({ url: site.url('/story.html') });
    const second = await add({ url: site.url('/story.html') });
    await team.server.jobs.idle();
    expect((await jobOf(first)).counts).toMatchObject({ recorded: 1, known: 0 });
    expect((await jobOf(second)).counts).toMatchObject({ recorded: 0, known: 1 });
  });

  test('takes files, and goes on where one of them cannot be read', async () => {
    const form = new FormData();
    form.append('files', new File([new Uint8Array([0, 1, 2, 0])], 'picture.txt'));
    form.append(
      'files',
      new File([[5, 6].map((day) => JSON.stringify({ id: `d${day}`, text: story(day) })).join('\n')], 'two.jsonl'),
    );
    form.append('source', 'Harbour Review');
    const id = await add(form);
    await team.server.jobs.idle();
    const job = await jobOf(id);
    expect(job).toMatchObject({ state: 'done', counts: { recorded: 2 }, finished: 2 });
    expect(job.problems.map(({ input }) => input)).toEqual(['picture.txt']);
    expect((await team.desk.ledger.report('d5'))?.publisher).toBe('Harbour Review');
  });

  test('tells of its progress while it goes on, to each who listens, also to who comes late', async () => {
    const lines = Array.from({ length: 60 }, (_, at) =>
      JSON.stringify({ id: `n${at}`, text: `${story((at % 28) + 1)} Number ${at}.` }),
    );
    const form = new FormData();
    form.append('files', new File([lines.join('\n')], 'many.jsonl'));
    const id = await add(form);
    const stream = async (): Promise<Job[]> => {
      const answer = await team.ask('coder', 'GET', `/api/jobs/${id}/stream`);
      expect(answer.headers.get('content-type')).toContain('text/event-stream');
      return [...(await answer.text()).matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data!) as Job);
    };
    const told = await stream();
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toMatchObject({ state: 'done', counts: { recorded: 60 } });
    const recorded = told.map(({ counts }) => counts.recorded);
    expect(recorded).toEqual([...recorded].sort((a, b) => a - b));
    expect((await stream()).map(({ state }) => state)).toEqual(['done']);
  });

  test('hands reports to workers where the server was started with some', async () => {
    const taken: string[] = [];
    const add: Adder = async function* (_, path, { given }) {
      taken.push(`${basename(path)}: ${await readFile(path, 'utf8')} (${given.source})`);
      yield { id: null, outcome: 'queued', title: null, claims: 0, part: null, why: null };
    };
    const app = createApp({ ...team.server, metrics: openMetrics(), add });
    const headers = { cookie: team.cookies.coder, 'x-csrf-token': team.csrf.coder, 'content-type': 'application/json' };
    const body = JSON.stringify({ text: 'Shells fell on Azaz.', source: 'Harbour Review' });
    const answer = await app.request('/api/reports', { method: 'POST', headers, body });
    expect(answer.status).toBe(202);
    const { job } = (await answer.json()) as { job: string };
    await team.server.jobs.idle();
    expect(await jobOf(job)).toMatchObject({ state: 'done', counts: { queued: 1, recorded: 0 }, problems: [] });
    expect(taken).toEqual(['pasted.txt: Shells fell on Azaz. (Harbour Review)']);
  });

  test('refuses what is no report at all', async () => {
    const status = async (body: unknown): Promise<number> =>
      (await team.ask('coder', 'POST', '/api/reports', { body })).status;
    expect(await status({ text: '' })).toBe(400);
    expect(await status({})).toBe(400);
    expect(await status({ text: story(1), published: 'yesterday' })).toBe(400);
    expect(await status(new FormData())).toBe(400);
    const form = new FormData();
    form.append('files', new File([story(1)], 'a.txt'));
    form.append('published', 'yesterday');
    expect(await status(form)).toBe(400);
    const plain = { 'content-type': 'text/plain' };
    expect((await team.ask('coder', 'POST', '/api/reports', { body: { text: 'x' }, headers: plain })).status).toBe(415);
    const headers = { cookie: team.cookies.coder, 'x-csrf-token': team.csrf.coder, 'content-type': 'application/json' };
    const broken = await team.app.request('/api/reports', { method: 'POST', headers, body: '{' });
    expect([broken.status, broken.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect((await team.ask('coder', 'GET', '/api/jobs/none')).status).toBe(404);
  });
});

describe('feeds', () => {
  test('are polled when they are due, and what came of it is told', async () => {
    const body = { address: site.url('/feed.xml'), every: 60, source: 'Front Channel' };
    expect((await team.ask('coder', 'POST', '/api/feeds', { body })).status).toBe(403);
    const feed = (await (await team.ask('reviewer', 'POST', '/api/feeds', { body })).json()) as { id: string };
    const poll = () => pollDue(team.server, new AbortController().signal);
    const shown = async () =>
      ((await (await team.ask('viewer', 'GET', '/api/feeds')).json()) as { items: object[] }).items[0];
    await poll();
    expect(await shown()).toMatchObject({ reports: 2, problem: null, polled: '2020-02-06T00:00:00.000Z' });
    const times = site.asked.filter((path) => path === '/feed.xml').length;
    await poll();
    expect(site.asked.filter((path) => path === '/feed.xml').length).toBe(times);
    entries = [1, 2, 9, 10];
    await pollDue(
      { ...team.server, desk: { ...team.desk, now: () => '2020-02-06T00:02:00.000Z' } },
      new AbortController().signal,
    );
    expect(await shown()).toMatchObject({ reports: 3 });
    expect((await team.ask('reviewer', 'DELETE', `/api/feeds/${feed.id}`)).status).toBe(204);
    expect(await shown()).toBeUndefined();
  });

  test('that fail are told of, and tried again', async () => {
    const body = { address: site.url('/none.xml'), every: 60 };
    await team.ask('reviewer', 'POST', '/api/feeds', { body });
    await pollDue(team.server, new AbortController().signal);
    const { items } = (await (await team.ask('viewer', 'GET', '/api/feeds')).json()) as {
      items: { problem: string }[];
    };
    expect(items[0]!.problem).toContain('404');
  });
});
