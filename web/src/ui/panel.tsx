import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: ReactNode;
  /** Short words at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A framed part of a page with a title. */
export function Panel({ title, aside, children, className = '' }: Props): ReactNode {
  const id = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside ? <span className="aside">{aside}</span> : null}
      </header>
      <div className="content">{children}</div>
    </section>
  );
}
