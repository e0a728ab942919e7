import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BRIEF_FORMATS, type Brief, type BriefFormat, type Figure, svgOf } from '../../src/brief/index.ts';
import { type Demo, openDemo } from '../../src/desk/demo.ts';
import { brief } from '../../src/desk/index.ts';

let demo: Demo;
let made: Brief;
beforeAll(async () => {
  demo = await openDemo();
  made = await brief(demo.desk, { on: '2020-01-25' });
}, 60_000);
afterAll(() => demo.close());

const bytesAs = (id: BriefFormat['id'], one: Brief = made): Promise<Uint8Array> =>
  BRIEF_FORMATS.find((format) => format.id === id)!.bytes(one);
const textAs = async (id: BriefFormat['id']): Promise<string> => new TextDecoder().decode(await bytesAs(id));
const figuresOf = ({ sections }: Brief): Figure[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : [])));

/** Files of an archive, by name. */
function unzipped(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const files = new Map<string, Uint8Array>();
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const [method, size, name] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
    ];
    const local = view.getUint32(at + 42, true);
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const data = bytes.subarray(start, start + size);
    files.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)), method ? inflateRawSync(data) : data);
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

describe('a brief', () => {
  test('has all its sentences in every format', async () => {
    const pdf = await extractText(await getDocumentProxy(await bytesAs('pdf')), { mergePages: true });
    const docx = new TextDecoder().decode(unzipped(await bytesAs('docx')).get('word/document.xml'));
    const plain = (text: string): string =>
      text
        .replace(/<[^>]+>/g, '')
        .replace(/&amp;/g, '&')
        .replace(/&apos;/g, "'")
        .replace(/\\/g, '')
        .replace(/\s+/g, '');
    // A sentence may go over a page, with the number of the page in between.
    const words = pdf.text.replace(/Situation report, 25 January 2020 · \d+ of \d+/g, '');
    const formats = { html: await textAs('html'), md: await textAs('md'), pdf: words, docx };
    const sentences = made.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences.map(({ text }) => text) : [])),
    );
    expect(sentences.length).toBeGreaterThan(15);
    for (const [name, text] of Object.entries(formats))
      for (const sentence of sentences)
        expect(plain(text).includes(plain(sentence)), `${name}: ${sentence}`).toBe(true);
    expect(JSON.parse(await textAs('json'))).toEqual(JSON.parse(JSON.stringify(made)));
  });

  test('is the same bytes again as text and as PDF', async () => {
    for (const id of ['md', 'html', 'json', 'pdf'] as const)
      expect(Buffer.from(await bytesAs(id)).equals(Buffer.from(await bytesAs(id))), id).toBe(true);
  });

  test('as a page needs nothing beside it, and each citation leads to a reference', async () => {
    const html = await textAs('html');
    const { document } = parseHTML(html);
    expect(html).not.toMatch(/<script|<link|<img|src=/);
    const links = [...document.querySelectorAll('sup a')].map((link) => link.getAttribute('href')!.slice(1));
    expect(links.length).toBeGreaterThan(15);
    for (const id of links) expect(document.getElementById(id), id).not.toBeNull();
    expect(document.querySelectorAll('svg[role=img] > title').length).toBe(figuresOf(made).length);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
  });

  test('as PDF has its pictures as vectors, and letters of transliterated names', async () => {
    const named = { ...made, title: 'Maʿarrat al-Nuʿmān, Ḥamāh', sections: made.sections };
    const bytes = await bytesAs('pdf', named);
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
    expect(text).toContain('Maʿarrat al-Nuʿmān, Ḥamāh');
    const raw = new TextDecoder('latin1').decode(bytes);
    expect(raw).not.toMatch(/\/Subtype\s*\/Image/);
    expect(raw).toContain('/Figure');
    expect(raw).toContain('/Lang (en-GB)');
  });

  test('as a Word document has its pictures as SVG with words for them', async () => {
    const files = unzipped(await bytesAs('docx'));
    const pictures = [...files.keys()].filter((name) => name.endsWith('.svg'));
    expect(pictures).toHaveLength(figuresOf(made).length);
    const document = new TextDecoder().decode(files.get('word/document.xml'));
    for (const { description } of figuresOf(made)) expect(document).toContain(description.slice(0, 40));
    for (const name of pictures) expect(new TextDecoder().decode(files.get(name))).not.toMatch(/currentColor|var\(/);
  });
});

describe('a picture of a brief', () => {
  test('is there for control, events by type, and tolls', () => {
    expect(figuresOf(made).map(({ id }) => id)).toEqual(['types', 'tolls', 'control']);
  });

  test('tells sides apart without colour, and says in words what it shows', () => {
    for (const figure of figuresOf(made)) {
      const svg = svgOf(figure);
      expect(svg.match(/(?:fill|stroke)="(?!none|currentColor|var\(--paper,#fff\)|rgba\(0,0,0)[^"]*"/g)).toBeNull();
      expect(svg).toContain(`<title id="${figure.id}-title">`);
      expect(svg).toContain(`<desc id="${figure.id}-description">`);
      expect(figure.description.length).toBeGreaterThan(60);
    }
    const map = figuresOf(made).find(({ id }) => id === 'control')!;
    const hatches = new Set(
      map.shapes.flatMap((shape) => (shape.kind === 'area' ? [`${shape.hatch} ${shape.sparse}`] : [])),
    );
    expect(hatches.size).toBeGreaterThan(1);
  });

  test('has no two names upon each other', () => {
    const map = figuresOf(made).find(({ id }) => id === 'control')!;
    const names = map.shapes.flatMap((shape) =>
      shape.kind === 'label' && shape.size > 10 && shape.size < 11 ? [shape] : [],
    );
    const boxes = names.map(({ at: [x, y], text, size, anchor }) => {
      const width = text.length * size * 0.5;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { text, left, right: left + width, top: y - size * 0.8, bottom: y };
    });
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(meet, `${a.text} and ${b.text}`).toBe(false);
      }
  });
});

describe('the sentence of an event', () => {
  test('runs in a browser: no file that it needs uses Node or a package', () => {
    const source = join(import.meta.dirname, '../../src');
    const seen = new Set<string>();
    const foreign: string[] = [];
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, type, wanted] of readFileSync(file, 'utf8').matchAll(
        /^(?:import|export)\s+(type\s)?[^'";]*from '([^']+)'/gm,
      )) {
        if (type) continue;
        if (wanted!.startsWith('.')) visit(normalize(join(dirname(file), wanted!)));
        else foreign.push(`${file}: ${wanted}`);
      }
    };
    visit(join(source, 'brief/sentence.ts'));
    expect(foreign).toEqual([]);
    expect(seen.size).toBeGreaterThan(8);
  });
});
