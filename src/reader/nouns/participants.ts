import type { Participant, ParticipantRole } from '../../model/index.ts';
import type { Document } from '../document.ts';
import { countedNoun } from '../tolls/tolls.ts';
import { caseOf, rel, type Word } from '../trees/words.ts';
import { fullNameIn } from './known-persons.ts';
import { phraseOf } from './phrases.ts';

/** "One of the buses": a bus. */
const oneOf = (doc: Document, word: Word): Word | undefined => {
  const noun = countedNoun(doc, word);
  return noun === word || doc.pronouns.has(noun) || noun.upos === 'PRON' ? undefined : noun;
};

/** "The windows of the embassy": what was hit is the embassy. */
const wholeOf = (doc: Document, part: Word): Word | undefined =>
  doc.language.parts.has(part.lemma.toLowerCase())
    ? part.kids.find((kid) => rel(kid) === 'nmod' && (caseOf(kid) === 'of' || kid.deprel === 'nmod:poss'))
    : undefined;

/** A participant from a word: a pronoun keeps its own words and takes the name it stands for. */
export function participantOf(doc: Document, role: ParticipantRole, word: Word): Participant {
  const own = phraseOf(doc, word);
  const meant = doc.pronouns.get(word) ?? (role === 'target' ? (wholeOf(doc, word) ?? oneOf(doc, word)) : undefined);
  const phrase = meant ? phraseOf(doc, meant) : own;
  return {
    role,
    text: own.text,
    name: fullNameIn(doc, phrase) ?? phrase.name,
    actor: phrase.actor ?? own.actor,
    span: { start: own.start, end: own.end },
  };
}
