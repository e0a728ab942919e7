import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** One place. */
export default function PlacePage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.places')}>{null}</Page>;
}
