import type { Status } from '../../model/index.ts';
import type { AuthorRow } from '../../reader/language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split('|'));

type Row = readonly [
  words: string,
  marks: string,
  who: AuthorRow['who'],
  status?: Status | null,
  by?: string,
  except?: string,
];

/**
 * Words that say who did what a noun below them tells of. Marks: "" the noun is the word's object (or subject in the
 * passive), "is" the noun is said to be it, "part" the noun between is its object ("took part in").
 */
const ROWS: readonly Row[] = [
  // "three men took part in the attack", "the men involved in the attack"
  ['participate involve involved engage collaborate', 'in', 'subject'],
  ['take play have admit confess acknowledge', 'part', 'subject'],
  ['responsible guilty answerable culpable', 'for|of|in', 'subject'],
  ['implicate implicated', 'in', 'object', 'alleged'],
  ['link tie connect linked tied connected', 'to|with', 'object', 'alleged'],
  // "accused the militia of the attack"
  ['accuse blame suspect charge indict condemn', 'of|for|with|in|in connection with', 'object', 'alleged'],
  [
    'arrest detain capture apprehend seek want prosecute try question interrogate',
    'for|in|in connection with|in relation to|with|over',
    'object',
    'alleged',
    '',
    'raid|operation|incursion|sweep|crackdown|campaign|clash|fighting|battle|offensive|protest|demonstration|rally',
  ],
  ['convict sentence jail imprison punish', 'for|of|in|in connection with|over', 'object'],
  // "his role in the murder", "arrested in connection with the murder"
  ['role part involvement participation complicity hand responsibility guilt', 'in|for|of', 'owner'],
  ['connection relation', 'with|to', 'owner', 'alleged'],
  ['charge suspicion', 'of|for|in', 'owner', 'alleged'],
  // "masterminded the bombing"
  ['mastermind order plan plot engineer instigate commission', '', 'subject'],
  // "blamed the bombing on the front", "the murder was attributed to him"
  ['blame pin attribute ascribe impute credit', '', 'by', 'alleged', 'on|to'],
  ['link trace', '', 'by', 'alleged', 'to', 'arrest|detention|capture|trial|release'],
  // "the attack was the work of the front"
  ['work deed handiwork doing act action', 'is', 'by', null, 'of|by'],
];

const byWord = new Map<string, AuthorRow[]>();
for (const [words, marks, who, status, by, except] of ROWS)
  for (const word of words.split(' ')) {
    const row: AuthorRow = {
      words,
      marks: set(marks),
      who,
      ...(by ? { by: set(by) } : {}),
      ...(status ? { status } : {}),
      ...(except ? { except: set(except) } : {}),
    };
    byWord.set(word, [...(byWord.get(word) ?? []), row]);
  }

/** Words that say who did what a noun below them tells of, by lemma. */
export const authorship: ReadonlyMap<string, readonly AuthorRow[]> = byWord;
