import { NAME_WORD, NUMBER_WORD } from '../../src/syntax/lexical.ts';
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

// As `seenAs` and `standInFor` of the parser's own joined tokens have it.
const seenForm = (form: string, upos: string): string => {
  if (!form.includes(' ') || upos === 'PROPN' || upos === 'NUM') return form;
  return upos === 'ADP' ? 'near' : form.slice(form.lastIndexOf(' ') + 1);
};

const standInOf = (form: string, upos: string): number => {
  if (!form.includes(' ')) return 0;
  return upos === 'PROPN' ? NAME_WORD : upos === 'NUM' ? NUMBER_WORD : 0;
};

/** Joined tokens as the model sees them: a name as any name, a joined noun or verb as its last word, a joined preposition as one of place. */
export const withStandIns = (sentence: TreebankSentence): TreebankSentence => ({
  ...sentence,
  forms: sentence.forms.map((form, i) => seenForm(form, sentence.upos[i]!)),
  standIn: sentence.forms.map((form, i) => standInOf(form, sentence.upos[i]!)),
});

/** The training corpus: the treebanks with copies in other casing and with joined tokens, the supplement repeated, and further sentences as they are. */
export const corpusOf = (
  treebank: readonly TreebankSentence[],
  supplement: readonly TreebankSentence[],
  further: readonly TreebankSentence[],
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
  // Copies of a case lie in several folds: the tagger has seen the cases when it reads them later on, too.
  further.forEach((sentence, at) => {
    addWithCopies(sentence, at % FOLDS);
  });
  return corpus;
};
