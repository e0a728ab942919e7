import type { ByteWriter } from 'hyparquet-writer';
import { CLAIM_COLUMNS } from '../claim-columns.ts';
import { type Column, cellsOf } from '../columns.ts';
import type { Cell } from '../csv-text.ts';
import type { StreamFormat } from '../format.ts';
import type { ExportClaim } from '../source.ts';

/** Rows that are held at once. */
const ROWS_A_GROUP = 3_000;

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
} as const;

const schemaOf = (columns: readonly Column<ExportClaim>[]) => [
  { name: 'claims', num_children: columns.length },
  ...columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...TYPES[kind] })),
];

/** Claims for DuckDB, pandas, R. */
export const parquet: StreamFormat = {
  id: 'parquet',
  name: 'Parquet',
  extension: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  of: 'claims',
  binary: true,
  options: ['licence'],
  provenance: 'inside',
  standard: 'Apache Parquet, Snappy, in groups of 3,000 rows. One row a claim.',
  fields: CLAIM_COLUMNS,
  notes: [],
  write: async function* (source, options, tally) {
    const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
    const context = { who: source.who, options };
    const writer = new ByteWriter();
    const file = new ParquetWriter({ writer, schema: schemaOf(CLAIM_COLUMNS), createdBy: 'sitrep' });
    let data: Cell[][] = CLAIM_COLUMNS.map(() => []);
    const flush = (): Uint8Array => {
      const columnData = CLAIM_COLUMNS.map(({ name }, at) => ({ name, data: data[at]!.map((cell) => cell ?? null) }));
      file.write({ columnData, rowGroupSize: ROWS_A_GROUP });
      data = CLAIM_COLUMNS.map(() => []);
      return taken(writer);
    };
    for await (const claim of source.claims()) {
      tally.written++;
      for (const [at, cell] of cellsOf(CLAIM_COLUMNS, claim, context).entries()) data[at]!.push(cell);
      if (data[0]!.length === ROWS_A_GROUP) yield flush();
    }
    if (data[0]!.length > 0) yield flush();
    file.finish();
    yield taken(writer);
  },
};

/** What was written since the last time. */
function taken(writer: ByteWriter): Uint8Array {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  return bytes;
}
