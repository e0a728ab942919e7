import type { Attribution, Casualty, Claim, Outcome, Participant, ParticipantRole, Range } from '../model/index.ts';

/** Several texts in one cell. */
export const joined = (texts: readonly (string | null | undefined)[], by = '; '): string | null =>
  texts.length < 2 ? texts[0] || null : [...new Set(texts.filter((text) => text))].join(by) || null;

/** Those who take part in one role. */
export const partiesIn = ({ participants }: Claim, role: ParticipantRole): Participant[] =>
  participants.filter((one) => one.role === role);

/** All people of one outcome, parts of a greater toll left out; null where none are told. */
export function tollOf(casualties: readonly Casualty[], outcome: Outcome): Range | null {
  const whole = casualties.filter((toll) => toll.outcome === outcome && toll.partOf === undefined);
  if (whole.length === 0) return null;
  const sum = (end: 'min' | 'max'): number | null =>
    whole.reduce<number | null>((all, toll) => (all === null || toll[end] === null ? null : all + toll[end]!), 0);
  return { min: sum('min'), max: sum('max') };
}

/** A number as words say it: "8", "8 to 12", "at least 8", "up to 12". */
export function rangeText({ min, max }: Range): string {
  if (min === null) return max === null ? 'an unknown number' : `up to ${max}`;
  if (max === null) return `at least ${min}`;
  return min === max ? String(min) : `${min} to ${max}`;
}

/** Whose word it is, outermost first: "Ministry > residents". */
export const voicesText = (attribution: readonly Attribution[]): string | null =>
  joined(
    attribution.map(({ text }) => text),
    ' > ',
  );

/** A quotation without line ends. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An ISO date without its time. */
export const dayPart = (iso: string): string => iso.slice(0, 10);

/** True for a day of a known year. */
export const isDay = (iso: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(iso);
