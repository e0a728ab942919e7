import type { Browser, Page } from 'playwright-core';

/** The longest frame while one did something, in milliseconds. */
export interface Frames {
  readonly pan: number;
  readonly zoom: number;
  readonly brush: number;
}

/** Notes the length of every frame from now on. */
const WATCH = `(() => { let last = performance.now(); globalThis.longest = 0;
  const tick = (now) => { globalThis.longest = Math.max(globalThis.longest, now - last); last = now; globalThis.watching = requestAnimationFrame(tick); };
  cancelAnimationFrame(globalThis.watching ?? 0); requestAnimationFrame((now) => { last = now; tick(now); }); })()`;

async function longestWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(WATCH);
  await act();
  await page.waitForTimeout(400);
  return page.evaluate<number>('globalThis.longest');
}

async function drag(
  page: Page,
  from: readonly [number, number],
  steps: readonly (readonly [number, number])[],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  for (const [x, y] of steps) {
    await page.mouse.move(x, y);
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
}

/** Steps along a way that turns: there and back. */
const way = (x: number, y: number, dx: number, dy: number, count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, at) => {
    const part = Math.sin((at / count) * Math.PI * 2);
    return [x + dx * part, y + dy * part] as const;
  });

/** Pans, zooms and brushes several times. */
export async function longestFrames(browser: Browser, url: string, runs: number): Promise<readonly Frames[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.locator('.map table tbody tr').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.locator('.histogram svg').waitFor();
  await page.waitForTimeout(3000);
  const map = (await page.locator('.map').boundingBox())!;
  const brush = (await page.locator('.brush').boundingBox())!;
  const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
  const all: Frames[] = [];
  for (let run = 0; run <= runs; run++) {
    const pan = await longestWhile(page, () => drag(page, [x, y], way(x, y, 320, 180, 120)));
    const zoom = await longestWhile(page, async () => {
      await page.mouse.move(x, y);
      for (const step of [-300, -300, 300, 300]) {
        await page.mouse.wheel(0, step);
        await page.waitForTimeout(350);
      }
    });
    const [left, middle] = [brush.x + brush.width * 0.3, brush.y + brush.height / 2];
    const brushed = await longestWhile(page, () =>
      drag(page, [left, middle], way(left + brush.width * 0.2, middle, brush.width * 0.25, 0, 120)),
    );
    await page.mouse.dblclick(left, middle);
    await page.waitForTimeout(800);
    // The first round warms what is drawn and asked for the first time.
    if (run > 0) all.push({ pan, zoom, brush: brushed });
  }
  await page.close();
  return all;
}
