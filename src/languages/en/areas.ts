/** How wide an area is that a noun speaks of: a ward or hamlet, what a district is parted into, a district, a first-level division. */
const AREA_LEVEL = { ward: 0, part: 1, district: 2, division: 3 } as const;

const ROWS: readonly (readonly [level: keyof typeof AREA_LEVEL, words: string])[] = [
  ['ward', 'barangay|brgy|sitio|purok|tambon|boma|kebele|mouza|vereda|corregimiento|village tract'],
  [
    'part',
    `commune|township|municipality|woreda|wereda|upazila|tehsil|tahsil|taluk|taluka|payam|mandal|thana|chiefdom|hromada|community|sub-prefecture|
    subprefecture|sub-county|subcounty|sub-district|subdistrict|sub-division|subdivision|block|
    constituency|groupement|chefferie`,
  ],
  [
    'district',
    `district|territory|cercle|regency|lga|lgas|local government area|locality|zone|department|canton|arrondissement|raion|rayon|agency|division|
    parish|administrative area`,
  ],
  ['division', 'province|governorate|region|state|county|oblast|prefecture'],
];

/** Nouns of areas, by how wide these are. "County" and "prefecture" are first-level divisions in some countries. */
export const areaLevels: ReadonlyMap<string, number> = new Map(
  ROWS.flatMap(([level, words]) => words.split('|').map((word) => [word.trim(), AREA_LEVEL[level]] as const)),
);

/** Of these an area is only one meaning: "the Anadolu agency", "the 4th Division", "the Alawite community". */
export const bodies: ReadonlySet<string> = new Set(['agency', 'division', 'community', 'block']);

/** Words of areas that stand before the name: "Barangay Malabog", "Sitio Kibudoc". */
export const areaPrefixes: ReadonlySet<string> = new Set(['barangay', 'brgy', 'sitio', 'purok', 'tambon', 'kebele']);

/** The same for patterns, the longest first. */
export const AREA_WORDS: readonly string[] = [...areaLevels.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('-', '-?').replaceAll(' ', '\\s+'));
