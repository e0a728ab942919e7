import type { Figure } from '../floors.ts';

const DAY_MS = 86_400_000;
const ASKED = 100_000_000;
const DATABASE = ['queue', 'record', 'fuse'].map((step) => `${step}, in the database`);

/** What 100 million reports a day would take, reckoned from the costs that were measured here: a projection, not a measurement. */
export function project(figures: readonly Figure[]): Figure[] {
  const cost = (step: string): number => figures.find(({ name }) => name === `cost of a report: ${step}`)?.value ?? 0;
  const bytes = figures.find(({ name }) => name === 'scale: bytes of a report in the ledger')?.value ?? 0;
  const read = cost('read');
  if (read === 0) return [];
  const busy = (ms: number): number => (ms * ASKED) / DAY_MS;
  const name = (what: string): string => `PROJECTION, not measured: 100 million reports a day: ${what}`;
  return [
    { name: name('processors that read'), value: busy(read), unit: 'cores' },
    { name: name('processors that record and fuse'), value: busy(cost('record') + cost('fuse')), unit: 'cores' },
    {
      name: name('processors of the databases'),
      value: busy(DATABASE.reduce((sum, step) => sum + cost(step), 0)),
      unit: 'cores',
    },
    // Who appends holds the end of the chain: his own time and that of the database, one after the other.
    {
      name: name('chains, each a ledger of its own'),
      value: busy(cost('record') + cost('record, in the database')),
      unit: 'ledgers',
    },
    { name: name('ledger'), value: (bytes * ASKED) / 1024 ** 4, unit: 'TB a day' },
  ];
}
