import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Page } from '../ui/page.tsx';

/** Signing in. */
export default function SignIn(): ReactNode {
  const { t } = useSpeech();
  return <Page title={t('nav.account')}>{null}</Page>;
}
