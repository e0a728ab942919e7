import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { type Box, link } from './arcs.ts';

interface Props {
  /** The frame of the text. */
  readonly text: RefObject<HTMLElement | null>;
  readonly claim: string | null;
}

function boxIn(frame: DOMRect, element: Element): Box {
  // A phrase that is broken over two lines is pointed at where it begins.
  const first = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return { left: first.left - frame.left, top: first.top - frame.top, width: first.width, height: first.height };
}

/** The links from what is told to those who play a part in it. */
function measure(text: HTMLElement): readonly { readonly part: string; readonly path: string }[] {
  const frame = text.getBoundingClientRect();
  const told = text.querySelector('[data-part="trigger"]');
  if (!told) return [];
  const from = boxIn(frame, told);
  // Of a phrase that other marks cut into runs only the first run is linked.
  const firsts = [...text.querySelectorAll('[data-part]')].filter((element) => {
    const before = element.previousElementSibling as HTMLElement | null;
    const { part } = (element as HTMLElement).dataset;
    return part !== 'trigger' && before?.dataset.part !== part;
  });
  return firsts.map((element, lane) => ({
    part: (element as HTMLElement).dataset.part!,
    path: link(from, boxIn(frame, element), lane),
  }));
}

/** Draws who is linked with what in the claim that is looked at. The list of claims says the same in words. */
export function RoleLinks({ text, claim }: Props): ReactNode {
  const [links, setLinks] = useState<ReturnType<typeof measure>>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is another drawing
  useEffect(() => {
    const element = text.current;
    if (!element) return;
    const draw = (): void => setLinks(measure(element));
    draw();
    const watch = new ResizeObserver(draw);
    watch.observe(element);
    return () => watch.disconnect();
  }, [text, claim]);
  return (
    <svg className="links" aria-hidden="true">
      {links.map(({ part, path }) => (
        <path key={path} d={path} data-part={part} />
      ))}
    </svg>
  );
}
