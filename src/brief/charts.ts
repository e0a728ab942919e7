import { type EventTypeId, eventType, type Range } from '../model/index.ts';
import type { BriefData } from './data.ts';
import { dateWords } from './dates.ts';
import type { Picture } from './document.ts';
import type { Hatch, Shape, Spot } from './figure.ts';
import type { Item } from './items.ts';
import { namesOf } from './speakers.ts';
import { type Toll, tollCounted } from './tolls.ts';
import { capital, listWords, rangeWords } from './words.ts';

const WIDTH = 640;
const TEXT = 11;

/** The pictures of numbers: null where there is nothing to show. */
export interface Charts {
  readonly types: Picture | null;
  readonly tolls: Picture | null;
}

/** Draws how many events of which type there were on the day and the day before, and the tolls as intervals. */
export function charts(data: BriefData, items: readonly Item[]): Charts {
  return { types: typesChart(data), tolls: tollsChart(items) };
}

const box = (x: number, y: number, width: number, height: number): readonly Spot[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const bar = (x: number, y: number, width: number, height: number, hatch: Hatch): Shape => ({
  kind: 'area',
  rings: [box(x, y, width, height)],
  hatch,
  stroke: 0,
});

const label = (x: number, y: number, text: string, more: Partial<Extract<Shape, { kind: 'label' }>> = {}): Shape => ({
  kind: 'label',
  at: [x, y],
  text,
  size: TEXT,
  anchor: 'start',
  ...more,
});

const countsOf = (events: BriefData['events']): Map<EventTypeId, number> => {
  const counts = new Map<EventTypeId, number>();
  for (const { event } of events) counts.set(event.type, (counts.get(event.type) ?? 0) + 1);
  return counts;
};

const LEFT = 190;
const ROW = 26;

function typesChart({ events, earlier, day, before }: BriefData): Picture | null {
  const [now, past] = [countsOf(events), countsOf(earlier)];
  const types = [...new Set([...now.keys(), ...past.keys()])].sort(
    (a, b) => (now.get(b) ?? 0) - (now.get(a) ?? 0) || (past.get(b) ?? 0) - (past.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  if (!types.length) return null;
  const most = Math.max(...types.flatMap((type) => [now.get(type) ?? 0, past.get(type) ?? 0]));
  const scale = (WIDTH - LEFT - 40) / most;
  const [today, yesterday] = [day, before].map((one) => dateWords(one, { year: false }));
  const top = 26;
  const shapes: Shape[] = [
    bar(LEFT, 4, 18, 10, 'solid'),
    label(LEFT + 24, 13, today!),
    bar(LEFT + 130, 4, 18, 10, 'diagonal'),
    label(LEFT + 154, 13, yesterday!),
    ...types.flatMap((type, at): Shape[] => {
      const y = top + at * ROW;
      const [a, b] = [now.get(type) ?? 0, past.get(type) ?? 0];
      return [
        label(LEFT - 8, y + 15, capital(eventType(type).label), { anchor: 'end' }),
        ...(a ? [bar(LEFT, y + 1, a * scale, 10, 'solid')] : []),
        label(LEFT + a * scale + 5, y + 9.5, String(a), { size: 10 }),
        ...(b ? [bar(LEFT, y + 12.5, b * scale, 8, 'diagonal')] : []),
        label(LEFT + b * scale + 5, y + 20.5, String(b), { size: 10 }),
      ];
    }),
    {
      kind: 'line',
      points: [
        [LEFT, top - 4],
        [LEFT, top + types.length * ROW],
      ],
      tone: 0,
      width: 1,
    },
  ];
  const told = types.map((type) => `${eventType(type).label} ${now.get(type) ?? 0} (${past.get(type) ?? 0})`);
  return {
    kind: 'figure',
    figure: {
      id: 'types',
      title: `Events by type on ${today}, and on ${yesterday}`,
      description: `Bars, one pair a type; the number for the day before in brackets: ${told.join(', ')}.`,
      width: WIDTH,
      height: top + types.length * ROW + 8,
      shapes,
    },
  };
}

interface TollLine {
  readonly who: string;
  readonly range: Range;
  readonly words: string;
}

const summed = ({ counts }: Toll): Range => ({
  min: counts.some(({ range }) => range.min === null) ? null : counts.reduce((sum, { range }) => sum + range.min!, 0),
  max: counts.some(({ range }) => range.max === null) ? null : counts.reduce((sum, { range }) => sum + range.max!, 0),
});

const isCounted = ({ counts }: Toll): boolean => counts.every(({ vague, round }) => !vague && round === null);

function tollRows(items: readonly Item[]): { title: string; lines: TollLine[] }[] {
  return items.flatMap(({ facts }) => {
    const shared = facts.shared
      .filter((toll) => toll.outcome === 'killed' && isCounted(toll))
      .map((toll) => ({ toll, who: listWords(namesOf(facts.tellers)) }));
    const disputed = facts.disputed
      .filter(({ outcome }) => outcome === 'killed')
      .flatMap(({ versions }) => versions)
      .filter(isCounted)
      .map((toll) => ({ toll, who: listWords(namesOf(facts.tellers.filter(({ id }) => toll.sources.includes(id)))) }));
    const lines = [...shared, ...disputed].map(({ toll, who }) => ({
      who: capital(who.replace(/^the /, '')),
      range: summed(toll),
      words: tollCounted(toll),
    }));
    return lines.length ? [{ title: titleOf({ facts }), lines }] : [];
  });
}

function titleOf({ facts }: Pick<Item, 'facts'>): string {
  const { type, places } = facts.happening;
  return `${capital(eventType(type).label)}${places[0] ? `, ${places[0].where}` : ''}`;
}

const LINE = 19;

function tollsChart(items: readonly Item[]): Picture | null {
  const rows = tollRows(items);
  if (!rows.length) return null;
  const ends = rows.flatMap(({ lines }) =>
    lines.flatMap(({ range }) => [range.min ?? 0, range.max ?? (range.min ?? 0) * 1.3]),
  );
  const most = Math.max(...ends, 1);
  const left = 250;
  const scale = (WIDTH - left - 70) / most;
  const shapes: Shape[] = [];
  let y = 18;
  for (const { title, lines } of rows) {
    shapes.push(label(0, y, title, { bold: true }));
    y += LINE - 2;
    for (const { who, range } of lines) {
      shapes.push(label(12, y, shortened(who)), ...interval(left, y - 4, range, scale, most));
      y += LINE;
    }
    y += 8;
  }
  const axis = y - 4;
  shapes.push(
    {
      kind: 'line',
      points: [
        [left, axis],
        [left + most * scale, axis],
      ],
      tone: 0,
      width: 1,
    },
    ...ticksTo(most).flatMap((value): Shape[] => [
      {
        kind: 'line',
        points: [
          [left + value * scale, axis],
          [left + value * scale, axis + 4],
        ],
        tone: 0,
        width: 1,
      },
      label(left + value * scale, axis + 15, String(value), { size: 10, anchor: 'middle' }),
    ]),
    label(left, axis + 30, 'people killed, by who counted them', { size: 10 }),
  );
  const told = rows.map(
    ({ title, lines }) => `${title}: ${lines.map(({ who, words }) => `${who} ${words}`).join('; ')}`,
  );
  return {
    kind: 'figure',
    figure: {
      id: 'tolls',
      title: 'People killed in each event, by who counted them',
      description: `A mark is an exact figure, a bar from it to the right an open one. ${told.join('. ')}.`,
      width: WIDTH,
      height: axis + 38,
      shapes,
    },
  };
}

const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);

function interval(left: number, y: number, range: Range, scale: number, most: number): Shape[] {
  const at = (value: number): number => left + value * scale;
  const { min, max } = range;
  const words = rangeWords(range);
  if (min !== null && min === max)
    return [
      { kind: 'mark', at: [at(min), y], shape: 'circle', size: 4 },
      label(at(min) + 9, y + 4, words, { size: 10 }),
    ];
  const [from, to] = [min ?? 0, max ?? most];
  return [
    {
      kind: 'line',
      points: [
        [at(from), y],
        [at(to), y],
      ],
      tone: 0,
      width: 2,
      dashed: max === null || min === null,
    },
    ...(min === null ? [] : [{ kind: 'mark' as const, at: [at(min), y] as const, shape: 'square' as const, size: 4 }]),
    ...(max === null
      ? [{ kind: 'mark' as const, at: [at(to), y] as const, shape: 'triangle' as const, size: 4 }]
      : [{ kind: 'mark' as const, at: [at(max), y] as const, shape: 'square' as const, size: 4 }]),
    label(at(to) + 9, y + 4, words, { size: 10 }),
  ];
}

const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 100_000];

function ticksTo(most: number): number[] {
  const step = STEPS.find((one) => most / one <= 8) ?? most;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}
