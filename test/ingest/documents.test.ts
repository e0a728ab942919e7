import { describe, expect, test } from 'vitest';
import { ingestOriginal } from '../../src/ingest/index.ts';
import type { UserError } from '../../src/model/index.ts';
import { pdfOf, wordOf, zipOf } from '../support/files.ts';

const read = async (bytes: Uint8Array, name: string | null, given = {}) =>
  (await ingestOriginal({ bytes, name, format: null, given })).report;

const failure = async (work: Promise<unknown>): Promise<UserError> => {
  try {
    await work;
  } catch (error) {
    return error as UserError;
  }
  throw new Error('It did not fail.');
};

describe('PDF', () => {
  const head = 'Harbour Review weekly';
  const page = (number: number, lines: readonly (string | null)[]) => [
    head,
    null,
    null,
    ...lines,
    null,
    `Page ${number} of 3`,
  ];
  const bytes = pdfOf(
    [
      page(1, [
        'On Monday rebel fighters withdrew from the town of Qarra after two days of hea-',
        'vy fighting, the provincial council said in a statement that was read on the radio.',
        null,
        'At least four soldiers of the army were killed when a shell struck their post near',
      ]),
      page(2, ['the bridge of Qarra, the second such attack.', 'A short line.']),
      page(3, ['The army denied that it had lost the bridge over the river.']),
    ],
    { Title: 'Truce holds', Author: 'Rana Haddad' },
  );

  test('is read in paragraphs, over line ends and page ends, without heads and feet', async () => {
    const { text } = await read(bytes, 'a.pdf');
    expect(text.split('\n\n')).toEqual([
      'On Monday rebel fighters withdrew from the town of Qarra after two days of heavy fighting, the provincial council said in a statement that was read on the radio.',
      'At least four soldiers of the army were killed when a shell struck their post near the bridge of Qarra, the second such attack.',
      'A short line.',
      'The army denied that it had lost the bridge over the river.',
    ]);
  });

  test('says of itself what its properties say, and is told by its bytes', async () => {
    expect(await read(bytes, null)).toMatchObject({ title: 'Truce holds', author: 'Rana Haddad', published: null });
    const untitled = pdfOf([['Two soldiers were killed near Qarra on Monday.']], { Title: 'Microsoft Word - a.docx' });
    expect((await read(untitled, 'a.pdf')).title).toBeNull();
  });

  test.each<[string, Uint8Array, string]>([
    ['pictures only', pdfOf([[]]), 'no-article'],
    ['its end missing', Buffer.from('%PDF-1.4\nnothing'), 'unsupported-format'],
    ['another kind of content', Buffer.from('Two men died.'), 'unsupported-format'],
  ])('with %s is refused', async (_, content, code) => {
    expect((await failure(read(content, 'a.pdf'))).code).toBe(code);
  });
});

describe('Word', () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const bytes = wordOf(
    [
      run('Rebels shelled ') +
        run('Qarra &amp; ') +
        '<w:ins>' +
        run('Hazra') +
        '</w:ins><w:del><w:r><w:delText>Homs</w:delText></w:r></w:del>' +
        run('.'),
      '',
      '<mc:AlternateContent><mc:Choice>' +
        run('In a box') +
        '</mc:Choice><mc:Fallback>' +
        run('In a box') +
        '</mc:Fallback></mc:AlternateContent>',
      `${run('One')}<w:r><w:br/></w:r>${run('two')}`,
    ],
    '<dc:title>Truce holds</dc:title><dc:creator>Rana Haddad</dc:creator>',
  );

  test('is read as it would be printed, with its changes made', async () => {
    const report = await read(bytes, 'a.docx');
    expect(report.text).toBe('Rebels shelled Qarra & Hazra.\n\nIn a box\n\nOne\ntwo');
    expect(report).toMatchObject({ title: 'Truce holds', author: 'Rana Haddad' });
    expect((await read(bytes, null)).text).toBe(report.text);
  });

  test('is refused where it is broken, or would unpack to more than it says', async () => {
    expect((await failure(read(bytes.subarray(0, bytes.length - 30), 'a.docx'))).code).toBe('unsupported-format');
    const bomb = zipOf({ 'word/document.xml': 'x'.repeat(100_000) }, { 'word/document.xml': 10 });
    expect((await failure(read(bomb, 'a.docx'))).code).toBe('unsupported-format');
    const huge = zipOf({ 'word/document.xml': 'x' }, { 'word/document.xml': 0x7fffffff });
    expect((await failure(read(huge, 'a.docx'))).code).toBe('too-large');
  });
});

describe('e-mail', () => {
  const mail = (parts: string) =>
    Buffer.from(
      `From: Rana Haddad <rana@harbour.example>\r\nTo: desk@x.example\r\nSubject: =?utf-8?q?Tr=C3=BCce_holds?=\r\nDate: Thu, 04 Mar 2021 10:00:00 +0200\r\nMessage-ID: <1@harbour.example>\r\n${parts}`,
    );
  const plain = 'Two soldiers were killed near Qarra on Monday, the army said.';

  test('is read with who wrote it, when and about what', async () => {
    const report = await read(mail(`\r\n${plain}\r\n`), 'a.eml');
    expect(report.text.trim()).toBe(plain);
    expect(report).toMatchObject({ title: 'Trüce holds', author: 'Rana Haddad', published: '2021-03-04T08:00:00Z' });
    expect((await read(mail(`\r\n${plain}\r\n`), null)).author).toBe('Rana Haddad');
  });

  test('is read by its page where it has one', async () => {
    const both = `MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nSee the page.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>${plain}</p>\r\n--b--\r\n`;
    expect((await read(mail(both), 'a.eml')).text).toBe(plain);
  });

  test('without words is refused, and a text that begins like one is a text', async () => {
    expect((await failure(read(mail('\r\n'), 'a.eml'))).code).toBe('empty');
    const text = 'From: the front\n\nTwo soldiers were killed near Qarra on Monday, the army said.';
    expect((await read(Buffer.from(text), 'a.txt')).text).toBe(text);
  });
});
