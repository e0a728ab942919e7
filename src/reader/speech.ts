import type { Attribution } from '../model/index.ts';
import type { Placed } from './claims.ts';
import type { Document } from './document.ts';
import { withEvidence } from './stance.ts';
import type { Tree } from './words.ts';

const OPEN = /[“"«]/;
const QUOTES = /[“”"«»]/g;

/** True where the number of quotation marks before a point leaves one open. */
function inQuotation(text: string, from: number, at: number): boolean {
  let open = false;
  for (const [mark] of text.slice(from, at).matchAll(QUOTES))
    open = mark === '"' ? !open : mark === '“' || mark === '«';
  return open;
}

/** The paragraph that holds an offset begins after the last empty line, or the last line that ends a sentence. */
const paragraphStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n\n', at), text.lastIndexOf('”\n', at), 0);

const NO_PROOF = /\b(?:no|without(?: any)?|any|lack of|not provided?|scant|little) (?:\w+ ){0,2}(?:evidence|proof)\b/i;

/**
 * Gives claims the speaker of the quotation that they stand in where their own sentence names none, and notes where the
 * text says that no evidence was given.
 */
export function inheritSpeakers(doc: Document, placed: readonly Placed[], trees: readonly Tree[]): Placed[] {
  let last: { attribution: readonly Attribution[]; paragraph: number; end: number } | null = null;
  return placed.map((one) => {
    const { trigger } = one.draft;
    const paragraph = paragraphStart(doc.text, trigger.start);
    let stance = one.stance;
    if (stance.attribution.length) last = { attribution: stance.attribution, paragraph, end: trigger.tree.end };
    else if (
      last &&
      last.paragraph === paragraph &&
      OPEN.test(doc.text.slice(paragraph, trigger.start)) &&
      inQuotation(doc.text, paragraph, trigger.start)
    ) {
      stance = {
        ...stance,
        attribution: last.attribution,
        status: stance.status === 'asserted' ? 'reported' : stance.status,
        because: [...stance.because, 'reported: within a quotation'],
      };
    }
    const next = trees[trigger.tree.index + 1];
    const near = doc.text.slice(trigger.tree.start, next ? next.end : trigger.tree.end);
    if (stance.attribution.length && NO_PROOF.test(near))
      stance = { ...stance, attribution: withEvidence(stance.attribution, true) };
    return { ...one, stance };
  });
}
