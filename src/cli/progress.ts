import type { Io } from './io.ts';

/** A bar on the error stream of a terminal; elsewhere it says nothing. */
export interface Progress {
  /** `share` from 0 to 1, or null where the whole is not known; `done` counts reports. */
  readonly step: (done: number, share: number | null) => void;
  readonly end: () => void;
}

const WIDTH = 30;
const SILENT: Progress = { step: () => {}, end: () => {} };

/** A progress bar where someone can see it: standard error is a terminal and the answers go elsewhere. */
export function progressOn({ out, err }: Io): Progress {
  if (!err.isTTY || out.isTTY) return SILENT;
  let shown = '';
  return {
    step: (done, share) => {
      const line = `${share === null ? '' : `${bar(share)} `}${done} ${done === 1 ? 'report' : 'reports'}`;
      if (line === shown) return;
      shown = line;
      err.write(`\r\u001b[K${line}`);
    },
    end: () => void (shown && err.write('\r\u001b[K')),
  };
}

/** A bar on a terminal for files that come in. */
export function fileProgressOn({ err }: Io): { step: (name: string, share: number | null) => void; end: () => void } {
  if (!err.isTTY) return { step: () => {}, end: () => {} };
  let shown = '';
  return {
    step: (name, share) => {
      const line = `${name} ${share === null ? '…' : bar(share)}`;
      if (line === shown) return;
      shown = line;
      err.write(`\r\u001b[K${line}`);
    },
    end: () => {
      if (shown) err.write('\r\u001b[K');
      shown = '';
    },
  };
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.floor(share * 100)).padStart(3)}%`;
}
