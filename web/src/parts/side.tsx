import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';

// No side has a colour: each has a sign, which is never shown without its name.
const SIGNS: Readonly<Record<string, string>> = { government: '■', opposition: '●' };
const OTHERS = ['▲', '◆', '▼', '◗', '★', '⬟'];

/** The sign of a side; those who take none have an empty ring. */
export function signOf(side: string | null): string {
  if (side === null) return '○';
  const sum = [...side].reduce((before, letter) => before + letter.charCodeAt(0), 0);
  return SIGNS[side] ?? OTHERS[sum % OTHERS.length]!;
}

/** A side with its sign. */
export function Side({ side }: { readonly side: string | null }): ReactNode {
  const { term } = useSpeech();
  return (
    <span className="side">
      <span className="side-sign" aria-hidden="true">
        {signOf(side)}
      </span>
      {term('side', side ?? 'none')}
    </span>
  );
}
