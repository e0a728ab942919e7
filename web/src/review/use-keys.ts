import { useEffect, useRef } from 'react';
import { actionOf, type ReviewAction } from './keys.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.closest('dialog') !== null || target.matches('input, textarea, select, [contenteditable]'));

/** Calls the act that a key asks for; keys in fields and dialogues are theirs. */
export function useReviewKeys(acts: Partial<Readonly<Record<ReviewAction, () => void>>>): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const action = actionOf({
        ...pick(event),
        typing: isTyping(event.target) || document.querySelector('dialog[open]') !== null,
      });
      const act = action && now.current[action];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

const pick = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey });
