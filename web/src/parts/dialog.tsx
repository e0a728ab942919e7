import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Button, Icon } from '../ui/index.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** The words of the main act; without it the dialogue only shows something. */
  readonly act?: string;
  readonly disabled?: boolean;
  readonly onAct?: () => void;
  readonly children: ReactNode;
}

/** A dialogue over the page: it keeps the focus, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, act, disabled, onAct, children }: Props): ReactNode {
  const { t } = useSpeech();
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current!;
    dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    <dialog ref={element} className="dialog" aria-labelledby={id} onClose={onClose}>
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) onAct?.();
        }}
      >
        <header>
          <h2 id={id}>{title}</h2>
          <Button kind="plain" icon aria-label={t('close')} onClick={onClose}>
            <Icon name="close" />
          </Button>
        </header>
        <div className="dialog-content">{children}</div>
        {act && (
          <footer>
            <Button onClick={onClose}>{t('cancel')}</Button>
            <Button kind="main" type="submit" disabled={disabled}>
              {act}
            </Button>
          </footer>
        )}
      </form>
    </dialog>
  );
}
