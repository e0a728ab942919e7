import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Map and timeline. */
export default function Home(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('map.title')}>{null}</Page>;
}
