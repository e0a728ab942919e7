import type { EventTypeId, Outcome, Phase, Status } from '../model/index.ts';
import type { NumberTable } from './numbers/numbers.ts';
import type { PlaceWords } from './places/words.ts';
import type { TimeTable } from './times/times.ts';
import type { TollWords } from './tolls/toll-words.ts';
import type { WordClasses } from './word-classes.ts';

/** Classes of common nouns, as far as the reading needs to tell them apart. */
export type NounClass =
  | 'fighters' // soldiers, militants: people who fight
  | 'force' // army, brigade: bodies that fight
  | 'group' // group, faction, gang: bodies of people
  | 'government' // government, ministry, officials
  | 'civilians' // civilians, children, residents, medics
  | 'people' // people, men, members: either
  | 'area' // town, province, district: places by kind
  | 'site' // base, hospital, bridge: both a place and a thing that can be hit
  | 'materiel' // weapons, vehicles, stores
  | 'goods' // what can be stolen or spoiled and serves no war: cattle, money, crops
  | 'platform' // aircraft, ship, launcher: a thing that strikes
  | 'measure' // group of, dozens of, part of: the noun after "of" is what is meant
  | 'person'; // one person by role: commander, mayor

/**
 * One verb or noun of happening. Relations are those of Universal Dependencies after voice is undone: `subj` is who acts,
 * `obj` who or what is acted upon, any other key a preposition ("on|against"). A slot names the role that the relation
 * fills; "!" marks one without which the row does not hold; "a|b" takes the first role whose kind fits.
 */
export interface FrameRow {
  /** "territory/captured": unique within the language. */
  readonly rule: string;
  readonly type: EventTypeId;
  /** Lemmas of verbs, separated by spaces; a particle after an underscore: "blow_up". */
  readonly verbs?: string;
  /** Lemmas of nouns, separated by commas; several words allowed: "car bomb, IED". */
  readonly nouns?: string;
  /** Words that must stand in these relations of the verb: {obj: 'control'}. Alternatives separated by "|". */
  readonly with?: Readonly<Record<string, string>>;
  /** Words that must not: {obj: 'deal|record'}. */
  readonly unless?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, string>>;
  readonly phase?: Phase;
  readonly status?: Status;
  /** The weapon in the sentence may name the type more closely: "hit" by a missile is a missile-strike. */
  readonly refine?: boolean;
  /** Its toll is a part of one that was told before: "the dead include two children". */
  readonly part?: boolean;
  /** A noun that tells of a happening only where something else in the sentence says so (an agent, a toll, a place). */
  readonly weak?: boolean;
  /** It only points back to a happening told before ("the crime") and is none where there was none. */
  readonly back?: boolean;
  /** Told right after such a happening it tells more of that one: "Police fired tear gas" of a protest, "the two discussed" of a meeting. */
  readonly goesOn?: true;
  /** It holds only without an object and without a clause: "demonstrated in Aden", not "demonstrated a method", "that it works". */
  readonly alone?: true;
  /** Words of everyday life ("send", "take"): the row holds only where those who fight, or what they fight with, come into it. */
  readonly everyday?: true;
  /** Told of those who shoot: no crowd among them makes a riot of it. */
  readonly armed?: true;
  /** What befell those whom the noun itself counts: "twelve dead", "3 fatalities". */
  readonly self?: Outcome;
  readonly example: string;
  readonly not: string;
}

/** A verb that says how a happening stands: "resume", "repel". */
export interface AspectRow {
  readonly verbs: string;
  readonly phase: Phase | null;
  /** The phase where the happening itself is the subject: "the fighting stopped". */
  readonly alone?: Phase;
  /** What the verb's subject is to the happening; default agent. */
  readonly subj?: 'agent' | 'target' | 'happening';
  /** What the verb says of the happening where it does not say how it stands: what is "prevented" does not come about. */
  readonly status?: Status;
}

/** Words that govern a clause and say how far it is stood behind. */
export interface StanceRow {
  /** Lemmas of verbs, adjectives or nouns, separated by spaces. */
  readonly words: string;
  readonly status: Status;
  /** True where the word's subject is the one who says so. */
  readonly speaker?: boolean;
}

/** Words of deciding, guarding and talking, and the prepositions behind which they name a deed: "voted against bombing". */
export interface MentionRow {
  readonly words: ReadonlySet<string>;
  /** The last word of the preposition. */
  readonly marks: ReadonlySet<string>;
  readonly status: Status;
  /** True where only a gerund is named so. */
  readonly gerund?: true;
  /** True where one that is known stands no surer: "expected at the rally". */
  readonly given?: true;
}

/** Words that say of a deed behind one of their prepositions that it was not done: "kept from storming". */
export interface UndoingRow {
  readonly words: ReadonlySet<string>;
  /** The whole preposition, its words joined by underscores: "from", "out_of". */
  readonly marks: ReadonlySet<string>;
}

/** A word that says who did what a noun below it tells of: "involved in the murder". */
export interface AuthorRow {
  /** Lemmas, separated by spaces. */
  readonly words: string;
  /** The prepositions with which the happening stands below it; "" where it is the object, "is" where it is the subject. */
  readonly marks: ReadonlySet<string>;
  /** Who did it: the word's subject or object, its owner ("his role in"), or who stands behind one of `by`. */
  readonly who: 'subject' | 'object' | 'owner' | 'by';
  readonly by?: ReadonlySet<string>;
  /** How far that is stood behind, where it is less than the sentence. */
  readonly status?: Status;
  /** Happenings of which it says nothing: "arrested in raids" are not those who raided. */
  readonly except?: ReadonlySet<string>;
}

/** The word that a shortened one stands for, and where it does so: behind a figure ("2 KIA") or before a name. */
export interface ShortForm {
  readonly full: string;
  readonly where: 'counted' | 'before-name';
}

/** A form that is a verb and a noun, and where it can only be the verb. */
export interface SureVerb {
  /** Penn tag: VBD, VBP, VBZ. */
  readonly tag: string;
  /** What the word before it must look like. */
  readonly subject: 'any' | 'plural' | 'singular';
  /** True where a word that opens an object shows it: "shot a judge". */
  readonly object: boolean;
  /** Words that show it when they follow: "open FIRE"; "*" for any, "CAPITAL" for a name that is no day. */
  readonly next: ReadonlySet<string>;
}

/** All that the reader needs to know of a language, as tables. */
export interface Language extends WordClasses, PlaceWords, TollWords {
  readonly code: string;
  readonly frames: readonly FrameRow[];
  /** Classes by lemma. */
  readonly nouns: ReadonlyMap<string, NounClass>;
  /** Nouns that before a happening say what sort it was, not whose: "terrorist attack". */
  readonly epithets: ReadonlySet<string>;
  /** Words that stand before a person's name and are no part of it, without a stop: "mr", "msgr", "president". */
  readonly titles: ReadonlySet<string>;
  /** Names of ships by their prefix: "MV True Spirit". */
  readonly vessels: RegExp;
  /** The ends of nouns that name a person by what he does: "landowner", "nationalist". */
  readonly personForms: RegExp;
  /** "Resident", "villager": those who live where the name behind "of" says. */
  readonly dwellers: ReadonlySet<string>;
  /** "Easter": feasts, which are no places. */
  readonly feasts: ReadonlySet<string>;
  /** "Mayor", "senator": persons among the nouns of government. */
  readonly officials: ReadonlySet<string>;
  /** "Militiaman": those of whom a fight with villagers makes no riot. */
  readonly armedBands: ReadonlySet<string>;
  /** Words that tell that somebody is held: "hostage", "ransom". */
  readonly captives: ReadonlySet<string>;
  /** Words of those who fight, and of what they fight with, that peace has as well: "policeman", "gunman", "pistol". */
  readonly peaceToo: ReadonlySet<string>;
  /** Words that speak of war whoever is told of: "bombardment", "armed", "front line". */
  readonly warWords: ReadonlySet<string>;
  /** Things among those of war that everybody has: "car", "fuel". */
  readonly civilThings: ReadonlySet<string>;
  /** Adverbs that, at the head of a sentence, are said of its verb: "earlier", "separately". */
  readonly openingAdverbs: ReadonlySet<string>;
  /** Nouns of what crowds do: "riot", "rally". */
  readonly stirs: ReadonlySet<string>;
  /** Sides in short before a name: "NE". */
  readonly shortSides: ReadonlyMap<string, string>;
  /** Verbs by which captives come free: "were released". */
  readonly releasing: ReadonlySet<string>;
  /** What a tank holds that is no weapon: "a fuel tank exploded". */
  readonly tankContents: ReadonlySet<string>;
  /** Nouns of people who come together and are unarmed: "mob", "rioters". */
  readonly crowds: ReadonlySet<string>;
  /** Works and feasts that are about happenings: "film", "anniversary". */
  readonly works: ReadonlySet<string>;
  /** Those in which something is told: what happens in a novel happened nowhere. */
  readonly stories: ReadonlySet<string>;
  /** Verbs whose object is a happening of the past or of a play: "commemorate", "simulate". */
  readonly retelling: ReadonlySet<string>;
  /** Adjectives of what comes again and again: "frequent". */
  readonly habitual: ReadonlySet<string>;
  /** Adverbs of what somebody is wont to do: "typically". */
  readonly wonts: ReadonlySet<string>;
  /** "In the PAST": what was done then was done before, on no day that is told. */
  readonly bygoneTimes: ReadonlySet<string>;
  /** Adverbs of what has been done more than once, on days that nobody tells: "repeatedly". */
  readonly manyTimes: ReadonlySet<string>;
  /** Adjectives of further happenings of a kind, on days that nobody tells: "similar". */
  readonly otherTimes: ReadonlySet<string>;
  /** Adjectives of what is only played: "mock". */
  readonly played: ReadonlySet<string>;
  /** "Drill", "exercise": what happens within is no happening. */
  readonly drills: ReadonlySet<string>;
  /** What shows that a sentence is of sport or business, where the words of fighting are borrowed. */
  readonly elsewhere: RegExp;
  /** What a report is called that is not so: "false". */
  readonly falsities: ReadonlySet<string>;
  /** Verbs of saying what something is: "called the report a lie". */
  readonly naming: ReadonlySet<string>;
  /** Adverbs of claiming what is not so: "falsely claimed". */
  readonly falsely: ReadonlySet<string>;
  /** Verbs of agreeing with what is so: "does not correspond to reality". */
  readonly tallying: ReadonlySet<string>;
  /** Auxiliaries that before their subject make a condition or a question: "HAD the missile hit". */
  readonly inversions: ReadonlySet<string>;
  /** Verbs that only carry an event noun: "carry out", "launch". */
  readonly lightVerbs: ReadonlySet<string>;
  /** Verbs whose subject is a happening that takes place: "occur", "break out". */
  readonly occurVerbs: ReadonlySet<string>;
  /** Verbs whose subject suffers the happening: "sustained an attack". */
  readonly undergoVerbs: ReadonlySet<string>;
  /** The aspect row of a verb's lemma. */
  readonly aspectOf: (lemma: string) => AspectRow | null;
  /** The stance row of a verb or adjective, and of a noun. */
  readonly stanceOf: (lemma: string) => StanceRow | null;
  readonly nounStanceOf: (lemma: string) => StanceRow | null;
  /** Nouns of those who fight for no state. */
  readonly irregulars: ReadonlySet<string>;
  /** Verbs of what is shown by another deed. */
  readonly shows: ReadonlySet<string>;
  /** Verbs of trying: in the past tense the thing was done, with or without success. */
  readonly attempts: ReadonlySet<string>;
  /** Words that speak of what is to come, or may be, in the present only. */
  readonly nowOnly: ReadonlySet<string>;
  /** Words before "of" and a happening that say that it is to come, or may: "ahead of the battle". */
  readonly before: ReadonlyMap<string, Status>;
  /** Adverbs of what all but happened: "nearly captured". */
  readonly nearly: ReadonlySet<string>;
  /** Verbs of accusing, whose clause stands as an adverbial: "accused X of shelling". */
  readonly accusing: ReadonlySet<string>;
  /** Words that say who did what a noun below them tells of, by lemma. */
  readonly authorship: ReadonlyMap<string, readonly AuthorRow[]>;
  /** Words before "for" that speak of what was done: "responsibility for", "arrested for". */
  readonly answering: ReadonlySet<string>;
  /** Verbs that denied say that somebody is ready: "would not hesitate to". */
  readonly reluctant: ReadonlySet<string>;
  /** Verbs of holding somebody to account: "jailed for". */
  readonly punishing: ReadonlySet<string>;
  /** What the lack of it makes of the happening behind it: "no evidence of", "not aware of". */
  readonly unfounded: ReadonlyMap<string, Status>;
  /** Words that name a deed and say nothing of its having been done: "voted against bombing". */
  readonly mentions: readonly MentionRow[];
  /** Verbs that with a modal say what is to come: "would see the army leave". */
  readonly foreseeing: ReadonlySet<string>;
  /** What there is none of where a thing is sure: "no doubt that". */
  readonly undoubted: ReadonlySet<string>;
  /** Words of knowing that, denied, doubt what is spoken of as known, too: "no confirmation of the strike". */
  readonly doubting: ReadonlySet<string>;
  /** "Acknowledge", "admit": what is denied to have been said with them is taken for true. */
  readonly owning: ReadonlySet<string>;
  /** "Hear", "see": what can be noticed is there. */
  readonly perceiving: ReadonlySet<string>;
  /** "Nothing to do with", "no part in": what somebody says who was not in what stands behind it. */
  readonly disowning: readonly string[];
  /** Verbs of taking back what was said: "withdrew its claim that". */
  readonly takingBack: ReadonlySet<string>;
  /** Verbs of bringing a report before the public: "released on Monday". */
  readonly publishing: ReadonlySet<string>;
  /** What is written long after that of which it tells: "report". */
  readonly writings: ReadonlySet<string>;
  /** In what word is sent: "in a telephone call to a newsroom". */
  readonly messages: ReadonlySet<string>;
  /** Verbs of how word gets about: "reports emerged that". */
  readonly spreading: ReadonlySet<string>;
  /** Verbs that say of their clause that somebody set about it, and not that it came about: "tried to". */
  readonly tries: ReadonlySet<string>;
  /** Verbs of what is done to an attempt that need not have begun: "thwart". */
  readonly foiling: ReadonlySet<string>;
  /** Words whose clause did not happen: "failed to", "unable to". */
  readonly hinderers: ReadonlySet<string>;
  /** "Permission", "clearance": what one is given that one may do a thing. */
  readonly permits: ReadonlySet<string>;
  /** "Refuse", "deny": how it is kept from one. */
  readonly withholding: ReadonlySet<string>;
  /** Words that say of what stands behind their preposition that it was not done: "refrained from". */
  readonly undoings: readonly UndoingRow[];
  /** Two words before a gerund that say that it did not come about: "far from"; and those that stand before nouns, too. */
  readonly missings: ReadonlySet<string>;
  readonly missingNouns: ReadonlySet<string>;
  /** Words before "for" and a deed that only say what somebody is known for: "notorious for". */
  readonly renown: ReadonlySet<string>;
  /** What comes after the clause that it marks: "before". */
  readonly ahead: ReadonlySet<string>;
  /** Nouns that with a negation deny the verb: "in no way". */
  readonly ways: ReadonlySet<string>;
  /** Words that open a question that can be answered by yes: "has". */
  readonly questionOpeners: ReadonlySet<string>;
  /** What opens a sentence that tells how things go: "whenever". */
  readonly wontOpeners: ReadonlySet<string>;
  /** Conjunctions of condition: "if", "unless". */
  readonly conditions: ReadonlySet<string>;
  /** Prepositions of attribution: "according to". */
  readonly attributing: ReadonlySet<string>;
  /** Participles that look like adjectives, with the lemma of their verb: "injured". */
  readonly participles: ReadonlyMap<string, string>;
  /** Adjectives whose subject is one who acts: "it was able to capture the hill". */
  readonly abilities: ReadonlySet<string>;
  /** Participles that only qualify: "neighbouring Syria". */
  readonly adjectivalParticiples: ReadonlySet<string>;
  /** Prepositions that take a noun and never a clause: "under", "amid". */
  readonly nounPrepositions: ReadonlySet<string>;
  /** Nouns of times without a figure: "evening", "Tuesday". */
  readonly timeNouns: ReadonlySet<string>;
  /** Parts of buildings and vehicles, of which the whole is what was hit: "windows". */
  readonly parts: ReadonlySet<string>;
  /** True for a noun of what cannot be hit or destroyed, but in a figure of speech: "concern", "escalation". */
  readonly isAbstract: (lemma: string) => boolean;
  /** Nouns of bodies that stand for their houses where these are destroyed: "a branch of the bank". */
  readonly premises: ReadonlySet<string>;
  /** Where somebody is hit: "shot in the leg". */
  readonly bodyParts: ReadonlySet<string>;
  /** Bodies of which a war has one: with an s before another noun they have lost an apostrophe. */
  readonly collectives: ReadonlySet<string>;
  /** What fighters are to the state that they fight for: "loyal to". */
  readonly loyalties: ReadonlySet<string>;
  /** Nouns of what is done to somebody: "the killing of". */
  readonly deeds: ReadonlySet<string>;
  /** Nouns of what two sides do to each other: "clash". */
  readonly fights: ReadonlySet<string>;
  /** Nouns of what blows up in a car, and lemmas of the participles that say that it is in it: "packed with dynamite". */
  readonly explosives: ReadonlySet<string>;
  readonly packing: ReadonlySet<string>;
  /** Verbs of what bombs do: "explode", "go_off". */
  readonly goesOff: ReadonlySet<string>;
  /** Days, months and parts of the day that stand without an article: "yesterday", "March". */
  readonly timeWords: ReadonlySet<string>;
  /** Participles that are nouns as well, with the lemma of their verb: "shot". */
  readonly nounParticiples: ReadonlyMap<string, string>;
  /** Lemmas of verbs that take no object: "demonstrate". */
  readonly intransitives: ReadonlySet<string>;
  /** Verbs of going somewhere, which before a preposition have no object: "villagers CROSSED into Chad". */
  readonly goings: ReadonlySet<string>;
  /** Of those the irregular ones, with their lemma: "shot". */
  readonly verbLemmas: ReadonlyMap<string, string>;
  /** Forms that are verbs and nouns: "hit", "strikes". */
  readonly verbNouns: ReadonlySet<string>;
  /** Lemmas of what flies and strikes: of these "struck" is no passive. */
  readonly projectiles: ReadonlySet<string>;
  /** Of the forms above the past ones, which a noun before does not make nouns: "a rocket hit", "a rocket attack". */
  readonly pastNouns: ReadonlySet<string>;
  /** Forms that are verbs and nouns, by where they can only be verbs. */
  readonly sureVerbs: ReadonlyMap<string, SureVerb>;
  /** Acts by their "-ing" forms, which before a verb of happening are nouns: "fighting broke out". */
  readonly actNouns: ReadonlySet<string>;
  /** Acts by nouns of their own: "battle", "ambush". */
  readonly blowNouns: ReadonlySet<string>;
  readonly actVerbs: ReadonlySet<string>;
  /** Words with which an object may begin: "the", "several". */
  readonly objectOpeners: ReadonlySet<string>;
  /** Words that after an opener of objects make a time: "a DAY later", "the SAME week". */
  readonly afterOpener: ReadonlySet<string>;
  /** Nouns of bodies whose names go on with "for": "the Movement for Change". */
  readonly namedBodies: ReadonlySet<string>;
  /** What a coder set in brackets about his note: "[size=around 200]". It is no part of the sentence. */
  readonly codersAsides: RegExp;
  /** What notes shorten: "2 KIA", "nr". */
  readonly shortForms: ReadonlyMap<string, ShortForm>;
  /** The words that only say who calls something so: "what police called"; the group `who` holds who does. */
  readonly calledSo: RegExp;
  /** A label before the first sentence: "Property destruction:". It is no part of it. */
  readonly label: RegExp;
  /** Words behind the colon with which the word before it goes on: "Clash: BETWEEN A and B". */
  readonly labelGoesOn: RegExp;
  /** A dateline with which a text begins: "DAMASCUS, Jan 24 (SANA) -". It is no part of its first sentence. */
  readonly dateline: RegExp;
  /** The known town with which a text begins where no agency or date shows that it is a dateline: "Maiduguri, Nigeria —". */
  readonly townOpening: RegExp;
  /** The town of a dateline, and what it lies in where that is told. */
  readonly datelineTown: RegExp;
  /** The credit of a picture that ends its caption, where a sentence follows it. */
  readonly credit: RegExp;
  /** Sticky: a date of publication with the words round it, as pages print it: "Published July 20 2015". */
  readonly stamp: RegExp;
  /** Global: datelines that name their agency, or a town before a dash. They are no part of the sentence behind them. */
  readonly agencyDatelines: RegExp;
  /** Sticky: an agency as it stands beside a heading: "AFP". */
  readonly wire: RegExp;
  /** Every written form that a lemma may take, in lower case, the lemma among them; too many rather than too few. */
  readonly formsOf: (lemma: string) => readonly string[];
  /** Lemmas by form: of irregular verbs and nouns, and of the verbs of all rows. */
  readonly knownLemmas: ReadonlyMap<string, string>;
  /** Lemmas of the verbs of all rows. */
  readonly verbForms: ReadonlySet<string>;
  /** Particles by the lemma of the verb that some row asks for: "blow" has "up". */
  readonly particles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Adverbs of stance: "reportedly". */
  readonly adverbs: ReadonlyMap<string, Status>;
  readonly modals: ReadonlyMap<string, Status>;
  readonly negations: ReadonlySet<string>;
  /** Nouns before which a name is a family's: "family", "clan", "home". */
  readonly kin: ReadonlySet<string>;
  /** Of whom "of three" tells how many children they have: "a father of three" is one. */
  readonly parents: ReadonlySet<string>;
  /** Nouns of how and where persons are caught, and villages are not: "raid", "hotel". */
  readonly hideouts: ReadonlySet<string>;
  /** Nouns of whole wars: "conflict", "uprising". */
  readonly wars: ReadonlySet<string>;
  /** What those who wage a war call it: "special military operation". */
  readonly warNames: ReadonlySet<string>;
  /** Nouns of those who publish: "agency", "newspaper". */
  readonly outletNouns: ReadonlySet<string>;
  /** Nouns of acts that answer others: "retaliation". */
  readonly replies: ReadonlySet<string>;
  /** Verbs of happenings that take no object: "fall". */
  readonly objectless: ReadonlySet<string>;
  /** What stands for one more of those who were told of: "another". */
  readonly oneMore: ReadonlySet<string>;
  /** Houses that often bear the name of a town elsewhere: "the Gaza CAFE". */
  readonly namesakeHouses: ReadonlySet<string>;
  /** Nouns of the chief town of a state: "the Somali CAPITAL". */
  readonly seatNouns: ReadonlySet<string>;
  /** What a town is called the capital for that is no seat of the state: "the COMMERCIAL capital". */
  readonly otherSeats: ReadonlySet<string>;
  /** Auxiliaries of what was over before that of which the text tells: "had burned". */
  readonly pastOfPasts: ReadonlySet<string>;
  /** Words of a happening apart from one that was told: "a second strike". */
  readonly ofAnother: ReadonlySet<string>;
  /** Verbs that take what stands behind "of" themselves: "accuse". */
  readonly takesOf: ReadonlySet<string>;
  /** How troops stand in an area that is struck for them: "concentration". */
  readonly gatherings: ReadonlySet<string>;
  /** What is dug in a mine that is no weapon: "gold". */
  readonly quarried: ReadonlySet<string>;
  /** Who is named after a headline as its source: "Nine killed in Homs: monitor". */
  /** Bodies that tell the press who died, before or behind a colon: "Police: Two killed". */
  readonly authorities: ReadonlySet<string>;
  readonly headlineSources: ReadonlySet<string>;
  /** Words that end a phrase, so that a noun behind them begins one: "dozens more". */
  readonly phraseEnds: ReadonlySet<string>;
  /** Figures that stand for one of several: "a fourth". */
  readonly ordinals: ReadonlySet<string>;
  /** Nouns of reports and sources: "sources", "reports", "spokesman". */
  readonly sourceNouns: ReadonlySet<string>;
  /** Verbs that name another's word as their object: "citing", "quoted". */
  readonly citing: ReadonlySet<string>;
  /** Words that tell whose side a source is on: "associated with", "close to". */
  readonly siding: ReadonlySet<string>;
  /** What says that a source gave no proof, and that it showed some. */
  readonly withoutProof: RegExp;
  readonly withProof: RegExp;
  /** Words that ask and leave open: "whether". */
  readonly asking: ReadonlySet<string>;
  /** Nouns of what is told about something: "details of casualties". */
  readonly tidings: ReadonlySet<string>;
  /** Pronouns that stand for no thing that the text speaks of elsewhere: "nothing". */
  readonly indefinites: ReadonlySet<string>;
  /** Verbs that say what something amounts to: "smuggling constitutes an attack on us all". */
  readonly likening: ReadonlySet<string>;
  /** Last words of names of armed groups → how sure that makes it: "Brigade", "Front". */
  readonly groupForms: ReadonlySet<string>;
  /** Words that are never part of a name though a capital begins them: "The", "However". */
  readonly functionWords: ReadonlySet<string>;
  /** Last parts of compounds that tell whose something is and name nothing: "ISIL-held", "Turkish-backed". */
  readonly adjectiveForms: ReadonlySet<string>;
  /** Common words with which sentences begin: "Local", "Several", "Clashes". */
  readonly commonOpeners: ReadonlySet<string>;
  /** Words that no other table has and that are no names in a headline in which every word has a capital: "Deadly". */
  readonly titleWords: ReadonlySet<string>;
  /** Loaded words → neutral words. */
  readonly loaded: ReadonlyMap<string, string>;
  /** Number words and what they mean. */
  readonly numbers: NumberTable;
  /** Words and patterns of time. */
  readonly times: TimeTable;
}
