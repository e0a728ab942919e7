import type { ReactNode } from 'react';
import type { Comparison } from '../api/answers.ts';
import { useSpeech } from '../i18n/language.tsx';
import { type Column, Figure, Panel } from '../ui/index.ts';
import { type WordRow, wordRows } from './pairs.ts';

interface Props {
  readonly words: Comparison['words'];
  readonly a: string;
  readonly b: string;
}

const MOST = 20;

/** The loaded words of the two, back to back, with the neutral word for each. */
export function Words({ words, a, b }: Props): ReactNode {
  const { t } = useSpeech();
  const rows = wordRows(words.a, words.b).slice(0, MOST);
  const most = Math.max(1, ...rows.flatMap((row) => [row.a, row.b]));
  const columns: Column<WordRow>[] = [
    { key: 'term', head: t('compare.word'), cell: ({ term }) => <bdi lang="en">{term}</bdi> },
    { key: 'neutral', head: t('compare.neutral'), cell: ({ neutral }) => <bdi lang="en">{neutral || '–'}</bdi> },
    { key: 'a', head: a, cell: (row) => row.a, number: true },
    { key: 'b', head: b, cell: (row) => row.b, number: true },
  ];
  const bar = (count: number): ReactNode => <span className="bar" style={{ inlineSize: `${(count / most) * 100}%` }} />;
  return (
    <Panel title={t('compare.words')}>
      {!rows.length && <p className="quiet">{t('outlet.loaded.none')}</p>}
      {rows.length > 0 && (
        <Figure label={t('compare.words')} columns={columns} rows={rows} keyOf={({ term }) => term}>
          <div className="butterfly" aria-hidden="true">
            <b className="first">{a}</b>
            <span />
            <b>{b}</b>
            {rows.map((row) => (
              <div key={row.term} className="butterfly-row">
                <span className="first">
                  {row.a > 0 && row.a} {bar(row.a)}
                </span>
                <span className="word" lang="en">
                  {row.term}
                  {row.neutral && <small>{row.neutral}</small>}
                </span>
                <span>
                  {bar(row.b)} {row.b > 0 && row.b}
                </span>
              </div>
            ))}
          </div>
        </Figure>
      )}
    </Panel>
  );
}
