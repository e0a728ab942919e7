// How fast claims are exported, and in how much memory: npm run bench:export [-- --claims 1000000] [--formats csv,…]
// [--profile full] [--check]. It makes a ledger of a made-up war in SQLite (without fusing it: these formats are of claims), and
// runs the command that was built (`npm run build`), each format in a process of its own: reading the ledger, publishing and
// writing are all in the figures. --ledger FILE takes a ledger that is there.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { initLedger } from '../src/ledger/index.ts';
import { type Figure, printFigures } from './floors.ts';
import { dayOfWar, LAST_DAY, reportOf, reportsIn } from './ledger/war.ts';

const { values } = parseArgs({
  options: {
    claims: { type: 'string' },
    formats: { type: 'string' },
    ledger: { type: 'string' },
    profile: { type: 'string' },
    check: { type: 'boolean' },
  },
});
const CLAIMS = Number(values.claims ?? 1_000_000);
const FORMATS = (values.formats ?? 'csv,claims,geojson-claims,parquet').split(',');
const PROFILE = values.profile ?? 'publish';
const AT_ONCE = 500;
const SITREP = fileURLToPath(new URL('../bin/sitrep.js', import.meta.url));
const TELL_USAGE =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+JSON.stringify(process.resourceUsage())))';

async function makeLedger(path: string): Promise<void> {
  const ledger = await initLedger(path, randomUUID());
  const reports = reportsIn(CLAIMS);
  for (let first = 0; first < reports; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, reports - first);
    const some = Array.from({ length: count }, (_, at) => reportOf(first + at, reports));
    await ledger.record(some, dayOfWar(LAST_DAY));
    if ((first / AT_ONCE) % 20 === 19) process.stderr.write(`  ${first + count} of ${reports} reports\n`);
  }
  await ledger.close();
}

/** What the process used. */
interface Usage {
  /** In kilobytes. */
  readonly maxRSS: number;
  /** In microseconds. */
  readonly userCPUTime: number;
  readonly systemCPUTime: number;
}

function figuresOf(db: string, out: string, id: string): Figure[] {
  const begun = performance.now();
  const args = ['--import', TELL_USAGE, SITREP, 'export', id, '--db', db, '--out', out, '--profile', PROFILE];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const seconds = (performance.now() - begun) / 1000;
  const rows = Number(/Wrote (\d+)/.exec(stderr)?.[1]);
  if (status !== 0 || !rows) throw new Error(stderr);
  const { maxRSS, userCPUTime, systemCPUTime } = JSON.parse(stderr.trim().split('\n').at(-1)!) as Usage;
  const figure = (name: string, value: number, unit: string): Figure => ({
    name: `export ${id}: ${name}`,
    value,
    unit,
  });
  return [
    figure('rows a second', Math.round(rows / seconds), 'rows/s'),
    figure('rows a second of its own', Math.round(rows / ((userCPUTime + systemCPUTime) / 1e6)), 'rows/s'),
    figure('memory', maxRSS / 1024, 'MB'),
    figure('size of a row', statSync(out).size / rows / 1024, 'kB'),
  ];
}

const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-'));
try {
  const db = values.ledger ?? join(folder, 'bench.db');
  if (!values.ledger) await makeLedger(db);
  process.stdout.write(`${values.ledger ?? `A generated ledger of ${CLAIMS} claims`}, profile ${PROFILE}\n`);
  const good = printFigures(FORMATS.flatMap((id) => figuresOf(db, join(folder, 'out'), id)));
  if (!good && values.check) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
