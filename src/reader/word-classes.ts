/** Classes of words that decide who acts in a clause, what is told of whom, and what stands for what was told before. */
export interface WordClasses {
  /** Verbs whose object is the one who acts in the clause below: "FORCED the rebels to withdraw". */
  readonly controlling: ReadonlySet<string>;
  /** Verbs whose object acts in the clause behind "of" or "for": "ACCUSED the rebels of shelling the town". */
  readonly charging: ReadonlySet<string>;
  /** Verbs that say what was done to whoever did what stands behind "for": "ARRESTED five youths for taking part in a protest". */
  readonly requiting: ReadonlySet<string>;
  /** Verbs whose subject has not made the plan that is their object: "FOILED a plot to bomb a train". */
  readonly thwarting: ReadonlySet<string>;
  /** Verbs of deeds and of nothing else: "a murder PERPETRATED by gunmen". */
  readonly perpetrating: ReadonlySet<string>;
  /** Verbs whose subject is what stands behind them: "REMAINED the scene of clashes". */
  readonly copulas: ReadonlySet<string>;
  /** Of which faith a house is: "an ISLAMIC school". */
  readonly faiths: ReadonlySet<string>;
  /** Verbs of those who meet with a happening, which is there whatever they do: "could not COPE with an attack". */
  readonly enduring: ReadonlySet<string>;
  /** Verbs whose end stands behind "in" or "to": "could END in clashes", "RESORT to air strikes". */
  readonly endingIn: ReadonlySet<string>;
  /** What says that somebody is no longer what the noun calls him: "a FORMER commander". */
  readonly bygone: ReadonlySet<string>;
  /** Verbs of whoever acts at the head of others: "LED by the 25th Division". */
  readonly leading: ReadonlySet<string>;
  /** Participles before a name of those of whom they are said: "a militia KNOWN as the Janjaweed". */
  readonly calling: ReadonlySet<string>;
  /** Verbs of what a bomb is brought in: "HIDDEN in a motorcycle". */
  readonly hiding: ReadonlySet<string>;
  /** Verbs that say whose a thing is: "BELONGING to the army", "RUN by the agency". */
  readonly possessing: ReadonlySet<string>;
  /** Those who are on board: of "its CREW" the craft is meant, not a body of people. */
  readonly crews: ReadonlySet<string>;
  /** Verbs of whoever answers by what stands behind "with": "RESPONDED with air raids". */
  readonly replying: ReadonlySet<string>;
  /** Verbs of whoever fights beside others: "BACKED by Turkish troops". */
  readonly backing: ReadonlySet<string>;
  /** Prepositions of whoever acts beside the agent: "TOGETHER WITH". */
  readonly together: ReadonlySet<string>;
  /** Verbs of bringing people elsewhere: "EVACUATED to A", where they were not hurt. */
  readonly bringing: ReadonlySet<string>;
  /** What then befalls those who are caught: "was captured and is BELIEVED to be held in A". */
  readonly afterCapture: ReadonlySet<string>;
  /** Verbs that are done to persons as to towns, or to persons alone: "CAPTURED Karimov". */
  readonly catching: ReadonlySet<string>;
  /** Who take persons, and no towns: "police". */
  readonly captors: ReadonlySet<string>;
  /** What is done to a person together with the capture: "was captured and JAILED". */
  readonly doneToPersons: ReadonlySet<string>;
  /** Nouns behind "in" that say nowhere and nothing: "in ADDITION", "in FACT". */
  readonly turnsOfSpeech: ReadonlySet<string>;
  /** What a denial may be of without saying it again: "this STATEMENT", "the REPORT", "IT". */
  readonly deniable: ReadonlySet<string>;
  /** What of a deed is denied by whom it is laid to: "denied RESPONSIBILITY". */
  readonly sharesOfDeeds: ReadonlySet<string>;
  /** Nouns that count what befell and name nobody whom it befell: "inflicted CASUALTIES". */
  readonly countsOfHarm: ReadonlySet<string>;
  /** Definite nouns that stand for a body named before: "the GROUP". */
  readonly bodiesBefore: ReadonlySet<string>;
  /** What people did while they were hurt: "shot residents as they FLED". */
  readonly doneWhenHurt: ReadonlySet<string>;
  /** What raiders do to things and people: "shot residents as they fled and BURNED houses". */
  readonly raiding: ReadonlySet<string>;
  /** Plurals for any who fight against a state: "the MILITANTS". */
  readonly insurgents: ReadonlySet<string>;
  /** Nouns for whoever did what was told: "the ASSAILANTS". */
  readonly assailants: ReadonlySet<string>;
  /** Definite nouns that stand for a place named before: "the TOWN". */
  readonly placesBefore: ReadonlySet<string>;
  /** Nouns of the middle of a town, behind the word for it: "the city CENTRE". */
  readonly middles: ReadonlySet<string>;
  /** Plurals that are blows behind a noun of means, and else verbs: "drone STRIKES". */
  readonly blows: ReadonlySet<string>;
  /** Nouns of means and ground before these: "DRONE strikes", "BUSH fires". */
  readonly meansOfBlows: ReadonlySet<string>;
  /** Whoever strikes from the air: "the AIR FORCE", "JETS"; a man of the air force does not. */
  readonly flying: RegExp;
  /** Whoever shells: "ARTILLERY", "a MORTAR TEAM". */
  readonly gunnery: RegExp;
  /** Whoever blows himself up: "a SUICIDE BOMBER". */
  readonly suicides: RegExp;
  /** Ends of phrases of many who fight, whatever their form: "the POLICE", "security PERSONNEL". */
  readonly manyInArms: RegExp;
  /** Nouns of deeds that people do to people: "the KILLING of a teenager by police". */
  readonly deedsOnPeople: ReadonlySet<string>;
  /** Participles and adjectives of those to whom something was done: "the INJURED were". */
  readonly befallen: ReadonlySet<string>;
  /** Forms in "-ing" that before a noun say what sort of people these are: "PROTESTING students". */
  readonly qualities: ReadonlySet<string>;
  /** Verbs of what somebody looks like who is not it: "DISGUISED as soldiers". */
  readonly guises: ReadonlySet<string>;
}
