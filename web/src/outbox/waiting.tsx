import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Tag } from '../ui/tag.tsx';
import { usePending } from './browser.ts';

/** Says on every screen that something waits to be sent, or was refused; and keeps sending. */
export function Waiting(): ReactNode {
  const { t } = useSpeech();
  const pending = usePending();
  if (!pending.length) return null;
  const refused = pending.filter((one) => one.refused !== null).length;
  const waits = pending.length - refused;
  return (
    <span role="status">
      {waits > 0 && (
        <Tag tone="warn" title={t('saved.waits', { n: waits })}>
          {t('saved.waits.short', { n: waits })}
        </Tag>
      )}
      {refused > 0 && <Tag tone="bad">{t('saved.refused.short', { n: refused })}</Tag>}
    </span>
  );
}
