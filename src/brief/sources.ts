import { dateWords } from './dates.ts';
import type { Reference, Table } from './document.ts';
import { listWords } from './words.ts';

/** Who is cited, for which side, how often, and in which reports: outlets in the order of their names, all in the same words. */
export function sourcesTable(references: readonly Reference[]): Table {
  const byOutlet = new Map<string, Reference[]>();
  for (const one of references) byOutlet.set(one.outlet, [...(byOutlet.get(one.outlet) ?? []), one]);
  const rows = [...byOutlet]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([outlet, cited]) => {
      const side = cited[0]!.side;
      const reports = new Map(cited.map(({ report, published }) => [report, published]));
      const days = [...new Set([...reports.values()].filter((day) => day !== null))].sort();
      return [
        outlet,
        side ?? 'none known',
        String(reports.size),
        listWords(days.map((day) => dateWords(day, { year: false }))) || 'no date',
        String(cited.length),
      ];
    });
  return { kind: 'table', title: 'Outlets', head: ['Outlet', 'Side', 'Reports', 'Published', 'Passages cited'], rows };
}
