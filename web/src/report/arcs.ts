/** Where a word stands on the page, in pixels of the text's own frame. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const middleOf = ({ left, width }: Box): number => left + width / 2;
const LEAST_RISE = 14;
const MOST_RISE = 46;

/** A curve from the word that tells of a happening to one that plays a part in it, above the line of text. */
export function arc(from: Box, to: Box): string {
  const [x1, x2] = [middleOf(from), middleOf(to)];
  if (Math.abs(from.top - to.top) < from.height) {
    const rise = Math.min(MOST_RISE, LEAST_RISE + Math.abs(x2 - x1) / 9);
    return `M${x1} ${from.top}C${x1} ${from.top - rise} ${x2} ${to.top - rise} ${x2} ${to.top}`;
  }
  const down = to.top > from.top;
  const y1 = down ? from.top + from.height : from.top;
  const y2 = down ? to.top : to.top + to.height;
  const half = (y1 + y2) / 2;
  return `M${x1} ${y1}C${x1} ${half} ${x2} ${half} ${x2} ${y2}`;
}
