import type { Actor, ActorKind, Kinship, Knowledge } from '../model/index.ts';
import { holdsOn } from './sides.ts';

const DEEPEST = 8;
const GENERIC: ReadonlySet<ActorKind> = new Set(['generic', 'civilians', 'people', 'unknown-armed-group']);

/** Who is who in the theatre of a knowledge, for actors and outlets alike. */
export function kinshipOf(knowledge: Knowledge): Kinship {
  const { actor, outlet, sideOf } = knowledge;
  const line = (id: string, on: string | null): readonly string[] => {
    const found = [id];
    for (let at = 0; at < found.length && found.length < DEEPEST; at++)
      for (const parent of parentsOf(actor(found[at]!), on)) if (!found.includes(parent)) found.push(parent);
    return found;
  };
  const lineOf = remembered(line);
  const sides = remembered((id: string, on: string | null): string | null => {
    const voice = actor(id) ? null : outlet(id);
    return voice ? (voice.side ?? (voice.actor ? sideOf(voice.actor, on) : null)) : sideOf(id, on);
  });
  return {
    lineOf,
    sideOf: sides,
    nameOf: (id) => actor(id)?.name ?? outlet(id)?.name ?? null,
    isGeneric: (id) => {
      const kind = actor(id)?.kind;
      return kind !== undefined && GENERIC.has(kind);
    },
  };
}

const parentsOf = (actor: Actor | undefined, on: string | null): readonly string[] =>
  (actor?.parents ?? []).filter((period) => on === null || holdsOn(period, on)).map(({ parent }) => parent);

// Fusion asks the same of many claims of one day.
function remembered<T>(ask: (id: string, on: string | null) => T): (id: string, on: string | null) => T {
  const known = new Map<string, T>();
  return (id, on) => {
    const key = `${id} ${on?.slice(0, 10) ?? ''}`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const answer = ask(id, on);
    known.set(key, answer);
    return answer;
  };
}
