import { openReader } from '../../src/assemble.ts';
import type { Claim, Report, Theatre } from '../../src/model/index.ts';

/** What the page offers to the test that drives it. */
export interface ReaderPage {
  readonly readReport: (report: Report, packs: readonly string[]) => Promise<readonly Claim[]>;
}

const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(path)).arrayBuffer());

const page: ReaderPage = {
  readReport: async (report, packs) => {
    const theatres = await Promise.all(packs.map(async (path) => (await (await fetch(path)).json()) as Theatre));
    const weights = await bytesOf('/models/en.syntax.bin');
    const reader = openReader({ weights, packs: theatres, gazetteer: await bytesOf('/dist/knowledge/gazetteer.bin') });
    return reader.read(report).claims;
  },
};

Object.assign(globalThis, { page });
