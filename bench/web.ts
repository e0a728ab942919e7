// How fast the web app is: npm run bench:web [-- --events 100000] [--runs 5] [--db FILE] [--check]
// The size of the first screen's JavaScript, the first paint of the demo, and the longest frames while one pans, zooms and
// brushes a ledger of the made-up war of bench/ledger. A ledger that is given with --db is kept and made only where it is not
// there yet. Wants the built app (npm run build) and Chromium.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { chromium } from 'playwright-core';
import { clock, type Desk, openDemo } from '../src/desk/index.ts';
import { openLedger } from '../src/ledger/index.ts';
import { start } from '../src/server/index.ts';
import { openFetch, openSitrep } from '../src/sitrep.ts';
import { type Figure, printFigures } from './floors.ts';
import { FUSER } from './ledger/fuser.ts';
import { longestFrames } from './web/frames.ts';
import { makeLedger } from './web/ledger.ts';
import { firstPaints } from './web/paint.ts';
import { firstScreenBytes } from './web/size.ts';

const { values } = parseArgs({
  options: { events: { type: 'string' }, runs: { type: 'string' }, db: { type: 'string' }, check: { type: 'boolean' } },
});
const EVENTS = Number(values.events ?? 100_000);
const RUNS = Number(values.runs ?? 5);

const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;

/** Serves a desk while something is done with its address. */
async function served<T>(desk: Desk, work: (url: string) => Promise<T>): Promise<T> {
  const server = await start({ desk, host: '127.0.0.1', port: 0, strict: false, log: pino({ level: 'silent' }) });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-web-'));
let good = true;
/** Prints figures as soon as they are there: the whole takes minutes. */
const tell = (...figures: readonly Figure[]): void => {
  good = printFigures(figures) && good;
};
try {
  const size = firstScreenBytes();
  tell(
    { name: 'web: JavaScript of the first screen', value: size.first / 1000, unit: 'KB gz' },
    { name: 'web: with map and plot', value: size.whole / 1000, unit: 'KB gz' },
  );

  const demo = await openDemo();
  const paints = await served(demo.desk, (url) => firstPaints(browser, url, RUNS));
  await demo.close();
  tell(
    { name: 'web: first paint of the demo', value: median(paints.map(({ paint }) => paint)), unit: 'ms' },
    { name: 'web: first words of the demo', value: median(paints.map(({ words }) => words)), unit: 'ms' },
    { name: 'web: map of the demo', value: median(paints.map(({ map }) => map)), unit: 'ms' },
  );

  const file = values.db ?? join(folder, 'war.db');
  if (!existsSync(file)) await makeLedger(file, EVENTS);
  const ledger = await openLedger(file, FUSER);
  const desk: Desk = { ledger, sitrep: await openSitrep(), fetch: openFetch({}), now: clock };
  const frames = await served(desk, (url) => longestFrames(browser, url, RUNS));
  await ledger.close();
  for (const act of ['pan', 'zoom', 'brush'] as const)
    tell(
      { name: `web: longest frame, ${act}`, value: median(frames.map((run) => run[act].frame)), unit: 'ms' },
      { name: `web: longest task, ${act}`, value: median(frames.map((run) => run[act].task)), unit: 'ms CPU' },
    );
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
if (values.check && !good) process.exitCode = 1;
