import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARTEFACTS = fileURLToPath(new URL('../../../artefacts/', import.meta.url));

/** How a person looks at the app. */
export interface Look {
  readonly size: 'desktop' | 'phone';
  readonly theme: 'light' | 'dark';
  readonly language: 'en' | 'ar';
}

/** The usual look. */
export const USUAL: Look = { size: 'desktop', theme: 'light', language: 'en' };

/** Every size, theme and language. */
export const LOOKS: readonly Look[] = (['desktop', 'phone'] as const).flatMap((size) =>
  (['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'ar'] as const).map((language) => ({ size, theme, language })),
  ),
);

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** A look in a word, for titles and file names. */
export const lookName = ({ size, theme, language }: Look): string => `${size}-${theme}-${language}`;

/** Starts the system's Chromium. */
export async function openBrowser(): Promise<Browser> {
  expect(existsSync(CHROMIUM), `no Chromium at ${CHROMIUM}: install it, or name it with CHROMIUM=…`).toBe(true);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: CHROMIUM, args });
}

/** A page, and what went wrong in it: errors of the console, what the policy forbade, requests to other machines. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly faults: readonly string[];
}

/** Opens an address as somebody with this look. */
export async function visit(browser: Browser, address: string, look: Look = USUAL): Promise<Visit> {
  const { size, theme, language } = look;
  const context = await browser.newContext({
    ...{ viewport: SIZES[size], colorScheme: theme, hasTouch: size === 'phone', acceptDownloads: true },
    ...{ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] },
  });
  await context.addInitScript(`localStorage.setItem('sitrep.language', '${language}')`);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') faults.push(said.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http') && host !== new URL(address).host) faults.push(`asked ${request.url()}`);
  });
  await page.goto(address);
  return { page, context, faults };
}

/** Waits until the map shows its marks. */
export async function mapIsShown(page: Page): Promise<void> {
  await page.locator('.maplibregl-canvas').waitFor({ timeout: 30_000 });
  await page.locator('.map table tbody tr').first().waitFor({ state: 'attached', timeout: 30_000 });
  await page.locator('.histogram svg').waitFor();
  await page.waitForTimeout(600);
}

/** Takes a picture for people to look at. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(ARTEFACTS, { recursive: true });
  await page.screenshot({ path: `${ARTEFACTS}${name}.png` });
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Keeps a file for people to look at. */
export function keep(name: string, bytes: Uint8Array): void {
  mkdirSync(ARTEFACTS, { recursive: true });
  writeFileSync(`${ARTEFACTS}${name}`, bytes);
}

/** As much of axe's answer as is looked at here. */
interface AxeAnswer {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

/** What axe finds that is serious or critical, in a line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options = JSON.stringify({ runOnly: { type: 'tag', values: TAGS } });
  const { violations } = await page.evaluate<AxeAnswer>(`axe.run(document, ${options})`);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}
