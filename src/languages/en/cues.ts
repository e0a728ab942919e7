import type { Status } from '../../model/index.ts';
import type { AspectRow, MentionRow, StanceRow, UndoingRow } from '../../reader/language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** "carried out airstrikes", "launched an attack": the noun tells, the verb only carries it. */
export const lightVerbs =
  set(`carry_out carry conduct launch stage mount perform make do undertake execute deliver commit wage perpetrate
  unleash direct aim implement give issue repeat hold put_up offer fight lead open intensify step_up escalate increase expand orchestrate host arrange organise organize resort_to convene trigger set_off`);

/** "came through an attack", "suffered losses": the subject is whom it befell. */
export const undergoVerbs = set('suffer sustain survive face receive endure withstand undergo escape');

/** "clashes broke out", "the attack took place": the subject is what happened. */
export const occurVerbs =
  set(`occur happen take break_out erupt ensue follow flare flare_up rage take_place come unfold result_in target hit strike befall
  be exist kill injure wound leave destroy damage cause see witness record report document register involve include have mark count hear draw erupt_in bury displace spread engulf grip rip tear rock shake jolt`);

/** How a happening stands. */
export const aspects: readonly AspectRow[] = [
  { verbs: 'start begin launch commence initiate open kick_off unleash', phase: 'started' },
  { verbs: 'resume renew restart relaunch', phase: 'resumed' },
  {
    verbs:
      'continue keep maintain intensify press_on persist rage go_on proceed ongoing underway under_way remain step_up',
    phase: 'ongoing',
  },
  { verbs: 'stall slow fizzle fizzle_out falter stagnate grind', phase: 'stalled' },
  {
    verbs: 'repel repulse thwart foil fend_off beat_off beat_back rebuff push_back counter',
    phase: 'repelled',
    subj: 'target',
  },
  { verbs: 'halt stop contain hold_off', phase: 'stalled', alone: 'ended', subj: 'target' },
  { verbs: 'prevent', phase: null, subj: 'happening', status: 'speculated' },
  { verbs: 'fail collapse break_down founder unravel fall_apart unsuccessful abortive failed', phase: 'failed' },
  { verbs: 'end finish conclude cease complete suspend cease_fire', phase: 'ended' },
];

/** Verbs and adjectives that govern a clause. */
export const stances: readonly StanceRow[] = [
  {
    words: `say report state announce tell add confirm claim note declare explain acknowledge reveal indicate mention inform disclose observe
      recall stress maintain admit assert insist argue write post tweet publish affirm reiterate remark testify narrate comment show document
      estimate assess record point_out describe quote cite tally conclude warn relate recount detail release broadcast underline emphasize
      emphasise concede brief allege affirm put attest verify authenticate corroborate monitor register learn hear find_that rule_that boast brag contend`,
    status: 'reported',
    speaker: true,
  },
  { words: 'accuse blame suspect implicate attribute charge', status: 'alleged', speaker: true },
  {
    words:
      'speculate believe think suspect suggest presume assume fear guess suppose imagine infer consider doubt wonder hint rumour rumor',
    status: 'speculated',
    speaker: true,
  },
  { words: 'appear seem look', status: 'reported' },
  {
    words: 'likely possible unlikely probable unclear uncertain unknown feasible conceivable capable',
    status: 'speculated',
  },
  { words: 'clear acquit absolve exonerate', status: 'denied' },
  {
    words:
      'expect predict forecast foresee anticipate expected set bound due poised about imminent inevitable loom schedule slate',
    status: 'forecast',
  },
  {
    words: `try attempt plan intend seek want aim vow pledge threaten promise prepare hope order urge call ask demand work plot conspire consider
      decide agree need wish struggle strive mean move propose request warn encourage instruct authorise authorize swear offer ready bid
      recommend advise advocate scheme design determined able_to press push allow enable help create hire recruit train difficult easy hard necessary eager
      dream fantasise fantasize cancel abort postpone scrap shelve call_off put_off`,
    status: 'intended',
  },
  {
    words: 'deny reject refute dismiss disprove rebut dispute retract recant disavow rule_out',
    status: 'denied',
    speaker: true,
  },
  // what is forbidden or talked over is no news
  {
    words:
      'risk weigh contemplate ponder ban prohibit forbid outlaw criminalise criminalize discuss debate mull avoid avert forestall',
    status: 'speculated',
  },
];

/** Verbs in the list of intentions whose clause did come about when they stand in the past: "helped to capture", "was able to". */
export const attempts = set('attempt try able move force allow enable help manage push work press struggle');

/** Those of them that say only that somebody set about it: "tried to capture". */
export const tries = set('attempt try struggle strive');

/** What is done to an attempt before it has begun, or after: nobody says that there was an attack. */
export const foiling = set('foil thwart counter');

/** What is one in the present only: "the attack was possible because of the fog". */
export const nowOnly = set('possible feasible conceivable capable unknown uncertain unclear');

/** What, where there is none of it, makes of the happening behind it: "no evidence of a massacre", "not aware of a raid". */
export const unfounded: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...['evidence', 'proof', 'sign', 'trace', 'indication', 'question'].map((word) => [word, 'denied'] as const),
  ...['confirmation', 'information', 'knowledge', 'record', 'word', 'aware', 'verification', 'corroboration'].map(
    (word) => [word, 'speculated'] as const,
  ),
]);

/** What, where there is none of it, makes sure: "there is no doubt that". */
export const undoubted = set('doubt question');

/** Verbs that take for true what is denied to have been said: "has never acknowledged that its troops looted". */
export const owning = set('acknowledge admit concede own_up recognise recognize');

/** Words of knowing that, denied, doubt a happening that is spoken of as known, too: "no confirmation of the strike". */
export const doubting = set('confirmation verification corroboration evidence proof record');

/** What before "of" says of the happening behind it. */
export const before: ReadonlyMap<string, Status> = new Map<string, Status>([
  ['ahead', 'forecast'],
  ['in case', 'speculated'],
  ['for fear', 'speculated'],
  ['talk', 'speculated'],
]);

/** What all but happened: "nearly captured", "was almost sunk". */
export const nearly = set('nearly almost');

/** What is shown by doing something else: "dumped milk to protest". */
export const shows = set('protest demonstrate');

/** Words before "for" and a deed that say what somebody is known for: it is no news. */
export const renown = set('known notorious infamous famous feared renowned');

/** What is governed by these did not happen, and nobody says that it did: "failed to advance", "unable to enter". */
export const hinderers = set(
  'fail refuse decline neglect avoid avert prevent bar refrain abort cancel unable unwilling impossible incapable failure inability refusal reluctance without stop forgo forego',
);

/** The same of what stands behind a preposition: "held off on launching a raid", "dissuaded them from attacking". */
export const undoings: readonly UndoingRow[] = [
  {
    words:
      set(`prevent bar refrain stop keep hold hold_back ban block hinder hamper restrain dissuade deter discourage prohibit preclude
      inhibit abstain desist back_away back_off back_down shy shy_away step_back draw_back pull_back recoil shrink spare save warn_off
      scare_off excuse exempt`),
    marks: set('from'),
  },
  { words: set('hold_off give_up skimp'), marks: set('on') },
  { words: set('hold_off'), marks: set('from') },
  { words: set('talk keep stay argue'), marks: set('out_of') },
  { words: set('steer stay keep'), marks: set('clear_of') },
];

/** What one is given that one may do a thing, and how it is kept from one: "was refused permission to enter". */
export const permits = set('permission leave clearance authorisation authorization access');
export const withholding = set('refuse deny withhold revoke');

/** Verbs that denied say that somebody does what they govern, or is ready to: "does not stop shelling", "would not hesitate to strike". */
export const reluctant = set('hesitate stop cease quit');

/** What stands before a gerund that did not come about: "far from capturing the town". */
export const missings = set(
  'nowhere_near anywhere_near close_to instead_of far_from short_of rather_than better_of risk_of danger_of',
);

/** Those of them that stand before nouns too: "instead of a raid", "fell short of an assault". */
export const missingNouns = set('instead_of short_of rather_than');

/** "Responsibility for an attack", "arrested for shootings": what stands after "for" was done. */
export const answering =
  set(`accountable answerable liable culpable life year month sentence term get receive serve face responsibility credit blame guilt responsible guilty claim take accept punish arrest want try sentence jail imprison convict indict detain prosecute question execute praise
  thank condemn criticise criticize apologise apologize suspect charge convict accuse revenge retaliation retaliate response evidence
  justice compensation punishment reprisal vengeance reparation apology sanction`);

/** How a report is taken back. */
export const takingBack = set('withdraw retract recant take_back walk_back row_back drop');

/** How a report is brought before the public: "a statement released on Monday". */
export const publishing = set('publish release issue post circulate broadcast air carry file date share upload print');

/** What is written long after that of which it tells; a statement is of its day. */
export const writings = set(
  'report study investigation account testimony document dossier survey analysis inquiry paper book memoir',
);

/** In what word is sent to others, who may be far from that of which it tells. */
export const messages = set(
  'call statement interview broadcast message letter email e-mail communique communiqué telegram fax tweet post',
);

/** How word gets about, with no one who says it: "reports emerged that". */
export const spreading = set('emerge spread circulate surface come swirl abound persist grow mount come_in');

/** How somebody is held to account: what stands after "for" came before. */
export const punishing = set(
  'arrest detain jail imprison convict sentence indict try charge prosecute question execute hang punish extradite',
);

/** Nouns before a clause or "of": "plans to storm", "reports of clashes". */
export const nounStances: readonly StanceRow[] = [
  {
    words: 'report news claim statement account testimony word announcement communique message information',
    status: 'reported',
    speaker: true,
  },
  { words: 'accusation allegation charge suspicion', status: 'alleged', speaker: true },
  {
    words:
      'plan plot push intention attempt bid effort threat order call decision preparation readiness desire goal aim proposal vow pledge promise demand scheme willingness mission hope need warrant reward bounty purpose objective',
    status: 'intended',
  },
  {
    words:
      'theory hypothesis conjecture supposition possibility prospect likelihood chance risk danger fear rumour rumor speculation expectation concern case event warning scenario potential alarm alert scare hoax',
    status: 'speculated',
  },
  { words: 'denial', status: 'denied', speaker: true },
  { words: 'lie falsehood fabrication myth fiction invention', status: 'denied' },
  { words: 'verge brink threshold', status: 'forecast' },
];

/** "Shooting could be heard": verbs of noticing what is there. */
export const perceiving = set('hear see feel smell observe');

/** Verbs whose object comes about, if they do. */
export const foreseeing = set('see involve entail');

/** Words that name a deed, done or not. */
export const mentions: readonly MentionRow[] = [
  {
    words: set('vote speak argue campaign lobby advise recommend caution warn decide rule petition favor favour opt'),
    marks: set('against for of'),
    status: 'speculated',
    gerund: true,
  },
  {
    words: set('talk negotiation discussion debate dialogue consultation bargain haggle'),
    marks: set('about on over'),
    status: 'speculated',
    gerund: true,
  },
  {
    words: set('shield protection protect guard safeguard precaution insurance shelter defence defense measure insure'),
    marks: set('against from'),
    status: 'speculated',
  },
  { words: set('expect'), marks: set('at in'), status: 'forecast', given: true },
  { words: set('guilty'), marks: set('of to'), status: 'reported', gerund: true },
  { words: set('trial try prosecute'), marks: set('for'), status: 'alleged', gerund: true },
  { words: set('face risk await deserve merit'), marks: set('obj'), status: 'forecast' },
  {
    words: set('train trained training course workshop seminar lesson'),
    marks: set('in on'),
    status: 'intended',
    gerund: true,
  },
  { words: set('interested keen intent bent'), marks: set('in on'), status: 'intended', gerund: true },
  { words: set('commit commitment dedicate'), marks: set('to'), status: 'intended', gerund: true },
  { words: set('afraid fearful scared terrified wary'), marks: set('of'), status: 'speculated', gerund: true },
];

export const adverbs: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...['reportedly', 'apparently', 'purportedly', 'supposedly', 'evidently', 'seemingly', 'reported', 'apparent'].map(
    (word) => [word, 'reported'] as const,
  ),
  ...['allegedly', 'alleged'].map((word) => [word, 'alleged'] as const),
  ...[
    'possibly',
    'perhaps',
    'maybe',
    'probably',
    'likely',
    'presumably',
    'potentially',
    'conceivably',
    'possible',
    'suspected',
    'potential',
  ].map((word) => [word, 'speculated'] as const),
  ['attempted', 'intended'],
  ...['planned', 'threatened', 'imminent', 'intended', 'looming', 'impending', 'upcoming', 'future'].map(
    (word) => [word, 'forecast'] as const,
  ),
]);

export const modals: ReadonlyMap<string, Status> = new Map<string, Status>([
  ...['will', "'ll", 'shall', 'would', "'d"].map((word) => [word, 'forecast'] as const),
  ...['may', 'might', 'could', 'can'].map((word) => [word, 'speculated'] as const),
  ...['should', 'must', 'ought'].map((word) => [word, 'intended'] as const),
]);

/** What a report is called that is not so. */
export const falsities = set(
  'premature false untrue baseless unfounded groundless fake incorrect wrong fabricated disinformation misinformation propaganda fabrication fabrications fantasy fiction nonsense hoax myth invention lie lies',
);

/** What somebody says who was not in it, before what it was. */
export const disowning = [
  'nothing to do with',
  'no part in',
  'no role in',
  'no hand in',
  'no link to',
  'no links to',
  'no connection with',
  'no connection to',
  'no involvement in',
] as const;

/** How something is called so. */
export const naming = set('call brand label describe denounce dismiss term');

/** How what is not so is claimed. */
export const falsely = set('falsely wrongly erroneously untruthfully mistakenly mendaciously');

/** Verbs of agreeing with what is so: "does not correspond to reality". */
export const tallying = set('correspond tally');

export const negations = set("not n't never no neither nor without none cannot nobody");

/** Nouns that with a negation deny the verb: "in no way threatened". */
export const ways = set('way time circumstance case means');

/** What opens a question that can be answered by yes. */
export const questionOpeners = set(
  'is are was were am do does did has have had will would can could should shall may might must',
);

export const conditions = set('if unless whether lest provided should');

/** What opens a sentence of the present that tells how things go. */
export const wontOpeners = set('whenever once');

/** What comes after the clause that it marks. */
export const ahead = set('before until');

/** What is said of happenings that come again and again: "attacks on convoys are frequent". */
export const habitual = set(
  'frequent common commonplace rare routine regular rife rampant usual unusual uncommon infrequent sporadic recurrent endemic',
);

/** What says that somebody is wont to do a thing. */
export const wonts = set(
  'typically usually often regularly routinely frequently sometimes commonly habitually generally',
);

/** "In the past": before, and nobody says when. */
export const bygoneTimes = set('past');

/** What says that something has been done more than once, on days that nobody tells. */
export const manyTimes = set(
  'repeatedly previously often frequently regularly routinely sometimes occasionally periodically traditionally',
);

/** Adjectives of further happenings of the kind: "has carried out similar attacks". */
export const otherTimes = set('similar previous past numerous countless frequent regular repeated');

export const asking = set('whether');

export const attributing: ReadonlySet<string> = new Set(['according to', 'according', 'per', 'citing', 'quoting']);

/** Verbs of accusing, whose clause hangs below as an adverbial. */
export const accusing = set('accuse blame suspect charge condemn');

/** Words that end a phrase, so that a noun behind them begins one: "wounded dozens more activists said". */
export const phraseEnds = set('more else others today yesterday overnight there too');

/** Figures that stand for one of several: "injuring a fourth". */
export const ordinals = set('second third fourth fifth sixth seventh eighth ninth tenth');

/** Nouns that name no one: "sources", "reports". */
export const sourceNouns =
  set(`source report media outlet account channel activist local witness eyewitness resident official observer analyst
  expert reporter correspondent spokesman statement user network page`);

/** Works and feasts that are about happenings: what they tell of is no news. */
export const works =
  set(`film movie book novel play documentary exhibition exhibit memoir museum drama memorial monument poem anniversary
  commemoration remembrance centenary bicentenary reenactment re-enactment painting musical opera biography textbook podcast ballad
  videogame sitcom screenplay storybook`);

/** Those of them in which something is told. */
export const stories = set(
  'film movie novel play drama poem opera sitcom videogame game storybook screenplay musical ballad fable epic trailer episode',
);

/** Verbs whose object is a happening of the past or of a play. */
export const retelling = set(
  'commemorate mark remember honour honor simulate rehearse reenact re-enact depict portray recall dramatise dramatize',
);

/** Verbs that say what something amounts to: the happening is a figure of speech. */
export const likening = set('constitute represent amount_to signify symbolise symbolize equate mean');

/** Adjectives of what is only played. */
export const played = set('mock simulated fictional imaginary fictitious hypothetical staged');

export const drills = set('drill exercise simulation manoeuvre maneuver wargame rehearsal');

/** Sport, cinema, stock exchange. */
export const elsewhere =
  /\b(?:goalkeeper|chess|(?:battled|fought) back (?:from|to) (?:a |beat|win|level|draw|two)|grandmaster|checkmate|crashed out|midfielder|(?:first|second) half|\d+(?:st|nd|rd|th) minute|penalty (?:area|kick|box|shoot-?out)|knocked out in the (?:first|second|third|fourth|\d+th|final) round|semi-?finals?|quarter-?finals?|innings|wickets?|touchdowns?|hat-?trick|quarterback|equali[sz]er|box office|offside|fourth quarter|season opener|(?:top|bottom|far) corner|(?:first|second) leg|(?:won|win|lost|lose|drew|draw) the (?:match|game|cup|league|tie)|man of the match|knockout stages?|bitcoin|cryptocurrency|shares (?:fell|rose|plunged|plummeted|soared|slumped|jumped|tumbled|sank)|into the net|(?:beat|won|lost|drew|win|victory|defeat)\b.{0,60}\b\d{1,2}[-–]\d{1,2}\b)/i;

/** Auxiliaries that before their subject make a condition or a question. */
export const inversions = set('had were should was did');
/** Verbs whose object speaks: "citing activists", "quoted a medic as saying". */
export const citing = set('cite quote');

/** "Channels associated with the group", "sources close to the army". */
export const siding = set(
  'associate associated affiliate affiliated link linked align aligned loyal close tie tied run',
);

/** "Without providing evidence", "offered no proof". */
export const withoutProof =
  /\b(?:no|without(?: any)?|any|lack of|not provided?|scant|little) (?:\w+ ){0,2}(?:evidence|proof)\b/i;

/** "Showing photographs of fragments", "published footage that it said showed": proof that the source itself puts forward. */
export const withProof =
  /\b(?:show(?:ed|ing|s)?|present(?:ed|ing|s)?|releas(?:ed|ing|es)|publish(?:ed|ing|es)|post(?:ed|ing|s)|provid(?:ed|ing|es)|display(?:ed|ing|s)|shar(?:ed|ing|es)|cit(?:ed|ing|es)) (?:[\w-]+ ){0,3}(?:photographs?|photos?|images?|pictures?|footage|videos?|documents?|recordings?|fragments|debris|wreckage|remnants|evidence|proof|intercepts?)\b/i;
