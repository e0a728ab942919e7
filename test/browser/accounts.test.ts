import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, openBrowser, visit } from './support/browser.ts';
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
const PASSWORD = 'seven tall poplars';

test('the first account ends the time of the local user: who comes then signs in, and sees what the role allows', async () => {
  const { page, context } = await visit(browser, `${server.url}/settings`);
  page.setDefaultTimeout(SLOW.timeout);
  const make = async (name: string, role: string): Promise<void> => {
    await page.getByLabel('Name').first().fill(name);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByLabel('Role', { exact: true }).selectOption(role);
    await page.getByRole('button', { name: 'Make the account' }).click();
  };
  const signIn = async (name: string): Promise<void> => {
    await page.goto(`${server.url}/session`);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name }).waitFor(SLOW);
  };

  await make('amal', 'admin');
  await page.waitForTimeout(500);
  await page.goto(`${server.url}/events`);
  await page.getByRole('alert').getByRole('link', { name: 'Sign in' }).waitFor(SLOW);
  await signIn('amal');
  await page.goto(`${server.url}/settings`);
  await make('vera', 'viewer');
  await page.getByRole('cell', { name: 'vera', exact: true }).waitFor(SLOW);
  await page.getByLabel('What it is for').fill('nightly export');
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByText('Copy it now').waitFor(SLOW);
  await page.getByRole('cell', { name: 'nightly export' }).waitFor(SLOW);
  expect(await barriers(page)).toEqual([]);

  await page.goto(`${server.url}/session`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor(SLOW);
  await signIn('vera');
  await page.goto(`${server.url}/events`);
  await page.locator('.event-line a').first().click();
  await page.getByRole('heading', { level: 2, name: 'In which words' }).waitFor(SLOW);
  expect(await page.getByRole('button', { name: /Accept|Reject|Correct/ }).count()).toBe(0);
  await page.goto(`${server.url}/settings`);
  await page.getByRole('heading', { name: 'Tokens for programs' }).waitFor(SLOW);
  expect(await page.getByRole('heading', { name: 'Accounts' }).count()).toBe(0);
  await context.close();
});
