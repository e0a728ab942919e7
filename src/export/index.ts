export {
  type Chunk,
  type ExportFormat,
  type ExportOf,
  type ExportOptions,
  type FieldMeaning,
  type FileFormat,
  LICENCE,
  newTally,
  type StreamFormat,
  type Tally,
} from './format.ts';
export { exportFormat, exportFormats } from './formats.ts';
export {
  type ExportClaim,
  type ExportEvent,
  type ExportSource,
  type Source,
  type SourceClaim,
  type SourceEvent,
  sourceFor,
  type Who,
  type WhoOf,
} from './source.ts';
