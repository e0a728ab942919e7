import type { Cell } from './csv-text.ts';
import type { ExportOptions, FieldMeaning } from './format.ts';
import type { WhoOf } from './source.ts';

/** What a column may look at beside its record. */
export interface Context {
  readonly who: WhoOf;
  readonly options: ExportOptions;
}

/** A column that says what it means and what stands in it: the documents and the files come from one table. */
export interface Column<T> extends FieldMeaning {
  readonly kind: 'text' | 'integer' | 'number' | 'boolean';
  readonly of: (record: T, context: Context) => Cell;
}

/** What makes the columns of one kind of record: of words, and of numbers. */
export function columnsOf<T>() {
  type Of = Column<T>['of'];
  return {
    text: (name: string, means: string, of: Of, hxl?: string): Column<T> => ({
      ...{ name, means, kind: 'text', of },
      ...(hxl && { hxl }),
    }),
    number: (kind: 'integer' | 'number', name: string, means: string, of: Of, hxl?: string): Column<T> => ({
      ...{ name, means, kind, of },
      ...(hxl && { hxl }),
    }),
  };
}

/** The cells of a record. */
export const cellsOf = <T>(columns: readonly Column<T>[], record: T, context: Context): Cell[] =>
  columns.map((column) => column.of(record, context));

/** The cells of a record by the names of their columns; those that are empty are null. */
export function propertiesOf<T>(columns: readonly Column<T>[], record: T, context: Context): Record<string, Cell> {
  const properties: Record<string, Cell> = {};
  for (const column of columns) properties[column.name] = column.of(record, context) ?? null;
  return properties;
}
