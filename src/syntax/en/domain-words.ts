/**
 * Words of war reporting with the tags they usually take: what a general treebank sees too seldom. The trainer puts every
 * inflected form of them into the tag dictionary and the lemmatiser; a word may stand in more than one table.
 */

/** Verbs: the plain form, or "plain past participle" where they are not regular. A last consonant is doubled by `+`. */
export const VERBS: readonly string[] = (
  'shell,storm,besiege,bombard,bomb,strafe,ambush,raid,overrun overran overrun,liberate,recapture,retake retook retaken,' +
  'seize,capture,conquer,secure,encircle,surround,siege,blockade,repel+,repulse,thwart,foil,rebuff,fend,counter,' +
  'counterattack,attack,assault,assail,target,strike struck struck,hit hit hit,pound,pummel,hammer,batter,blast,' +
  'destroy,demolish,raze,level,flatten,damage,disable,neutralise,neutralize,eliminate,liquidate,kill,slay slew slain,' +
  'wound,injure,maim,behead,execute,massacre,assassinate,murder,torture,abduct,kidnap+,detain,arrest,imprison,free,' +
  'release,evacuate,displace,flee fled fled,withdraw withdrew withdrawn,retreat,pull,redeploy,deploy,dispatch,amass,' +
  'reinforce,mobilise,mobilize,conscript,recruit,train,arm,disarm,equip+,supply,smuggle,advance,push,penetrate,' +
  'infiltrate,breach,break broke broken,invade,occupy,annex,cede,surrender,capitulate,fall fell fallen,collapse,' +
  'defect,desert,mutiny,clash,fight fought fought,battle,skirmish,engage,fire,launch,lob+,shoot shot shot,' +
  'intercept,jam+,explode,detonate,erupt,ignite,burn,torch,loot,pillage,plunder,ransack,vandalise,desecrate,' +
  'mine,demine,booby-trap+,dismantle,defuse,fortify,entrench,dig dug dug,shelter,hide hid hidden,patrol+,guard,escort,' +
  'monitor+,observe,reconnoitre,spot+,sight,track,negotiate,mediate,truce,violate,resume,halt,suspend,escalate,' +
  'intensify,ease,subside,rage,continue,begin began begun,start,stall,fizzle,fail,manage,attempt,accuse,blame,claim,' +
  'allege,deny,confirm,report,announce,declare,warn,threaten,vow,pledge,condemn,denounce,reject,dismiss,admit+,' +
  'acknowledge,admit+,state,say said said,tell told told,add,cite,quote,publish,release,hoist,raise,lower,parade,' +
  'protest,rally,demonstrate,riot,disperse,crack,quell,suppress,lynch,stab+,ram+,sink sank sunk,torpedo,scuttle,' +
  'board,hijack,impound,confiscate,airlift,airdrop+,parachute,land,scramble,hover,circle,overfly overflew overflown,' +
  'strafe,obliterate,rout,decimate,cripple,degrade,dislodge,oust,expel+,evict,drive drove driven,chase,flush,clear,' +
  'comb,cleanse,sweep swept swept,cordon,seal,cut cut cut,sever,block,reopen,close,control+,hold held held,regain,' +
  'reclaim,gain,lose lost lost,take took taken,enter,reach,approach,cross,breach,bypass,outflank,flank,trap+,' +
  'pin+,stage,mount,carry,conduct,perform,execute,undertake undertook undertaken,wage,unleash,inflict,sustain,suffer,' +
  'martyr,perish,die,succumb,bury,mourn,claim,sabotage,derail,shatter,rock,shake shook shaken,hurl,rain,drop+,dump'
).split(',');

/** Common nouns, singular, that take a plural. */
export const NOUNS: readonly string[] = (
  'militant,militiaman,militia,rebel,insurgent,jihadist,jihadi,islamist,extremist,terrorist,fighter,gunman,sniper,' +
  'soldier,serviceman,trooper,troop,conscript,recruit,mercenary,paratrooper,commando,officer,general,colonel,' +
  'commander,warlord,chief,leader,spokesman,spokesperson,spokeswoman,official,civilian,resident,local,villager,' +
  'bystander,passer-by,protester,demonstrator,rioter,refugee,evacuee,medic,paramedic,rescuer,journalist,reporter,' +
  'activist,monitor,observer,hostage,captive,prisoner,detainee,abductee,defector,deserter,martyr,casualty,fatality,' +
  'victim,child,woman,militant,separatist,secessionist,loyalist,partisan,guerrilla,saboteur,bomber,attacker,' +
  'assailant,perpetrator,suspect,smuggler,ally,proxy,backer,patron,faction,group,grouping,outfit,cell,wing,branch,' +
  'offshoot,army,brigade,battalion,regiment,division,corps,company,platoon,squad,squadron,unit,detachment,garrison,' +
  'contingent,convoy,column,patrol,fleet,flotilla,force,vanguard,reinforcement,offensive,counteroffensive,' +
  'counter-offensive,counterattack,counter-attack,attack,assault,raid,incursion,invasion,operation,campaign,' +
  'manoeuvre,maneuver,drill,exercise,push,advance,retreat,withdrawal,pullback,pullout,redeployment,deployment,' +
  'airstrike,strike,air-strike,sortie,bombardment,bombing,shelling,barrage,salvo,volley,blast,explosion,detonation,' +
  'ambush,clash,skirmish,battle,firefight,gunfight,shootout,shooting,crossfire,exchange,massacre,killing,execution,' +
  'assassination,beheading,abduction,kidnapping,raid,siege,blockade,encirclement,pocket,salient,frontline,front,' +
  'front-line,flank,trench,bunker,checkpoint,roadblock,outpost,position,stronghold,bastion,hideout,safehouse,base,' +
  'airbase,airfield,airport,airstrip,barracks,depot,arsenal,cache,warehouse,dump,headquarters,hq,compound,camp,' +
  'crossing,border,corridor,highway,road,bridge,dam,hill,hilltop,height,mountain,ridge,valley,village,town,hamlet,' +
  'city,district,neighbourhood,neighborhood,suburb,outskirts,countryside,province,governorate,region,area,axis,' +
  'sector,enclave,exclave,town,settlement,farm,grain,silo,mosque,church,hospital,clinic,school,market,bakery,' +
  'residence,rocket,missile,shell,mortar,howitzer,artillery,gun,cannon,rifle,grenade,bomb,bomblet,munition,warhead,' +
  'launcher,projectile,mine,landmine,ied,bullet,explosive,vest,drone,quadcopter,uav,ucav,warplane,jet,fighter,' +
  'bomber,helicopter,gunship,aircraft,plane,warship,frigate,submarine,boat,vessel,tanker,tank,apc,ifv,bulldozer,' +
  'pickup,technical,truck,vehicle,humvee,turret,engine,ammunition,weapon,weaponry,armour,armor,armament,equipment,' +
  'radar,battery,interceptor,ceasefire,cease-fire,truce,armistice,agreement,accord,deal,talk,negotiation,' +
  'de-escalation,escalation,violation,breach,crackdown,curfew,coup,mutiny,uprising,insurgency,revolt,protest,rally,' +
  'demonstration,riot,unrest,violence,fighting,hostility,war,conflict,occupation,regime,opposition,junta,government,' +
  'ministry,coalition,alliance,resistance,caliphate,emirate,claim,report,statement,source,footage,video,photo,image,' +
  'evidence,toll,death,injury,loss,wound,damage,destruction,crater,debris,rubble,wreckage,shrapnel,smoke,fire,mass,' +
  'grave,corpse,body,displacement,evacuation,exodus,aid,humanitarian,supply,route,blow,setback,gain,breakthrough,' +
  'capture,recapture,liberation,seizure,fall,collapse,surrender,capitulation,defeat,victory,rout,repulsion,' +
  'infiltration,sabotage,reconnaissance,surveillance,intelligence,artillery,infantry,cavalry,air-defence'
).split(',');

/** Nouns that take no plural ending, or are one: the form is its own lemma. */
export const FIXED_NOUNS: readonly string[] =
  'military,personnel,police,gendarmerie,cavalry,infantry,artillery,ammunition,weaponry,gunfire,rocketry,headquarters,barracks,aircraft,ordnance,equipment,armour,armor,shrapnel,debris,rubble,territory,manpower'.split(
    ',',
  );

/** Plural forms whose lemma is not the form without "s". */
export const IRREGULAR_PLURALS: Readonly<Record<string, string>> = {
  militiaman: 'militiamen',
  gunman: 'gunmen',
  serviceman: 'servicemen',
  spokesman: 'spokesmen',
  spokeswoman: 'spokeswomen',
  woman: 'women',
  child: 'children',
  'passer-by': 'passers-by',
};

/** Nouns with no plural of their own among `NOUNS`: the plural is not generated. */
export const NO_PLURAL: ReadonlySet<string> = new Set(
  'corps,headquarters,outskirts,barracks,aircraft,artillery,ammunition,weaponry,armour,armor,equipment,evidence,footage,violence,unrest,fighting,infantry,cavalry,reconnaissance,surveillance,intelligence,shrapnel,debris,rubble,wreckage,countryside,humanitarian'.split(
    ',',
  ),
);

/** Adjectives. */
export const ADJECTIVES: readonly string[] = (
  'military,militant,armed,unarmed,armoured,armored,besieged,occupied,liberated,rebel-held,government-held,' +
  'regime-held,opposition-held,militant-held,rebel-controlled,government-controlled,opposition-controlled,' +
  'Turkish-backed,Iranian-backed,Russian-backed,Western-backed,foreign-backed,US-backed,U.S.-backed,US-led,U.S.-led,' +
  'Saudi-led,Turkish-occupied,Russian-occupied,Israeli-occupied,Russian-controlled,pro-government,anti-government,' +
  'pro-regime,pro-Iranian,pro-Russian,pro-Turkish,pro-Western,anti-tank,anti-aircraft,anti-personnel,anti-terrorist,' +
  'surface-to-air,air-to-ground,long-range,short-range,medium-range,high-ranking,senior,heavy,fierce,intense,deadly,' +
  'lethal,fatal,massive,large-scale,small-scale,retaliatory,indiscriminate,pre-emptive,preemptive,punitive,covert,' +
  'clandestine,ballistic,tactical,strategic,thermobaric,incendiary,guided,unguided,unmanned,improvised,unexploded,' +
  'suicide,makeshift,northern,southern,eastern,western,northwestern,northeastern,southwestern,southeastern,' +
  'north-western,north-eastern,south-western,south-eastern,central,coastal,mountainous,rural,urban,strategic,key,' +
  'foreign,joint,allied,paramilitary,rebel,hostile,wounded,injured,dead,missing,displaced,' +
  'Islamist,jihadist,Salafist,Sunni,Shiite,Shia,Alawite,Druze,Kurdish,Arab,Turkish,Syrian,Iraqi,Iranian,Russian,' +
  'Ukrainian,Israeli,Palestinian,Lebanese,Yemeni,Saudi,Emirati,Jordanian,Egyptian,Libyan,Sudanese,Ethiopian,Eritrean,' +
  'Somali,Malian,Nigerien,Nigerian,Chadian,Cameroonian,Congolese,Rwandan,Burundian,Afghan,Pakistani,Indian,Burmese,' +
  'Armenian,Azerbaijani,Azeri,Georgian,Chechen,American,British,French,German,Polish,Belarusian,Chinese,Mozambican'
).split(',');

/** Adverbs. */
export const ADVERBS: readonly string[] = (
  'reportedly,allegedly,meanwhile,nonetheless,nevertheless,overnight,simultaneously,subsequently,eastward,westward,' +
  'northward,southward,eastwards,westwards,northwards,southwards,northwest,northeast,southwest,southeast,' +
  'heavily,fiercely,indiscriminately,reportedly,purportedly,presumably,supposedly,apparently,fully,partially,' +
  'militarily,jointly,mistakenly,accidentally,deliberately,inland,ashore,nearby'
).split(',');
