import {
  type ExportOptions,
  type ExportSource,
  exportFormat,
  newTally,
  type Source,
  type SourceClaim,
  sourceFor,
  type Tally,
  type Who,
} from '../../src/export/index.ts';
import type { ActorKind, Claim, LedgerReport } from '../../src/model/index.ts';
import { FULL, type Profile } from '../../src/publish/index.ts';
import { fuse } from '../../src/sitrep.ts';
import { claimOf } from './reports.ts';

/** Who is who in these tests: kind, country, side, name in ACLED. */
const ACTORS: Readonly<
  Record<string, readonly [kind: ActorKind, country: string | null, side: string | null, acled: string | null]>
> = {
  army: ['state-forces', 'SY', 'government', 'Military Forces of Syria (2000-2024)'],
  jets: ['state-forces', 'RU', 'government', null],
  rebels: ['rebel-group', 'SY', 'opposition', null],
  brigade: ['rebel-group', 'SY', 'opposition', 'NB: Northern Brigade'],
  guards: ['identity-militia', 'SY', 'third', null],
  civilians: ['civilians', null, null, null],
  crowd: ['protesters', null, null, null],
  militants: ['generic', null, null, null],
};

export const who: Who = {
  kindOf: (actor) => ACTORS[actor]?.[0] ?? null,
  nameOf: (actor) => (ACTORS[actor] ? `the ${actor}` : null),
  acledNameOf: (actor) => ACTORS[actor]?.[3] ?? null,
  yearsOf: (actor) => ({ from: actor === 'rebels' ? '2012' : null, to: null }),
  countryOf: (actor) => ACTORS[actor]?.[1] ?? null,
  sideOf: (actor) => ACTORS[actor]?.[2] ?? null,
  outletKindOf: (outlet) => (outlet === 'wire' ? 'wire' : null),
};

const kinships = () => ({
  sideOf: (id: string) => ACTORS[id]?.[2] ?? null,
  lineOf: (id: string) => [id],
  nameOf: (id: string) => who.nameOf(id),
  isGeneric: (id: string) => id === 'civilians',
});

/** A claim of a test: who to whom, how many dead, and whatever else. */
export interface Told {
  readonly by?: string;
  readonly on?: string;
  readonly killed?: number | readonly [min: number | null, max: number | null];
  readonly who?: string;
  readonly words?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly title?: string;
  readonly more?: Partial<Claim>;
}

let made = 0;

/** A claim with its report, of its own outlet. */
export function told(
  type: Claim['type'],
  { by, on, killed, who: of = 'people', words = 'Shells fell.', outlet, url, title, more }: Told = {},
): SourceClaim {
  const number = ++made;
  const span = { start: 10, end: 10 + words.length };
  const range = killed === undefined ? null : typeof killed === 'number' ? [killed, killed] : killed;
  const party = (role: 'agent' | 'target', actor: string | undefined) =>
    actor === undefined ? [] : [{ role, text: actor, name: actor, actor: ACTORS[actor] ? actor : null, span }];
  const claim: Claim = {
    ...claimOf('c1', { words, type }),
    participants: [...party('agent', by), ...party('target', on)],
    casualties: range
      ? [
          {
            outcome: 'killed',
            who: of,
            actor: of === 'civilians' ? 'civilians' : null,
            text: `${range[0]} ${of}`,
            span,
            min: range[0]!,
            max: range[1]!,
          },
        ]
      : [],
    evidence: [{ ...span, text: words }],
    ...more,
  };
  const name = outlet ?? `Outlet ${number}`;
  const teller = { id: name.toLowerCase(), name };
  const id = `r${number}`;
  const report: LedgerReport = {
    ...{
      id,
      sha256: id.padStart(64, '0'),
      title: title ?? null,
      url: url ?? null,
      language: 'en',
      publisher: name,
      author: null,
    },
    ...{
      teller,
      theatre: null,
      published: '2021-03-05',
      retrieved: '2021-03-06',
      recorded: '2021-03-06',
      reader: '1.0.0+test',
    },
    ...{ claims: 1, origin: id, takenDown: false },
  };
  const recorded = {
    id: `${id}#c1`,
    report: id,
    origin: id,
    teller,
    published: '2021-03-05',
    known: '2021-03-05',
    theatre: null,
    claim,
  };
  return { recorded, report };
}

/** Claims and the events that they make, as an export takes them. */
export function sourceOf(claims: readonly SourceClaim[], profile: Profile = FULL): ExportSource {
  const { events } = fuse(
    claims.map(({ recorded }) => recorded),
    kinships,
  );
  const source: Source = {
    claims: async function* () {
      yield* claims;
    },
    events: async function* () {
      for (const event of events) {
        const ids = new Set(event.claims.map(({ id }) => id));
        yield { event, claims: claims.filter(({ recorded }) => ids.has(recorded.id)) };
      }
    },
    control: async function* () {
      yield {
        place: { id: 'test:qarra', name: 'Qarra', lat: 35, lon: 37, country: 'SY', admin1: 'Homs' },
        intervals: [
          {
            from: '2021-03-01',
            to: '2021-03-03',
            status: 'held' as const,
            holder: 'government',
            rivals: [],
            sides: [],
            for: ['r1#c1'],
            against: [],
            because: 'told',
          },
          {
            from: '2021-03-04',
            to: null,
            status: 'contested' as const,
            holder: null,
            rivals: ['opposition'],
            sides: [],
            for: [],
            against: ['r2#c1'],
            because: 'told',
          },
        ],
      };
    },
    archive: async function* () {
      yield { end: 0 };
    },
  };
  return sourceFor(source, profile, () => who);
}

export const OPTIONS: ExportOptions = { at: '2021-04-01T12:00:00.000Z' };

/** What a format writes of a source. */
export async function written(
  id: string,
  source: ExportSource,
  options: Partial<ExportOptions> = {},
): Promise<{ readonly text: string; readonly bytes: Buffer; readonly tally: Tally }> {
  const format = exportFormat(id)!;
  if (!('write' in format)) throw new Error(`${id} is written to a file`);
  const tally = newTally();
  const chunks: Buffer[] = [];
  for await (const chunk of format.write(source, { ...OPTIONS, ...options }, tally))
    chunks.push(Buffer.from(chunk as Uint8Array));
  const bytes = Buffer.concat(chunks);
  return { bytes, text: bytes.toString(), tally };
}

/** The lines of JSON Lines. */
export const linesOf = <T = Record<string, unknown>>(text: string): T[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
