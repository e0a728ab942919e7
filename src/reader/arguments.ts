import type { Language } from './language.ts';
import {
  caseOf,
  firstConjunct,
  isInfinitive,
  isPassive,
  isVerb,
  kidBy,
  kidsBy,
  rel,
  type Word,
  withConjuncts,
} from './words.ts';

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

const RELATIVE = new Set(['which', 'that', 'who', 'whom']);

/** The noun that a relative pronoun stands for; any other word is itself. */
export const antecedent = (word: Word): Word => {
  if (!RELATIVE.has(word.norm) || word.upos === 'DET') return word;
  let up: Word | null = word.parent;
  for (let steps = 0; up && steps < 8; steps++, up = up.parent) {
    if (up.deprel === 'acl:relcl' && up.parent) return nearerName(word, up.parent);
  }
  return word;
};

const HUMAN = new Set(['who', 'whom']);

/** "The case of Juan Ruiz, who was killed": the clause is about the name before it, not about the case. */
function nearerName(mark: Word, noun: Word): Word {
  if (/^\d{1,2}$/.test(noun.text)) return agedBefore(noun) ?? noun;
  const last = lastBefore(mark);
  if (!HUMAN.has(mark.norm) || last?.upos !== 'PROPN') return noun;
  for (let up: Word = last; up.parent; up = up.parent) if (up.parent === noun && rel(up) === 'nmod') return up;
  return noun;
}

// "The body of Juan Ruiz, 30, who was kidnapped": it is he, not his age
const agedBefore = ({ at, tree: { words } }: Word): Word | null =>
  words[at - 1]?.text === ',' && words[at + 1]?.text === ',' && words[at - 2]?.upos === 'PROPN' ? words[at - 2]! : null;

const lastBefore = (word: Word): Word | undefined => {
  const { words } = word.tree;
  const before = words[word.at - 1];
  return before?.upos === 'PUNCT' ? words[word.at - 2] : before;
};

const expand = (words: readonly Word[]): Word[] =>
  words.flatMap((word) => {
    const [first, ...others] = withConjuncts(antecedent(word));
    return first ? [first, ...others.filter((other) => !isNone(other) || isNone(first))] : [];
  });

// "caused some damage but no casualties": what there was none of is no part of what is told
const isNone = (word: Word): boolean => kidsBy(word, 'det').some(({ norm }) => norm === 'no');

/** The words with which a clause's subject is filled on the surface, whatever the voice. */
function surfaceSubject(verb: Word, depth = 0): Word[] {
  const own = kidsBy(verb, 'nsubj').filter((kid) => kid.upos !== 'SCONJ');
  if (own.length) return own;
  const before = temporalSubject(verb);
  if (before) return [before];
  return depth > 6 ? [] : inherited(verb, depth + 1);
}

// Verbs whose object acts in the clause behind "of" or "for": "accused the rebels of shelling the town".
const ACCUSING: ReadonlySet<string> = new Set(['accuse', 'blame', 'suspect', 'charge', 'convict', 'condemn']);

// Verbs whose object is the one who acts in the clause below: "forced the rebels to withdraw".
const OBJECT_CONTROL = new Set([
  'force',
  'order',
  'compel',
  'allow',
  'enable',
  'help',
  'urge',
  'tell',
  'ask',
  'lead',
  'prompt',
  'send',
  'see',
  'leave',
  'permit',
  'oblige',
  'cause',
  'make',
  'let',
  'have',
  'push',
  'drive',
  'call',
  'expect',
  'want',
  'warn',
  'encourage',
  'instruct',
  'authorise',
  'authorize',
  'persuade',
  'convince',
  'hire',
  'recruit',
  'train',
  'command',
  'invite',
]);

/** Verbs that say what was done to whoever did what stands behind "for": "arrested five youths for taking part in a protest". */
const PUNISHING = new Set(
  'arrest detain jail imprison sentence fine punish prosecute execute kill behead hang lynch beat flog stone whip suspend expel'.split(
    ' ',
  ),
);

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

/** A clause without a subject of its own takes that of the clause it depends on. */
function inherited(verb: Word, depth: number): Word[] {
  const { parent } = verb;
  if (!parent) return [];
  switch (rel(verb)) {
    case 'conj': {
      const first = subjectConjunct(verb);
      // "were killed and injured by shells", "were tried by the rebels, and then killed by a squad": of two passives joined by "and"
      if (kidBy(verb, 'obl:agent') && !(isPassive(first) && (isRightBehind(verb, first) || kidBy(verb, 'cc'))))
        return [];
      return isVerb(first) || kidBy(first, 'nsubj') ? surfaceSubject(first, depth) : [];
    }
    case 'xcomp':
      if (!isPassive(parent) && OBJECT_CONTROL.has(parent.lemma)) {
        const object = kidBy(parent, 'obj', 'iobj');
        if (object) return [object];
      }
      return surfaceSubject(parent, depth);
    case 'advcl':
      if (ACCUSING.has(parent.lemma) && kidBy(verb, 'mark', 'case'))
        return kidsBy(parent, isPassive(parent) ? 'nsubj' : 'obj').slice(0, 1);
      if (PUNISHING.has(parent.lemma) && verb.xpos === 'VBG' && verb.kids.some(({ norm }) => norm === 'for'))
        return kidsBy(parent, isPassive(parent) ? 'nsubj' : 'obj').slice(0, 1);
      return ['VBG', 'VBN', 'VB', 'TO'].includes(verb.xpos)
        ? (controlledBy(verb, parent) ?? surfaceSubject(parent, depth))
        : [];
    case 'ccomp':
      return verb.xpos === 'VBG' ? surfaceSubject(parent, depth) : [];
    case 'parataxis':
      // "engaged two units; destroyed a bridge": the subject stands once
      return verb.xpos === 'VBG' || verb.tree.words[verb.at - 1]?.norm === ';' ? surfaceSubject(parent, depth) : [];
    case 'acl':
      if (verb.deprel === 'acl:relcl') return kidBy(verb, 'nsubj') || kidBy(verb, 'obj') ? [] : [parent];
      // "attempts to storm": whoever makes the attempt
      if (verb.xpos === 'VB') return nounSubject(parent);
      // "the release of Juan Ruiz, kidnapped by rebels": it is he who was kidnapped
      return [verb.xpos === 'VBN' ? namedBefore(verb, parent) : parent];
    default:
      return [];
  }
}

// "Expect the rebels to attack", "called on the rebels to surrender": whoever is asked would do it
function controlledBy(verb: Word, parent: Word): Word[] | null {
  if (!OBJECT_CONTROL.has(parent.lemma) || isPassive(parent) || !verb.kids.some(({ norm }) => norm === 'to'))
    return null;
  const asked = kidBy(parent, 'obj', 'iobj') ?? kidsBy(parent, 'obl').find((kid) => caseOf(kid) === 'on');
  return asked && asked.at > parent.at && asked.at < verb.at ? [asked] : null;
}

function namedBefore(verb: Word, noun: Word): Word {
  const last = lastBefore(verb);
  if (last?.upos !== 'PROPN' || verb.tree.words[verb.at - 1]?.text !== ',') return noun;
  for (let up: Word = last; up.parent; up = up.parent) if (up.parent === noun && rel(up) === 'nmod') return up;
  return noun;
}

const THWARTING: ReadonlySet<string> = new Set(
  'foil thwart repel prevent disrupt uncover expose reveal discover report stop block condemn denounce deny hear'.split(
    ' ',
  ),
);

function nounSubject(noun: Word): Word[] {
  const owner = kidsBy(noun, 'nmod:poss');
  if (owner.length) return owner;
  const { parent } = noun;
  // "foiled a plot to bomb a train": whoever foils it has not made it
  if (!parent || !isVerb(parent) || rel(noun) !== 'obj' || THWARTING.has(verbLemma(parent))) return [];
  return surfaceSubject(parent);
}

// "In addition, …", "in fact, …": turns of speech that say nowhere and nothing
const TURNS = new Set(
  'addition fact turn total all general particular contrast return effect reality short response retaliation'.split(
    ' ',
  ),
);

const isTurn = (word: Word): boolean =>
  TURNS.has(word.lemma) &&
  caseOf(word) === 'in' &&
  word.kids.every((kid) => rel(kid) === 'case' || rel(kid) === 'punct');

function addPreps(preps: Map<string, Word[]>, word: Word, relations: readonly string[]): void {
  for (const kid of kidsBy(word, ...relations)) {
    if (
      kid.deprel === 'nmod:poss' ||
      kid.deprel === 'obl:agent' ||
      kid.deprel === 'obl:tmod' ||
      kid.deprel === 'nmod:tmod'
    )
      continue;
    const key = caseOf(kid);
    if (key && !isTurn(kid)) add(preps, key, expand([kid]));
  }
}

// "killing or injuring most of them", "shelled and stormed the town": the object stands once, after the last verb
function ownOrSharedObjects(verb: Word): Word[] {
  const direct = kidsBy(verb, 'obj');
  // "told residents to leave": with no other object it is they who are told
  const own = direct.length || !kidBy(verb, 'xcomp') ? direct : kidsBy(verb, 'iobj');
  if (own.length || kidsBy(verb, 'obl', 'ccomp', 'xcomp').some((kid) => kid.at > verb.at)) return own;
  const { parent } = verb;
  if (rel(verb) === 'conj' && parent && isVerb(parent) && parent.at === verb.at - 2)
    return kidsBy(parent, 'obj').filter((kid) => kid.at > verb.at);
  const next = kidsBy(verb, 'conj').find((kid) => kid.at === verb.at + 2 && kid.xpos === verb.xpos);
  return next && !kidBy(next, 'nsubj') ? kidsBy(next, 'obj') : [];
}

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
export function verbArguments(verb: Word): Arguments {
  const passive = isPassive(verb);
  const preps = new Map<string, Word[]>();
  addPreps(preps, verb, ['obl', 'nmod']);
  const where = spotOf(verb);
  if (where) add(preps, 'in', [where]);
  const surface = surfaceSubject(verb);
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
export function activeReading(verb: Word): Arguments | null {
  const { parent } = verb;
  if (!parent || parent.parent || !['acl', 'amod'].includes(verb.deprel) || verb.at < parent.at) return null;
  const preps = new Map<string, Word[]>();
  addPreps(preps, verb, ['obl', 'nmod']);
  addPreps(preps, parent, ['obl', 'nmod']);
  return {
    subj: expand([parent]).filter((word) => word.at < verb.at),
    obj: expand(kidsBy(verb, 'obj')),
    preps,
    cop: [],
    carriers: [],
  };
}

const byWords = (verb: Word): Word[] => kidsBy(verb, 'obl').filter((kid) => caseOf(kid) === 'by');

const PARTICLES = new Set(['back', 'out', 'down', 'up', 'forward', 'away', 'over', 'off', 'in']);

/** The lemma of a verb with its particle: "blow_up", "carry_out". */
export function verbLemma(verb: Word): string {
  const particle =
    kidBy(verb, 'compound:prt') ??
    verb.kids.find(
      (kid) =>
        rel(kid) === 'advmod' &&
        kid.at > verb.at &&
        kid.at <= verb.at + 2 &&
        (kid.upos === 'ADP' || PARTICLES.has(kid.norm)),
    );
  return particle ? `${verb.lemma.toLowerCase()}_${particle.norm}` : verb.lemma.toLowerCase();
}

/** How a verb bears on the noun of happening below it. */
export type Carrying = 'light' | 'occur' | 'undergo' | 'aspect' | null;

/** Whether the verb only carries the noun ("carried out strikes"), says that it took place, or how it stands. */
export function carrying(verb: Word, language: Language): Carrying {
  const lemma = verbLemma(verb);
  if (language.lightVerbs.has(lemma)) return 'light';
  if (language.occurVerbs.has(lemma)) return 'occur';
  if (language.undergoVerbs.has(lemma)) return 'undergo';
  return language.aspectOf(lemma) ? 'aspect' : null;
}

/** The verb of which this noun is an object, a subject or an adjunct, passing over the nouns and conjuncts between. */
export function carrierOf(noun: Word): Word | null {
  let at = firstConjunct(noun);
  // "a series of attacks", "23 of the strikes": the noun of measure stands in the verb's relation
  while (rel(at) === 'nmod' && caseOf(at) === 'of' && at.parent && !isVerb(at.parent)) at = firstConjunct(at.parent);
  return at.parent && isVerb(at.parent) && ['obj', 'nsubj', 'obl', 'xcomp', 'ccomp'].includes(rel(at))
    ? at.parent
    : null;
}

/** The relation in which the noun stands to its carrier. */
export function carriedAs(noun: Word): string {
  let at = firstConjunct(noun);
  while (rel(at) === 'nmod' && caseOf(at) === 'of' && at.parent && !isVerb(at.parent)) at = firstConjunct(at.parent);
  return at.deprel;
}

/** The arguments of a noun of happening: its own dependents and, through a light or aspect verb, those of the verb. */
export function nounArguments(noun: Word, language: Language): Arguments {
  const preps = new Map<string, Word[]>();
  addPreps(preps, noun, ['nmod', 'obl']);
  const subj: Word[] = [...expand(kidsBy(noun, 'nmod:poss')), ...(preps.get('by') ?? []), ...participleAgents(noun)];
  const obj: Word[] = [];
  const cop: Word[] = expand(kidsBy(firstConjunct(noun), 'nsubj'));
  // "Israel was behind the attacks"
  if (caseOf(noun) === 'behind') subj.push(...cop);
  add(preps, 'against', bearers(noun));
  const carriers: Word[] = [];
  const standing = standingOver(noun, language);
  const carrier = standing ?? carrierOf(noun);
  const how = standing ? 'aspect' : carrier && carrying(carrier, language);
  if (carrier && how) {
    carriers.push(carrier);
    addPreps(preps, carrier, ['obl']);
    const as = carriedAs(noun);
    const above = verbArguments(carrier);
    const aspect = how === 'aspect' ? (language.aspectOf(verbLemma(carrier))?.subj ?? 'agent') : 'agent';
    if (COPULAR.has(carrier.lemma)) cop.push(...above.subj);
    else if (as === 'obl' && how === 'undergo' && caseOf(firstConjunct(noun)) === 'from') obj.push(...above.subj);
    else if (as === 'obj' || as === 'nsubj:pass') {
      // "police were deployed to prevent attacks": on whom nobody says
      if (aspect === 'target' && isInfinitive(carrier))
        return { subj: distinct(subj), obj, preps, cop: distinct(cop), carriers };
      if (how === 'undergo' || aspect === 'target') obj.push(...above.subj);
      else if (how !== 'occur') subj.push(...above.subj);
    } else if (as === 'nsubj' && how === 'occur' && carrier.lemma !== 'take') obj.push(...above.obj);
    else if (as === 'xcomp') cop.push(...above.subj);
  }
  return { subj: distinct(subj), obj: distinct(obj), preps, cop: distinct(cop), carriers };
}

/** "Clashes are ongoing in the valley", "a raid is under way": what says how a happening stands, and where, without a verb. */
function standingOver(noun: Word, language: Language): Word | null {
  const first = firstConjunct(noun);
  const { parent } = first;
  if (!parent || isVerb(parent) || rel(first) !== 'nsubj' || !kidBy(parent, 'cop')) return null;
  const mark = caseOf(parent);
  return language.aspectOf(mark ? `${mark}_${parent.lemma}` : parent.lemma)?.phase ? parent : null;
}

const BEARING = new Set(['target', 'victim', 'object']);

// "The mayor was the victim of an attack", "the bank was the target of two bombings": whom it was against
function bearers(noun: Word): Word[] {
  const first = firstConjunct(noun);
  const above = rel(first) === 'nmod' && caseOf(first) === 'of' ? first.parent : null;
  return above && BEARING.has(above.lemma) && kidBy(above, 'cop') ? expand(kidsBy(above, 'nsubj')) : [];
}

function add(preps: Map<string, Word[]>, mark: string, words: readonly Word[]): void {
  if (words.length) preps.set(mark, [...(preps.get(mark) ?? []), ...words]);
}

// "the raids were suspected to have been carried out by X": what they are held to be is said by the verb whose subject they are
function heldOf(noun: Word): readonly Word[] {
  const { parent } = firstConjunct(noun);
  if (!parent || !isVerb(parent) || firstConjunct(noun).deprel !== 'nsubj:pass') return [];
  return kidsBy(parent, 'xcomp').some(isPassive) ? [parent] : [];
}

// "an attack carried out by X", "attacks claimed by X", "an attack believed to have been carried out by X"
function participleAgents(noun: Word): Word[] {
  return [...kidsBy(noun, 'acl'), ...deedsBeneath(noun), ...heldOf(noun)]
    .flatMap((kid) => [kid, ...kidsBy(kid, 'xcomp', 'ccomp')])
    .filter((kid) => isPassive(kid))
    .flatMap((kid) => kidsBy(kid, 'obl:agent'))
    .flatMap((agent) => withConjuncts(agent));
}

const DONE = new Set(['perpetrate', 'commit', 'carry_out', 'stage', 'conduct', 'execute', 'mount', 'launch']);

// "the murder of a minister and two of his guards, perpetrated by gunmen": only deeds are perpetrated, whatever it hangs on
function deedsBeneath(noun: Word): Word[] {
  const { words } = noun.tree;
  const at = words.findIndex((word) => word.at > noun.at && word.deprel === 'acl' && DONE.has(verbLemma(word)));
  const deed = words[at];
  if (!deed?.parent || deed.parent === noun || isVerb(deed.parent)) return [];
  for (let up: Word | null = deed.parent; up && !isVerb(up); up = up.parent) if (up === noun) return [deed];
  return [];
}

// "remained the scene of clashes": the subject is where, not who.
const COPULAR = new Set(['be', 'remain', 'become', 'stay', 'turn', 'form', 'constitute']);

const distinct = (words: readonly Word[]): Word[] => [...new Set(words)];
