import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Adding reports. */
export default function AddPage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.add')}>{null}</Page>;
}
