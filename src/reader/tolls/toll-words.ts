/** Words of tolls: who is counted, what befell them, and who says how many. */
export interface TollWords {
  /** Labels before a colon and a figure, with the verb that they stand for: "Fatalities: 8". */
  readonly tollLabels: ReadonlyMap<string, string>;
  /** Participles that are counted like nouns: "100 killed". */
  readonly countedParticiples: ReadonlyMap<string, string>;
  /** Verbs that say that there were casualties: "cause", "report". */
  readonly tollCarriers: ReadonlySet<string>;
  /** Prepositions that set people beside others: "along with". */
  readonly besideMarks: ReadonlySet<string>;
  /** The preposition that may do so: "with his wife". */
  readonly withMark: string;
  /** Nouns of harm, of which "to" says whom it befell: "injuries to three men". */
  readonly harmNouns: ReadonlySet<string>;
  /** Verbs of what is done to people and never without an object but in a headline: "three killed". */
  readonly harms: ReadonlySet<string>;
  /** What is done to those who were stopped or taken: "send", "lead". */
  readonly leadings: ReadonlySet<string>;
  /** Verbs of what is done to things and never without an object but in a headline: "shops looted". */
  readonly thingHarms: ReadonlySet<string>;
  /** Adjectives that after a figure are nouns: "12 dead". */
  readonly countedNouns: ReadonlySet<string>;
  /** What makes a toll that of a whole war: "overall". */
  readonly overall: ReadonlySet<string>;
  /** Nouns that stand for how many were killed or hurt: "toll". */
  readonly tollNouns: ReadonlySet<string>;
  /** Verbs between people and what befell them: "twelve reported killed". */
  readonly tollTellers: ReadonlySet<string>;
  /** Verbs with which somebody says how great a toll is: "put the death toll at 50". */
  readonly reckoners: ReadonlySet<string>;
  /** Verbs that such a noun has: "rose to". */
  readonly tollVerbs: ReadonlySet<string>;
  /** Adjectives of what holds no longer: "previous". */
  readonly formerly: ReadonlySet<string>;
  /** Adverbs of a share that nobody counts: "mostly". */
  readonly shares: ReadonlySet<string>;
}
