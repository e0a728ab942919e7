export { type ExplainedSentence, type Explanation, type SlantId, slantOf } from './assemble.ts';
export {
  BRIEF_FORMATS,
  type Brief,
  type BriefData,
  type BriefFormat,
  briefOf,
  type Designation,
  type Sentence,
  type SentenceOptions,
  sentenceOfEvent,
  type ToldEvent,
} from './brief/index.ts';
export {
  contradictionsOf,
  controlOf,
  controlOn,
  deniesUnplaced,
  type LayerFacts,
  layerOfCsv,
  layerOfGeoJson,
} from './control/index.ts';
export {
  type ComparedField,
  type Comparison,
  type DatasetRow,
  datasetTeller,
  isRowFormat,
  openComparison,
  readDataset,
  rowFormat,
} from './datasets/index.ts';
export {
  type Chunk,
  type ExportFormat,
  type ExportOptions,
  type ExportSource,
  exportFormat,
  exportFormats,
  LICENCE,
  newTally,
  sourceFor,
  type Tally,
  type WhoOf,
} from './export/index.ts';
export {
  contradictionsIn,
  extentOfClaim,
  type Fusion,
  fieldInWords,
  fuse,
  linkedClaims,
  meet,
  openFusion,
  openSweep,
  type Story,
  type Sweep,
  storiesOf,
  type Told,
} from './fusion/index.ts';
export { type AreaOptions, areasOf, type ControlAreas, landOfTheEarth } from './geo/index.ts';
export type { AddOptions, CountryFiles, InstalledCountry, OnProgress } from './knowledge/country/index.ts';
export type { FoundPlace, LookUpOptions } from './knowledge/look-up.ts';
export type { Problem } from './knowledge/problem.ts';
export * from './model/index.ts';
export * from './open.ts';
export {
  FULL,
  type Profile,
  type ProfileId,
  PUBLISH_RULES,
  type Published,
  type PublishRule,
  publishClaim,
  publishEvent,
  publishText,
  type Withheld,
} from './publish/index.ts';
export type { RecordOptions } from './record.ts';
