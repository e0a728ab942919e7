import { addProtocol, type Map as GlMap, type LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';

const SOURCE = 'background';

/** Layers of a vector base map in the scheme of Protomaps, as quiet as the rest of the map. */
const vectorLayers = (palette: Palette): readonly LayerSpecification[] => {
  const common = { source: SOURCE } as const;
  return [
    { id: 'bg-earth', type: 'fill', ...common, 'source-layer': 'earth', paint: { 'fill-color': palette.land } },
    { id: 'bg-water', type: 'fill', ...common, 'source-layer': 'water', paint: { 'fill-color': palette.sea } },
    { id: 'bg-roads', type: 'line', ...common, 'source-layer': 'roads', paint: { 'line-color': palette.road } },
    {
      ...{ id: 'bg-borders', type: 'line', ...common, 'source-layer': 'boundaries' },
      paint: { 'line-color': palette.border, 'line-width': 0.7 },
    },
  ];
};

const rasterLayer: LayerSpecification = { id: 'bg-raster', type: 'raster', source: SOURCE };

/**
 * Puts a configured base map beneath the shading: an address with {z}, {x} and {y} for images, or one that ends in
 * .pmtiles. The outlines stay: where the base map has no tile they are still there.
 */
export async function addBackground(map: GlMap, address: string, palette: Palette): Promise<void> {
  if (map.getSource(SOURCE)) return;
  if (!/\.pmtiles(?:$|\?)/.test(address)) {
    map.addSource(SOURCE, {
      type: 'raster',
      tiles: [new URL(address, location.href).href.replaceAll(/%7B|%7D/g, brace)],
      tileSize: 256,
    });
    map.addLayer(rasterLayer, 'shade');
    return;
  }
  const { PMTiles, Protocol } = await import('pmtiles');
  const protocol = new Protocol();
  addProtocol('pmtiles', protocol.tile);
  const archive = new PMTiles(new URL(address, location.href).href);
  protocol.add(archive);
  const isVector = (await archive.getHeader()).tileType === 1;
  map.addSource(SOURCE, { type: isVector ? 'vector' : 'raster', url: `pmtiles://${archive.source.getKey()}` });
  for (const layer of isVector ? vectorLayers(palette) : [rasterLayer]) map.addLayer(layer, 'shade');
}

const brace = (code: string): string => (code === '%7B' ? '{' : '}');
