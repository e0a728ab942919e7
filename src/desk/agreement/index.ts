import { CODED_FIELDS, type CodedField, type Coding } from '../../model/index.ts';
import { krippendorffsAlpha, nominal, ratio } from './alpha.ts';
import { type CodedPair, cohensKappa } from './kappa.ts';

/** How far coders agree on one field. */
export interface FieldAgreement {
  readonly field: CodedField;
  /** Cohen's κ of each two coders, meaned by how many claims both coded; null: nothing to tell. */
  readonly kappa: number | null;
  /** Krippendorff's α of all coders: of counts by their ratio, of all else by same or not. */
  readonly alpha: number | null;
  /** Claims of which two coders or more coded the field. */
  readonly n: number;
}

type Value = string | number | null;

/** Fields that are counts. That the text gives none is another answer for κ, and no count for α. */
const COUNTS: ReadonlySet<CodedField> = new Set(['killed', 'injured']);

/** Agreement field by field; a coding counts for the fields that its coder coded. */
export const agreementOf = (codings: readonly Coding[]): FieldAgreement[] =>
  CODED_FIELDS.map((field) => {
    const coded = codings.filter(({ fields }) => fields[field] !== undefined);
    const units = [...Map.groupBy(coded, ({ claim }) => claim).values()].filter((unit) => unit.length > 1);
    const values = units.map((unit) => unit.map(({ fields }) => fields[field] as Value));
    const numbers = values.map((unit) => unit.filter((value) => typeof value === 'number'));
    return {
      field,
      kappa: meanKappa(units, field),
      alpha: COUNTS.has(field) ? krippendorffsAlpha(numbers, ratio) : krippendorffsAlpha(values, nominal),
      n: units.length,
    };
  });

function meanKappa(units: readonly (readonly Coding[])[], field: CodedField): number | null {
  const pairs = new Map<string, CodedPair<Value>[]>();
  for (const unit of units) {
    const sorted = [...unit].sort((a, b) => (a.coder < b.coder ? -1 : 1));
    for (const [at, first] of sorted.entries())
      for (const second of sorted.slice(at + 1)) {
        const key = JSON.stringify([first.coder, second.coder]);
        const pair = [first.fields[field] as Value, second.fields[field] as Value] as const;
        pairs.set(key, [...(pairs.get(key) ?? []), pair]);
      }
  }
  const kappas = [...pairs.values()].flatMap((list) => {
    const kappa = cohensKappa(list);
    return kappa === null ? [] : [{ kappa, n: list.length }];
  });
  const all = kappas.reduce((sum, { n }) => sum + n, 0);
  return all === 0 ? null : kappas.reduce((sum, { kappa, n }) => sum + kappa * n, 0) / all;
}
