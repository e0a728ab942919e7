import { z } from 'zod';

/** Every ActorKind that a pack may give. */
export const ACTOR_KINDS = [
  'government',
  'state-forces',
  'police',
  'intelligence',
  'rebel-group',
  'political-militia',
  'identity-militia',
  'private-military',
  'external-force',
  'coalition',
  'criminal-group',
  'political-party',
  'civilians',
  'protesters',
  'rioters',
  'international-organisation',
  'aid-organisation',
  'medical',
  'media',
  'monitor',
  'person',
  'country',
  'people',
  'generic',
] as const;

/** Every PlaceKind. */
export const PLACE_KINDS = [
  'country',
  'province',
  'district',
  'region',
  'city',
  'town',
  'village',
  'neighbourhood',
  'camp',
  'base',
  'airport',
  'hill',
  'mountain',
  'river',
  'lake',
  'dam',
  'road',
  'crossing',
  'bridge',
  'field',
  'facility',
  'island',
  'desert',
  'valley',
  'border',
  'sea',
  'continent',
] as const;

/** Every kind of outlet. */
export const OUTLET_KINDS = [
  'state-agency',
  'state-media',
  'party-media',
  'armed-group-media',
  'newspaper',
  'broadcaster',
  'wire',
  'news-site',
  'monitor',
  'channel',
  'official',
  'analyst',
  'aid-organisation',
] as const;

/** Every class of weapon. */
export const WEAPON_CLASSES = [
  'small-arms',
  'machine-gun',
  'sniper-rifle',
  'mortar',
  'artillery',
  'rocket-artillery',
  'rocket',
  'recoilless-gun',
  'anti-tank-missile',
  'air-defence',
  'missile',
  'ballistic-missile',
  'cruise-missile',
  'air-launched-missile',
  'bomb',
  'aerial-bomb',
  'guided-bomb',
  'barrel-bomb',
  'cluster-munition',
  'incendiary',
  'thermobaric',
  'chemical',
  'ied',
  'vehicle-bomb',
  'suicide-vest',
  'mine',
  'grenade',
  'tank',
  'armoured-vehicle',
  'vehicle',
  'warplane',
  'bomber',
  'helicopter',
  'transport-aircraft',
  'reconnaissance-aircraft',
  'drone',
  'combat-drone',
  'loitering-munition',
  'sea-drone',
  'warship',
  'submarine',
  'boat',
  'radar',
  'electronic-warfare',
  'engineering',
] as const;

const text = z.string({ error: 'expected words' }).trim().min(1, 'expected words, found nothing');
const words = z.array(text, { error: 'expected a list of words: [one, two]' });
const id = z
  .string({ error: 'expected an id' })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens, like syrian-arab-army');
const iso = z
  .string({ error: 'expected a country code' })
  .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 code of two capitals, like SY (quote NO and ON)');
// YAML reads 2017 as a number: a year by itself is a date too.
const date = z.preprocess(
  (value) => (typeof value === 'number' ? String(value).padStart(4, '0') : value),
  z.string({ error: 'expected a date' }).refine(isDate, 'expected a date: 2017, 2017-01 or 2017-01-28'),
);
const period = { from: date.optional(), to: date.optional() };
const latitude = z
  .number({ error: 'expected degrees north, a number from -90 to 90' })
  .min(-90, 'expected degrees north from -90 to 90')
  .max(90, 'expected degrees north from -90 to 90: are lat and lon swapped?');
const longitude = z
  .number({ error: 'expected degrees east, a number from -180 to 180' })
  .min(-180, 'expected degrees east from -180 to 180')
  .max(180, 'expected degrees east from -180 to 180');
const radius = z.number({ error: 'expected kilometres, a number above 0' }).positive('expected kilometres above 0');

function isDate(value: string): boolean {
  const [, , month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [null];
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value)) return false;
  if (month && (Number(month) < 1 || Number(month) > 12)) return false;
  return (
    !day ||
    (Number(day) >= 1 && Number(day) <= new Date(Date.UTC(Number(value.slice(0, 4)), Number(month), 0)).getUTCDate())
  );
}

const alias = z.union([text, z.strictObject({ name: text, ...period })], {
  error: 'expected words, or {name: words, from: date, to: date}',
});
const aliasList = z.array(alias, { error: 'expected a list of names' });
const aliases = z.union(
  [aliasList, z.record(z.string().regex(/^[a-z]{2,3}$/, 'expected a language code like en, ar, ru'), aliasList)],
  { error: 'expected a list of names, or lists by language: {en: [one, two], ar: [ثلاثة]}' },
);
const memberSide = z.strictObject({ side: id, ...period });
const memberParent = z.strictObject({ parent: id, ...period });

const theatre = z.strictObject({
  id,
  name: text,
  adds_to: id.optional(),
  countries: z.array(iso),
  hints: words,
  sides: z.record(id, text, { error: 'expected a label for every side: {government: the government and its allies}' }),
  members: z.array(z.strictObject({ actor: id, side: id, ...period })).optional(),
});

const actor = z.strictObject({
  id,
  name: text,
  kind: z.enum(ACTOR_KINDS),
  side: z
    .union([id, z.array(memberSide)], { error: 'expected the id of a side, or a list of {side, from, to}' })
    .optional(),
  parent: z
    .union([id, z.array(memberParent)], { error: 'expected the id of an actor, or a list of {parent, from, to}' })
    .optional(),
  country: iso.optional(),
  ...period,
  aliases: aliases.optional(),
  loaded: aliases.optional(),
  acled: z.array(alias).optional(),
  source: text.optional(),
});

const outlet = z.strictObject({
  id,
  name: text,
  aliases: words.optional(),
  kind: z.enum(OUTLET_KINDS),
  side: id.optional(),
  actor: id.optional(),
  domains: z
    .array(
      z
        .string()
        .regex(
          /^[a-z0-9.-]+\.[a-z]{2,}(?:\/\S*)?$/i,
          'expected an address without https://, like sana.sy or t.me/channel',
        ),
    )
    .optional(),
  reliability: z.enum(['A', 'B', 'C', 'D', 'E', 'F']).optional(),
  country: iso.optional(),
  source: text.optional(),
});

const place = z.strictObject({
  name: text,
  aliases: words.optional(),
  kind: z.enum(PLACE_KINDS),
  lat: latitude,
  lon: longitude,
  radius_km: radius.optional(),
  country: iso.optional(),
  admin1: text.optional(),
  geonames: z.int('expected the number of a GeoNames entry').positive().optional(),
  population: z.int().nonnegative().optional(),
  line: z
    .array(z.tuple([longitude, latitude]), {
      error: 'expected pairs of longitude and latitude: [[36.6, 35.5], [36.7, 35.7]]',
    })
    .optional(),
  source: text.optional(),
});

const weapon = z.strictObject({
  name: text,
  aliases: words.optional(),
  class: z.enum(WEAPON_CLASSES),
  source: text.optional(),
});

const wordsFile = z.strictObject({
  naming: z.array(z.strictObject({ words, actor: id, sides: z.array(id).optional() })).optional(),
  loaded: z.array(z.strictObject({ words, neutral: text })).optional(),
});

const oneOrMore = z.union([text, words], { error: 'expected words, or a list of words' });
const country = z.strictObject({
  iso,
  geonames: z.int().positive().optional(),
  name: text,
  id: id.optional(),
  adj: oneOrMore,
  people: oneOrMore.optional(),
  capital: text,
  seats: words.optional(),
  lat: latitude,
  lon: longitude,
  r: radius,
  names: words.optional(),
  forces: words.optional(),
  air: words.optional(),
  navy: words.optional(),
  police: words.optional(),
  no: z.array(z.enum(['military', 'air', 'navy', 'police'])).optional(),
});

const division = z.strictObject({
  name: text,
  geonames: z.int().positive().optional(),
  aliases: words.optional(),
  lat: latitude,
  lon: longitude,
  r: radius.optional(),
  seat: text.optional(),
  bare: z.boolean().optional(),
  parts: words.optional(),
});
const countryDivisions = z.strictObject({ as: text, divisions: z.array(division) });

/** The schema of every file of a pack; `theatre.yaml` must be there, the others may be left out. */
export const SCHEMAS = {
  'theatre.yaml': theatre,
  'actors.yaml': z.array(actor, { error: 'expected a list of actors, each beginning with "- id:"' }),
  'sources.yaml': z.array(outlet, { error: 'expected a list of outlets, each beginning with "- id:"' }),
  'places.yaml': z.array(place, { error: 'expected a list of places, each beginning with "- name:"' }),
  'weapons.yaml': z.array(weapon, { error: 'expected a list of weapons, each beginning with "- name:"' }),
  'words.yaml': wordsFile,
  'countries.yaml': z.array(country, { error: 'expected a list of countries, each beginning with "- iso:"' }),
  'divisions.yaml': z.record(iso, countryDivisions),
} as const;

/** The name of a file of a pack. */
export type PackFile = keyof typeof SCHEMAS;

/** A file's value once it is checked. */
export type PackValue<F extends PackFile> = z.infer<(typeof SCHEMAS)[F]>;

/** One row of countries.yaml. */
export type CountryRow = PackValue<'countries.yaml'>[number];

const KEYS: Readonly<Record<PackFile, readonly string[]>> = {
  'theatre.yaml': Object.keys(theatre.shape),
  'actors.yaml': Object.keys(actor.shape),
  'sources.yaml': Object.keys(outlet.shape),
  'places.yaml': Object.keys(place.shape),
  'weapons.yaml': Object.keys(weapon.shape),
  'words.yaml': Object.keys(wordsFile.shape),
  'countries.yaml': Object.keys(country.shape),
  'divisions.yaml': Object.keys(division.shape),
};

/** Keys known at a path of a file, for "did you mean". */
export function keysAt(file: PackFile, path: readonly PropertyKey[]): readonly string[] {
  const last = path.filter((key) => typeof key === 'string').at(-1);
  if (file === 'divisions.yaml') return path.length > 2 ? KEYS[file] : ['as', 'divisions'];
  if (last === 'naming') return ['words', 'actor', 'sides'];
  if (last === 'loaded' && file === 'words.yaml') return ['words', 'neutral'];
  if (last === 'side') return Object.keys(memberSide.shape);
  if (last === 'parent') return Object.keys(memberParent.shape);
  if (last === 'members') return ['actor', 'side', 'from', 'to'];
  if (last === 'acled' || (file === 'actors.yaml' && path.length > 2)) return ['name', 'from', 'to'];
  return KEYS[file];
}
