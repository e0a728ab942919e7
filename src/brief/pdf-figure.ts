import type PDFDocument from 'pdfkit';
import type { Figure, Hatch, Shape, Spot } from './figure.ts';
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

function drawArea(pdf: Pdf, { rings, hatch, stroke, dashed }: Extract<Shape, { kind: 'area' }>): void {
  pdf.save();
  if (hatch === 'solid') {
    path(pdf, rings);
    pdf.fill('even-odd');
  } else if (hatch !== 'none') {
    path(pdf, rings);
    pdf.clip('even-odd');
    drawHatch(pdf, hatch, boxOf(rings.flat()));
  }
  pdf.restore().save().lineWidth(stroke);
  if (dashed) pdf.dash(4, { space: 3 });
  path(pdf, rings);
  pdf.stroke().restore();
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxOf = (spots: readonly Spot[]): Box => ({
  left: Math.min(...spots.map(([x]) => x)),
  right: Math.max(...spots.map(([x]) => x)),
  top: Math.min(...spots.map(([, y]) => y)),
  bottom: Math.max(...spots.map(([, y]) => y)),
});

const STEP = 8;
const floor = (value: number): number => Math.floor(value / STEP) * STEP;

/** Lines of a hatching over a box, at the same places in every area, as the patterns of SVG are. */
function drawHatch(pdf: Pdf, hatch: Hatch, { left, top, right, bottom }: Box): void {
  pdf.lineWidth(1);
  const [x0, y0] = [floor(left), floor(top)];
  const [wide, tall] = [right - x0 + STEP, bottom - y0 + STEP];
  if (hatch === 'dots') {
    for (let x = x0 + 4; x < right; x += STEP) for (let y = y0 + 4; y < bottom; y += STEP) pdf.circle(x, y, 1.3).fill();
    return;
  }
  const reach = Math.ceil((wide + tall) / STEP) * STEP;
  if (hatch === 'horizontal') for (let y = y0 + 4; y < bottom; y += STEP) pdf.moveTo(x0, y).lineTo(right, y);
  if (hatch === 'vertical') for (let x = x0 + 4; x < right; x += STEP) pdf.moveTo(x, y0).lineTo(x, bottom);
  if (hatch === 'diagonal' || hatch === 'cross')
    for (let at = 0; at <= reach; at += STEP) pdf.moveTo(x0 + at, y0).lineTo(x0 + at - reach, y0 + reach);
  if (hatch === 'back-diagonal' || hatch === 'cross')
    for (let at = -reach; at <= reach; at += STEP) pdf.moveTo(x0 + at, y0).lineTo(x0 + at + reach, y0 + reach);
  pdf.stroke();
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
    .fillOpacity(0.8)
    .fill('white')
    .restore();
  pdf.fillColor('black').fillOpacity(1).text(text, left, top, { lineBreak: false });
}
