import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MapEventProperties, MapEvents } from '../../web/src/api/types.ts';
import { boxOf, cameraFor, pixelsPerKm, projectionOf } from '../../web/src/map/camera.ts';
import { FAMILIES } from '../../web/src/map/families.ts';
import { paletteOf } from '../../web/src/map/palette.ts';
import { extentOf, marksOf } from '../../web/src/map/scene.ts';
import { shadingOf, sideMarks, tileStrokes } from '../../web/src/map/sides.ts';
import { svgPen } from '../../web/src/map/svg-pen.ts';
import { windowFor } from '../../web/src/map/window.ts';
import { barsOf, countsWithin, dayNumber, isoDay, unitFor } from '../../web/src/timeline/bins.ts';
import { timeScale } from '../../web/src/timeline/frame.ts';

const camera = { lon: 36.7, lat: 35.8, zoom: 8, width: 1000, height: 600 };

const eventsOf = (
  ...features: readonly (readonly [lon: number, lat: number, properties: MapEventProperties])[]
): MapEvents => ({
  type: 'FeatureCollection',
  features: features.map(([lon, lat, properties]) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties,
  })),
  ...{ total: features.length, unresolved: [], unresolvedTotal: 0 },
});

describe('the camera', () => {
  test('puts its own middle into the middle, and north up', () => {
    const project = projectionOf(camera);
    expect(project(36.7, 35.8)).toEqual([500, 300]);
    expect(project(36.7, 36)[1]).toBeLessThan(300);
  });

  test('sees what lies in its box, and fits a box that it is given', () => {
    const box = boxOf(camera);
    const fitted = cameraFor(box, 1000, 600, 0, 20);
    expect(fitted.zoom).toBeCloseTo(8, 5);
    expect(fitted.lon).toBeCloseTo(36.7, 5);
    expect(fitted.lat).toBeCloseTo(35.8, 5);
  });

  test('knows how long a kilometre is', () => {
    const project = projectionOf(camera);
    const degree = project(36.7, 35.8)[1] - project(36.7, 36.8)[1];
    expect(pixelsPerKm(8, 36.3) * 111.2).toBeCloseTo(degree, -1);
  });

  test('asks for no other window while what it sees is covered', () => {
    const first = windowFor(camera, null);
    expect(windowFor({ ...camera, lon: 36.8 }, first)).toBe(first);
    expect(windowFor({ ...camera, lon: 40 }, first)).not.toBe(first);
    expect(windowFor({ ...camera, zoom: 9 }, first)).not.toBe(first);
  });
});

describe('the doubt about a place', () => {
  test.each([
    [{ precision: 'village' }, 'dot'],
    [{ precision: 'point' }, 'dot'],
    [{ precision: 'sector', bearing: 135, radiusKm: 10 }, 'sector'],
    [{ precision: 'sector', radiusKm: 5 }, 'around'],
    [{ precision: 'area', radiusKm: 50 }, 'area'],
  ] as const)('%o is drawn as a %s', (properties, kind) => {
    expect(extentOf(properties).kind).toBe(kind);
  });
});

describe('marks', () => {
  const strike = { id: 'a', type: 'air-strike', precision: 'village' } as const;

  test('that would cover each other are gathered, and still say of what they are', () => {
    const [mark, ...others] = marksOf(
      eventsOf(
        [36.7, 35.8, strike],
        [36.701, 35.8, { ...strike, id: 'b' }],
        [36.7, 35.8, { ...strike, id: 'c', type: 'clash' }],
      ),
      8,
    );
    expect(others).toEqual([]);
    expect(mark).toMatchObject({
      count: 3,
      event: null,
      families: [
        { family: 'air', count: 2 },
        { family: 'ground', count: 1 },
      ],
    });
  });

  test('that lie apart stay apart, and one event stays itself', () => {
    const marks = marksOf(eventsOf([36.7, 35.8, strike], [37.4, 36.2, { ...strike, id: 'b' }]), 8);
    expect(marks.map(({ event }) => event?.id).sort()).toEqual(['a', 'b']);
  });

  test('of an area never become part of a dot', () => {
    const area = { id: 'p', type: 'offensive', precision: 'area', radiusKm: 50 } as const;
    expect(marksOf(eventsOf([36.7, 35.8, strike], [36.7, 35.8, area]), 8)).toHaveLength(2);
  });

  test('count what the server has gathered', () => {
    const cluster = { cluster: true, count: 40, byType: { shelling: 30, protest: 10 }, window: [36, 35, 37, 36] };
    const [mark] = marksOf(eventsOf([36.7, 35.8, cluster], [36.7, 35.8, strike]), 6);
    expect(mark).toMatchObject({ count: 41, window: [36, 35, 37, 36] });
    expect(mark!.families[0]).toEqual({ family: 'remote', count: 30 });
  });
});

describe('what is told apart', () => {
  test('has a sign or a pattern of its own, never a colour alone', () => {
    expect(new Set(FAMILIES.map(({ sign }) => sign)).size).toBe(FAMILIES.length);
    const marks = sideMarks(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    expect(new Set([...marks.values()].map(({ pattern }) => pattern)).size).toBe(8);
  });

  test('gives a side its style by the order of names: who they are decides nothing', () => {
    expect(sideMarks(['b', 'a'])).toEqual(sideMarks(['a', 'b']));
  });

  test('shades held, claimed and contested land in different ways', () => {
    const marks = sideMarks(['a', 'b']);
    const shade = (status: 'held' | 'claimed' | 'claimed-by-both') =>
      shadingOf(marks, { side: 'a', status, rivals: ['b'] });
    expect(shade('held').tint).toBeGreaterThan(0);
    expect(shade('claimed').tint).toBe(0);
    expect(shade('claimed-by-both').hues).toHaveLength(2);
    expect(tileStrokes(shade('claimed-by-both'))).toHaveLength(2);
    expect(new Set(['held', 'claimed', 'claimed-by-both'].map((status) => shade(status as 'held').key)).size).toBe(3);
  });

  test('has the same colours on canvases as in the style sheet', () => {
    const css = readFileSync(new URL('../../web/src/styles/tokens.css', import.meta.url), 'utf8');
    const [light, dark] = [css.slice(0, css.indexOf('[data-theme=')), css.slice(css.indexOf('[data-theme='))];
    for (const [hue, colour] of Object.entries(paletteOf('light').hues))
      expect(light).toContain(`--c-${hue}: ${colour};`);
    for (const [hue, colour] of Object.entries(paletteOf('dark').hues))
      expect(dark.split(`--c-${hue}: ${colour};`), hue).toHaveLength(3);
  });
});

describe('the timeline', () => {
  const bins = [
    { day: '2020-01-24', counts: { 'air-strike': 2, clash: 1 } },
    { day: '2020-01-27', counts: { 'drone-strike': 1 } },
  ];

  test('sums days into bars of one family each', () => {
    expect(barsOf(bins, 'month')).toEqual([
      { start: '2020-01-01', end: '2020-02-01', family: 'ground', count: 1 },
      { start: '2020-01-01', end: '2020-02-01', family: 'air', count: 3 },
    ]);
    expect(barsOf(bins, 'week').map(({ start }) => start)).toEqual(['2020-01-20', '2020-01-20', '2020-01-27']);
  });

  test('counts the days of a period, both ends included', () => {
    expect(countsWithin(bins, '2020-01-24', '2020-01-24')).toEqual({ 'air-strike': 2, clash: 1 });
    expect(countsWithin(bins)).toEqual({ 'air-strike': 2, clash: 1, 'drone-strike': 1 });
  });

  test('has bars that can be read, however long the war', () => {
    expect([5, 400, 4000].map(unitFor)).toEqual(['day', 'week', 'month']);
  });

  test('finds the day under a pixel, and the pixel of a day', () => {
    const scale = timeScale('2020-01-24', '2020-01-28', 1000);
    for (let day = dayNumber('2020-01-24'); day <= dayNumber('2020-01-28'); day++) {
      expect(scale.dayAt(scale.left(isoDay(day)) + 1)).toBe(isoDay(day));
      expect(scale.dayAt(scale.right(isoDay(day)) - 1)).toBe(isoDay(day));
    }
    expect(scale.dayAt(-50)).toBe('2020-01-24');
    expect(scale.dayAt(5000)).toBe('2020-01-28');
  });
});

test('a still as SVG takes words as words', () => {
  const pen = svgPen(100, 50, paletteOf('light'), 'A & B', () => 10);
  pen.text([1, 2], '<b>"5" & 6</b>', { size: 10, colour: '#000000' });
  pen.within(0, 0, 10, 10, () => pen.circle([1, 1], 2, { fill: '#ffffff' }));
  const svg = pen.svg();
  expect(svg).toContain('<title>A &amp; B</title>');
  expect(svg).toContain('&lt;b&gt;&quot;5&quot; &amp; 6&lt;/b&gt;');
  expect(svg.match(/<g /g)).toHaveLength(svg.match(/<\/g>/g)!.length);
});
