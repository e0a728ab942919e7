import type { ReactNode } from 'react';

interface Props {
  readonly tone?: 'warn' | 'bad' | 'good' | 'accent';
  readonly title?: string;
  readonly children: ReactNode;
}

/** A small word beside another. Its tone says nothing that its words do not. */
export const Tag = ({ tone, title, children }: Props): ReactNode => (
  <span className="tag" data-tone={tone} title={title}>
    {children}
  </span>
);
