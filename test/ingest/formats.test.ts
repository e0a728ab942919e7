import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { ingestBytes, ingestText } from '../../src/ingest/index.ts';

const STORY = 'Two soldiers were killed near Qarra on Monday, the army said.';
const read = (text: string | Uint8Array, name: string | null, options = {}) =>
  ingestBytes(typeof text === 'string' ? Buffer.from(text) : text, name, options).report;

describe('encodings', () => {
  const accented = 'Deux soldats tués, a dit l’armée — à Qarra.';
  const cyrillic =
    '<html><head><meta charset="windows-1251"></head><body><p>\xc4\xe2\xe0 \xf1\xee\xeb\xe4\xe0\xf2\xe0 \xef\xee\xe3\xe8\xe1\xeb\xe8 \xe2 \xef\xee\xed\xe5\xe4\xe5\xeb\xfc\xed\xe8\xea \xf3 \xe3\xee\xf0\xee\xe4\xe0.</p></body></html>';
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(accented)],
    ['UTF-8 with a mark', Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from(accented)])],
    ['UTF-16 little endian', Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(accented, 'utf16le')])],
    ['UTF-16 big endian', Buffer.concat([Uint8Array.of(0xfe, 0xff), Buffer.from(accented, 'utf16le').swap16()])],
    ['UTF-16 without a mark', Buffer.from(accented, 'utf16le')],
    ['UTF-8 cut in the middle of a character', Buffer.concat([Buffer.from(accented), Uint8Array.of(0xe2, 0x80)])],
  ])('%s is decoded, and the mark is no part of the text', (_, bytes) => {
    expect(read(bytes, 'a.txt').text).toBe(accented);
  });

  test('a charset declared in a page is decoded', () => {
    expect(read(Buffer.from(cyrillic, 'latin1'), 'a.html').text).toBe('Два солдата погибли в понедельник у города.');
    const xml =
      '<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>The caf\xe9 at Qarra was hit on Monday night.</p></body></html>';
    expect(read(Buffer.from(xml, 'latin1'), 'a.xhtml').text).toContain('café');
  });
});

describe('plain text', () => {
  test('is taken to the last character', () => {
    const text = `\r\n  ${STORY}\t\r\n\r\n\u00a0— end \n`;
    expect(read(text, 'a.txt').text).toBe(text);
    expect(read(text, null).text).toBe(text);
    expect(ingestText(text).report.text).toBe(text);
  });

  test('has the SHA-256 of its bytes as id unless an id is given', () => {
    const hash = createHash('sha256').update(STORY).digest('hex');
    expect(read(STORY, 'a.txt')).toMatchObject({ id: hash, sha256: hash });
    expect(ingestText(STORY, { id: 'r1' }).report).toMatchObject({ id: 'r1', sha256: hash });
  });

  test('what the caller gives wins over what the text says', () => {
    const text = `Truce holds in the north\n\nBy Rana Haddad\n4 March 2021\n\n${STORY}\n\n© 2021 Harbour Review. All rights reserved.`;
    expect(ingestText(text).report).toMatchObject({
      title: 'Truce holds in the north',
      author: 'Rana Haddad',
      publisher: 'Harbour Review',
      published: '2021-03-04',
      url: null,
    });
    const given = { title: 'T', source: 'S', url: 'https://s.example/1', published: '2021-03-05', language: 'en-GB' };
    expect(ingestText(text, given).report).toMatchObject({
      title: 'T',
      publisher: 'S',
      url: 'https://s.example/1',
      published: '2021-03-05',
      language: 'en',
      author: 'Rana Haddad',
    });
  });

  test('a text that says nothing of itself has no title, author, publisher or date', () => {
    expect(ingestText(STORY).report).toMatchObject({
      title: null,
      author: null,
      publisher: null,
      published: null,
      url: null,
      boilerplate: [],
    });
  });
});

describe('Markdown', () => {
  const source = [
    '---',
    'title: "Truce holds"',
    'author: Rana Haddad',
    'date: 2021-03-04',
    'source: Harbour Review',
    '---',
    '',
    '# Truce **holds** in the [north](https://x.example/a_(b))',
    '',
    '![A burnt house](a.jpg)',
    '',
    '> *Two soldiers* were __killed__ near `Qarra` on Monday,',
    '> the army said.',
    '',
    '- One tank was destroyed.',
    '* * *',
    '',
    '| Place | Dead |',
    '|---|---|',
    '| Qarra | 2 |',
    '',
    'The 4\\*4 car and snake_case_name stay.',
    '',
    '[1]: https://x.example',
  ].join('\n');

  test('is read as a reader of the page sees it', () => {
    expect(read(source, 'a.md').text).toBe(
      'Truce holds in the north\n\nTwo soldiers were killed near Qarra on Monday,\nthe army said.\n\n- One tank was destroyed.\n\nPlace | Dead\n\nQarra | 2\n\nThe 4*4 car and snake_case_name stay.',
    );
  });

  test('takes its facts from front matter, and the title else from the first heading', () => {
    expect(read(source, 'a.md')).toMatchObject({
      title: 'Truce holds',
      author: 'Rana Haddad',
      publisher: 'Harbour Review',
      published: '2021-03-04',
    });
    expect(read(source.slice(source.indexOf('# ')), 'a.markdown').title).toBe('Truce holds in the north');
  });
});

describe('HTML', () => {
  const body = `<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
    <main><article><h1>Truce holds in the north</h1>
    <figure><img src="a.jpg"><figcaption>Soldiers at the bridge of Qarra.</figcaption></figure>
    <p>On Wednesday, rebel fighters withdrew from <b>Qarra</b> after two days of fighting, the provincial&nbsp;council said.</p>
    <p>At least four soldiers were killed when a shell struck their post&mdash;the second such attack<br>this week.</p>
    <ul><li>Two checkpoints were handed over.</li><li>One tank was destroyed.</li></ul>
    <script>document.write("hidden")</script>
    <p>The army denied that it had lost the bridge, and said its units still held the western bank of the river.</p></article></main>
    <footer>© 2021 Harbour Review</footer>`;
  const page = (head: string): string =>
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
  const linked =
    '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Truce holds","datePublished":"2021-03-04T08:30:00+02:00","author":[{"@type":"Person","name":"Rana Haddad"},{"name":"Tom Reed"}],"publisher":{"@id":"#p"}},{"@id":"#p","@type":"Organization","name":"Harbour Review"}]}</script>';

  test('is its article as paragraphs, without menus, scripts and footers', () => {
    const { text, boilerplate } = read(page(''), 'a.html');
    expect(text).toContain(
      'fighters withdrew from Qarra after two days of fighting, the provincial council said.\n\nAt least four',
    );
    expect(text).toContain(
      'their post—the second such attack\nthis week.\n\nTwo checkpoints were handed over.\nOne tank was destroyed.',
    );
    expect(text).not.toMatch(/Home|hidden|©/);
    expect(boilerplate.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
      ['caption', 'Soldiers at the bridge of Qarra.'],
    ]);
  });

  test.each<[string, string, Record<string, string | null>]>([
    [
      'linked data',
      linked,
      {
        title: 'Truce holds',
        author: 'Rana Haddad, Tom Reed',
        publisher: 'Harbour Review',
        published: '2021-03-04T08:30:00+02:00',
      },
    ],
    [
      'meta elements',
      '<meta property="og:title" content="Truce holds | Harbour Review"><meta property="og:site_name" content="Harbour Review"><meta name="author" content="By Rana Haddad"><meta property="article:published_time" content="2021-03-04T08:30:00Z"><link rel="canonical" href="https://harbour.example/1">',
      {
        title: 'Truce holds',
        author: 'Rana Haddad',
        publisher: 'Harbour Review',
        published: '2021-03-04T08:30:00Z',
        url: 'https://harbour.example/1',
      },
    ],
    [
      'nothing',
      '<meta name="author" content="admin"><meta name="date" content="{{date}}">',
      { title: 'Truce holds in the north', author: null, published: null, url: null },
    ],
    [
      'broken linked data',
      '<script type="application/ld+json">{"headline": </script>',
      { title: 'Truce holds in the north', author: null },
    ],
  ])('says of itself what is in its %s', (_, head, expected) => {
    expect(read(page(head), 'a.html')).toMatchObject(expected);
  });

  test('says of itself what it shows', () => {
    const shown = page('').replace(
      '</h1>',
      '</h1><p class="byline">By Rana Haddad</p><time datetime="2021-03-04">Thursday</time>',
    );
    expect(read(shown, 'a.html')).toMatchObject({ author: 'Rana Haddad', published: '2021-03-04' });
  });

  test('is not dated by the day of its last change', () => {
    const both =
      '</h1><p class="updated">Updated <time datetime="2021-03-06">Saturday</time></p><p><time datetime="2021-03-04">Thursday</time></p>';
    expect(read(page('').replace('</h1>', both), 'a.html').published).toBe('2021-03-04');
    expect(read(page('<meta property="article:modified_time" content="2021-03-06">'), 'a.html').published).toBe(null);
  });

  test('is told by its first words where the name does not say so', () => {
    expect(read(page(''), null).text).not.toContain('<p>');
    expect(read(page(''), 'saved.txt').text).not.toContain('<p>');
    expect(read(`<p>${STORY}</p>`, 'a', {}).text).toBe(STORY);
    expect(read(`<p>${STORY}</p>`, 'a.html', { format: 'text' }).text).toBe(`<p>${STORY}</p>`);
  });

  test('gives an issue where the page and its text tell two dates', () => {
    const stamped = page('<meta name="date" content="2021-03-09">').replace(
      '<p>On Wednesday',
      '<p>QARRA, 4 March 2021 (HNA) - On Wednesday',
    );
    expect(ingestBytes(Buffer.from(stamped), 'a.html').issues.map(({ code }) => code)).toEqual(['date-conflict']);
    expect(ingestBytes(Buffer.from(stamped), 'a.html', { published: '2021-03-04' }).issues).toEqual([]);
  });
});
