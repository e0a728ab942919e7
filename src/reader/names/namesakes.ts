import type { NameEntry, Place } from '../../model/index.ts';
import type { FoundName } from './names.ts';

const WIDE: ReadonlySet<Place['kind']> = new Set(['country', 'province']);

/** People of a town that by its bare name tells the country; of a smaller one no namesake may lie in another. */
const GREAT = 100_000;

/**
 * "Maoists" are those of India or of Nepal, "UPDF" Ugandan soldiers or a party of Bangladesh: of several who bear a name the one
 * whose country the report speaks of comes first. Where it speaks of none of theirs, or of the first one's, all stays as it is.
 */
export function settleNamesakes(names: ReadonlyMap<number, FoundName>): ReadonlyMap<number, FoundName> {
  const shared = [...names].filter(([, { entries }]) => entries.length > 1 && countriesOf(entries).size > 1);
  if (!shared.length) return names;
  const told = countriesTold([...names.values()]);
  const settled = new Map(names);
  for (const [at, name] of shared) settled.set(at, { ...name, entries: toldFirst(name.entries, told) });
  return settled;
}

const countryOf = (entry: NameEntry): string | null => (entry.kind === 'actor' ? (entry.actor.country ?? null) : null);

const countriesOf = (entries: readonly NameEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => countryOf(entry) ?? []));

/** Countries of which the report names a body of one bearer, or a province, or itself. */
function countriesTold(names: readonly FoundName[]): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { entries } of names) {
    const own = countriesOf(entries);
    if (own.size === 1) for (const country of own) told.add(country);
    for (const entry of entries) {
      const wide = entry.kind === 'place' ? entry.places[0] : undefined;
      if (wide?.country && WIDE.has(wide.kind)) told.add(wide.country);
    }
  }
  return told.size ? told : countriesOfTowns(names);
}

/** "Serb forces shelled Sarajevo": where neither country nor province is named, the countries of the towns. */
function countriesOfTowns(names: readonly FoundName[]): ReadonlySet<string> {
  const told = new Set<string>();
  for (const { entries } of names) {
    const places = entries.flatMap((entry) => (entry.kind === 'place' ? entry.places : []));
    const great = places.filter(({ population }) => population >= GREAT);
    const countries = new Set((great.length ? great : places).flatMap(({ country }) => country ?? []));
    if (countries.size === 1) for (const country of countries) told.add(country);
  }
  return told;
}

function toldFirst(entries: readonly NameEntry[], told: ReadonlySet<string>): readonly NameEntry[] {
  const actors = entries.filter(({ kind }) => kind === 'actor');
  const isTold = (entry: NameEntry): boolean => told.has(countryOf(entry) ?? '');
  const meant = actors.find(isTold);
  if (!meant || isTold(actors[0]!)) return entries;
  return [meant, ...entries.filter((entry) => entry !== meant)];
}
