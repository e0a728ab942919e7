import { areOpponents, type Casualty } from '../../model/index.ts';
import { UNNAMED } from './tolls.ts';

/** A toll with the parts of it that are told apart. */
interface Told {
  readonly whole: Casualty;
  readonly parts: readonly Casualty[];
}

const ADDED = /\b(?:other|others|more(?! than)|another|further|additional)\b/i;

const tellings = (list: readonly Casualty[]): Told[] =>
  list.flatMap((whole, at) =>
    whole.partOf === undefined ? [{ whole, parts: list.filter(({ partOf }) => partOf === at) }] : [],
  );

const written = (told: readonly Told[]): Casualty[] => {
  const list: Casualty[] = [];
  for (const { whole, parts } of told) {
    const at = list.push(whole) - 1;
    list.push(...parts.map((part) => ({ ...part, partOf: at })));
  }
  return list;
};

/** The tolls of one telling with what only another tells: other outcomes, and the dead of the other side; parts with their wholes. */
export function withOutcomes(own: readonly Casualty[], other: readonly Casualty[]): Casualty[] {
  const told = tellings(own);
  const isNew = (more: Casualty): boolean =>
    own.every(({ outcome, who }) => outcome !== more.outcome || areOpponents(who, more.who));
  return written([...told, ...tellings(other).filter(({ whole }) => isNew(whole))]);
}

/** True where the words count nobody: "killing civilians". */
const isUncounted = ({ text, who, min, max }: Casualty): boolean =>
  (min === null && max === null) || (text === who && max === null);

/** True where the first figure is one of those that the second leaves open: 12 of "at least 12", 4 of "between 4 and 5". */
const within = (a: Casualty, b: Casualty): boolean =>
  (a.min ?? 0) === (b.min ?? 0) ? true : b.max !== null && (a.min ?? 0) >= (b.min ?? 0) && (a.max ?? Infinity) <= b.max;

const samePeople = (a: Casualty, b: Casualty): boolean =>
  a.who === b.who || a.actor === b.actor || a.actor === null || b.actor === null;

/** "Several were killed and wounded", of those whom the text has counted apart. */
const isRetoldInSum = (toll: Casualty, told: readonly Told[]): boolean =>
  toll.outcome === 'killed-or-injured' &&
  toll.max === null &&
  told.some(({ whole }) => whole.outcome === 'killed' || whole.outcome === 'injured');

const saysWhom = (toll: Casualty): boolean => !/\p{Lu}/u.test(toll.who) && toll.who !== UNNAMED && !isUncounted(toll);

/** Those whom one list counts apart: two soldiers and two farmers, two names; a name may well be of somebody counted before it. */
const countedApart = (a: Casualty, b: Casualty): boolean =>
  a.who !== b.who && ((saysWhom(a) && saysWhom(b)) || (isOneName(a) && isOneName(b) && !holds(a.who, b.who)));

/** What a person's name may hold beside capitals. */
const PARTICLE = /^(?:\p{Lu}|(?:al|el|bin|ibn|bint|abu|de|del|la|da|van|von|ul)(?:-|$))/u;

/** "Juan Ruiz": one person, called by name, and by no office: "Commander of the Third Brigade". */
const isOneName = ({ who, min, max }: Casualty): boolean =>
  min === 1 && max === 1 && /^\p{L}{3}/u.test(who) && who.split(/\s+/).every((word) => PARTICLE.test(word));

const holds = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

type Standing = 'same' | 'fuller' | 'added' | 'rival';

/** "Two others were hurt", and in the next sentence again: the same two. */
const isToldAgain = (toll: Casualty, told: readonly Told[]): boolean =>
  told.some(
    ({ whole }) =>
      whole.outcome === toll.outcome && ADDED.test(whole.text) && whole.min === toll.min && whole.max === toll.max,
  );

/** How a toll stands to one of the same outcome told before it. */
function standing(toll: Casualty, before: Casualty, oneSentence: boolean): Standing {
  if (ADDED.test(toll.text)) return 'added';
  if (isUncounted(toll)) return 'same';
  if (isUncounted(before)) return 'fuller';
  if (within(toll, before) && (!oneSentence || samePeople(toll, before))) return 'same';
  return oneSentence ? 'added' : 'rival';
}

/**
 * The tolls of two tellings of one happening: none is counted twice. Null where the second gives another figure for those
 * whom the first counted: then it is another source's word, and a claim of its own.
 */
export function mergeTolls(
  first: readonly Casualty[],
  second: readonly Casualty[],
  oneSentence: boolean,
): Casualty[] | null {
  const told = tellings(first);
  const before = told.length;
  for (const more of tellings(second)) {
    if (!oneSentence && (isToldAgain(more.whole, told) || isRetoldInSum(more.whole, told))) continue;
    const at = told.findIndex(
      ({ whole }, i) =>
        whole.outcome === more.whole.outcome &&
        !areOpponents(whole.who, more.whole.who) &&
        (i < before || !countedApart(whole, more.whole)),
    );
    const how = at < 0 ? 'added' : standing(more.whole, told[at]!.whole, oneSentence);
    if (how === 'rival') return null;
    if (how === 'added') told.push(more);
    else if (how === 'fuller') told[at] = more;
    else if (!told[at]!.parts.length) told[at] = { ...told[at]!, parts: more.parts };
  }
  return written(told);
}
