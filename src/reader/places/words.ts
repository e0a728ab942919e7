import type { PlaceRelation } from '../../model/index.ts';

/** Words of where: how a spot lies to a place, what sort of place bears a name, and how two names hang together. */
export interface PlaceWords {
  /** Units in which it is told how far a place is off: "km". */
  readonly distances: ReadonlySet<string>;
  /** Place words that are told apart by a number: "Hill 402", "Point 1154". */
  readonly numberedForms: ReadonlySet<string>;
  /** Words of direction or nearness → relation: "southeast", "near". */
  readonly relations: ReadonlyMap<string, PlaceRelation>;
  /** Points of the compass: "southeast". */
  readonly directions: ReadonlySet<string>;
  /** Words before a name that say which part of it is meant: "northern". */
  readonly sides: ReadonlySet<string>;
  /** Those that single out a side of an area, where the others may be that of a town: "northern". */
  readonly landSides: ReadonlySet<string>;
  /** Nouns behind a name that say what sort of area bears it: "Homs PROVINCE". */
  readonly divisions: ReadonlySet<string>;
  /** Those of areas, by how wide they are: 0 a ward or hamlet, 1 what a district is parted into, 2 a district, 3 a first-level division. */
  readonly areaLevels: ReadonlyMap<string, number>;
  /** Those that stand before the name: "BARANGAY Malabog". */
  readonly areaPrefixes: ReadonlySet<string>;
  /** Nouns of which an area is only one meaning: "agency". */
  readonly bodies: ReadonlySet<string>;
  /** Prepositions of place → relation: "around" is near. */
  readonly marks: ReadonlyMap<string, PlaceRelation>;
  /** How the spot lies to the place by its preposition, also one of several words; null for one that is not of place. */
  readonly relationOf: (mark: string) => PlaceRelation | null;
  /** Prepositions after which even a name that nobody knows is a place. */
  readonly locatives: ReadonlySet<string>;
  /** Last words of names of houses and bodies: "school", "university". */
  readonly institutions: ReadonlySet<string>;
  /** True where the words between a name and what it lies in speak of several: "the Karam and Nahr QUARTERS OF". */
  readonly sharesArea: (between: string) => boolean;
  /** How two names hang together, by the words between them: the first lies in the second, has it, stands beside it, lies near it, or both are a pair. */
  readonly placeLink: (between: string) => 'in' | 'of' | 'beside' | 'near' | 'and' | null;
  /** Whether the words between a road or river and a name tell which stretch is meant: "the M5 BETWEEN A and B", "NEAR A". */
  readonly stretchLink: (between: string) => 'between' | 'near' | null;
  /** Nouns that a place only gives the name: "the Minsk AGREEMENTS", "Aleppo SOAP". */
  readonly namesakes: ReadonlySet<string>;
  /** Verbs whose object, where it is said to lie somewhere, is a place itself. */
  readonly placeVerbs: ReadonlySet<string>;
  /** Lemmas of verbs that are done to places alone: "BESIEGED Tell Marq". */
  readonly befallsPlaces: ReadonlySet<string>;
  /** True where a list of names goes on after one, by the text behind it. */
  readonly goesOnListing: (after: string) => boolean;
  /** The distance said right before a name, in kilometres; null where there is none. */
  readonly distanceBefore: (text: string) => number | null;
  /** How many words the preposition of place that begins at a word has; 0 where none does. Words in lower case. */
  readonly prepositionAt: (words: readonly string[], at: number) => number;
  /** Prepositions behind which a place is not where it happens: "from", "against". */
  readonly topicMarks: ReadonlySet<string>;
  /** Prepositions of movement: "to", "into". */
  readonly goals: ReadonlySet<string>;
  /** Lemmas of businesses, which one country has in many: "firm". */
  readonly businesses: ReadonlySet<string>;
  /** Lemmas of verbs of being on the way: "travelling to". */
  readonly travelling: ReadonlySet<string>;
  /** Lemmas of what runs from one place to another: "train". */
  readonly carriages: ReadonlySet<string>;
  /** Houses that one country has in another: "embassy". */
  readonly missions: ReadonlySet<string>;
  /** Nouns of land and water that are named with "of": "the Gulf of Tonkin". */
  readonly namedWaters: ReadonlySet<string>;
  /** Nouns of houses that are named with "of", and are places only where the words say so: "near the University of Jordan". */
  readonly namedHouses: ReadonlySet<string>;
  /** Nouns of what an army keeps abroad: "a U.S. base" is not in the U.S. */
  readonly garrisons: ReadonlySet<string>;
  /** Lemmas of verbs that say where somebody is from: "based in". */
  readonly stationed: ReadonlySet<string>;
  /** Verbs that say where somebody who was carried off came to light: "was found", "was released". */
  readonly comingToLight: ReadonlySet<string>;
  /** Nouns of houses and streets of a town, known to few maps: "hotel", "avenue". */
  readonly houses: ReadonlySet<string>;
  /** Nouns of what a town has within itself: "neighbourhood", "bakery". */
  readonly townParts: ReadonlySet<string>;
  /** Participles that behind ground say by what it lies: "the heights OVERLOOKING Karkum". */
  readonly lyingParticiples: ReadonlySet<string>;
  /** Nouns of parts of a town or province that have a number for a name: "SECTOR 11", "PD4". */
  readonly numberedParts: ReadonlySet<string>;
  /** Nouns of parts of a town that may be parts of a province as well: "district". */
  readonly landParts: ReadonlySet<string>;
  /** Nouns of houses that behind "of" have whoever owns them: "the home OF Karimov". */
  readonly owned: ReadonlySet<string>;
  /** Words between a name and the noun of a place: "Jabaliya REFUGEE camp". */
  readonly campKinds: ReadonlySet<string>;
  /** Nouns behind the names of two streets that cross: "A and B streets". */
  readonly crossings: ReadonlySet<string>;
  /** Nouns of places that are lines: "highway", "river". */
  readonly lines: ReadonlySet<string>;
  /** What a line has to its left and right: "this SIDE of the border". */
  readonly banks: ReadonlySet<string>;
  /** Last words of place names: "Mount", "Airbase", "neighborhood". */
  readonly placeForms: ReadonlySet<string>;
}
