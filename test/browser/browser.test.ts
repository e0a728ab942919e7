import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSitrep } from '../../src/sitrep.ts';
import type { ReaderPage } from './page.ts';

const ROOT = new URL('../../', import.meta.url);
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PACKS = readdirSync(new URL('dist/knowledge/', ROOT)).filter((name) => name.endsWith('.json'));

/** The reader as one script for a browser; the bundler fails where anything in it needs Node. */
async function bundle(): Promise<string> {
  const entryPoints = [fileURLToPath(new URL('page.ts', import.meta.url))];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    target: 'chrome115',
  });
  return outputFiles[0]!.text;
}

/** Serves the page, its script, and the data of the package, on the loopback alone. */
function serve(script: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/')
      return response.setHeader('content-type', 'text/html').end('<!doctype html><script src="/page.js"></script>');
    if (path === '/page.js') return response.setHeader('content-type', 'text/javascript').end(script);
    if (/^\/(?:models|dist\/knowledge)\/[\w.-]+$/.test(path))
      return response.end(readFileSync(new URL(`.${path}`, ROOT)));
    return response.writeHead(404).end();
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

let server: Server;
let browser: Browser;
beforeAll(async () => {
  expect(existsSync(CHROMIUM), `no Chromium at ${CHROMIUM}: install it, or name it with CHROMIUM=…`).toBe(true);
  server = await serve(await bundle());
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--headless'] });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a browser takes the same claims from the sample as Node does', async () => {
  const sitrep = await openSitrep();
  const reading = await sitrep.readFile(fileURLToPath(new URL('samples/idlib-front.txt', ROOT)), {
    published: '2020-01-27',
  });
  expect(reading.claims.length).toBeGreaterThan(10);

  const tab = await browser.newPage();
  const faults: string[] = [];
  tab.on('pageerror', ({ message }) => faults.push(message));
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const claims = await tab.evaluate(
    ([report, packs]) => (globalThis as unknown as { page: ReaderPage }).page.readReport(report, packs),
    [reading.report, PACKS.map((name) => `/dist/knowledge/${name}`)] as const,
  );
  expect(faults).toEqual([]);
  expect(claims).toEqual(JSON.parse(JSON.stringify(reading.claims)));
});
