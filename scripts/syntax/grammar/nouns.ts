import { type Phrase, phrase, word } from './phrase.ts';
import {
  adjective,
  adp,
  adverb,
  approximate,
  aside,
  behindComma,
  type Dice,
  det,
  figure,
  joinedName,
  list,
  name,
  noun,
  oneFigure,
  plural,
  prep,
  proper,
} from './words.ts';

const GROUPS =
  'rebels,gunmen,militants,insurgents,fighters,soldiers,troops,militiamen,attackers,jihadists,forces,assailants,bandits,separatists,police,settlers,commandos,mercenaries,warplanes,jets,drones,helicopters,raiders,guerrillas,herders'.split(
    ',',
  );
const BODIES = 'army,militia,government,navy,junta,coalition,group,brigade,police,military,air force'.split(',');
const QUALITIES =
  'armed,unidentified,unknown,suspected,masked,Islamist,government,rebel,foreign,local,pro-government,Iranian-backed,allied,paramilitary,tribal,regime,enemy,heavily-armed,special,loyalist'.split(
    ',',
  );
const NOUN_QUALITIES = new Set(['government', 'rebel', 'regime', 'enemy']);
const ENDS = ['Front', 'Army', 'Brigades', 'Movement', 'Shield', 'Forces', 'Council', 'Command'];

const nation = ({ pick }: Dice): Phrase =>
  adjective(
    pick(['Ostran', 'Karvian', 'Velmari', 'Dornese', 'Russian', 'Turkish', 'Israeli', 'Sudanese', 'Ukrainian']),
  );

const quality = (dice: Dice): readonly [string, Phrase] => {
  if (dice.chance(30)) return ['amod', nation(dice)];
  const form = dice.pick(QUALITIES);
  return NOUN_QUALITIES.has(form) ? ['compound', noun(form)] : ['amod', adjective(form)];
};

const abbreviation = (dice: Dice): Phrase => {
  const form = name(dice).slice(0, 3).toUpperCase();
  return word(form, 'PROPN', 'NNP', form);
};

// "Ostran forces" may reach the parser as one token, as a noun or as a name
const groupOfOneToken = (dice: Dice): Phrase => {
  const form = `${dice.pick(['Ostran', 'government', 'occupation', 'Karvian', 'regime'])} ${dice.pick(GROUPS)}`;
  return dice.chance(50)
    ? word(form, 'NOUN', 'NNS', form.replace(/s$/, ''))
    : word(`${name(dice)} ${dice.pick(GROUPS)}`, 'PROPN', 'NNP');
};

const FORCES: readonly ((dice: Dice) => Phrase)[] = [
  (dice) => plural(dice.pick(GROUPS)),
  (dice) => phrase(quality(dice), plural(dice.pick(GROUPS))),
  (dice) => phrase(['det', det('the')], dice.chance(50) ? ['amod', nation(dice)] : null, noun(dice.pick(BODIES))),
  (dice) => phrase(['det', det('the')], joinedName(dice, ENDS)),
  (dice) => (dice.chance(50) ? abbreviation(dice) : proper(dice)),
  (dice) => phrase(['compound', abbreviation(dice)], plural(dice.pick(GROUPS))),
  groupOfOneToken,
  (dice) => phrase(['nummod', approximate(dice)], plural(dice.pick(GROUPS))),
  (dice) =>
    phrase(plural(dice.pick(['members', 'fighters', 'units', 'elements'])), [
      'nmod',
      prep(dice.pick(['of', 'from']), force(dice)),
    ]),
  (dice) =>
    phrase(['det', det('a')], noun(dice.pick(['group', 'number', 'unit', 'column'])), [
      'nmod',
      prep('of', plural(dice.pick(GROUPS))),
    ]),
  (dice) => phrase(['nmod:poss', phrase(proper(dice), ['case', word("'s", 'PART', 'POS')])], plural(dice.pick(GROUPS))),
];

/** Who acts: "the Ostran army", "suspected militants", "fighters of the Norka Front". */
export const force = (dice: Dice): Phrase => dice.pick(FORCES)(dice);

/** Who acts, with what may stand between it and its verb. */
export const fullForce = (dice: Dice): Phrase => {
  const inner = force(dice);
  if (dice.chance(55)) return inner;
  const clause = reduced(dice);
  return phrase(inner, ['acl', dice.chance(35) ? aside(clause) : clause]);
};

const participle = (form: string, lemma: string): Phrase => word(form, 'VERB', 'VBN', lemma);

// "backed by Ostra", "suspected to be bandits", "loyal to the council", "armed with rifles"
const REDUCED: readonly ((dice: Dice) => Phrase)[] = [
  (dice) => {
    const [form, lemma] = dice.pick([
      ['backed', 'back'],
      ['supported', 'support'],
      ['led', 'lead'],
      ['trained', 'train'],
      ['funded', 'fund'],
      ['commanded', 'command'],
      ['accompanied', 'accompany'],
    ] as const);
    return phrase(participle(form, lemma), ['obl:agent', prep('by', dice.chance(50) ? proper(dice) : force(dice))]);
  },
  (dice) => {
    const [form, lemma] = dice.pick([
      ['suspected', 'suspect'],
      ['believed', 'believe'],
      ['thought', 'think'],
      ['said', 'say'],
      ['alleged', 'allege'],
    ] as const);
    const whom = dice.chance(60)
      ? plural(dice.pick(GROUPS))
      : phrase(plural('members'), ['nmod', prep('of', force(dice))]);
    return phrase(participle(form, lemma), [
      'xcomp',
      phrase(['mark', word('to', 'PART', 'TO')], ['cop', word('be', 'AUX', 'VB')], whom),
    ]);
  },
  (dice) =>
    phrase(participle('armed', 'arm'), [
      'obl',
      prep('with', plural(dice.pick(['rifles', 'guns', 'machetes', 'rockets']))),
    ]),
  (dice) =>
    phrase(participle(dice.pick(['stationed', 'based', 'deployed']), 'station'), [
      'obl',
      prep(dice.pick(['in', 'near', 'at']), place(dice)),
    ]),
  (dice) =>
    phrase(word('riding', 'VERB', 'VBG', 'ride'), ['obj', plural(dice.pick(['motorcycles', 'horses', 'trucks']))]),
];
const reduced = (dice: Dice): Phrase => dice.pick(REDUCED)(dice);

const VICTIMS =
  'people,civilians,soldiers,policemen,women,children,villagers,farmers,militants,fighters,students,protesters,residents,refugees,workers,journalists,medics,prisoners,servicemen,officers,men,peacekeepers'.split(
    ',',
  );
const PERSONS =
  'woman,boy,girl,soldier,policeman,teacher,commander,journalist,farmer,mayor,councillor,man,doctor,officer'.split(',');

/** Those harmed of whom there are several: "at least 12 people". */
export const several = (dice: Dice): Phrase =>
  phrase(
    ['nummod', approximate(dice)],
    dice.chance(20) ? ['amod', adjective(dice.pick(['other', 'Ostran', 'displaced', 'unarmed', 'young']))] : null,
    plural(dice.pick(VICTIMS)),
  );

const person = (dice: Dice): Phrase =>
  phrase(['det', det('a')], dice.chance(20) ? ['amod', nation(dice)] : null, noun(dice.pick(PERSONS)));

const parts = (dice: Dice): Phrase =>
  phrase(['case', word('including', 'VERB', 'VBG', 'include')], ['nummod', figure(dice)], plural(dice.pick(VICTIMS)));

/** Those harmed: "three soldiers", "a woman and two children", "12 people, including four children,". */
export const victims = (dice: Dice): Phrase => {
  if (dice.chance(50)) return several(dice);
  if (dice.chance(20)) return person(dice);
  if (dice.chance(25)) return list([person(dice), several(dice)]);
  if (dice.chance(40)) return phrase(several(dice), ['nmod', aside(parts(dice))]);
  if (dice.chance(40))
    return phrase(plural(dice.pick(['dozens', 'scores', 'hundreds'])), [
      'nmod',
      prep('of', plural(dice.pick(VICTIMS))),
    ]);
  return phrase(['nummod', oneFigure()], noun(dice.pick(['person', ...PERSONS])));
};

/** One or more of those who were told of, without their noun: "another", "a third", "two others", "14, including two children,". */
export const furtherVictims = (dice: Dice): Phrase => {
  if (dice.chance(25)) return det('another');
  if (dice.chance(15)) return phrase(['det', det('a')], adjective(dice.pick(['third', 'fourth', 'second'])));
  if (dice.chance(30))
    return phrase(['nummod', approximate(dice)], dice.chance(60) ? plural('others') : word('more', 'ADJ', 'JJR'));
  const bare = approximate(dice);
  return dice.chance(40) ? phrase(bare, ['nmod', aside(parts(dice))]) : bare;
};

const SPOTS =
  'village,town,city,market,hospital,school,checkpoint,base,camp,district,mosque,airport,hill,bridge,church,depot,convoy'.split(
    ',',
  );
const LANDS = ['province', 'region', 'district', 'state', 'county', 'governorate'];

const within = (dice: Dice): Phrase =>
  dice.chance(50) ? proper(dice) : phrase(['compound', proper(dice)], noun(dice.pick(LANDS)));

// "Beni territory, North Kivu, Ruritania"
const address = (dice: Dice): Phrase =>
  phrase(
    within(dice),
    ['appos', behindComma(within(dice))],
    dice.chance(40) ? ['appos', behindComma(proper(dice))] : null,
  );

// "some 30 km from Halim"
const distance = (dice: Dice): Phrase =>
  phrase(['nummod', approximate(dice)], plural(dice.pick(['km', 'kilometres', 'miles'])), [
    'nmod',
    prep('from', proper(dice)),
  ]);

/** A place: "Halim", "the town of Halim", "Halim in Norka province", "Halim, Sarmin and Dorna". */
export const place = (dice: Dice): Phrase => {
  if (dice.chance(45)) return proper(dice);
  if (dice.chance(15)) return joinedName(dice, ['Hill', 'District', 'Salim', 'Airport', 'Street', 'al-Nar']);
  if (dice.chance(30))
    return phrase(['det', det('the')], noun(dice.pick(SPOTS.slice(0, 4))), ['nmod', prep('of', proper(dice))]);
  if (dice.chance(15))
    return phrase(['compound', proper(dice)], noun(dice.pick(['village', 'town', 'camp', 'airport', 'district'])), [
      'nmod',
      prep('in', address(dice)),
    ]);
  if (dice.chance(15)) return phrase(proper(dice), ['appos', aside(distance(dice))]);
  if (dice.chance(40)) return phrase(proper(dice), ['nmod', prep('in', within(dice))]);
  if (dice.chance(50)) return phrase(proper(dice), ['appos', behindComma(within(dice))]);
  const count = dice.pick([2, 3, 3, 4]);
  return list(Array.from({ length: count }, () => proper(dice)));
};

/** What is struck or taken: a place, a thing, or those of the other side. */
export const target = (dice: Dice): Phrase => {
  if (dice.chance(30)) return place(dice);
  if (dice.chance(25)) return force(dice);
  const thing = phrase(
    ['det', det(dice.pick(['a', 'the']))],
    dice.chance(40) ? quality(dice) : null,
    noun(dice.pick(SPOTS)),
  );
  return dice.chance(35) ? phrase(thing, ['nmod', prep(dice.pick(['in', 'near']), place(dice))]) : thing;
};

/** Who tells: "the governor", "a spokesman for the army", "residents and local officials". */
export const speaker = (dice: Dice): Phrase => {
  if (dice.chance(30)) {
    const body = phrase(
      ['det', det('the')],
      dice.chance(40) ? ['amod', nation(dice)] : null,
      noun(dice.pick([...BODIES, 'ministry', 'agency', 'observatory'])),
    );
    return body;
  }
  if (dice.chance(30))
    return plural(dice.pick(['officials', 'activists', 'residents', 'witnesses', 'authorities', 'media', 'sources']));
  if (dice.chance(30))
    return phrase(
      ['det', det(dice.pick(['a', 'the']))],
      dice.chance(50) ? ['compound', noun(dice.pick(['police', 'army', 'government', 'rebel']))] : null,
      noun(dice.pick(['official', 'spokesman', 'governor', 'doctor', 'source', 'mayor'])),
    );
  if (dice.chance(40))
    return list([
      plural(dice.pick(['residents', 'activists', 'doctors'])),
      phrase(['amod', adjective('local')], plural('officials')),
    ]);
  if (dice.chance(40)) {
    const who = joinedName(dice, ['Meshi', 'Karan', 'Adoul']);
    const office = phrase(
      ['det', det('the')],
      dice.chance(30) ? ['amod', adjective('regional')] : null,
      noun(dice.pick(['governor', 'mayor', 'minister', 'spokesman'])),
    );
    return dice.chance(50) ? phrase(office, ['appos', aside(who)]) : phrase(who, ['appos', aside(office)]);
  }
  return dice.chance(50) ? proper(dice) : joinedName(dice, ['Meshi', 'Karan', 'Observatory', 'Rights']);
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** When: "on Monday", "overnight", "on Sunday night". */
export const when = (dice: Dice): readonly [string, Phrase] => {
  const day = (): Phrase => {
    const form = dice.pick(DAYS);
    return word(form, 'PROPN', 'NNP', form);
  };
  if (dice.chance(15)) return ['advmod', adverb(dice.pick(['overnight', 'yesterday', 'earlier']))];
  if (dice.chance(20))
    return [
      'obl',
      phrase(['case', adp('on')], ['compound', day()], noun(dice.pick(['morning', 'night', 'evening', 'afternoon']))),
    ];
  return ['obl', prep('on', day())];
};

/** Where: "in Halim", "near the town of Sarmin". */
export const where = (dice: Dice): readonly [string, Phrase] => [
  'obl',
  prep(dice.pick(['in', 'in', 'in', 'near', 'at', 'outside']), place(dice)),
];

/** An act as a noun: "an attack by rebels on a checkpoint", "raids on three villages", "a drone strike". */
export const act = (dice: Dice): Phrase => {
  const kind = dice.pick([
    'attack',
    'attack',
    'strike',
    'raid',
    'ambush',
    'assault',
    'airstrike',
    'explosion',
    'shelling',
    'blast',
    'bombing',
  ]);
  const many = dice.chance(20) && kind !== 'shelling' && kind !== 'ambush';
  const head = many ? plural(`${kind}s`) : noun(kind);
  const before = dice.chance(25)
    ? (['nmod:poss', phrase(proper(dice), ['case', word("'s", 'PART', 'POS')])] as const)
    : many || kind === 'shelling'
      ? null
      : (['det', det('a')] as const);
  return phrase(
    before,
    dice.chance(30)
      ? ['compound', noun(dice.pick(['drone', 'rocket', 'mortar', 'missile', 'bomb']))]
      : dice.chance(15)
        ? ['amod', adjective(dice.pick(['overnight', 'Ostran', 'suicide', 'deadly']))]
        : null,
    head,
    before?.[0] !== 'nmod:poss' && dice.chance(35) ? ['nmod', prep('by', force(dice))] : null,
    kind !== 'explosion' && kind !== 'blast' && dice.chance(60)
      ? ['nmod', prep(kind === 'shelling' ? 'of' : 'on', target(dice))]
      : null,
  );
};
