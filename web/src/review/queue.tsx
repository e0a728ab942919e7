import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** What a person should look at. */
export default function Queue(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.review')}>{null}</Page>;
}
