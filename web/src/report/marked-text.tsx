import type { ReactNode } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import type { Part, TextMark } from './marks.ts';
import type { Run } from './segments.ts';

/** What is shown of the marks: layers that are off are left out, and one claim may be looked at more closely. */
export interface Looking {
  /** The claim whose parts are shown. */
  readonly claim: string | null;
  readonly underlined: boolean;
  readonly loaded: boolean;
}

interface Shown {
  readonly text: string;
  readonly family: string | null;
  readonly trigger: boolean;
  readonly inClaim: boolean;
  readonly part: Part | 'trigger' | null;
  readonly neutral: string | null;
  readonly dimmed: boolean;
  readonly claims: readonly string[];
}

const FIRST = <T extends TextMark['kind']>(marks: readonly TextMark[], kind: T) =>
  marks.filter((mark): mark is Extract<TextMark, { kind: T }> => mark.kind === kind);

/** What one run looks like: the innermost part of the claim that is looked at, and the family of the claim told there. */
export function shownOf({ text, marks }: Run<TextMark>, looking: Looking): Shown {
  const triggers = FIRST(marks, 'trigger');
  const evidence = FIRST(marks, 'evidence');
  const own = (mark: { readonly claim: string }) => mark.claim === looking.claim;
  const part = FIRST(marks, 'part').filter(own).at(-1)?.part ?? null;
  const telling = triggers.find(own) ?? triggers[0] ?? evidence.find(own) ?? evidence[0];
  return {
    text,
    family: looking.underlined ? (telling?.family ?? null) : null,
    trigger: triggers.length > 0,
    inClaim: evidence.some(own),
    part: triggers.some(own) ? 'trigger' : part,
    neutral: looking.loaded ? (FIRST(marks, 'loaded')[0]?.neutral ?? null) : null,
    dimmed: FIRST(marks, 'boilerplate').length > 0,
    claims: [...new Set([...triggers, ...evidence].map(({ claim }) => claim))],
  };
}

/** A loaded word with the neutral one above it. */
function Loaded({ text, neutral }: { readonly text: string; readonly neutral: string }): ReactNode {
  const { t } = useSpeech();
  return (
    <ruby className="loaded" title={neutral ? t('loaded.neutral', { neutral }) : t('loaded.leave-out')}>
      {text}
      <rt>{neutral || '∅'}</rt>
    </ruby>
  );
}

interface Props {
  readonly runs: readonly Run<TextMark>[];
  readonly looking: Looking;
  readonly onPoint?: (claim: string | null) => void;
  readonly onPick?: (claim: string) => void;
}

/** Text with its marks. The words are printed as text and never as HTML. */
export function MarkedText({ runs, looking, onPoint, onPick }: Props): ReactNode {
  return runs.map((run) => {
    const shown = shownOf(run, looking);
    const words = shown.neutral === null ? run.text : <Loaded text={run.text} neutral={shown.neutral} />;
    const claim = shown.claims.find((id) => id === looking.claim) ?? shown.claims[0];
    if (!shown.family && !shown.part && !shown.dimmed && !shown.inClaim) return <span key={run.start}>{words}</span>;
    return (
      // The list of claims beside the text does the same from the keyboard.
      // biome-ignore lint/a11y/noStaticElementInteractions: see above
      // biome-ignore lint/a11y/useKeyWithClickEvents: see above
      <span
        key={run.start}
        className="run"
        data-family={shown.family ?? undefined}
        data-trigger={shown.trigger || undefined}
        data-part={shown.part ?? undefined}
        data-looked-at={shown.inClaim || undefined}
        data-dimmed={shown.dimmed || undefined}
        data-claim={claim}
        onPointerEnter={claim && onPoint ? () => onPoint(claim) : undefined}
        onClick={claim && onPick ? () => onPick(claim) : undefined}
      >
        {words}
      </span>
    );
  });
}
