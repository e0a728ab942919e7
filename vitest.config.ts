import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// No gazetteer that someone has installed on this machine is to change what a test reads.
const env = { XDG_DATA_HOME: join(tmpdir(), 'sitrep-without-gazetteers') };

// Each suite is a project of its own: `npm test` runs `unit`; the others need a browser, an install or minutes.
const suite = (name: string, include: string[], seconds: number) => ({
  test: { name, include, env, testTimeout: seconds * 1000, hookTimeout: seconds * 1000, isolate: false },
});

export default defineConfig({
  test: {
    projects: [
      suite(
        'unit',
        [
          'test/{model,ingest,syntax,knowledge,languages,reader,fusion,control,geo,cli,house,ledger,desk,publish,brief,export,datasets,server,workers,web}/**/*.test.ts',
          'test/*.test.ts',
        ],
        30,
      ),
      suite('gis', ['test/gis/*.test.ts'], 120),
      suite('postgres', ['test/postgres/*.test.ts'], 120),
      suite('faults', ['test/faults/*.test.ts'], 120),
      suite('browser', ['test/browser/*.test.ts'], 120),
      suite('nats', ['test/nats/*.test.ts'], 300),
      suite('pack', ['test/pack/*.test.ts'], 300),
      suite('fuzz', ['test/fuzz/*.test.ts'], 1800),
    ],
  },
});
