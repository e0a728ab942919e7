import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isKnown } from '../middleware/tags.ts';
import { notFound } from '../problem.ts';
import type { Ask, Group } from '../server.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** Files under this folder bear the hash of what is in them: they never change. */
const HASHED = '/assets/';

/** The web app: its files, and its page for every address that is one of its own. Nothing outside its folder is ever read. */
export const web: Group = (app, { web: folder }) => {
  if (folder === null) {
    app.get('/', (ask) => ask.redirect('/api/reference'));
    return;
  }
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(join(folder, '/').length - 1)
          .replaceAll('\\', '/'),
      ),
  );
  const send = async (ask: Ask, path: string): Promise<Response> => {
    const bytes = await readFile(join(folder, path));
    const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const cache = path.startsWith(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache';
    const headers = { etag: tag, 'cache-control': cache };
    if (isKnown(ask.req.header('if-none-match'), tag)) return ask.body(null, 304, headers);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    return ask.body(new Uint8Array(bytes), 200, { ...headers, 'content-type': type });
  };
  app.get('*', async (ask) => {
    const { path } = ask.req;
    if (files.has(path)) return send(ask, path);
    // A page of the app is for a browser that goes there; a file that is not there is no page.
    const isPage = ask.req.header('accept')?.includes('text/html') && !(extname(path) in TYPES);
    if (path !== '/' && (path.startsWith(HASHED) || !isPage)) throw notFound('There is no such page or file.');
    return send(ask, '/index.html');
  });
};
