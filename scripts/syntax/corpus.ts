import { NAME_WORD } from '../../src/syntax/lexical.ts';
import type { TreebankSentence } from './conllu.ts';
import { asRead, type Manner, recase } from './copies.ts';
import { randomFrom } from './random.ts';

/** A sentence to train on. Copies of one sentence share their fold, so that no tagger is tried on what it learned from. */
export interface CorpusSentence {
  readonly sentence: TreebankSentence;
  readonly fold: number;
}

/** Into how many parts the corpus is cut to tag it by taggers that have not seen it. */
export const FOLDS = 5;

/** How many in a hundred sentences are copied in which manner. */
const SHARES: readonly (readonly [Manner, number])[] = [
  ['upper', 8],
  ['headline', 8],
  ['lower', 4],
];
const AS_READ_SHARE = 45;
/** How often each sentence of the supplement counts. */
const SUPPLEMENT_WEIGHT = 4;

/** Joined tokens of the supplement as the model sees them: a name as any name, a joined noun as its last word. */
export const withStandIns = (sentence: TreebankSentence): TreebankSentence => ({
  ...sentence,
  forms: sentence.forms.map((form, i) => (sentence.upos[i] === 'NOUN' ? form.slice(form.lastIndexOf(' ') + 1) : form)),
  standIn: sentence.forms.map((form, i) => (form.includes(' ') && sentence.upos[i] === 'PROPN' ? NAME_WORD : 0)),
});

/** The training corpus: the treebanks with copies in other casing and with joined tokens, and the supplement repeated. */
export const corpusOf = (
  treebank: readonly TreebankSentence[],
  supplement: readonly TreebankSentence[],
  seed: number,
): CorpusSentence[] => {
  const random = randomFrom(seed);
  const corpus: CorpusSentence[] = [];
  const addWithCopies = (sentence: TreebankSentence, fold: number): void => {
    corpus.push({ sentence, fold });
    for (const [manner, share] of SHARES) {
      if (random() * 100 < share) corpus.push({ sentence: recase(sentence, manner), fold });
    }
    const read = random() * 100 < AS_READ_SHARE ? asRead(sentence) : null;
    if (read) corpus.push({ sentence: read, fold });
  };
  treebank.forEach((sentence, at) => {
    addWithCopies(sentence, at % FOLDS);
  });
  for (let copy = 0; copy < SUPPLEMENT_WEIGHT; copy++) {
    supplement.forEach((sentence, at) => {
      addWithCopies(sentence, at % FOLDS);
    });
  }
  return corpus;
};
