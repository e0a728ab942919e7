const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** The ends of nouns of what cannot be touched: "escalation", "professionalism". */
const FORMS = /.{3}(?:tion|sion|ness|ism|ship|ance|ence)$/;

/** Nouns with such an end that can be hit: things, grounds, and people who have come together. */
const TANGIBLE =
  set(`transmission transportation irrigation vegetation institution plantation installation ambulance residence television
  demonstration celebration procession congregation convention expedition exhibition delegation audience fence prison
  mission population generation legation substation ration ammunition munition battleship warship flagship steamship
  gunship airship ordnance mansion extension`);

const ABSTRACT =
  set(`concern fear damage harm shock panic terror alarm horror fright outrage anger standstill blackout outage disruption
  violence war peace conflict struggle fight life death right power charge cause reason result end toll credit blame
  crime problem issue question matter subject topic thing way path course step measure effort attempt plan plot policy proposal idea
  project process progress change reform advantage effect impact consequence cost expense loss gain benefit price
  moment minute second hour day week month year time period phase stage season decade century today tonight yesterday
  rumor rumour report news word message call threat warning statement claim remark comment announcement communique
  responsibility stability security safety unity integrity dignity identity reality ability activity hostility
  economy democracy society culture history law order justice freedom liberty sovereignty
  morale mood hope will faith trust doubt dream desire demand need interest support help pressure stress
  situation state condition case event incident fact detail example sign evidence proof clue
  attention image name reputation honor honour record future past career
  deal accord truce ceasefire cease-fire talk dialogue meeting summit
  use work job role task duty turn move action act deed behavior behaviour conduct practice habit custom
  context regard respect vein origin silence noise sound light darkness heat cold weather
  collapse emergency chaos anarchy havoc mayhem unrest turmoil uproar outcry scandal uncertainty crisis
  attack assault raid ambush explosion blast bombing murder killing massacre assassination kidnapping shooting fighting clash
  battle strike offensive slaughter crackdown uprising
  choice stance handling budget speech style tone tactic opinion view
  height altitude speed amount sum total figure level rate degree extent scale scope value worth`);

/** True for a noun of what cannot be hit or destroyed, but in a figure of speech: "attacks caused concern". */
export const isAbstract = (lemma: string): boolean =>
  ABSTRACT.has(lemma) || (FORMS.test(lemma) && !TANGIBLE.has(lemma));

/** Nouns of bodies that stand for their houses where these are destroyed: "blew up a branch of the bank". */
export const premises = set(
  'branch agency institution academy bureau enterprise company firm association union party parliament assembly council court',
);
