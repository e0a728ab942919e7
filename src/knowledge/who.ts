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
  acledNameOf: (id, on) => nameOn(actor(id)?.acled ?? [], on),
  yearsOf: (id) => ({ from: actor(id)?.from?.slice(0, 4) ?? null, to: actor(id)?.to?.slice(0, 4) ?? null }),
  countryOf: (id) => actor(id)?.country ?? null,
  outletKindOf: (id) => outlet(id)?.kind ?? null,
});

/** The name that was used on a day; without a day the only one there is. */
function nameOn(names: readonly Alias[], on: string | null): string | null {
  if (on === null) return names.length === 1 ? names[0]!.name : null;
  return names.find((name) => holdsOn(name, on))?.name ?? null;
}
