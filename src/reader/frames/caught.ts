import type { Place } from '../../model/index.ts';
import { type Document, nameOf, timeOf } from '../document.ts';
import { kindOf, placeEntry } from '../nouns/kinds.ts';
import { isCalledPerson, isToldAsPerson, PERSONAL } from '../nouns/persons.ts';
import { isWithin } from '../places/links.ts';
import { placeAt } from '../places/places.ts';
import { caseOf, kidsBy, rel, subtree, type Word } from '../trees/words.ts';

/** A bare name that something befell is a person's where the words say so, or where it befell the name somewhere else. */
export function isCaught(doc: Document, word: Word): boolean {
  if (word.upos !== 'PROPN') return false;
  if (kidsBy(word, 'acl').some((verb) => verb.xpos === 'VBN' && kidsBy(verb, 'obl').some((kid) => isSpot(doc, kid))))
    return true;
  if (!['nsubj:pass', 'obj', 'conj', 'nmod'].includes(word.deprel)) return false;
  const place = placeAt(doc, word);
  if (place?.descriptor || isFormedAsPlace(doc, word)) return false;
  // "the capture of Juan Ruiz", "told of Karimov, who was captured"
  if (word.deprel === 'nmod') return caseOf(word) === 'of' && isToldAsPerson(doc, word);
  return (
    isCalledPerson(doc, word) ||
    hasGivenName(doc, word) ||
    isCaughtSomewhere(doc, word) ||
    isCaughtElsewhere(doc, word) ||
    isCaughtByPolice(doc, word) ||
    isCaughtLikePersons(doc, word)
  );
}

/** "Karkum Bridge", "PD 4"; of "captured Suran in Karkum" only the words round it make it a place. */
function isFormedAsPlace(doc: Document, word: Word): boolean {
  const name = nameOf(doc, word);
  return name?.form === 'place' && (name.entries.length > 0 || name.text.includes(' ') || /\d/.test(name.text));
}

/** "The police captured Mahmud": a name that people have and no place that is known. */
const hasGivenName = (doc: Document, word: Word): boolean =>
  !nameOf(doc, word)?.entries.length && doc.knowledge.isGivenName(word.norm.split(' ')[0]!);

/** "Karimov was captured in Kenya", "by agents in Kenya", "not far from a hotel in Nairobi". */
function isCaughtSomewhere(doc: Document, word: Word): boolean {
  const { parent } = word;
  if (word.deprel !== 'nsubj:pass' || !parent) return false;
  const spots = kidsBy(parent, 'obl').filter((kid) => isSpot(doc, kid));
  // "in Iraq, Mosul was bombed"
  const outer = spots.flatMap((kid) => placesOf(doc, kid));
  if (placesOf(doc, word).some((own) => outer.some((place) => isWithin(own, place)))) return false;
  if (spots.length) return true;
  // a place that lies in or near another is told so too: only a name that no gazetteer knows
  if (nameOf(doc, word)?.entries.length) return false;
  return kidsBy(parent, 'obl', 'advmod')
    .flatMap((kid) => subtree(kid, (below) => !ADJUNCTS.has(rel(below))))
    .some((kid) => kid.at > parent.at && isSpot(doc, kid));
}

const isCatching = ({ language }: Document, { lemma }: Word): boolean => language.catching.has(lemma.toLowerCase());

/** "Captured Suran in Nairobi": the town of that name lies elsewhere. */
function isCaughtElsewhere(doc: Document, word: Word): boolean {
  const own = placesOf(doc, word);
  if (!own.length || !word.parent || !isCatching(doc, word.parent) || isOfTheatre(doc, word)) return false;
  const spots = kidsBy(word.parent, 'obl').filter((kid) => caseOf(kid) === 'in' && !timeOf(doc, kid));
  const told = spots.flatMap((kid) => placesOf(doc, kid));
  return told.length > 0 && !told.some((outer) => own.some((inner) => isWithin(inner, outer)));
}

/** "Detectives captured Suran", "was captured by police": they take persons, and armies towns. */
function isCaughtByPolice(doc: Document, word: Word): boolean {
  const { parent, deprel } = word;
  if (!parent || !isCatching(doc, parent) || isOfTheatre(doc, word)) return false;
  const by = kidsBy(parent, 'nsubj', 'obl').filter(
    (kid) => kid.deprel === 'obl:agent' || (deprel === 'obj' && kid.deprel === 'nsubj'),
  );
  return by.some(({ lemma }) => doc.language.captors.has(lemma.toLowerCase()));
}

const ADJUNCTS: ReadonlySet<string> = new Set(['obl', 'nmod', 'appos', 'conj']);

const isSpot = (doc: Document, word: Word): boolean =>
  ['in', 'at', 'near'].includes(caseOf(word)) &&
  ['place', 'area', 'site'].includes(kindOf(doc, word)) &&
  !timeOf(doc, word);

const FOLK: ReadonlySet<string> = new Set(['people', 'civilians', 'fighters', 'person', 'force', 'group']);

/** "Karimov was captured in a raid", "alive", "with two guards", "as he left": as villages are not. */
function isCaughtLikePersons(doc: Document, word: Word): boolean {
  const named = rel(word) === 'conj' && word.parent ? word.parent : word;
  const verb = named.parent;
  if (!verb || isOfTheatre(doc, word)) return false;
  const way = kidsBy(verb, 'obl').some(
    (kid) =>
      (doc.language.hideouts.has(kid.lemma.toLowerCase()) && caseOf(kid) !== 'from') ||
      (/\bwith$/.test(caseOf(kid)) && FOLK.has(kindOf(doc, kid))),
  );
  if (way) return true;
  if (named.deprel === 'obj' && kidsBy(verb, 'conj').some(isDoneToHim)) return true;
  if (named.deprel !== 'nsubj:pass') return false;
  return (
    kidsBy(verb, 'xcomp', 'advmod').some(({ norm }) => norm === 'alive') ||
    kidsBy(verb, 'conj').some(
      ({ lemma, kids }) => doc.language.afterCapture.has(lemma) && !kids.some((kid) => rel(kid) === 'nsubj'),
    ) ||
    kidsBy(verb, 'advcl').some((clause) => isOfPersons(clause) || isOfHis(doc, verb, clause))
  );
}

/** "Captured Suran and sentenced HIM to death". */
const isDoneToHim = (verb: Word): boolean =>
  kidsBy(verb, 'obj').some(({ norm }) => norm === 'him' || norm === 'her') && !kidsBy(verb, 'nsubj').length;

// "After his plane was shot down", where nobody else is named whose it may be
const isOfHis = (doc: Document, verb: Word, clause: Word): boolean =>
  kidsBy(clause, 'nsubj').some((noun) =>
    kidsBy(noun, 'nmod:poss').some(({ norm }) => norm === 'his' || norm === 'her'),
  ) && !kidsBy(verb, 'obl').some((kid) => kid.deprel === 'obl:agent' && ['person', 'name'].includes(kindOf(doc, kid)));

// "As he left his house", "while trying to flee": what one does who is caught
const isOfPersons = (clause: Word): boolean =>
  kidsBy(clause, 'mark', 'advmod').some(({ norm }) => norm === 'as' || norm === 'while') &&
  (kidsBy(clause, 'nsubj').some(({ norm }) => PERSONAL.has(norm) || norm === 'they') ||
    (clause.xpos === 'VBG' && !kidsBy(clause, 'nsubj').length));

const placesOf = (doc: Document, word: Word): readonly Place[] =>
  placeEntry(nameOf(doc, word)?.entries ?? [])?.places ?? [];

/** A place that the reports of this war speak of is no person's name by chance. */
function isOfTheatre(doc: Document, word: Word): boolean {
  const { theatre } = doc.knowledge;
  return placesOf(doc, word).some(
    ({ pack, country }) =>
      theatre && (pack === theatre.id || (country !== null && theatre.countries.includes(country))),
  );
}
