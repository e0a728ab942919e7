import type { ActorKind } from './knowledge.ts';
import type { EventTypeId, ParticipantRole } from './reading.ts';

/** What an event type has to do with the others. */
export type EventFamily =
  | 'ground'
  | 'territory'
  | 'air'
  | 'remote'
  | 'people'
  | 'property'
  | 'movement'
  | 'dealings'
  | 'speech'
  | 'unrest'
  | 'outside';

/** What a participant of one role does in one type, and the word that our own sentences put before it. */
export interface RoleUse {
  readonly role: ParticipantRole;
  readonly means: string;
  /** "air strike ON positions"; null for the one who stands before the happening: "X: air strike". */
  readonly preposition: string | null;
}

/** An event and sub-event type of ACLED; `when` says for which participants, none: in all other cases. */
export interface AcledCode {
  readonly event: string;
  readonly subEvent: string;
  readonly when?: 'agent-is-state' | 'target-is-civilian';
}

/** An event category of PLOVER with its mode, null where none fits. */
export interface PloverCode {
  readonly event: string;
  readonly mode: string | null;
}

/**
 * How UCDP's type of violence is found: `by-sides` from who fights whom (see `ucdpTypeOfViolence`), `one-sided` always
 * 3, null: not armed force. UCDP only takes events with at least one death.
 */
export type UcdpRule = 'by-sides' | 'one-sided' | null;

/** One type of happening: what it says, who takes part in it, and what others call it. */
export interface EventType {
  readonly id: EventTypeId;
  readonly family: EventFamily;
  /** Neutral noun phrase: "air strike". */
  readonly label: string;
  /** For more than one: "air strikes". */
  readonly plural: string;
  /** Neutral verb phrase, after an agent: "carried out an air strike". */
  readonly verb: string;
  readonly means: string;
  readonly roles: readonly RoleUse[];
  /**
   * `object`: the place is what it is about ("capture OF Kafr Hamra"); `setting`: where it happened; `rare`: a place is
   * no part of it, though a text may name one.
   */
  readonly place: 'object' | 'setting' | 'rare';
  /** False where it is a state, which tells who holds what but makes no event. */
  readonly becomesEvent: boolean;
  /** None: ACLED has no code for it. The first that fits the participants holds. */
  readonly acled: readonly AcledCode[];
  readonly plover: PloverCode | null;
  readonly cameo: string | null;
  readonly ucdp: UcdpRule;
  /** What to mind about the codes. */
  readonly note?: string;
}

const agent = (means: string): RoleUse => ({ role: 'agent', means, preposition: null });
const target = (means: string, preposition = 'on'): RoleUse => ({ role: 'target', means, preposition });
const recipient = (means: string, preposition = 'to'): RoleUse => ({ role: 'recipient', means, preposition });
const holder = (means: string, preposition = 'from'): RoleUse => ({ role: 'location-holder', means, preposition });
const topic = (means: string, preposition = 'about'): RoleUse => ({ role: 'topic', means, preposition });

const remote = (subEvent: string): readonly AcledCode[] => [{ event: 'Explosions/Remote violence', subEvent }];
const strategic = (subEvent: string): readonly AcledCode[] => [{ event: 'Strategic developments', subEvent }];
const civilians = (subEvent: string): readonly AcledCode[] => [{ event: 'Violence against civilians', subEvent }];
const BATTLE: readonly AcledCode[] = [{ event: 'Battles', subEvent: 'Armed clash' }];
const BATTLE_OR_ATTACK: readonly AcledCode[] = [
  { event: 'Violence against civilians', subEvent: 'Attack', when: 'target-is-civilian' },
  ...BATTLE,
];
const NONE: readonly AcledCode[] = [];

/**
 * THE TABLE of event types, one row a type, in the order of the contract. Codes: ACLED codebook as acledR carries it
 * (event and sub-event), PLOVER manual (category and mode), CAMEO as in CAMEO2PLOVER-2021, UCDP GED type_of_violence.
 */
export const EVENT_TYPES: readonly EventType[] = [
  {
    id: 'offensive',
    family: 'ground',
    label: 'offensive',
    plural: 'offensives',
    verb: 'carried on an offensive',
    means: 'a ground operation or advance starts, resumes, goes on, stalls or ends',
    roles: [agent('who advances'), target('against whom', 'against')],
    place: 'setting',
    becomesEvent: true,
    acled: BATTLE,
    plover: { event: 'ASSAULT', mode: null },
    cameo: '190',
    ucdp: 'by-sides',
    note: 'ACLED codes the fighting of an offensive day by day, not the offensive.',
  },
  {
    id: 'ground-attack',
    family: 'ground',
    label: 'ground attack',
    plural: 'ground attacks',
    verb: 'attacked on the ground',
    means: 'an assault or counter-attack on forces, positions or a place',
    roles: [agent('who attacks'), target('who or what is attacked')],
    place: 'setting',
    becomesEvent: true,
    acled: BATTLE_OR_ATTACK,
    plover: { event: 'ASSAULT', mode: 'firearms' },
    cameo: '190',
    ucdp: 'by-sides',
  },
  {
    id: 'clash',
    family: 'ground',
    label: 'clash',
    plural: 'clashes',
    verb: 'fought',
    means: 'two-sided fighting, no attacker named',
    roles: [agent('who fights'), target('whom they fight', 'with')],
    place: 'setting',
    becomesEvent: true,
    acled: BATTLE,
    plover: { event: 'ASSAULT', mode: 'firearms' },
    cameo: '193',
    ucdp: 'by-sides',
    note: 'PLOVER puts all parties of two-sided violence in `actor`.',
  },
  {
    id: 'territory-captured',
    family: 'territory',
    label: 'capture',
    plural: 'captures',
    verb: 'captured territory',
    means: 'a place changes hands by force',
    roles: [agent('who takes it'), target('what is taken', 'of'), holder('who held it')],
    place: 'object',
    becomesEvent: true,
    acled: [
      { event: 'Battles', subEvent: 'Government regains territory', when: 'agent-is-state' },
      { event: 'Battles', subEvent: 'Non-state actor overtakes territory' },
    ],
    plover: { event: 'COERCE', mode: 'seize' },
    cameo: '192',
    ucdp: 'by-sides',
  },
  {
    id: 'territory-transferred',
    family: 'territory',
    label: 'withdrawal or handover',
    plural: 'withdrawals or handovers',
    verb: 'withdrew or handed territory over',
    means: 'a place changes hands without a fight; withdrawal',
    roles: [
      agent('who leaves or hands over'),
      recipient('who takes over'),
      target('what is left', 'of'),
      holder('who held it'),
    ],
    place: 'object',
    becomesEvent: true,
    acled: strategic('Non-violent transfer of territory'),
    plover: { event: 'RETREAT', mode: 'withdraw' },
    cameo: '0874',
    ucdp: null,
    note: 'PLOVER: an announced withdrawal is CONCEDE, an actual one RETREAT.',
  },
  {
    id: 'control',
    family: 'territory',
    label: 'control',
    plural: 'control',
    verb: 'held territory',
    means: 'a state, not a change: a side holds, besieges or disputes a place',
    roles: [agent('who holds it'), target('what is held', 'of'), holder('who disputes it', 'against')],
    place: 'object',
    becomesEvent: false,
    acled: NONE,
    plover: null,
    cameo: null,
    ucdp: null,
    note: 'A state is evidence for who holds what when; no event dataset codes it.',
  },
  {
    id: 'siege',
    family: 'territory',
    label: 'siege',
    plural: 'sieges',
    verb: 'besieged a place',
    means: 'a place is encircled, cut off or blockaded',
    roles: [agent('who besieges'), target('who or what is besieged', 'of')],
    place: 'object',
    becomesEvent: true,
    acled: strategic('Other'),
    plover: { event: 'COERCE', mode: 'restrict' },
    cameo: '191',
    ucdp: null,
  },
  {
    id: 'air-strike',
    family: 'air',
    label: 'air strike',
    plural: 'air strikes',
    verb: 'carried out an air strike',
    means: 'an aircraft with a crew bombs, rockets or strafes',
    roles: [agent('who strikes'), target('who or what is struck')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Air/drone strike'),
    plover: { event: 'ASSAULT', mode: 'aerial' },
    cameo: '195',
    ucdp: 'by-sides',
    note: 'CAMEO2PLOVER-2021 gives heavy-weapons for 195; the PLOVER manual has `aerial`.',
  },
  {
    id: 'drone-strike',
    family: 'air',
    label: 'drone strike',
    plural: 'drone strikes',
    verb: 'carried out a drone strike',
    means: 'an armed or exploding drone attacks',
    roles: [agent('who strikes'), target('who or what is struck')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Air/drone strike'),
    plover: { event: 'ASSAULT', mode: 'drone' },
    cameo: '195',
    ucdp: 'by-sides',
  },
  {
    id: 'missile-strike',
    family: 'remote',
    label: 'missile strike',
    plural: 'missile strikes',
    verb: 'carried out a missile strike',
    means: 'a guided or ballistic missile is fired at something',
    roles: [agent('who fires'), target('who or what is struck')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Shelling/artillery/missile attack'),
    plover: { event: 'ASSAULT', mode: 'heavy-weapons' },
    cameo: '194',
    ucdp: 'by-sides',
  },
  {
    id: 'shelling',
    family: 'remote',
    label: 'shelling',
    plural: 'shellings',
    verb: 'shelled',
    means: 'artillery, mortars, rockets or tanks fire from a distance',
    roles: [agent('who fires'), target('who or what is shelled', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Shelling/artillery/missile attack'),
    plover: { event: 'ASSAULT', mode: 'heavy-weapons' },
    cameo: '194',
    ucdp: 'by-sides',
  },
  {
    id: 'bombing',
    family: 'remote',
    label: 'bombing',
    plural: 'bombings',
    verb: 'set off a bomb',
    means: 'a planted or vehicle-borne bomb, a mine or another improvised device goes off',
    roles: [agent('who set it'), target('who or what is hit', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Remote explosive/landmine/IED'),
    plover: { event: 'ASSAULT', mode: 'explosives' },
    cameo: '183',
    ucdp: 'by-sides',
    note: 'CAMEO has 1832 for a car bomb, 1833 for a roadside bomb.',
  },
  {
    id: 'suicide-bombing',
    family: 'remote',
    label: 'suicide bombing',
    plural: 'suicide bombings',
    verb: 'carried out a suicide bombing',
    means: 'an attacker dies in the explosion that he sets off',
    roles: [agent('who attacks'), target('who or what is hit', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Suicide bomb'),
    plover: { event: 'ASSAULT', mode: 'suicide-attack' },
    cameo: '1831',
    ucdp: 'by-sides',
  },
  {
    id: 'grenade-attack',
    family: 'remote',
    label: 'grenade attack',
    plural: 'grenade attacks',
    verb: 'threw or fired a grenade',
    means: 'a grenade is thrown or fired',
    roles: [agent('who throws it'), target('who or what is hit')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Grenade'),
    plover: { event: 'ASSAULT', mode: 'explosives' },
    cameo: '193',
    ucdp: 'by-sides',
  },
  {
    id: 'chemical-attack',
    family: 'remote',
    label: 'chemical attack',
    plural: 'chemical attacks',
    verb: 'used a chemical weapon',
    means: 'a poison gas or another chemical agent is used as a weapon',
    roles: [agent('who uses it'), target('who or what is hit')],
    place: 'setting',
    becomesEvent: true,
    acled: remote('Chemical weapon'),
    plover: { event: 'ASSAULT', mode: 'unconventional' },
    cameo: '2041',
    ucdp: 'by-sides',
    note: 'A chemical attack that is only alleged is ACCUSE, mode allege, context cbrn.',
  },
  {
    id: 'shooting',
    family: 'ground',
    label: 'shooting',
    plural: 'shootings',
    verb: 'opened fire',
    means: 'somebody fires small arms at somebody, no battle',
    roles: [agent('who shoots'), target('who is shot at', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: BATTLE_OR_ATTACK,
    plover: { event: 'ASSAULT', mode: 'firearms' },
    cameo: '193',
    ucdp: 'by-sides',
  },
  {
    id: 'shoot-down',
    family: 'air',
    label: 'shoot-down or interception',
    plural: 'shoot-downs or interceptions',
    verb: 'shot down or intercepted',
    means: 'an aircraft, a drone or a missile is downed or intercepted',
    roles: [agent('who downs it'), target('what is downed', 'of'), holder('whose it was')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Disrupted weapons use'),
    plover: { event: 'ASSAULT', mode: null },
    cameo: '190',
    ucdp: 'by-sides',
  },
  {
    id: 'attack-on-civilians',
    family: 'people',
    label: 'attack on civilians',
    plural: 'attacks on civilians',
    verb: 'attacked civilians',
    means: 'violence against civilians that has no type of its own',
    roles: [agent('who attacks'), target('who is attacked', 'against')],
    place: 'setting',
    becomesEvent: true,
    acled: civilians('Attack'),
    plover: { event: 'ASSAULT', mode: null },
    cameo: '180',
    ucdp: 'one-sided',
  },
  {
    id: 'killing',
    family: 'people',
    label: 'killing',
    plural: 'killings',
    verb: 'killed',
    means: 'an assassination, an execution or a killing, no other act named',
    roles: [agent('who kills'), target('who is killed', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: BATTLE_OR_ATTACK,
    plover: { event: 'ASSAULT', mode: 'targeted' },
    cameo: '186',
    ucdp: 'by-sides',
    note: 'CAMEO 186 is an assassination, 1823 a killing by physical assault.',
  },
  {
    id: 'abduction',
    family: 'people',
    label: 'abduction',
    plural: 'abductions',
    verb: 'abducted',
    means: 'somebody is carried off, made to disappear or taken hostage',
    roles: [agent('who abducts'), target('who is abducted', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: civilians('Abduction/forced disappearance'),
    plover: { event: 'ASSAULT', mode: 'abduct' },
    cameo: '181',
    ucdp: null,
  },
  {
    id: 'arrest',
    family: 'people',
    label: 'arrest',
    plural: 'arrests',
    verb: 'arrested',
    means: 'forces of a state or of whoever rules detain somebody',
    roles: [agent('who arrests'), target('who is arrested', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Arrests'),
    plover: { event: 'COERCE', mode: 'arrest' },
    cameo: '173',
    ucdp: null,
  },
  {
    id: 'sexual-violence',
    family: 'people',
    label: 'sexual violence',
    plural: 'acts of sexual violence',
    verb: 'committed sexual violence',
    means: 'rape or another act of sexual violence',
    roles: [agent('who commits it'), target('who suffers it', 'against')],
    place: 'setting',
    becomesEvent: true,
    acled: civilians('Sexual violence'),
    plover: { event: 'ASSAULT', mode: 'sexual' },
    cameo: '1821',
    ucdp: null,
  },
  {
    id: 'torture',
    family: 'people',
    label: 'torture',
    plural: 'acts of torture',
    verb: 'tortured',
    means: 'somebody in custody or captivity is tortured or ill-treated',
    roles: [agent('who tortures'), target('who is tortured', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: civilians('Attack'),
    plover: { event: 'ASSAULT', mode: 'torture' },
    cameo: '1822',
    ucdp: 'one-sided',
  },
  {
    id: 'property-destruction',
    family: 'property',
    label: 'destruction',
    plural: 'acts of destruction',
    verb: 'destroyed property',
    means: 'buildings, crops, vehicles or other things are destroyed or damaged, no other act named',
    roles: [agent('who destroys'), target('what is destroyed', 'of'), holder('whose it was')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Looting/property destruction'),
    plover: { event: 'ASSAULT', mode: 'destroy' },
    cameo: '1712',
    ucdp: null,
    note: 'CAMEO2PLOVER-2021 gives ASSAULT, seize for 1712; the PLOVER manual has `destroy`.',
  },
  {
    id: 'looting',
    family: 'property',
    label: 'looting',
    plural: 'acts of looting',
    verb: 'looted',
    means: 'goods are robbed or confiscated',
    roles: [agent('who loots'), target('what is looted', 'of'), holder('whose it was')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Looting/property destruction'),
    plover: { event: 'COERCE', mode: 'seize' },
    cameo: '1711',
    ucdp: null,
  },
  {
    id: 'weapons-seized',
    family: 'property',
    label: 'seizure of weapons',
    plural: 'seizures of weapons',
    verb: 'seized weapons',
    means: 'weapons or stores are found, seized or defused',
    roles: [agent('who seizes'), target('what is seized', 'of'), holder('whose it was')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Disrupted weapons use'),
    plover: { event: 'COERCE', mode: 'seize' },
    cameo: '171',
    ucdp: null,
  },
  {
    id: 'casualties',
    family: 'people',
    label: 'casualties',
    plural: 'casualties',
    verb: 'caused casualties',
    means: 'deaths or injuries with no act named',
    roles: [agent('who caused them'), target('who is harmed', 'among')],
    place: 'setting',
    becomesEvent: true,
    acled: NONE,
    plover: null,
    cameo: null,
    ucdp: 'by-sides',
    note: 'Codes come from the act, once another claim tells of it.',
  },
  {
    id: 'displacement',
    family: 'people',
    label: 'displacement',
    plural: 'displacements',
    verb: 'drove people out',
    means: 'people flee or are driven out',
    roles: [agent('who drives them out'), target('who flees', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Other'),
    plover: null,
    cameo: null,
    ucdp: null,
    note: 'Where an agent drives people out, PLOVER has COERCE, mode deport.',
  },
  {
    id: 'deployment',
    family: 'movement',
    label: 'deployment',
    plural: 'deployments',
    verb: 'deployed',
    means: 'forces or equipment move, arrive, take position or reinforce',
    roles: [agent('who deploys'), target('what is deployed', 'of'), recipient('whom it reinforces')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Other'),
    plover: { event: 'MOBILIZE', mode: 'troops' },
    cameo: '154',
    ucdp: null,
    note: 'PLOVER codes no MOBILIZE inside an ASSAULT.',
  },
  {
    id: 'obstruction',
    family: 'movement',
    label: 'obstruction',
    plural: 'obstructions',
    verb: 'blocked',
    means: 'a patrol, a convoy, aid or movement is blocked',
    roles: [agent('who blocks'), target('who or what is blocked', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Other'),
    plover: { event: 'COERCE', mode: 'restrict' },
    cameo: '191',
    ucdp: null,
  },
  {
    id: 'base-established',
    family: 'movement',
    label: 'setting up of a base',
    plural: 'setting up of bases',
    verb: 'set up a base',
    means: 'a base, headquarters or observation post is set up',
    roles: [agent('who sets it up'), target('what is set up', 'as')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Headquarters or base established'),
    plover: { event: 'MOBILIZE', mode: 'troops' },
    cameo: '154',
    ucdp: null,
  },
  {
    id: 'agreement',
    family: 'dealings',
    label: 'agreement',
    plural: 'agreements',
    verb: 'agreed',
    means: 'a ceasefire, deal, truce or exchange of prisoners is agreed or takes effect',
    roles: [agent('who agrees'), recipient('with whom', 'with'), target('with whom', 'with'), topic('on what', 'on')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Agreement'),
    plover: { event: 'RETREAT', mode: 'ceasefire' },
    cameo: '0871',
    ucdp: null,
    note: 'An agreement that is no ceasefire is AGREE in PLOVER.',
  },
  {
    id: 'ceasefire-violation',
    family: 'dealings',
    label: 'ceasefire violation',
    plural: 'ceasefire violations',
    verb: 'violated a ceasefire',
    means: 'a ceasefire is broken, no other act named',
    roles: [agent('who breaks it'), target('against whom', 'against')],
    place: 'setting',
    becomesEvent: true,
    acled: BATTLE,
    plover: { event: 'ASSAULT', mode: null },
    cameo: '196',
    ucdp: 'by-sides',
    note: 'Where the text names the act (shelling, an air strike), the claim has the type of the act.',
  },
  {
    id: 'surrender',
    family: 'dealings',
    label: 'surrender',
    plural: 'surrenders',
    verb: 'surrendered',
    means: 'fighters give themselves or their weapons up',
    roles: [agent('who surrenders'), recipient('to whom'), target('what is given up', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: strategic('Other'),
    plover: { event: 'RETREAT', mode: 'disarm' },
    cameo: '0874',
    ucdp: null,
  },
  {
    id: 'protest',
    family: 'unrest',
    label: 'protest',
    plural: 'protests',
    verb: 'protested',
    means: 'people demonstrate without violence of their own',
    roles: [agent('who protests'), target('against whom', 'against'), topic('for or against what', 'over')],
    place: 'setting',
    becomesEvent: true,
    acled: [{ event: 'Protests', subEvent: 'Peaceful protest' }],
    plover: { event: 'PROTEST', mode: 'demo' },
    cameo: '141',
    ucdp: null,
  },
  {
    id: 'riot',
    family: 'unrest',
    label: 'riot',
    plural: 'riots',
    verb: 'rioted',
    means: 'a crowd uses violence against people or things',
    roles: [agent('who riots'), target('who or what is attacked', 'against'), topic('for or against what', 'over')],
    place: 'setting',
    becomesEvent: true,
    acled: [{ event: 'Riots', subEvent: 'Violent demonstration' }],
    plover: { event: 'PROTEST', mode: 'riot' },
    cameo: '145',
    ucdp: null,
  },
  {
    id: 'threat',
    family: 'speech',
    label: 'threat',
    plural: 'threats',
    verb: 'threatened',
    means: 'somebody threatens force or another harm; the threat is the happening',
    roles: [
      agent('who threatens'),
      target('who is threatened', 'against'),
      recipient('who is threatened'),
      topic('with what', 'of'),
    ],
    place: 'rare',
    becomesEvent: true,
    acled: NONE,
    plover: { event: 'THREATEN', mode: 'violence' },
    cameo: '138',
    ucdp: null,
  },
  {
    id: 'accusation',
    family: 'speech',
    label: 'accusation',
    plural: 'accusations',
    verb: 'accused',
    means: 'somebody lays something to the charge of another; the accusation is the happening',
    roles: [agent('who accuses'), target('who is accused', 'against'), topic('of what', 'of')],
    place: 'rare',
    becomesEvent: true,
    acled: NONE,
    plover: { event: 'ACCUSE', mode: 'allege' },
    cameo: '112',
    ucdp: null,
  },
  {
    id: 'statement',
    family: 'speech',
    label: 'statement',
    plural: 'statements',
    verb: 'stated',
    means: 'a demand, warning, condemnation or announcement that matters as an act',
    roles: [agent('who speaks'), recipient('to whom'), target('against whom', 'against'), topic('on what', 'on')],
    place: 'rare',
    becomesEvent: true,
    acled: NONE,
    plover: null,
    cameo: '010',
    ucdp: null,
    note: 'PLOVER codes a demand as REQUEST, a condemnation as ACCUSE, a refusal as REJECT.',
  },
  {
    id: 'negotiation',
    family: 'dealings',
    label: 'negotiation',
    plural: 'negotiations',
    verb: 'negotiated',
    means: 'parties meet, mediate or negotiate',
    roles: [
      agent('who negotiates'),
      recipient('with whom', 'with'),
      target('with whom', 'with'),
      topic('on what', 'on'),
    ],
    place: 'setting',
    becomesEvent: true,
    acled: NONE,
    plover: { event: 'CONSULT', mode: null },
    cameo: '046',
    ucdp: null,
  },
  {
    id: 'sanction',
    family: 'dealings',
    label: 'sanction',
    plural: 'sanctions',
    verb: 'imposed sanctions',
    means: 'a state or body imposes sanctions, an embargo or an expulsion',
    roles: [agent('who imposes it'), target('on whom'), recipient('on whom', 'on')],
    place: 'rare',
    becomesEvent: true,
    acled: NONE,
    plover: { event: 'SANCTION', mode: 'discontinue' },
    cameo: '163',
    ucdp: null,
  },
  {
    id: 'aid',
    family: 'dealings',
    label: 'aid',
    plural: 'deliveries of aid',
    verb: 'gave aid',
    means: 'relief, arms or other help is given',
    roles: [agent('who gives'), recipient('who receives'), target('who receives', 'to'), topic('what is given', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: NONE,
    plover: { event: 'AID', mode: null },
    cameo: '070',
    ucdp: null,
  },
  {
    id: 'accident',
    family: 'outside',
    label: 'accident',
    plural: 'accidents',
    verb: 'had an accident',
    means: 'a crash, a fire or an explosion by mishap',
    roles: [agent('whose mishap it was'), target('who or what is harmed', 'of')],
    place: 'setting',
    becomesEvent: true,
    acled: NONE,
    plover: null,
    cameo: null,
    ucdp: null,
    note: 'Outside the conflict: exports leave it out unless asked.',
  },
  {
    id: 'natural-disaster',
    family: 'outside',
    label: 'natural disaster',
    plural: 'natural disasters',
    verb: 'struck as a natural disaster',
    means: 'an earthquake, a flood, a storm or another force of nature',
    roles: [target('who or what is harmed', 'harming')],
    place: 'setting',
    becomesEvent: true,
    acled: NONE,
    plover: null,
    cameo: null,
    ucdp: null,
    note: 'Outside the conflict: exports leave it out unless asked.',
  },
  {
    id: 'man-made-disaster',
    family: 'outside',
    label: 'man-made disaster',
    plural: 'man-made disasters',
    verb: 'caused a disaster',
    means: 'a collapse, a spill or another disaster of human making that nobody willed',
    roles: [agent('whose doing it was'), target('who or what is harmed', 'harming')],
    place: 'setting',
    becomesEvent: true,
    acled: NONE,
    plover: null,
    cameo: null,
    ucdp: null,
    note: 'Outside the conflict: exports leave it out unless asked.',
  },
  {
    id: 'organized-crime',
    family: 'outside',
    label: 'organised crime',
    plural: 'acts of organised crime',
    verb: 'committed a crime',
    means: 'trafficking, a gang killing, robbery for gain',
    roles: [agent('who commits it'), target('who or what suffers it', 'against')],
    place: 'setting',
    becomesEvent: true,
    acled: NONE,
    plover: null,
    cameo: null,
    ucdp: null,
    note: 'Outside the conflict: exports leave it out unless asked.',
  },
];

const BY_ID: ReadonlyMap<string, EventType> = new Map(EVENT_TYPES.map((type) => [type.id, type]));

/** The row of a type. */
export const eventType = (id: EventTypeId): EventType => BY_ID.get(id)!;

const STATE: ReadonlySet<ActorKind> = new Set(['government', 'state-forces', 'police', 'intelligence']);
const UNARMED: ReadonlySet<ActorKind> = new Set([
  'civilians',
  'protesters',
  'people',
  'medical',
  'media',
  'aid-organisation',
]);

/** Kinds of those who take part, null where the text names none or the actor is unknown. */
export interface SideKinds {
  readonly agent: ActorKind | null;
  readonly target: ActorKind | null;
}

const holds = ({ when }: AcledCode, { agent: by, target: on }: SideKinds): boolean => {
  if (when === 'agent-is-state') return by !== null && STATE.has(by);
  if (when === 'target-is-civilian') return on !== null && UNARMED.has(on);
  return true;
};

/** The event and sub-event type of ACLED for a type between such participants; null: ACLED has none. */
export const acledCode = (id: EventTypeId, sides: SideKinds): AcledCode | null =>
  eventType(id).acled.find((code) => holds(code, sides)) ?? null;

/**
 * UCDP's type of violence: 1 state-based (a state's forces are a side), 2 non-state, 3 one-sided (against the unarmed);
 * null where it is no armed force or the sides are not both known.
 */
export const ucdpTypeOfViolence = (id: EventTypeId, { agent: by, target: on }: SideKinds): 1 | 2 | 3 | null => {
  const rule = eventType(id).ucdp;
  if (rule === null) return null;
  if (rule === 'one-sided' || (on !== null && UNARMED.has(on))) return 3;
  if (by === null || on === null) return null;
  return STATE.has(by) || STATE.has(on) ? 1 : 2;
};
