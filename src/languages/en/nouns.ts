import type { NounClass } from '../../reader/language.ts';

/** Common nouns by class; singular lemmas, an underscore for the space within one. */
const CLASSES: Readonly<Record<NounClass, string>> = {
  fighters: `service_member remnant soldier troop troops fighter militant rebel insurgent terrorist guerrilla gunman gunmen militiaman militiamen jihadist jihadi islamist
    combatant mercenary partisan paratrooper marine commando sniper conscript recruit reservist separatist extremist mujahideen mujahid attacker
    assailant radical holdout invader occupier infiltrator bomber policeman policemen officer guard serviceman servicemen personnel peacekeeper bandit subversive
    assassin hitman jailer warder kidnapper captor settler operative element raider pirate tribesman tribesmen infantry infantryman cavalry crewman pilot airman sailor
    paramilitary warrior legionnaire defender besieger cadre vigilante janjaweed shabiha suicide_bomber rustler gangster robber
    hitmen knifeman knifemen gendarme constable cop warden sapper deminer hijacker smuggler trafficker poacher arsonist looter saboteur deserter maoist naxal naxalite jawan combattant ex-combatant
    defector perpetrator culprit hoodlum thug trooper guardsman guardsmen coastguard ranger intelligence_agent agent dissident_fighter shooter
    guerilla narcoterrorist narco-terrorist narcotrafficker killer slayer sentry sharpshooter marksman marksmen abductor plotter conspirator
    contra apostate infidel unbeliever crusader polytheist renegade miscreant counterrevolutionary cultist sicario secessionist assassins artilleryman gunner private corporal lance-corporal rifleman riflemen jawan`,
  force: `army customs intelligence force forces military brigade division battalion regiment company platoon corps squad unit navy police gendarmerie militia
    contingent garrison column patrol detachment fleet guard troopers command air_defence air_defense airforce aviation artillery armour armor squadron taskforce task-force coalition
    convoy battlegroup reinforcement formation bloc alliance coast-guard junta rebellion insurgency resistance enemy aggressor side`,
  group: `group faction gang organization organisation movement party cell network band mob clan tribe cartel syndicate wing affiliate branch
    offshoot outfit syndicate opposition front association union committee council agency observatory watchdog ring posse mafia federation
    confederation trio team delegation`,
  government: `government regime ministry authority authorities administration state official minister president parliament embassy cabinet
    spokesman spokesperson spokeswoman prosecutor governor mayor ambassador envoy diplomat king emir premier chancellor secretary senator lawmaker
    treasury emirate kingdom sultanate kremlin pentagon court judiciary delegation municipality leadership politburo`,
  civilians: `principal vice-principal headteacher headmistress notary nightwatchman sculptor optician vet driller rigger conductor alderman attaché
    bailiff navigator influencer youtuber newsreader septuagenarian octogenarian nonagenarian national expatriate expat civilian resident villager child children woman women girl boy man-in-the-street family refugee evacuee displaced journalist reporter medic doctor
    nurse paramedic teacher student worker farmer peasant shepherd driver passenger pilgrim worshipper worshiper worshippers mourner protester
    demonstrator activist volunteer baby infant toddler elderly citizen local inhabitant pedestrian bystander shopkeeper trader fisherman fishermen
    fisherman miner priest imam monk nun bishop judge lawyer businessman businessmen businesswoman tourist migrant patient prisoner pow deminer de-miner detainee hostage captive aid-worker aid rescuer
    caretaker caregiver carer attendant janitor mechanic barber baker butcher cook chef electrician plumber carpenter builder cleaner waiter waitress tailor vendor hawker
    landlord tenant squatter musician singer actor actress artist poet writer author editor blogger columnist scholar academic lecturer scientist researcher dentist surgeon
    midwife pharmacist veterinarian athlete footballer motorist cyclist biker trucker porter receptionist accountant banker merchant grocer jeweller hunter
    patron client regular bartender clubgoer churchgoer logger gardener beekeeper twin sibling couple newlywed teenager motorcyclist passer-by passerby onlooker hiker camper fruit-seller seamstress blacksmith cobbler
    welder stonemason bricklayer labourer laborer digger gravedigger nanny babysitter maid housekeeper postman clerk cashier chauffeur rickshaw-puller herdsman herdsmen herdswoman cowherd goatherd
    baron mediator sympathiser sympathizer hacker financer prospector artisan-miner delegate policymaker lobbyist hopeful contender aspirant candidate-elect nominee dissident critic defendant comrade colleague accomplice bride groom fiance relative neighbour neighbor cousin uncle aunt nephew niece grandson granddaughter grandfather grandmother brother sister stepson
    firefighter photographer cameraman employee staff housewife schoolchild schoolchildren schoolgirl pupil herder orphan widow mother father son daughter
    wife husband brother sister parent household population minority community relative neighbour neighbor
    accountant actor actress administrator advocate agronomist anthropologist apprentice archaeologist architect artist artisan athlete attorney
    auditor author baker banker barber bartender beggar biologist blacksmith boxer bricklayer broadcaster butcher butler carpenter cashier cattleman
    chaplain chauffeur chef chemist cleaner clergyman clergymen cleric clerk columnist composer comedian consul cook courier councilman councillor
    councilor councilwoman correspondent craftsman customer cyclist dancer deacon dean dentist designer domestic doorman economist editor educator
    electrician engineer entrepreneur executive filmmaker financier footballer foreman geologist grocer grandson granddaughter grandmother
    grandfather grandchild guest hairdresser heir heiress herdsman historian housekeeper industrialist instructor interpreter janitor jesuit
    jeweler jogger jurist kid kinsman laborer labourer landlord landlady landowner lecturer legislator librarian magistrate magnate maid manager
    mechanic merchant messenger midwife minor missionary motorist motorcyclist musician nephew niece newsman newsmen newspaperman newspapermen
    newspaperwoman novelist novice occupant onlooker organizer organiser painter parishioner parliamentarian pastor peddler pensioner pharmacist
    philosopher physician physicist pianist playwright plumber poet porter postman preacher prelate professor proprietor prostitute psychologist
    psychiatrist publisher rancher rector registrar representative researcher retiree sacristan salesman salesmen saleswoman scholar scientist
    seamstress seller seminarian servant shopper singer socialite sociologist spectator sportsman stewardess stockbroker supervisor surgeon
    surveyor tailor technician tenant trade-unionist trainee translator traveler traveller treasurer trucker tutor typist unionist vendor veteran
    waiter waitress watchman watchmen welder widower woodcutter writer youngster granddad uncle aunt cousin friend colleague companion fiance
    fiancee girlfriend boyfriend newlywed steward bodyguard escort
    analyst ideologue strategist specialist expert theologian rapper comic pastoralist herdsmen nomad elder hawker biker mullah academic graduate logger hunter seafarer crew taxi-driver blogger player fan schoolboy schoolteacher headmaster headteacher humanitarian staffer contractor guide voter solicitor campaigner dissident environmentalist teenager teen newborn passerby passers-by returnee deportee asylum-seeker squatter campesino devotee congregant picnicker internee inmate convict rioter marcher picketer striker supporter hooligan townspeople townsfolk peasantry faithful schoolkid undergraduate intellectual social-worker health-worker election-official breadwinner rabbi jesuit friar monk
    homosexual lesbian immigrant emigrant gypsy docker functionary realtor broker evangelist expatriate foreigner caddie co-pilot seaman consultant
    negotiator emissary commissioner inspector superintendent cadet oilman commuter cabbie backpacker reveller diner referee tycoon mogul lover
    classmate schoolmate roommate co-worker bureaucrat civil-servant dweller policewoman patrolman sheriff clansman mp prince princess
    announcer personality crewmember crewmen coworker visitor owner co-owner chairman chairwoman chairperson archbishop assistant guardian spouse
    brother-in-law sister-in-law son-in-law daughter-in-law father-in-law mother-in-law observer eyewitness witness mineworker prelate pontiff
    dignitary impresario counselor counsellor commentator clergy sharecropper transporter vaccinator congregation colonist
    catholic protestant christian muslim hindu buddhist sikh jew shiite sunni copt
    islander presenter newscaster producer boatman boatmen ferryman breeder enumerator pollster usher sexton catechist muezzin cantor sadhu lama hermit healer
    brewer potter weaver tanner mason roofer plasterer decorator glazier joiner stevedore longshoreman boatswain mariner rower trekker
    climber mountaineer skier angler forester lumberjack trapper whaler sealer skipper signalman linesman lineman dispatcher programmer stylist dj clown
    juggler acrobat gymnast wrestler bodybuilder coach trainer umpire`,
  people: `people person man men male female individual member victim casualty martyr youth youths dead killed wounded injured body corpse follower supporter participant
    crowd suspect Palestinian Israeli Syrian Iraqi Ukrainian Russian other others survivor fatality someone anyone nobody thief spy informant loyalist nationalist anarchist fascist royalist monarchist mugger sorcerer
    informer collaborator traitor defendant criminal outlaw fugitive escapee accomplice rival youngster burglar murderer rapist mobster neo-nazi
    skinhead addict leftist rightist revolutionary opponent adversary delinquent vandal newcomer`,
  person: `alias operator commander leader chief general colonel captain lieutenant sergeant major brigadier admiral warlord emir sheikh head director
    deputy candidate politician mastermind planner propagandist bomb-maker bombmaker handler spotter lookout ringleader founder adviser advisor chief facilitator recruiter financier chieftain headman patriarch
    dealer kingpin drug_lord boss spiritual_leader lawmaker legislator congressman bodyguard aide secretary-general`,
  area: `town city village resort borough province district governorate region area neighbourhood neighborhood suburb countryside valley hamlet settlement
    quarter zone sector territory state county municipality oblast raion subdistrict sub-district locality hill hilltop mountain mount island
    border frontier coast desert plain plateau peninsula camp enclave pocket outskirts land ground street square roundabout junction crossroads highway
    road river lake coastline capital front frontline axis direction corridor strip point place heights ridge forest farmland field oilfield gasfield
    slope pass gulf strait sea bay canal marsh wadi jurisdiction department canton township block metropolis homeland shore vicinity
    surroundings environs lga commune barangay ward parish cercle prefecture chiefdom payam boma woreda upazila tehsil taluk estate slum favela
    plantation farmlands archipelago oases locality skies waters airspace alley pavement sidewalk beach plaza intersection woods jungle heartland
    hinterland highlands lowlands thoroughfare shantytown battlefield battleground peak summit hillside mountainside foothill foothills riverbank flank bush
    waterfront boulevard avenue promenade esplanade embankment motorway freeway expressway lagoon creek estuary islet ravine gorge canyon
    glacier grassland marshland rainforest downtown conurbation kibbutz`,
  site: `café library marketplace sawmill park base airbase headquarters hq position checkpoint post outpost building house home school hospital clinic mosque church market
    bridge airport port harbour harbor station depot warehouse factory plant refinery dam power-station facility facilities prison jail barracks
    bunker tunnel trench fortification shelter hotel embassy consulate office residence apartment shop store bakery cemetery stadium university college
    palace castle citadel silo complex crossing gate tower pipeline pylon substation installation site infrastructure stronghold bastion compound
    airfield airstrip runway roadblock barrier farm barn workshop laboratory mall museum temple shrine monastery courthouse police-station
    ministry-building line-of-defence line defence defense target camp-site quarry mine-shaft mill oil-field gas-field well terminal railway rail route
    yard courtyard playground garden roof wedding funeral ceremony procession container kitchen classroom ward corridor-of-hospital lodge inn motel pier jetty quay lookout
    bank gathering target hideout den nest control-room command-post command-centre center centre club restaurant theater theatre dormitory orphanage kindergarten
    synagogue property structure residential-building high-rise flat wall fence barricade still pump jack cache stash hoard entrance dispensary nightclub bar
    campus kraal kiosk stall hut cabin villa cottage tent parliament grave statue monument polling_station town_hall car_park garage greenhouse
    dealership supermarket bookstore drugstore newsstand lab pharmacy waterworks works steelworks ironworks brickworks gasworks powerline tollbooth seminary madrasa convent storehouse granary lighthouse arsenal armoury armory
    cinema cafeteria cafe disco discotheque pool gym dorm bazaar mansion dock zoo nursery guesthouse hostel cathedral chapel abbey tomb graveyard morgue
    shed studio newsroom courtroom barbershop salon hall overpass flyover underpass skyscraper lobby courthouse auditorium arena driveway doorstep
    bus_stop tram_stop taxi_rank bus_park reactor parlour parlor
    queue pole brothel precinct penitentiary safehouse hangar aqueduct booth establishment`,
  materiel: `vehicle tank truck car bus van pickup motorcycle convoy-truck weapon ammunition arms gun rifle mortar rocket missile shell bomb
    explosive mine landmine ied grenade launcher artillery-piece howitzer cannon munition equipment radar battery bulldozer excavator ambulance
    train locomotive wagon tanker trailer boat dinghy supplies fuel cargo shipment armour-piece armoured-vehicle apc ifv carrier materiel hardware
    device detonator belt vest drone-part antenna transmitter generator transformer jeep motorbike bicycle technical cache-of-arms shipment crane
    loader gear machine-gun machinegun cartridge uav quadcopter system van lorry vbied rickshaw minibus tractor tram ferry canoe bullet round
    detonator weaponry petrol_bomb molotov automobile taxi dumptruck trawler revolver carbine handgun`,
  goods: `cattle livestock cow goat sheep camel donkey animal herd money cash phone mobile jewellery jewelry valuables food foodstuff grain harvest
    goods merchandise belongings medicine medication tree crop orchard vineyard tyre tire laptop computer gold ivory cocaine heroin cannabis
    marijuana drug narcotics contraband cigarette charcoal timber mineral salary wage ransom motorbike-taxi horse buffalo chicken rice maize
    sorghum flour furniture appliance artefact artifact flag effigy`,
  platform: `warplane aircraft jet plane helicopter drone uav bomber fighter-jet gunship warship ship vessel frigate cutter destroyer submarine
    launcher battleship corvette speedboat airplane aeroplane quadcopter chopper airliner fighter-plane jets`,
  measure: `number dozen score hundred thousand million group-of couple pair handful series string wave majority most part half third quarter
    stockpile trove haul consignment arsenal-of rest lot total scores kilometer kilometre kilometers kilometres km mile miles sq dozens hundreds thousands tens ten plenty some several percent % remainder bulk tract swath swathe row variety many fleet few any all none much
    whole entirety swarm
    kg kilo kilogram kilogramme gram ton tonne hectare acre
    mixture mix assortment throng horde both each either one two three four five six seven eight nine kind type sort piece batch stretch spate barrage-of`,
};

/** Class by lemma. Where a noun stands in two lists the earlier class holds. */
export const nouns: ReadonlyMap<string, NounClass> = new Map(
  (Object.entries(CLASSES) as [NounClass, string][]).reverse().flatMap(([kind, list]) =>
    list
      .split(/\s+/)
      .filter(Boolean)
      .map((noun) => [noun.toLowerCase().replaceAll('_', ' '), kind] as const),
  ),
);

/** What stands before a person's name beside the nouns above: forms of address, ranks, first words of longer roles. */
export const titles: ReadonlySet<string> = new Set(
  `mr mrs ms miss messrs mister madam sir dame lord lady dr drs prof msgr monsignor father fr sister brother rev reverend rabbi imam mufti
  archbishop cardinal pope don dona dom senor senora gen lt ltc lieut col maj capt cpt cmdr adm sgt cpl pvt sub-sergeant subsergeant sublieutenant
  corporal private cadet marshal field-marshal ensign warrant-officer pres president ex-president vice-president former ex retired late
  sen rep gov amb dep atty hon eng engr lic ing inspector detective agent chancellor king queen prince princess sultan comrade
  citizen alias named called
  ambassador attorney bishop captain chief coach colonel commissioner general governor judge justice lieutenant major mayor minister officer pastor principal professor secretary senator sergeant sheikh sheriff superintendent`.split(
    /\s+/,
  ),
);

/** Nouns of those who fight for no state, of whatever country they are. */
export const irregulars: ReadonlySet<string> = new Set(
  `rebel insurgent guerrilla guerilla separatist secessionist islamist jihadist extremist militant terrorist gunman militiaman militiamen paramilitary
  militia gang cartel bandit vigilante subversive dissident kidnapper pirate raider`.split(/\s+/),
);

/** Prefixes of ships' names: merchant ships, then those of navies. */
export const vessels = /^(?:MV|M\/V|MT|M\/T|MS|SS|FV|USS|USNS|HMS|HMCS|HMAS|HNLMS|INS|ROKS|HDMS|TCG) (?=\p{Lu})/u;

/** The ends of nouns that name a person by what he does. */
export const personForms =
  /(?:[a-z]{3}-?(?:keeper|owner|maker|watcher|worker|seller|driver|dealer|grower|herder|goer|monger|smith|player|leader|holder)|^(?!check|play|black|short|white|wait|enlist).{4,}(?:ologist|icist|alist|onist|arist|erist)|(?:sales|business|fisher|clergy|crafts|chair|lay|fire|mail|sports|states)(?:man|men|woman|women)|^old)s?$|^[a-z]{3,}(?:eros|istas)$/;

/** "A terrorist attack", "a criminal act": what sort of happening, not whose. */
export const epithets: ReadonlySet<string> = new Set(['terrorist', 'criminal', 'suicide', 'bandit', 'dissident']);

/** Persons of a government, whom one can beat as anybody: not "the government". */
export const officials: ReadonlySet<string> = new Set(
  `official minister president spokesman spokesperson spokeswoman prosecutor governor mayor ambassador envoy diplomat senator lawmaker
  secretary councillor councilor`
    .split(/\s+/)
    .filter(Boolean),
);

/** Those who live where the name behind "of" says. */
export const dwellers: ReadonlySet<string> = new Set(['resident', 'villager', 'inhabitant', 'citizen', 'townspeople']);

/** Feasts, which are no places: "killed at Easter". */
export const feasts: ReadonlySet<string> = new Set(
  'easter christmas ramadan eid ashura arbaeen diwali nowruz passover pentecost'.split(' '),
);

/** Those of whom a fight with villagers makes no riot. */
export const armedBands: ReadonlySet<string> = new Set(
  'militiaman militiamen militia militant rebel insurgent guerrilla gunman gunmen bandit jihadist vigilante separatist paramilitary'.split(
    ' ',
  ),
);

/** Who keeps order, does wrong, flies and sails in every town, and what they do it with: of these alone no report is one of war. */
export const peaceToo: ReadonlySet<string> = new Set(
  `police policeman policemen policewoman officer sheriff deputy trooper troopers constable cop patrolman detective guard warden ranger
  firefighter coastguard agent operative intelligence customs company team unit squad command corps pilot airman sailor crewman personnel robber
  gangster smuggler trafficker poacher killer assailant attacker shooter gunman gunmen looter arsonist kidnapper abductor thug culprit
  perpetrator hijacker side bloc alliance settler raider radical element holdout private corporal gun handgun revolver
  pistol knife rifle shotgun bullet round plane aircraft airplane aeroplane airliner helicopter chopper ship vessel boat launcher defender`
    .split(/\s+/)
    .filter(Boolean),
);

/** Nouns and adjectives that only war has need of. */
export const warWords: ReadonlySet<string> = new Set(
  `airstrike air-strike bombardment shelling barrage offensive counteroffensive counter-offensive siege clash fighting ceasefire cease-fire truce
  frontline insurgency militancy combat hostility skirmish firefight infantry-assault artillery-fire airspace-violation occupation uprising
  armed military militant anti-terrorist anti-terror counter-terrorism counterterrorism counterinsurgency paramilitary jihadist warring besieged
  mechanized mechanised armoured armored unidentified masked hooded commander warlord colonel lieutenant brigadier faction clan tribe tribal gang mob`
    .split(/\s+/)
    .filter(Boolean),
);

/** Nouns of what crowds do. */
export const stirs: ReadonlySet<string> = new Set(
  'riot protest rally demonstration march stampede looting unrest strike'.split(' '),
);

/** What a tank holds that is no weapon: "a fuel tank exploded". */
export const tankContents: ReadonlySet<string> = new Set(
  'water fuel gas oil fish storage septic oxygen propane petrol gasoline diesel sewage air crude kerosene lpg butane ammonia milk'.split(
    ' ',
  ),
);

/** Things of war that everybody has: a car that is moved, fuel that is brought. */
export const civilThings: ReadonlySet<string> = new Set(
  `vehicle truck car bus van pickup motorcycle equipment battery bulldozer excavator ambulance train locomotive wagon trailer boat dinghy
  supplies fuel cargo shipment device belt antenna transmitter generator transformer jeep motorbike bicycle technical crane loader gear
  system lorry rickshaw minibus tractor tram ferry canoe round automobile taxi dumptruck trawler`
    .split(/\s+/)
    .filter(Boolean),
);

/** People who come together unarmed: what they do with their hands is a riot. */
export const crowds: ReadonlySet<string> = new Set(
  `mob crowd rioter protester protestor demonstrator marcher fan hooligan supporter student youth inmate prisoner looter striker villager
  youngster townspeople resident local worshipper`
    .split(/\s+/)
    .filter(Boolean),
);
