import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** How far coders agree. */
export default function Agreement(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.agreement')}>{null}</Page>;
}
