import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../src/server/index.ts';
import { ATTACKS, IMAGE, QUOTE, SCRIPT } from '../support/attacks.ts';
import { openSite, type Site, send } from '../support/site.ts';
import { openTeam, type Team } from '../support/team.ts';

let team: Team;
beforeAll(async () => {
  team = await openTeam({}, []);
});
afterAll(() => team.close());

const upload = (...files: readonly (readonly [name: string, text: string | Uint8Array])[]) => {
  const form = new FormData();
  for (const [name, bytes] of files)
    form.append('files', new File([typeof bytes === 'string' ? bytes : Buffer.from(bytes)], name));
  return form;
};

/** Adds something and waits for the job. */
async function added(body: unknown): Promise<Job> {
  const answer = await team.ask('coder', 'POST', '/api/reports', { body });
  expect(answer.status).toBe(202);
  const { job } = (await answer.json()) as { job: string };
  await team.server.jobs.idle();
  return (await (await team.ask('coder', 'GET', `/api/jobs/${job}`)).json()) as Job;
}

describe('script in what is ingested', () => {
  beforeAll(async () => {
    const job = await added(upload(...ATTACKS));
    expect(job.problems).toEqual([]);
    const pasted = {
      title: SCRIPT,
      source: QUOTE,
      text: `On May 5, 2021, rebels shelled Azaz. ${SCRIPT}`,
      url: 'https://a.example/?q=<script>',
    };
    await added(pasted);
    const { items } = (await (await team.ask('coder', 'GET', '/api/queue')).json()) as { items: { id: string }[] };
    for (const { id } of items)
      await team.ask('coder', 'POST', `/api/queue/${encodeURIComponent(id)}/comment`, { body: { text: SCRIPT } });
    const { items: claims } = (await (await team.ask('coder', 'GET', '/api/claims')).json()) as {
      items: { id: string }[];
    };
    const decision = { kind: 'reject', claims: [claims[0]!.id], note: SCRIPT };
    expect((await team.ask('coder', 'POST', '/api/decisions', { body: decision })).status).toBe(200);
  });

  /** Every route that can be read, for every report, claim, event and item that there is. */
  async function everything(): Promise<string[]> {
    const ids = async (path: string): Promise<string[]> =>
      ((await (await team.ask('admin', 'GET', path)).json()) as { items: { id: string }[] }).items.map(({ id }) =>
        encodeURIComponent(id),
      );
    const lists = [
      ...new Set(
        team.app.routes
          .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/'))
          .map(({ path }) => path),
      ),
    ].filter(
      (path) =>
        !path.includes(':') &&
        !path.startsWith('/api/reference') &&
        !path.endsWith('/stream') &&
        path !== '/api/stream',
    );
    const of = async (path: string): Promise<string[]> => (await ids(path)).map((id) => `${path}/${id}`);
    return [
      ...lists,
      ...(
        await Promise.all(
          ['/api/reports', '/api/claims', '/api/events', '/api/queue', '/api/sources', '/api/places'].map(of),
        )
      ).flat(),
      ...(await of('/api/reports')).map((path) => `${path}/original`),
      `/api/search?q=${encodeURIComponent(SCRIPT)}`,
      `/api/events?in=${encodeURIComponent(SCRIPT)}`,
    ];
  }

  test('was kept as it came, and is never sent as something that a browser runs', async () => {
    const paths = await everything();
    expect(paths.length).toBeGreaterThan(30);
    let seen = 0;
    for (const path of paths) {
      const answer = await team.ask('admin', 'GET', path);
      const type = answer.headers.get('content-type')!;
      // A brief is a file to be kept, in forms that are run only where somebody opens them.
      const isFile = path.startsWith('/api/brief.');
      if (isFile) expect(answer.headers.get('content-disposition'), path).toMatch(/^attachment/);
      else expect(type, path).not.toMatch(/html|xml|javascript|svg/);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
      if (path.endsWith('/original')) {
        expect(type).toBe('application/octet-stream');
        expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
        expect(answer.headers.get('content-disposition')).not.toMatch(/[<>]/);
      }
      const text = await answer.text();
      if (path.endsWith('.html')) expect(text, path).not.toMatch(/<script/i);
      else if (text.includes('<script>')) seen++;
    }
    expect(seen).toBeGreaterThan(5);
  });

  test('and what is asked for is not sent back as such either', async () => {
    for (const path of [
      `/api/events/${encodeURIComponent(IMAGE)}`,
      `/api/events?limit=${encodeURIComponent(SCRIPT)}`,
      `/api/${encodeURIComponent(SCRIPT)}`,
      `/${encodeURIComponent(SCRIPT)}`,
    ]) {
      const answer = await team.ask('viewer', 'GET', path);
      // Whatever is no file is the app itself, which is the same for every address.
      if (path.startsWith('/api')) expect(answer.headers.get('content-type') ?? '', path).not.toMatch(/html/);
      expect(await answer.text(), path).not.toMatch(/<script>alert|onerror=alert\(1\)>"?$/);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
    }
  });

  test('could not run if it were: no script but the own files, no frames, no other origin', async () => {
    for (const path of ['/api/session', '/api/none', '/healthz', '/']) {
      const policy = (await team.ask('viewer', 'GET', path)).headers.get('content-security-policy')!;
      expect(policy, path).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  test('an address that runs is no address of a report', async () => {
    const { items } = (await (await team.ask('admin', 'GET', '/api/reports')).json()) as {
      items: { url: string | null }[];
    };
    expect(items.map(({ url }) => url).filter((url) => url !== null && !/^https?:/.test(url))).toEqual([]);
    const body = { text: 'On May 3, 2021, rebels shelled Azaz.', url: 'javascript:alert(1)' };
    expect((await team.ask('coder', 'POST', '/api/reports', { body })).status).toBe(400);
  });
});

describe('ways to files of this machine', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sitrep-secret-'));
    writeFileSync(
      join(folder, 'secret.txt'),
      'On May 3, 2021, rebels shelled the town of Azaz. The password is swordfish.',
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    '../../../../etc/passwd',
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e/%2e%2e/package.json',
    '....//....//etc/passwd',
    '/etc/passwd%00.html',
  ])('are none: %s', async (path) => {
    for (const before of ['/', '/assets/', '/api/reports/', '/api/exports/', '/api/brief/']) {
      const answer = await team.ask('admin', 'GET', `${before}${path}`);
      const text = await answer.text();
      expect(text).not.toMatch(/root:|"dependencies"/);
      if (new URL(`${before}${path}`, 'http://localhost').pathname.startsWith('/api/'))
        expect([403, 404, 400]).toContain(answer.status);
    }
  });

  test('no file is added by its path, whatever is said to be a link', async () => {
    const secret = join(folder, 'secret.txt');
    for (const url of [
      secret,
      `file://${secret}`,
      '-',
      'ftp://a.example/x',
      'data:text/plain,x',
      'https:',
      '//evil.example/x',
    ]) {
      const answer = await team.ask('coder', 'POST', '/api/reports', { body: { url } });
      expect([url, answer.status]).toEqual([url, 422]);
    }
    expect((await team.ask('reviewer', 'POST', '/api/feeds', { body: { address: secret } })).status).toBe(422);
  });

  test('uploads are put nowhere but in a folder of their own, which is gone afterwards', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('sitrep-add-'));
    const text = (day: number) => `On May ${day}, 2021, rebels shelled the town of Azaz.`;
    const job = await added(
      upload(
        ['../../../../tmp/sitrep-planted.txt', text(6)],
        ['..\\..\\planted.txt', text(7)],
        ['/etc/planted.txt', text(8)],
        ['..', text(9)],
      ),
    );
    expect(job.counts).toMatchObject({ recorded: 4 });
    expect(job.inputs).toEqual(['sitrep-planted.txt', 'planted.txt', 'planted.txt', 'upload']);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('sitrep-planted'))).toEqual([]);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('sitrep-add-'))).toEqual(before);
    const kept = await team.desk.ledger.original(job.items[0]!.id!);
    expect(kept?.name).toBe('sitrep-planted.txt');
  });

  test('what is wrong with an upload is told without where it lay', async () => {
    const job = await added(upload(['picture.txt', new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254])]));
    expect(job).toMatchObject({ state: 'failed', problems: [{ input: 'picture.txt' }] });
    expect(job.problems[0]!.why).toContain('picture.txt');
    expect(JSON.stringify(job)).not.toContain(tmpdir());
  });
});

describe('what is too large', () => {
  test('is refused, and logged', async () => {
    team.log.length = 0;
    const long = 'x'.repeat(1024 * 1024 + 1);
    expect((await team.ask('coder', 'POST', '/api/codings', { body: { claim: long } })).status).toBe(413);
    const big = new Uint8Array(65 * 1024 * 1024);
    expect((await team.ask('coder', 'POST', '/api/reports', { body: upload(['big.txt', big]) })).status).toBe(413);
    expect(team.log.filter((line) => line.includes('"why":"too-large"')).length).toBe(2);
    const many = upload(...Array.from({ length: 51 }, (_, at) => [`${at}.txt`, 'x'] as const));
    expect((await team.ask('coder', 'POST', '/api/reports', { body: many })).status).toBe(413);
  });

  test('is refused before it is read, where its length is told', async () => {
    const headers = { 'content-length': String(10 ** 10) };
    expect((await team.ask('coder', 'POST', '/api/decisions', { body: {}, headers })).status).toBe(413);
  });
});

describe('addresses inside the network', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite({ '/': send('text/html', '<p>On May 3, 2021, rebels shelled Azaz.</p>') });
  });
  afterAll(() => site.close());

  test.each([
    ['this machine', () => site.url('/')],
    ['this machine by name', () => site.url('/').replace('127.0.0.1', 'localhost')],
    ['this machine in other figures', () => site.url('/').replace('127.0.0.1', '2130706433')],
    ['this machine as IPv6', () => site.url('/').replace('127.0.0.1', '[::ffff:127.0.0.1]')],
    ['the metadata of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
    ['a private network', () => 'http://10.0.0.1/'],
    ['the unspecified address', () => 'http://0.0.0.0/'],
  ])('are not fetched: %s', async (_, address) => {
    const job = await added({ url: address() });
    expect(job.state).toBe('failed');
    expect(job.problems[0]!.why).toMatch(/no public address/);
    expect(site.asked).toEqual([]);
    expect(JSON.parse(team.log.findLast((line) => line.includes('"refused"'))!)).toMatchObject({
      why: 'address-refused',
      user: 'coder',
    });
  });

  test('nor is a password sent along', async () => {
    const answer = await team.ask('coder', 'POST', '/api/reports', { body: { url: 'http://user:secret@a.example/' } });
    expect(answer.status).toBe(422);
    expect(await answer.text()).not.toContain('secret');
  });
});
