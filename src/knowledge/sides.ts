import type { Actor, Period, Theatre } from '../model/index.ts';

/** True where a period holds on a date (ISO; a year or month stands for all its days). */
export function holdsOn({ from, to }: Period, on: string): boolean {
  const cut = (date: string): number => Math.min(date.length, on.length);
  return (
    (!from || from.slice(0, cut(from)) <= on.slice(0, cut(from))) &&
    (!to || on.slice(0, cut(to)) <= to.slice(0, cut(to)))
  );
}

const DEEPEST = 8;

/** Makes `lineOf`: an actor and the bodies that it is part of then, each once, from the nearest to the widest. */
export const makeLineOf =
  (actor: (id: string) => Actor | undefined) =>
  (id: string, on: string | null): readonly string[] => {
    const found = [id];
    for (let at = 0; at < found.length && found.length < DEEPEST; at++)
      for (const period of actor(found[at]!)?.parents ?? [])
        if ((on === null || holdsOn(period, on)) && !found.includes(period.parent)) found.push(period.parent);
    return found;
  };

/** Makes `sideOf`: the side of an actor in the theatre, its own or that of the body it belonged to then. */
export function makeSideOf(
  theatre: Theatre | null,
  actor: (id: string) => Actor | undefined,
): (id: string, on: string | null) => string | null {
  const members = new Map<string, ({ readonly side: string } & Period)[]>();
  for (const { actor: id, ...side } of theatre?.members ?? []) members.set(id, [...(members.get(id) ?? []), side]);

  function ownSides(id: string): readonly ({ readonly side: string } & Period)[] {
    const given = members.get(id);
    if (given) return given;
    const own = actor(id);
    if (own?.sides.length && own.pack === theatre?.id) return own.sides;
    // A side that is called after a state is that state's side.
    return theatre && Object.hasOwn(theatre.sides, id) ? [{ side: id }] : [];
  }

  // Without a date only what never changed is known.
  function oneOf<T extends Period>(list: readonly T[], on: string | null, same: (one: T) => string): T | null {
    if (on !== null) return list.find((one) => holdsOn(one, on)) ?? null;
    return list.length && list.every((one) => same(one) === same(list[0]!)) ? list[0]! : null;
  }

  function sideAt(id: string, on: string | null, depth: number): string | null {
    const sides = ownSides(id);
    if (sides.length) return oneOf(sides, on, ({ side }) => side)?.side ?? null;
    if (depth === DEEPEST) return null;
    const parent = oneOf(actor(id)?.parents ?? [], on, (one) => one.parent)?.parent;
    return parent ? sideAt(parent, on, depth + 1) : null;
  }

  return (id, on) => (theatre ? sideAt(id, on, 0) : null);
}
