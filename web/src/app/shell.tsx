import { Outlet, useRouterState } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { SearchBox } from '../search/box.tsx';
import { Rail } from './rail.tsx';
import { Top } from './top.tsx';

/** True where a key press belongs to a field that is being filled. */
const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** ⌘K, Ctrl K or a slash opens the search box. */
function useSearchKeys(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k';
      if (!command && (event.key !== '/' || inField(event.target))) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [open]);
}

/** After a change of screen the keyboard stands at its beginning. */
function useFocusOnChange(path: string): React.RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const before = useRef(path);
  useEffect(() => {
    if (before.current !== path) main.current?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
  return main;
}

/** The frame around every screen. */
export function Shell(): ReactNode {
  const { t } = useSpeech();
  const [searching, setSearching] = useState(false);
  const [menu, setMenu] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const main = useFocusOnChange(path);
  useSearchKeys(() => setSearching(true));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the screen changes
  useEffect(() => setMenu(false), [path]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('app.skip')}
      </a>
      <Top onSearch={() => setSearching(true)} menu={menu} onMenu={() => setMenu(!menu)} />
      <Rail open={menu} />
      <main id="main" ref={main} tabIndex={-1} className="main">
        <Outlet />
      </main>
      {searching ? <SearchBox onClose={() => setSearching(false)} /> : null}
    </div>
  );
}
