export type { BriefArea, BriefData, BriefReport, Designation, ToldEvent } from './data.ts';
export type {
  Block,
  Brief,
  Dropped,
  Measures,
  Paragraph,
  Picture,
  Printed,
  Reckoned,
  Reference,
  Section,
  Table,
} from './document.ts';
export type { Figure, Shape } from './figure.ts';
export { BRIEF_FORMATS, type BriefFormat } from './formats.ts';
export { type BriefOptions, briefOf } from './generate.ts';
export type { NameOf } from './happening.ts';
export { articleOf, briefStyle, htmlOf } from './html.ts';
export { markdownOf } from './markdown.ts';
export { type LoadedTerms, loadedOf, loadedWordsIn, type Terms } from './neutral.ts';
export { type Sentence, type SentenceOptions, sentenceOfEvent } from './sentence.ts';
export { svgOf } from './svg.ts';
