// Takes the pictures of docs/using.md from the running app over the demo ledger: `node scripts/using.ts`, after `npm run build`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type Browser, chromium, type Page } from 'playwright-core';
import { openDemo } from '../src/desk/index.ts';
import { start } from '../src/server/index.ts';
import { smallPng } from './docs/small-png.ts';

const FOLDER = fileURLToPath(new URL('../docs/using/', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const WAIT = { timeout: 60_000 };

/** One picture: the address, what is done before it is taken, and how large it is. */
interface Picture {
  readonly name: string;
  readonly path: string;
  readonly before?: (page: Page) => Promise<void>;
  readonly size?: readonly [width: number, height: number];
  readonly language?: 'ar';
  readonly dark?: true;
}

const SIZE = [1200, 760] as const;
const PHONE = [390, 760] as const;

async function idOf(url: string, path: string): Promise<string> {
  const { items } = (await (await fetch(`${url}api${path}`)).json()) as { items: readonly { id: string }[] };
  return encodeURIComponent(items[0]!.id);
}

async function paste(page: Page): Promise<void> {
  const text =
    'Artillery shelled the village of Kafr Nabl on January 28, 2020, killing three people, local medics said.';
  await page.getByLabel('The text of the report').fill(text);
  await page.getByLabel('Outlet').fill('Hill Post');
  await page.getByLabel('Published').fill('2020-01-29');
  await page.getByRole('button', { name: 'Add and read' }).click();
  await page.getByTestId('events-of-report').getByRole('link').first().waitFor(WAIT);
}

async function picturesOf(url: string): Promise<readonly Picture[]> {
  const event = await idOf(url, '/events?words=Azaz&type=bombing');
  const report = await idOf(url, '/reports?words=neutralised');
  const correct = async (page: Page): Promise<void> => {
    await page.locator('article.claim').getByRole('button', { name: 'Correct' }).first().click();
    await page.getByRole('dialog').getByLabel('Name in the gazetteer').fill('Azaz');
    await page.getByRole('dialog').getByRole('radio').first().check();
    await page.getByRole('dialog').locator('.candidates').scrollIntoViewIfNeeded();
  };
  // The map draws itself in steps after the page is there.
  const drawn = async (page: Page): Promise<void> => page.waitForTimeout(8000);
  return [
    { name: 'map', path: '/', before: drawn },
    { name: 'event', path: `/events/${event}` },
    { name: 'correct', path: `/events/${event}`, before: correct },
    { name: 'report', path: `/reports/${report}?claim=c1`, size: [1200, 560] },
    { name: 'review', path: '/review' },
    { name: 'compare', path: '/compare?by=side&a=government&b=opposition' },
    { name: 'place', path: '/places/geonames:167611', size: [1200, 620] },
    { name: 'add', path: '/add?tab=text', before: paste, size: [1200, 560] },
    { name: 'phone', path: `/events/${event}`, size: PHONE, dark: true },
    { name: 'arabic', path: `/events/${event}`, language: 'ar' },
  ];
}

async function take(browser: Browser, url: string, picture: Picture): Promise<void> {
  const [width, height] = picture.size ?? SIZE;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: picture.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await context.addInitScript(`localStorage.setItem('sitrep.language', '${picture.language ?? 'en'}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT.timeout);
  await page.goto(url + picture.path.slice(1));
  await page.getByRole('heading', { level: 1 }).waitFor(WAIT);
  await page.waitForLoadState('networkidle');
  await picture.before?.(page);
  await page.waitForTimeout(500);
  const file = `${FOLDER}${picture.name}.png`;
  writeFileSync(file, smallPng(await page.screenshot()));
  await context.close();
  process.stdout.write(`${file}\n`);
}

mkdirSync(FOLDER, { recursive: true });
const demo = await openDemo();
const server = await start({
  desk: demo.desk,
  host: '127.0.0.1',
  port: 0,
  strict: false,
  log: pino({ level: 'silent' }),
});
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const picture of await picturesOf(server.url.replace(/\/?$/, '/')))
  await take(browser, server.url.replace(/\/?$/, '/'), picture);
await browser.close();
await server.stop();
await demo.close();
