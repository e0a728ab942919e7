import type { Claim, ClaimPlace, Participant, Reading, Report, Span, Teller } from '../model/index.ts';
import { DATASETS } from './datasets.ts';
import type { DatasetEvent, NamedParty } from './event.ts';
import { rowOfText } from './row.ts';

/** The id of the actor that a dataset calls so; null where no pack has it. */
export type ActorNamed = (name: string) => string | null;

/** How the original of a row is marked in the ledger. */
const FORMAT = 'dataset/';

/** The format of an original that is a row of a dataset. */
export const rowFormat = (dataset: string): string => `${FORMAT}${dataset}`;

/** True for an original that is a row of a dataset. */
export const isRowFormat = (format: string | null): boolean => format?.startsWith(FORMAT) ?? false;

/** Who tells what stands in a row. */
export const datasetTeller = (name: string): Teller => ({ id: name.toLowerCase(), name });

/** What the text of a row says: one claim in the dataset's own voice. */
export function readingOfRow(
  {
    text,
    format,
    sha256,
    teller,
  }: { readonly text: string; readonly format: string; readonly sha256: string; readonly teller: string },
  actorNamed: ActorNamed,
): Reading {
  const dataset = DATASETS.find(({ id }) => rowFormat(id) === format)!;
  const event = dataset.eventOf(rowOfText(text));
  const report: Report = {
    ...{ id: sha256, sha256, title: null, url: null, language: 'en' },
    ...{ publisher: teller, author: null, published: null, text, boilerplate: [] },
  };
  return { report, claims: 'why' in event ? [] : [claimOf(event, text, dataset.id, actorNamed)], issues: [] };
}

function claimOf(event: DatasetEvent, text: string, dataset: string, actorNamed: ActorNamed): Claim {
  const { type, typeCell, time, place, agents, targets, killed } = event;
  const party =
    (role: Participant['role']) =>
    (one: NamedParty): Participant => ({
      ...{ role, text: one.cell.text, name: one.name, actor: actorNamed(one.name), span: spanOf(one.cell) },
    });
  return {
    ...{ id: 'c1', type, phase: null, status: 'asserted', attribution: [] },
    trigger: { text: typeCell.text, span: spanOf(typeCell) },
    participants: [...agents.map(party('agent')), ...targets.map(party('target'))],
    place: place && placeOf(place),
    time: time && {
      text: time.cell.text,
      span: spanOf(time.cell),
      start: time.start,
      end: time.end,
      precision: time.precision,
      said: true,
    },
    count: null,
    casualties: killed
      ? [
          {
            outcome: 'killed',
            who: 'people',
            actor: null,
            min: killed.min,
            max: killed.max,
            text: killed.cell.text,
            span: spanOf(killed.cell),
          },
        ]
      : [],
    losses: [],
    instrument: null,
    evidence: [{ start: 0, end: text.length, text }],
    loaded: [],
    foundBy: `dataset/${dataset}`,
  };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const placeOf = ({ cell, ...place }: NonNullable<DatasetEvent['place']>): ClaimPlace => ({
  ...place,
  ...{ text: cell.text, span: spanOf(cell), relation: 'in', gazetteer: null },
});
