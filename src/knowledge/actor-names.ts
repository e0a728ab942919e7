import type { Actor, Theatre } from '../model/index.ts';

/** What datasets call classes of people, with a country in parentheses, and the ids that the world pack has for them. */
const CLASSES: Readonly<Record<string, string>> = {
  civilians: 'civilians',
  protesters: 'protesters',
  rioters: 'rioters',
};

/** What datasets call bodies of a state, and how the ids of the world pack end. */
const BODIES: readonly (readonly [words: RegExp, ending: string])[] = [
  [/^military forces of (?<state>.+?) (?:.* )?air force$/, '-air-force'],
  [/^military forces of (?<state>.+?) (?:.* )?navy$/, '-navy'],
  [/^military forces of (?<state>.+)$/, '-military'],
  [/^police forces of (?<state>.+)$/, '-police'],
  [/^government of (?<state>.+)$/, ''],
];

const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʿʾ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();
/** "Military Forces of Syria (2000-2024)" without its years, "Hezbollah (Lebanon)" without the country. */
const bare = (name: string): string =>
  name
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/^[A-Z]{2,5}: /, '')
    .trim();

/** Makes the look-up of an actor by what a dataset calls it: its names in ACLED, its own name, its English aliases. */
export function makeActorNamed(packs: readonly Theatre[]): (name: string) => string | null {
  let names: ReadonlyMap<string, string> | null = null;
  return (name) => {
    names ??= namesOf(packs);
    return names.get(fold(name)) ?? names.get(fold(bare(name))) ?? classOf(name, names);
  };
}

function classOf(name: string, names: ReadonlyMap<string, string>): string | null {
  const words = fold(bare(name));
  if (CLASSES[words]) return CLASSES[words];
  for (const [pattern, ending] of BODIES) {
    const state = pattern.exec(words)?.groups?.state;
    const id = state && names.get(state);
    if (id) return `${id}${ending}`;
  }
  return null;
}

function namesOf(packs: readonly Theatre[]): Map<string, string> {
  const names = new Map<string, string>();
  const put = (name: string, id: string): void => {
    const key = fold(name);
    if (key && !names.has(key)) names.set(key, id);
  };
  const actors = packs.flatMap((pack) => pack.actors);
  // What is said first goes before what is said later: a dataset's own name before an alias that others share.
  for (const { id, acled } of actors) for (const { name } of acled) put(name, id);
  for (const { id, name } of actors) put(name, id);
  for (const { id, acled } of actors) for (const { name } of acled) put(bare(name), id);
  for (const one of actors) for (const name of properAliases(one)) put(name, one.id);
  return names;
}

/** English aliases that are names: "the army" may be anybody's. */
const properAliases = ({ aliases }: Actor): string[] =>
  (aliases.en ?? []).filter(({ name, loaded }) => !loaded && /^\p{Lu}/u.test(name)).map(({ name }) => name);
