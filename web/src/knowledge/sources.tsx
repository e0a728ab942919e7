import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Sources as a list. */
export default function Sources(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.sources')}>{null}</Page>;
}
