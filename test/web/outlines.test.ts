import { expect, test } from 'vitest';
import { frameOf, project } from '../../web/src/review/frame.ts';
import { pathIn } from '../../web/src/review/outlines.ts';

const AZAZ = { lat: 36.59, lon: 37.05 };
const HOMS = { lat: 34.73, lon: 36.71 };

test('a frame holds its points, north up and east to the right', () => {
  const frame = frameOf([AZAZ, HOMS], 360, 260);
  const [[x1, y1], [x2, y2]] = [project(frame, AZAZ), project(frame, HOMS)];
  expect(x1).toBeGreaterThan(x2);
  expect(y1).toBeLessThan(y2);
  for (const [x, y] of [
    [x1, y1],
    [x2, y2],
  ] as const) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(360);
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(260);
  }
});

test('one point alone lies in the middle', () => {
  expect(project(frameOf([AZAZ], 360, 260), AZAZ).map(Math.round)).toEqual([180, 130]);
});

test('only countries near the frame are drawn', () => {
  const square = (lon: number, lat: number): GeoJSON.Feature => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [lon, lat],
          [lon + 1, lat],
          [lon + 1, lat + 1],
          [lon, lat],
        ],
      ],
    },
  });
  const land: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [square(37, 36), square(-70, -20)] };
  const path = pathIn(land, frameOf([AZAZ], 360, 260), 360, 260);
  expect(path.match(/M/g)).toHaveLength(1);
});
