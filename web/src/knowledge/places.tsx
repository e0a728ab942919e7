import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Places as a list. */
export default function Places(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.places')}>{null}</Page>;
}
