/// <reference lib="dom" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from '../../src/server/index.ts';
import { ATTACKS, IMAGE, SCRIPT } from '../support/attacks.ts';
import { openTestServer, type TestServer } from '../support/server.ts';
import { openBrowser, visit } from './support/browser.ts';
import type { Serving } from './support/server.ts';

let folder: string;
let server: TestServer;
let serving: Serving;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-attacks-'));
  const files = ATTACKS.map(([name, text]) => {
    const path = join(folder, name.replaceAll('/', '_'));
    writeFileSync(path, text);
    return path;
  });
  server = await openTestServer({}, files);
  const { desk } = server;
  const listening = await start({ desk, host: '127.0.0.1', port: 0, strict: true, log: server.server.log });
  serving = { url: listening.url.replace(/\/$/, ''), stop: listening.stop };
  const { items } = await server.json('/api/queue');
  const at = desk.now();
  for (const { id } of items)
    await desk.ledger.workplace.queue.comment({ id: `k ${id}`, item: id, by: SCRIPT, at, text: `${SCRIPT}${IMAGE}` });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await serving?.stop();
  await server?.close();
  rmSync(folder, { recursive: true });
});

test('script in reports, comments and addresses is shown as words on every page, and never runs', async () => {
  const ids = async (list: string): Promise<string[]> =>
    (await server.json(list)).items.map(({ id }: { id: string }) => encodeURIComponent(id));
  const typed = encodeURIComponent(`${SCRIPT}${IMAGE}`);
  const paths = [
    ...['/', '/events', '/contradictions', '/reports', '/review', '/coding', '/sources', '/places', '/unknown-actors'],
    ...(await ids('/api/reports')).map((id) => `/reports/${id}`),
    ...(await ids('/api/events')).map((id) => `/events/${id}`),
    ...(await ids('/api/sources')).map((id) => `/sources/${id}`),
    ...[`/search?q=${typed}`, `/events/${typed}`, `/reports/${typed}`, `/events?words=${typed}`, `/${typed}`],
  ];
  let shown = 0;
  for (const path of paths) {
    const { page, context, faults } = await visit(browser, 'about:blank');
    await page.addInitScript('window.ran = []; window.alert = (what) => window.ran.push(what);');
    await page.goto(`${serving.url}${path}`);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('window.ran'), path).toEqual([]);
    const put = 'script:not([src]), [onerror], [onload], [onclick], iframe, object, embed, a[href^="javascript:"]';
    expect(
      await page.evaluate((what) => [...document.querySelectorAll(what)].map((one) => one.outerHTML), put),
      path,
    ).toEqual([]);
    expect(
      faults.filter((fault) => /Content Security Policy|Refused to/.test(fault)),
      path,
    ).toEqual([]);
    if ((await page.evaluate(() => document.body.textContent)).includes('onerror=alert(1)')) shown++;
    await context.close();
  }
  // Or the attacks never reached the pages at all.
  expect(shown).toBeGreaterThan(3);
}, 240_000);
