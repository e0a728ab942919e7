import type { ReactNode } from 'react';
import { timeText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Table } from '../ui/table.tsx';
import type { Mark } from './scene.ts';

const MOST = 200;

/** What the map shows as a table, for screen readers. */
export function MapTable({ marks }: { readonly marks: readonly Mark[] }): ReactNode {
  const speech = useSpeech();
  const { t, term, number } = speech;
  const what = ({ event, families }: Mark): string =>
    event?.type
      ? term('type', event.type)
      : families.map(({ family, count }) => `${term('family', family)} ${number(count)}`).join(', ');
  const where = ({ event, lat, lon }: Mark): string => event?.place ?? `${lat.toFixed(2)}, ${lon.toFixed(2)}`;
  return (
    <div className="hidden-text">
      <Table<Mark>
        caption={t('map.table')}
        rows={marks.slice(0, MOST)}
        keyOf={({ key, count }) => `${key} ${count}`}
        columns={[
          { key: 'what', head: t('column.what'), cell: what },
          { key: 'where', head: t('column.where'), cell: where },
          {
            key: 'when',
            head: t('column.when'),
            cell: ({ event }) => (event ? timeText(speech, event.time ?? null) : ''),
          },
          { key: 'count', head: t('column.count'), cell: ({ count }) => number(count), number: true },
        ]}
      />
    </div>
  );
}
