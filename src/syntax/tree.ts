/** A token with its place in the dependency tree. Tags and relations are Universal Dependencies v2. */
export interface Token {
  /** UTF-16 offsets into the untouched text. */
  readonly start: number;
  readonly end: number;
  /** The words as written; a joined name holds spaces. */
  readonly text: string;
  /** Lower case, curly quotes and marks normalised. */
  readonly norm: string;
  readonly upos: string;
  /** Penn tag. */
  readonly xpos: string;
  readonly lemma: string;
  /** Index in the sentence of the head, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
  /** Index into the names given before parsing, -1 where this token is no joined name. */
  readonly name: number;
}

/** A sentence of the text: its span and its tokens, in text order. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** True where tags and tree were made; a sentence that can hold no claim is only tokenised. */
  readonly parsed: boolean;
}

/** A token before tagging: an exact span. */
export interface RawToken {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A sentence before tagging. */
export interface RawSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly RawToken[];
}

/** A run of tokens of one sentence to be joined into one before parsing: a recognised name. */
export interface NameSpan {
  /** First token and one past the last, indexes in the sentence. */
  readonly first: number;
  readonly past: number;
  /**
   * What the parser should take it for: PROPN for names, NOUN for joined nouns such as "car bomb", NUM for numbers, ADP for
   * prepositions of several words such as "southeast of", VERB for a word that can only be one where it stands.
   */
  readonly upos: 'PROPN' | 'NOUN' | 'NUM' | 'ADP' | 'VERB';
  /** Penn tag; default NNP, NN, CD, IN, VBD. */
  readonly xpos?: string;
}
