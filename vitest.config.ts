import { defineConfig } from 'vitest/config';

// Each suite is a project of its own: `npm test` runs `unit`; the others need a browser, an install or minutes.
const suite = (name: string, include: string[], seconds: number) => ({
  test: { name, include, testTimeout: seconds * 1000, hookTimeout: seconds * 1000, isolate: false },
});

export default defineConfig({
  test: {
    projects: [
      suite(
        'unit',
        [
          'test/{model,ingest,syntax,knowledge,languages,reader,fusion,control,geo,cli,house,ledger,desk}/**/*.test.ts',
          'test/*.test.ts',
        ],
        30,
      ),
      suite('postgres', ['test/postgres/*.test.ts'], 120),
      suite('browser', ['test/browser/*.test.ts'], 120),
      suite('pack', ['test/pack/*.test.ts'], 300),
      suite('fuzz', ['test/fuzz/*.test.ts'], 1800),
    ],
  },
});
