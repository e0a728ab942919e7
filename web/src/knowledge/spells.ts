import type { Actor } from '../../../src/model/knowledge.ts';

/** Something that held from one day to another; an end that is not known is null. */
export interface Spell {
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  /** True for a name that takes sides. */
  readonly loaded: boolean;
}

/** A spell on an axis of time: 0 to 1, with ends that may be open. */
export interface SpellBar extends Spell {
  readonly start: number;
  readonly end: number;
}

/** The names of an actor over time: its own first, then those of all languages. */
export function namesOf(actor: Actor): (Spell & { readonly language: string })[] {
  const own = { what: actor.name, from: actor.from ?? null, to: actor.to ?? null, loaded: false, language: 'en' };
  const others = Object.entries(actor.aliases).flatMap(([language, aliases]) =>
    aliases.map(({ name, from, to, loaded }) => ({
      ...{ what: name, from: from ?? null, to: to ?? null, loaded: loaded === true, language },
    })),
  );
  return [own, ...others.filter(({ what }) => what !== actor.name)];
}

const SHOWN = 5;

/** Several words in a line: the first of them, and how many more there are. */
function line(words: readonly string[]): string {
  const rest = words.length - SHOWN;
  return rest > 1 ? `${words.slice(0, SHOWN).join(', ')} +${rest}` : words.join(', ');
}

/** Spells that began and ended on the same days as one, in the order in which they began; what is open comes last. */
export function together(spells: readonly Spell[]): Spell[] {
  const groups = Map.groupBy(spells, ({ from, to }) => `${from}/${to}`);
  return [...groups.values()]
    .map((all) => ({ ...all[0]!, what: line(all.map(({ what }) => what)) }))
    .sort((a, b) => ((a.from ?? '9') < (b.from ?? '9') ? -1 : 1));
}

const DAY = 86_400_000;
const dayOf = (iso: string): number =>
  Date.parse(`${iso.slice(0, 10)}T00:00:00Z`.replace(/^(\d{4})T/, '$1-01-01T').replace(/^(\d{4}-\d{2})T/, '$1-01T')) /
  DAY;

/** Spells on one axis from the first known day to the last; null where no day is known. */
export function barsOf(
  spells: readonly Spell[],
): { readonly from: string; readonly to: string; readonly bars: readonly SpellBar[] } | null {
  const days = spells
    .flatMap(({ from, to }) => [from, to])
    .filter((day) => day !== null)
    .sort();
  const [from, to] = [days[0], days.at(-1)];
  if (!from || !to) return null;
  const [first, last] = [dayOf(from), dayOf(to)];
  const length = Math.max(1, last - first);
  // A tenth at either end is kept for what began before or goes on.
  const at = (iso: string): number => 0.1 + 0.8 * ((dayOf(iso) - first) / length);
  return {
    from,
    to,
    bars: spells.map((spell) => ({
      ...spell,
      start: spell.from === null ? 0 : at(spell.from),
      end: spell.to === null ? 1 : at(spell.to),
    })),
  };
}
