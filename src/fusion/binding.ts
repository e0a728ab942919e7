import { type Decision, inOrder, type RecordedClaim, ratings, standing } from '../model/index.ts';

/** What people decided, ready to be asked. Of two decisions about the same claims the later one binds. */
export interface Binding {
  /** Pairs that are one happening, and pairs that are not. */
  readonly together: readonly (readonly [string, string])[];
  /** Claims that are joined with a claim by decision. */
  readonly togetherWith: (claim: string) => readonly string[];
  readonly apart: (a: string, b: string) => boolean;
  readonly accepted: ReadonlySet<string>;
  readonly rejected: ReadonlySet<string>;
  /** The claim as it was corrected, with the letter that an analyst gave to who tells it. */
  readonly corrected: (claim: RecordedClaim) => RecordedClaim;
}

const pair = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** Reads decisions in the order in which they were made; those that were withdrawn bind nothing. */
export function bindingOf(decisions: readonly Decision[]): Binding {
  const ties = new Map<string, 'together' | 'apart'>();
  const verdicts = new Map<string, 'accept' | 'reject'>();
  const corrections = new Map<string, Partial<RecordedClaim['claim']>>();
  const binding = standing(decisions).sort(inOrder);
  const letters = ratings(binding);
  for (const decision of binding) {
    switch (decision.kind) {
      case 'merge':
        for (const [a, b] of pairsOf([...decision.claims].sort())) ties.set(pair(a, b), 'together');
        break;
      case 'split':
        for (const [mine, theirs] of pairsOf(decision.apart))
          for (const a of mine) for (const b of theirs) ties.set(pair(a, b), 'apart');
        break;
      case 'correct':
        corrections.set(decision.claim, { ...corrections.get(decision.claim), ...decision.set });
        break;
      case 'accept':
      case 'reject':
        for (const claim of decision.claims) verdicts.set(claim, decision.kind);
    }
  }
  const verdictsOf = (kind: 'accept' | 'reject'): Set<string> =>
    new Set([...verdicts].filter(([, given]) => given === kind).map(([claim]) => claim));
  const together = [...ties]
    .filter(([, tie]) => tie === 'together')
    .map(([both]) => both.split('\n') as [string, string]);
  const partners = new Map<string, string[]>();
  for (const [a, b] of together)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      partners.set(one, [...(partners.get(one) ?? []), other]);
  return {
    together,
    togetherWith: (claim) => partners.get(claim) ?? [],
    apart: (a, b) => ties.size > 0 && ties.get(pair(a, b)) === 'apart',
    accepted: verdictsOf('accept'),
    rejected: verdictsOf('reject'),
    corrected: (recorded) => {
      const set = corrections.get(recorded.id);
      const letter = letters.get(recorded.teller.id);
      const teller = letter === undefined ? recorded.teller : { ...recorded.teller, reliability: letter ?? undefined };
      return set || letter !== undefined ? { ...recorded, teller, claim: { ...recorded.claim, ...set } } : recorded;
    },
  };
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [T, T] => [one, other]));
}
