import type { StyleSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

const EMPTY: GeoJSON.FeatureCollection = { type: 'FeatureCollection', features: [] };

const source = () => ({ type: 'geojson', data: EMPTY }) as const;

/** What lies under the marks: land, who holds it, borders, roads. No glyphs and no sprites are fetched. */
export const glStyle = (palette: Palette): StyleSpecification => ({
  version: 8,
  sources: { land: { ...source(), tolerance: 0.3 }, control: source(), base: source() },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land, 'fill-antialias': false } },
    { id: 'shade', type: 'fill', source: 'control', paint: { 'fill-pattern': ['get', 'image'] } },
    {
      id: 'edge',
      type: 'line',
      source: 'control',
      filter: ['==', ['get', 'outline'], 'line'],
      paint: { 'line-color': ['get', 'colour'], 'line-width': 1.1, 'line-opacity': 0.75 },
    },
    {
      id: 'edge-broken',
      type: 'line',
      source: 'control',
      filter: ['==', ['get', 'outline'], 'dashes'],
      paint: { 'line-color': ['get', 'colour'], 'line-width': 1.2, 'line-opacity': 0.85, 'line-dasharray': [4, 2.5] },
    },
    {
      id: 'roads',
      type: 'line',
      source: 'base',
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette.road,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 8, 1.6, 11, 3],
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'land',
      paint: { 'line-color': palette.border, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 8, 1.2] },
    },
  ],
});
