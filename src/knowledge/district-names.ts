import type { GeonamesRow } from './geonames.ts';

const BEFORE =
  /^(?:Province|District|D[ée]partement|Department|Cercle|Distrito|Concelho|Circunscri[çc][ãìi]o|Amphoe|Kabupaten)(?:\s+(?:of|de|du|des|da|do))?(?:\s+la)?(?:\s+[dl][’']\s*|\s+)(?=\p{L})/u;
const BEHIND =
  /\s+(?:District|County|Division|Department|Province|Agency|Zone|Zila|Cercle|Locality|Territory|Sub-Prefecture|Local Government Area|Regency|Raion)$/u;

/** There "Washington County" is never called Washington. */
const WHOLE_NAMES: ReadonlySet<string> = new Set(['US', 'GB', 'IE', 'CA', 'AU', 'NZ']);

/** A second-level division without the word for its kind, as reports tell it: "Province of Sulu" and "Kech District" are Sulu and Kech. */
export function bareDistrict({ name, featureCode, country }: GeonamesRow): string | null {
  if (featureCode !== 'ADM2' || WHOLE_NAMES.has(country)) return null;
  const bare = name.replace(BEFORE, '').replace(BEHIND, '').trim();
  return bare && bare !== name ? bare : null;
}
