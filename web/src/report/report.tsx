import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** One report. */
export default function ReportPage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.reports')}>{null}</Page>;
}
