import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the files of countries are kept: the user's data directory as the XDG specification has it. */
export function countryDir(env: Environment): string {
  // A relative path is to be ignored, says the specification.
  const data = [env.XDG_DATA_HOME, env.LOCALAPPDATA].find((path) => path && isAbsolute(path));
  return join(data ?? join(env.HOME ?? homedir(), '.local', 'share'), 'sitrep', 'gazetteer');
}
