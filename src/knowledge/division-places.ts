import type { Place } from '../model/index.ts';
import { slug } from './fold.ts';
import type { PackValue } from './schema.ts';

type Divisions = PackValue<'divisions.yaml'>[string];

const RADIUS = 80;

/** What writers call a first-level division, whatever it is called at home. */
const CALLED = ['province', 'region', 'governorate'];

/** The first-level divisions of a country as places: "Idlib Governorate", with "Idlib province" and the like. */
export const divisionPlaces = ({ as, divisions }: Divisions, country: string, pack: string): Place[] =>
  divisions.map((row) => {
    const names = [row.name, ...(row.aliases ?? [])];
    // "Donetsk" is the town; "Anbar", whose chief town is Ramadi, can only be the division.
    const bare = row.seat !== undefined && row.bare !== false;
    const words = [as, ...CALLED.filter((word) => word !== as.toLowerCase())];
    return {
      id: row.geonames ? `geonames:${row.geonames}` : `sitrep:${pack}/${country.toLowerCase()}-${slug(row.name)}`,
      name: bare || row.name.endsWith(as) ? row.name : `${row.name} ${as}`,
      aliases: [...(bare ? names : []), ...names.flatMap((name) => words.map((word) => `${name} ${word}`))],
      kind: 'province',
      lat: row.lat,
      lon: row.lon,
      radius_km: row.r ?? RADIUS,
      country,
      admin1: row.name,
      ...(row.parts && { parts: row.parts }),
      population: 0,
      pack,
    };
  });
