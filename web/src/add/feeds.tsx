import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Feeds that are watched. */
export default function Feeds(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.feeds')}>{null}</Page>;
}
