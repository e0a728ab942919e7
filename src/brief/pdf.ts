import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Block, Brief, Paragraph, Printed, Table } from './document.ts';
import type { Figure } from './figure.ts';
import { measureLines, referenceWords } from './foot.ts';
import { drawFigure } from './pdf-figure.ts';
import { citationParts } from './references.ts';

type Pdf = InstanceType<typeof PDFDocument>;

// Text that goes on keeps the options before it; only null, which the types do not know, ends a link.
const NO_LINK = { goTo: null } as unknown as { goTo?: string };

const require = createRequire(import.meta.url);
/** DejaVu has the letters of transliterated names (ʿ, ā, ḥ), which the fonts that PDF brings along lack. */
const font = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

const MARGIN = 60;
const QUIET = '#555555';
const SIZES = { title: 19, heading: 13, text: 10, small: 8 } as const;

/** A brief as PDF: text that can be searched, links to the references, pictures as vectors; the same brief gives the same bytes. */
export function pdfOf(brief: Brief): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    // The day of the brief stands for the time at which it was made, so that the bytes tell of nothing else.
    info: {
      Title: brief.title,
      Creator: 'Sitrep',
      Producer: 'Sitrep',
      CreationDate: new Date(`${brief.day}T00:00:00Z`),
    },
  });
  pdf.registerFont('text', font('DejaVuSerif'));
  pdf.registerFont('bold', font('DejaVuSerif-Bold'));
  pdf.registerFont('label', font('DejaVuSans'));
  pdf.registerFont('label-bold', font('DejaVuSans-Bold'));
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(joined(chunks)));
    pdf.on('error', reject);
  });
  write(pdf, brief);
  numberPages(pdf, brief.title);
  pdf.end();
  return done;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

function write(pdf: Pdf, { title, note, sections, references, measures, dropped }: Brief): void {
  const document = pdf.struct('Document');
  pdf.addStructure(document);
  const tagged = (tag: string, work: () => void): void => {
    const part = pdf.struct(tag, {}, work);
    document.add(part);
    part.end();
  };
  tagged('H1', () => pdf.font('bold').fontSize(SIZES.title).text(title));
  pdf.moveDown(0.4);
  tagged('P', () => pdf.font('text').fontSize(SIZES.small).fillColor(QUIET).text(note).fillColor('black'));
  for (const section of sections) {
    heading(pdf, section.title, tagged);
    for (const block of section.blocks) writeBlock(pdf, block, tagged);
  }
  heading(pdf, 'References', tagged);
  for (const one of references)
    tagged('P', () => {
      const words = `${one.number}. ${referenceWords(one)} (report ${one.report.slice(0, 12)}, characters ${one.start}–${one.end})`;
      pdf
        .font('text')
        .fontSize(SIZES.small)
        .fillColor('black')
        .text(words, { destination: `ref-${one.number}`, paragraphGap: 3 });
    });
  heading(pdf, 'How this brief was checked', tagged);
  const log = dropped.map(({ text, because }) => `Left out: ${text} (${because.join('; ')})`);
  for (const line of [...measureLines(measures), ...log])
    tagged('P', () => pdf.font('text').fontSize(SIZES.small).text(line, { paragraphGap: 2 }));
  document.end();
}

type Tagged = (tag: string, work: () => void) => void;

const room = (pdf: Pdf): number => pdf.page.height - MARGIN - pdf.y;

function heading(pdf: Pdf, title: string, tagged: Tagged): void {
  pdf.moveDown(1.1);
  // No heading stands alone at the foot of a page.
  if (room(pdf) < 70) pdf.addPage();
  tagged('H2', () => pdf.font('bold').fontSize(SIZES.heading).text(title));
  pdf.moveDown(0.3);
}

function writeBlock(pdf: Pdf, block: Block, tagged: Tagged): void {
  if (block.kind === 'figure') writeFigure(pdf, block.figure, tagged);
  else if (block.kind === 'table') writeTable(pdf, block, tagged);
  else tagged('P', () => writeParagraph(pdf, block));
}

function writeParagraph(pdf: Pdf, { area, sentences }: Paragraph): void {
  pdf.fontSize(SIZES.text).fillColor('black');
  if (area) pdf.font('bold').text(`${area}. `, { continued: true, lineGap: 0, ...NO_LINK });
  for (const [at, sentence] of sentences.entries()) {
    pdf
      .font('text')
      .fontSize(SIZES.text)
      .fillColor('black')
      .text(`${sentence.text} `, { continued: true, lineGap: 0, ...NO_LINK });
    writeCitations(pdf, sentence, at === sentences.length - 1);
  }
  pdf.moveDown(0.45);
}

// Small letters between larger ones keep the height of their line, or a line that breaks within them would overlap the next.
const LINE_GAP = (SIZES.text - SIZES.small) * 1.164;
const NARROW = '\u00a0';

/** Citations, each run of numbers unbroken, with a link to the first. */
function writeCitations(pdf: Pdf, { cites }: Printed, isLast: boolean): void {
  const runs = citationParts(cites);
  pdf.font('text').fontSize(SIZES.small).fillColor(QUIET);
  for (const [at, [from, to]] of runs.entries()) {
    const end = at === runs.length - 1;
    const numbers = from === to ? String(from) : `${from}\u2011${to}`;
    const words = `${at === 0 ? '[' : ''}${numbers}${end ? ']' : `,${NARROW}`}`;
    pdf.text(words, { continued: !end || !isLast, goTo: `ref-${from}`, lineGap: LINE_GAP });
  }
  pdf.fontSize(SIZES.text).fillColor('black');
  if (!isLast) pdf.text(' ', { continued: true, lineGap: 0, ...NO_LINK });
}

function writeFigure(pdf: Pdf, figure: Figure, tagged: Tagged): void {
  const width = pdf.page.width - 2 * MARGIN;
  const scale = Math.min(1, width / figure.width);
  const height = figure.height * scale;
  pdf.moveDown(0.6);
  if (room(pdf) < height + 24) pdf.addPage();
  const top = pdf.y;
  const part = pdf.struct('Figure', { alt: `${figure.title}. ${figure.description}` }, () =>
    drawFigure(pdf, figure, { x: MARGIN, y: top, scale }),
  );
  pdf.addStructure(part);
  part.end();
  pdf.x = MARGIN;
  pdf.y = top + height + 6;
  tagged('Caption', () =>
    pdf.font('text').fontSize(SIZES.small).fillColor(QUIET).text(figure.title).fillColor('black'),
  );
  pdf.moveDown(0.6);
}

function writeTable(pdf: Pdf, { head, rows }: Table, tagged: Tagged): void {
  const width = pdf.page.width - 2 * MARGIN;
  const shares = [0.3, 0.15, 0.12, 0.28, 0.15];
  const lefts = shares.map((_, at) => MARGIN + width * shares.slice(0, at).reduce((sum, one) => sum + one, 0));
  for (const [at, row] of [head, ...rows].entries()) {
    pdf.font(at === 0 ? 'bold' : 'text').fontSize(SIZES.small + 0.5);
    const heights = row.map((cell, column) => pdf.heightOfString(cell, { width: width * shares[column]! - 6 }));
    if (room(pdf) < Math.max(...heights) + 6) pdf.addPage();
    const top = pdf.y;
    tagged('P', () => {
      for (const [column, cell] of row.entries())
        pdf.text(cell, lefts[column]!, top, { width: width * shares[column]! - 6 });
    });
    pdf.y = top + Math.max(...heights) + 3;
    pdf
      .moveTo(MARGIN, pdf.y)
      .lineTo(MARGIN + width, pdf.y)
      .lineWidth(0.4)
      .strokeColor('#bbbbbb')
      .stroke();
    pdf.y += 3;
  }
  pdf.x = MARGIN;
}

function numberPages(pdf: Pdf, title: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    pdf.switchToPage(page);
    pdf.page.margins.bottom = 0;
    pdf
      .font('text')
      .fontSize(SIZES.small)
      .fillColor(QUIET)
      .text(`${title} · ${page + 1} of ${count}`, MARGIN, pdf.page.height - 36, {
        align: 'center',
        width: pdf.page.width - 2 * MARGIN,
        lineBreak: false,
      });
    pdf.page.margins.bottom = MARGIN;
  }
}
