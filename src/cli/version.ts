import { readFileSync } from 'node:fs';

/** The version of the package, from the package.json beside src/ or above dist/. */
export function packageVersion(): string {
  const up = import.meta.url.endsWith('.ts') ? '../../' : '../../../';
  const { version } = JSON.parse(readFileSync(new URL(`${up}package.json`, import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
