import { UserError } from '../../model/errors.ts';
import { decode } from '../decode.ts';
import { recordBytes } from '../documents/record.ts';
import { type Opened, type Part, plainPart } from './index.ts';

/** Heads of columns by what they hold, the likeliest first; compared without case, spaces and underscores. */
const COLUMNS = {
  text: [
    'text',
    'fulltext',
    'body',
    'content',
    'message',
    'report',
    'article',
    'notes',
    'description',
    'summary',
    'posttext',
  ],
  id: ['id', 'reportid', 'messageid', 'uid', 'guid', 'eventid'],
  title: ['title', 'headline', 'subject'],
  published: ['published', 'publishedat', 'date', 'datetime', 'timestamp', 'pubdate', 'publicationdate', 'createdat'],
  source: ['source', 'publisher', 'outlet', 'channel', 'site'],
  author: ['author', 'byline', 'from'],
  url: ['url', 'link', 'address', 'sourceurl'],
} as const;

type Field = keyof typeof COLUMNS;

const keyOf = (head: string): string => head.toLowerCase().replace(/[\s_-]+/g, '');

/** The rows of a table with a column of texts; its other columns say what they can of each report. */
export async function* readTable({ bytes, name, column }: Opened): AsyncGenerator<Part> {
  const [heads, ...rows] = await rowsOf(decode(bytes, name), name);
  const columns = columnsOf(heads ?? [], name, column);
  for (const [at, row] of rows.entries()) {
    const cell = (field: Field): string | undefined => {
      const found = columns[field];
      return found === undefined ? undefined : row[found]?.trim() || undefined;
    };
    const text = cell('text');
    if (!text) continue;
    const record = Object.fromEntries(
      (Object.keys(COLUMNS) as Field[]).map((field) => [field, cell(field)] as const).filter(([, value]) => value),
    );
    yield plainPart(`row ${at + 2}`, recordBytes(record));
  }
}

async function rowsOf(text: string, name: string): Promise<string[][]> {
  const { parse } = await import('csv-parse/sync');
  const head = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const count = (mark: string): number => head.split(mark).length;
  const delimiter = [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  try {
    return parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (error) {
    throw new UserError('bad-input', `${name} cannot be read as a table: ${(error as Error).message}`);
  }
}

function columnsOf(heads: readonly string[], name: string, asked: string | null): Partial<Record<Field, number>> {
  const keys = heads.map(keyOf);
  const find = (names: readonly string[]): number | undefined =>
    names.map((one) => keys.indexOf(one)).find((at) => at >= 0);
  const text = asked === null ? find(COLUMNS.text) : find([keyOf(asked)]);
  if (text === undefined) {
    const which = asked === null ? 'no column that is called text, body, content or the like' : `no column "${asked}"`;
    throw new UserError(
      'bad-input',
      `${name} has ${which}. Its columns are: ${heads.join(', ')}. Name the one with the texts with --column.`,
    );
  }
  const others = (Object.keys(COLUMNS) as Field[]).filter((field) => field !== 'text');
  return {
    text,
    ...Object.fromEntries(
      others.map((field) => [field, find(COLUMNS[field])] as const).filter(([, at]) => at !== text),
    ),
  };
}
