// How far briefs are borne out: npm run bench:brief [-- --shared DIR] [--errors] [--check]
// The reports of DIR/bench/gold are fed to a ledger as they are, and a brief is made of every day on which they tell of something. Each
// printed sentence is checked against the words that it cites, by a check that knows nothing of how briefs are made. Where DIR is not
// there, it says so and is content.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadedWordsIn } from '../src/brief/index.ts';
import { add, brief, briefData, type Desk, initLedger, openDesk } from '../src/desk/index.ts';
import { type CheckGround, findUnsupported } from '../test/support/brief-check.ts';
import { type Figure, printFigures } from './floors.ts';
import { goldReadings } from './gold-claims.ts';

const { values } = parseArgs({
  options: { shared: { type: 'string' }, errors: { type: 'boolean' }, check: { type: 'boolean' } },
});
const shared = resolve(values.shared ?? fileURLToPath(new URL('../../shared', import.meta.url)));
const gold = resolve(shared, 'bench/gold');
const share = (part: number, whole: number): number => (whole ? (part / whole) * 100 : 100);

if (existsSync(gold)) await measure();
else process.stdout.write(`No gold reports at ${gold}: nothing to measure.\n`);

async function measure(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-brief-'));
  const db = join(folder, 'gold.db');
  await (await initLedger(db, 'gold')).close();
  const desk = await openDesk({ db });
  try {
    const lines = goldReadings(gold).map(({ name, text, published, theatre }) =>
      JSON.stringify({ id: name, text, theatre, ...(published ? { published } : {}) }),
    );
    const file = join(folder, 'gold.jsonl');
    writeFileSync(file, `${lines.join('\n')}\n`);
    for await (const _ of add(desk, file, { given: {} }));
    if (!printFigures(await figuresOf(desk)) && values.check) process.exitCode = 1;
  } finally {
    await desk.ledger.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function figuresOf(desk: Desk): Promise<Figure[]> {
  const events = await desk.ledger.events({ limit: 5000 });
  const days = new Set(
    events.flatMap(({ time }) => (time && /^[12]/.test(time.start) ? [time.start.slice(0, 10)] : [])),
  );
  const sum = { days: days.size, planned: 0, printed: 0, borneOut: 0, events: 0, told: 0, loaded: 0 };
  for (const on of [...days].sort()) {
    const data = await briefData(desk, { on });
    const { sections, measures, dropped } = await brief(desk, { on });
    const ground: CheckGround = {
      ...data,
      claims: new Map(
        [...[...data.events, ...data.earlier].flatMap((one) => one.claims), ...data.loose, ...data.controlClaims].map(
          (one) => [one.id, one] as const,
        ),
      ),
      events: new Map([...data.events, ...data.earlier].map(({ event }) => [event.id, event] as const)),
    };
    const general = desk.sitrep.designations(data.events[0]?.claims[0]?.theatre ?? null).loaded;
    const sentences = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : [])),
    );
    for (const sentence of sentences) {
      const missing = findUnsupported(sentence, ground);
      if (missing.length)
        note(
          `${on}: ${missing.join(', ')}: ${sentence.text}\n    ${sentence.claims.map((id) => ground.claims.get(id)!.claim.evidence[0]!.text).join(' / ')}`,
        );
      else sum.borneOut += 1;
      const loaded = loadedWordsIn(sentence.text, { general, marked: new Map() });
      if (loaded.length) note(`${on}: loaded: ${loaded.join(', ')}: ${sentence.text}`);
      sum.loaded += loaded.length;
    }
    for (const { text, because } of dropped) note(`${on}: left out (${because.join('; ')}): ${text}`);
    sum.planned += measures.planned;
    sum.printed += measures.printed;
    sum.events += measures.events;
    sum.told += measures.told;
  }
  process.stdout.write(
    `${sum.days} days, ${sum.printed} of ${sum.planned} sentences printed, ${sum.told} of ${sum.events} events told\n`,
  );
  return [
    { name: 'brief: support', value: share(sum.borneOut, sum.printed), unit: '%' },
    { name: 'brief: coverage', value: share(sum.told, sum.events), unit: '%' },
    { name: 'brief: loaded words', value: sum.loaded, unit: 'words' },
  ];
}

function note(line: string): void {
  if (values.errors) process.stdout.write(`  ${line}\n`);
}
