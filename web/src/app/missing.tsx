import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { EmptyState } from '../ui/states.tsx';
import { Go } from './link.tsx';

/** An address that leads nowhere. */
export function Missing(): ReactNode {
  const { t } = useSpeech();
  return (
    <EmptyState title={t('missing.title')}>
      <p>{t('missing.text')}</p>
      <Go to="/" className="button">
        {t('missing.home')}
      </Go>
    </EmptyState>
  );
}
