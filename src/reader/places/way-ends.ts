import type { Document } from '../document.ts';
import type { Word } from '../trees/words.ts';

/** What stands between a way and the first place that it joins. */
const OPENS: ReadonlySet<string> = new Set(['from', 'linking', 'connecting', 'joining']);

/** "The road that LINKS Karkum with Qasr". */
const LINKS: ReadonlySet<string> = new Set(['links', 'connects', 'joins', 'linked', 'connected']);

const RELATIVES: ReadonlySet<string> = new Set(['that', 'which']);

/** "The highway LEADING from Karkum to Qasr". */
const LEADING: ReadonlySet<string> = new Set(['leading', 'running', 'going', 'coming']);

/** What stands between the two. */
export const JOINS: ReadonlySet<string> = new Set(['to', 'and', 'with']);

const isWay = ({ language }: Document, word: Word | undefined): boolean => language.lines.has(word?.lemma ?? '');

/** Who goes from one place to another: "travelling", "en route", "a bus". */
const isUnderWay = ({ language }: Document, word: Word | undefined): boolean =>
  word !== undefined &&
  ((word.xpos === 'VBG' && language.travelling.has(word.lemma)) ||
    (word.upos === 'NOUN' && language.carriages.has(word.lemma)) ||
    (word.norm === 'route' && word.tree.words[word.at - 1]?.norm === 'en'));

const nameAfter = (words: readonly Word[], at: number): Word | undefined =>
  words[at]?.upos === 'DET' ? words[at + 1] : words[at];

/**
 * "The road FROM Karkum TO Qasr", "the highway linking Karkum with Qasr", "the Karkum to Qasr road", "travelling from Karkum to Qasr":
 * the first of two places between which a way runs.
 */
export function isWayEnd(doc: Document, words: readonly Word[], first: number, last: number): boolean {
  const joint = words[last + 1]?.norm ?? '';
  const other = nameAfter(words, last + 2);
  if (!JOINS.has(joint) || other?.upos !== 'PROPN') return false;
  if (joint === 'to' && isWay(doc, words[other.at + 1])) return true;
  const opening = words[first - 1]?.norm ?? '';
  if (LINKS.has(opening) && RELATIVES.has(words[first - 2]?.norm ?? '')) return isWay(doc, words[first - 3]);
  if (!OPENS.has(opening)) return false;
  const before = LEADING.has(words[first - 2]?.norm ?? '') ? words[first - 3] : words[first - 2];
  return isWay(doc, before) || (opening === 'from' && joint === 'to' && isUnderWay(doc, words[first - 2]));
}

/** "En ROUTE to", "BOUND for": who has set out and not come. */
const AHEAD: ReadonlySet<string> = new Set(['route', 'bound']);

const CARRYING: ReadonlySet<string> = new Set(['carry', 'take', 'bring', 'transport', 'ferry', 'deliver', 'escort']);

/** "After going to Karkum": who had come there. */
const COME: ReadonlySet<string> = new Set(['after', 'since', 'by', 'upon']);

/** "Travelling TO Karkum", "on its way to", "a bus heading for": who is on the way there has not come there. */
export function isAhead({ language }: Document, words: readonly Word[], mark: number, above: Word | null): boolean {
  const before = words[mark - 1];
  if (!before || !['to', 'for'].includes(words[mark]?.norm ?? '')) return false;
  // "an ambulance carrying two men from Karkum to Qasr"
  if (above?.xpos === 'VBG' && above.deprel === 'acl' && CARRYING.has(above.lemma)) return true;
  if (AHEAD.has(before.norm) || (before.norm === 'way' && isOnTheWay(words, mark - 2))) return true;
  return (
    before.xpos === 'VBG' &&
    language.travelling.has(before.lemma) &&
    /^(?:acl|advcl)/.test(before.deprel) &&
    !COME.has(words[mark - 2]?.norm ?? '')
  );
}

// "on their way to", "on the way to", not "all the way to"
const isOnTheWay = (words: readonly Word[], at: number): boolean =>
  words[at]?.xpos === 'PRP$' || (words[at]?.norm === 'the' && words[at - 1]?.norm === 'on');

const ROADS: ReadonlySet<string> = new Set(['road', 'highway', 'motorway']);

/** "The road TO Karkum", "the highway leading out of Karkum": the road by where it leads; null where no road does. */
export function roadLeading(words: readonly Word[], mark: number): string | null {
  if (!['to', 'towards', 'toward', 'out', 'out of'].includes(words[mark]?.norm ?? '')) return null;
  const leading = words[mark - 1]?.norm === 'leading' ? mark - 1 : mark;
  const road = words[leading - 1];
  return road && ROADS.has(road.lemma) ? road.lemma : null;
}
