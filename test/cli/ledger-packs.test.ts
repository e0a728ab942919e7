import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ControlAnswer } from '../../src/model/index.ts';
import { type Outcome, run } from '../support/command.ts';

const PACK = `id: harbourland
name: Harbourland
countries: [TD]
hints: [Harbourland]
sides: { fleet: the fleet, others: its foes }
`;
const ACTORS = '- { id: sea-wolves, name: Sea Wolves, kind: rebel-group, side: fleet, country: TD }\n';

let folder: string;
let packs: string;
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sitrep-packs-'));
  packs = pack('packs');
});
afterAll(() => rmSync(folder, { recursive: true }));

function pack(name: string): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'harbourland'), { recursive: true });
  writeFileSync(join(root, 'harbourland', 'theatre.yaml'), PACK);
  writeFileSync(join(root, 'harbourland', 'actors.yaml'), ACTORS);
  return root;
}

function report(text: string): string {
  const path = join(folder, `report-${++count}.txt`);
  writeFileSync(path, text);
  return path;
}

async function ledger(): Promise<{
  readonly db: string;
  readonly on: (...argv: string[]) => Promise<Outcome>;
  readonly add: (text: string, ...flags: string[]) => Promise<Outcome>;
}> {
  const db = join(folder, `ledger-${++count}.db`);
  const on = (...argv: string[]): Promise<Outcome> => run([...argv, '--db', db]);
  await on('init');
  const add = (text: string, ...flags: string[]): Promise<Outcome> =>
    on('add', report(text), '--published', '2021-05-06', ...flags);
  return { db, on, add };
}

const holders = ({ out }: Outcome): (string | null)[] => {
  const lines = out.trim().split('\n');
  return lines.map((line) => (JSON.parse(line) as ControlAnswer).holder);
};

const FIRST = 'In Harbourland, Sea Wolves captured Abeche on 5 May 2021.';
const SECOND = 'In Harbourland, Sea Wolves shelled Moundou on 4 May 2021.';

describe('a ledger that was read with packs', () => {
  test('is asked later without naming them: no false alarm, and they count', async () => {
    const { on, add } = await ledger();
    expect(await add(FIRST, '--packs', packs)).toMatchObject({ code: 0, err: '' });
    const held = await on('control', '--on', '2021-05-06', '--json');
    expect(held.err).toBe('');
    expect(holders(held)).toEqual(['fleet']);
    expect(await add(SECOND)).toMatchObject({ code: 0, err: '' });
    const claims = await on('claims', '--actor', 'sea-wolves', '--json');
    expect(claims.out.trim().split('\n')).toHaveLength(2);
    for (const command of [['events'], ['control', '--on', '2021-05-06'], ['contradictions'], ['rebuild']])
      expect((await on(...command)).err).not.toMatch(/made by another|packs/);
    expect((await on('reread')).err).toBe('0 changed, 2 unchanged, 0 not read.\n');
  });

  test('says so where what is in them has changed, and how to mend it', async () => {
    const { on, add } = await ledger();
    const own = pack('changing');
    await add(FIRST, '--packs', own);
    writeFileSync(join(own, 'harbourland', 'actors.yaml'), ACTORS.replace('side: fleet', 'side: others'));
    expect((await on('events')).err).toBe(
      'sitrep: the events of this ledger were made by another version of Sitrep or of the packs. Make them anew with: sitrep rebuild\n',
    );
    await on('rebuild');
    const held = await on('control', '--on', '2021-05-06', '--json');
    expect(held.err).toBe('');
    expect(holders(held)).toEqual(['others']);
  });

  test('says where they were looked for when they are gone: questions are answered, nothing is recorded without them', async () => {
    const { on, add } = await ledger();
    const own = pack('moved');
    await add(FIRST, '--packs', own);
    renameSync(own, `${own}-away`);
    const events = await on('events');
    expect(events.code).toBe(0);
    expect(events.err).toContain(`read with the packs in ${own}, which cannot be found`);
    const refused = await add(SECOND);
    expect(refused.code).toBe(2);
    expect(refused.err).toMatch(/--packs.*sitrep rebuild --no-packs/s);
    expect((await on('reports', '--json')).out.trim().split('\n')).toHaveLength(1);
    expect(await on('rebuild', '--packs', `${own}-away`)).toMatchObject({ code: 0 });
    expect(await on('events')).toMatchObject({ code: 0, err: '' });
    expect(await add(SECOND)).toMatchObject({ code: 0, err: '' });
  });

  test('forgets them where it is told to', async () => {
    const { on, add } = await ledger();
    await add(FIRST, '--packs', packs);
    expect(await on('rebuild', '--no-packs')).toMatchObject({ code: 0 });
    const held = await on('control', '--on', '2021-05-06', '--json');
    expect(held.err).toBe('');
    expect(holders(held)).toEqual(['sea-wolves']);
  });

  test('is stale where some of its events were made with packs and some without', async () => {
    const { on, add } = await ledger();
    expect((await on('events')).err).toBe('No event fits.\n');
    await add(FIRST);
    const mixed = await add(SECOND, '--packs', packs);
    expect(mixed.err).toContain('made without these packs, at least in part');
    expect(mixed.err).toContain(`sitrep rebuild --packs ${packs}`);
    expect((await on('events')).err).toContain('Make them anew with: sitrep rebuild\n');
    await on('rebuild', '--packs', packs);
    expect((await on('events')).err).toBe('');
  });
});
