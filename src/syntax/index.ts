export { normalise } from './characters.ts';
export { loadSyntax, type SyntaxModel } from './model.ts';
export { splitSentences } from './sentences.ts';
export { tokenize } from './tokenize.ts';
export type { NameSpan, RawSentence, RawToken, Sentence, Token } from './tree.ts';
export { shareWeights, type Weights } from './weights.ts';
