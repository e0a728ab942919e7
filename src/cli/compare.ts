import type { Command } from 'commander';
import type { Compared } from '../desk/index.ts';
import type { Event } from '../model/index.ts';
import { UserError } from '../model/index.ts';
import type { ComparedField, DatasetRow } from '../sitrep.ts';
import { type Io, print } from './io.ts';
import { type FilterFlags, filterOf, type LedgerFlags, withFilter, withLedger } from './ledger-options.ts';
import { tellStale, withDesk } from './with-desk.ts';
import { printable } from './wrap.ts';

interface CompareFlags extends LedgerFlags, FilterFlags {
  readonly days: string;
  readonly km: string;
  readonly source?: string;
}

const COMPARE_EXAMPLES = `Examples:
  sitrep compare acled.csv --in Idlib --from 2020-01-24 --to 2020-01-28
  sitrep compare ged.csv --days 2 --km 30 --json
`;

/** Declares `sitrep compare`. */
export function defineCompare(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command('compare')
    .summary('compare the events of a ledger with those of a dataset')
    .description(
      'Compares the events of a ledger with the rows of ACLED, UCDP GED or another table of events: which are told in both, and how they differ field by field; which only one of them has. Nothing is recorded.',
    )
    .argument('<file>', 'a CSV or GeoJSON file of events')
    .option('--days <n>', 'how many days apart two may be and still be one', '1')
    .option('--km <n>', 'how far apart, beside what their precision leaves open', '10')
    .option('--source <name>', 'what the dataset is called (default: its name, else that of the file)')
    .option('--json', 'print the comparison as JSON')
    .addHelpText('before', COMPARE_EXAMPLES);
  withFilter(withLedger(command), 'how many events of the ledger at most (default: all)').action(
    async (file: string, flags: CompareFlags) => finish(await compareFile(file, flags, io)),
  );
}

function numberOf(option: string, value: string): number {
  const number = Number(value);
  if (Number.isFinite(number) && number >= 0) return number;
  throw new UserError('bad-option', `${option} takes a number of at least 0; got "${value}".`);
}

const compareFile = (file: string, flags: CompareFlags, io: Io): Promise<number> => {
  const filter = filterOf(flags);
  const options = {
    days: numberOf('--days', flags.days),
    km: numberOf('--km', flags.km),
    teller: flags.source ?? null,
  };
  return withDesk(flags, io, async (desk) => {
    const { compareWith } = await import('../desk/index.ts');
    await tellStale(desk, io);
    const compared = await compareWith(desk, file, filter, options);
    await print(io.out, flags.json ? `${JSON.stringify(forPrograms(compared), null, 2)}\n` : page(compared));
    return 0;
  });
};

const forPrograms = ({ matches, onlyTheirs, onlyOurs, leftOut }: Compared) => ({
  matches: matches.map(({ row, event, score, fields }) => ({
    row: rowId(row),
    event: event.id,
    score: Math.round(score * 100) / 100,
    fields,
  })),
  onlyTheirs: onlyTheirs.map((row) => ({ row: rowId(row), name: row.name, text: row.row.text })),
  onlyOurs: onlyOurs.map(({ id, type, time, place }) => ({ event: id, type, time, place: place?.name ?? null })),
  leftOut,
  agreement: agreementOf(matches),
});

const rowId = ({ event }: DatasetRow): string => ('why' in event ? '' : event.id);

const FIELDS = ['type', 'date', 'place', 'agent', 'target', 'killed'] as const;
const MARKS: Readonly<Record<ComparedField['agreement'], string>> = {
  same: 'the same',
  near: 'near',
  differ: 'differs',
  'only-theirs': 'not told here',
  'only-ours': 'not told there',
  neither: '',
};

function agreementOf(matches: Compared['matches']) {
  const counted = (name: (typeof FIELDS)[number]) => {
    const told = matches.map(({ fields }) => fields.find((field) => field.name === name)!.agreement);
    const count = (one: ComparedField['agreement']): number => told.filter((agreement) => agreement === one).length;
    return {
      same: count('same'),
      near: count('near'),
      differ: count('differ'),
      onlyTheirs: count('only-theirs'),
      onlyOurs: count('only-ours'),
    };
  };
  return Object.fromEntries(FIELDS.map((name) => [name, counted(name)])) as Record<
    (typeof FIELDS)[number],
    ReturnType<typeof counted>
  >;
}

function page(compared: Compared): string {
  const { matches, onlyTheirs, onlyOurs, leftOut } = compared;
  const name = (matches[0]?.row ?? onlyTheirs[0])?.teller ?? 'the dataset';
  const lines = [
    ...matches.flatMap(({ row, event, fields }) => [
      `${eventHead(event)}  =  ${rowId(row)}`,
      ...fields.flatMap(fieldLine),
    ]),
    ...(onlyTheirs.length
      ? ['', `Only in ${printable(name)}: ${onlyTheirs.length}`, ...onlyTheirs.map((row) => `  ${rowHead(row)}`)]
      : []),
    ...(onlyOurs.length
      ? [
          '',
          `Only here, of the same days and countries: ${onlyOurs.length}`,
          ...onlyOurs.map((event) => `  ${eventHead(event)}`),
        ]
      : []),
    ...(leftOut.length
      ? [
          '',
          `Rows that make no claim: ${leftOut.length}`,
          ...leftOut.slice(0, 10).map((one) => `  ${printable(one.name)}: ${printable(one.why)}`),
        ]
      : []),
    '',
    `Matched ${matches.length}; only in ${printable(name)} ${onlyTheirs.length}; only here ${onlyOurs.length}.`,
    ...(matches.length ? summary(agreementOf(matches)) : []),
  ];
  return `${lines.join('\n').replace(/^\n/, '')}\n`;
}

const eventHead = ({ id, type, time, place }: Event): string =>
  printable([time?.start, type.replaceAll('-', ' '), place?.name, id].filter(Boolean).join(' · '));

const rowHead = (row: DatasetRow): string =>
  'why' in row.event
    ? ''
    : printable(
        [row.event.time?.start, row.event.type.replaceAll('-', ' '), row.event.place?.name, row.event.id]
          .filter(Boolean)
          .join(' · '),
      );

/** What differs, or only one of them tells; what is the same needs no line. */
function fieldLine({ name, theirs, ours, agreement }: ComparedField): string[] {
  if (agreement === 'same' || agreement === 'neither') return [];
  return [`  ${name}: ${MARKS[agreement]}: there ${printable(theirs ?? '–')}; here ${printable(ours ?? '–')}`];
}

function summary(agreement: ReturnType<typeof agreementOf>): string[] {
  const head = `  ${'field'.padEnd(8)}${['same', 'near', 'differ', 'only there', 'only here'].map((one) => one.padStart(12)).join('')}`;
  const row = (name: (typeof FIELDS)[number]): string => {
    const { same, near, differ, onlyTheirs, onlyOurs } = agreement[name];
    return `  ${name.padEnd(8)}${[same, near, differ, onlyTheirs, onlyOurs].map((one) => String(one).padStart(12)).join('')}`;
  };
  return [head, ...FIELDS.map(row)];
}
