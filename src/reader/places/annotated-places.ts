import type { Document } from '../document.ts';
import type { FoundName } from '../names/names.ts';
import { rel, type Word } from '../trees/words.ts';
import { isPlaceName } from './names.ts';
import { type PlaceMention, placeAt } from './places.ts';
import { isSpelledPlace } from './spelled-out.ts';

/** Every name of the text that is used as a place, in text order: the name alone, once. */
export function placesInText(doc: Document): PlaceMention[] {
  const persons = surnamesOf(doc);
  const found: PlaceMention[] = [];
  for (const { word, name } of namedWords(doc)) {
    if (word.upos === 'ADJ' && !word.kids.length) continue;
    if (!name.entries.some((one) => one.kind === 'place') && !isPlaceName(doc, word)) continue;
    const mention = placeAt(doc, word);
    if (mention && isUsedAsPlace(doc, mention, name, persons)) found.push(mention);
  }
  return [...found, ...repeated(doc, found, persons)];
}

/** The words that stand for names in their trees. */
function* namedWords(doc: Document): Generator<{ readonly word: Word; readonly name: FoundName }> {
  for (const tree of doc.trees)
    for (const word of tree.words) {
      const name = doc.names.get(word.start);
      if (name) yield { word, name };
    }
}

function isUsedAsPlace(doc: Document, mention: PlaceMention, name: FoundName, persons: ReadonlySet<string>): boolean {
  const { language } = doc;
  const told = mention.descriptor !== null || mention.relation !== 'in' || language.locatives.has(mention.mark);
  // "coach Ripley" does not coach in Ripley
  if (persons.has(mention.name.toLowerCase())) return told;
  if (name.form === 'known') return true;
  const words = mention.name.split(/\s+/);
  if (language.institutions.has(words.at(-1)!.toLowerCase())) return false;
  if (language.titles.has(words[0]!.toLowerCase().replace('.', ''))) return false;
  // Of a name that nobody knows the words round it must tell: "in the Hume area", not "the Department of Health".
  return (
    told ||
    name.form === 'place' ||
    rel(mention.word) === 'conj' ||
    isSpelledPlace(doc, mention.word) ||
    hasPlaces(doc, mention)
  );
}

const hasPlaces = (doc: Document, mention: PlaceMention): boolean =>
  mention.places.length > 0 || doc.knowledge.findPlaces(mention.name).some(({ match }) => match === 'exact');

/** Surnames of persons whom the text calls by their full name or title: "Jake Ripley", "Mr. Dyer". */
function surnamesOf(doc: Document): Set<string> {
  const surnames = new Set<string>();
  for (const name of doc.names.values()) {
    const words = name.text.split(/\s+/);
    const last = words.at(-1)!.toLowerCase();
    if (words.length < 2 || words.length > 4 || name.form === 'group' || name.form === 'known') continue;
    const first = words[0]!.toLowerCase().replace('.', '');
    if (doc.knowledge.isGivenName(first) || doc.language.titles.has(first)) surnames.add(last);
  }
  return surnames;
}

/** One name means one thing throughout a report: "in Chiefland" makes a place of "the Chiefland bar" as well. */
function repeated(doc: Document, found: readonly PlaceMention[], persons: ReadonlySet<string>): PlaceMention[] {
  const sure = new Map(
    found
      .filter(({ name }) => /^\p{Lu}[^\s]{2,}$/u.test(name) && !persons.has(name.toLowerCase()))
      .map((mention) => [mention.name.toLowerCase(), mention]),
  );
  const taken = new Set(found.map(({ nameSpan }) => nameSpan.start));
  const names = [...doc.names.values()].filter(({ first, past, form }) => past - first > 1 && form !== 'proper');
  const more: PlaceMention[] = [];
  for (const tree of doc.trees) {
    for (const word of tree.words) {
      const mention = sure.get(word.text.toLowerCase());
      if (!mention || !/^\p{Lu}/u.test(word.text) || taken.has(word.start)) continue;
      if (names.some(({ start, end }) => start <= word.start && word.end <= end)) continue;
      const span = { start: word.start, end: word.end };
      more.push({ ...mention, ...span, nameSpan: span, name: word.text, word, top: word, mark: '', relation: 'in' });
    }
  }
  return more;
}
