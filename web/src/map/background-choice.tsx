import { type FormEvent, type ReactNode, useState } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Button } from '../ui/button.tsx';

const STORED = 'sitrep.background';

/** The address of the base map that was chosen on this machine. */
export const chosenBackground = (): string | null => localStorage.getItem(STORED);

/** Where a base map of one's own is named: images by {z}/{x}/{y}, or a PMTiles file. */
export function BackgroundChoice(): ReactNode {
  const { t } = useSpeech();
  const [address, setAddress] = useState(chosenBackground() ?? '');
  const use = (event: FormEvent): void => {
    event.preventDefault();
    if (address.trim()) localStorage.setItem(STORED, address.trim());
    else localStorage.removeItem(STORED);
    location.reload();
  };
  return (
    <details className="background-choice">
      <summary>{t('background.label')}</summary>
      <form onSubmit={use}>
        <label className="field">
          {t('background.hint', { z: '{z}', x: '{x}', y: '{y}' })}
          <input
            className="input"
            dir="ltr"
            placeholder="/tiles/{z}/{x}/{y}.png"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
          />
        </label>
        <Button type="submit">{t('background.set')}</Button>
      </form>
    </details>
  );
}
