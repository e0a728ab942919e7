import { type ReactNode, useState } from 'react';
import type { AirwarsGrade } from '../../../src/model/event.ts';
import type { EventFamily } from '../../../src/model/event-types.ts';
import type { EventTypeId } from '../../../src/model/reading.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useChangeView, useView } from '../state/use-view.ts';
import { toggled } from '../state/view.ts';
import { isHidden } from './asked.ts';
import { Disc } from './disc.tsx';
import { byFamily, typesOf } from './families.ts';

/** Counts of events by type. */
export type TypeCounts = Readonly<Partial<Record<EventTypeId, number>>>;

const GRADES: readonly AirwarsGrade[] = ['confirmed', 'fair', 'weak', 'contested', 'discounted'];

/** What happened: the signs, how many of each, and whether they are shown. */
export function TypeLegend({ counts, all }: { readonly counts: TypeCounts; readonly all: TypeCounts }): ReactNode {
  const { t } = useSpeech();
  const present = byFamily(counts);
  // What is switched off or out of the period stays in the legend: nothing jumps, and it can be switched on again.
  const rows = byFamily(all).map(({ family }) => ({
    family,
    count: present.find((one) => one.family === family)?.count ?? 0,
  }));
  return (
    <section className="legend-part" aria-labelledby="legend-types">
      <h2 id="legend-types">{t('legend.types')}</h2>
      <ul>
        {rows.map((row) => (
          <FamilyRow key={row.family} {...row} counts={all} all={rows.map(({ family }) => family)} />
        ))}
      </ul>
    </section>
  );
}

interface FamilyProps {
  readonly family: EventFamily;
  readonly count: number;
  readonly counts: TypeCounts;
  readonly all: readonly EventFamily[];
}

function FamilyRow({ family, count, counts, all }: FamilyProps): ReactNode {
  const { t, term, number } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const [open, setOpen] = useState(false);
  const name = term('family', family);
  const shown = !view.hide?.includes(family);
  const types = typesOf(family).filter((type) => counts[type]);
  const others = all.filter((one) => one !== family);
  return (
    <li className="legend-row" data-off={!shown || undefined}>
      <button
        type="button"
        className="legend-switch"
        aria-pressed={shown}
        onClick={() => change({ hide: toggled(view.hide, family) })}
      >
        <Disc family={family} />
        <span className="legend-name">{name}</span>
        <span className="legend-count">{number(count)}</span>
      </button>
      <button
        type="button"
        className="legend-only"
        aria-label={t('legend.only.label', { what: name })}
        onClick={() => change({ hide: others.length ? [...others, ...(view.hide ?? []).filter(isLayer)] : undefined })}
      >
        {t('legend.only')}
      </button>
      <button
        type="button"
        className="legend-more"
        aria-expanded={open}
        aria-label={t('legend.types.of', { family: name })}
        onClick={() => setOpen(!open)}
        disabled={types.length === 0}
      />
      {open ? (
        <ul className="legend-types">
          {types.map((type) => (
            <TypeRow key={type} type={type} family={family} count={counts[type] ?? 0} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

const isLayer = (name: string): boolean => name === 'control';

interface TypeProps {
  readonly type: EventTypeId;
  readonly family: EventFamily;
  readonly count: number;
}

function TypeRow({ type, family, count }: TypeProps): ReactNode {
  const { term, number } = useSpeech();
  const view = useView();
  const change = useChangeView();
  return (
    <li data-off={isHidden(view, type, family) || undefined}>
      <button
        type="button"
        className="legend-switch"
        aria-pressed={!isHidden(view, type, family)}
        onClick={() => change({ hide: toggled(view.hide, type) })}
      >
        <span className="legend-name">{term('type', type)}</span>
        <span className="legend-count">{number(count)}</span>
      </button>
    </li>
  );
}

/** How well events are supported: the rims, each a switch. */
export function GradeLegend(): ReactNode {
  const { t, term } = useSpeech();
  const view = useView();
  const change = useChangeView();
  const shown = view.grade ?? GRADES;
  const flip = (grade: AirwarsGrade): void => {
    const next = GRADES.filter((one) => (one === grade ? !shown.includes(one) : shown.includes(one)));
    change({ grade: next.length === GRADES.length || next.length === 0 ? undefined : next });
  };
  return (
    <section className="legend-part" aria-labelledby="legend-grades">
      <h2 id="legend-grades">{t('legend.grades')}</h2>
      <ul>
        {GRADES.map((grade) => (
          <li key={grade} className="legend-row" data-off={!shown.includes(grade) || undefined}>
            <button
              type="button"
              className="legend-switch"
              aria-pressed={shown.includes(grade)}
              onClick={() => flip(grade)}
            >
              <Disc family="air" grade={grade} />
              <span className="legend-name">
                {term('grade', grade)}
                <small>{term('grade', `${grade}.means`)}</small>
              </span>
            </button>
          </li>
        ))}
        <li className="legend-row">
          <button
            type="button"
            className="legend-switch"
            aria-pressed={view.contradicted === true}
            onClick={() => change({ contradicted: view.contradicted ? undefined : true })}
          >
            <span className="legend-check" data-on={view.contradicted || undefined} aria-hidden="true">
              ≠
            </span>
            <span className="legend-name">{t('legend.disputed')}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}
