import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A file of the built app, as Vite's manifest tells of it. */
interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

const WEB = new URL('../../dist/web/', import.meta.url);
/** Fetched after the first screen stands: the map, the plot, what saves pictures. */
const LATER = ['src/map/map-view.tsx', 'src/timeline/histogram.tsx'];

/** Bytes of JavaScript, compressed as a server does, that the first screen waits for, and with what it then draws. */
export function firstScreenBytes(): { readonly first: number; readonly whole: number } {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', WEB), 'utf8')) as Record<string, Chunk>;
  const filesOf = (key: string, seen = new Set<string>()): Set<string> => {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) return seen;
    seen.add(chunk.file);
    for (const other of chunk.imports ?? []) filesOf(other, seen);
    return seen;
  };
  const bytes = (files: Iterable<string>): number =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, WEB)), { level: 6 }).length, 0);
  const first = new Set([...filesOf('index.html'), ...filesOf('src/map/home.tsx')]);
  const whole = new Set([...first, ...LATER.flatMap((key) => [...filesOf(key)])]);
  return { first: bytes(first), whole: bytes(whole) };
}
