import type { Browser } from 'playwright-core';

/** Milliseconds from the request on. */
export interface Paint {
  /** Until something was painted. */
  readonly paint: number;
  /** Until the sentence stands that says what is shown. */
  readonly words: number;
  /** Until the marks stand on the map. */
  readonly map: number;
}

const MARKS = `(() => { const row = document.querySelector('.map table tbody tr'); return row && document.querySelector('.maplibregl-canvas') ? performance.now() : null; })()`;
const WORDS = `(() => /\\d/.test(document.querySelector('h1')?.textContent ?? '') ? performance.now() : null)()`;

/** Opens the first screen several times, each time with nothing kept of the time before. */
export async function firstPaints(browser: Browser, url: string, runs: number): Promise<readonly Paint[]> {
  const all: Paint[] = [];
  for (let run = 0; run <= runs; run++) {
    // The page's policy forbids what Playwright waits with; it changes nothing that is measured.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    const words = await (await page.waitForFunction(WORDS, undefined, { polling: 'raf' })).jsonValue();
    const map = await (await page.waitForFunction(MARKS, undefined, { polling: 'raf' })).jsonValue();
    const paint = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);
    // The first opening warms the browser and the server, and does not count.
    if (run > 0) all.push({ paint, words: Number(words), map: Number(map) });
    await context.close();
  }
  return all;
}
