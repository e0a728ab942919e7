import { Link } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { filtersOf, type View } from '../state/view.ts';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path: `/events/…`. Ids in it are encoded by `idPath`. */
  readonly to: string;
  /** What the query string holds at the other end; without it the filters go along. */
  readonly view?: View;
  /** True on the very page alone, not on those below it. */
  readonly exact?: boolean;
}

/** An id as part of a path. */
export const idPath = (id: string): string => encodeURIComponent(id);

/** A link inside the program. */
export const Go = ({ to, view, exact, ...rest }: Props): ReactNode => {
  const props = {
    to,
    search: view ?? ((now: View) => filtersOf(now)),
    activeOptions: { exact: exact ?? false, includeSearch: false },
    ...rest,
  };
  return <Link {...(props as unknown as { to: '/' })} />;
};
