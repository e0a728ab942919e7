import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useSession } from '../api/session.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';
import { fresh } from './fresh.ts';
import { useStream } from './use-stream.ts';

/** Says on every screen that reports have come; nothing that one looks at changes until one asks for it. */
export function FreshReports(): ReactNode {
  const { t } = useSpeech();
  const queries = useQueryClient();
  const { data: session } = useSession();
  useStream(session !== undefined && (session.local || session.user !== null));
  const count = useSyncExternalStore(fresh.subscribe, fresh.count);
  const show = (): void => {
    fresh.show();
    void queries.invalidateQueries();
  };
  return (
    <span role="status" className="fresh-reports">
      {count > 0 && (
        <Button kind="plain" onClick={show}>
          {t('news.reports', { n: count })}
        </Button>
      )}
    </span>
  );
}
