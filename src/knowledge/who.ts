import type { ActorKind, Alias, Knowledge } from '../model/index.ts';
import { holdsOn } from './sides.ts';

/** Who is who in a theatre, as exports ask it. */
export interface WhosWho {
  readonly kindOf: (actor: string) => ActorKind | null;
  readonly nameOf: (actor: string) => string | null;
  readonly acledNameOf: (actor: string, on: string | null) => string | null;
  readonly yearsOf: (actor: string) => { readonly from: string | null; readonly to: string | null };
  readonly countryOf: (actor: string) => string | null;
  readonly sideOf: (actor: string, on: string | null) => string | null;
  readonly outletKindOf: (outlet: string) => string | null;
}

/** Who is who in the theatre of a knowledge. */
export const whosWho = ({ actor, outlet, sideOf }: Knowledge): WhosWho => ({
  sideOf,
  kindOf: (id) => actor(id)?.kind ?? null,
  nameOf: (id) => actor(id)?.name ?? outlet(id)?.name ?? null,
  acledNameOf: (id, on) => acledNameOf(actor, id, on),
  yearsOf: (id) => ({ from: actor(id)?.from?.slice(0, 4) ?? null, to: actor(id)?.to?.slice(0, 4) ?? null }),
  countryOf: (id) => actor(id)?.country ?? null,
  outletKindOf: (id) => outlet(id)?.kind ?? null,
});

/** The name that was used on a day; without a day the only one there is. */
function nameOn(names: readonly Alias[], on: string | null): string | null {
  if (on === null) return names.length === 1 ? names[0]!.name : null;
  return names.find((name) => holdsOn(name, on))?.name ?? null;
}

const DEEPEST = 6;
const STATE: ReadonlySet<ActorKind> = new Set(['state-forces', 'police', 'intelligence']);

/** Its own name, or as ACLED writes a body of a state: the name of the body above it, then its own. */
function acledNameOf(actor: Knowledge['actor'], id: string, on: string | null, depth = 0): string | null {
  const one = actor(id);
  if (!one || depth === DEEPEST) return null;
  const own = nameOn(one.acled, on);
  if (own || !STATE.has(one.kind)) return own;
  for (const parent of one.parents) {
    const above = on === null || holdsOn(parent, on) ? actor(parent.parent) : undefined;
    const name = above && STATE.has(above.kind) ? acledNameOf(actor, parent.parent, on, depth + 1) : null;
    if (name) return depth === 0 ? `${name} ${one.name}` : name;
  }
  return null;
}
