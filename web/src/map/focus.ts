/** Puts the keyboard into what has just opened, unless it stands somewhere already: a list, or the map itself. */
export function focusIfFree(element: HTMLElement | null): void {
  if (element && (document.activeElement === null || document.activeElement === document.body))
    element.focus({ preventScroll: true });
}
