import type { Language } from '../language.ts';
import { lastBefore, OFFICES } from './antecedents.ts';
import { verbLemma } from './carriers.ts';
import { caseOf, isPassive, isVerb, kidBy, kidsBy, rel, type Word } from './words.ts';

/** The words with which a clause's subject is filled on the surface, whatever the voice. */
export function surfaceSubject(verb: Word, language: Language, depth = 0): Word[] {
  const own = kidsBy(verb, 'nsubj').filter((kid) => kid.upos !== 'SCONJ');
  if (own.length) return own;
  const before = temporalSubject(verb);
  if (before) return [before];
  return depth > 6 ? [] : inherited(verb, language, depth + 1);
}

const TEMPORAL = new Set(['after', 'before', 'until', 'since', 'as', 'while', 'when']);

// "after the militants withdrew": a conjunction of time that the tree took for a preposition of the noun
function temporalSubject(verb: Word): Word | null {
  let at = verb.at - 1;
  while (verb.tree.words[at] && ['AUX', 'ADV'].includes(verb.tree.words[at]!.upos)) at--;
  const left = verb.tree.words[at];
  if (!left || !['NOUN', 'PROPN', 'PRON'].includes(left.upos) || left.parent === verb) return null;
  return TEMPORAL.has(caseOf(left)) && ['VBD', 'VBN', 'VBZ', 'VBP'].includes(verb.xpos) ? left : null;
}

/** The verb before it that lends a coordinated verb its subject: the nearest that has one, else the first. */
function subjectConjunct(verb: Word): Word {
  let at = verb;
  while (rel(at) === 'conj' && at.parent) {
    at = at.parent;
    // "a house was hit, and two were killed and wounded": the two, not the house
    if (isVerb(at) && kidBy(at, 'nsubj')) return at;
  }
  return at;
}

// "abducted and later murdered": nothing but the joining words between
const isRightBehind = (verb: Word, first: Word): boolean =>
  verb.at > first.at &&
  verb.tree.words.slice(first.at + 1, verb.at).every(({ upos }) => upos === 'CCONJ' || upos === 'ADV');

// "…, but were driven back"
const isButWere = (verb: Word): boolean =>
  kidsBy(verb, 'cc').length > 0 && verb.kids.some(({ deprel }) => deprel === 'aux:pass');

/** A clause without a subject of its own takes that of the clause it depends on. */
function inherited(verb: Word, language: Language, depth: number): Word[] {
  const { parent } = verb;
  if (!parent) return [];
  switch (rel(verb)) {
    case 'conj': {
      const first = subjectConjunct(verb);
      // "were killed and injured by shells", "were tried by the rebels, and then killed by a squad": of two passives joined by "and"
      // "attacked the town but were driven back by troops": with a "be" of its own it goes on telling of the same
      const goesOn = isPassive(first) ? isRightBehind(verb, first) || kidBy(verb, 'cc') : isButWere(verb);
      if (kidBy(verb, 'obl:agent') && !goesOn) return [];
      return isVerb(first) || kidBy(first, 'nsubj') ? surfaceSubject(first, language, depth) : [];
    }
    case 'xcomp':
      if (!isPassive(parent) && language.controlling.has(parent.lemma)) {
        const object = kidBy(parent, 'obj', 'iobj');
        if (object) return [object];
      }
      return surfaceSubject(parent, language, depth);
    case 'advcl':
      if (language.charging.has(parent.lemma) && kidBy(verb, 'mark', 'case'))
        return isPassive(parent)
          ? surfaceSubject(parent, language, depth).slice(0, 1)
          : kidsBy(parent, 'obj').slice(0, 1);
      if (language.requiting.has(parent.lemma) && verb.xpos === 'VBG' && verb.kids.some(({ norm }) => norm === 'for'))
        return kidsBy(parent, isPassive(parent) ? 'nsubj' : 'obj').slice(0, 1);
      return ['VBG', 'VBN', 'VB', 'TO'].includes(verb.xpos)
        ? (controlledBy(verb, parent, language) ?? surfaceSubject(parent, language, depth))
        : [];
    case 'ccomp':
      return verb.xpos === 'VBG' ? surfaceSubject(parent, language, depth) : [];
    case 'parataxis':
      // "engaged two units; destroyed a bridge": the subject stands once
      return verb.xpos === 'VBG' || verb.tree.words[verb.at - 1]?.norm === ';'
        ? surfaceSubject(parent, language, depth)
        : [];
    case 'acl':
      if (verb.deprel === 'acl:relcl') return kidBy(verb, 'nsubj') || kidBy(verb, 'obj') ? [] : [parent];
      // "the arrest of two soldiers for killing a priest": they are held for it
      if (verb.xpos === 'VBG' && kidsBy(verb, 'mark', 'case').some(({ norm }) => norm === 'for')) {
        const held = kidsBy(parent, 'nmod').filter((kid) => caseOf(kid) === 'of' && kid.at < verb.at);
        if (held.length) return held;
      }
      // "attempts to storm": whoever makes the attempt
      if (verb.xpos === 'VB') return nounSubject(parent, language);
      // "the release of Juan Ruiz, kidnapped by rebels": it is he who was kidnapped
      return [verb.xpos === 'VBN' ? namedBefore(verb, parent, language) : parent];
    default:
      return [];
  }
}

// "Expect the rebels to attack", "called on the rebels to surrender": whoever is asked would do it
function controlledBy(verb: Word, parent: Word, { controlling, undoings }: Language): Word[] | null {
  // "did not stop the mob from burning it"
  const lemma = verbLemma(parent);
  const isFrom = verb.kids.some(({ norm, deprel }) => norm === 'from' && deprel === 'mark') && !isPassive(parent);
  if (isFrom && undoings.some(({ words, marks }) => marks.has('from') && words.has(lemma))) {
    const kept = kidBy(parent, 'obj');
    return kept ? [kept] : null;
  }
  if (!controlling.has(parent.lemma) || isPassive(parent) || !verb.kids.some(({ norm }) => norm === 'to')) return null;
  const asked = kidBy(parent, 'obj', 'iobj') ?? kidsBy(parent, 'obl').find((kid) => caseOf(kid) === 'on');
  return asked && asked.at > parent.at && asked.at < verb.at ? [asked] : null;
}

/** What bears a name behind "of" and is itself what was done something to: "the village of Marq, burned by soldiers". */
const BEARING: ReadonlySet<string> = new Set(['site', 'area', 'platform']);

function namedBefore(verb: Word, noun: Word, { nouns }: Language): Word {
  const lemma = noun.lemma.toLowerCase();
  if (BEARING.has(nouns.get(lemma) ?? '') || OFFICES.has(lemma)) return noun;
  const last = lastBefore(verb);
  if (last?.upos !== 'PROPN' || verb.tree.words[verb.at - 1]?.text !== ',') return noun;
  for (let up: Word = last; up.parent; up = up.parent) if (up.parent === noun && rel(up) === 'nmod') return up;
  return noun;
}

function nounSubject(noun: Word, language: Language): Word[] {
  const owner = kidsBy(noun, 'nmod:poss');
  if (owner.length) return owner;
  const { parent } = noun;
  // "foiled a plot to bomb a train": whoever foils it has not made it
  if (!parent || !isVerb(parent) || rel(noun) !== 'obj' || language.thwarting.has(verbLemma(parent))) return [];
  return surfaceSubject(parent, language);
}
