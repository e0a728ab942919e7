import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** One source. */
export default function SourcePage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.sources')}>{null}</Page>;
}
