import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { Button } from '../ui/index.ts';

interface Props {
  readonly next: string | null;
  readonly total?: number;
}

/** To the next page of a list, and back to its beginning. */
export function Pager({ next, total }: Props): ReactNode {
  const { t } = useSpeech();
  const { cursor } = useView();
  const change = useChangeView();
  if (!next && !cursor) return total === undefined ? null : <p className="quiet">{t('pager.total', { n: total })}</p>;
  return (
    <nav className="pager" aria-label={t('pager')}>
      <Button disabled={!cursor} onClick={() => change({ cursor: undefined })}>
        {t('pager.first')}
      </Button>
      <Button disabled={!next} onClick={() => change({ cursor: next ?? undefined })}>
        {t('pager.next')}
      </Button>
      {total !== undefined && <span className="quiet">{t('pager.total', { n: total })}</span>}
    </nav>
  );
}
