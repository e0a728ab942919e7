import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Events as a list. */
export default function EventList(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.events')}>{null}</Page>;
}
