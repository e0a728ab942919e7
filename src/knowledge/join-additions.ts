import { type Theatre, UserError } from '../model/index.ts';

/**
 * A user's packs with those that add to a theatre put into it: what they add goes first, so that their outlet of a name wins.
 * Throws a `UserError` where there is no theatre of that id.
 */
export function joinAdditions(own: readonly Theatre[], installed: readonly Theatre[]): Theatre[] {
  const theatres = new Map(own.filter(({ addsTo }) => addsTo === undefined).map((one) => [one.id, one]));
  for (const addition of own) {
    if (addition.addsTo === undefined) continue;
    const base = theatres.get(addition.addsTo) ?? installed.find(({ id }) => id === addition.addsTo);
    if (!base)
      throw new UserError(
        'bad-pack',
        `The pack "${addition.id}" adds to "${addition.addsTo}", but there is no such theatre; there are ${installed.map(({ id }) => id).join(', ')}.`,
      );
    theatres.set(base.id, joined(base, addition));
  }
  return [...theatres.values()];
}

function joined(base: Theatre, added: Theatre): Theatre {
  return {
    ...base,
    countries: [...new Set([...base.countries, ...added.countries])],
    hints: [...base.hints, ...added.hints],
    sides: { ...base.sides, ...added.sides },
    members: [...(base.members ?? []), ...(added.members ?? [])],
    actors: [...added.actors, ...base.actors],
    outlets: [...added.outlets, ...base.outlets],
    places: [...added.places, ...base.places],
    weapons: [...added.weapons, ...base.weapons],
    words: {
      naming: [...added.words.naming, ...base.words.naming],
      loaded: [...added.words.loaded, ...base.words.loaded],
    },
  };
}
