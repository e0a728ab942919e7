import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `main`: the one act of a form; `plain`: without a frame. */
  readonly kind?: 'main' | 'plain';
  /** An icon alone: the name for screen readers goes into `aria-label`. */
  readonly icon?: boolean;
  readonly pressed?: boolean;
}

/** A button. */
export const Button = ({ kind, icon, pressed, className = '', ...rest }: Props): ReactNode => (
  <button
    type="button"
    className={`button ${className}`}
    data-kind={kind}
    data-icon={icon || undefined}
    aria-pressed={pressed}
    {...rest}
  />
);
