import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly text: ReactNode;
  readonly below?: boolean;
  readonly children: (describedBy: string) => ReactNode;
}

/** Words that appear at a control that is pointed at or focused; Escape puts them away. */
export function Tooltip({ text, below, children }: Props): ReactNode {
  const id = useId();
  const [closed, setClosed] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for Escape and for the pointer leaving
    <span
      className="tooltip-anchor"
      data-closed={closed || undefined}
      onKeyDown={(event) => event.key === 'Escape' && setClosed(true)}
      onMouseLeave={() => setClosed(false)}
      onBlur={() => setClosed(false)}
    >
      {children(id)}
      <span role="tooltip" id={id} className="tooltip" data-below={below || undefined}>
        {text}
      </span>
    </span>
  );
}
