import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Theatre, UserError } from '../model/index.ts';
import { countriesIn, openCountry } from './country/store.ts';
import { fileSource } from './file-source.ts';
import { createLibrary, joinGazetteers, type Library, openGazetteer, openNameIndex } from './index.ts';
import { joinAdditions } from './join-additions.ts';
import { indexNames, joinIndexes, type NameIndex } from './name-index.ts';

/** Where knowledge is opened from. */
export interface KnowledgeSources {
  /** The folder of compiled packs and the world's gazetteer; by default the package's own dist/knowledge. */
  readonly dir?: string;
  /** Folders of the user's own packs in YAML, each a theatre or a folder of theatres. */
  readonly userPacks?: readonly string[];
  /** The folder of the gazetteers of countries that the user installed; null: none. */
  readonly countries?: string | null;
}

// Beside src/ where Node runs the sources, beside dist/src/ where it runs what was built.
const COMPILED = ['../../dist/knowledge/', '../../../dist/knowledge/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** The folder of the package's compiled knowledge; null where it was not built. */
export const compiledDir = (): string | null => COMPILED.find((one) => existsSync(join(one, 'world.json'))) ?? null;

function ownDir(): string {
  const dir = compiledDir();
  if (!dir) throw new Error(`no compiled knowledge in ${COMPILED[0]}: run \`npm run build\``);
  return dir;
}

/** One compiled pack of a folder. */
export const readCompiled = (dir: string, id: string): Theatre =>
  JSON.parse(readFileSync(join(dir, `${id}.json`), 'utf8')) as Theatre;

/** Opens the compiled packs, the gazetteer and the user's packs. Throws a UserError where a user's pack is wrong. */
export async function openKnowledge(sources: KnowledgeSources = {}): Promise<Library> {
  const dir = sources.dir ?? ownDir();
  const packs = readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readCompiled(dir, name.slice(0, -'.json'.length)));
  const { countries } = sources;
  const gazetteer = joinGazetteers([
    openGazetteer(fileSource(join(dir, 'gazetteer.bin'))),
    ...(countries ? countriesIn(countries).map((country) => openCountry(countries, country)) : []),
  ]);
  const index = openNameIndex(readFileSync(join(dir, 'names.bin')), packs);
  if (!sources.userPacks?.length) return createLibrary(packs, gazetteer, index);
  const own = joinAdditions(await readUserPacks(sources.userPacks), packs);
  const ids = new Set(own.map(({ id }) => id));
  // A user's pack stands in for ours of the same id.
  const kept: NameIndex = { ...index, find: (key) => index.find(key).filter(({ pack }) => !ids.has(pack)) };
  return createLibrary(
    [...packs.filter(({ id }) => !ids.has(id)), ...own],
    gazetteer,
    joinIndexes([kept, indexNames(own)]),
  );
}

// The reader of YAML takes longer to load than all else here: only who has packs of his own waits for it.
async function readUserPacks(folders: readonly string[]): Promise<Theatre[]> {
  const { loadTheatre } = await import('./read-theatre.ts');
  return folders.flatMap((folder) => theatreFolders(folder).map(loadTheatre));
}

/** The theatres in a folder: itself where it has a theatre.yaml, else the folders in it that have one. */
export function theatreFolders(folder: string): string[] {
  if (!existsSync(folder))
    throw new UserError(
      'bad-pack',
      `${folder}: there is no such folder; give a theatre's folder, or one with theatres in it`,
    );
  if (existsSync(join(folder, 'theatre.yaml'))) return [folder];
  const inside = readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'theatre.yaml')));
  if (!inside.length)
    throw new UserError('bad-pack', `${folder}: no theatre.yaml here or in the folders in it (see docs/theatres.md)`);
  return inside;
}
