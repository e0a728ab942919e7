import type PDFDocument from 'pdfkit';
import type { Figure, Shape, Spot } from './figure.ts';
import { hatchingOf } from './hatch.ts';
import { cornersOf } from './svg.ts';

type Pdf = InstanceType<typeof PDFDocument>;

/** Where a figure is drawn. */
interface Spotted {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Draws the shapes of a figure as vectors. */
export function drawFigure(pdf: Pdf, { shapes }: Figure, { x, y, scale }: Spotted): void {
  pdf.save().translate(x, y).scale(scale).strokeColor('black').fillColor('black');
  for (const shape of shapes) draw(pdf, shape);
  pdf.restore();
}

function draw(pdf: Pdf, shape: Shape): void {
  switch (shape.kind) {
    case 'area':
      drawArea(pdf, shape);
      break;
    case 'line': {
      const [first, ...others] = shape.points;
      if (!first) break;
      pdf.save().lineWidth(shape.width);
      if (shape.dashed) pdf.dash(3, { space: 3 });
      pdf.moveTo(...first);
      for (const point of others) pdf.lineTo(...point);
      pdf.stroke().restore();
      break;
    }
    case 'mark':
      drawMark(pdf, shape);
      break;
    case 'label':
      drawLabel(pdf, shape);
  }
}

function path(pdf: Pdf, rings: readonly (readonly Spot[])[]): void {
  for (const [first, ...others] of rings) {
    if (!first) continue;
    pdf.moveTo(...first);
    for (const point of others) pdf.lineTo(...point);
    pdf.closePath();
  }
}

function drawArea(pdf: Pdf, { rings, hatch, sparse, dashed }: Extract<Shape, { kind: 'area' }>): void {
  if (hatch === 'solid') {
    path(pdf, rings);
    pdf.fill('even-odd');
  }
  const { lines, dots } = hatchingOf(rings, hatch, sparse);
  pdf.lineWidth(0.8);
  for (const [from, to] of lines) pdf.moveTo(...from).lineTo(...to);
  if (lines.length) pdf.stroke();
  for (const dot of dots) pdf.circle(...dot, 1.2).fill();
  pdf.save().lineWidth(1);
  if (dashed) pdf.dash(4, { space: 3 });
  path(pdf, rings);
  pdf.stroke().restore();
}

function drawMark(pdf: Pdf, { at, shape, size }: Extract<Shape, { kind: 'mark' }>): void {
  if (shape === 'circle') pdf.circle(...at, size).fill('black');
  else if (shape === 'ring')
    pdf
      .lineWidth(1.4)
      .circle(...at, size)
      .fillAndStroke('white', 'black');
  else {
    path(pdf, [cornersOf(shape, at, size)]);
    pdf.fill('black');
  }
  pdf.fillColor('black');
}

function drawLabel(pdf: Pdf, { at: [x, y], text, size, anchor, bold }: Extract<Shape, { kind: 'label' }>): void {
  pdf.font(bold ? 'label-bold' : 'label').fontSize(size * 0.9);
  const width = pdf.widthOfString(text);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const top = y - size * 0.85;
  // A rim of paper keeps a name readable on hatching.
  pdf
    .save()
    .rect(left - 1, top, width + 2, size * 1.05)

    .fill('white')
    .restore();
  pdf.fillColor('black').text(text, left, top, { lineBreak: false });
}
