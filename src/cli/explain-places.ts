import type { ExplainedSentence } from '../sitrep.ts';
import type { Style } from './style.ts';
import { printable, wrap } from './wrap.ts';

type ExplainedPlace = ExplainedSentence['places'][number];
type Candidate = ExplainedPlace['candidates'][number];

/** So many candidates are printed for people; `--json` has all that were weighed. */
const SHOWN = 5;
const INDENT = '              ';

/** What a place name was taken for and why, and below it each candidate, the best first. */
export function placeLines(
  { text, taken, because, candidates }: ExplainedPlace,
  style: Style,
  width: number,
): string[] {
  const rest = candidates.length - SHOWN;
  return [
    ...wrap(`“${printable(text)}” → ${taken ?? 'unresolved'}: ${because}`, width, '     place    ', INDENT),
    ...candidates
      .slice(0, SHOWN)
      .flatMap((one, at) =>
        wrap(candidateText(one, one.id === taken), width, `${INDENT}${at + 1}. `, `${INDENT}   `).map((line) =>
          one.id === taken ? line : style.quiet(line),
        ),
      ),
    ...(rest > 0 ? [style.quiet(`${INDENT}and ${rest} more`)] : []),
  ];
}

function candidateText(
  { name, id, kind, admin1, country, match, similarity, score, made, km }: Candidate,
  won: boolean,
) {
  const where = [kind, admin1, country].filter(Boolean).join(', ');
  const spelt = match === 'exact' ? '' : `, ${match} ${similarity}`;
  const off = km === null ? '' : `, ${km} km from the best`;
  return `${printable(name)} (${where}) ${id}${spelt}${off}${won ? ', taken' : ''}: ${score} = ${made}`;
}
