import type { Language } from '../language.ts';
import { expand, RELATIVE } from '../trees/antecedents.ts';
import { add, addPreps } from '../trees/prepositions.ts';
import { surfaceSubject } from '../trees/subjects.ts';
import { caseOf, isPassive, isVerb, kidBy, kidsBy, rel, type Word } from '../trees/words.ts';

/** What a trigger's relations are filled with after voice, control and light verbs are undone; prepositions in lower case. */
export interface Arguments {
  readonly subj: readonly Word[];
  readonly obj: readonly Word[];
  readonly preps: ReadonlyMap<string, readonly Word[]>;
  /** What a noun of happening is said of: "the town is a stronghold", "the valley remained the scene of clashes". */
  readonly cop: readonly Word[];
  /** Verbs that carry a noun of happening, or frame a verb: nearest first. */
  readonly carriers: readonly Word[];
}

// "killing or injuring most of them", "shelled and stormed the town": the object stands once, after the last verb
function ownOrSharedObjects(verb: Word): Word[] {
  const direct = kidsBy(verb, 'obj');
  // "told residents to leave": with no other object it is they who are told
  const own = direct.length || !kidBy(verb, 'xcomp') ? direct : kidsBy(verb, 'iobj');
  if (own.length || kidsBy(verb, 'obl', 'ccomp', 'xcomp').some((kid) => kid.at > verb.at)) return own;
  const { parent } = verb;
  if (rel(verb) === 'conj' && parent && isVerb(parent) && isRightBehind(parent, verb))
    return kidsBy(parent, 'obj').filter((kid) => kid.at > verb.at);
  const next = kidsBy(verb, 'conj').find((kid) => kid.xpos === verb.xpos && isRightBehind(verb, kid));
  return next && !kidBy(next, 'nsubj') ? kidsBy(next, 'obj') : [];
}

// "rounded up and shot": nothing but the particle and the joining word between
const isRightBehind = (verb: Word, next: Word): boolean =>
  next.at > verb.at + 1 &&
  verb.tree.words
    .slice(verb.at + 1, next.at)
    .every((word) => word.upos === 'CCONJ' || (word.deprel === 'compound:prt' && word.parent === verb));

// "5 villagers were killed and 11 injured by rebels": a bare figure counts more of the same
const hasOwnSubject = (verb: Word): boolean => kidsBy(verb, 'nsubj').some(({ upos }) => upos !== 'NUM');

// "was abducted and later murdered by rebels": both, where the first says nothing of its own behind it
function laterAgents(verb: Word): Word[] {
  const next = kidsBy(verb, 'conj').find((kid) => kid.at > verb.at && kid.xpos === 'VBN' && !hasOwnSubject(kid));
  if (!next || next.at > verb.at + 6 || kidsBy(verb, 'obl', 'xcomp', 'advcl').some((kid) => kid.at > verb.at))
    return [];
  const agents = kidsBy(next, 'obl:agent');
  return agents.length ? agents : byWords(next);
}

const ADVERBIAL: ReadonlySet<string> = new Set(['where', 'when', 'why']);

/** "The market where a bomb exploded", "the shop in which they hid": what the clause is about is none of its objects. */
const isAdverbial = (verb: Word): boolean =>
  verb.kids.some(({ norm }) => ADVERBIAL.has(norm)) || kidsBy(verb, 'obl').some(({ norm }) => RELATIVE.has(norm));

/** "The market where a bomb exploded": in the market. */
const spotOf = (verb: Word): Word | null =>
  verb.deprel === 'acl:relcl' && verb.kids.some(({ norm }) => norm === 'where') ? verb.parent : null;

/** "Was fired upon": the preposition that is left behind a passive verb, by its common name; null where none is. */
function strandedBehind(verb: Word): string | null {
  const next = verb.tree.words[verb.at + 1];
  if (next?.upos !== 'ADP' || next.deprel !== 'dep' || next.parent !== verb) return null;
  return next.norm === 'upon' ? 'on' : next.norm;
}

/** The arguments of a verb. */
export function verbArguments(verb: Word, language: Language): Arguments {
  const passive = isPassive(verb);
  const preps = new Map<string, Word[]>();
  addPreps(preps, verb, ['obl', 'nmod'], language);
  const where = spotOf(verb);
  if (where) add(preps, 'in', [where]);
  const surface = surfaceSubject(verb, language);
  if (passive) {
    const agents = kidsBy(verb, 'obl:agent');
    const by = agents.length ? agents : byWords(verb);
    const mark = strandedBehind(verb);
    if (mark) for (const word of expand(surface)) add(preps, mark, [word]);
    const obj = mark ? [] : expand(surface);
    return { subj: expand(by.length ? by : laterAgents(verb)), obj, preps, cop: [], carriers: [] };
  }
  const objects = ownOrSharedObjects(verb);
  const gap =
    verb.deprel === 'acl:relcl' &&
    verb.parent &&
    objects.length === 0 &&
    !isAdverbial(verb) &&
    kidsBy(verb, 'nsubj').some((kid) => !RELATIVE.has(kid.norm))
      ? [verb.parent]
      : [];
  return { subj: expand(surface), obj: expand(objects.length ? objects : gap), preps, cop: [], carriers: [] };
}

/**
 * "A helicopter crashed near the river": where a participle hangs on the root noun of a sentence without another verb it
 * may well be the verb, and the noun its subject. Null for any other verb.
 */
export function activeReading(verb: Word, language: Language): Arguments | null {
  const { parent } = verb;
  if (!parent || parent.parent || !['acl', 'amod'].includes(verb.deprel) || verb.at < parent.at) return null;
  const preps = new Map<string, Word[]>();
  addPreps(preps, verb, ['obl', 'nmod'], language);
  addPreps(preps, parent, ['obl', 'nmod'], language);
  return {
    subj: expand([parent]).filter((word) => word.at < verb.at),
    obj: expand(kidsBy(verb, 'obj')),
    preps,
    cop: [],
    carriers: [],
  };
}

/** Prepositions of whoever did what a passive or a noun tells of. */
export const BY: ReadonlySet<string> = new Set(['by', 'at the hands of']);

const byWords = (verb: Word): Word[] => kidsBy(verb, 'obl').filter((kid) => BY.has(caseOf(kid)));
