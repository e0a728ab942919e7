/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, LOOKS, lookName, openBrowser, shot, visit } from './support/browser.ts';
import { type Serving, serveDemo } from './support/server.ts';

let server: Serving;
let browser: Browser;
let screens: readonly (readonly [name: string, path: string])[];

const first = async (path: string): Promise<string> => {
  const { items } = (await (await fetch(`${server.url}/api${path}`)).json()) as { items: readonly { id: string }[] };
  return encodeURIComponent(items[0]!.id);
};

beforeAll(async () => {
  server = await serveDemo();
  browser = await openBrowser();
  const event = await first('/events?words=Azaz&type=bombing');
  const report = await first('/reports?words=neutralised');
  screens = [
    ['events', '/events'],
    ['event', `/events/${event}`],
    ['contradictions', '/contradictions'],
    ['compare', '/compare?by=side&a=government&b=opposition'],
    ['reports', '/reports'],
    ['report', `/reports/${report}?claim=c1`],
    ['review', '/review'],
    ['review-place', '/review?kind=unresolved-place'],
    ['unknown-actors', '/unknown-actors'],
    ['coding', '/coding'],
    ['agreement', '/agreement'],
    ['actors', '/actors'],
    ['actor', '/actors/hayat-tahrir-al-sham'],
    ['places', '/places'],
    ['place', '/places/geonames:167611'],
    ['sources', '/sources'],
    ['source', `/sources/${await first('/sources')}`],
    ['add', '/add?tab=text'],
    ['feeds', '/feeds'],
    ['brief', '/brief?on=2020-01-25'],
    ['exports', '/exports?type=bombing'],
    ['settings', '/settings'],
    ['session', '/session'],
    ['search', '/search?q=Azaz'],
  ];
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test.each(LOOKS.map((look) => [lookName(look), look] as const))(
  'no screen has a fault or a barrier, and nothing sticks out sideways: %s',
  async (name, look) => {
    const found: string[] = [];
    for (const [screen, path] of screens) {
      const { page, context, faults } = await visit(browser, `${server.url}${path}`, look);
      await page.getByRole('heading', { level: 1 }).waitFor({ timeout: 30_000 });
      await page.waitForLoadState('networkidle');
      // No predicate in the page: its own rules forbid what polling one takes.
      await page.locator('.loading-line').first().waitFor({ state: 'detached' });
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      if (overflow > 0) found.push(`${screen}: ${overflow} pixels stick out`);
      found.push(...[...(await barriers(page)), ...faults].map((one) => `${screen}: ${one}`));
      await shot(page, `${screen}-${name}`);
      await context.close();
    }
    expect(found).toEqual([]);
  },
  300_000,
);
