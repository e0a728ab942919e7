import { type ReactNode, useEffect, useState } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView, useView } from '../state/use-view.ts';

/** The period, as the address holds it. */
export function Period(): ReactNode {
  const { t } = useSpeech();
  const { from, to } = useView();
  const change = useChangeView();
  return (
    <>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} className="field">
          {t(`filter.${end}`)}
          <input
            className="input"
            type="date"
            value={(end === 'from' ? from : to) ?? ''}
            onChange={({ target }) => change({ [end]: target.value || undefined, cursor: undefined })}
          />
        </label>
      ))}
    </>
  );
}

const WAIT_MS = 300;

interface TextProps {
  readonly label: string;
  /** Which value of the address it is. */
  readonly name: 'words' | 'in' | 'q' | 'a' | 'b';
  readonly placeholder?: string;
}

/** A filter of words; the address follows a moment after the last key. */
export function TextFilter({ label, name, placeholder }: TextProps): ReactNode {
  const view = useView();
  const change = useChangeView();
  const kept = view[name] ?? '';
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  useEffect(() => {
    if (text === kept) return;
    const timer = setTimeout(
      () => change({ [name]: text || undefined, cursor: undefined }, { replace: true }),
      WAIT_MS,
    );
    return () => clearTimeout(timer);
  }, [text, kept, name, change]);
  return (
    <label className="field">
      {label}
      <input
        className="input"
        type="search"
        value={text}
        placeholder={placeholder}
        onChange={({ target }) => setText(target.value)}
      />
    </label>
  );
}

/** Words that the text must have. */
export function WordsField(): ReactNode {
  const { t } = useSpeech();
  return <TextFilter label={t('filter.words')} name="words" />;
}

/** Where: a country, a province or a place. */
export function WhereField(): ReactNode {
  const { t } = useSpeech();
  return <TextFilter label={t('filter.in')} name="in" />;
}
