import type { EventTypeId, NameEntry } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { actorEntry, kindOf, outletEntry, placeEntry } from '../nouns/kinds.ts';
import { isUnder, isVerb, type Tree, type Word } from '../trees/words.ts';
import { VIOLENT } from './blows.ts';
import type { Firing } from './frames.ts';

/** Blows that states strike: "a US strike" is no strike in the US. */
const OF_STATES: ReadonlySet<EventTypeId> = new Set<EventTypeId>([
  'air-strike',
  'drone-strike',
  'missile-strike',
  'shelling',
]);

/** Blows that anybody strikes: whose they were is told only where they were elsewhere. */
const OF_ANY: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['ground-attack', 'offensive']);

/** "US", "U.S.", "UAE": what stands for an adjective, too. */
const SHORT = /^(?:\p{Lu}\.?){2,3}$/u;

/** The code of the country that a name stands for, where it may stand for its government as well. */
function countryOf(entries: readonly NameEntry[]): string | null {
  if (!actorEntry(entries)) return null;
  return placeEntry(entries)?.places.find(({ kind }) => kind === 'country')?.country ?? null;
}

const isElsewhere = (doc: Document, word: Word, country: string): boolean => {
  const place = placeEntry(nameOf(doc, word)?.entries ?? [])?.places[0];
  return place !== undefined && place.country !== null && place.country !== country;
};

const tellsElsewhere = (doc: Document, { words }: Tree, country: string): boolean =>
  words.some((word) => isElsewhere(doc, word, country));

/**
 * "A US missile strike", "Israel strikes kill twelve in Gaza": the country before the noun of a blow that states strike is whose
 * blow it is. A name that is no abbreviation may as well say where ("Yemen air strikes kill ten"), so that the sentence must
 * tell of a place elsewhere.
 */
export function countriesActing(doc: Document, { trigger, modifiers, row }: Firing): Word[] {
  const ofState = OF_STATES.has(row.type);
  if (isVerb(trigger) || !(ofState || OF_ANY.has(row.type))) return [];
  return modifiers.filter((word) => {
    if (word.upos === 'ADJ' || word.parent !== trigger) return false;
    const country = countryOf(nameOf(doc, word)?.entries ?? []);
    if (!country) return false;
    return (ofState && SHORT.test(word.text) && !word.tree.capitals) || tellsElsewhere(doc, word.tree, country);
  });
}

/** "(AFP) Russian air strikes", "fighting with its members, the Observatory said": who reports strikes no blow. */
export function isReporter(doc: Document, { row }: Firing, word: Word): boolean {
  const entries = nameOf(doc, doc.pronouns.get(word) ?? word)?.entries ?? [];
  const reporter = actorEntry(entries) ? null : outletEntry(entries);
  return VIOLENT.has(row.type) && reporter !== null && !reporter.outlet.actor;
}

/** "Syria's Aleppo bomb blast": whose the place is, and not who did it, as in "Israel's Gaza offensive" a state elsewhere is. */
export function isOuterPlace(doc: Document, { trigger }: Firing, word: Word): boolean {
  const outer = word.deprel === 'nmod:poss' ? placeEntry(nameOf(doc, word)?.entries ?? [])?.places[0] : undefined;
  if (!outer) return false;
  const inner = trigger.tree.words
    .slice(word.at + 1, trigger.at)
    .find((one) => kindOf(doc, one) === 'place' && isUnder(one, trigger));
  return inner !== undefined && !isElsewhere(doc, inner, outer.country ?? '');
}

/** "The convoy attack", "a patrol ambush": whom it befell. */
const BEFALLEN: ReadonlySet<string> = new Set(['convoy', 'patrol', 'checkpoint', 'motorcade']);

/** "Ruritanian rebel shelling": where the rebels come from; "a Ruritanian weapons depot blast": whose the depot is. */
export function isOfAnother(doc: Document, { trigger, row }: Firing, word: Word): boolean {
  const { parent } = word;
  if (parent && parent !== trigger && kindOf(doc, parent) === 'site') return true;
  if (OF_ANY.has(row.type) && BEFALLEN.has(word.lemma)) return true;
  if (kindOf(doc, word) === 'materiel' && parent !== null && kindOf(doc, parent) === 'site') return true;
  const next = word.tree.words[word.at + 1];
  return word.upos === 'ADJ' && next !== undefined && next.at < trigger.at && doc.language.irregulars.has(next.lemma);
}
