import type { EventWithClaims } from '../desk/index.ts';
import type { Event, EventField, RecordedClaim, Standing } from '../model/index.ts';
import { printable } from './wrap.ts';

const when = ({ time }: Event): string =>
  time ? (time.start === time.end ? time.start : `${time.start} to ${time.end}`) : 'no date';

const headOf = (event: Event): string =>
  [when(event), event.type.replaceAll('-', ' '), event.place?.name, event.grade.value].filter(Boolean).join(' · ');

/** A field in words: its versions with who gives them, the interval that contains them. */
function fieldLine({ name, versions, agreement, interval }: EventField): string {
  const told = versions.map(({ text, sides }) => {
    const known = [...new Set(sides.map((side) => side ?? 'no side'))];
    return `${printable(text)} (${known.join(', ')})`;
  });
  const range = interval
    ? `${interval.min ?? 'up to'}${interval.max === interval.min ? '' : `–${interval.max ?? ''}`}: `
    : '';
  const mark = agreement === 'agree' ? '' : agreement === 'differ' ? '  [differ]' : '  [contradict]';
  return `${name}: ${range}${told.join('; ')}${mark}`;
}

/** An event in a few lines, for a list. */
export function eventLines(event: Event): string {
  const differing = event.fields
    .filter(({ agreement }) => agreement !== 'agree')
    .map((field) => `  ${fieldLine(field)}`);
  const { claims, sources } = event;
  const counts = `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}, ${sources.length} ${sources.length === 1 ? 'source' : 'sources'}`;
  return `${[headOf(event), `  ${counts} · ${event.id}`, ...differing].join('\n')}\n`;
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  tells: '',
  alleges: ' alleges',
  denies: ' denies it',
  foretells: ' foretold it',
  intends: ' intended it',
  supposes: ' supposes it',
};

/** An event with all that is known of it: fields, judgements, the claims with their words, why they were joined. */
export function eventPage({ event, claims }: EventWithClaims): string {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const { grade, credibility, reliability, joins } = event;
  return `${[
    headOf(event),
    event.id,
    '',
    ...event.fields.map((field) => `  ${fieldLine(field)}`),
    '',
    `Grade: ${grade.value}: ${grade.because}`,
    `Credibility: ${credibility.value}: ${credibility.because}`,
    `Reliability of its sources: ${reliability}`,
    '',
    'Claims',
    ...event.claims.flatMap(({ id, standing, side }) => claimLines(byId.get(id), id, STANDINGS[standing], side)),
    ...(joins.length ? ['', 'Joined because'] : []),
    ...joins.map(({ claims: [a, b], reasons }) => `  ${a} and ${b}: ${reasons.join(', ')}`),
  ].join('\n')}\n`;
}

const claimLines = (claim: RecordedClaim | undefined, id: string, standing: string, side: string | null): string[] => [
  `  ${printable(claim?.teller.name ?? '')}${side ? ` (${side})` : ''}${standing}: “${printable(claim?.claim.evidence[0]?.text ?? '')}”`,
  `    ${id}`,
];
