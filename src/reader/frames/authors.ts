import type { AuthorRow, Language } from '../language.ts';
import { carriedAs, carrierOf } from '../trees/carriers.ts';
import {
  ancestors,
  caseOf,
  firstConjunct,
  isPassive,
  isVerb,
  kidBy,
  kidsBy,
  rel,
  type Word,
  withConjuncts,
} from '../trees/words.ts';
import { type Arguments, verbArguments } from './arguments.ts';

/** Who is said to have done what a noun tells of, and the row of the table that says so. */
export interface Authorship {
  readonly words: readonly Word[];
  readonly row: AuthorRow;
}

/** The row of a governing word under which a noun of happening stands with this preposition ("" where it is the object). */
const rowOf = (language: Language, word: Word, mark: string): AuthorRow | null =>
  language.authorship.get(word.lemma.toLowerCase())?.find(({ marks }) => marks.has(mark)) ?? null;

/** Whoever stands in the subject of a verb, of an adjective ("is responsible"), or is qualified by it ("men involved in"). */
function subjectOf(word: Word, language: Language): readonly Word[] {
  if (isVerb(word)) {
    const args = verbArguments(word, language);
    return isPassive(word) ? args.obj : args.subj;
  }
  const own = kidsBy(word, 'nsubj');
  if (own.length) return own.flatMap(withConjuncts);
  return ['amod', 'acl'].includes(rel(word)) && word.parent ? withConjuncts(word.parent) : [];
}

// "wanted for the bombing" hangs on a participle that may pass for an adjective
const objectOf = (word: Word, language: Language): readonly Word[] => {
  if (!isVerb(word)) return subjectOf(word, language);
  return verbArguments(word, language).obj;
};

/** "His role in the murder", "the role of the army in it", "three men in connection with the bombing": the noun between is passed over. */
function throughLink(noun: Word, link: Word, language: Language): Authorship | null {
  const row = rowOf(language, link, caseOf(noun));
  if (row?.who !== 'owner') return null;
  // "the responsibility of the army in the death": what stands behind "of" has it, unless it is the deed itself
  const isOwner = (kid: Word): boolean =>
    kid.deprel === 'nmod:poss' ||
    (kid !== noun && rel(kid) === 'nmod' && caseOf(kid) === 'of' && caseOf(noun) !== 'of');
  const owners = link.kids.filter(isOwner).flatMap(withConjuncts);
  if (owners.length) return { words: owners, row };
  const above = firstConjunct(link).parent;
  if (!above) return null;
  const as = rel(firstConjunct(link));
  // "denied any role in the murder": whoever denies it would have been its author
  if (as === 'obj' && isVerb(above) && language.stanceOf(above.lemma.toLowerCase())?.status === 'denied')
    return { words: subjectOf(above, language), row };
  const held = rowOf(language, above, as === 'obj' ? 'part' : caseOf(link));
  if (held) return { words: whoOf(held, above, link, language), row: { ...row, status: held.status ?? row.status } };
  return null;
}

const whoOf = (row: AuthorRow, above: Word, noun: Word, language: Language): readonly Word[] => {
  if (row.who === 'subject') return subjectOf(above, language).filter((word) => word !== noun);
  if (row.who === 'object') return objectOf(above, language).filter((word) => word !== noun);
  const marks = row.by ?? new Set<string>();
  return kidsBy(above, 'obl', 'nmod', 'nmod:poss')
    .filter((kid) => kid !== noun && (kid.deprel === 'nmod:poss' || marks.has(caseOf(kid))))
    .flatMap(withConjuncts);
};

/** "Took part in the massacre": the part is the verb's object, the massacre hangs beside it. */
function besidePart(noun: Word, verb: Word, language: Language): Authorship | null {
  const part = kidBy(verb, 'obj');
  const row = part && rowOf(language, part, caseOf(noun));
  const held = row?.who === 'owner' ? rowOf(language, verb, 'part') : null;
  return held && { words: whoOf(held, verb, noun, language), row: held };
}

/** "An attack blamed on the front", "a murder attributed to him": a participle that is said of the noun itself. */
function asSaid(noun: Word, language: Language): Authorship | null {
  for (const kid of kidsBy(noun, 'acl')) {
    const row = kid.xpos === 'VBN' || kid.xpos === 'VBD' ? rowOf(language, kid, '') : null;
    if (row?.who === 'by' && !row.except?.has(noun.lemma.toLowerCase()))
      return { words: whoOf(row, kid, noun, language), row };
  }
  return null;
}

/** "The attack was the work of the front": what a noun says of the happening that is its subject. */
function asWork(noun: Word, language: Language): Authorship | null {
  const first = firstConjunct(noun);
  const { parent } = first;
  if (rel(first) !== 'nsubj' || !parent || isVerb(parent) || !kidBy(parent, 'cop')) return null;
  const row = rowOf(language, parent, 'is');
  return row && { words: whoOf(row, parent, first, language), row };
}

/** "Held the militia responsible for the blast": who is called so is the verb's object, and somebody says it of him. */
function asHeld(adjective: Word, row: AuthorRow, language: Language): Authorship | null {
  const verb = adjective.parent;
  if (adjective.upos !== 'ADJ' || rel(adjective) !== 'xcomp' || !verb || !isVerb(verb)) return null;
  const words = verbArguments(verb, language).obj.filter((word) => word !== adjective);
  return words.length ? { words, row: { ...row, status: 'alleged' } } : null;
}

/**
 * Who is said to be the author of the happening that a noun tells of, by the words above it: "involved in the murder",
 * "responsible for the attack", "the killing was attributed to the front". Null where nobody is.
 */
export function authorOf(noun: Word, language: Language): Authorship | null {
  if (isVerb(noun)) return null;
  const work = asWork(noun, language);
  if (work) return work;
  const said = asSaid(noun, language);
  if (said?.words.length) return said;
  const first = firstConjunct(noun);
  const above = first.parent;
  if (!above) return null;
  if (rel(first) === 'nmod' && !isVerb(above) && above.upos !== 'ADJ') return throughLink(first, above, language);
  const carrier = above.upos === 'ADJ' ? above : carrierOf(noun);
  if (!carrier) return null;
  const as = carriedAs(noun);
  const mark = as === 'obj' || as === 'nsubj:pass' ? '' : caseOf(first);
  const row = rowOf(language, carrier, mark);
  if (row?.except?.has(first.lemma.toLowerCase()) && mark === 'in') return null;
  if (!row) return isVerb(carrier) ? besidePart(first, carrier, language) : null;
  const held = asHeld(carrier, row, language);
  if (held) return held;
  return row.who === 'owner' ? null : { words: whoOf(row, carrier, first, language), row };
}

/** "Involvement in the bombing", "a role in the murder": a word for a part in what happened stands above it. */
export const isOfPart = (noun: Word, language: Language): boolean => {
  const first = firstConjunct(noun);
  return !!first.parent && rowOf(language, first.parent, caseOf(first))?.who === 'owner';
};

/** So far above a happening stands the word that denies whose it was. */
const DENIED_WITHIN = 3;

/** "Denied that it was responsible for the killing", "was not behind the attack": the word that denies whose it was, or null. */
export const denierOf = (noun: Word, language: Language): Word | null => {
  let below = noun;
  for (const up of [...ancestors(noun)].slice(0, DENIED_WITHIN)) {
    // "denied the charge and attributed the crime to the rebels": of two verbs each has its own object
    if (below !== noun && isVerb(below) && rel(below) === 'conj' && kidBy(below, 'obj')) return null;
    below = up;
    const said = isVerb(up) ? language.stanceOf(up.lemma.toLowerCase()) : null;
    if (said?.status === 'denied') return up;
    // "the claim could not be verified" denies nothing
    if (said?.speaker && said.status === 'reported') return null;
    const negation =
      up.upos === 'ADJ' || isVerb(up)
        ? kidsBy(up, 'advmod').find((kid) => language.negations.has(kid.norm))
        : undefined;
    if (negation) return negation;
  }
  return null;
};

/** The arguments of a noun of happening with those who are said to be its authors; its own agent goes before. */
export function withAuthors(noun: Word, args: Arguments, language: Language): Arguments {
  if (args.subj.length) return args;
  const found = authorOf(noun, language);
  return found?.words.length ? { ...args, subj: [...new Set(found.words)] } : args;
}
