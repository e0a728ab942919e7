import type { WordClasses } from '../../reader/word-classes.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Classes of English words that decide who acts, what is told of whom, and what stands for what was told before. */
export const wordClasses: WordClasses = {
  controlling:
    set(`force order compel allow enable help urge tell ask lead prompt send see leave permit oblige cause make let
    have push drive call expect want warn encourage instruct authorise authorize persuade convince hire recruit train command
    invite`),
  charging: set('accuse blame suspect charge convict condemn'),
  requiting:
    set(`arrest detain jail imprison sentence fine punish prosecute execute kill behead hang lynch beat flog stone
    whip suspend expel`),
  thwarting:
    set(`foil thwart repel prevent disrupt uncover expose reveal discover report stop block condemn denounce deny
    hear`),
  perpetrating: set('perpetrate commit carry_out stage conduct execute mount launch'),
  copulas: set('be remain become stay turn form constitute'),
  faiths: set(
    'islamic islamist muslim sunni shia shiite koranic quranic christian catholic coptic anglican orthodox evangelical pentecostal baptist jewish hindu buddhist sikh',
  ),
  enduring: set('cope deal associate link connect charge busy coincide familiarise acquaint struggle grapple'),
  endingIn: set('end result culminate turn resort lead escalate switch move proceed descend degenerate amount rise'),
  bygone: set('former ex onetime one-time retired erstwhile ousted deposed defected'),
  leading: set('lead head spearhead command'),
  calling: set('know call dub name style'),
  hiding: set('hide conceal pack stuff strap tie disguise stash'),
  possessing: set('belong own run operate use hold man'),
  crews: set(
    'crew pilot co-pilot copilot captain skipper driver crewman crewmen crewmember passenger occupant gunner navigator sailor',
  ),
  replying: set('respond retaliate reply answer react counter hit_back strike_back fight_back fire_back follow_up'),
  backing: set('back support assist aid help reinforce accompany join flank'),
  together: new Set([
    'alongside',
    'together with',
    'along with',
    'in cooperation with',
    'in coordination with',
    'with the support of',
    'backed by',
    'supported by',
  ]),
  bringing: set('take bring evacuate transfer move rush carry airlift flee return go travel'),
  catching: set('capture recapture catch nab'),
  captors: set('police policeman detective agent investigator customs gendarmerie'),
  afterCapture: set(
    'believe await detain jail imprison extradite interrogate charge sentence execute behead torture deport',
  ),
  doneToPersons:
    set(`arrest behead charge deport detain execute extradite imprison indict interrogate interview jail release
    sentence torture try`),
  turnsOfSpeech: set(`addition fact turn total all general particular contrast return effect reality short response
    retaliation`),
  deniable:
    set(`statement claim report allegation accusation news this that it reports information version charge rumour
    rumor which account story testimony footage video`),
  sharesOfDeeds: set('responsibility involvement role part guilt complicity blame link hand connection knowledge'),
  countsOfHarm: set('casualty loss damage death injury victim fatality'),
  bodiesBefore:
    set(`group organization organisation movement faction militia coalition brigade unit agency observatory side
    alliance`),
  doneWhenHurt: set('flee sleep pray escape worship eat wait queue gather travel return walk shop harvest farm'),
  raiding: set('burn torch loot kill shoot abduct kidnap steal set rob destroy raze attack rustle ransack'),
  insurgents: set(
    'militants insurgents rebels jihadists guerrillas extremists separatists islamists terrorists bandits',
  ),
  assailants: set('assailant attacker perpetrator raider killer murderer bomber'),
  placesBefore: set(`town city village settlement place area hill base neighborhood neighbourhood district camp island
    province region locality`),
  middles: set('centre center'),
  blows: set('strikes attacks raids fires arrests'),
  meansOfBlows: set('drone air missile artillery rocket mortar grenade bomb bush forest grass mass'),
  flying:
    /\b(?:air ?forces?(?! (?:members?|officers?|men|man|soldiers?|sergeants?|personnel|guards?)\b)|aerospace forces?|aviation|(?:war|air)?planes?|jets?|(?<!(?:suicide|female|male|woman|teenage|child|lone|second|masked)[ -])bombers?|aircraft|helicopters?|gunships?|B-\d{2}s?)\b/i,
  gunnery: /\b(?:artillery|gunners|mortar (?:crews?|teams?))\b/i,
  suicides: /\b(?:suicide|female|male|woman|teenage|child|lone)[ -]bombers?\b/i,
  manyInArms:
    /(?:forces|units|troops|militants|rebels|soldiers|police|personnel|mujahid[ei]+n|mujahed[ei]+n|fedayeen)$/i,
  deedsOnPeople: set(`killing murder assassination execution abduction kidnapping arrest detention rape beating shooting
    lynching torture massacre capture seizure`),
  befallen: set('dead killed murdered slain deceased injured wounded kidnapped abducted'),
  qualities: set(`ruling opposing protesting rioting striking warring invading advancing retreating fleeing returning
    visiting passing`),
  guises: set('disguise dress pose masquerade camouflage'),
};
