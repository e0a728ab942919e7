import { type AcledCode, EVENT_TYPES, type EventFamily, type EventType } from '../../src/model/index.ts';

const FAMILIES: Readonly<Record<EventFamily, string>> = {
  ground: 'Fighting on the ground',
  territory: 'Who holds what',
  air: 'In the air',
  remote: 'Bombs, shells and missiles',
  people: 'What befalls people',
  property: 'Property and weapons',
  movement: 'Forces and movement',
  dealings: 'Dealings between parties',
  speech: 'Acts of speech',
  unrest: 'Protest and riot',
  outside: 'Outside the conflict',
};

const PLACES: Readonly<Record<EventType['place'], string>> = {
  object: 'what it is about',
  setting: 'where it happened',
  rare: 'seldom',
};

const UCDP: Readonly<Record<'by-sides' | 'one-sided' | 'none', string>> = {
  'by-sides': '1, 2 or 3 by its sides',
  'one-sided': '3',
  none: '–',
};

const acled = ({ event, subEvent, when }: AcledCode): string =>
  `${event} / ${subEvent}${when ? ` (${when.replaceAll('-', ' ')})` : ''}`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function rowOf(type: EventType): string {
  const roles = type.roles.map(({ role, means }) => `${role}: ${means}`).join('; ');
  const plover = type.plover ? [type.plover.event, type.plover.mode].filter((one) => one).join(' ') : '–';
  return row([
    `\`${type.id}\``,
    type.means,
    roles,
    PLACES[type.place],
    type.acled.map(acled).join('; ') || '–',
    plover,
    type.cameo ?? '–',
    UCDP[type.ucdp ?? 'none'],
  ]);
}

function familySection(family: EventFamily): string {
  const types = EVENT_TYPES.filter((type) => type.family === family);
  const notes = types.filter(({ note }) => note).map(({ id, note }) => `- \`${id}\`: ${note}`);
  return [
    `## ${FAMILIES[family]}`,
    '',
    row(['type', 'what it says happened', 'who takes part', 'place', 'ACLED', 'PLOVER', 'CAMEO', 'UCDP']),
    row(Array.from({ length: 8 }, () => '---')),
    ...types.map(rowOf),
    ...(notes.length ? ['', ...notes] : []),
  ].join('\n');
}

/** docs/event-types.md, from the table in src/model/event-types.ts. */
export function eventTypesPage(): string {
  const families = Object.keys(FAMILIES) as EventFamily[];
  const states = EVENT_TYPES.filter(({ becomesEvent }) => !becomesEvent).map(({ id }) => `\`${id}\``);
  return `${[
    '# Event types',
    '',
    'Made by `npm run docs` from the table in `src/model/event-types.ts`; do not edit it here.',
    '',
    `Each claim has one of these ${EVENT_TYPES.length} types. Every type but ${states.join(', ')} (a state, no change) becomes an event, where the`,
    "claim's status allows it: a forecast, a guess, a plan and a denial never do. ACLED codes depend on who takes part where",
    "two are given. UCDP's type of violence is 1 (a state's forces are a side), 2 (none is) or 3 (against the unarmed), and",
    'UCDP takes only events with at least one death.',
    '',
    ...families.map((family) => `${familySection(family)}\n`),
  ]
    .join('\n')
    .trimEnd()}\n`;
}
