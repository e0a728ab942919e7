import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** One actor. */
export default function ActorPage(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.actors')}>{null}</Page>;
}
