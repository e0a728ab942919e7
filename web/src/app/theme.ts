import { useSyncExternalStore } from 'react';

/** The colours: as the system has them, or as the person chose. */
export type Theme = 'system' | 'light' | 'dark';

const STORED = 'sitrep.theme';
const ORDER: readonly Theme[] = ['system', 'light', 'dark'];
const system = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

function chosen(): Theme {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

const shown = (): 'light' | 'dark' => {
  const theme = chosen();
  return theme === 'system' ? (system.matches ? 'dark' : 'light') : theme;
};

/** Goes to the next of system, light, dark. */
export function nextTheme(): void {
  const theme = ORDER[(ORDER.indexOf(chosen()) + 1) % ORDER.length]!;
  if (theme === 'system') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem(STORED);
  } else {
    document.documentElement.dataset.theme = theme;
    localStorage.setItem(STORED, theme);
  }
  for (const listener of listeners) listener();
}

/** What was chosen. */
export const useTheme = (): Theme => useSyncExternalStore(listen, chosen);

/** What is seen: for canvases, which know no style sheet. */
export const useShownTheme = (): 'light' | 'dark' => useSyncExternalStore(listen, shown);
