import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Two sources or sides beside each other. */
export default function ComparePage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.compare')}>{null}</Page>;
}
