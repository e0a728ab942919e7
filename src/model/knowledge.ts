/** A period in which something held: ISO dates, end inclusive; an open end is left out. */
export interface Period {
  readonly from?: string;
  readonly to?: string;
}

/** What sort of actor this is; `unknown-armed-group` is given by the reader, never by a pack. */
export type ActorKind =
  | 'government'
  | 'state-forces'
  | 'police'
  | 'intelligence'
  | 'rebel-group'
  | 'political-militia'
  | 'identity-militia'
  | 'private-military'
  | 'external-force'
  | 'coalition'
  | 'criminal-group'
  | 'political-party'
  | 'civilians'
  | 'protesters'
  | 'rioters'
  | 'international-organisation'
  | 'aid-organisation'
  | 'medical'
  | 'media'
  | 'monitor'
  | 'person'
  | 'country'
  | 'people'
  | 'generic'
  | 'unknown-armed-group';

/** A name with the period in which it was used. */
export interface Alias extends Period {
  readonly name: string;
  /** True for a name that takes sides: it is recognised, and never repeated in our own voice. */
  readonly loaded?: true;
}

/** A body, force, group or class of people that can act or be acted upon. */
export interface Actor extends Period {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  /** Names per language (ISO 639-1); the name itself is an English alias without being repeated. */
  readonly aliases: Readonly<Record<string, readonly Alias[]>>;
  /** Sides of the theatre over time; empty where it takes none. */
  readonly sides: readonly ({ readonly side: string } & Period)[];
  /** Parent bodies over time, by actor id. */
  readonly parents: readonly ({ readonly parent: string } & Period)[];
  /** Names in ACLED per period. */
  readonly acled: readonly Alias[];
  /** ISO 3166-1 alpha-2 of the country it belongs to. */
  readonly country?: string;
  /** The chief town of a country, by name. */
  readonly capital?: string;
  /** The theatre pack it comes from. */
  readonly pack: string;
  /** Where the facts are from. */
  readonly source?: string;
}

/**
 * How reliable a source is, by the word of a pack or an analyst and never by reckoning: Admiralty letters, A completely
 * reliable to E unreliable, F cannot be judged.
 */
export type Reliability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** An outlet, monitor, agency or channel that reports. */
export interface Outlet {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** "state-agency", "party-media", "armed-group-media", "newspaper", "wire", "monitor", "channel" … */
  readonly kind: string;
  /** Side of the theatre it speaks for; absent where independent. */
  readonly side?: string;
  /** Actor whose voice it is. */
  readonly actor?: string;
  readonly domains: readonly string[];
  /** The analyst's letter for it; absent where nobody gave one. */
  readonly reliability?: Reliability;
  readonly country?: string;
  readonly pack: string;
  readonly source?: string;
}

/** What sort of place; decides precision, radius and whether "in" it is a point. */
export type PlaceKind =
  | 'country'
  | 'province'
  | 'district'
  | 'region'
  | 'city'
  | 'town'
  | 'village'
  | 'neighbourhood'
  | 'camp'
  | 'base'
  | 'airport'
  | 'hill'
  | 'mountain'
  | 'river'
  | 'lake'
  | 'dam'
  | 'road'
  | 'crossing'
  | 'bridge'
  | 'field'
  | 'facility'
  | 'island'
  | 'desert'
  | 'valley'
  | 'border'
  | 'sea'
  | 'continent';

/** A place with its position. Coordinates are WGS 84 degrees. */
export interface Place {
  /** "geonames:170794", or "sitrep:syria/m5" for what GeoNames lacks. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: PlaceKind;
  readonly lat: number;
  readonly lon: number;
  /** How far from the point the place reaches, in kilometres. */
  readonly radius_km: number;
  /** For roads, rivers, borders: the line as [lon, lat] pairs. */
  readonly line?: readonly (readonly [number, number])[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly admin1: string | null;
  /** First-level divisions that were parted from it: reports still tell what lies there by the old one. */
  readonly parts?: readonly string[];
  /** The second-level division in which it lies, where that is known. */
  readonly admin2?: string;
  readonly population: number;
  /** The theatre pack it comes from, or "world". */
  readonly pack: string;
  readonly source?: string;
}

/** A weapon, platform or munition by name. */
export interface Weapon {
  readonly name: string;
  readonly aliases: readonly string[];
  /** "ballistic-missile", "artillery", "combat-drone", "warplane", "tank", "ied", "small-arms" … */
  readonly class: string;
  readonly pack: string;
}

/** Words of one theatre: whom generic namings mean, and what is loaded there. */
export interface LocalWords {
  /** "the army", "government forces", "the resistance": an actor, sometimes only in the mouth of some sides. */
  readonly naming: readonly {
    readonly words: readonly string[];
    readonly actor: string;
    readonly sides?: readonly string[];
  }[];
  readonly loaded: readonly { readonly words: readonly string[]; readonly neutral: string }[];
}

/** A pack of knowledge about one conflict. */
export interface Theatre {
  readonly id: string;
  readonly name: string;
  /** Of a user's pack: id of the theatre that it adds its entries to; else it is a theatre of its own. */
  readonly addsTo?: string;
  /** ISO 3166-1 alpha-2 of the countries it covers. */
  readonly countries: readonly string[];
  /** Words that tell this theatre from others, beside its own actors' and places' names. */
  readonly hints: readonly string[];
  /** Sides by id, with a label and a neutral description. */
  readonly sides: Readonly<Record<string, string>>;
  /** Actors of the world pack that take a side here, over time; their branches follow them. */
  readonly members?: readonly ({ readonly actor: string; readonly side: string } & Period)[];
  readonly actors: readonly Actor[];
  readonly outlets: readonly Outlet[];
  readonly places: readonly Place[];
  readonly weapons: readonly Weapon[];
  readonly words: LocalWords;
}

/** What a name found in a text may stand for. */
export type NameEntry =
  | { readonly kind: 'actor'; readonly actor: Actor; readonly loaded?: string }
  | { readonly kind: 'outlet'; readonly outlet: Outlet }
  | { readonly kind: 'place'; readonly places: readonly Place[] }
  | { readonly kind: 'weapon'; readonly weapon: Weapon };

/** The longest name that begins at a token, with every meaning that it has. */
export interface NameHit {
  /** How many tokens it covers. */
  readonly length: number;
  readonly entries: readonly NameEntry[];
}

/** Candidate places for a written name, best first, with how the name was matched. */
export interface PlaceCandidate {
  readonly place: Place;
  readonly match: 'exact' | 'normalised' | 'skeleton' | 'edit-distance';
  /** 0 to 1, of the name alone. */
  readonly similarity: number;
}

/** Hints for looking a place up. */
export interface PlaceHints {
  readonly countries?: readonly string[];
  readonly kinds?: readonly PlaceKind[];
  /** Only places in these count, whichever way their names match. */
  readonly within?: {
    readonly key: string;
    /** ISO 3166-1 alpha-2: the countries of those places. */
    readonly countries: readonly string[];
    readonly has: (place: Place) => boolean;
  };
}

/** All that the reader asks of knowledge: plain look-ups without input or output, the same in Node and in a browser. */
export interface Knowledge {
  /** The theatre that is preferred, or null. */
  readonly theatre: Theatre | null;
  readonly actor: (id: string) => Actor | undefined;
  readonly outlet: (id: string) => Outlet | undefined;
  /** The longest known name that begins at token `at`; tokens are the words of the text as written. */
  readonly nameAt: (tokens: readonly string[], at: number) => NameHit | null;
  /** Places of a name that need not be known exactly: normalised, then by skeleton, then by edit distance. */
  readonly findPlaces: (name: string, hints?: PlaceHints) => readonly PlaceCandidate[];
  /** True for a given name of persons, in lower case: "ahmed". */
  readonly isGivenName: (word: string) => boolean;
  /** Whom a generic naming ("the army", "regime forces") means in this theatre, spoken by a side (null: unknown). */
  readonly namedBy: (words: string, side: string | null) => Actor | null;
  /** Loaded words of this theatre: folded words → neutral words. */
  readonly loaded: ReadonlyMap<string, string>;
  /** The outlet that owns a web address or has this name. */
  readonly outletOf: (nameOrUrl: string) => Outlet | null;
  /** An actor and, after it, the bodies that it is part of on a date (ISO), or ever was (null). */
  readonly lineOf: (actorId: string, on: string | null) => readonly string[];
  /** Side of an actor on a date (ISO), through its parents. */
  readonly sideOf: (actorId: string, on: string | null) => string | null;
}
