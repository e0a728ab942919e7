import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { REVIEW_KEYS } from './keys.ts';

/** Which key does what. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useSpeech();
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl className="keys">
        {REVIEW_KEYS.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
