import type { Ledger } from '../ledger/index.ts';
import type { Given, ReadingOf } from '../model/index.ts';
import type { Ingested, Sitrep } from '../open.ts';

/** Reads a report as a ledger keeps it: with who tells it, and with the ground that the outlet's earlier reports cover as a hint. */
export async function readReport(
  sitrep: Sitrep,
  beatOf: Ledger['beat'],
  ingested: Ingested,
  { theatre, country }: Given,
): Promise<ReadingOf> {
  const { report } = ingested;
  const placed = sitrep.placed(report, theatre);
  const beat = await beatOf(placed.teller.id, report.published);
  const reading = sitrep.read(ingested, { theatre, country, beat });
  return { reading, ...placed, reader: sitrep.version, ...(beat && { beat }) };
}
