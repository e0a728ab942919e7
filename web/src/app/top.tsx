import type { ReactNode } from 'react';
import { useSession } from '../api/session.ts';
import { useSpeech } from '../i18n/language.tsx';
import { FreshReports } from '../news/fresh-reports.tsx';
import { Waiting } from '../outbox/waiting.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { Go } from './link.tsx';
import { nextTheme, useTheme } from './theme.ts';

interface Props {
  readonly menu: boolean;
  readonly onMenu: () => void;
  readonly onSearch: () => void;
}

const apple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** The bar at the top: name, search, colours, language, who is signed in. */
export function Top({ menu, onMenu, onSearch }: Props): ReactNode {
  const { t } = useSpeech();
  return (
    <header className="top">
      <Button kind="plain" icon className="menu-open" aria-label={t('nav.menu')} aria-expanded={menu} onClick={onMenu}>
        <Icon name={menu ? 'close' : 'menu'} />
      </Button>
      <Go to="/" className="name" aria-label={t('app.name')}>
        <img src="/icon.svg" alt="" />
        <span>{t('app.name')}</span>
      </Go>
      <Button className="search-open" aria-keyshortcuts="Meta+K Control+K" onClick={onSearch}>
        <Icon name="search" />
        {t('search.open')}
        <kbd>{apple ? '⌘K' : 'Ctrl K'}</kbd>
      </Button>
      <FreshReports />
      <Waiting />
      <Preferences />
    </header>
  );
}

function Preferences(): ReactNode {
  const { t, language, switchTo } = useSpeech();
  const theme = useTheme();
  const { data: session } = useSession();
  const label = t('theme.switch', { now: t(`theme.${theme}`) });
  return (
    <>
      <Tooltip text={label} below>
        {(id) => (
          <Button kind="plain" icon aria-label={label} aria-describedby={id} onClick={nextTheme}>
            <Icon name="theme" />
          </Button>
        )}
      </Tooltip>
      <Button
        kind="plain"
        lang={language === 'ar' ? 'en' : 'ar'}
        onClick={() => switchTo(language === 'ar' ? 'en' : 'ar')}
      >
        {t('language.switch')}
      </Button>
      {session && !session.local ? (
        <Go to="/session" className="button" data-kind="plain">
          <Icon name="user" />
          {session.user?.name ?? t('nav.account')}
        </Go>
      ) : null}
    </>
  );
}
