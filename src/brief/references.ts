import type { RecordedClaim } from '../model/index.ts';
import type { BriefData } from './data.ts';
import type { Draft, Printed, Reference } from './document.ts';
import { sideName } from './labels.ts';

/** Numbers the evidence of sentences in the order in which it is cited; the same words of one report have one number. */
export interface Register {
  readonly cite: (draft: Draft) => Printed;
  readonly references: () => readonly Reference[];
}

/** Opens the list of references of a brief. */
export function openRegister({ reports, sides }: BriefData, known: ReadonlyMap<string, RecordedClaim>): Register {
  const byKey = new Map<string, { reference: Reference; claims: Set<string> }>();
  const details = new Map(reports.map((one) => [one.id, one]));
  const numberOfClaim = (id: string): number[] => {
    const recorded = known.get(id);
    if (!recorded) return [];
    return recorded.claim.evidence.map(({ start, end, text }) => {
      const key = `${recorded.report} ${start} ${end}`;
      const before = byKey.get(key);
      if (before) {
        before.claims.add(id);
        return before.reference.number;
      }
      const report = details.get(recorded.report);
      const reference: Reference = {
        number: byKey.size + 1,
        claims: [],
        outlet: recorded.teller.name,
        side: recorded.teller.side ? sideName(recorded.teller.side, sides).replace(/^the /, '') : null,
        published: recorded.published?.slice(0, 10) ?? null,
        report: recorded.report,
        title: report?.title ?? null,
        url: report?.url ?? null,
        start,
        end,
        quote: text,
      };
      byKey.set(key, { reference, claims: new Set([id]) });
      return reference.number;
    });
  };
  return {
    cite: (draft) => ({ ...draft, cites: [...new Set(draft.claims.flatMap(numberOfClaim))].sort((a, b) => a - b) }),
    references: () => [...byKey.values()].map(({ reference, claims }) => ({ ...reference, claims: [...claims] })),
  };
}

/** Citations as runs: 1, 3 to 5. */
export function citationParts(cites: readonly number[]): [from: number, to: number][] {
  const runs: [number, number][] = [];
  for (const cite of cites) {
    const last = runs.at(-1);
    if (last && cite === last[1] + 1) last[1] = cite;
    else runs.push([cite, cite]);
  }
  return runs;
}

/** Citations as they are printed: "[1, 3–5]". */
export function citationWords(cites: readonly number[]): string {
  const words = citationParts(cites).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return words.length ? `[${words.join(', ')}]` : '';
}
