import type { Browser, Page } from 'playwright-core';

/** One round of what a person does. */
export interface Frames {
  readonly pan: Measured;
  readonly zoom: Measured;
  readonly brush: Measured;
}

/** What is measured while one does something. */
interface Measured {
  /** The longest frame by the clock, in milliseconds. */
  readonly frame: number;
  /** The most time that one task of the page took of the processor, in milliseconds: the same on a busy machine. */
  readonly task: number;
}

/** Notes the length of every frame from now on. */
const WATCH = `(() => { let last = performance.now(); globalThis.longest = 0;
  const tick = (now) => { globalThis.longest = Math.max(globalThis.longest, now - last); last = now; globalThis.watching = requestAnimationFrame(tick); };
  cancelAnimationFrame(globalThis.watching ?? 0); requestAnimationFrame((now) => { last = now; tick(now); }); })()`;

/** As much of an event of Chromium's trace as is looked at here; `tdur` is processor time in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** The most processor time of one task on the main thread of a page. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
  const main = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  const tasks = traceEvents.filter((event) => /RunTask$/.test(event.name) && main.has(threadOf(event)));
  return tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000;
}

const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

async function measured(browser: Browser, page: Page, act: () => Promise<void>): Promise<Measured> {
  await browser.startTracing(page, { categories: TRACED });
  await page.evaluate(WATCH);
  await act();
  await page.waitForTimeout(400);
  const frame = await page.evaluate<number>('globalThis.longest');
  return { frame, task: longestTask(await browser.stopTracing()) };
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

/** How often the pointer is moved in one act. */
const STEPS = 40;

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
    const pan = await measured(browser, page, () => drag(page, [x, y], way(x, y, 320, 180, STEPS)));
    const zoom = await measured(browser, page, async () => {
      await page.mouse.move(x, y);
      for (const step of [-300, -300, 300, 300]) {
        await page.mouse.wheel(0, step);
        await page.waitForTimeout(350);
      }
    });
    const [left, middle] = [brush.x + brush.width * 0.3, brush.y + brush.height / 2];
    const brushed = await measured(browser, page, () =>
      drag(page, [left, middle], way(left + brush.width * 0.2, middle, brush.width * 0.25, 0, STEPS)),
    );
    await page.mouse.dblclick(left, middle);
    await page.waitForTimeout(800);
    // The first round warms what is drawn and asked for the first time.
    if (run > 0) all.push({ pan, zoom, brush: brushed });
  }
  await page.close();
  return all;
}
