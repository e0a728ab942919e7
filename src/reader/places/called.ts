import type { Word } from '../trees/words.ts';
import { ONE } from './names.ts';
import type { PlaceMention } from './places.ts';

/** "A Harare township", "another Brooklyn neighborhood": one of several that the place has, and not the place. */
export const isOneOf = (words: readonly Word[], first: number, name: number): boolean =>
  words.slice(first, name).some(({ norm }) => ONE.has(norm));

/** "A Harare township, Mabvuku": the name of the one that is spoken of. */
export const isCalledBehind = ({ word, top }: PlaceMention, { top: name }: PlaceMention): boolean =>
  top !== word && name.deprel === 'appos' && name.parent === top && top.kids.some(({ norm }) => ONE.has(norm));
