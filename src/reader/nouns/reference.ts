import type { EventTypeId, Place, PlaceKind } from '../../model/index.ts';
import { type Document, nameOf } from '../document.ts';
import { verbArguments } from '../frames/arguments.ts';
import { VIOLENT } from '../frames/blows.ts';
import { indexOf } from '../frames/rows.ts';
import { type PlaceMention, placeAt, placesNamed } from '../places/places.ts';
import { verbLemma } from '../trees/carriers.ts';
import { ancestors, caseOf, firstConjunct, isVerb, kidsBy, rel, type Tree, type Word } from '../trees/words.ts';
import { actorEntry, kindOf, nounClass, outletEntry } from './kinds.ts';
import { personCalled } from './known-persons.ts';
import { phraseOf } from './phrases.ts';

/** What pronouns and definite nouns stand for: actors by word, places by the mention that they repeat. */
export interface References {
  readonly actors: ReadonlyMap<Word, Word>;
  readonly places: ReadonlyMap<Word, PlaceMention>;
}

interface Candidate {
  readonly word: Word;
  readonly subject: boolean;
  readonly plural: boolean;
  readonly person: boolean;
  /** One human being by what he is: "a constable". */
  readonly single: boolean;
  readonly body: boolean;
  readonly named: boolean;
  /** A country or its government: no "group" and no "militia". */
  readonly state: boolean;
  /** How far below the root it stands. */
  readonly depth: number;
}

const PLURAL = new Set(['they', 'them', 'their', 'themselves']);
const NEUTER = new Set(['it', 'its', 'itself']);
const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his', 'hers']);
const BODIES = new Set(['force', 'group', 'government', 'actor']);
/** Which of two that were named together. */
const OF_TWO = new Set(['latter', 'former']);
// "the former mayor" is no reference
const isHead = (word: Word): boolean => /^(?:nsubj|obj|obl|nmod)/.test(word.deprel);

/** Bodies that only tell of what others do: no army is meant by "the agency". */
const WATCHERS: ReadonlySet<string> = new Set(['agency', 'observatory']);

const watches = (doc: Document, { word }: Candidate, noun: Word): boolean =>
  word.norm.includes(noun.lemma) || outletEntry(nameOf(doc, word)?.entries ?? []) !== null;

const depth = (word: Word): number => {
  let steps = 0;
  for (let up = word.parent; up && steps < 200; up = up.parent) steps++;
  return steps;
};

/** `isOwner`: also one that stands before what is his, "the junta's newspaper". */
function candidateOf(doc: Document, word: Word, isOwner = false): Candidate | null {
  if (word.upos === 'PRON' || ['compound', 'amod', 'flat'].includes(word.deprel)) return null;
  if (word.deprel === 'nmod:poss' && !isOwner) return null;
  // "the number of dead" is nobody
  if (doc.language.numbers.sums.has(word.lemma)) return null;
  const kind = kindOf(doc, word);
  if (!['actor', 'fighters', 'force', 'group', 'government', 'civilians', 'people', 'person', 'name'].includes(kind))
    return null;
  const phrase = phraseOf(doc, word);
  const name = nameOf(doc, word);
  const entry = name ? actorEntry(name.entries) : null;
  return {
    word,
    subject: rel(word) === 'nsubj' || word.deprel === 'obl:agent',
    plural:
      phrase.plural ||
      doc.language.manyInArms.test(phrase.text) ||
      (rel(word) === 'conj' && rel(word.parent!) === 'nsubj'),
    person: kind === 'person' || entry?.actor.kind === 'person' || (kind === 'name' && word.text.includes(' ')),
    single:
      SINGLE.has(kind) && word.xpos === 'NN' && !phrase.plural && !phrase.number && !kidsBy(word, 'nmod:poss').length,
    // "a spokesman", "the minister" is a person
    body: BODIES.has(kind) && (kind !== 'government' || phrase.actor !== null),
    named: phrase.actor !== null && !/^(?:the|a|an)$/i.test(phrase.text),
    state: kind === 'government' || STATES.has(entry?.actor.kind ?? ''),
    depth: depth(word),
  };
}

/** "The government said that it had …": a body, be it of no state by name. */
const STATE_BODY: ReadonlySet<string> = new Set(['government', 'regime', 'ministry', 'administration', 'junta']);

const SINGLE: ReadonlySet<string> = new Set(['civilians', 'people', 'fighters']);
const STATES: ReadonlySet<string> = new Set(['country', 'government', 'state-forces', 'police']);
/** What a state and its forces may be called as well. */
const OF_STATES: ReadonlySet<string> = new Set(['side', 'alliance', 'coalition', 'unit', 'brigade', 'agency']);

type Fit = (candidate: Candidate) => boolean;

/** The nearest earlier candidate: those of this sentence that stand higher, then subjects of the sentences before, then others. */
function nearest(recent: readonly Candidate[], from: Word, suits: Fit): Word | null {
  const fitting = recent.filter((candidate) => candidate.word !== from && suits(candidate));
  if (!fitting.length) return null;
  const shared = fitting.findLast((candidate) => isObjectBefore(candidate.word, from));
  if (shared) return shared.word;
  const here = fitting.filter(
    (candidate) =>
      candidate.word.tree === from.tree && candidate.word.at < from.at && !governsSame(candidate.word, from),
  );
  const best = (list: readonly Candidate[]): Word | null =>
    [...list].sort(
      (a, b) =>
        b.word.tree.index - a.word.tree.index ||
        Number(b.subject) - Number(a.subject) ||
        a.depth - b.depth ||
        a.word.at - b.word.at,
    )[0]?.word ?? null;
  const subjectHere = here.filter((candidate) => candidate.subject);
  return (
    governing(subjectHere, from) ??
    best(subjectHere) ??
    best(
      fitting.filter(
        (candidate) => candidate.word.tree.index < from.tree.index && from.tree.index - candidate.word.tree.index <= 3,
      ),
    ) ??
    best(here)
  );
}

/** "Dragged 11 people out of their houses and burned THEM": the object of a verb before, with the same subject, or of its list. */
export function isObjectBefore(word: Word, pronoun: Word): boolean {
  const { deprel: how, parent: verb } = countedOf(pronoun);
  if (pronoun.norm !== 'them' || how !== 'obj' || !verb || rel(verb) !== 'conj') return false;
  const { deprel, parent } = firstConjunct(word);
  if (!parent) return false;
  const isBefore = parent === verb.parent || (parent.deprel === 'conj' && parent.parent === verb.parent);
  return deprel === 'obj' && isBefore && parent.at < verb.at && !kidsBy(verb, 'nsubj').length;
}

/** "Killed 30 of THEM": the figure stands where they would; any other pronoun stands for itself. */
const countedOf = (pronoun: Word): Word =>
  pronoun.parent && rel(pronoun) === 'nmod' && caseOf(pronoun) === 'of' && COUNTS.has(pronoun.parent.upos)
    ? pronoun.parent
    : pronoun;

const COUNTS: ReadonlySet<string> = new Set(['NUM', 'ADJ', 'DET', 'PRON']);

/** "Moscow says …; Kyiv says it hit a depot", "the group said the men were shot after they gave up": the subject of the nearest verb above. */
function governing(subjects: readonly Candidate[], from: Word): Word | null {
  for (const up of ancestors(from)) {
    const found = subjects.find(({ word }) => word.parent === up && rel(word) === 'nsubj');
    if (found) return found.word;
  }
  return null;
}

/** "The junta's newspaper said its troops …", "a spokesman for the army said it …": for whom somebody speaks, who is no body himself. */
function principalOf(doc: Document, from: Word, suits: Fit): Word | null {
  const speech = [...ancestors(from)].find((up) => isVerb(up) && doc.language.stanceOf(verbLemma(up))?.speaker);
  const mouth = speech && kidsBy(speech, 'nsubj')[0];
  if (!mouth || mouth.at > from.at) return null;
  const itself = candidateOf(doc, mouth);
  if (itself && suits(itself)) return null;
  return (
    kidsBy(mouth, 'nmod:poss', 'nmod').find((kid) => {
      const owner = kid.deprel === 'nmod:poss' || ['for', 'of', 'from'].includes(caseOf(kid));
      const candidate = owner ? candidateOf(doc, kid, true) : null;
      return candidate !== null && suits(candidate);
    }) ?? null
  );
}

// "X attacked them": subject and object of one verb are two.
const governsSame = (a: Word, b: Word): boolean =>
  a.parent === b.parent && !!a.parent && isVerb(a.parent) && !b.xpos.endsWith('$');

// "ISIL claimed to have shot it down": whoever does a thing does it to another
function thoseWhoActOn({ language }: Document, pronoun: Word): readonly Word[] {
  const owned = pronoun.deprel === 'nmod:poss' ? pronoun.parent : null;
  const object = owned ?? countedOf(pronoun);
  const verb = object.parent;
  if (rel(object) !== 'obj' || !verb || !isVerb(verb)) return [];
  // "gunmen ambushed their car": it is not the gunmen's; "burned its own camp"
  const isOthers =
    !owned ||
    (!owned.kids.some(({ norm }) => norm === 'own') &&
      indexOf(language)
        .verbs.get(verbLemma(verb))
        ?.some(({ row }) => VIOLENT.has(row.type)));
  return isOthers ? verbArguments(verb, language).subj : [];
}

const isOfTime = ({ times }: Document, { tree, start, end }: Word): boolean =>
  times.some((time) => time.sentence === tree.index && time.start < end && start < time.end);

/** "Bombed a fleet of trucks, destroying them": the object of a participle repeats the last object before it. */
function lastObject(doc: Document, word: Word): Word | null {
  const verb = word.parent;
  if (rel(word) !== 'obj' || !verb || verb.xpos !== 'VBG' || rel(verb) !== 'advcl' || !verb.parent) return null;
  const main = verb.parent;
  const number = PLURAL.has(word.norm) ? 'NNS' : 'NN';
  const told = word.tree.words.filter(
    (one) =>
      one.at > main.at && one.at < verb.at && one.xpos === number && ['obj', 'obl', 'nmod', 'conj'].includes(rel(one)),
  );
  // "entered the village at dawn, shelling it": no time of day is struck
  return told.findLast((one) => !isOfTime(doc, one)) ?? null;
}

const MEANWHILE: ReadonlySet<string> = new Set(['as', 'while', 'when']);

/** "Bandits shot residents as they fled": whoever flees, sleeps or prays meanwhile is whom it was done to. */
function thoseHurt({ language }: Document, word: Word): Word | null {
  const verb = word.parent;
  if (word.norm !== 'they' || !verb || rel(word) !== 'nsubj' || rel(verb) !== 'advcl' || !verb.parent) return null;
  if (!language.doneWhenHurt.has(verb.lemma) || !verb.kids.some(({ norm }) => MEANWHILE.has(norm))) return null;
  return kidsBy(verb.parent, 'obj').find(({ xpos, at }) => xpos === 'NNS' && at < word.at) ?? null;
}

const TAKING: ReadonlySet<EventTypeId> = new Set<EventTypeId>(['abduction', 'arrest']);

/** In sentences: so far behind the deed those who were taken may come free. */
const FREED_WITHIN = 3;

/** "Gunmen abducted three teachers. They were released": those who were taken, and not who took them. */
function thoseTaken(doc: Document, word: Word): Word | null {
  const { parent: verb, deprel } = word;
  if (!verb || !doc.language.releasing.has(verb.lemma) || !['nsubj:pass', 'obj'].includes(deprel)) return null;
  const takes = (one: Word): boolean =>
    isVerb(one) && (indexOf(doc.language).verbs.get(verbLemma(one)) ?? []).some(({ row }) => TAKING.has(row.type));
  for (let at = word.tree.index; at >= Math.max(0, word.tree.index - FREED_WITHIN); at--) {
    const taking = doc.trees[at]!.words.findLast((one) => takes(one) && (one.tree !== word.tree || one.at < word.at));
    const taken = taking && verbArguments(taking, doc.language).obj.find(({ upos }) => upos !== 'PRON');
    if (taken) return taken;
  }
  return null;
}

/** "Rebels and troops clashed. The latter lost four men": of the last two that were named together the one that is meant. */
function ofTwo(word: Word, all: readonly Candidate[]): Word | null {
  const pair = all.findLast(({ word: one }) => rel(one) === 'conj' && one.tree.index >= word.tree.index - 2)?.word;
  if (!pair?.parent) return null;
  return word.norm === 'latter' ? pair : firstConjunct(pair);
}

/** Within quotation marks that open before it in its sentence. */
const isQuoted = ({ at, tree: { words } }: Word): boolean =>
  words.slice(0, at).filter(({ text }) => /^["“”]$/.test(text)).length % 2 === 1;

/** "The committee said": who passes a thing on. */
const speaks = (doc: Document, word: Word): boolean =>
  rel(firstConjunct(word)) === 'nsubj' &&
  firstConjunct(word).parent !== null &&
  doc.language.stanceOf(firstConjunct(word).parent!.lemma)?.speaker === true;
// "where it went off": a thing, and nobody
const goesOff = ({ language }: Document, { deprel, parent }: Word): boolean =>
  deprel === 'nsubj' && parent !== null && language.goesOff.has(verbLemma(parent)) && !kidsBy(parent, 'obj').length;

/** "Its pilot", "its crew of nine". */
const isOfCrew = ({ language }: Document, { deprel, parent }: Word): boolean =>
  deprel === 'nmod:poss' && parent !== null && language.crews.has(parent.lemma);

const CRAFT: ReadonlySet<string> = new Set(['platform', 'materiel']);

/** "A jet of the air force was downed. Its pilot ejected": the last craft that was named, and no body of people. */
function craftBefore(doc: Document, { at, tree }: Word): Word | null {
  const before = doc.trees
    .filter(({ index }) => index < tree.index && tree.index - index <= 2)
    .flatMap((one) => one.words);
  return (
    [...before, ...tree.words.slice(0, at)].findLast(
      (one) => isHead(one) && one.upos === 'NOUN' && CRAFT.has(kindOf(doc, one)),
    ) ?? null
  );
}

/** Nouns of one who speaks for others, beside those of a government: "coordinator", "police officer", "company spokesman". */
const ROLE = /(?:^|[ -])(?!news|broad|cent|pap|quart|ord|bord)\p{L}{3,}(?:man|woman|person|tor|sor|der|cer|ger)$/iu;

const isOneWhoSpeaks = (doc: Document, { word, person, plural }: Candidate): boolean =>
  !plural &&
  ['NN', 'NNP'].includes(word.xpos) &&
  (person || doc.language.officials.has(word.lemma) || (word.xpos === 'NN' && ROLE.test(word.lemma))) &&
  speaks(doc, word);

/** In sentences: so far back stands who goes on speaking. */
const GOES_ON = 3;

/** "Nine died, the governor said. Rebels shelled the market, he said": who spoke last. */
const speakerBefore = (doc: Document, word: Word, recent: readonly Candidate[]): Word | null =>
  word.deprel === 'nsubj' && speaks(doc, word)
    ? (recent.findLast(
        (one) =>
          one.word.tree.index < word.tree.index &&
          word.tree.index - one.word.tree.index <= GOES_ON &&
          isOneWhoSpeaks(doc, one),
      )?.word ?? null)
    : null;

/** "A gunman opened fire. He was shot": one human being of whom the sentence, or the one before it, has told. */
const isLastOne = ({ single, plural, subject, word }: Candidate, { tree }: Word): boolean =>
  single && !plural && subject && tree.index - word.tree.index <= 1;

function resolveActor(doc: Document, word: Word, all: readonly Candidate[]): Word | null {
  if (OF_TWO.has(word.norm) && word.upos !== 'PRON' && isHead(word)) return ofTwo(word, all);
  const object =
    word.upos === 'PRON' && (PLURAL.has(word.norm) || NEUTER.has(word.norm))
      ? (lastObject(doc, word) ?? thoseHurt(doc, word))
      : null;
  const freed = word.upos === 'PRON' ? (object ?? thoseTaken(doc, word)) : object;
  if (freed) return freed;
  const acting = word.upos === 'PRON' ? thoseWhoActOn(doc, word) : [];
  // "the kidnappers were seen … the kidnappers held them": nor are they those of the same name before
  const actsAs = (one: Candidate): boolean =>
    acting.some((who) => who === one.word || (who.norm === one.word.norm && who.upos === 'NOUN'));
  const others = acting.length ? all.filter((one) => !actsAs(one)) : all;
  // "\"They opened fire\", the committee said": who is quoted speaks of others than those who told of them
  const recent = PLURAL.has(word.norm) && isQuoted(word) ? others.filter((one) => !speaks(doc, one.word)) : others;
  if (PLURAL.has(word.norm))
    return nearest(recent, word, (one) => one.plural || one.body) ?? nearest(recent, word, (one) => !one.person);
  if (goesOff(doc, word)) return null;
  if (NEUTER.has(word.norm)) {
    if (isOfCrew(doc, word)) return craftBefore(doc, word);
    const isBody: Fit = (one) => (one.body || STATE_BODY.has(one.word.lemma)) && !one.person;
    return principalOf(doc, word, isBody) ?? nearest(recent, word, isBody);
  }
  if (PERSONAL.has(word.norm))
    return (
      speakerBefore(doc, word, recent) ??
      nearest(recent, word, (one) => one.person && !/S$/.test(one.word.xpos)) ??
      (word.deprel === 'nmod:poss' ? null : nearest(recent, word, (one) => isLastOne(one, word)))
    );
  const definite = word.kids.some((kid) => kid.norm === 'the' || kid.norm === 'this');
  if (definite && doc.language.bodiesBefore.has(word.lemma) && phraseOf(doc, word).actor === null)
    return nearest(
      recent,
      word,
      (one) =>
        one.body &&
        one.named &&
        (!one.state || OF_STATES.has(word.lemma)) &&
        (!WATCHERS.has(word.lemma) || watches(doc, one, word)),
    );
  return personCalled(doc, word);
}

/** Of those the ones that hold many settlements, with the kinds of place that they may point back to. */
const KINDS_OF: Readonly<Record<string, readonly PlaceKind[]>> = {
  // what a state calls a province may be a division of the second level
  province: ['province', 'region', 'district'],
  governorate: ['province', 'region'],
  region: ['region', 'province'],
  district: ['district', 'region'],
  country: ['country', 'region'],
};
const WIDE = new Set(Object.keys(KINDS_OF));

/** So many sentences back "the town" is looked for. */
const NEAR = 8;
/** In days: what a report tells of earlier times is no news, and "the city" of the next sentence is not the one of then. */
const PAST = 60;

/** A sentence that dates what it tells long before the report. */
function isOfThePast(doc: Document, tree: Tree): boolean {
  const { published } = doc.report;
  if (!published) return false;
  const since = Date.parse(published.slice(0, 10)) - PAST * 864e5;
  const days = doc.times.filter(({ sentence, interval, bound }) => sentence === tree.index && interval && !bound);
  return days.length > 0 && days.every(({ interval }) => Date.parse(interval!.end.slice(0, 10)) < since);
}

/** "Seized Tell Marq, 30 km south of Homs": Homs is only that by which Tell Marq is told. */
function tellsWhere(doc: Document, place: PlaceMention, all: readonly PlaceMention[]): 'near' | 'in' | null {
  const before = all.findLast(({ word, end }) => word.tree === place.word.tree && end <= place.nameSpan.start);
  const link = before?.named && doc.language.placeLink(doc.text.slice(before.nameSpan.end, place.nameSpan.start));
  return link === 'in' || link === 'near' ? link : null;
}

/** "Mamove, west of Beni … in the same area": near Mamove; "the town" is neither more than the other, but rather the first. */
const isOnlyNear = (doc: Document, place: PlaceMention, all: readonly PlaceMention[], { lemma }: Word): boolean =>
  tellsWhere(doc, place, all) === 'near' || (lemma === 'area' && tellsWhere(doc, place, all) === 'in');

/** "Fled from A to B after rebels shelled the city": the city is the one that they left. */
const isWhither = (doc: Document, { mark, top, word: { tree } }: PlaceMention, all: readonly PlaceMention[]): boolean =>
  doc.language.goals.has(mark) &&
  all.some((one) => one.word.tree === tree && one.mark === 'from' && one.top.parent === top.parent);

const firstWord = (name: string): string => name.split(' ', 1)[0]!.toLowerCase();

const SMALLER: ReadonlySet<PlaceKind> = new Set<PlaceKind>(['town', 'village', 'neighbourhood']);

/** In sentences: so near "the city of Homs" is what "the city" means, whatever else is named behind it. */
const SO_CALLED = 2;

/** "Took Lyman … entered Yatskivka … withdrew from the city": of a city and villages the city, of "the village" none that is known for a city. */
function ofSize(doc: Document, { lemma, tree }: Word, places: readonly PlaceMention[]): readonly PlaceMention[] {
  if (lemma !== 'city' && lemma !== 'village') return places;
  const called = places.filter(
    ({ descriptor, word }) => descriptor === lemma && tree.index - word.tree.index <= SO_CALLED,
  );
  if (called.length) return called;
  const { theatre } = doc.knowledge;
  // a city abroad is where somebody speaks
  const isHere = ({ country }: Place): boolean => !theatre || country === null || theatre.countries.includes(country);
  const isCity = ({ places: known }: PlaceMention): boolean =>
    known.some((place) => place.kind === 'city' && isHere(place)) ||
    (known.length > 0 && !known.some(({ kind }) => SMALLER.has(kind)));
  const fitting = places.filter((place) => place.descriptor === lemma || isCity(place) === (lemma === 'city'));
  return fitting.length ? fitting : places;
}

/** "The town", and "the town centre": the noun that points back; null where there is none. */
function pointingNoun({ language: { placesBefore, middles } }: Document, { lemma, kids }: Word): string | null {
  if (placesBefore.has(lemma)) return lemma;
  const whole = middles.has(lemma) ? kids.find(({ deprel }) => deprel === 'compound') : undefined;
  return whole && placesBefore.has(whole.lemma) ? whole.lemma : null;
}

const isHouse = (doc: Document, word: Word): boolean => word.xpos === 'NN' && nounClass(doc, word) === 'site';

/** The earlier place that "there", "the town" or a place pronoun stands for. */
function resolvePlace(doc: Document, word: Word, earlier: readonly PlaceMention[]): PlaceMention | null {
  // "destroyed the home and the houses next to it": the home
  if (word.norm === 'it' && caseOf(word) && word.tree.words.some((one) => one.at < word.at && isHouse(doc, one)))
    return null;
  if (['there', 'it', 'them', 'here'].includes(word.norm))
    return earlier.findLast((place) => !tellsWhere(doc, place, earlier)) ?? null;
  const lemma = pointingNoun(doc, word);
  if (!lemma) return null;
  if (word.kids.some(({ xpos }) => xpos === 'PRP$')) return homeOf(doc, word, earlier);
  const definite = word.kids.some((kid) => ['the', 'this', 'that'].includes(kid.norm) && kid.at < word.at);
  // "the two villages" are no one place that was named; "the citys east" has lost its apostrophe
  if (!definite || (word.xpos === 'NNS' && !/ys$/.test(word.norm))) return null;
  if (word.kids.some((kid) => rel(kid) === 'nmod' && caseOf(kid) === 'of')) return null;
  // "the al-Sahafyeen housing area" has a name of its own
  if (word.kids.some((kid) => kid.at < word.at && /^\p{Lu}|-\p{Lu}/u.test(kid.text) && kid.upos !== 'DET')) return null;
  const wide = WIDE.has(lemma);
  const suits = earlier.filter((place) => {
    const kind = place.places[0]?.kind;
    if (place.descriptor === lemma) return true;
    // "al-Bab, in the province of Aleppo … the town": of two places of one name the text means the province
    if (place.descriptor && (WIDE.has(place.descriptor) !== wide || wide)) return false;
    // "around 10km northeast of Homs", "Hill 402" is no town
    if (!kind) return !wide && !/^\d/.test(place.name) && !doc.language.numberedForms.has(firstWord(place.name));
    return wide
      ? place.places.some((one) => KINDS_OF[lemma]!.includes(one.kind))
      : !['country', 'province', 'region', 'continent', 'road', 'river', 'sea'].includes(kind);
  });
  const near = ofSize(
    doc,
    word,
    suits.filter(
      (place) =>
        word.tree.index - place.word.tree.index <= NEAR &&
        !isOnlyNear(doc, place, suits, word) &&
        !(place.word.tree === word.tree && isWhither(doc, place, suits)),
    ),
  );
  const recent =
    near.findLast((place) => isOfThePast(doc, word.tree) || !isOfThePast(doc, place.word.tree)) ?? near.at(-1);
  return recent ?? null;
}

/** A word of a sentence that stands for a place named before. */
interface Pointing {
  readonly word: Word;
  readonly place: PlaceMention;
}

/** "Rebels held most of THE CITY, while the army besieged IT": the place that the sentence has just pointed to, where none is named since. */
function repeated(word: Word, told: readonly PlaceMention[], pointing: readonly Pointing[]): PlaceMention | null {
  const last = pointing.at(-1);
  if (word.norm !== 'it' || !last || last.word.upos !== 'NOUN') return null;
  return told.some((one) => one.word.at > last.word.at) ? null : last.place;
}

/** "Residents of Karkum said rebels burned THEIR TOWN": the town that the sentence says they are of. */
function homeOf(doc: Document, word: Word, earlier: readonly PlaceMention[]): PlaceMention | null {
  const here = earlier.filter(({ word: name }) => name.tree === word.tree && name.at < word.at);
  const home = here.findLast(
    ({ mark, top, relation }) =>
      ['of', 'from'].includes(mark) && relation === 'in' && top.parent !== null && DWELL.has(kindOf(doc, top.parent)),
  );
  return home && !isWhole(home) ? home : null;
}

const DWELL: ReadonlySet<string> = new Set(['civilians', 'people', 'person']);

/** Resolves what points back, sentence by sentence, to what was named before. */
export function findReferences(doc: Document, trees: readonly Tree[]): References {
  const actors = new Map<Word, Word>();
  const places = new Map<Word, PlaceMention>();
  let recent: Candidate[] = [];
  const earlier: PlaceMention[] = [];
  for (const tree of trees) {
    const here = placesNamed(doc, tree.words);
    const pointing: Pointing[] = [];
    for (const word of tree.words) {
      if (timeless(word)) continue;
      const actor = resolveActor(doc, word, recent);
      if (actor) actors.set(word, actors.get(actor) ?? actor);
      else {
        const candidate = candidateOf(doc, word);
        if (candidate) recent.push(candidate);
      }
      if (!pointsToPlace(doc, word)) continue;
      const told = here.filter((one) => one.word.at < word.at);
      const place = repeated(word, told, pointing) ?? resolvePlace(doc, word, [...earlier, ...told]);
      if (!place) continue;
      places.set(word, standingFor(doc, word, place));
      pointing.push({ word, place });
    }
    earlier.push(...here.filter((place) => !isWhole(place) && !saysWho(doc, place)));
    recent = recent.slice(-40);
  }
  return { actors, places };
}

/** A word with the place that it stands for; of one sentence the words that name it say more than "the town". */
function standingFor(doc: Document, word: Word, place: PlaceMention): PlaceMention {
  const own = placeAt(doc, word) ?? place;
  const { name, nameSpan, places, word: naming } = place;
  const said = naming.tree === word.tree ? { start: nameSpan.start, end: nameSpan.end, nameSpan } : {};
  return { ...own, ...said, name, places, named: true, word: naming, top: word };
}

const timeless = (word: Word): boolean => word.upos === 'PUNCT' || word.upos === 'ADP';

const pointsToPlace = (doc: Document, word: Word): boolean =>
  word.norm === 'there'
    ? word.upos === 'ADV'
    : word.upos === 'PRON'
      ? ['it', 'them'].includes(word.norm)
      : nounClass(doc, word) === 'area' || nounClass(doc, word) === 'site';

/** "Chin fighters": a name before those who fight says who they are, and is no "town". */
const saysWho = (doc: Document, { word: { deprel, parent } }: PlaceMention): boolean =>
  ['compound', 'amod'].includes(deprel) && parent !== null && kindOf(doc, parent) === 'fighters';

/** Countries and seas are no "town". */
const isWhole = (place: PlaceMention): boolean => ['country', 'continent', 'sea'].includes(place.places[0]?.kind ?? '');
