/** Where a word stands on the page, in pixels of the text's own frame. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const middleOf = ({ left, width }: Box): number => left + width / 2;
const bottomOf = ({ top, height }: Box): number => top + height;
// Between two lines of text there is room for this many links, one beside the other.
const LANES = 4;
const LANE = 2;
const LEAST = 2;
const CORNER = 4;

/**
 * A link from the word that tells of a happening to one that plays a part in it: through the room between the lines, so
 * that it crosses as few words as can be. `lane` keeps links of one word apart.
 */
export function link(from: Box, to: Box, lane: number): string {
  const [x1, x2] = [middleOf(from), middleOf(to)];
  const off = LEAST + LANE * (lane % LANES);
  const below = to.top > bottomOf(from) - 2;
  const sameLine = !below && bottomOf(to) > from.top + 2;
  const start = below ? bottomOf(from) : from.top;
  const room = below ? start + off : start - off;
  const end = sameLine ? to.top : below ? to.top : bottomOf(to);
  const corner = Math.min(CORNER, Math.abs(x2 - x1) / 2, Math.abs(room - start));
  const side = x2 > x1 ? corner : -corner;
  return [
    `M${x1} ${start}`,
    `L${x1} ${room + (below ? -corner : corner)}`,
    `Q${x1} ${room} ${x1 + side} ${room}`,
    `L${x2 - side} ${room}`,
    `Q${x2} ${room} ${x2} ${end > room ? Math.min(end, room + corner) : Math.max(end, room - corner)}`,
    `L${x2} ${end}`,
  ].join('');
}
