import type { ReactNode } from 'react';
import type { Decision } from '../../../src/model/decision.ts';
import type { KeptDecision } from '../api/answers.ts';
import { dayText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Button, Panel, Tag } from '../ui/index.ts';
import { ClaimLinks, type Numbers } from './version-table.tsx';

const show = (value: unknown): string => {
  if (value === null) return '–';
  if (typeof value !== 'object') return String(value);
  const one = value as { name?: string; start?: string; end?: string; min?: number | null; max?: number | null };
  if (one.name) return one.name;
  if (one.start) return one.start === one.end ? one.start : `${one.start} – ${one.end}`;
  return 'min' in one || 'max' in one ? `${one.min ?? '…'}–${one.max ?? '…'}` : JSON.stringify(value);
};

/** What a correction sets, in words. */
export function correctedText({ term }: Speech, decision: Decision): string | null {
  if (decision.kind !== 'correct') return null;
  return Object.entries(decision.set)
    .map(([field, value]) => {
      const shown = Array.isArray(value)
        ? value.map(show).join(', ')
        : field === 'type'
          ? term('type', String(value))
          : show(value);
      return `${term('field', field)}: ${shown}`;
    })
    .join(' · ');
}

interface Props {
  readonly decisions: readonly KeptDecision[];
  readonly numbers: Numbers;
  /** Left out for those who only look. */
  readonly onUndo?: (decision: string) => void;
}

/** One act: what, about which claims, who, when and why; and whether it still binds. */
function Act({ decision, numbers, onUndo }: Omit<Props, 'decisions'> & { readonly decision: KeptDecision }): ReactNode {
  const speech = useSpeech();
  const { t, term } = speech;
  return (
    <li data-undone={decision.undoneBy !== null || undefined}>
      <b>{term('decided', decision.kind)}</b> <ClaimLinks claims={decision.about} numbers={numbers} />
      <bdi>{correctedText(speech, decision)}</bdi>
      {decision.note && <q dir="auto">{decision.note}</q>}
      <span className="quiet">
        {decision.by} · <time dateTime={decision.at}>{dayText(speech, decision.at)}</time>
      </span>
      {decision.undoneBy !== null && <Tag>{t('event.undone')}</Tag>}
      {decision.undoneBy === null && onUndo && (
        <Button kind="plain" onClick={() => onUndo(decision.id)}>
          {t('act.undo')}
        </Button>
      )}
    </li>
  );
}

/** What people decided about the claims of an event, the latest first; each can be taken back, and is then still told of. */
export function History({ decisions, numbers, onUndo }: Props): ReactNode {
  const { t } = useSpeech();
  const acts = decisions.filter(({ kind }) => kind !== 'undo');
  const latestFirst = [...acts].sort((a, b) => b.entry - a.entry);
  return (
    <Panel title={t('event.history')}>
      {!acts.length && <p className="quiet">{t('event.history.none')}</p>}
      <ol className="history">
        {latestFirst.map((decision) => (
          <Act key={decision.id} {...{ decision, numbers, onUndo }} />
        ))}
      </ol>
    </Panel>
  );
}
