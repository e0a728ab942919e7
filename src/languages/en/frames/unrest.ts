import type { FrameRow } from '../../../reader/language.ts';

/** Crowds: protests, what is done to them, and riots. */
export const unrest: readonly FrameRow[] = [
  {
    rule: 'protest/protested',
    type: 'protest',
    verbs: 'protest demonstrate rally march picket parade',
    args: { subj: 'agent!', 'in|at|outside|near|through': 'place', against: 'target' },
    unless: {
      subj: 'market|markets|stock|stocks|share|shares|study|studies|result|results|figure|figures|soldier|soldiers|army|troop|troops|rebel|rebels|militants|currency|coach',
      obj: 'innocence|ability|skill',
    },
    example: 'Residents protested in the town against the militia.',
    not: 'The study demonstrated a link in mice.',
  },
  {
    rule: 'protest/took-to-streets',
    type: 'protest',
    verbs: 'take come pour come_out',
    with: { 'to|onto|into': 'street|streets' },
    args: { subj: 'agent!', 'in|of': 'place' },
    example: 'Hundreds took to the streets in the town.',
    not: 'The boy took to the piano.',
  },
  {
    rule: 'protest/downed-tools',
    type: 'protest',
    verbs: 'down boycott walk_out',
    with: {
      'obj|of|from':
        'tool|tools|class|classes|lecture|lectures|lesson|lessons|exam|exams|work|election|elections|poll|polls|school|parliament',
    },
    args: { subj: 'agent!', 'in|at|across': 'place' },
    example: 'Students in Tell Marq boycotted classes.',
    not: 'The pilot downed a drink.',
  },
  {
    rule: 'protest/in-protest',
    type: 'protest',
    verbs:
      'block blockade close shut barricade gather boycott walk_out occupy assemble stage burn congregate march hold obstruct down',
    with: {
      'in|xcomp|against|as|during|for|with|at':
        'protest|demand|denounce|condemn|protesting|demonstration|solidarity|call',
    },
    args: { subj: 'agent!', 'in|at|outside|near|on|through': 'place', against: 'target' },
    unless: { subj: 'army|troops|soldiers|government|militants|rebels|gunmen|minister|president|union|company' },
    example: 'Farmers blockaded the port near Tell Marq to protest the law.',
    not: 'The minister met envoys in protest of the law.',
  },
  {
    rule: 'protest/gathered',
    type: 'protest',
    verbs: 'gather assemble congregate converge',
    with: {
      subj: 'demonstrator|demonstrators|protester|protesters|activists|students|workers|teachers|relatives|supporters|residents|people|farmers|women|villagers',
    },
    args: { subj: 'agent!', 'in|at|outside|near|on|in front of': 'place' },
    unless: {
      obj: 'firewood|wood|water|fruit|nuts|evidence|information|data|intelligence|signature|signatures|crops|mushrooms|berries|grass|fodder|honey|scrap|news|food|herbs|material',
      any: 'wedding|concert|festival|match|mourn|funeral|prayer|prayers|mark|remember|celebrate|feast|shelter|safety|anniversary|watch',
    },
    weak: true,
    example: 'Demonstrators gathered outside the court in Tell Marq.',
    not: 'Residents gathered for a wedding.',
  },
  {
    rule: 'protest/strike',
    type: 'protest',
    verbs: 'go stage begin launch hold call observe start continue join',
    with: {
      'on|obj': 'strike|stoppage|walkout|boycott|strikes',
      'subj|mod|for|over|against':
        'worker|workers|teacher|teachers|nurse|nurses|doctor|doctors|driver|drivers|union|unions|lawyer|lawyers|staff|employee|employees|student|students|shopkeepers|traders|miners|judges|lecturers|pilots|prisoners|detainees|inmates|railway|pay|wage|wages',
    },
    args: { subj: 'agent!', 'in|at|across': 'place' },
    example: 'Oil workers went on strike in Tell Marq.',
    not: 'The workers held a party in the yard.',
  },
  {
    rule: 'protest/dispersed',
    type: 'protest',
    verbs: 'disperse break_up scatter',
    with: {
      obj: 'protester|protesters|demonstrator|demonstrators|crowd|crowds|demonstration|protest|rally|march|gathering|student|students|sit-in|them|striker|strikers|marchers|worker|workers|teacher|teachers',
    },
    args: { subj: 'target', obj: 'agent', 'in|at|outside|near|on': 'place', with: 'instrument' },
    unless: { subj: 'wind|rain|storm' },
    example: 'Police dispersed protesters in Tell Marq with batons.',
    not: 'The wind dispersed the smoke.',
  },
  {
    rule: 'protest/tear-gas',
    type: 'protest',
    verbs: 'fire use lob deploy launch shoot throw spray turn resort',
    with: {
      'obj|to':
        'force|violence|gas|teargas|canister|canisters|cannon|cannons|bullet|bullets|baton|batons|grenade|grenades',
      any: 'tear|teargas|water|rubber|pepper|batons|baton|stun|excessive|disproportionate|brute',
    },
    args: { subj: 'target', 'at|on|against|into': 'agent', 'in|outside|near': 'place' },
    unless: { any: 'militants|insurgents|rebels|crops|fire-fighters|firefighters|blaze' },
    example: 'Police fired tear gas at demonstrators in Tell Marq.',
    not: 'Firefighters turned water cannon on the blaze.',
  },
  {
    rule: 'protest/protest',
    type: 'protest',
    nouns:
      'protest, demonstration, sit-in, rally, general strike, hunger strike, march, vigil, walkout, picket, picket line, boycott, motorcade, labor strike, labour strike, protest march, protest rally, roadblock protest, civil disobedience, work stoppage, shutdown strike, sit in',
    args: { subj: 'agent', 'by|of': 'agent', 'in|at|outside|near': 'place', against: 'target' },
    weak: true,
    unless: {
      mod: 'product|cooking|car|stock|market|relief',
      of: 'product|method|power|time|troops',
      any: 'shares|stocks|investors|technology',
    },
    example: 'A protest against the militia was held in the town square.',
    not: 'A demonstration of the product was held.',
  },
  {
    rule: 'protest/blocked-road',
    type: 'protest',
    verbs: 'block blockade barricade obstruct close occupy cut',
    with: {
      obj: 'road|roads|highway|highways|street|streets|bridge|motorway|railway|route|routes|crossing|traffic|avenue|square|intersection',
      subj: 'demonstrator|demonstrators|protester|protesters|resident|residents|farmer|farmers|worker|workers|student|students|driver|drivers|villager|villagers|trucker|truckers|activist|activists|supporter|supporters|miner|miners|teacher|teachers|peasants|youths|strikers|groups|people|hundreds|dozens|thousands|communities|unions|relatives|fishermen|traders',
    },
    args: { subj: 'agent!', 'in|at|near|to|between|obj': 'place' },
    unless: { subj: 'armed', any: 'armed|gunmen|marathon' },
    example: 'Farmers blocked the highway near Tell Marq.',
    not: 'Snow blocked the highway near Tell Marq.',
  },
  {
    rule: 'protest/walked-out',
    type: 'protest',
    verbs: 'walk_out strike',
    with: {
      subj: 'nurse|nurses|teacher|teachers|worker|workers|doctor|doctors|driver|drivers|student|students|pupils|miners|staff|employees|lawyers|judges|pilots|lecturers|dockers|postmen',
      'over|in|at|for|across':
        'pay|wage|wages|salary|salaries|conditions|fees|protest|hospital|hospitals|school|schools|country|city|capital',
    },
    args: { subj: 'agent!', 'in|at|across': 'place' },
    example: 'Nurses walked out in Tell Marq over wages.',
    not: 'The guests walked out in the rain.',
  },
  {
    rule: 'protest/filled',
    type: 'protest',
    verbs: 'fill pack throng flood jam swarm occupy crowd line',
    with: {
      obj: 'street|streets|square|avenue|boulevard|plaza|squares|avenues|roundabout',
      any: 'demand|demanding|demands|call|calling|protest|against|resignation|chanting|denounce|denouncing|oust|justice|rights|reform|reforms|coup|junta|corruption|solidarity|rally',
    },
    args: { subj: 'agent!', 'in|of': 'place', against: 'target' },
    unless: { any: 'carnival|marathon|fans|trophy|troops|soldiers|tanks|floodwater' },
    example: 'Thousands filled the main square of Tell Marq to demand a new vote.',
    not: 'Fans filled the square for the carnival.',
  },
  {
    rule: 'protest/human-chain',
    type: 'protest',
    verbs: 'form hold make',
    with: { obj: 'chain', any: 'human' },
    args: { subj: 'agent', 'in|at|outside|near|along': 'place' },
    example: 'Activists formed a human chain in Tell Marq.',
    not: 'The shops form a chain.',
  },
  {
    rule: 'riot/turned-violent',
    type: 'riot',
    verbs: 'turn become grow descend degenerate spiral',
    with: {
      subj: 'protest|protests|demonstration|demonstrations|march|rally|sit-in|gathering|procession|strike',
      any: 'looting|rioting|unrest|disorder|violent|violence|deadly|riot|riots|chaos|bloody|ugly|clashes',
    },
    args: { 'in|at|near': 'place' },
    example: 'A protest turned violent in Tell Marq.',
    not: 'The march turned into a side street.',
  },
  {
    rule: 'riot/stoned',
    type: 'riot',
    verbs: 'stone',
    args: { subj: 'agent', obj: 'target!', 'in|near|at': 'place' },
    unless: { any: 'death|cherries|adultery' },
    example: 'Villagers stoned a police patrol in Tell Marq.',
    not: 'The cook stoned the cherries.',
  },
  {
    rule: 'riot/scuffled',
    type: 'riot',
    verbs: 'scuffle',
    args: { subj: 'agent!', with: 'target', 'in|at|near|outside': 'place' },
    example: 'Farmers scuffled with officers in Tell Marq.',
    not: 'The shoes scuffled on the floor.',
  },
  {
    rule: 'riot/threw-stones',
    type: 'riot',
    verbs: 'throw hurl pelt lob fling',
    with: {
      'obj|with':
        'petrol bombs|petrol bomb|firebombs|firebomb|fire bombs|stone|stones|rock|rocks|brick|bricks|bottle|bottles|cocktail|cocktails|molotov|molotovs|firework|fireworks|projectiles|stick|sticks|petrol',
    },
    args: { subj: 'agent!', 'at|on|against': 'target', obj: 'target', 'in|near|outside': 'place' },
    unless: { subj: 'child|boy|volcano' },
    example: 'Young men threw stones at police in Tell Marq.',
    not: 'The boy threw stones into the lake.',
  },
  {
    rule: 'riot/burned-tyres',
    type: 'riot',
    verbs: 'burn burnt erect set_up build put_up set form raise mount throw_up man',
    with: { 'obj|of|to|on': 'tyre|tyres|tire|tires|barricade|barricades' },
    args: { subj: 'agent!', 'in|on|near|at|along': 'place' },
    unless: { subj: 'army|soldiers|troops|militants|rebels|police' },
    example: 'Demonstrators burned tyres on the road to Tell Marq.',
    not: 'Soldiers erected barricades at the gate.',
  },
  {
    rule: 'riot/rioted',
    type: 'riot',
    verbs: 'riot',
    args: { subj: 'agent!', 'in|near|at': 'place' },
    example: 'Prisoners rioted in the jail.',
    not: 'The garden riots with colour.',
  },
  {
    rule: 'riot/riot',
    type: 'riot',
    nouns:
      'riot, rioting, mob violence, unrest, communal violence, sectarian violence, ethnic violence, mob attack, post-election violence, race riot, prison riot, violent demonstration, violent protest, vandalism',
    args: { subj: 'agent', by: 'agent', 'in|at|near': 'place' },
    weak: true,
    unless: { mod: 'police', of: 'colour|color|flavours|emotion' },
    example: 'Riots in the capital left shops burned.',
    not: 'The riot police stood by.',
  },
];
