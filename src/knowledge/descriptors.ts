/** A name without the words that only say what it is, and the larger place that it was said to lie in. */
export interface Described {
  readonly bare: string;
  readonly within: string | null;
}

const KIND =
  '(?:village|town|township|city|hamlet|hilltop|hill|district|subdistrict|sub-district|governorate|province|oblast|raion|rayon|region|countryside|suburbs?|outskirts|neighbou?rhood|area|camp|municipality|county|lgas?|local government area|territory|commune|cercle|regency|woreda|payam|barangay|sitio|purok|tambon|upazila|tehsil|taluk|zone|locality|agency|department|arrondissement|prefecture|sub-prefecture|sub-county|hromada|division)';
const SIDE =
  '(?:north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west)';

/** "the village of X", "X town", "the northern countryside of X", "eastern X". In the order in which they are tried. */
const WORDS: readonly RegExp[] = [
  // "Sorra IDP Camp", "Sorra farms", "Walikale-centre"
  /^(?<bare>.+?)\s+(?:(?:IDPs?|[Rr]efugees?|[Dd]isplacement|[Dd]isplaced)\s+[Cc]amp|farms?)$/u,
  /^(?<bare>.+?)-[Cc]entre$/u,
  new RegExp(`^(?:the\\s+)?(?:${SIDE}ern\\s+)?${KIND}\\s+of\\s+(?<bare>.+)$`, 'iu'),
  new RegExp(`^(?:the\\s+)?(?<bare>.+?)(?:[’']s?)?\\s+(?:${SIDE}ern\\s+)?${KIND}$`, 'iu'),
  new RegExp(`^(?:the\\s+)?${KIND}\\s+(?<bare>\\p{Lu}.*)$`, 'u'),
  /^(?:Barangay|Brgy\.?|Sitio|Purok|Tambon|Kebele)\s+(?<bare>\p{Lu}.*)$/u,
  new RegExp(`^(?:the\\s+)?(?:${SIDE}(?:ern)?|central|greater|rural)\\s+(?<bare>.+)$`, 'iu'),
];
// "Saraqib, Idlib" and "Saraqib (Idlib)"; "Idlib’s Saraqib"
const BEHIND = /^(?<bare>[^,(]+?)\s*(?:,\s*|\()(?<within>[^,)]+)\)?(?:,.*)?$/u;
const BEFORE = /^(?<within>\p{Lu}.*?)['’]s\s+(?<bare>\p{Lu}.*)$/u;

/** Parts a written name: what it is called, and what it lies in. A name that nothing describes comes back as it is. */
export function readDescribed(name: string): Described {
  const parted = BEHIND.exec(name) ?? BEFORE.exec(name);
  const within = parted?.groups?.within?.trim() ?? null;
  let bare = parted?.groups?.bare?.trim() ?? name;
  for (const form of WORDS) bare = form.exec(bare)?.groups?.bare ?? bare;
  return { bare, within: within && readDescribed(within).bare };
}
