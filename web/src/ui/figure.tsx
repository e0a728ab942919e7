import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { type Column, Table } from './table.tsx';

interface Props<T> {
  /** What the picture shows, in words. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  /** `folded`: a line to open; `hidden`: for screen readers alone. */
  readonly table?: 'folded' | 'hidden';
  readonly children: ReactNode;
}

/** A picture with the figures behind it as a table, so that nobody needs to see it. */
export function Figure<T>({ label, columns, rows, keyOf, table = 'folded', children }: Props<T>): ReactNode {
  const { t } = useSpeech();
  const figures = <Table caption={label} columns={columns} rows={rows} keyOf={keyOf} />;
  return (
    <figure aria-label={label}>
      {children}
      {table === 'hidden' ? (
        <div className="hidden-text">{figures}</div>
      ) : (
        <details className="figure-table">
          <summary>{t('figure.table')}</summary>
          {figures}
        </details>
      )}
    </figure>
  );
}
