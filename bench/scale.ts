// How reading scales, and whether anything is lost: npm run bench:scale [-- --parts costs,scaling,run,faults,partition,ledger]
//   [--reports 200000] [--fault-reports 20000] [--claims 5000000] [--check]
// Real servers on this machine, each with a store of its own: NATS, a cluster of three, PostgreSQL. Run `npm run build` before.
import { parseArgs } from 'node:util';
import { type Figure, printFigures } from './floors.ts';
import { atSize } from './scale/at-size.ts';
import { faults, partition } from './scale/faults.ts';
import { project } from './scale/projection.ts';
import { costs, fullRun, scaling } from './scale/reading.ts';

const { values } = parseArgs({
  options: {
    parts: { type: 'string' },
    reports: { type: 'string' },
    'scaling-reports': { type: 'string' },
    'fault-reports': { type: 'string' },
    claims: { type: 'string' },
    check: { type: 'boolean' },
  },
});

const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  costs: () => costs(Number(values['scaling-reports'] ?? 3000)),
  scaling: () => scaling(Number(values['scaling-reports'] ?? 3000)),
  run: () => fullRun(Number(values.reports ?? 200_000)),
  faults: () => faults(Number(values['fault-reports'] ?? 20_000)),
  partition: () => partition(Number(values['fault-reports'] ?? 20_000)),
  ledger: () => atSize(Number(values.claims ?? 5_000_000)),
};

const figures: Figure[] = [];
let good = true;
// Each part's figures as soon as it ends: a whole run takes an hour.
for (const part of (values.parts ?? Object.keys(PARTS).join(',')).split(',')) {
  process.stderr.write(`${part}\n`);
  const measured = await PARTS[part]!();
  good = printFigures(measured) && good;
  figures.push(...measured);
}
const projected = project(figures);
if (projected.length) good = printFigures(projected) && good;
if (values.check && !good) process.exitCode = 1;
