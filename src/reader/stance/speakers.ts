import type { Attribution, EvidenceGiven } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { actorEntry, kindOf, outletEntry } from '../nouns/kinds.ts';
import { phraseOf } from '../nouns/phrases.ts';
import { antecedent } from '../trees/antecedents.ts';
import { caseOf, firstConjunct, kidBy, kidsBy, rel, type Word, withConjuncts } from '../trees/words.ts';

/** Who speaks by a verb of speech; empty where a passive hides it: "it is reported that". */
export function speakersOf(verb: Word): readonly Word[] {
  // "the commander said by phone"
  const passive = verb.kids.some(({ deprel }) => deprel === 'nsubj') ? null : kidBy(verb, 'obl:agent');
  let subjects = passive
    ? withConjuncts(passive)
    : kidsBy(verb, 'nsubj')
        .filter((kid) => kid.deprel !== 'nsubj:pass')
        .flatMap((kid) => withConjuncts(antecedent(kid)));
  let up: Word | null = verb;
  while (!subjects.length && !passive && up && rel(up) === 'conj' && up.parent) {
    up = firstConjunct(up);
    subjects = kidsBy(up, 'nsubj').flatMap((kid) => withConjuncts(antecedent(kid)));
    break;
  }
  // "a doctor accused of the murder" accuses nobody
  if (isSaidOf(verb)) return [];
  if (!subjects.length && ['advcl', 'xcomp', 'acl'].includes(rel(verb)) && verb.parent) {
    subjects =
      rel(verb) === 'acl'
        ? [verb.parent]
        : kidsBy(verb.parent, 'nsubj').flatMap((kid) => withConjuncts(antecedent(kid)));
  }
  if (!subjects.length && !passive) subjects = saidAtTheEnd(verb);
  return subjects.filter((word) => word.norm !== 'it' && word.norm !== 'there');
}

const isSaidOf = (verb: Word): boolean =>
  ['acl', 'advcl', 'xcomp'].includes(rel(verb)) &&
  ['VBN', 'VBD'].includes(verb.xpos) &&
  !kidBy(verb, 'obl:agent') &&
  (kidBy(verb, 'aux:pass') !== null || verb.tree.words[verb.at + 1]?.norm === 'of');

// "..., an army spokesman said": the words between the last comma and the verb, whatever the tree makes of them
function saidAtTheEnd(verb: Word): Word[] {
  const { words } = verb.tree;
  if (words.length - verb.at > 6) return [];
  const comma = words.findLastIndex((word) => word.at < verb.at && /^[,”"’']$/.test(word.text));
  const between = words.slice(comma + 1, verb.at);
  if (comma < 0 || !between.length || between.length > 8) return [];
  const head = between.find((word) => !word.parent || !between.includes(word.parent));
  return head && ['NOUN', 'PROPN', 'PRON'].includes(head.upos)
    ? withConjuncts(head).filter((word) => between.includes(word))
    : [];
}

// "A statement by the ministry said", "the ministry's statement": the ministry speaks.
function ownerOf(doc: Document, word: Word): Word | null {
  if (word.upos !== 'NOUN' || !doc.language.nounStanceOf(word.lemma)?.speaker) return null;
  const owners = word.kids.filter((kid) => kid.deprel === 'nmod:poss' || (rel(kid) === 'nmod' && isMaker(kid)));
  return owners.find((kid) => kid.upos !== 'PRON') ?? null;
}

const isMaker = (word: Word): boolean => ['by', 'from'].includes(caseOf(word));

/** The attribution that a speaking word makes. */
export function speaker(doc: Document, word: Word): Attribution[] {
  const owner = ownerOf(doc, word);
  if (owner) return speaker(doc, owner);
  // "hours after Israel said": a time says nothing, whatever the tree makes of it
  if (kindOf(doc, word) === 'time' || doc.language.timeNouns.has(word.lemma)) return [];
  const phrase = phraseOf(doc, word);
  const name = nameOf(doc, word);
  const outlet = name ? outletEntry(name.entries) : null;
  const actor = name ? actorEntry(name.entries) : null;
  const full = withApposition(doc, word);
  const id = outlet?.outlet.id ?? actor?.actor.id ?? phrase.actor;
  const named = !!outlet || !!actor || word.upos === 'PROPN' || !!name;
  if (word.upos === 'PRON' && !doc.pronouns?.get(word))
    return [
      {
        text: phrase.text,
        span: { start: phrase.start, end: phrase.end },
        actor: null,
        named: false,
        evidence: 'not-said',
      },
    ];
  const known = doc.pronouns?.get(word);
  if (known) return speaker(doc, known);
  return [
    {
      text: full.text,
      span: { start: full.start, end: full.end },
      actor: id,
      named: named && !doc.language.sourceNouns.has(word.lemma),
      evidence: 'not-said',
    },
  ];
}

interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const lastOf = (word: Word): Word => word.kids.map(lastOf).reduce((far, one) => (one.at > far.at ? one : far), word);

// "channels associated with the group", "sources close to the army": whose side they are on belongs to their name.
function withSide(doc: Document, word: Word, phrase: Words): Words {
  const side = word.kids.find((kid) => kid.at > word.at && doc.language.siding.has(kid.lemma));
  const { end } = side ? lastOf(side) : phrase;
  return end > phrase.end && end - phrase.end < 60
    ? { ...phrase, text: doc.text.slice(phrase.start, end), end }
    : phrase;
}

// "citing activists": trees take the verb for a quality of those whom it names.
function withoutVerb(doc: Document, word: Word): Words {
  const { start, end, text } = phraseOf(doc, word);
  const verb = word.kids.find((kid) => kid.start === start && doc.language.citing.has(kid.lemma));
  const next = verb && word.tree.words[verb.at + 1];
  return next && next.start < end
    ? { text: doc.text.slice(next.start, end), start: next.start, end }
    : { text, start, end };
}

// "Rami Abdel Rahman, director of the Observatory": both words tell whose word it is.
function withApposition(doc: Document, word: Word): Words {
  const phrase = withSide(doc, word, withoutVerb(doc, word));
  const next = kidBy(word, 'appos');
  if (!next) return phrase;
  const other = phraseOf(doc, next);
  if (other.start < phrase.end || other.start - phrase.end > 40) return phrase;
  // "the Hill Observatory (HOR)": a bracket that was opened is closed
  const end = doc.text[other.start - 1] === '(' && doc.text[other.end] === ')' ? other.end + 1 : other.end;
  return { text: doc.text.slice(phrase.start, end), start: phrase.start, end };
}

/** The same sources with what the text says of their proof. */
export const withEvidence = (attribution: readonly Attribution[], evidence: EvidenceGiven): Attribution[] =>
  attribution.map((one) => ({ ...one, evidence }));
