import { describe, expect, test } from 'vitest';
import { CREDIT_EXAMPLES } from '../../src/ingest/credits.ts';
import { parseDate } from '../../src/ingest/dates.ts';
import { ingestText } from '../../src/ingest/index.ts';

const BODY =
  'Two soldiers were killed near the village of Qarra on Monday, the provincial council said in a statement on its site.';
const facts = (text: string) => ingestText(text).report;

describe('dates as pages write them', () => {
  test.each<[string, string | null]>([
    ['2020-01-27', '2020-01-27'],
    ['2020-01-27T10:00:00+0200', '2020-01-27T10:00:00+02:00'],
    ['2020-01-27T10:00:00.123Z', '2020-01-27T10:00:00Z'],
    ['Mon, 27 Jan 2020 10:00:00 GMT', '2020-01-27T10:00:00Z'],
    ['Friday, 6 March 2026, 22:49', '2026-03-06T22:49'],
    ['March 6th, 2026 at 5:30 pm', '2026-03-06T17:30'],
    ['6th of March, 2026', '2026-03-06'],
    ['Wed Mar 04 2026', '2026-03-04'],
    ['06.03.2026', '2026-03-06'],
    ['27/03/2026', '2026-03-27'],
    ['03/27/2026', '2026-03-27'],
    ['QARRA, 6 MAR 91 (HNA)', '1991-03-06'],
    ['03/04/2026', null],
    ['31 February 2020', null],
    ['6 March', null],
    ['2026', null],
    ['the 90s', null],
  ])('%s', (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });
});

describe('the date of publication', () => {
  test.each<[string, string | null, string]>([
    ['a line of its own', '2026-03-06T22:49', `Truce holds in the north\nFriday, 6 March 2026, 22:49\n${BODY}`],
    ['a label', '2026-03-06', `Truce holds in the north\n\nPublished: March 6, 2026\n\n${BODY}`],
    ['a label rather than an update', '2026-03-06', `Updated: 9 March 2026\nPublished: 6 March 2026\n\n${BODY}`],
    ['a byline', '2026-03-06', `Truce holds in the north\n\nBy Rana Haddad | 6 March 2026\n\n${BODY}`],
    ['a dateline', '2026-03-06', `QARRA, 6 March 2026 (HNA) - ${BODY}`],
    ['a dateline of a wire', '1991-03-06', `QARRA, 6 MAR 91 (HNA) -- [TEXT] ${BODY.toUpperCase()}`],
    ['a stamp as the first words', '2026-03-06', `Fri 06 Mar 2026 Truce holds in the north. ${BODY}`],
    ['a labelled stamp as the first words', '2026-03-06', `Date of publication 6 March 2026 ${BODY}`],
    ['a stamp under a headline with a date', '2026-03-06', `Hill War Report - March 4, 2026\n6 March 2026\n\n${BODY}`],
    ['a stamp beside that of a change', '2026-03-06', `Updated: 8 March 2026\nPublished: 6 March 2026\n\n${BODY}`],
    ['only the stamp of a change', '2026-03-08', `Truce holds\nLast updated: 8 March 2026\n\n${BODY}`],
    ['a dateline without a year', null, `QARRA, March 6 (HNA) - ${BODY}`],
    ['a date in the first sentence', null, `On March 6, 2026, two soldiers were killed near Qarra. ${BODY}`],
    ['a date that is the subject', null, `6 March 2026 was a day of mourning in Qarra. ${BODY}`],
    ['the days of a chronicle', null, `How the north fell\n\n4 March 2026\n\n${BODY}\n\n6 March 2026\n\n${BODY}`],
    ['no date at all', null, BODY],
  ])('%s', (_, published, text) => {
    expect(facts(text).published).toBe(published);
  });

  test('is unknown where only a change has one: that day is taken, and said to be', () => {
    const { issues } = ingestText(`Truce holds\nLast updated: 8 March 2026\n\n${BODY}`);
    expect(issues.map(({ code }) => code)).toEqual(['published-unknown']);
    expect(ingestText(`Truce holds\nPublished: 8 March 2026\n\n${BODY}`).issues).toEqual([]);
  });
});

describe('the title', () => {
  test.each<[string, string | null, string]>([
    ['a heading above the first paragraph', 'Truce holds in the north', `Truce holds in the north\n\n${BODY}`],
    ['a heading with a prefix', 'Video: Army Enters Qarra', `Video: Army Enters Qarra\n\n${BODY}`],
    ['a question', 'Who holds Qarra now?', `Who holds Qarra now?\n\n${BODY}`],
    [
      'a heading under the name of a column',
      'Truce holds in the north',
      `News\nTruce holds in the north\nFriday, 6 March 2026\n${BODY}`,
    ],
    ['a marked heading', 'Siege', `## Siege\n${BODY}`],
    ['a labelled one', 'Truce holds', `Title: Truce holds\n\n${BODY}`],
    ['no heading', null, `${BODY}\n\n${BODY}`],
    ['a dateline', null, `QARRA, March 6 (HNA) - Two soldiers\nwere killed.\n\n${BODY}`],
    ['one sentence alone', null, 'Truce holds in the north'],
  ])('%s', (_, title, text) => {
    expect(facts(text).title).toBe(title);
  });
});

describe('author and publisher', () => {
  test.each<[string, string | null, string | null, string]>([
    ['a byline', 'Rana Haddad', null, `Truce holds in the north\n\nBy Rana Haddad, Qarra\n\n${BODY}`],
    ['two names', 'Rana Haddad and Tom Reed', null, `By Rana Haddad and Tom Reed | 6 March 2026\n\n${BODY}`],
    ['the agency of a dateline', 'HNA', null, `QARRA, March 6 (HNA) - ${BODY}`],
    ['the agency of a dateline with a country', 'Harbour News', null, `QARRA, Norland (Harbour News) — ${BODY}`],
    ['articles by', 'Levant Watch', null, `${BODY}\n\nArticles by: Levant Watch`],
    [
      'a claim to rights',
      null,
      'Harbour Review',
      `${BODY}\n\nCopyright © 2019-2021 Harbour Review. All rights reserved.`,
    ],
    [
      'an address whose name stands in the text',
      null,
      'Harbour Review',
      `${BODY}\n\nHarbour Review is not liable for errors.\n\nwww.harbourreview.org contains copyrighted material that others may not print.`,
    ],
    [
      'an address alone',
      null,
      'harbourreview.org',
      `${BODY}\n\nwww.harbourreview.org contains copyrighted material that others may not print.`,
    ],
    [
      'leave to republish',
      null,
      'Harbour Review',
      `${BODY}\n\nYou have permission to republish Harbour Review articles with a link.`,
    ],
    ['an invitation to follow', null, 'Harbour Review', `${BODY}\n\nFollow Harbour Review on Telegram`],
    ['a credit', null, 'Harbour Review', `${BODY} Source: Harbour Review and agencies`],
    ['a sentence that begins with By', null, null, `${BODY}\n\nBy Friday, ten more had died.`],
    [
      'words of people in the text',
      null,
      null,
      `${BODY}\n\n“Follow the law,” Rana Haddad told Harbour Review on Monday.`,
    ],
  ])('%s', (_, author, publisher, text) => {
    expect(facts(text)).toMatchObject({ author, publisher });
  });

  test.each(CREDIT_EXAMPLES)('the row with the example "$example" finds a $field', ({ field, example }) => {
    const text =
      example.startsWith('DAMASCUS') || example === 'By Rana Haddad'
        ? `${example} ${example.startsWith('By') ? `\n\n${BODY}` : BODY}`
        : `${BODY}\n\n${example}`;
    expect(facts(text)[field]).not.toBeNull();
  });
});
