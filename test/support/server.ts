import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { fuserOf } from '../../src/desk/fuser.ts';
import { add, type Desk, initLedger, openLedger } from '../../src/desk/index.ts';
import { type App, createApp, type Server, serverOf } from '../../src/server/index.ts';
import { type FetchOptions, openFetch, openSitrep, type Sitrep } from '../../src/sitrep.ts';

/** The invented reports of samples/demo. */
export const DEMO: readonly string[] = (() => {
  const folder = fileURLToPath(new URL('../../samples/demo/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(folder, name));
})();

const SAMPLES = ['opposed.jsonl', 'idlib-front.txt'].map((name) =>
  fileURLToPath(new URL(`../../samples/${name}`, import.meta.url)),
);

/** An app over a ledger of the samples, asked without a socket. */
export interface TestServer {
  readonly app: App;
  readonly desk: Desk;
  readonly server: Server;
  /** What was logged. */
  readonly log: string[];
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked by what the tests expect of them
  readonly json: (path: string) => Promise<any>;
  readonly close: () => Promise<void>;
}

// A reader takes a second to open, and is the same for all.
let reader: Promise<Sitrep> | null = null;

/** Where a server of a test keeps its ledger and how it fetches. */
interface TestPlace {
  /** A ledger that is not there yet; default: a file of its own. */
  readonly where?: string;
  readonly fetching?: FetchOptions;
}

/** Opens one; `files` are added, `parts` stand in for the usual parts of the server. */
export async function openTestServer(
  parts: Partial<Server> = {},
  files: readonly string[] = SAMPLES,
  { where, fetching = {} }: TestPlace = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-server-'));
  const db = where ?? join(folder, 'test.db');
  await (await initLedger(db, 'test')).close();
  reader ??= openSitrep();
  const sitrep = await reader;
  const ledger = await openLedger(db, fuserOf(sitrep));
  const desk: Desk = { sitrep, ledger, fetch: openFetch(fetching), now: () => '2020-02-06T00:00:00.000Z' };
  for (const file of files) for await (const _ of add(desk, file, { given: {} }));
  const log: string[] = [];
  const logger = pino({ base: null }, { write: (line) => void log.push(line) });
  const server = serverOf(desk, { log: logger, ...parts });
  const app = createApp(server);
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    app.request(path, { headers });
  return {
    ...{ app, desk, server, log, get },
    json: async (path) => (await get(path)).json(),
    close: async () => {
      await desk.ledger.close();
      rmSync(folder, { recursive: true });
    },
  };
}
