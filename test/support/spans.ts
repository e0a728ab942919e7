import type { Span } from '../../src/model/index.ts';

interface Quoted {
  readonly text: string;
  readonly span: Span;
}

const isSpan = (value: object): value is Span =>
  typeof (value as Span).start === 'number' && typeof (value as Span).end === 'number';

/** What is wrong with one thing that marks a part of `text`: a range outside it, or other words than are there. */
function fault(text: string, span: Span, words: unknown): string | null {
  const { start, end } = span;
  if (!(Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length)) {
    return `${start}–${end} lies outside the text`;
  }
  if (typeof words !== 'string' || words === text.slice(start, end)) return null;
  return `${start}–${end} is "${text.slice(start, end)}", not "${words}"`;
}

/** Every span within `value`, however deep, that is not the very words of `text` that it says it is. */
export function wrongSpans(text: string, value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own: (string | null)[] = [];
  if (isSpan(value)) own.push(fault(text, value, (value as { text?: unknown }).text));
  const { span, text: words } = value as Partial<Quoted>;
  // A date of publication has no words in the text.
  if (span && words !== '') own.push(fault(text, span, words));
  const inner = Object.entries(value).flatMap(([key, part]) => wrongSpans(text, part, `${path}.${key}`));
  return [...own.filter((one) => one !== null).map((one) => `${path}: ${one}`), ...inner];
}
