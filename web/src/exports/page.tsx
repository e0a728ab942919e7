import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Files to take away. */
export default function ExportsPage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.exports')}>{null}</Page>;
}
