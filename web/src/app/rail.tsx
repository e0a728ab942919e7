import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Icon } from '../ui/icon.tsx';
import { Go } from './link.tsx';
import { SCREENS } from './navigation.ts';

/** The screens, at the side; on a phone a drawer. */
export function Rail({ open }: { readonly open: boolean }): ReactNode {
  const { t } = useSpeech();
  return (
    <nav className="rail" aria-label={t('nav.main')} data-open={open || undefined}>
      {SCREENS.map((group) => (
        <ul key={group[0]!.to}>
          {group.map(({ to, name, icon }) => (
            <li key={to}>
              <Go to={to} exact={to === '/'}>
                <Icon name={icon} />
                {t(name)}
              </Go>
            </li>
          ))}
        </ul>
      ))}
    </nav>
  );
}
