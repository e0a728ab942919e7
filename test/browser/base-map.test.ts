import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapIsShown, openBrowser, shot, visit } from './support/browser.ts';
import { serveDemo } from './support/server.ts';
import { imageTile, pmtilesOf, serveTiles, TILE_COLOUR, type TileServer, waterTile } from './support/tiles.ts';

let browser: Browser;
let tiles: TileServer;
let elsewhere: TileServer;
beforeAll(async () => {
  browser = await openBrowser();
  const archives = {
    '/images.pmtiles': pmtilesOf(imageTile(), 'png'),
    '/water.pmtiles': pmtilesOf(waterTile(), 'vector'),
  };
  [tiles, elsewhere] = [await serveTiles(archives), await serveTiles({})];
});
afterAll(async () => {
  await browser?.close();
  await tiles?.close();
  await elsewhere?.close();
});

type Colour = readonly [red: number, green: number, blue: number];

/** How much of the map has each colour, the commonest first. */
async function coloursOf(page: Page): Promise<readonly (readonly [Colour, share: number])[]> {
  const picture = (await page.locator('.map-frame').screenshot()).toString('base64');
  const counted = await page.evaluate<[string, number][]>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${picture}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext('2d');
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const key = data[at] + ' ' + data[at + 1] + ' ' + data[at + 2];
      counts.set(key, (counts.get(key) ?? 0) + 4 / data.length);
    }
    return [...counts].sort(([, a], [, b]) => b - a);
  })()`);
  return counted.map(([key, share]) => [key.split(' ').map(Number) as unknown as Colour, share]);
}

const shareOf = (colours: Awaited<ReturnType<typeof coloursOf>>, wanted: Colour): number =>
  colours
    .filter(([colour]) => colour.every((part, at) => Math.abs(part - wanted[at]!) <= 3))
    .reduce((sum, [, share]) => sum + share, 0);

/** Opens the map of a server with a base map; what is asked of other machines, and what else went wrong. */
async function shown(baseMap: string | undefined) {
  const server = await serveDemo(baseMap);
  const { page, context, faults } = await visit(browser, `${server.url}/?at=37,35.5,7`);
  await mapIsShown(page);
  await page.waitForTimeout(1500);
  const asked = faults.filter((fault) => fault.startsWith('asked ')).map((fault) => new URL(fault.slice(6)).origin);
  return {
    page,
    asked: [...new Set(asked)],
    wrong: () => faults.filter((fault) => !fault.startsWith('asked ')),
    close: async () => {
      await context.close();
      await server.stop();
    },
  };
}

const reaches = (page: Page, { origin }: TileServer): Promise<boolean> =>
  page.evaluate<boolean>(`fetch('${origin}/1/0/0.png').then(() => true, () => false)`);

describe('a base map of one’s own', () => {
  let land: Colour;
  let plain: number;

  test('is not there unless it was asked for: nothing is loaded from elsewhere, and nothing can be', async () => {
    const { page, asked, wrong, close } = await shown(undefined);
    const colours = await coloursOf(page);
    [[land, plain]] = colours as [readonly [Colour, number]];
    expect(plain).toBeGreaterThan(0.2);
    expect(shareOf(colours, TILE_COLOUR)).toBe(0);
    expect(asked).toEqual([]);
    expect(wrong()).toEqual([]);
    expect(await reaches(page, tiles)).toBe(false);
    await close();
  });

  test.each([
    ['an archive of images', '/images.pmtiles'],
    ['images by their address', '/{z}/{x}/{y}.png'],
  ])('is drawn beneath the marks: %s', async (name, path) => {
    const { page, asked, wrong, close } = await shown(`${tiles.origin}${path}`);
    await shot(page, `base-map ${name}`);
    expect(shareOf(await coloursOf(page), TILE_COLOUR)).toBeGreaterThan(0.3);
    expect(asked).toEqual([tiles.origin]);
    expect(wrong()).toEqual([]);
    await close();
  });

  test('is drawn of vectors, in the colours of the map', async () => {
    const { page, wrong, close } = await shown(`${tiles.origin}/water.pmtiles`);
    // What was land is water from edge to edge.
    expect(shareOf(await coloursOf(page), land)).toBeLessThan(plain / 10);
    expect(wrong()).toEqual([]);
    await close();
  });

  test('opens the way to its own origin and to no other', async () => {
    const { page, wrong, close } = await shown(`${tiles.origin}/images.pmtiles`);
    expect(await reaches(page, tiles)).toBe(true);
    expect(wrong()).toEqual([]);
    expect(await reaches(page, elsewhere)).toBe(false);
    expect(wrong().join('\n')).toMatch(/Content Security Policy/);
    const script = `new Promise((done) => {
      const one = document.createElement('script');
      one.onload = () => done(true);
      one.onerror = () => done(false);
      one.src = '${tiles.origin}/code.js';
      document.head.append(one);
    })`;
    expect(await page.evaluate<boolean>(script)).toBe(false);
    await close();
  });
});
