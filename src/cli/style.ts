import type { Io, Output } from './io.ts';

/** What a piece of text is on a page; how it looks depends on the terminal. */
export interface Style {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly id: (text: string) => string;
  readonly warning: (text: string) => string;
  /** The word of a quotation that tells of the happening. */
  readonly trigger: (text: string) => string;
}

const codes =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const same = (text: string): string => text;

/** Without colour the trigger stands between asterisks. */
export const PLAIN: Style = {
  title: same,
  heading: same,
  quiet: same,
  id: same,
  warning: same,
  trigger: (text) => `*${text}*`,
};

/** Colours that hold on dark and light grounds; no colour carries a side of the war. */
export const COLOUR: Style = {
  title: codes(1, 22),
  heading: codes(1, 22),
  quiet: codes(2, 22),
  id: codes(36, 39),
  warning: codes(33, 39),
  trigger: (text) => codes(1, 22)(codes(4, 24)(text)),
};

/** Colour only on a terminal, and not where NO_COLOR is set or the terminal is dumb. */
export function styleOf(out: Output, env: Io['env']): Style {
  const wanted = out.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return wanted ? COLOUR : PLAIN;
}
