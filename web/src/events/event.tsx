import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** One event. */
export default function EventPage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.events')}>{null}</Page>;
}
