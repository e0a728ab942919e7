export type { NameOf } from './happening.ts';
export { type LoadedTerms, loadedOf, loadedWordsIn } from './neutral.ts';
export { type Sentence, type SentenceOptions, sentenceOfEvent } from './sentence.ts';
