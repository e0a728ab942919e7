import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';

/** One bar with its name and its number. */
export interface BarRow {
  readonly key: string;
  readonly name: ReactNode;
  readonly count: number;
}

/** Numbers as bars: a list whose numbers are written out, so that it is its own table. */
export function Bars({ label, rows }: { readonly label: string; readonly rows: readonly BarRow[] }): ReactNode {
  const { number } = useSpeech();
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className="bars" aria-label={label}>
      {rows.map(({ key, name, count }) => (
        <li key={key}>
          <span>{name}</span>
          <span aria-hidden="true">
            <span className="bar" style={{ display: 'block', inlineSize: `${(count / most) * 100}%` }} />
          </span>
          <b>{number(count)}</b>
        </li>
      ))}
    </ul>
  );
}
