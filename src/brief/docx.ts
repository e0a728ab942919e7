import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Brief, Paragraph as BriefParagraph, Reference } from './document.ts';
import type { Figure } from './figure.ts';
import { measureLines, referenceWords } from './foot.ts';
import { citationParts } from './references.ts';
import { svgOf } from './svg.ts';

const FONT = 'Georgia';
const QUIET = '555555';

/** A brief as a Word document: headings, links from citations to the references, pictures as SVG. */
export async function docxOf(brief: Brief): Promise<Uint8Array> {
  const { title, note, sections, references, measures, dropped } = brief;
  const document = new Document({
    creator: 'Sitrep',
    title,
    description: note,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 21 },
          paragraph: { spacing: { after: 120, line: 290, lineRule: 'auto' } },
        },
        heading1: { run: { font: FONT, size: 36, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading2: { run: { font: FONT, size: 26, bold: true }, paragraph: { spacing: { before: 320, after: 100 } } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: { width: 11906, height: 16838 }, margin: { top: 1200, bottom: 1200, left: 1300, right: 1300 } },
        },
        footers: { default: footer(title) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(title)] }),
          small(note),
          ...sections.flatMap((section) => [heading(section.title), ...section.blocks.flatMap(blockOf)]),
          heading('References'),
          ...references.map(referenceOf),
          heading('How this brief was checked'),
          ...measureLines(measures).map(small),
          ...dropped.map(({ text, because }) => small(`Left out: ${text} (${because.join('; ')})`)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const heading = (text: string): Paragraph =>
  new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [new TextRun(text)] });

const small = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, size: 17, color: QUIET })] });

const footer = (title: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            color: QUIET,
            children: [`${title} · `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

function blockOf(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'figure') return figureOf(block.figure);
  if (block.kind === 'paragraph') return [paragraphOf(block)];
  const line = { style: BorderStyle.SINGLE, size: 4, color: 'C8C8C8' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
  const row = (cells: readonly string[], bold: boolean): TableRow =>
    new TableRow({
      tableHeader: bold,
      children: cells.map(
        (text) =>
          new TableCell({
            borders: { top: none, left: none, right: none, bottom: line },
            children: [new Paragraph({ spacing: { after: 40 }, children: [new TextRun({ text, bold, size: 19 })] })],
          }),
      ),
    });
  return [
    new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [row(block.head, true), ...block.rows.map((cells) => row(cells, false))],
    }),
  ];
}

function paragraphOf({ area, sentences }: BriefParagraph): Paragraph {
  return new Paragraph({
    children: [
      ...(area ? [new TextRun({ text: `${area}. `, bold: true })] : []),
      ...sentences.flatMap(({ text, cites }) => [new TextRun(`${text} `), ...citesOf(cites), new TextRun(' ')]),
    ],
  });
}

function citesOf(cites: readonly number[]): ParagraphChild[] {
  const run = (text: string): TextRun => new TextRun({ text, superScript: true, color: QUIET });
  const link = (number: number): ParagraphChild =>
    new InternalHyperlink({ anchor: `ref-${number}`, children: [run(String(number))] });
  const parts = citationParts(cites).flatMap(([from, to], at): ParagraphChild[] => [
    ...(at > 0 ? [run(', ')] : []),
    link(from),
    ...(from === to ? [] : [run('–'), link(to)]),
  ]);
  return parts.length ? [run('['), ...parts, run(']')] : [];
}

function referenceOf(one: Reference): Paragraph {
  const text = `${one.number}. ${referenceWords(one)} (report ${one.report.slice(0, 12)}, characters ${one.start}–${one.end})`;
  return new Paragraph({
    spacing: { after: 60 },
    children: [new Bookmark({ id: `ref-${one.number}`, children: [new TextRun({ text, size: 17 })] })],
  });
}

// What a program without SVG shows instead: one white point.
const BLANK = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

function figureOf(figure: Figure): Paragraph[] {
  const { title, description, width, height } = figure;
  const scale = Math.min(1, 600 / width);
  // Word knows no currentColor and no custom properties.
  const svg = svgOf(figure).replaceAll('currentColor', '#000000').replaceAll('var(--paper,#fff)', '#ffffff');
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: 'svg',
          data: new TextEncoder().encode(svg) as never,
          fallback: { type: 'png', data: BLANK as never },
          transformation: { width: width * scale, height: height * scale },
          altText: { name: figure.id, title, description },
        }),
      ],
    }),
    small(`${title}. ${description}`),
  ];
}
