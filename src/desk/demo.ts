import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initLedger } from '../ledger/index.ts';
import { add } from './add.ts';
import { type Desk, openDesk } from './desk.ts';

// Beside src/ where Node runs the sources, above dist/ where it runs what was built.
const SAMPLES = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../samples/demo/' : '../../../samples/demo/', import.meta.url),
);

/** A desk with a ledger of its own, and what throws that away. */
export interface Demo {
  readonly desk: Desk;
  readonly close: () => Promise<void>;
}

/** Opens a ledger of the invented reports of samples/demo, made anew in a folder of its own. */
export async function openDemo(): Promise<Demo> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-demo-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const db = join(folder, 'demo.db');
    await (await initLedger(db, 'demo')).close();
    const desk = await openDesk({ db, packs: [join(SAMPLES, 'outlets')] });
    for (const name of readdirSync(SAMPLES).sort())
      if (name.endsWith('.html')) for await (const _ of add(desk, join(SAMPLES, name), { given: {} }));
    await desk.ledger.tellControl();
    return {
      desk,
      close: async () => {
        await desk.ledger.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
