import type { Coding } from '../../model/index.ts';
import type { Store } from '../store.ts';
import type { CodingRow } from './tables.ts';

/** Which codings are wanted; all that is given must hold. */
export interface CodingFilter {
  readonly claim?: string;
  readonly coder?: string;
}

/** What coders say of claims, each by himself. */
export interface Codings {
  readonly list: (filter: CodingFilter) => Promise<Coding[]>;
  /** Puts a coder's coding of a claim; his earlier one of the same claim is replaced. */
  readonly put: (coding: Coding) => Promise<Coding>;
  /** Ids of claims that one other coder coded and this one did not, those coded first first. */
  readonly wanting: (coder: string, limit: number) => Promise<string[]>;
}

const codingOf = ({ fields, ...row }: CodingRow): Coding => ({
  ...row,
  fields: JSON.parse(fields) as Coding['fields'],
});

/** Codings as they are kept. */
export function codingsIn({ engine }: Store): Codings {
  return {
    list: async ({ claim, coder }) => {
      let query = engine.reads.selectFrom('codings').selectAll();
      if (claim !== undefined) query = query.where('claim', '=', claim);
      if (coder !== undefined) query = query.where('coder', '=', coder);
      return (await query.orderBy('at').orderBy('id').execute()).map(codingOf);
    },
    put: ({ id, claim, coder, at, fields }) =>
      engine.write(async (tx) => {
        const text = JSON.stringify(fields);
        const own = await tx
          .selectFrom('codings')
          .select('id')
          .where('claim', '=', claim)
          .where('coder', '=', coder)
          .executeTakeFirst();
        if (own) await tx.updateTable('codings').set({ at, fields: text }).where('id', '=', own.id).execute();
        else await tx.insertInto('codings').values({ id, claim, coder, at, fields: text }).execute();
        return { id: own?.id ?? id, claim, coder, at, fields };
      }),
    wanting: async (coder, limit) => {
      const rows = await engine.reads
        .selectFrom('codings')
        .select('claim')
        .select(({ fn }) => fn.min('at').as('since'))
        .groupBy('claim')
        .having(({ fn }) => fn.countAll(), '=', 1)
        .where('claim', 'not in', (from) => from.selectFrom('codings').select('claim').where('coder', '=', coder))
        .orderBy('since')
        .orderBy('claim')
        .limit(limit)
        .execute();
      return rows.map(({ claim }) => claim);
    },
  };
}
