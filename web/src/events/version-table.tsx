import type { ReactNode } from 'react';
import type { Event, FieldVersion } from '../../../src/model/event.ts';
import { dayText } from '../i18n/dates.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { Panel, Tag } from '../ui/index.ts';
import { columnsOf, type VersionRow, versionRows } from './versions.ts';

/** The numbers by which the page calls the claims of its event. */
export type Numbers = ReadonlyMap<string, number>;

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly numbers: Numbers;
}

const TONE = { agree: 'good', differ: undefined, contradict: 'warn' } as const;

/** The claims behind something, as numbers that lead to their words further down the page. */
export function ClaimLinks({
  claims,
  numbers,
}: {
  readonly claims: readonly string[];
  readonly numbers: Numbers;
}): ReactNode {
  const { t } = useSpeech();
  return claims
    .filter((id) => numbers.has(id))
    .map((id) => (
      <a key={id} className="claim-number" href={`#claim-${numbers.get(id)}`} title={t('event.to-claim')}>
        <span className="hidden-text">{t('claim')} </span>
        {numbers.get(id)}
      </a>
    ));
}

function wordsOf(speech: Speech, name: string, text: string): string {
  if (name === 'happened' || name === 'type') return speech.term(name === 'type' ? 'label' : 'happened', text);
  if (name !== 'date') return text;
  return text.replace(/\d{4}-\d{2}-\d{2}/g, (day) => dayText(speech, day));
}

function Version({
  name,
  version,
  known,
}: {
  readonly name: string;
  readonly version: FieldVersion;
  readonly known: Known;
}): ReactNode {
  const speech = useSpeech();
  return (
    <div className="version">
      <div className="version-text">
        <bdi>{wordsOf(speech, name, version.text)}</bdi>
      </div>
      <span className="version-by">
        {version.sources.map((id) => known.names.get(id) ?? id).join(', ')}{' '}
        <ClaimLinks claims={version.claims} numbers={known.numbers} />
      </span>
    </div>
  );
}

function Silent(): ReactNode {
  const { t } = useSpeech();
  return (
    <span className="silent">
      <span aria-hidden="true">·</span>
      <span className="hidden-text">{t('event.silent')}</span>
    </span>
  );
}

function FieldRow({ row, known }: { readonly row: VersionRow; readonly known: Known }): ReactNode {
  const { term } = useSpeech();
  return (
    <tr data-agreement={row.agreement}>
      <th scope="row">
        {term('field', row.name)} <Tag tone={TONE[row.agreement]}>{term('agreement', row.agreement)}</Tag>
      </th>
      {row.cells.map(({ column, versions }) => (
        <td key={column} data-side={term('side', column ?? 'none')} data-empty={!versions.length || undefined}>
          {versions.map((version) => (
            <Version key={version.text} name={row.name} {...{ version, known }} />
          ))}
          {!versions.length && <Silent />}
        </td>
      ))}
    </tr>
  );
}

/** What each side says, field by field: versions in columns, and whether they agree. */
export function VersionTable({ event, numbers }: { readonly event: Event; readonly numbers: Numbers }): ReactNode {
  const { t } = useSpeech();
  const known = { numbers, names: new Map(event.sources.map(({ id, name }) => [id, name])) };
  return (
    <Panel title={t('event.versions')} className="flush">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className="table-scroll" tabIndex={0} aria-label={t('event.versions')}>
        <table className="table versions">
          <thead>
            <tr>
              <th scope="col">{t('event.field')}</th>
              {columnsOf(event).map((side) => (
                <th key={side} scope="col">
                  <Side side={side} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versionRows(event).map((row) => (
              <FieldRow key={row.name} {...{ row, known }} />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
