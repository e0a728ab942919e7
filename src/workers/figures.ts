/** What one worker has done since it began. */
export interface WorkerFigures {
  /** Messages that were taken, and those that are in work. */
  taken: number;
  inWork: number;
  recorded: number;
  /** Reports that the ledger had already, or that were taken down. */
  known: number;
  /** Readings that failed and are tried again. */
  failed: number;
  dead: number;
  /** Addresses that were fetched. */
  fetched: number;
  fusedClaims: number;
  /** Milliseconds: of a processor while reading; on the clock while recording and fusing. */
  readMs: number;
  recordMs: number;
  fuseMs: number;
  /** Times that the ledger could not be reached and all waited. */
  outages: number;
}

/** Figures of a worker that begins. */
export const noFigures = (): WorkerFigures => ({
  ...{ taken: 0, inWork: 0, recorded: 0, known: 0, failed: 0, dead: 0, fetched: 0, fusedClaims: 0 },
  ...{ readMs: 0, recordMs: 0, fuseMs: 0, outages: 0 },
});
