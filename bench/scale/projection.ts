import type { Figure } from '../floors.ts';

const DAY_MS = 86_400_000;
const ASKED = 100_000_000;

/** What 100 million reports a day would take, reckoned from the costs that were measured here: a projection, not a measurement. */
export function project(figures: readonly Figure[]): Figure[] {
  const cost = (step: string): number => figures.find(({ name }) => name === `cost of a report: ${step}`)?.value ?? 0;
  const bytes = figures.find(({ name }) => name === 'scale: bytes of a report in the ledger')?.value ?? 0;
  const read = cost('read (processor)');
  if (read === 0) return [];
  const busy = (ms: number): number => (ms * ASKED) / DAY_MS;
  const name = (what: string): string => `PROJECTION, not measured: 100 million reports a day: ${what}`;
  return [
    { name: name('processors that read'), value: busy(read), unit: 'cores' },
    { name: name('processors that fuse'), value: busy(cost('fuse')), unit: 'cores' },
    { name: name('chains that record, one ledger each'), value: busy(cost('record')), unit: 'ledgers' },
    { name: name('ledger'), value: (bytes * ASKED) / 1024 ** 4, unit: 'TB a day' },
  ];
}
