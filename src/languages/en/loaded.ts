/**
 * Words that take sides in any war, with the words that our own voice uses instead, by what they do to whoever they name.
 * They are kept as evidence of who speaks how and never repeated in our own words; "" where the word adds nothing but praise
 * or blame. A noun stands for its plural, a verb for its forms; words of one theatre are in its `words.yaml`.
 */
interface Slant {
  readonly nouns?: Readonly<Record<string, string>>;
  readonly verbs?: Readonly<Record<string, string>>;
  /** Adjectives, phrases and whatever else has but one form. */
  readonly fixed?: Readonly<Record<string, string>>;
}

/** Those who fight on the other side have no right to. */
const delegitimising: Slant = {
  nouns: {
    terrorist: 'militant',
    'terrorist group': 'armed group',
    'terrorist gang': 'armed group',
    'terrorist cell': 'armed group',
    'terrorist hideout': 'position',
    'terrorist stronghold': 'position',
    'terrorist nest': 'position',
    'terrorist element': 'militant',
    'terrorist organisation': 'armed group',
    'terrorist organization': 'armed group',
    regime: 'government',
    'puppet regime': 'government',
    'puppet government': 'government',
    puppet: 'ally',
    proxy: 'ally',
    stooge: 'ally',
    lackey: 'ally',
    henchman: 'ally',
    quisling: 'ally',
    collaborator: 'suspect',
    traitor: 'opponent',
    renegade: 'opponent',
    mercenary: 'foreign fighter',
    'hired gun': 'foreign fighter',
    hireling: 'soldier',
    bandit: 'armed man',
    brigand: 'armed man',
    outlaw: 'armed man',
    gangster: 'armed man',
    thug: 'armed man',
    criminal: 'accused person',
    'war criminal': 'accused person',
    delinquent: 'militant',
    subversive: 'militant',
    'subversive element': 'militant',
    putschist: 'coup leader',
    usurper: 'ruler',
    dictator: 'ruler',
    tyrant: 'ruler',
    despot: 'ruler',
    strongman: 'ruler',
    clique: 'leadership',
    cabal: 'leadership',
    junta: 'military government',
    warlord: 'commander',
    aggressor: 'attacking side',
    invader: 'foreign force',
    occupier: 'foreign force',
    coloniser: 'foreign force',
    colonist: 'settler',
    imperialist: 'foreign power',
    'rogue state': 'state',
    'terrorist state': 'state',
    'fifth column': 'suspect',
    'fifth columnist': 'suspect',
    'foreign agent': 'suspect',
    saboteur: 'suspect',
    agitator: 'protester',
    provocateur: 'protester',
    troublemaker: 'protester',
    warmonger: 'opponent',
  },
  fixed: {
    terror: 'armed',
    'so-called': '',
    'self-styled': '',
    'self-proclaimed': '',
    'illegal armed formation': 'armed group',
    'illegal armed formations': 'armed groups',
    'armed gangs': 'armed groups',
    'bandit formations': 'armed groups',
    'kiev regime': 'Ukrainian government',
    'zionist entity': 'Israel',
    'zionist enemy': 'Israel',
    'zionist regime': 'Israeli government',
    'usurping entity': 'Israel',
    zionist: 'Israeli',
    zionists: 'Israelis',
    'little satan': 'Israel',
    'great satan': 'United States',
    yankee: 'American',
    banderite: 'Ukrainian',
    banderites: 'Ukrainians',
    ukronazi: 'Ukrainian',
    ukronazis: 'Ukrainians',
    ruscist: 'Russian',
    ruscists: 'Russians',
    rashist: 'Russian',
    rashists: 'Russians',
    nazi: 'opposing',
    nazis: 'opponents',
    'neo-nazi': 'opposing',
    'neo-nazis': 'opponents',
    fascist: 'opposing',
    fascists: 'opponents',
    'islamo-fascist': 'opposing',
    breakaway: 'separatist',
    illegitimate: '',
    treasonous: '',
    rogue: '',
  },
};

/** Those who believe or belong otherwise are cast out. */
const excommunicating: Slant = {
  nouns: {
    infidel: 'opponent',
    unbeliever: 'opponent',
    apostate: 'opponent',
    heretic: 'opponent',
    polytheist: 'opponent',
    idolater: 'opponent',
    hypocrite: 'opponent',
    crusader: 'Western soldier',
    takfiri: 'militant',
  },
  fixed: {
    kuffar: 'opponents',
    kafir: 'opponent',
    murtad: 'opponent',
    murtadin: 'opponents',
    khwarij: 'opponents',
    murtaddin: 'opponents',
    khawarij: 'opponents',
    rafidah: 'Shia',
    rafidi: 'Shia',
    rafidite: 'Shia',
    nusayri: 'Alawite',
    nusayris: 'Alawites',
    'apostate army': 'army',
    'tyrant army': 'army',
    'crusader coalition': 'coalition',
    taghut: 'government',
    taghout: 'government',
  },
};

/** People are made into animals, dirt or monsters. */
const dehumanising: Slant = {
  nouns: {
    horde: 'force',
    orc: 'soldier',
    cockroach: 'person',
    parasite: 'person',
    savage: 'person',
    barbarian: 'person',
    butcher: 'commander',
    executioner: 'soldier',
    subhuman: 'person',
    bloodsucker: 'person',
  },
  verbs: { cleanse: 'clear', exterminate: 'kill', eradicate: 'defeat', purge: 'clear', slaughter: 'kill' },
  fixed: {
    vermin: 'people',
    scum: 'people',
    bloodthirsty: '',
    'human animals': 'people',
    'mop-up operation': 'search',
    'mopping-up operation': 'search',
    'cleansing operation': 'search',
    cleansing: 'clearing',
    remnants: 'remaining members',
  },
};

/** Our own side's fighters, deaths and deeds are holy or noble. */
const glorifying: Slant = {
  nouns: {
    martyr: 'fatality',
    'martyrdom operation': 'suicide attack',
    'martyrdom-seeking operation': 'suicide attack',
    'martyrdom seeker': 'suicide attacker',
    'freedom fighter': 'fighter',
    liberator: 'soldier',
    saviour: 'soldier',
    crusade: 'campaign',
    hero: 'soldier',
    revolutionary: 'opposition fighter',
    mujahid: 'fighter',
  },
  verbs: {
    liberate: 'capture',
    martyr: 'kill',
    crush: 'defeat',
    smash: 'defeat',
    vanquish: 'defeat',
    annihilate: 'defeat',
  },
  fixed: {
    martyrdom: 'death',
    liberation: 'capture',
    mujahideen: 'fighters',
    mujahidin: 'fighters',
    mujahedeen: 'fighters',
    resistance: 'armed group',
    'axis of resistance': 'allies of Iran',
    heroic: '',
    heroically: '',
    valiant: '',
    gallant: '',
    glorious: '',
    courageous: '',
    fearless: '',
    invincible: '',
    jihad: 'war',
    'holy war': 'war',
    'sacred defence': 'war',
    'blessed operation': 'operation',
    'epic battle': 'battle',
    motherland: 'country',
    fatherland: 'country',
  },
};

/** What was done to people is made to sound clean. */
const softening: Slant = {
  nouns: {
    'surgical strike': 'strike',
    'pinpoint strike': 'strike',
    'goodwill gesture': 'withdrawal',
    'tactical retreat': 'withdrawal',
    'strategic withdrawal': 'withdrawal',
    'enhanced interrogation': 'interrogation',
    're-education camp': 'detention camp',
    'filtration camp': 'detention camp',
  },
  verbs: {
    neutralise: 'kill or wound',
    neutralize: 'kill or wound',
    eliminate: 'kill',
    liquidate: 'kill',
    pacify: 'subdue',
    euthanise: 'kill',
  },
  fixed: {
    'collateral damage': 'civilians killed or property destroyed',
    'special military operation': 'invasion',
    'anti-terrorist operation': 'military operation',
    'anti-terror operation': 'military operation',
    'counter-terrorism operation': 'military operation',
    'counterterrorism operation': 'military operation',
    denazification: 'war aim',
    demilitarisation: 'war aim',
    'peace enforcement': 'military operation',
    'security zone': 'occupied area',
    'friendly fire': 'fire on own troops',
    pacification: 'military operation',
    'mowing the grass': 'repeated strikes',
    neutralisation: 'killing',
    neutralization: 'killing',
    'voluntary evacuation': 'displacement',
  },
};

/** What the other side did is named so that it horrifies. */
const inflaming: Slant = {
  nouns: {
    massacre: 'killing',
    bloodbath: 'killing',
    atrocity: 'attack',
    outrage: 'attack',
    hegemon: 'power',
    genocide: 'mass killing',
    pogrom: 'attack',
  },
  verbs: { butcher: 'kill', massacre: 'kill', murder: 'kill', terrorise: 'attack', terrorize: 'attack' },
  fixed: {
    aggression: 'attack',
    carnage: 'killing',
    hegemony: 'influence',
    cowardly: '',
    barbaric: '',
    barbarous: '',
    brutal: '',
    vicious: '',
    heinous: '',
    dastardly: '',
    treacherous: '',
    savagely: '',
    criminal: '',
    murderous: '',
    unprovoked: '',
    indiscriminate: '',
    genocidal: '',
    'ethnic cleansing': 'expulsion',
    'in cold blood': '',
  },
};

const ES = /(?:s|x|z|ch|sh|[^aeiou]o)$/;
const last = (words: string, change: (word: string) => string): string => words.replace(/\S+$/, change);
const plural = (words: string): string =>
  last(words, (word) => {
    if (/man$/.test(word)) return word.replace(/man$/, 'men');
    if (word === 'person') return 'people';
    if (/[^aeiou]y$/.test(word)) return word.replace(/y$/, 'ies');
    return ES.test(word) ? `${word}es` : `${word}s`;
  });
const each = (words: string, change: (word: string) => string): string => words.split(' or ').map(change).join(' or ');
const past = (verb: string): string =>
  each(verb, (one) => (one.endsWith('y') ? one.replace(/y$/, 'ied') : one.endsWith('e') ? `${one}d` : `${one}ed`));
const third = (verb: string): string =>
  each(verb, (one) => (/[^aeiou]y$/.test(one) ? one.replace(/y$/, 'ies') : ES.test(one) ? `${one}es` : `${one}s`));
const going = (verb: string): string => each(verb, (one) => `${one.replace(/e$/, '')}ing`);

const nounForms = ([term, neutral]: [string, string]): [string, string][] => [
  [term, neutral],
  [plural(term), plural(neutral)],
];
const verbForms = ([term, neutral]: [string, string]): [string, string][] =>
  [(verb: string) => verb, past, third, going].map((form) => [form(term), form(neutral)]);

const SLANTS = { delegitimising, excommunicating, dehumanising, glorifying, softening, inflaming } as const;

/** What a loaded word does to whoever or whatever it names. */
export type SlantId = keyof typeof SLANTS;

/** Each term in its plain form with its neutral word: what the table holds, every form of a word counted once. */
export const loadedTerms: readonly (readonly [term: string, neutral: string])[] = Object.values<Slant>(SLANTS).flatMap(
  ({ nouns = {}, verbs = {}, fixed = {} }) => [nouns, verbs, fixed].flatMap((terms) => Object.entries(terms)),
);

const formsOf = ({ nouns = {}, verbs = {}, fixed = {} }: Slant): [form: string, neutral: string][] => [
  ...Object.entries(nouns).flatMap(nounForms),
  ...Object.entries(verbs).flatMap(verbForms),
  ...Object.entries(fixed),
];

/** Every form of every term, lower case, with the neutral words in the same form. An earlier slant wins. */
export const loaded: ReadonlyMap<string, string> = new Map(Object.values<Slant>(SLANTS).flatMap(formsOf).reverse());

/** What each form of a term does, lower case. An earlier slant wins. */
export const slants: ReadonlyMap<string, SlantId> = new Map(
  Object.entries<Slant>(SLANTS)
    .flatMap(([slant, terms]) => formsOf(terms).map(([form]): [string, SlantId] => [form, slant as SlantId]))
    .reverse(),
);
