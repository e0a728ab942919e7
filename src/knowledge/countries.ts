import type { Actor, ActorKind, Alias, Place } from '../model/index.ts';
import type { CountryRow } from './schema.ts';

const GOVERNMENT = [
  'government',
  'authorities',
  'officials',
  'administration',
  'leadership',
  'state',
  'cabinet',
  'ministers',
  'diplomats',
  'Foreign Ministry',
  'foreign ministry',
  'government officials',
  'presidency',
  'parliament',
];
const MILITARY = [
  'military',
  'army',
  'armed forces',
  'forces',
  'troops',
  'soldiers',
  'soldier',
  'army units',
  'military units',
  'government forces',
  'government troops',
  'government army',
  'army soldiers',
  'army troops',
  'servicemen',
  'regulars',
  'regular army',
  'units',
  'ground forces',
  'paratroopers',
  'marines',
  'infantry',
  'commandos',
  'special forces',
  'military forces',
  'defence forces',
  'defense forces',
  'artillery',
  'army artillery',
  'Ministry of Defence',
  'Ministry of Defense',
  'Defence Ministry',
  'Defense Ministry',
  'MoD',
  'military command',
  'army command',
  'General Staff',
  'National Guard',
];
const AIR = [
  'air force',
  'air forces',
  'air force jets',
  'air force planes',
  'air force warplanes',
  'warplanes',
  'warplane',
  'jets',
  'jet',
  'fighter jets',
  'fighter jet',
  'fighters jets',
  'planes',
  'aircraft',
  'military aircraft',
  'military planes',
  'combat aircraft',
  'bombers',
  'bomber',
  'helicopters',
  'attack helicopters',
  'helicopter gunships',
  'army helicopters',
  'military helicopters',
  'airforce',
  'aviation',
  'army aviation',
  'pilots',
];
const NAVY = [
  'navy',
  'naval forces',
  'warships',
  'warship',
  'naval vessels',
  'gunboats',
  'coast guard',
  'coastguard',
  'navy ships',
  'fleet',
  'frigate',
  'destroyer',
];
const POLICE = [
  'police',
  'police forces',
  'police force',
  'police officers',
  'policemen',
  'police officer',
  'riot police',
  'national police',
  'federal police',
  'border police',
  'security services',
  'gendarmerie',
  'gendarmes',
  'border guards',
  'border guard',
  'military police',
];
/** What takes sides wherever it is said. */
const LOADED_GOVERNMENT = ['regime'];
const LOADED_MILITARY = [
  'regime forces',
  'regime army',
  'regime troops',
  'occupation forces',
  'occupation army',
  'occupation troops',
  'invaders',
  'invasion forces',
  'aggressors',
  'occupiers',
];
/** Bodies named after the country itself: "Armed Forces of Ukraine", "Ukraine's army". */
const OF_COUNTRY: Readonly<Record<string, readonly string[]>> = {
  government: ['Government of', 'Republic of', 'government of'],
  military: ['Armed Forces of', 'Army of', 'Military of', 'Ministry of Defence of', 'Ministry of Defense of'],
  air: ['Air Force of'],
  navy: ['Navy of'],
  police: ['National Police of'],
};
const POSSESSED: Readonly<Record<string, readonly string[]>> = {
  government: ['government', 'authorities', 'Foreign Ministry', 'foreign ministry'],
  military: [
    'military',
    'army',
    'armed forces',
    'forces',
    'troops',
    'soldiers',
    'Defence Ministry',
    'Defense Ministry',
    'defence ministry',
    'defense ministry',
    'Ministry of Defence',
    'Ministry of Defense',
    'General Staff',
  ],
  air: ['air force', 'warplanes', 'jets', 'fighter jets', 'aircraft'],
  navy: ['navy'],
  police: ['police'],
};

const list = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;

/** The id of a country's actor: "South Sudan" → south-sudan. */
export const countryId = (row: Pick<CountryRow, 'id' | 'name'>): string =>
  row.id ??
  row.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

const plain = (names: readonly string[]): Alias[] => [...new Set(names)].map((name) => ({ name }));
const sided = (names: readonly string[]): Alias[] =>
  [...new Set(names)].map((name) => ({ name, loaded: true }) as const);

/** "Spaniards", "Irishmen": one of them. The short ones are other words too: a pole, a turk. */
function oneOf(people: string): string {
  const one = people.replace(/men$/, 'man').replace(/([^s])s$/, '$1');
  return one.length > 5 ? one : people;
}

/** The actors of a state: the country itself and its forces. */
export function countryActors(row: CountryRow, pack: string): Actor[] {
  const root = countryId(row);
  const adjectives = list(row.adj);
  const nouns = [row.name, ...list(row.names)];
  const people = row.people === undefined ? adjectives.map((word) => `${word}s`) : list(row.people);
  const lacks = (body: 'military' | 'air' | 'navy' | 'police'): boolean => row.no?.includes(body) ?? false;
  const join = (tails: readonly string[]): string[] =>
    adjectives.flatMap((word) => tails.map((tail) => `${word} ${tail}`));
  const owned = (body: string): string[] => [
    ...nouns.flatMap((noun) => POSSESSED[body]!.map((tail) => `${noun}'s ${tail}`)),
    ...OF_COUNTRY[body]!.map((head) => `${head} ${row.name}`),
  ];

  const make = (tail: string, name: string, kind: ActorKind, aliases: readonly Alias[]): Actor => ({
    id: tail ? `${root}-${tail}` : root,
    name,
    kind,
    aliases: { en: aliases },
    sides: [],
    parents: tail
      ? [{ parent: tail === 'military' || tail === 'police' || lacks('military') ? root : `${root}-military` }]
      : [],
    acled: [],
    country: row.iso,
    pack,
  });

  const main = adjectives[0] ?? row.name;
  const actors: Actor[] = [
    {
      ...make('', row.name, 'country', [
        ...plain([
          ...nouns,
          ...adjectives,
          ...people,
          ...people.map(oneOf),
          ...(row.seats ?? [row.capital]),
          ...join(GOVERNMENT),
          ...owned('government'),
        ]),
        ...sided(join(LOADED_GOVERNMENT)),
      ]),
      capital: row.capital,
    },
  ];
  if (!lacks('military'))
    actors.push(
      make('military', `${main} military`, 'state-forces', [
        ...plain([...(row.forces ?? []), ...join(MILITARY), ...owned('military')]),
        ...sided(join(LOADED_MILITARY)),
      ]),
    );
  if (!lacks('air'))
    actors.push(
      make(
        'air-force',
        row.air?.[0] && !/^[A-Z]+$/.test(row.air[0]) ? row.air[0] : `${main} Air Force`,
        'state-forces',
        plain([...(row.air ?? []), ...join(AIR), ...owned('air')]),
      ),
    );
  if (!lacks('navy'))
    actors.push(
      make(
        'navy',
        row.navy?.[0] && !/^[A-Z]+$/.test(row.navy[0]) ? row.navy[0] : `${main} Navy`,
        'state-forces',
        plain([...(row.navy ?? []), ...join(NAVY), ...owned('navy')]),
      ),
    );
  if (!lacks('police'))
    actors.push(
      make('police', `${main} police`, 'police', plain([...(row.police ?? []), ...join(POLICE), ...owned('police')])),
    );
  return actors;
}

/** The country as a place: its middle, and how far it reaches. */
export const countryPlace = (row: CountryRow, pack: string): Place => ({
  id: row.geonames ? `geonames:${row.geonames}` : `sitrep:${pack}/${countryId(row)}`,
  name: row.name,
  // "US" and "U.S." are adjectives and names at once.
  aliases: [...list(row.names), ...list(row.adj).filter((word) => /^[A-Z.]+$/.test(word))],
  kind: 'country',
  lat: row.lat,
  lon: row.lon,
  radius_km: row.r,
  country: row.iso,
  admin1: null,
  population: 0,
  pack,
});
