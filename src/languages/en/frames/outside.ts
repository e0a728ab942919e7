import type { FrameRow } from '../../../reader/language.ts';

const FORCES_OF_NATURE =
  'water|waters|wave|waves|tide|heat|wildfires|bushfire|bushfires|earthquake|quake|flood|floods|flooding|floodwaters|hurricane|cyclone|typhoon|tornado|landslide|landslides|tsunami|wildfire|wildfires|drought|avalanche|storm|mudslide|mudslides|lava|eruption|blizzard|lightning|rain|rains|tremor|heatwave|aftershock|monsoon|thunderstorm|hailstorm|snowstorm|volcano';

/** What comes in waves, floods and storms that are none. */
const NO_NATURE = [
  'imports|goods|money|cash|orders|applications|donations|people|refugees|migrants|visitors|tourists|calls|complaints|tears|protests',
  'violence|unrest|crime|anger|criticism|terror|terrorism|repression|attack|strike|airstrike|raid|bombing|bomb|explosion|shelling|shooting|fire|gunfire',
  'rocket|missile|shell|bullet|drone|killing|murder|assassination|execution|kidnapping|abduction|arrest|detention|clash|fighting|looting|riot|desertion',
  'defection|resignation|sanction|deportation|eviction|layoff|disinformation|rumour|rumor|optimism|enthusiasm|nostalgia|panic|fear',
].join('|');

/** What a force of nature did to people and places: killed, hurt or drove them out, or struck them. */
const byNature = (rule: string, verbs: string, obj: string, example: string, not: string): FrameRow => ({
  ...{ rule: `outside/${rule}`, type: 'natural-disaster', verbs },
  with: { subj: FORCES_OF_NATURE },
  args: { 'obj|of': obj, 'in|near|at|off|across|into|through|on': 'place' },
  unless: {
    any: 'political|criticism|media|bullets|applause|shock',
    'subj-of': NO_NATURE,
    xcomp: 'dead|homeless',
  },
  ...{ example, not },
});

/** What makes a fire or a blast one of war. */
const OF_WAR = {
  mod: 'artillery|mortar|rocket|gun|sniper|machine-gun|tank|small-arms|friendly|return|heavy|enemy|bomb|suicide|mine|shell',
  'on|upon|by|from|against':
    'protester|protesters|crowd|troops|soldiers|police|position|positions|civilians|army|forces|militants|gunmen',
  any: 'bomb|bombs|bomber|attack|attacker|attacked|militants|insurgents|rebels|drone|drones|missile|missiles|rocket|rockets|shell|shells|shelling|strike|strikes|airstrike|airstrikes|gunmen|terrorists|terrorist|ied|suicide|grenade|device|mortar|detonated|troops|soldiers|claimed|responsibility|car|opened|arson|sabotage|guerrillas|police|rioters|protesters|exploded|army|warplanes|set|dynamite',
};

/** What lies outside the conflict: accidents, disasters, crime. Read so that it is never taken for an attack. */
export const outside: readonly FrameRow[] = [
  byNature(
    'killed-by-nature',
    'kill drown claim',
    'killed|target|place',
    'The earthquake killed forty villagers.',
    'The film about the storm killed time.',
  ),
  byNature(
    'injured-by-nature',
    'injure',
    'injured|target|place',
    'A storm injured six fishermen near the port.',
    'The ball injured the striker.',
  ),
  byNature(
    'displaced-by-nature',
    'displace force',
    'displaced|target|place',
    'Floods displaced 2,000 families in the valley.',
    'New firms displaced old ones in the market.',
  ),
  byNature(
    'struck-by-nature',
    'hit strike sweep bury slam make rip batter devastate destroy jolt shake rock inundate submerge wash_away engulf leave damage ravage flood cut_off hammer lash pound trigger cause burn tear tear_through barrel reach threaten affect flatten level claim rage scorch swallow swamp isolate cut kill',
    'target|place',
    'A landslide buried a village in the valley.',
    'The ball hit the post in the final minute.',
  ),
  {
    rule: 'outside/left-dead-by-nature',
    type: 'natural-disaster',
    verbs: 'leave',
    with: { subj: FORCES_OF_NATURE, xcomp: 'dead' },
    args: { obj: 'killed!', 'in|near|on|across': 'place' },
    unless: { 'subj-of': NO_NATURE, any: 'bombings|shelling|strikes|gunfire' },
    example: 'The storm left forty people dead in the valley.',
    not: 'The storm left the garden in ruins.',
  },
  {
    rule: 'outside/burst-banks',
    type: 'natural-disaster',
    verbs: 'burst overflow breach break',
    with: {
      'obj|subj': 'bank|banks|river|dyke|levee|embankment',
      any: 'river|banks|levee|dyke|flood|flooded|flooding|embankment',
    },
    args: { subj: 'place', 'in|near|at': 'place' },
    unless: { any: 'shelling|missile|strike|sabotage|troops|account|robbers' },
    example: 'The river burst its banks near Tell Marq.',
    not: 'Robbers broke into the bank near the river.',
  },
  {
    rule: 'outside/was-flooded',
    type: 'natural-disaster',
    verbs: 'flood inundate submerge swamp',
    with: {
      obj: 'camp|camps|village|villages|town|city|home|homes|house|houses|field|fields|district|districts|road|roads|farmland|crops|street|streets|hectares|shelters|area|areas|region',
    },
    args: { obj: 'target|place!', 'in|near|at|across': 'place' },
    unless: {
      subj: 'people|fans|protesters|tourists|police|troops|soldiers|refugees|migrants|water',
      any: 'dam-destroyed|weapons|goods|imports|leaflets',
    },
    example: 'Two villages near Tell Marq were flooded at night.',
    not: 'Fans flooded the streets of the town.',
  },
  {
    rule: 'outside/volcano',
    type: 'natural-disaster',
    verbs: 'erupt',
    with: { subj: 'volcano' },
    args: { 'in|near|on': 'place' },
    example: 'The volcano erupted on the island of Tell Marq.',
    not: 'Cheers erupted in the hall.',
  },
  {
    rule: 'outside/mount-erupted',
    type: 'natural-disaster',
    verbs: 'erupt',
    with: { subj: 'mount' },
    args: { 'in|near|on': 'place', subj: 'place' },
    example: 'Mount Marq erupted on Tuesday.',
    not: 'Cheers erupted in the hall.',
  },
  {
    rule: 'outside/drowned',
    type: 'accident',
    verbs: 'drown',
    args: { 'subj|obj': 'killed!', 'in|off|near|while': 'place' },
    unless: {
      in: 'debt|paperwork|sorrow|noise',
      obj: 'sorrow|voice|sound|noise',
      any: 'floods|flood|tsunami|cyclone|debt',
    },
    example: 'Six children drowned in the river near Tell Marq.',
    not: 'The firm drowned in debt.',
  },
  {
    rule: 'outside/mishap',
    type: 'accident',
    verbs: 'skid fall plunge plunge_into veer overturn go derail run_aground run come_down topple slide slip tip_over',
    with: {
      subj: 'plane|jet|helicopter|aircraft|bus|train|truck|car|lorry|van|crane|ferry|boat|ship|minibus|vehicle|airliner|lift|elevator|scaffolding|rickshaw|cable',
      'off|into|on|from|onto|aground|over|down|near|in|after|outside|obj':
        'take-off|takeoff|airport|airfield|forest|mountain|mountains|mountainside|reservoir|rapids|trench|well|runway|ravine|gorge|river|road|cliff|site|building|bridge|canal|lake|sea|aground|valley|ditch|worker|workers|tracks|house',
    },
    args: { subj: 'target!', 'in|near|at|off|into|on': 'place' },
    unless: { any: 'missile|rocket|bomb|shot|downed|attack' },
    example: 'A passenger plane skidded off the runway in Tell Marq.',
    not: 'The bus ran late on Monday.',
  },
  {
    rule: 'outside/by-accident',
    type: 'accident',
    verbs: 'go_off discharge explode shoot kill fire wound die',
    with: { 'by|in|mod': 'accident|mishap|accidentally|mistake' },
    args: { subj: 'killed|target', obj: 'killed|target', 'in|near|at': 'place' },
    unless: { in: 'attack' },
    example: 'A rifle went off by accident in a barracks near Tell Marq.',
    not: 'He met his wife by accident.',
  },
  {
    rule: 'outside/crushed',
    type: 'accident',
    verbs: 'crush trample squash',
    with: { to: 'death' },
    args: { obj: 'killed!', 'in|near|at|outside': 'place' },
    unless: {
      any: 'tank|tanks|bulldozer|bulldozers|police|troops|elephant|elephants|soldiers|bombing|airstrike|missile',
    },
    example: 'Nine pilgrims were crushed to death at a shrine in Tell Marq.',
    not: 'A tank crushed a man to death.',
  },
  {
    rule: 'outside/left-tracks',
    type: 'accident',
    verbs: 'come come_off leave jump run_off',
    with: {
      subj: 'train|tram|wagon|wagons|carriage|carriages|locomotive|coach|coaches',
      'off|obj': 'track|tracks|rail|rails',
    },
    args: { subj: 'target!', 'in|near|at|outside': 'place' },
    unless: { any: 'bomb|explosion|sabotage|mine|blast' },
    example: 'A train came off the tracks near Tell Marq.',
    not: 'The plan came off the rails.',
  },
  {
    rule: 'outside/ran-into',
    type: 'accident',
    verbs: 'hit strike ram plough_into plow_into slam_into crash_into smash_into run_into plough slam smash',
    with: {
      subj: 'bus|train|truck|lorry|car|van|minibus|tram|taxi|ferry|barge|motorcycle|locomotive|coach|trailer|tractor',
      'obj|into':
        'train|bus|truck|lorry|car|van|minibus|tram|taxi|tree|wall|bridge|pillar|lamppost|iceberg|reef|rock|rocks|mountain|hillside|pylon|cow|embankment|barrier|crane|pier|tractor|trailer|ferry|ship|vessel|boat|house|queue|stall',
    },
    args: { subj: 'target!', obj: 'target', 'in|near|at|off|on|outside': 'place' },
    unless: {
      any: 'bomb|bombs|bomber|explosive|explosives|explosives-laden|attack|attacked|attacker|terrorist|terrorists|militants|gunmen|deliberately|suicide|missile|missiles|mine|drone|drones|rammed|protesters|crowd|police|checkpoint|strike|strikes|militant|car-ramming',
    },
    example: 'A bus hit a lorry near Tell Marq.',
    not: 'A bomber rammed a car into the wall of a base.',
  },
  {
    rule: 'outside/died-in-mishap',
    type: 'accident',
    verbs: 'die perish kill injure lose crush bury',
    with: {
      'in|by|after|under':
        'fall|crash|collision|accident|stampede|crush|pile-up|pileup|rockfall|cave-in|capsizing|shipwreck|train|bus|truck|lift',
    },
    args: { 'subj|obj': 'killed|injured', 'in|near|at|on|off': 'place' },
    unless: { any: 'attack|shot|bomb|militants|gunmen|troops|fighting|rebels|clashes' },
    example: 'Four miners died in a fall at a mine near Tell Marq.',
    not: 'The soldiers died in the fall of the town to rebels.',
  },
  {
    rule: 'outside/suffocated',
    type: 'accident',
    verbs: 'suffocate asphyxiate drown',
    args: { subj: 'killed', 'in|near|at|off': 'place' },
    unless: {
      subj: 'gunman|assailant|army|soldiers|police|gunmen|troops|guards|rebels',
      any: 'gas|fleeing|chased|smugglers|shelling|strike|fishermen',
    },
    example: 'Nine miners suffocated in a pit near Tell Marq.',
    not: 'Police suffocated a detainee.',
  },
  {
    rule: 'outside/electrocuted',
    type: 'accident',
    verbs: 'electrocute',
    args: { obj: 'killed!', 'in|near|at|on': 'place' },
    unless: {
      subj: 'guard|guards|agent|agents|police|soldiers|torturers|interrogators|officers|captors',
      any: 'detainee|detainees|custody|prisoner|prisoners|interrogation|executed|execution',
    },
    example: 'Two painters were electrocuted near Tell Marq.',
    not: 'Guards electrocuted a detainee.',
  },
  {
    rule: 'outside/went-down',
    type: 'accident',
    verbs:
      'go_down come_down nosedive go_under founder keel_over run_aground tip_over flip flip_over sink capsize break_up plummet overturn catch',
    with: {
      subj: 'ferry|boat|ship|vessel|trawler|canoe|dinghy|barge|pirogue|dhow|airliner|plane|aircraft|helicopter|jet|launch|raft|freighter|yacht|rickshaw|minibus|bus|truck',
      any: 'down|under|foundered|aground|over|flipped|sank|sunk|capsized|capsizes|keeled|overturned|plummeted',
    },
    args: { subj: 'target!', 'in|near|at|off|into|on': 'place' },
    unless: {
      any: 'missile|rocket|torpedo|bomb|bombed|shot|downed|attack|defences|defenses|fire|gunfire|lands|landed|attacked|strike|mine|drone|militants|rebels|shelled',
    },
    example: 'A ferry went down off the coast of Tell Marq.',
    not: 'A missile hit the ship, which went down off the coast.',
  },
  {
    rule: 'outside/struck-tree',
    type: 'accident',
    verbs: 'hit strike ram slam_into plough_into plow_into run_into',
    with: {
      subj: 'car|bus|minibus|van|lorry|truck|taxi|motorcycle|motorbike|train|tram|plane|ferry|boat|ship',
      'obj|into':
        'tree|trees|pole|lamppost|post|wall|guardrail|barrier|divider|cow|elephant|rock|rocks|reef|iceberg|pedestrian|pedestrians|cyclist|bridge|pier',
    },
    args: { subj: 'target!', 'in|near|at|off|on': 'place' },
    unless: {
      any: 'bomb|bomber|suicide|attack|attacker|attacked|militants|rebels|missile|missiles|rocket|rockets|explosives|gunmen|terror|terrorist|mine|drone|protesters|deliberately|rammed',
    },
    example: 'A bus struck a tree near Tell Marq.',
    not: 'A car struck a chord with buyers.',
  },
  {
    rule: 'outside/crashed',
    type: 'accident',
    verbs: 'crash collide derail capsize sink overturn',
    args: { subj: 'target!', 'in|near|at|off|into|on': 'place' },
    unless: { subj: 'market|stock|system|computer|website|economy|app|price|heart|rocket|missile|shell|mortar|spirit' },
    example: 'A helicopter crashed near Tell Marq.',
    not: 'The stock market crashed.',
  },
  {
    rule: 'outside/accident',
    type: 'accident',
    nouns:
      'accident, crash, traffic accident, road accident, plane crash, collision, helicopter crash, bus crash, train crash, car crash, shipwreck, stampede, derailment, pile-up, plane accident, road crash, capsizing, air crash, boat accident, mining accident, ferry disaster',
    args: { of: 'target', 'in|near|on|at': 'place' },
    weak: true,
    unless: { mod: 'stock|market|system|computer' },
    example: 'A bus crash near Tell Marq killed six.',
    not: 'The market crash hurt savers.',
  },
  {
    rule: 'outside/natural',
    type: 'natural-disaster',
    nouns:
      'earthquake, quake, flood, flooding, hurricane, cyclone, typhoon, tornado, landslide, tsunami, wildfire, drought, avalanche, storm, mudslide, volcanic eruption, blizzard, flash flood, bushfire, forest fire, bush fire, brush fire, grass fire, heat wave, cold wave, cold snap, torrential rain, heavy rain, heavy snowfall, flash flooding, tidal wave, sandstorm, heatwave, aftershock, thunderstorm, monsoon rains, heavy rains, torrential rains',
    args: { 'in|near|at|off|across': 'place' },
    unless: {
      mod: 'political|media|perfect',
      of: 'imports|goods|money|cash|orders|data|letters|applications|emotions|support|donations|requests|fakes|criticism|protest|protests|refugees|applause|complaints|tweets|calls|people|migrants|anger',
    },
    example: 'An earthquake near Tell Marq killed 40 people.',
    not: 'A political storm broke in parliament.',
  },
  {
    rule: 'outside/man-made',
    type: 'man-made-disaster',
    nouns:
      'refinery explosion, tanker explosion, factory explosion, gas cylinder explosion, fireworks blast, chemical explosion, plant explosion, boat fire, market fire, school fire, refinery fire, oil depot fire, fuel depot fire, tanker blast, warehouse explosion, fertiliser explosion, fuel explosion, boiler blast, silo explosion, bridge collapse, roof collapse, crane collapse, stand collapse, tunnel collapse, gas explosion, gas leak, cave-in, mine cave-in, building collapse, dam collapse, mine collapse, factory fire, industrial accident, oil spill, boiler explosion, gas blast, mine explosion, mine blast accident, chemical spill, chemical leak, ammonia leak, dam failure, dam burst, power plant accident, nuclear accident, warehouse fire, hotel fire, hospital fire, coal mine explosion, pipeline explosion, fireworks explosion, blaze, inferno, house fire, building fire, apartment fire, mine disaster, radiation leak, bridge collapse, tailings dam collapse, wall collapse, roof collapse',
    args: { 'in|near|at': 'place' },
    unless: { of: 'glory|publicity|anger' },
    example: 'A gas explosion in a bakery killed two.',
    not: 'The collapse of the shares hurt.',
  },
  {
    rule: 'outside/fire-at',
    type: 'man-made-disaster',
    nouns: 'fire, leak, spill',
    with: {
      'at|in|of|inside|on|from':
        'hospital|factory|plant|warehouse|mine|refinery|nightclub|hotel|market|school|building|fireworks|pipeline|store|depot|hostel|mill|tower|apartment|block|prison|centre|center|dormitory|platform|rig|oilrig|tanker|shipyard|restaurant|camp|bakery|gas|boiler|cylinder|ammonia|chlorine|oil|chemicals',
    },
    args: { subj: 'agent', 'in|near|at': 'place' },
    unless: OF_WAR,
    example: 'A fire at a hospital in Tell Marq killed 60 patients.',
    not: 'Troops opened fire at a hospital.',
  },
  {
    rule: 'outside/blast-at',
    type: 'man-made-disaster',
    nouns: 'explosion, blast',
    with: {
      'at|in|of|inside|on|from':
        'factory|plant|warehouse|mine|refinery|fireworks|pipeline|depot|mill|platform|rig|oilrig|tanker|shipyard|bakery|gas|boiler|cylinder|ammonia|chlorine|oil|chemicals|silo|laboratory|workshop',
    },
    args: { subj: 'agent', 'in|near|at': 'place' },
    unless: OF_WAR,
    example: 'An explosion at a fireworks factory near Tell Marq killed nine.',
    not: 'A blast at a market killed nine.',
  },
  {
    rule: 'outside/burned-down',
    type: 'man-made-disaster',
    verbs: 'tear_through rip_through sweep tear rip gut engulf burn_down destroy kill break_out rage blaze',
    with: {
      subj: 'fire|blaze|inferno|flames',
      any: 'hospital|factory|plant|warehouse|nightclub|hotel|market|school|building|hostel|mill|tower|apartment|block|prison|centre|center|dormitory|slum|camp|bakery|home|house|church|shop|shops|store|stores|depot|plant|ward|carriage|bus',
    },
    args: { obj: 'killed|destroyed', 'through|in|at|near': 'place' },
    unless: {
      any: 'bomb|attack|attacked|militants|rebels|drone|drones|missile|missiles|rocket|rockets|shell|shells|shelling|strike|airstrike|gunmen|arson|set|grenade|gunfire|soldiers|troops|army|police|artillery|guerrillas|sniper|forest|wildfire|bush',
    },
    example: 'A blaze tore through a factory in Tell Marq.',
    not: 'Artillery fire destroyed a school.',
  },
  {
    rule: 'outside/blast-at-works',
    type: 'man-made-disaster',
    verbs: 'rip_through tear_through rip tear rock hit shake destroy kill level flatten injure wound sweep',
    with: {
      subj: 'explosion|explosions|blast|blasts',
      any: 'fireworks|firecracker|gas|fuel|chemical|chemicals|refinery|ammonia|methane|boiler|coal|factory|plant|mill|pipeline|fertiliser|fertilizer|nitrate|silo|petrochemical|workshop|gunpowder|gasoline|petrol|distillery|mine',
    },
    args: { obj: 'killed|target', 'in|near|at|through': 'place' },
    unless: {
      any: 'bomb|bombs|bomber|attack|attacker|attacked|militants|insurgents|rebels|drone|drones|missile|missiles|rocket|rockets|shell|shells|shelling|strike|strikes|airstrike|gunmen|terrorists|ied|suicide|grenade|device|mortar|detonated|troops|soldiers|claimed|car|sabotage|guerrillas|planted|mines|landmine|roadside',
    },
    example: 'A blast ripped through a fireworks factory in Tell Marq.',
    not: 'A bomb blast ripped through a factory.',
  },
  {
    rule: 'outside/trapped',
    type: 'accident',
    verbs: 'trap strand bury',
    with: {
      'in|aboard|inside|under|beneath|underground|on':
        'mine|ship|vessel|boat|rubble|tunnel|shaft|lift|cave|elevator|debris|coach|train|pit|submarine',
    },
    args: { obj: 'target!', 'in|near|at|off': 'place' },
    unless: {
      any: 'bomb|bombs|bombed|shelling|strike|strikes|airstrike|missile|quake|earthquake|militants|rebels|soldiers|troops|siege|fighting|attack|landslide|flood|israeli|russian|mudslide|war|shells|rocket|rockets|destroyed|bombing|raid|blast|explosion|crossfire',
    },
    example: 'Nine divers were trapped in a cave near Tell Marq.',
    not: 'Families were trapped under the rubble after an airstrike.',
  },
  {
    rule: 'outside/fuel-store-exploded',
    type: 'man-made-disaster',
    verbs: 'explode burst blow_up catch leak',
    with: {
      subj: 'depot|store|warehouse|station|dump|silo',
      any: 'fuel|gas|petrol|gasoline|chemical|chemicals|nitrate|fertiliser|fertilizer|fireworks|oil',
    },
    args: { subj: 'target', 'in|near|at': 'place' },
    unless: {
      any: 'bomb|bombs|attack|attacked|militants|rebels|drone|drones|missile|missiles|rocket|rockets|shell|shells|shelling|strike|strikes|airstrike|gunmen|grenade|device|mine|ied|suicide|hit|struck|terrorists|guerrillas|planted|explosives|mines|price|prices',
    },
    example: 'A fuel depot exploded in Tell Marq.',
    not: 'A fuel depot exploded when a drone hit it.',
  },
  {
    rule: 'outside/works-caught-fire',
    type: 'man-made-disaster',
    verbs: 'catch explode burst leak blow_up spill',
    with: {
      subj: 'reactor|ammonium|nitrate|fertiliser|fertilizer|chemicals|methane|propane|petrol|gasoline|factory|plant|tanker|boiler|cylinder|pipeline|refinery|mill|nightclub|hotel|hospital|dam|dyke|reservoir|fireworks|transformer|ship|train|platform|gas|oil|building|mine|bus',
      any: 'fire|exploded|explode|explodes|burst|leaked|leak|blew|ammonia|oil|nitrate',
    },
    args: { subj: 'target', 'in|near|at|off': 'place' },
    unless: {
      any: 'bomb|bombs|attack|attacked|militants|rebels|drone|drones|missile|missiles|rocket|rockets|shell|shells|shelling|strike|strikes|airstrike|gunmen|grenade|device|mine|ied|troops|soldiers|suicide|hit|struck|terrorists|guerrillas|dynamite|planted|explosives|mines|bubble',
    },
    example: 'A fuel tanker exploded near Tell Marq, killing 90 people.',
    not: 'A tanker hit a mine and exploded.',
  },
  {
    rule: 'outside/vessel-burst',
    type: 'man-made-disaster',
    verbs: 'explode burst blow_up rupture collapse',
    with: {
      subj: 'tank|tanks',
      any: 'fuel|gas|fish|storage|oxygen|propane|petrol|gasoline|diesel|oil|water|septic|lpg|ammonia',
    },
    args: { subj: 'target', 'in|near|at|off': 'place' },
    unless: {
      any: 'bomb|bombs|attack|attacked|militants|rebels|drone|drones|missile|missiles|rocket|rockets|shell|shells|shelling|strike|strikes|airstrike|gunmen|grenade|mine|ied|suicide|hit|struck|terrorists|dynamite|planted|explosives|mines',
    },
    example: 'A gas tank exploded in a restaurant in Tell Marq, killing two.',
    not: 'The tank was hit by a drone and exploded.',
  },
  {
    rule: 'outside/aircraft-burst',
    type: 'accident',
    verbs: 'explode blow_up burst disintegrate',
    with: { subj: 'helicopter|helicopters|plane|airliner|aircraft|jet|airplane|balloon|airship|jetliner' },
    args: { subj: 'target', 'over|in|near|at|off': 'place' },
    unless: {
      any: 'bomb|bombs|attack|attacked|militants|rebels|drone|drones|missile|missiles|rocket|rockets|shot|hit|struck|fire|terrorists|explosives',
    },
    example: 'A helicopter exploded over Tell Marq, killing its crew.',
    not: 'A missile hit the plane, which exploded.',
  },
  {
    rule: 'outside/leaked',
    type: 'man-made-disaster',
    verbs: 'leak spill spew seep gush',
    with: {
      'subj|obj|of':
        'oil|diesel|crude|petrol|fuel|chlorine|ammonia|methane|chemicals|chemical|acid|cyanide|sewage|slurry|tailings|mercury|radiation|gas|sludge|waste|naphtha|kerosene',
    },
    args: { 'in|near|at|off|into': 'place', from: 'target|place' },
    unless: { any: 'missile|rocket|shell|shells|shelling|strike|bomb|bombs|attack|sabotage|report|memo|document' },
    example: 'Two hundred tonnes of diesel leaked from a depot near Tell Marq.',
    not: 'The minister leaked a memo on oil.',
  },
  {
    rule: 'outside/fuel-truck',
    type: 'man-made-disaster',
    verbs: 'explode catch blow_up ignite overturn burn burst crash flip',
    with: { subj: 'truck|lorry|tanker|wagon|train', any: 'fuel|petrol|gas|gasoline|oil|fireworks|diesel' },
    args: { 'in|near|at|on': 'place' },
    unless: {
      any: 'bomb|attack|attacked|militants|rebels|drone|drones|missile|missiles|rocket|rockets|shell|strike|airstrike|gunmen|grenade|device|ied|suicide|hit|struck|planted|explosives|mine',
    },
    example: 'A fuel truck exploded near Tell Marq.',
    not: 'A truck with a bomb exploded near Tell Marq.',
  },
  {
    rule: 'outside/collapse-of',
    type: 'man-made-disaster',
    nouns: 'collapse',
    with: {
      of: 'building|bridge|dam|mine|roof|wall|tunnel|house|tower|block|stand|scaffolding|church|school|stadium|mineshaft|pit',
    },
    args: { 'in|near|at': 'place' },
    example: 'The collapse of a mine near Tell Marq killed nine diggers.',
    not: 'The collapse of the talks surprised all.',
  },
  {
    rule: 'outside/collapsed',
    type: 'man-made-disaster',
    verbs: 'collapse cave_in pancake crumble give_way topple',
    with: {
      subj: 'building|bridge|dam|mine|roof|wall|tunnel|house|tower|block|apartment|stand|scaffold|scaffolding|crane|school|church|ceiling|balcony|store|supermarket|mall|complex|arcade|shop|warehouse|grandstand|walkway|footbridge|pier|homes|houses|buildings|bridges|dams|walls|chimney|silo|temple|cinema|stage|overpass|flyover|structure|pit|shaft|mineshaft|tenement|hostel|mosque|market|hotel|factory',
    },
    args: { subj: 'target!', 'in|near|at': 'place' },
    example: 'A building collapsed in the port.',
    not: 'The talks collapsed in the port.',
  },
  {
    rule: 'outside/drugs-seized',
    type: 'organized-crime',
    verbs:
      'seize confiscate intercept find discover destroy impound recover bust dismantle break_up smash raid uncover',
    with: {
      'obj|of':
        'cocaine|heroin|drug|drugs|narcotics|methamphetamine|meth|captagon|cannabis|marijuana|ivory|contraband|pills|hashish|opium|fentanyl|ring|lab|laboratory|cigarettes|tusks|pangolin|gold|timber|counterfeit|trafficking|smuggling|network|racket|syndicate|gang|tunnel|tunnels|plantation|plantations|stash',
      any: 'extortion|racket|crime|mafia|cocaine|heroin|drug|drugs|narcotics|methamphetamine|meth|captagon|cannabis|marijuana|ivory|contraband|pills|hashish|opium|fentanyl|trafficking|smuggling|smuggled|cigarettes|tusks|pangolin|illegal|counterfeit|traffickers|smugglers',
    },
    args: { subj: 'agent', obj: 'target', 'in|at|near|from|off': 'place' },
    example: 'Police seized two tonnes of cocaine in the port of Tell Marq.',
    not: 'Scientists found a new star.',
  },
  {
    rule: 'outside/drugs-on-board',
    type: 'organized-crime',
    verbs: 'seize intercept stop impound capture',
    with: {
      obj: 'submarine|boat|vessel|ship|truck|lorry|car|plane|container|van|yacht|dhow|shipment',
      any: 'cocaine|heroin|drugs|narcotics|methamphetamine|captagon|cannabis|marijuana|hashish|opium|fentanyl|ivory|cigarettes',
    },
    args: { subj: 'agent', obj: 'target', 'in|at|near|off': 'place' },
    example: 'The navy seized a boat packed with cocaine.',
    not: 'The navy seized a boat packed with rifles.',
  },
  {
    rule: 'outside/racket',
    type: 'organized-crime',
    verbs: 'extort smuggle traffic launder blackmail poach counterfeit',
    args: { subj: 'agent', obj: 'target', 'in|at|near|across|into|through': 'place' },
    unless: { any: 'egg|eggs|sauce|kitchen|pan' },
    weak: true,
    example: 'A gang extorted shopkeepers in Tell Marq.',
    not: 'The cook poached eggs in a pan.',
  },
  {
    rule: 'outside/bank-robbed',
    type: 'organized-crime',
    verbs: 'rob hold_up',
    with: {
      obj: 'bank|banks|jeweller|jewellers|jewellery|supermarket|museum|casino|vault|cash-in-transit|exchange|bureau|filling|petrol',
      subj: 'gunmen|gunman|men|man|gang|gangs|youths|gangster|gangsters|people|group',
    },
    args: { subj: 'agent!', obj: 'target!', 'in|at|near': 'place' },
    unless: { any: 'rebels|militants|guerrillas|insurgents|guerrilla|rebel|terrorist|terrorists|army|troops' },
    example: 'Armed men robbed a bank in Tell Marq.',
    not: 'Rebels robbed a bank in Tell Marq.',
  },
  {
    rule: 'outside/held-up',
    type: 'organized-crime',
    verbs: 'hold_up rob mug burgle raid',
    with: {
      subj: 'robber|robbers|thief|thieves|burglar|burglars|mugger|muggers|gangsters|raiders',
    },
    args: { subj: 'agent', obj: 'target!', 'in|at|near': 'place' },
    example: 'Robbers held up a bank in Tell Marq.',
    not: 'Fog held up the traffic in Tell Marq.',
  },
  {
    rule: 'outside/protection-money',
    type: 'organized-crime',
    verbs: 'charge demand collect levy extort force make',
    with: {
      subj: 'gang|gangs|cartel|cartels|mafia|gangsters|mobsters|racketeers|extortionists|criminals|syndicate|clan|mara|maras',
      any: 'protection|extortion|fee|fees|quota|levy|vacuna|pay|bribe|bribes|tax|money|ransom',
    },
    args: { subj: 'agent!', obj: 'target', 'in|at|near|from': 'place' },
    unless: { any: 'court|police|prosecutor' },
    example: 'Gangs charge shopkeepers in Tell Marq protection money.',
    not: 'The court made the gang pay fees.',
  },
  {
    rule: 'outside/pays-protection',
    type: 'organized-crime',
    verbs: 'pay hand_over hand give',
    with: {
      obj: 'extortion|protection|money|fee|fees|quota|tribute|tax|cut',
      any: 'extortion|protection|cartel|cartels|mafia|mobsters|racketeers',
      to: 'gang|gangs|cartel|cartels|mafia|mobsters|clan|clans|racketeers|gangsters|syndicate',
    },
    args: { subj: 'target', to: 'agent', 'in|at|near': 'place' },
    example: 'Bakers in Tell Marq pay protection money to a gang.',
    not: 'Bakers pay a fee to the guild.',
  },
  {
    rule: 'outside/criminals',
    type: 'organized-crime',
    verbs: 'sentence convict extradite jail shoot wound capture catch',
    with: {
      obj: 'poacher|poachers|kingpin|lord|drug-lord|trafficker|traffickers|smuggler|smugglers|dealer|dealers|mobster|mobsters|mafia|robber|robbers',
    },
    args: { subj: 'agent', obj: 'target', 'in|at|near': 'place' },
    weak: true,
    example: 'A court sentenced two smugglers in Tell Marq.',
    not: 'The smuggler in the book sings.',
  },
  {
    rule: 'outside/criminals-killed',
    type: 'organized-crime',
    verbs: 'kill',
    with: {
      obj: 'poacher|poachers|kingpin|lord|drug-lord|trafficker|traffickers|smuggler|smugglers|dealer|dealers|mobster|mobsters|mafia|robber|robbers',
    },
    args: { subj: 'agent', obj: 'killed!', 'in|at|near|along|on': 'place' },
    example: 'Border guards killed two smugglers near Tell Marq.',
    not: 'The smuggler in the book kills time.',
  },
  {
    rule: 'outside/poachers',
    type: 'organized-crime',
    verbs: 'kill shoot wound capture catch',
    with: { subj: 'poacher|poachers|robber|robbers' },
    args: { subj: 'agent', obj: 'target', 'in|at|near': 'place' },
    weak: true,
    example: 'Poachers killed two rhinos in the park near Tell Marq.',
    not: 'The poacher in the book sings.',
  },
  {
    rule: 'outside/crime',
    type: 'organized-crime',
    nouns:
      'drug trafficking, human trafficking, smuggling, drug smuggling, arms trafficking, extortion, drug bust, turf war, gang war, gang violence, money laundering, bank robbery, people smuggling, poaching, racketeering, extortion racket, protection racket, drug ring, crime ring, crime syndicate, trafficking ring, smuggling ring, drug cartel war, contraband, drug seizure, drug deal, drug shipment, cartel violence, drug violence',
    args: { subj: 'agent', by: 'agent', of: 'topic', 'in|near|at|across': 'place' },
    weak: true,
    example: 'Fuel smuggling by gangs near the border goes on.',
    not: 'Smuggling sweets past mother is easy.',
  },
];
