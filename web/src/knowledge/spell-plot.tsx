import type { ReactNode } from 'react';
import { dayText } from '../i18n/dates.ts';
import { useSpeech } from '../i18n/language.tsx';
import { type Column, Figure } from '../ui/index.ts';
import { barsOf, type Spell } from './spells.ts';

interface Props {
  readonly label: string;
  readonly spells: readonly Spell[];
  readonly nameOf?: (what: string) => ReactNode;
}

/** What held when, as bars over time, with the dates as a table. */
export function SpellPlot({ label, spells, nameOf = (what) => <bdi>{what}</bdi> }: Props): ReactNode {
  const speech = useSpeech();
  const { t } = speech;
  const plot = barsOf(spells);
  const day = (iso: string | null): string => (iso ? dayText(speech, iso) : '–');
  const columns: Column<Spell>[] = [
    { key: 'what', head: label, cell: ({ what }) => nameOf(what) },
    { key: 'from', head: t('filter.from'), cell: ({ from }) => day(from) },
    { key: 'to', head: t('filter.to'), cell: ({ to }) => day(to) },
  ];
  if (!plot)
    return (
      <ul className="names">
        {spells.map(({ what, loaded }) => (
          <li key={what} data-loaded={loaded || undefined}>
            {nameOf(what)}
          </li>
        ))}
      </ul>
    );
  return (
    <Figure label={label} columns={columns} rows={spells} keyOf={({ what, from }) => what + from}>
      <div className="spells">
        {plot.bars.map(({ what, from, start, end, loaded }) => (
          <div key={what + from} className="spell">
            <span data-loaded={loaded || undefined}>{nameOf(what)}</span>
            <span className="spell-track" aria-hidden="true">
              <span style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` }} />
            </span>
          </div>
        ))}
        <div className="spell" aria-hidden="true">
          <span />
          <span className="spell-ends">
            <span>{day(plot.from)}</span>
            <span>{day(plot.to)}</span>
          </span>
        </div>
      </div>
    </Figure>
  );
}
