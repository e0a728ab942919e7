import type { ReactNode } from 'react';
import type { KeptDecision } from '../api/answers.ts';
import { dayText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Button, Panel, Tag } from '../ui/index.ts';
import { ClaimLinks, type Numbers } from './version-table.tsx';

/** The claims that a decision is about. */
export function claimsOf(decision: KeptDecision): readonly string[] {
  switch (decision.kind) {
    case 'split':
      return decision.apart.flat();
    case 'correct':
      return [decision.claim];
    default:
      return decision.claims;
  }
}

const show = (value: unknown): string => {
  if (value === null) return '–';
  if (typeof value !== 'object') return String(value);
  const one = value as { name?: string; start?: string; end?: string; min?: number | null; max?: number | null };
  if (one.name) return one.name;
  if (one.start) return one.start === one.end ? one.start : `${one.start} – ${one.end}`;
  return 'min' in one || 'max' in one ? `${one.min ?? '…'}–${one.max ?? '…'}` : JSON.stringify(value);
};

/** What a correction sets, in words. */
export function correctedText({ term }: Speech, decision: KeptDecision): string | null {
  if (decision.kind !== 'correct') return null;
  return Object.entries(decision.set)
    .map(([field, value]) => {
      const shown = Array.isArray(value) ? value.map(show).join(', ') : field === 'type' ? term('type', String(value)) : show(value);
      return `${term('field', field)}: ${shown}`;
    })
    .join(' · ');
}

interface Props {
  readonly decisions: readonly KeptDecision[];
  readonly numbers: Numbers;
  readonly onUndo: (decision: string) => void;
}

/** What people decided about the claims of an event, the latest first; each can be taken back. */
export function History({ decisions, numbers, onUndo }: Props): ReactNode {
  const speech = useSpeech();
  const { t, term } = speech;
  const latestFirst = [...decisions].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <Panel title={t('event.history')}>
      {!decisions.length && <p className="quiet">{t('event.history.none')}</p>}
      <ol className="history">
        {latestFirst.map((decision) => (
          <li key={decision.id} data-undone={decision.undoneBy ? true : undefined}>
            <b>{term('decided', decision.kind)}</b> <ClaimLinks claims={claimsOf(decision)} numbers={numbers} />
            <bdi>{correctedText(speech, decision)}</bdi>
            {decision.note && <q dir="auto">{decision.note}</q>}
            <span className="quiet">
              {decision.by} · <time dateTime={decision.at}>{dayText(speech, decision.at)}</time>
            </span>
            {decision.undoneBy ? (
              <Tag>{t('event.undone')}</Tag>
            ) : (
              <Button kind="plain" onClick={() => onUndo(decision.id)}>
                {t('act.undo')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
