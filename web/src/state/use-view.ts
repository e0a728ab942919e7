import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { View } from './view.ts';

/** The state of the screen, as the URL holds it. */
export const useView = (): View => useSearch({ strict: false }) as View;

/** Changes the state; `replace` leaves no step in the history, for what changes while one drags. */
export function useChangeView(): (change: Partial<View>, options?: { replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (change, { replace = false } = {}) => {
      void navigate({ to: '.', search: (view: View) => ({ ...view, ...change }), replace } as never);
    },
    [navigate],
  );
}
