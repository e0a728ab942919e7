import type { ActorKind, Kinship, Knowledge } from '../model/index.ts';
import { BoundedMap } from './bounded-map.ts';

const GENERIC: ReadonlySet<ActorKind> = new Set(['generic', 'civilians', 'people', 'unknown-armed-group']);

/** Who is who in the theatre of a knowledge, for actors and outlets alike. */
export function kinshipOf(knowledge: Knowledge): Kinship {
  const { actor, outlet, sideOf } = knowledge;
  const lineOf = remembered(knowledge.lineOf);
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

const KEPT = 50_000;

// Fusion asks the same of many claims of one day.
function remembered<T>(ask: (id: string, on: string | null) => T): (id: string, on: string | null) => T {
  const known = new BoundedMap<string, T>(KEPT);
  return (id, on) => {
    const key = `${id} ${on?.slice(0, 10) ?? ''}`;
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as T;
    const answer = ask(id, on);
    known.set(key, answer);
    return answer;
  };
}
