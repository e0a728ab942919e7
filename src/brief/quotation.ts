import type { RecordedClaim } from '../model/index.ts';

const MOST_WORDS = 32;

/** The words of a report in quotation marks, cut at a word where they are long. */
export function quoted(text: string): string {
  const plain = text
    .replace(/[“”„«»"]/gu, '’')
    .replace(/\s+/g, ' ')
    .trim();
  const words = plain.split(' ');
  return words.length <= MOST_WORDS ? `“${plain}”` : `“${words.slice(0, MOST_WORDS).join(' ')} …”`;
}

/** `: “The group denied that it had lost the village.”`: the sentence that holds the word that tells of a claim. */
export function quotationOf({ claim }: RecordedClaim): string {
  const { span } = claim.trigger;
  const own = claim.evidence.find(({ start, end }) => start <= span.start && span.start < end) ?? claim.evidence[0];
  return own?.text ? `: ${quoted(own.text)}` : '';
}
