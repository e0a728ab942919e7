import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** All that was found. */
export default function SearchPage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('search.results')}>{null}</Page>;
}
