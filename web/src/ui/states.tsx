import type { ReactNode } from 'react';
import { ApiError } from '../api/client.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Button } from './button.tsx';

interface EmptyProps {
  readonly title: string;
  readonly children?: ReactNode;
}

/** Nothing to show, why, and what to do. */
export const EmptyState = ({ title, children }: EmptyProps): ReactNode => (
  <div className="state">
    <h2>{title}</h2>
    {children}
  </div>
);

interface ErrorProps {
  readonly error: unknown;
  readonly again?: () => void;
}

/** Something failed: in the words of the server where it gave some. */
export function ErrorState({ error, again }: ErrorProps): ReactNode {
  const { t } = useSpeech();
  const known = error instanceof ApiError;
  return (
    <div className="state" role="alert">
      <h2>{known ? error.problem.title : t('error.title')}</h2>
      <p>{known ? error.problem.detail : error instanceof TypeError ? t('error.offline') : String(error)}</p>
      {known && error.problem.status === 401 ? (
        <a className="button" href="/session">
          {t('nav.account')}
        </a>
      ) : null}
      {again ? <Button onClick={again}>{t('error.again')}</Button> : null}
    </div>
  );
}

/** Something is on its way. */
export function Loading(): ReactNode {
  const { t } = useSpeech();
  return (
    <div role="status">
      <div className="loading-line" />
      <span className="hidden-text">{t('app.loading')}</span>
    </div>
  );
}
