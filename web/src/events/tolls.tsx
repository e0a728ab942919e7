import type { CSSProperties, ReactNode } from 'react';
import type { Event, EventField, FieldVersion } from '../../../src/model/event.ts';
import type { Range } from '../../../src/model/range.ts';
import { type Speech, useSpeech } from '../i18n/language.tsx';
import { Side } from '../parts/side.tsx';
import { type Column, Figure, Panel } from '../ui/index.ts';
import { type Axis, axisOf, type Bar } from './axis.ts';
import { tollsOf } from './versions.ts';

type Names = ReadonlyMap<string, string>;

const place = ({ from, to }: Bar): CSSProperties => ({
  insetInlineStart: `${from * 100}%`,
  inlineSize: `${(to - from) * 100}%`,
});

function Track({ bar, whole }: { readonly bar: Bar; readonly whole?: boolean }): ReactNode {
  return (
    <div className="toll-track">
      <span
        className="toll-bar"
        data-whole={whole || undefined}
        data-point={bar.from === bar.to || undefined}
        data-open-below={bar.openBelow || undefined}
        data-open-above={bar.openAbove || undefined}
        style={place(bar)}
      />
    </div>
  );
}

const namesOf = (version: FieldVersion, names: Names): string =>
  version.sources.map((id) => names.get(id) ?? id).join(', ');

interface RowProps {
  readonly version: FieldVersion;
  readonly names: Names;
  readonly axis: Axis;
}

function Row({ version, names, axis }: RowProps): ReactNode {
  return (
    <div className="toll-row">
      <div className="toll-who">
        {version.sides.map((side) => (
          <Side key={side} side={side} />
        ))}
        <span className="toll-sources">{namesOf(version, names)}</span>
      </div>
      <Track bar={axis.bar(version.range!)} />
      <div className="toll-text">
        <bdi>{version.text}</bdi>
      </div>
    </div>
  );
}

function intervalText({ min, max }: Range): string {
  if (min === max) return String(min);
  if (min === null) return `≤ ${max}`;
  return max === null ? `≥ ${min}` : `${min}–${max}`;
}

interface FieldProps {
  readonly field: EventField;
  readonly names: Names;
  readonly axis: Axis;
}

function Field({ field, names, axis }: FieldProps): ReactNode {
  const { t, term } = useSpeech();
  const counted = field.versions.filter(({ range }) => range);
  return (
    <div className="toll-field">
      <h3>{term('field', field.name)}</h3>
      {counted.map((version) => (
        <Row key={version.text + version.sources.join()} {...{ version, names, axis }} />
      ))}
      {field.interval && counted.length > 1 && (
        <div className="toll-row">
          <div className="toll-who">{t('tolls.whole')}</div>
          <Track bar={axis.bar(field.interval)} whole />
          <div className="toll-text">
            <bdi>{intervalText(field.interval)}</bdi>
          </div>
        </div>
      )}
    </div>
  );
}

interface Told extends FieldVersion {
  readonly field: string;
}

const columnsFor = ({ t, term }: Speech, names: Names): Column<Told>[] => [
  { key: 'field', head: t('tolls.outcome'), cell: ({ field }) => term('field', field) },
  { key: 'said', head: t('tolls.said'), cell: ({ text }) => text },
  { key: 'least', head: t('tolls.least'), cell: ({ range }) => range?.min ?? '–', number: true },
  { key: 'most', head: t('tolls.most'), cell: ({ range }) => range?.max ?? '–', number: true },
  { key: 'by', head: t('tolls.by'), cell: (version) => namesOf(version, names) },
  {
    key: 'side',
    head: t('side'),
    cell: ({ sides }) => sides.map((side) => term('side', side ?? 'none')).join(', '),
  },
];

/** The tolls of an event as intervals on one axis, each version with those who give it, and the same as a table. */
export function Tolls({ event }: { readonly event: Event }): ReactNode {
  const speech = useSpeech();
  const fields = tollsOf(event);
  if (!fields.length) return null;
  const told = fields.flatMap(({ name, versions }) =>
    versions.filter(({ range }) => range).map((version): Told => ({ ...version, field: name })),
  );
  const axis = axisOf(told.map(({ range }) => range!));
  const names = new Map(event.sources.map(({ id, name }) => [id, name]));
  return (
    <Panel title={speech.t('tolls.title')} className="tolls">
      <Figure
        label={speech.t('tolls.title')}
        columns={columnsFor(speech, names)}
        rows={told}
        keyOf={({ field, text, sources }) => field + text + sources.join()}
      >
        <div className="toll-plot" aria-hidden="true">
          <div className="toll-row toll-axis">
            <div className="toll-track">
              {axis.ticks.map(({ value, at }) => (
                <span key={value} className="toll-tick" style={{ insetInlineStart: `${at * 100}%` }}>
                  <span>{speech.number(value)}</span>
                </span>
              ))}
            </div>
          </div>
          {fields.map((field) => (
            <Field key={field.name} {...{ field, names, axis }} />
          ))}
        </div>
      </Figure>
    </Panel>
  );
}
