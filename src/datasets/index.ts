export { type ActorNamed, datasetTeller, isRowFormat, readingOfRow, rowFormat } from './claim.ts';
export { type ComparedField, type CompareOptions, type Comparison, openComparison } from './compare.ts';
export type { DatasetEvent } from './event.ts';
export { type DatasetRow, readDataset } from './read.ts';
