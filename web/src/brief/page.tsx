import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** The written daily report. */
export default function BriefPage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.brief')}>{null}</Page>;
}
