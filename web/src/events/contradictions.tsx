import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** What is told differently. */
export default function Contradictions(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.contradictions')}>{null}</Page>;
}
