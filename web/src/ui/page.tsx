import { type ReactNode, useEffect } from 'react';
import { useSpeech } from '../i18n/language.tsx';

interface Props {
  readonly title: string;
  /** One or two sentences: what the screen shows. */
  readonly lead?: ReactNode;
  readonly acts?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Names the document after the screen. */
export function useTitle(title: string): void {
  const { t } = useSpeech();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
}

/** A screen of text and tables: a heading, what it is, what can be done, the content. */
export function Page({ title, lead, acts, className = '', children }: Props): ReactNode {
  useTitle(title);
  return (
    <div className={`page ${className}`}>
      <header>
        <h1>{title}</h1>
        {acts ? <div className="acts">{acts}</div> : null}
        {lead ? <p className="lead">{lead}</p> : null}
      </header>
      {children}
    </div>
  );
}
