import { type ExportFormat, exportFormats, type FieldMeaning, LICENCE } from '../../src/export/index.ts';

const OF: Readonly<Record<ExportFormat['of'], string>> = {
  claims: 'claims',
  events: 'events',
  control: 'who held what',
  ledger: 'the ledger',
};

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const overview = (format: ExportFormat): string =>
  row([
    `[\`${format.id}\`](#${format.id})`,
    format.name,
    OF[format.of],
    `.${format.extension}`,
    format.mediaType,
    format.provenance === 'inside' ? 'inside' : 'beside: `FILE.provenance.jsonl`',
    format.options.map((option) => `\`--${option}\``).join(' ') || '–',
  ]);

const check = ({ check: isChecked }: FieldMeaning): string => (isChecked ? ' **Check.**' : '');

function section(format: ExportFormat): string {
  const hasTags = format.fields.some(({ hxl }) => hxl);
  const heads = ['column or field', 'what it means', ...(hasTags ? ['HXL'] : [])];
  const field = (one: FieldMeaning): string =>
    row([`\`${one.name}\``, `${one.means}${check(one)}`, ...(hasTags ? [one.hxl ? `\`${one.hxl}\`` : ''] : [])]);
  return [
    `## ${format.id}`,
    '',
    `**${format.name}.** ${format.standard}`,
    '',
    ...format.notes.flatMap((note) => [`- ${note}`]),
    ...(format.notes.length ? [''] : []),
    row(heads),
    row(heads.map(() => '---')),
    ...format.fields.map(field),
    '',
  ].join('\n');
}

/** docs/exports.md, from the table of formats in src/export/. */
export const exportsPage = (): string => `# Exports and imports

Made by \`npm run docs\` from the table in \`src/export/formats.ts\`; do not edit it here.

\`\`\`sh
sitrep export csv --in Idlib --from 2020-01-24 --out idlib.csv --hxl   # one row a claim, for a spreadsheet
sitrep export acled --out events.csv                                 # and events.csv.provenance.jsonl
sitrep export geojson > events.geojson
sitrep export jsonl --profile full --out ledger.jsonl                # the whole ledger
sitrep import ledger.jsonl --db copy.db                              # … and back
sitrep import acled.csv                                              # each row a claim in the voice of ACLED
sitrep compare acled.csv --in Idlib                                  # matches, misses, differences
\`\`\`

The filters are those of \`sitrep claims\` and \`sitrep events\`. Without \`--out\` a text goes to standard output. How many records were
written, and how many were left out and why, is told on the error stream. An export is written as the ledger is gone through:
memory stays the same however many claims there are.

**What is kept back.** By default all exports go by the profile \`publish\`: names of people, contacts, protected sites and exact spots
are blacked out or made coarser ([docs/publish.md](publish.md)). \`--profile full\` writes all, and is on whoever gives it.

**Where it comes from.** Every record says which claims it is made of, in which report (SHA-256 of its bytes), at which span, read by which
version of the reader, and under which line of rights: inside, or in a file beside it where the columns are fixed by others. The
line is _${LICENCE}_ or the one given with \`--licence\`.

**Check** marks rules that rest on knowledge which nobody could look up at its source: look at them before you rely on such a column.

| id | format | of | file | media type | provenance | options |
| --- | --- | --- | --- | --- | --- | --- |
${exportFormats.map(overview).join('\n')}

${exportFormats.map(section).join('\n')}
## Crosswalks

Codes of types in ACLED, PLOVER, CAMEO and UCDP: [docs/event-types.md](event-types.md). Beside the type they depend on how far the report stands
behind a claim:

| status | ACLED | PLOVER | CAMEO | UCDP |
| --- | --- | --- | --- | --- |
| asserted, reported | the type's | the type's | the type's | by the sides, with at least one death |
| alleged | none | ACCUSE, allege, with the context of what is alleged | 1124 a chemical attack, 1122 of people, 1123 of force, 112 else | none |
| speculated | none | the type's; hypothetical | none | none |
| intended, forecast | none | the type's; future | none | none |
| denied | none | the type's; negation | none | none |

How finely a place is known:

| here | ACLED geo_precision | UCDP where_prec | PLOVER resolution |
| --- | --- | --- | --- |
| exact | 1 | 1 | 5 |
| town, village | 1 | 1 | 4 |
| near, outskirts of, north of … | 2 | 2 | 4 |
| district | 2 | 3 | 3 |
| province | 3 | 4 | 2 |
| region | 3 | 5 | 2 |
| country | 3 | 6 | 1 |

How finely a time is known: a day is 1 to ACLED and UCDP; two to six days are 2 and 2; a week 2 and 3; a month 3 (its middle) and 4; a year is not
coded by ACLED and 5 to UCDP.

Actors to ACLED: bodies of a state are State forces in their own country and External/Other forces abroad; rebel groups Rebel group;
political and criminal armed groups, parties and armed groups of no name Political militia; coalitions, private armies and peacekeepers External/Other forces; people,
medics, media and aid workers Civilians. **Check.**

## Imports

\`sitrep import\` reads back what \`sitrep export jsonl --profile full\` wrote, into a ledger that is new or empty. Every hash is checked on the
way; the ledger that comes out is the same ledger: same id, same entries, same head. A file that was cut off or changed is refused, and
nothing is recorded.

Datasets are sources like others: each row becomes a report of its own with one claim, whose teller is the dataset (\`ACLED\`, \`UCDP GED\`, else the file's
name or \`--source\`). The text of the report is the row, column by column, and every fact points to its cell.

| dataset | known by its columns | type from | dead | place |
| --- | --- | --- | --- | --- |
| ACLED | event_id_cnty, event_date, sub_event_type | sub_event_type; Other and Change to group/activity make no claim | fatalities; 0 is no toll, as it may mean that nobody says | latitude, longitude; 3, 10 or 50 km by geo_precision |
| UCDP GED | type_of_violence, date_start, best | 1 and 2 clash, 3 attack on civilians: it does not tell the means | low to high | latitude, longitude; 3 to 400 km by where_prec |
| other CSV, GeoJSON | any | type, event_type, sub_event_type, label …: an id or a label of docs/event-types.md, or a sub-event type of ACLED | killed, fatalities, deaths …, or killed_min and killed_max | latitude, longitude, or the middle of the geometry; 3 km |

A dataset that draws on the same newspapers as your reports is no independent source, though fusion counts it as one: it stands in its own voice.

\`sitrep compare\` records nothing. A row and an event are taken for one happening where their types are the same or often told one for the other,
their days at most \`--days\` apart (1) and their places at most \`--km\` (10) beyond what both leave open; each is matched once, the best pairs first. It
lists the matches with each field that is not the same, the rows that the ledger has no event for, the events of the same days and countries that have no row, and how
often each field agrees. Claims that come from the dataset itself do not count.
`;
