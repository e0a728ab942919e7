import type { Attribution, EvidenceGiven } from '../../model/index.ts';
import type { Placed } from '../claims.ts';
import type { Document } from '../document.ts';
import type { Tree } from '../trees/words.ts';
import { withEvidence } from './speakers.ts';

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

const inQuote = (doc: Document, one: Placed): boolean => {
  const at = one.draft.trigger.start;
  const from = paragraphStart(doc.text, at);
  return OPEN.test(doc.text.slice(from, at)) && inQuotation(doc.text, from, at);
};

const quoted = (one: Placed, attribution: readonly Attribution[]): Placed => ({
  ...one,
  stance: {
    attribution,
    status: one.stance.status === 'asserted' ? 'reported' : one.stance.status,
    because: [...one.stance.because, 'reported: within a quotation'],
  },
});

/** One pass over claims in text order or against it: whoever speaks last in a paragraph speaks on while the quotation is open. */
function pass(doc: Document, placed: readonly Placed[]): Placed[] {
  let last: { attribution: readonly Attribution[]; paragraph: number } | null = null;
  return placed.map((one) => {
    const paragraph = paragraphStart(doc.text, one.draft.trigger.start);
    if (one.stance.attribution.length) {
      last = { attribution: one.stance.attribution, paragraph };
      return one;
    }
    return last?.paragraph === paragraph && inQuote(doc, one) ? quoted(one, last.attribution) : one;
  });
}

/**
 * Gives claims the speaker of the quotation that they stand in where their own sentence names none, whether he is named
 * before or after it, and notes where the text says that no evidence was given.
 */
export function inheritSpeakers(doc: Document, placed: readonly Placed[], trees: readonly Tree[]): Placed[] {
  const forward = pass(doc, placed);
  const both = pass(doc, forward.toReversed()).toReversed();
  return both.map((one) => {
    const { tree } = one.draft.trigger;
    if (!one.stance.attribution.length) return one;
    const from = Math.max(tree.start, one.draft.trigger.start - REACH);
    const end = Math.min(trees[tree.index + 1]?.end ?? tree.end, one.draft.trigger.end + REACH);
    const evidence = evidenceIn(doc, doc.text.slice(from, end), doc.text.slice(from, tree.end));
    return evidence
      ? { ...one, stance: { ...one.stance, attribution: withEvidence(one.stance.attribution, evidence) } }
      : one;
  });
}

// So far from the happening may its proof be spoken of.
const REACH = 600;

/** What the text says of the proof: that there is none, in this sentence or the next; or, in this one, that some was shown. */
function evidenceIn({ language }: Document, near: string, own: string): EvidenceGiven | null {
  if (language.withoutProof.test(near)) return 'none-given';
  return language.withProof.test(own) ? 'given' : null;
}
