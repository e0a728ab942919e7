import type { Place } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { kindOf, nounClass } from '../nouns/kinds.ts';
import { rel, type Word } from '../trees/words.ts';
import { areaWordOf } from './areas.ts';
import { leftEdge } from './edges.ts';
import { ONE } from './names.ts';

const AIMED: ReadonlySet<string> = new Set(['obj', 'obl', 'nmod', 'nsubj:pass']);

/** "Attacked Kilya (Beni, Nord-Kivu)", "mortars on Dobrinja, Sarajevo": what a place stands beside is one as well. */
export function isBesidePlace(doc: Document, word: Word): boolean {
  if (!AIMED.has(word.deprel)) return false;
  const { words } = word.tree;
  const end = nameOf(doc, word)?.end ?? word.end;
  let at = word.at + 1;
  while (words[at] && words[at]!.start < end) at++;
  // "attacked Kurmin Kaso in Kajuru district": who is attacked there would have a given name or a title
  const isStormed = words[at]?.norm === 'in' && doc.language.placeVerbs.has(words[word.at - 1]?.norm ?? '');
  const isGiven = isStormed && doc.knowledge.isGivenName(word.text.split(' ')[0]!.toLowerCase());
  if (isToldAsArea(doc, words, at)) return true;
  if (words[at]?.text !== ',' && words[at]?.text !== '(' && (!isStormed || isGiven)) return false;
  const next = words.slice(at + 1, at + 4).find(({ upos }) => upos !== 'DET');
  if (next?.upos !== 'PROPN') return false;
  const noun = words[next.at + 1];
  // "attacked Gobu (Djugu, Ituri)"
  const wider = words[at]?.text === '(' && noun?.text === ',' ? words[next.at + 2] : undefined;
  if (wider && kindOf(doc, wider) === 'place') return true;
  return kindOf(doc, next) === 'place' || isInBrackets(doc, next) || (!!noun && doc.language.divisions.has(noun.norm));
}

/** "Attacked Vugizo, a village in Gatumba zone": what it is called behind the comma. */
function isToldAsArea(doc: Document, words: readonly Word[], comma: number): boolean {
  if (words[comma]?.text !== ',' || !ONE.has(words[comma + 1]?.norm ?? '')) return false;
  let at = comma + 2;
  while (words[at]?.upos === 'ADJ') at++;
  const noun = words[at];
  return noun?.xpos === 'NN' && nounClass(doc, noun) === 'area' && words[at + 1]?.upos !== 'NOUN';
}

/** "A Harare township, Mabvuku", "a village, Karkum": what one of several places is called. */
export function isApposed(doc: Document, { deprel, parent, at, tree: { words } }: Word): boolean {
  if (deprel !== 'appos' || words[at - 1]?.text !== ',' || parent?.xpos !== 'NN' || parent.at > at) return false;
  return nounClass(doc, parent) === 'area' && parent.kids.some(({ norm }) => ONE.has(norm));
}

/** "Villagers of Karkum": of those who live somewhere the name is that of their home, whether a map knows it or not. */
export function isHome(doc: Document, word: Word): boolean {
  const { parent } = word;
  return rel(word) === 'nmod' && parent?.xpos === 'NNS' && doc.language.dwellers.has(parent.lemma.toLowerCase());
}

/** "Besieged Karkum", "Karkum was encircled": what befalls places alone. */
export const isBefallen = ({ language }: Document, { deprel, parent }: Word): boolean =>
  (deprel === 'obj' || deprel === 'nsubj:pass') && language.befallsPlaces.has(parent?.lemma ?? '');

const DIVIDED: ReadonlySet<Place['kind']> = new Set(['district', 'province', 'region']);

/** "Karkum (Sanmatenga)", "Karkum (Dadaab, Garissa county)": in brackets behind a name stands the division in which that lies. */
export function isInBrackets(doc: Document, { at, text, tree: { words } }: Word): boolean {
  const isBracketed =
    words[at - 1]?.text === '(' && words[at - 2]?.upos === 'PROPN' && /^[,)]$/.test(words[at + 1]?.text ?? '');
  return (
    isBracketed &&
    doc.knowledge.findPlaces(text).some(({ place, match }) => match === 'exact' && DIVIDED.has(place.kind))
  );
}

/** "In Barangay Maligaya, Mamasapano, Maguindanao": between commas, behind what is told as an area and before a place. */
export function isInAddress(doc: Document, word: Word): boolean {
  const { words } = word.tree;
  const [before, comma, after, next] = [word.at - 2, word.at - 1, word.at + 1, word.at + 2].map((at) => words[at]);
  if (!before || comma?.text !== ',' || after?.text !== ',' || !next || kindOf(doc, next) !== 'place') return false;
  return (
    doc.language.areaLevels.has(before.norm) ||
    areaWordOf(doc, nameOf(doc, before)?.text ?? '') !== null ||
    (before.upos === 'PROPN' && leftEdge(doc, before.at, words).descriptor !== null)
  );
}
