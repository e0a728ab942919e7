import type { ShortForm } from '../../reader/language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words that are never part of a name though they may be written with a capital. */
export const functionWords =
  set(`the a an this that these those in on at by for of to from with without within near after before during since until while as and or but nor
  so yet if when where who which what why how he she it they we you i his her its their our your my no not all some any each every both few many
  most several such other another one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands scores over under about
  at least up more less meanwhile however moreover furthermore according also then there here now currently today yesterday tomorrow earlier later
  late early previously recently finally although though because despite amid among between against along across around outside inside into onto
  is are was were be been being has have had do does did will would can could may might shall should must only just still even too very once
  twice again additionally nonetheless nevertheless therefore thus hence instead otherwise simultaneously separately reportedly allegedly
  photo image video watch read breaking exclusive update live`);

/** Bodies of which a war has one: with an s before another noun they have lost an apostrophe. */
export const collectives = set('regime coalition');

/** Pronouns that stand for no thing that the text speaks of elsewhere. */
export const indefinites = set('nothing anything something everything whatever what');

/** Nouns of what is told about something: "details of casualties". */
export const tidings = set('detail information word news figure data breakdown specifics particulars clarity mention');

/** Last parts of compounds that name nothing: "ISIL-held". */
export const adjectiveForms =
  set(`held controlled occupied administered governed ruled run led backed supported sponsored funded financed armed trained supplied
  equipped aligned affiliated allied linked tied based born made built manufactured owned operated dominated populated besieged annexed
  imposed brokered mediated mandated flagged crewed majority`);

/** Common words with which sentences begin. */
export const commonOpeners =
  set(`local several clashes fighting fighters militants rebels soldiers troops warplanes aircraft airstrikes strikes artillery
  shelling security government opposition pro-government regime army police forces sources reports witnesses residents activists officials
  civilians unknown unidentified armed heavy fierce violent intense joint russian syrian turkish iraqi iranian israeli ukrainian american us u.s.
  coalition kurdish islamic state new more at least general president prime foreign defence defense minister spokesman commander field military
  suspected alleged presumed supposed purported masked hooded angry rival ethnic former disgruntled hundreds dozens scores thousands about around
  some over nearly police gunmen men
  two three four five large big huge car suicide rocket mortar drone missile islamist jihadist houthi palestinian lebanese saudi yemeni`);

/** "Property destruction: On 9 April …", "BREAKING: …": a coder's or an editor's label before the first sentence. */
export const label =
  /^\s*(?:non[- ]violent (?:activity|action|transfer of territory)|(?:weapons?|arms) (?:seizure|cache|delivery)|defusal|detonation|(?:looting\/)?property destruction|looting|arrests?|detentions?|agreement|movement of (?:forces|troops)|(?:headquarters|base) (?:or base )?established|disrupted weapons use|non-state actor overtakes territory|government regains territory|security measures|change to (?:armed )?group(?:\/activity)?|recruitment|(?:peaceful |violent )?(?:protests?|demonstrations?)|protest with intervention|mob violence|armed clash(?:es)?|violence against civilians|strategic developments?|abductions?(?:\/forced disappearance)?|kidnappings?|forced disappearance|sexual violence|air(?:\/drone)? ?strikes?|drone strikes?|shelling(?:\/artillery\/missile attack)?|suicide (?:bomb|attack)|remote explosive\/landmine\/ied|chemical weapon|attack|ambush|surrender|excessive force against protesters|weapons? seized|withdrawal|other|interception|displacement|update|breaking(?: news)?|correction|urgent|note|watch|video|photos?|incident|event|summary|description)\s*:\s+(?=[\p{L}\d])/iu;

/** "Clash: between A and B": what goes on with the word before the colon, which is then no label. */
export const labelGoesOn = /^(?:on|in|at|near|between|against|of|by|from)\s/u;

/** Nouns of bodies whose names go on with "for": "the Movement for Democratic Change". */
export const namedBodies = set(
  'movement front alliance party forum forces army union rally council coalition league committee congress brigade defence defense',
);

/** "[size=around 200]", "(coded as 10)", "(as reported)": how a coder marks what he wrote. */
export const codersAsides =
  /\s?(?:\[[^[\]\n]{0,60}=[^[\]\n]{0,60}\]|(?<!\b(?:unknown|unspecified|unclear|not (?:known|reported|specified))\b[^.]{0,40})\(coded as [^()\n]{1,40}\)|\((?:as reported|(?:week|month)(?: of)?|(?:exact )?(?:date|location|town|village) (?:is )?(?:unknown|approximate|not specified)|estimate|unconfirmed)\))/giu;

/** How notes shorten what befell people, and prepositions before a name: "2 KIA", "nr Gao". */
export const shortForms: ReadonlyMap<string, ShortForm> = new Map<string, ShortForm>([
  ['KIA', { full: 'killed', where: 'counted' }],
  ['EKIA', { full: 'killed', where: 'counted' }],
  ['WIA', { full: 'wounded', where: 'counted' }],
  ['MIA', { full: 'missing', where: 'counted' }],
  ['civ', { full: 'civilians', where: 'counted' }],
  ['civs', { full: 'civilians', where: 'counted' }],
  ['nr', { full: 'near', where: 'before-name' }],
  ['btwn', { full: 'between', where: 'before-name' }],
  ['vs', { full: 'against', where: 'before-name' }],
  ['vs.', { full: 'against', where: 'before-name' }],
]);

/** "BEIRUT, 3 JAN 90 (WIRE) -- [TEXT]", "DAMASCUS, Jan. 24 (SANA) -": a town, a date, an agency, a dash. */
export const dateline =
  /^\s*\p{Lu}[\p{L} .'’-]{1,40}(?:[,(] ?[\p{L} .'’-]{2,30}\)?)?, ?(?:\d{1,2} \p{Lu}\p{L}{2,8}\.?(?: \d{2,4})?|\p{Lu}\p{L}{2,8}\.? \d{1,2}(?:, \d{4})?|NO DATE)\s*(?:\([^()\n]{2,60}\)\s*)?[-–—]{1,2}\s*(?:\[[^\]]{2,240}\]\s*){0,6}/u;

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const CLOCK = '(?:,?\\s(?:at\\s)?\\d{1,2}:?\\d{2}(?:\\s?[ap]\\.?m\\.?)?(?!\\d))?';
const DATE = `(?:${DAY}\\s${MONTH},?\\s?\\d{4}|${MONTH}\\s${DAY},?\\s?\\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{4})`;

/** "Date of publication 14 August 2016", "Friday 22 July 2016 17:27", "10.10.2017(updated 1601 10.10.2017)". */
export const stamp = new RegExp(
  `(?:(?:Date of publication|(?:Last )?[Uu]pdated|Published|Posted)(?: on| at)?:?\\s)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6},?\\s)?${DATE}(?!\\d)${CLOCK}(?:\\s?\\(updated [\\d.: -]+\\))?(?:\\s?(?:Get short URL(?:\\s\\d+){0,3}|Print|Tweet|Share|(?:SEND\\s)?https?\\S+)(?=\\s))*`,
  'y',
);
const AGENCIES =
  'AFP|AP|UPI|EFE|DPA|dpa|SANA|IRNA|KUNA|WAFA|Petra|PTI|ANI|ANSA|TASS|Tass|AA|Reuters|REUTERS|Sputnik|SPUTNIK|RIA(?: Novosti)?|Interfax(?:-Ukraine)?|Ukrinform|Anadolu(?: Agency)?|Xinhua|Kyodo|Yonhap|Bloomberg|CNN|NNA|MNA|Agencies|AGENCIES|IANS|UNI|SPA|WAM|QNA|BNA|APA|Azertag|Armenpress|APP|TOLOnews|Rudaw|Efe';
/** Agencies as they stand beside a heading, and the last word of one whose colon was lost: "…: NGO". */
export const wire = new RegExp(
  `(?:(?:NGO|Monitors?|Officials?|Activists|Sources?|Reports?)\\s)?(?:${AGENCIES})(?: and (?:Agencies|agencies))?(?=\\s)`,
  'y',
);

/** The credit of a picture that ends its caption: "(Reuters Photo)", "June 6 2015 (AFP)", where a sentence of its own follows. */
export const credit = new RegExp(
  `(?:\\([\\p{L} ./-]{0,40}(?:[Pp]hotos?|[Aa]rchives?|[Ff]iles?|[Aa]gencies)\\)|(?<=^|[\\p{Ll}\\d).]\\s?)\\((?:${AGENCIES})\\))(?=\\s?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[\\p{Lu}\\d"“])`,
  'gu',
);

const TOWN = "\\p{Lu}[\\p{L}’'-]*(?:[ -]\\p{Lu}[\\p{L}’'-]*){0,2}";
const STATE = `(?:(?:, ?|/)${TOWN}\\.?| \\(${TOWN}\\))?`;
const DATED = `(?:, ?(?:${DAY} ${MONTH}|${MONTH} ${DAY})(?:,? \\d{4})?)?`;
const DASH = '\\s*(?:[-–—_]{1,2}\\s*)?';

/**
 * Datelines that name their agency, wherever a sentence may begin: "BEIRUT, Lebanon (AP) —", "MOSCOW (Sputnik)", "DAMASCUS, SANA -";
 * and a town in capitals before a dash: "KABUL — Gunmen ...".
 */
export const agencyDatelines = new RegExp(
  `(?=\\p{Lu})(?<=^\\s{0,4}|[.!?:"”)\\]]\\s{1,4}|\\n\\s{0,4})(?:${TOWN}${STATE}${DATED},? ?\\((?:${AGENCIES})(?:/\\p{Lu}[\\p{L} ]{1,20})?\\)\\.?${DASH}|${TOWN}, ?(?:${AGENCIES}) ?[-–—_]{1,2}\\s*|\\p{Lu}{3}[\\p{Lu}’' /-]{1,20}(?:, (?:\\p{Lu}{2} )?\\p{Lu}\\p{Ll}[\\p{L} ]{2,20})? ?(?:—|–| -) ?)(?=["“'‘]?(?:\\p{Lu}\\p{Ll}|A |\\d|\\p{Lu}\\.\\p{Lu}|\\p{Lu}{2,6} \\p{Ll}))`,
  'gu',
);

/**
 * "Maiduguri, Nigeria — ", "QUETTA, Aug 26: ": where a text may begin with the town it was sent from, told by a dash, or by a colon
 * behind a date; of which only one that is known counts. The town is the first group.
 */
export const townOpening = new RegExp(
  `^\\s*(${TOWN})(?:${STATE} ?[–—]{1,2}\\s+|${STATE}, (?:${DAY} ${MONTH}|${MONTH} ${DAY})(?:,? \\d{4})?\\s?:\\s+)(?=["“'‘]?(?:\\p{Lu}\\p{Ll}|A |\\d))`,
  'u',
);

/** The town with which any dateline begins, and what it is said to lie in. */
export const datelineTown = new RegExp(
  `^\\s*(${TOWN}|\\p{Lu}[\\p{Lu}’'-]+(?: \\p{Lu}[\\p{Lu}’'-]+){0,2})(?:(?:, ?|/| \\()(${TOWN}))?`,
  'u',
);

/** Nouns before which a name is a family's. */
export const kin = set('family clan tribe household home house residence');
/** Of whom "of three" tells how many children they have: "a father of three" is one. */
export const parents = set('mother father parent grandmother grandfather');

/** Nouns of how and where persons are caught, and villages are not. */
export const hideouts = set(
  `shootout gunbattle gunfight raid ambush swoop sting manhunt hideout house home apartment flat room hotel motel hostel bus car taxi train
  daylight gunpoint cafe restaurant airport`,
);

/** What those who wage a war call it, so that it is none. */
export const warNames: ReadonlySet<string> = new Set(['special military operation', 'the special operation']);
/** Nouns of whole wars. */
export const replies = set('response retaliation revenge reprisal retribution answer reply');
export const objectless = set(
  'fall die perish collapse arrive flee surrender withdraw retreat advance explode crash erupt',
);
export const oneMore = set('another');
/** Houses that often bear the name of a town elsewhere: "the Gaza cafe" of another city. */
export const namesakeHouses = set('cafe café coffeehouse restaurant cinema nightclub museum theatre theater');
/** Nouns of the chief town of a state: "the Somali capital". */
export const seatNouns = set('capital');
/** What a town is called the capital for that is no seat of the state: "the COMMERCIAL capital", "the FORMER capital". */
export const otherSeats = set(
  `commercial financial economic business industrial trade trading cultural religious spiritual provincial regional state county district
  departmental northern southern eastern western northeastern northwestern southeastern southwestern summer winter second former old new
  ancient historic historical wartime interim self-declared self-proclaimed facto oil diamond cocaine`,
);
/** What makes of a past what was over before it: "had burned". */
export const pastOfPasts = set('had');

/** Of a happening that is not the one told before. */
export const ofAnother = set('another second third fourth fifth separate different other further subsequent');
export const takesOf =
  set(`accuse suspect convict acquit clear inform notify warn remind assure advise persuade deprive rob strip rid cleanse
  relieve empty cure purge drain consist die complain speak talk tell approve dispose hear learn think know dream beware despair boast
  guilty make compose seize ask demand expect require`);
export const gatherings = set('concentration accumulation deployment gathering assembly');
export const quarried = set(
  'gold coal copper diamond tin coltan cobalt salt silver iron uranium emerald jade ruby lithium cassiterite phosphate artisanal open-pit',
);
export const overall = set('overall total cumulative combined');
export const outletNouns = set(
  'agency newspaper daily weekly magazine broadcaster channel outlet website tabloid radio television tv',
);
export const wars = set('war conflict uprising revolt revolution rebellion insurgency crisis militancy');

/** Participles that the tags often take for adjectives. */
export const participles: ReadonlyMap<string, string> = new Map([
  ['injured', 'injure'],
  ['wounded', 'wound'],
  ['displaced', 'displace'],
  ['damaged', 'damage'],
  ['destroyed', 'destroy'],
  ['missing', 'miss'],
  ['detained', 'detain'],
  ['captured', 'capture'],
]);

/** Participles that are nouns as well: "was shot". */
export const nounParticiples: ReadonlyMap<string, string> = new Map([
  ['shot', 'shoot'],
  ['beaten', 'beat'],
  ['hit', 'hit'],
  ['hurt', 'hurt'],
]);

/** Bodies that tell the press who died: "Police: Two killed in shooting". */
export const authorities = set(
  'police army military ministry governor mayor hospital authority government coastguard un navy',
);

/** Who is named after a headline as its source: "Nine killed in Homs: monitor". */
export const headlineSources = set(
  'monitor monitors ngo ngos report reports source sources activist activists official officials witness witnesses rescuers medics',
);

/** Verbs that take no object, so that no participle of theirs qualifies a noun. */
export const intransitives =
  set(`demonstrate march protest rally clash fight die flee arrive withdraw retreat advance erupt explode crash gather
  surrender defect riot escape occur happen collapse disappear fall go come deploy converge emerge depart leak derail collide capsize overturn mutiny land resume stall plunge`);

/** Words that no other table has and that headlines with a capital on every word are full of. */
export const titleWords =
  set(`deadly fresh heavy armed suspected alleged feared dead wounded injured hurt missing trapped massive deadliest worst
  dozens scores hundreds thousands several least more fewer northern southern eastern western central near off over into through
  after amid during despite against between across about before under with from that their says say said overnight again still
  ravine roadside suicide ceasefire truce talks deal peace war aid anti new former top senior key major rival joint plunge plunges
  vow vows urge urges warn warns condemn condemns slam slams hail hails mull mulls eye eyes row probe bid toll overturn overturns
  ban law vote bill coup curfew hike reform plan result row rise rises climb climbs rip rips tear tears sweep sweeps batter batters land lands open opens resume resumes stall stalls enter enters`);

/** Verbs of going somewhere, which before a preposition have no object. */
export const goings = set('cross march stream pour flock trek walk move head travel sail row swim flood');

/** Adjectives whose subject is one who acts. */
export const abilities = set('able unable ready willing unwilling keen eager reluctant poised powerless incapable');

/** Labels before a colon and a figure, with the verb that they stand for. */
export const tollLabels: ReadonlyMap<string, string> = new Map([
  ...['killed', 'dead', 'deaths', 'fatalities', 'martyrs'].map((word) => [word, 'kill'] as const),
  ...['injured', 'wounded', 'injuries', 'hurt'].map((word) => [word, 'injure'] as const),
  ...['detained', 'detentions'].map((word) => [word, 'detain'] as const),
  ...['arrested', 'arrests'].map((word) => [word, 'arrest'] as const),
  ['captured', 'capture'],
  ['displaced', 'displace'],
  ['burnt', 'burn'],
  ['burned', 'burn'],
  ['destroyed', 'destroy'],
  ['looted', 'loot'],
]);

/** Participles that are counted like nouns: "more than 100 killed". */
export const countedParticiples: ReadonlyMap<string, string> = new Map([
  ['killed', 'kill'],
  ['wounded', 'wound'],
  ['injured', 'injure'],
  ['hurt', 'hurt'],
  ['captured', 'capture'],
  ['displaced', 'displace'],
  ['detained', 'detain'],
  ['dead', 'dead'],
  ['missing', 'missing'],
]);

/** Verbs that say that there were casualties: "caused injuries", "casualties were reported". */
export const tollCarriers = set(
  'cause inflict result lead produce leave bring report record confirm suffer sustain incur be occur follow arrive',
);

/** Prepositions that set people beside others, whom the same befell: "killed along with four guards". */
export const besideMarks: ReadonlySet<string> = new Set(['along with', 'alongside', 'together with', 'as well as']);

/** "Killed with two of his sons": so only of people who are his. */
export const withMark = 'with';

/** Nouns of harm, of which "to" and "among" say whom or what it befell. */
export const harmNouns = set('injury wound casualty fatality damage harm death loss');
/** Nouns that stand for how many were killed or hurt, and the verbs with which they tell it. */
export const tollNouns = set('toll tally');
/** Verbs between people and what befell them that say how it is known: "twelve reported killed". */
export const tollTellers = set('report record confirm register document');
/** Verbs with which somebody says how great a toll is: "put the death toll at 50". */
export const reckoners = set('put place set estimate');
export const tollVerbs = set('rise climb increase reach stand grow jump pass exceed surpass hit');

/** Adjectives of what holds no longer: "the previous toll". */
export const formerly = set('previous earlier initial prior');

/** Adverbs of a share that nobody counts: "mostly children". */
export const shares = set('mostly mainly largely chiefly predominantly primarily');

/** Participles that only qualify a noun: "from neighbouring Syria". */
export const adjectivalParticiples = set('neighbouring neighboring surrounding adjoining remaining outlying');

/** Prepositions that take a noun and never a clause. */
export const nounPrepositions = set('under amid amidst near into onto');

/** Nouns of times without a figure. */
export const timeNouns = set(`morning afternoon evening night day dawn dusk noon midnight week weekend month year hour
  monday tuesday wednesday thursday friday saturday sunday`);

/** Days, months and parts of the day that stand without an article. */
export const timeWords =
  set(`yesterday today tonight tomorrow january february march april may june july august september october
  november december jan feb mar apr jun jul aug sept sep oct nov dec`);

/** Units in which it is told how far a place is off. */
export const distances = set('km kms kilometer kilometers kilometre kilometres mile miles meter meters metre metres');

/** Parts of buildings, vehicles and lines: "the windows of the embassy". */
export const parts =
  set(`window windowpane pane door roof ceiling wall facade façade masonry floor front rear back side wing corner entrance gate fence
  engine tyre tire wheel windshield windscreen bumper hull deck section stretch segment portion part`);

/** Words that tell that somebody is held by those who fight. */
export const captives = set(
  'hostage captive captivity kidnap abduct abduction kidnapping kidnapper abductor captor ransom pow swap prisoner',
);

/** Where somebody is hit. */
export const bodyParts =
  set(`leg head chest back abdomen stomach arm foot hand neck face thigh knee shoulder eye torso pelvis heart mouth
  belly ankle hip jaw spine throat`);

/** Verbs of what is done to people and never without an object but in a headline. */
export const harms = set(
  'kill martyr neutralise neutralize eliminate liquidate wound injure hurt arrest detain abduct kidnap behead displace evacuate rescue massacre lynch slaughter murder execute assassinate jail sentence extradite torture rape gang-rape disperse gun remand',
);

/** Verbs of what is done to those who were stopped or taken: "were stopped and sent back". */
export const leadings = set('send hold bring lead drag strip blindfold bind search shoot strangle stab drown');

/** Verbs of what is done to things and never without an object but in a headline. */
export const thingHarms = set(
  'loot plunder ransack raze torch demolish vandalise vandalize burn bomb shell dynamite seize recapture capture retake hijack destroy attack raid storm overrun sabotage sign recover retrieve exhume unearth discover throw hurl lob toss plant',
);

/** What fighters are to the state that they fight for. */
export const loyalties = set('loyal allied faithful aligned');

/** Verbs of what bombs do. */
export const goesOff = set('explode detonate go_off blow_up burst');

/** Nouns of what is done to somebody: whom their "of" names is the one it was done to. */
export const deeds =
  set(`killing murder assassination execution massacre slaying abduction kidnapping death disappearance shooting
  wounding arrest detention release beheading lynching`);

/** Nouns of what two sides do to each other: whom "between" names fought. */
export const fights = set(
  'clash fighting fight battle gunbattle gunfight combat firefight shootout skirmish hostility confrontation exchange war',
);

/** What a car is packed with that is to blow up, and the participles that say so. */
export const explosives = set('explosive explosives dynamite bomb tnt gelignite gunpowder semtex');
export const packing = set('pack lade load fill rig stuff cram');

/** Place words that are told apart by a number: "Hill 402". */
export const numberedForms = set(
  'point hill height checkpoint post outpost base camp block sector zone unit gate elevation',
);

/** What flies and strikes: "a shell struck near the bridge" tells what it did, not what was done to it. */
export const projectiles = set('shell rocket missile bomb drone mortar round airstrike strike warhead');

/** Of the verbs below the past forms: "a rocket hit" is no noun, as "a rocket attack" is. */
export const pastNouns = set('hit struck shot');

/** Verbs of this field that the tags often take for nouns. */
export const verbNouns = set(
  'hit hits shot strike strikes struck target targets shell shells kill kills attack attacks bomb bombs raid raids rock rocks capture captures injure wound wounds blast blasts',
);

/** Participles among the forms above that are not made with -ed, with their lemma. */
export const verbLemmas: ReadonlyMap<string, string> = new Map([
  ['shot', 'shoot'],
  ['struck', 'strike'],
  ['hit', 'hit'],
]);

/** Irregular forms by lemma. */
const IRREGULAR: Readonly<Record<string, string>> = {
  dynamite: 'dynamited dynamiting',
  'machine-gun': 'machine-gunned machine-gunning',
  machinegun: 'machinegunned machinegunning',
  fall: 'fell fallen',
  take: 'took taken taking',
  shoot: 'shot',
  strike: 'struck stricken',
  fight: 'fought',
  hold: 'held',
  leave: 'left',
  drive: 'drove driven',
  break: 'broke broken',
  say: 'said',
  tell: 'told',
  blow: 'blew blown',
  send: 'sent',
  bring: 'brought',
  lose: 'lost losing',
  sink: 'sank sunk',
  steal: 'stole stolen',
  beat: 'beaten',
  meet: 'met',
  throw: 'threw thrown',
  withdraw: 'withdrew withdrawn',
  slay: 'slew slain',
  come: 'came coming',
  go: 'went gone',
  make: 'made making',
  lay: 'laid',
  be: 'is are was were been being',
  have: 'has had having',
  hang: 'hung hanged',
  rise: 'rose risen',
  give: 'gave given',
  flee: 'fled',
  die: 'died dying',
  dig: 'dug',
  catch: 'caught',
  lie: 'lay lain',
  hide: 'hid hidden',
  find: 'found',
  burn: 'burnt',
  spring: 'sprang sprung',
  seek: 'sought',
  win: 'won',
  swear: 'swore sworn',
  get: 'got gotten',
  retake: 'retook retaken',
  overrun: 'overran',
  run: 'ran',
  grow: 'grew grown',
  stick: 'stuck',
  tread: 'trod trodden',
  step: 'stepped',
  stand: 'stood',
  see: 'saw seen',
  deal: 'dealt',
  overtake: 'overtook overtaken',
  child: 'children',
  woman: 'women',
  man: 'men',
  feel: 'felt',
  build: 'built',
  cave: 'caved',
  life: 'lives',
  lead: 'led',
  put: 'put',
  set: 'set',
  cut: 'cut',
  hit: 'hit',
  hurt: 'hurt',
  wounded: 'wounded',
  crisis: 'crises',
  thief: 'thieves',
  shut: 'shut',
  freeze: 'froze frozen',
  speak: 'spoke spoken',
  tear: 'tore torn',
  sweep: 'swept',
  spill: 'spilt',
  sell: 'sold',
  shake: 'shook shaken',
  burst: 'burst',
  begin: 'began begun',
  bend: 'bent',
  bind: 'bound',
  bite: 'bit bitten',
  bleed: 'bled',
  buy: 'bought',
  choose: 'chose chosen',
  cling: 'clung',
  creep: 'crept',
  draw: 'drew drawn',
  drown: 'drowned',
  eat: 'ate eaten',
  fling: 'flung',
  fly: 'flew flown',
  forbid: 'forbade forbidden',
  forsake: 'forsook forsaken',
  hear: 'heard',
  keep: 'kept',
  kneel: 'knelt',
  know: 'knew known',
  let: 'let',
  light: 'lit',
  mow: 'mowed mown',
  pay: 'paid',
  quit: 'quit',
  ride: 'rode ridden',
  shear: 'sheared shorn',
  shed: 'shed',
  show: 'showed shown',
  slide: 'slid',
  spend: 'spent',
  split: 'split',
  spread: 'spread',
  stab: 'stabbed',
  sting: 'stung',
  string: 'strung',
  swim: 'swam swum',
  swing: 'swung',
  teach: 'taught',
  think: 'thought',
  wear: 'wore worn',
  weep: 'wept',
  write: 'wrote written',
  become: 'became',
  undergo: 'underwent undergone',
  overthrow: 'overthrew overthrown',
  understand: 'understood',
  undertake: 'undertook undertaken',
  arise: 'arose arisen',
  behead: 'beheaded',
  lynch: 'lynched',
  gas: 'gassed gasses gassing',
  initial: 'initialled initialed',
};

/** Lemmas by irregular form: "froze" is "freeze". Forms that are lemmas themselves are left out. */
export const irregularLemmas: ReadonlyMap<string, string> = new Map(
  Object.entries(IRREGULAR).flatMap(([lemma, forms]) =>
    forms
      .split(' ')
      .filter((form) => form !== lemma && !(form in IRREGULAR))
      .map((form) => [form, lemma] as const),
  ),
);

/** Adverbs that, at the head of a sentence, are said of its verb. */
export const openingAdverbs = set(
  'earlier later also separately elsewhere previously meanwhile additionally subsequently then again finally recently',
);

/** Verbs by which captives come free. */
export const releasing = set('release free rescue liberate');

/** Every written form that an English lemma may take. */
export function formsOf(lemma: string): readonly string[] {
  const stem = lemma.replace(/e$/, '');
  const forms = [lemma, `${lemma}s`, `${lemma}es`, `${lemma}d`, `${lemma}ed`, `${lemma}ing`, `${stem}ing`, `${stem}ed`];
  if (/[^aeiou]y$/.test(lemma)) forms.push(`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`);
  if (/[aeiou][bdgklmnprtv]$/.test(lemma)) forms.push(`${lemma}${lemma.at(-1)}ed`, `${lemma}${lemma.at(-1)}ing`);
  if (/f$/.test(lemma)) forms.push(`${lemma.slice(0, -1)}ves`);
  return [...forms, ...(IRREGULAR[lemma]?.split(' ') ?? [])];
}
