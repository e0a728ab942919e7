import { useEffect, useRef, useState } from 'react';

/** A value at most every so many milliseconds; the last one always comes through. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, settle] = useState(value);
  const last = useRef(0);
  useEffect(() => {
    const wait = Math.max(0, last.current + pause - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      settle(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, pause]);
  return settled;
}
