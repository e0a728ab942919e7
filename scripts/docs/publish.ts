import { PUBLISH_RULES, type PublishRule } from '../../src/publish/index.ts';

const PLACES: Readonly<Record<PublishRule['place'], string>> = {
  province: 'only its province',
  cell: 'a cell of 0.1°',
  stays: 'stays',
};

const row = ({ id, protects, when, does, place }: PublishRule): string =>
  `| \`${id}\` | ${protects} | ${when} | ${does} | ${PLACES[place]} |`;

/** docs/publish.md, from the table in src/publish/rules.ts. */
export const publishPage = (): string => `# What is published

Made by \`npm run docs\` from the table in \`src/publish/rules.ts\`; do not edit it here.

The ledger keeps what reports say, word for word. What viewers, briefs and exports show is less: by default they go by the
profile \`publish\`, which keeps back what may do harm to people. \`--profile full\` shows all, to those who work on the ledger and
answer for where it goes. Nothing is changed in the ledger itself.

| rule | protects | when | what is done | the place |
| --- | --- | --- | --- | --- |
${PUBLISH_RULES.map(row).join('\n')}

Where several rules hold, the strictest decides about the place: a province before a cell.

## How it looks

- In **quotations** each character that is kept back becomes a block: █. The length stays, so every span still points to the
  same words of the report, and whoever may see the report can check the quotation against it. The length of a name shows.
- In **fields** that stand alone the words "name withheld" stand, or the name of the province. A source of an event that is a
  person goes by a number (\`withheld-2\`).
- **Coordinates** that are kept back are absent (null), never moved to a town or to the middle of a province: no invented pin.
- Each published claim and event says what was kept back of it and by which rule: \`withheld: [{ rule, field }]\`.

Examples:

${PUBLISH_RULES.map(({ id, example }) => `- \`${id}\`: “${example.text}” → “${example.published}”`).join('\n')}

## What stays

- Public office holders, commanders and leaders that a theatre pack lists by name, and armed forces, outlets and organisations.
- By-lines: whoever signs a report publishes the name. Web addresses of reports, as without them nothing can be checked; what
  stands at that address is beyond our rules.
- Old refugee camps that are towns by now stay towns; a camp is protected where the words say that displaced people live in it.
- "Taken to hospital", "hospital sources": no site is told of.

## What the rules cannot do

They go by words and forms: a name that neither stands after a title, nor begins with a known given name, nor has an age beside
it is taken for something else and stays. A site that is called by none of the words of \`src/publish/words.ts\` stays, and so does a
person who can be told from what befell him without a name. A report in another language than English is published as it is,
but for contacts and coordinates. Look at what you publish.

## In a program

\`\`\`ts
import { openSitrep, publishClaim, publishEvent, publishText } from 'sitrep';
const profile = (await openSitrep()).profile('publish');
publishClaim(recorded, profile);
publishEvent(event, profile, claims); // with its claims wherever they are shown beside it
publishText(report.text, profile, theatre).text;
\`\`\`

\`publishEvent\` judges by all that the claims tell: without them it can only go by what the event itself shows, and makes a cell of
every place that is known more finely than a town.
`;
