import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, type Visit, visit } from './support/browser.ts';
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

const SLOW = { timeout: 30_000 };
const KEPT = "localStorage.getItem('sitrep.outbox')";

/** Opens a screen, and lets an act of a person wait as long as a busy machine needs. */
async function open(path: string): Promise<Visit> {
  const made = await visit(browser, `${server.url}${path}`);
  made.page.setDefaultTimeout(SLOW.timeout);
  return made;
}

async function ask<T>(path: string): Promise<T> {
  return (await (await fetch(`${server.url}/api${path}`)).json()) as T;
}

interface Found {
  readonly items: readonly { readonly id: string; readonly place: { readonly name: string } | null }[];
}

/** The id of the first event that a query finds. */
const eventOf = async (query: string): Promise<string> => (await ask<Found>(`/events?${query}`)).items[0]!.id;
const panel = (page: Page, title: string | RegExp) =>
  page.locator('section.panel').filter({ has: page.getByRole('heading', { level: 2, name: title }) });
/** The words that are seen, as they stand: cells and lines apart. */
async function textOf(at: Locator): Promise<string> {
  await at.first().waitFor(SLOW);
  return (await at.allInnerTexts()).join('\n');
}

const saved = (page: Page) => page.locator('.saved-line', { hasText: 'Recorded in the ledger' }).waitFor(SLOW);

describe('an event', () => {
  test('shows both accusations of the car bomb of Azaz, the denial, and the words of each in its report', async () => {
    const { page, context, faults } = await open('/contradictions?words=Azaz');
    await page
      .getByRole('link', { name: /bombing, Azaz/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: /Azaz/ }).waitFor(SLOW);
    const versions = await textOf(panel(page, 'What each side says').locator('tbody'));
    expect(versions).toMatch(/did not happen/);
    expect(versions).toMatch(/Killed\s+contradict/i);
    const accusations = panel(page, 'Accusations told beside it');
    await accusations.locator('article').nth(1).waitFor(SLOW);
    const told = await textOf(accusations);
    expect(told).toMatch(/accused the YPG/);
    expect(told).toMatch(/blamed the YPG/);

    await accusations.locator('article', { hasText: 'blamed' }).getByRole('link', { name: 'In its report' }).click();
    await page.getByRole('heading', { level: 1, name: /Terror Attack In Azaz/ }).waitFor(SLOW);
    expect(await textOf(page.locator('.report-text [data-part="trigger"]'))).toBe('blamed');
    expect(await textOf(page.locator('.claim-item[aria-expanded="true"]'))).toMatch(/accusation/);
    expect(await page.locator('.links path').count()).toBeGreaterThan(1);
    expect(await page.locator('.report-text ruby rt').allInnerTexts()).toContain('militants');
    const [original] = await Promise.all([
      page.waitForEvent('download', SLOW),
      page.getByRole('link', { name: 'Original file' }).click(),
    ]);
    expect(original.suggestedFilename()).toMatch(/\.html$/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('says the tolls of its picture as a table too', async () => {
    const { page, context } = await open(`/events/${await eventOf('words=Azaz&type=bombing')}`);
    await page.getByText('Figures as a table').first().click();
    const figures = await textOf(panel(page, 'Tolls').locator('table'));
    expect(figures).toMatch(/at least 8\s+8\s+–/);
    await context.close();
  });

  test('takes the place that a person says, keeps the claim as it was read, and gives it back', async () => {
    const id = await eventOf('type=missile-strike');
    const { page, context, faults } = await open(`/events/${id}`);
    const before = await textOf(page.getByRole('heading', { level: 1 }));
    await page.locator('article.claim').getByRole('button', { name: 'Correct' }).first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Correct' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Name in the gazetteer').fill('Saraqib');
    await dialog
      .getByRole('radio', { name: /Saraqib/ })
      .first()
      .check();
    expect(await dialog.locator('svg.candidates .candidate').count()).toBeGreaterThan(0);
    await dialog.getByLabel(/Note/).fill('The next sentence names it.');
    await dialog.getByRole('button', { name: 'Correct' }).click();
    await saved(page);
    const history = panel(page, 'Decisions');
    await history.getByText('Corrected').waitFor(SLOW);
    expect(await textOf(history)).toMatch(/The next sentence names it/);
    await expect.poll(() => textOf(page.locator('.facts')), SLOW).toMatch(/abu jurif|saraqib/i);

    await history.getByRole('button', { name: 'Undo' }).click();
    await history.getByText('withdrawn').waitFor(SLOW);
    expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe(before);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('is merged with another and parted again', async () => {
    const id = await eventOf('type=territory-transferred&in=Talmenes');
    const { page, context, faults } = await open(`/events/${id}`);
    await page.getByRole('button', { name: 'Merge' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /Talmenes/ }).check();
    await dialog.getByRole('button', { name: 'Merge' }).click();
    await saved(page);
    await panel(page, 'Decisions').getByText('Merged').waitFor(SLOW);
    await expect.poll(() => page.locator('article.claim').count(), SLOW).toBeGreaterThan(1);

    await page.locator('.saved-line').getByRole('button', { name: 'Undo' }).click();
    await panel(page, 'Decisions').getByText('withdrawn').waitFor(SLOW);
    await expect.poll(() => page.locator('section.panel article.claim').count(), SLOW).toBe(1);
    // An event that went into another is asked for once more before the page has gone there.
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
    await context.close();
  });
});

describe('the review queue', () => {
  const item = (page: Page) => page.locator('.queue-list [aria-current]');

  test('is worked through from the keyboard: next, reject with a reason, undo', async () => {
    const { page, context, faults } = await open('/review');
    await item(page).waitFor(SLOW);
    const first = await textOf(item(page));
    await page.keyboard.press('j');
    await expect.poll(() => textOf(item(page))).not.toBe(first);
    await page.keyboard.press('k');
    await expect.poll(() => textOf(item(page))).toBe(first);
    const before = await page.locator('.queue-list li').count();
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Reject' }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Told twice in one report' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // No hand presses a key within the millisecond in which a dialogue goes.
    await page.waitForTimeout(250);
    await page.keyboard.press('r');
    await page.getByLabel('Reason').fill('Checked by hand.');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await saved(page);
    await expect.poll(() => page.locator('.queue-list li').count(), SLOW).toBeLessThan(before);
    await page.keyboard.press('u');
    await expect.poll(() => page.locator('.queue-list li').count(), SLOW).toBe(before);
    await page.keyboard.press('?');
    expect(await textOf(dialog)).toMatch(/merge with another event/);
    // An item that was settled is gone when its lock is let go of.
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([]);
    await context.close();
  });

  test('keeps an act through a dropped connection and a new start of the page, and does it once', async () => {
    const { page, context } = await open('/review');
    await item(page).waitFor(SLOW);
    const made = (await ask<{ items: unknown[] }>('/decisions?limit=500')).items.length;
    await context.setOffline(true);
    await page.keyboard.press('a');
    await page.getByText(/one act waits for a connection/).waitFor(SLOW);
    expect(await page.evaluate(KEPT)).toMatch(/"kind":"accept"/);
    await context.setOffline(false);
    await page.reload();
    await expect.poll(() => page.evaluate(KEPT), SLOW).toBe('[]');
    expect((await ask<{ items: unknown[] }>('/decisions?limit=500')).items.length).toBe(made + 1);
    await context.close();
  });

  test('codes a claim without showing what was read in it', async () => {
    const { page, context, faults } = await open('/coding');
    await page.getByLabel('Type').waitFor(SLOW);
    expect(await page.locator('.evidence .run').count()).toBe(0);
    await page.getByLabel('Type').selectOption('air-strike');
    await page.getByRole('button', { name: 'Save and next' }).click();
    await page.getByText(/1 coded by you/).waitFor(SLOW);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('other screens', () => {
  test('tell of reports that others add, and change nothing until one asks to see them', async () => {
    const { page, context, faults } = await open('/reports');
    const rows = page.getByRole('main').getByRole('link', { name: /Hill Post says so/ });
    await page.getByRole('heading', { level: 1 }).waitFor(SLOW);
    const listening = page.waitForRequest((request) => request.url().endsWith('/api/stream'));
    await page.reload();
    await listening;
    await page.waitForTimeout(1500);
    const { csrf } = await ask<{ csrf: string }>('/session');
    for (const number of [1, 2]) {
      const answer = await fetch(`${server.url}/api/reports`, {
        method: 'POST',
        headers: { 'x-csrf-token': csrf, 'content-type': 'application/json' },
        body: JSON.stringify({
          text: `Shells fell on Kafr Nabl on January ${20 + number}, 2020, medics said.`,
          ...{ title: `Hill Post says so ${number}`, published: '2020-01-30' },
        }),
      });
      expect(answer.status).toBe(202);
    }
    const button = page.getByRole('button', { name: '2 new reports — show' });
    await button.waitFor(SLOW);
    expect(await rows.count()).toBe(0);
    await button.click();
    await rows.first().waitFor(SLOW);
    expect(await rows.count()).toBe(2);
    expect(await button.count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a pasted text is read before the eyes of who pasted it, and its events appear', async () => {
    const { page, context, faults } = await open('/add?tab=text');
    await page
      .getByLabel('The text of the report')
      .fill('Artillery shelled the village of Kafr Nabl on January 28, 2020, killing three people, local medics said.');
    await page.getByLabel('Outlet').fill('Hill Post');
    await page.getByLabel('Published').fill('2020-01-29');
    await page.getByRole('button', { name: 'Add and read' }).click();
    await page.getByText('recorded', { exact: true }).waitFor(SLOW);
    await page
      .getByTestId('events-of-report')
      .getByRole('link', { name: /shelling/ })
      .click();
    await page.getByRole('heading', { level: 1, name: /Kafr Nabl/ }).waitFor(SLOW);
    expect(await textOf(page.locator('article.claim'))).toMatch(/Hill Post/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('two outlets are compared: what both tell, what one tells alone, and how their words differ', async () => {
    const { page, context, faults } = await open('/compare');
    await page.getByLabel('Compare').selectOption('source');
    await page.getByLabel('The one').selectOption({ label: 'Channel of the Hills' });
    await page.getByLabel('The other').selectOption({ label: 'Orontes Agency' });
    await page.locator('.shares').waitFor(SLOW);
    await page.getByRole('button', { name: /only Orontes Agency/ }).click();
    await panel(page, 'only Orontes Agency').locator('.event-line').first().waitFor(SLOW);
    expect(new URL(page.url()).searchParams.get('tab')).toBe('onlyB');
    await page.getByRole('button', { name: /told by both/ }).click();
    expect(await textOf(page.locator('.table').first())).toMatch(/Ariha|Maarat/);
    await page.locator('.halves').getByText('Figures as a table').last().click();
    expect(await textOf(panel(page, 'Loaded words').locator('table'))).toMatch(/regime forces/);
    await page.reload();
    await page.locator('.shares').waitFor(SLOW);
    expect(await page.getByLabel('The one').locator('option:checked').textContent()).toBe('Channel of the Hills');
    expect(faults).toEqual([]);
    await context.close();
  });

  test('a selection is exported, and its file says no more than was selected', async () => {
    const { page, context, faults } = await open('/exports?type=bombing');
    await page
      .getByText('one event', { exact: true })
      .or(page.getByText(/^\d+ events$/))
      .first()
      .waitFor(SLOW);
    await page
      .getByRole('radio', { name: /GeoJSON/ })
      .first()
      .check();
    const [download] = await Promise.all([
      page.waitForEvent('download', SLOW),
      page.getByRole('link', { name: 'Export', exact: true }).click(),
    ]);
    const { features } = JSON.parse(await readFile(await download.path(), 'utf8')) as { features: unknown[] };
    // Those without a pin are in the file too, without a geometry.
    expect(features.length).toBe((await ask<Found>('/events?type=bombing')).items.length);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('every sentence of the brief leads to the words that it rests on', async () => {
    const { page, context, faults } = await open('/brief?on=2020-01-25');
    await page.locator('.brief .cite').first().click();
    const reference = page.locator('.references li:target');
    const quote = (await textOf(reference.locator('q'))).replace(/^[“"]|[”"]$/g, '');
    await reference.getByRole('link').click();
    expect(await textOf(page.locator('.report-text'))).toContain(quote.slice(0, 20));
    expect(faults).toEqual([]);
    await context.close();
  });

  test('an actor has its names over time, a place the record of who held it', async () => {
    const { page, context, faults } = await open('/actors/hayat-tahrir-al-sham');
    expect(await textOf(panel(page, 'Names over time'))).toMatch(/Jabhat al-Nusra/);
    await page.goto(`${server.url}/places/geonames:167611`);
    expect(await textOf(panel(page, 'Who held it'))).toMatch(/opposition[\s\S]*government/);
    expect(faults).toEqual([]);
    await context.close();
  });
});
