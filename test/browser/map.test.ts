import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriers, keep, LOOKS, lookName, mapIsShown, openBrowser, shot, visit } from './support/browser.ts';
import { readFilm } from './support/film.ts';
import { type Serving, serveDemo } from './support/server.ts';

let server: Serving;
let browser: Browser;
beforeAll(async () => {
  server = await serveDemo();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** As much of `/api/map/events` as is looked at here. */
interface MapEvents {
  readonly features: readonly { readonly id: string }[];
  readonly unresolved: readonly { readonly id: string }[];
}

const paramsOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Presses a button of the save dialog and gives the bytes of the file that comes of it. */
async function saved(page: Page, button: RegExp): Promise<Buffer> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    page.getByRole('button', { name: button }).click(),
  ]);
  const bytes = await readFile(await download.path());
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  return bytes;
}

describe('the first screen', () => {
  test.each(LOOKS.map((look) => [lookName(look), look] as const))(
    'is shown without a fault and without a barrier: %s',
    async (name, look) => {
      const { page, context, faults } = await visit(browser, `${server.url}/`, look);
      await mapIsShown(page);
      await shot(page, `map-${name}`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/14/);
      expect(await page.evaluate('document.documentElement.dir')).toBe(look.language === 'ar' ? 'rtl' : 'ltr');
      const overflow = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(overflow, 'nothing sticks out sideways').toBeLessThanOrEqual(0);
      const legend = page.locator('.side-content');
      expect(await legend.evaluate((part) => part.scrollWidth - part.clientWidth), 'nor out of the legend').toBe(0);
      expect(await barriers(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
  );

  test('says behind the map, for screen readers, what the map shows', async () => {
    const { page, context } = await visit(browser, `${server.url}/`);
    await mapIsShown(page);
    const rows = await page.locator('.map table tbody tr').allTextContents();
    expect(rows.join('\n')).toMatch(/Azaz/);
    expect(await page.locator('figure table tbody tr').count()).toBeGreaterThan(5);
    await context.close();
  });

  test('lists what has no place on the map, and gives it no pin', async () => {
    const { page, context } = await visit(browser, `${server.url}/`);
    await mapIsShown(page);
    const { unresolved, features } = await page.evaluate<MapEvents>(
      "fetch('/api/map/events').then((answer) => answer.json())",
    );
    expect(unresolved.length).toBeGreaterThan(0);
    expect(await page.getByRole('heading', { name: /Not on the map/ }).isVisible()).toBe(true);
    const placed = new Set(features.map(({ id }) => id));
    expect(unresolved.filter(({ id }) => placed.has(id))).toEqual([]);
    await context.close();
  });
});

describe('the car bomb in Azaz', () => {
  test('is found by searching, with the words of opposed outlets', async () => {
    const { page, context, faults } = await visit(browser, `${server.url}/?at=36.7,35,9`);
    await mapIsShown(page);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('azaz bomb');
    await page
      .getByRole('option', { name: /Bombing.*Azaz/ })
      .first()
      .waitFor();
    await shot(page, 'search');
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary');
    await card.getByRole('heading', { name: /Azaz/ }).waitFor();
    const words = await card.textContent();
    expect(words).toMatch(/Channel of the Hills/);
    expect(words).toMatch(/Bosphorus Post/);
    expect(paramsOf(page).get('event')).toMatch(/^e-/);
    await expect.poll(() => paramsOf(page).has('at'), { timeout: 5000 }).toBe(true);
    const [lon, lat] = paramsOf(page).get('at')!.split(',').map(Number);
    expect(Math.hypot(lon! - 37.04, lat! - 36.59), 'the map has moved there').toBeLessThan(0.2);
    await shot(page, 'azaz');
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is found by looking: a click at the town opens it', async () => {
    const { page, context } = await visit(browser, `${server.url}/?at=37.0449,36.5866,12`);
    await mapIsShown(page);
    const box = (await page.locator('.map').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const card = page.getByRole('complementary');
    await card.getByText(/Azaz/).first().waitFor();
    await page.keyboard.press('Escape');
    await context.close();
  });

  test('is reached by the keyboard alone, through the list', async () => {
    const { page, context } = await visit(browser, `${server.url}/?words=azaz`);
    await mapIsShown(page);
    await page.getByRole('tab', { name: /Legend/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    const row = page.getByRole('button', { name: /Bombing.*Azaz/ }).first();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByRole('heading', { name: /Azaz/ }).waitFor();
    await context.close();
  });
});

describe('the URL is the state', () => {
  test('the legend filters, the brush chooses days, and a link shows the same', async () => {
    const { page, context } = await visit(browser, `${server.url}/`);
    await mapIsShown(page);
    await page.getByRole('button', { name: /^Territory/ }).click();
    await page.getByRole('slider', { name: 'First day' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('slider', { name: 'Last day' }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(700);
    expect(paramsOf(page).get('from')).toBe('2020-01-25');
    expect(paramsOf(page).get('to')).toBe('2020-01-27');
    expect(paramsOf(page).get('hide')).toBe('territory');
    const heading = (of: Page) => of.getByRole('heading', { level: 1 });
    expect(await heading(page).textContent()).toMatch(/25\D+27 Jan 2020/);

    const again = await context.newPage();
    await again.goto(page.url());
    await mapIsShown(again);
    const told = async (): Promise<boolean> =>
      (await heading(again).textContent()) === (await heading(page).textContent());
    await expect.poll(told, { timeout: 5000 }).toBe(true);
    expect(await again.getByRole('button', { name: /^Territory/ }).getAttribute('aria-pressed')).toBe('false');
    await context.close();
  });

  test('dragging over the timeline chooses days', async () => {
    const { page, context } = await visit(browser, `${server.url}/`);
    await mapIsShown(page);
    const brush = (await page.locator('.brush').boundingBox())!;
    const y = brush.y + brush.height / 2;
    await page.mouse.move(brush.x + brush.width * 0.3, y);
    await page.mouse.down();
    await page.mouse.move(brush.x + brush.width * 0.5, y, { steps: 6 });
    await page.mouse.up();
    await page.waitForURL(/[?&]from=/);
    expect(paramsOf(page).get('from')).toBe('2020-01-25');
    expect(paramsOf(page).get('to')).toBe('2020-01-26');
    await context.close();
  });
});

describe('the replay', () => {
  test('runs from 24 to 28 January and changes who holds what', async () => {
    const { page, context, faults } = await visit(browser, `${server.url}/?replay=2020-01-24`);
    await mapIsShown(page);
    const day = page.locator('.replay-day');
    expect(await day.textContent()).toBe('24 Jan 2020');
    const before = await page.locator('.legend-land').first().textContent();
    await page.getByLabel('Speed').selectOption('4');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('.replay-day', { hasText: '28 Jan 2020' }).waitFor({
      timeout: 20_000,
    });
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.waitForTimeout(500);
    expect(paramsOf(page).get('replay')).toBe('2020-01-28');
    expect(await page.locator('.legend-land').first().textContent()).not.toBe(before);
    await shot(page, 'replay');
    expect(await barriers(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('shows a day by what was known then', async () => {
    const { page, context } = await visit(browser, `${server.url}/?replay=2020-01-26`);
    await mapIsShown(page);
    await page.locator('.replay select').last().selectOption('all');
    const fitting = page.locator('#tab-events .legend-count');
    await fitting.waitFor();
    await page.waitForLoadState('networkidle');
    const today = Number(await fitting.textContent());
    const control = page.waitForRequest((request) => request.url().includes('asKnownOn=2020-01-26'));
    const events = page.waitForResponse((one) => /map\/events.*knownOn=2020-01-26/.test(one.url()));
    await page.getByRole('radio', { name: 'on that day' }).check();
    await control;
    expect((await events).ok()).toBe(true);
    expect(paramsOf(page).get('known')).toBe('then');
    const then = async (): Promise<number> => Number(await fitting.textContent());
    await expect.poll(then, { timeout: 5000 }).toBeLessThan(today);
    expect(await then()).toBeGreaterThan(0);
    await context.close();
  });

  test.each([
    ['WebM', /WebM/],
    ['MP4', /MP4/],
  ])('is saved as a film: %s', async (format, button) => {
    const { page, context, faults } = await visit(browser, `${server.url}/`);
    await mapIsShown(page);
    const facts = await readFilm(await saved(page, button));
    expect(facts).toMatchObject({ width: 1280, height: 720, frames: 120 });
    expect(facts.format.toLowerCase()).toContain(format.toLowerCase());
    expect(facts.seconds).toBeCloseTo(5, 1);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is saved as a still, with title, dates, legend and sources in it', async () => {
    const { page, context } = await visit(browser, `${server.url}/?from=2020-01-25&to=2020-01-26`);
    await mapIsShown(page);
    const svg = (await saved(page, /SVG/)).toString();
    for (const words of [
      'Map of events',
      '25',
      'Jan 2020',
      'Shelling and bombs',
      'Bosphorus Post',
      'not what is proven',
    ])
      expect(svg).toContain(words);
    const png = await saved(page, /PNG/);
    keep('still.png', png);
    expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(2560);
    await context.close();
  });
});

test('the map moves by its buttons and by the keyboard, and the URL follows', async () => {
  const { page, context } = await visit(browser, `${server.url}/?at=36.7,35.8,8`);
  await mapIsShown(page);
  const zoom = (): number => Number(paramsOf(page).get('at')!.split(',')[2]);
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect.poll(zoom).toBe(9);
  await page.getByRole('region', { name: 'Map of events' }).getByLabel('Map of events').focus();
  await page.keyboard.press('-');
  await expect.poll(zoom).toBe(8);
  await context.close();
});

test('the keyboard skips to the content, and a slash opens the search', async () => {
  const { page, context } = await visit(browser, `${server.url}/`);
  await mapIsShown(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to content');
  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').waitFor({ state: 'detached' });
  await context.close();
});
