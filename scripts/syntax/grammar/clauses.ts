import {
  act,
  force,
  fullForce,
  furtherVictims,
  place,
  several,
  speaker,
  target,
  victims,
  when,
  where,
} from './nouns.ts';
import { type Part, type Phrase, phrase, word } from './phrase.ts';
import {
  adp,
  adverb,
  and,
  approximate,
  aside,
  behindComma,
  comma,
  type Dice,
  det,
  list,
  noun,
  plural,
  prep,
  proper,
  verb,
} from './words.ts';

const STRIKE = [
  'attack',
  'shell',
  'bomb',
  'target',
  'strike struck struck',
  'hit hit hit',
  'pound',
  'ambush',
  'storm',
  'raid',
  'bombard',
];
const TAKE = [
  'capture',
  'seize',
  'take took taken',
  'retake retook retaken',
  'recapture',
  'occupy',
  'enter',
  'overrun overran overrun',
  'liberate',
];
const HARM = ['kill', 'kill', 'wound', 'injure', 'abduct', 'arrest', 'detain', 'execute', 'capture'];
const RUIN = ['destroy', 'burn', 'damage', 'torch', 'loot'];
const TELL = [
  'say said said',
  'say said said',
  'say said said',
  'report',
  'claim',
  'announce',
  'confirm',
  'state',
  'add',
];

/** Who acts, and what is acted on, by the kind of act. */
const ACTS: readonly (readonly [readonly string[], (dice: Dice) => Phrase])[] = [
  [STRIKE, target],
  [TAKE, place],
  [HARM, victims],
  [
    RUIN,
    (dice) =>
      phrase(['nummod', approximate(dice)], plural(dice.pick(['houses', 'vehicles', 'tanks', 'shops', 'trucks']))),
  ],
];

/** Places and times behind a verb, in any number. */
const setting = (dice: Dice): Part[] => {
  const parts: Part[] = [];
  if (dice.chance(45)) parts.push(where(dice));
  if (dice.chance(40)) parts.push(when(dice));
  return parts;
};

// "killing two people and wounding nine", "forcing hundreds of families to flee"
const result = (dice: Dice): Phrase => {
  if (dice.chance(20))
    return phrase(
      verb('force', 'VBG'),
      ['obj', victims(dice)],
      [
        'xcomp',
        phrase(
          ['mark', word('to', 'PART', 'TO')],
          verb('flee fled fled', 'VB'),
          dice.chance(50) ? ['obl', prep('to', proper(dice))] : null,
        ),
      ],
    );
  const first = phrase(verb(dice.pick(['kill', 'wound', 'injure']), 'VBG'), ['obj', victims(dice)]);
  if (dice.chance(50)) return first;
  return phrase(first, [
    'conj',
    phrase(['cc', and()], verb(dice.pick(['injure', 'wound', 'destroy']), 'VBG'), [
      'obj',
      dice.chance(50) ? furtherVictims(dice) : several(dice),
    ]),
  ]);
};

// "shelled", "had shelled", "have shelled"
const finite = (dice: Dice, entry: string): readonly [Part, Phrase] => {
  if (dice.chance(70)) return [null, verb(entry, 'VBD')];
  const form = dice.pick(['had', 'had', 'had', 'have']);
  const auxiliary = word(form, 'AUX', form === 'had' ? 'VBD' : 'VBP', 'have');
  return [['aux', auxiliary], verb(entry, 'VBN')];
};

const deed = (dice: Dice): readonly [string, Phrase] => {
  const [verbs, object] = dice.pick(ACTS);
  return [dice.pick(verbs), object(dice)];
};

const weaponry = (dice: Dice): Phrase =>
  phrase(
    ['amod', word(dice.pick(['heavy', 'guided', 'small', 'explosive']), 'ADJ', 'JJ')],
    dice.chance(50) ? noun('artillery') : plural(dice.pick(['rockets', 'missiles', 'shells', 'weapons', 'drones'])),
  );

const MONTHS = ['January', 'March', 'April', 'June', 'August', 'October', 'November'];

// "On Sunday,", "On 12 March 2024,", "On March 12,", "In Halim,", "Meanwhile,"
const opening = (dice: Dice): Part => {
  if (dice.chance(72)) return null;
  const month = (): Phrase => {
    const form = dice.pick(MONTHS);
    return word(form, 'PROPN', 'NNP', form);
  };
  const day = word(String(1 + Math.floor(dice.random() * 28)), 'NUM', 'CD');
  const year = dice.chance(40) ? word(dice.pick(['2014', '2019', '2023', '2024']), 'NUM', 'CD') : null;
  const named = dice.pick(['Monday', 'Friday', 'Sunday']);
  const when = dice.pick([
    () => prep('on', word(named, 'PROPN', 'NNP', named)),
    () => phrase(['case', adp('on')], day, ['nmod:unmarked', phrase(month(), year && ['nummod', year])]),
    () => phrase(['case', adp('on')], month(), ['nummod', day], year && ['nummod', year]),
    () => prep('in', place(dice)),
  ])();
  return ['obl', phrase(when, ['punct', comma()])];
};

// "Rebels", "rebels and their allies"
const agents = (dice: Dice): Phrase => (dice.chance(12) ? list([force(dice), force(dice)]) : fullForce(dice));

// "and abducted others in Halim": what the same people did too
const further = (dice: Dice, participle: boolean): Phrase => {
  const [entry, object] = deed(dice);
  return phrase(['cc', and()], verb(entry, participle ? 'VBN' : 'VBD'), ['obj', object], ...setting(dice));
};

// ", killing two", ", before withdrawing to Halim", ", forcing families to flee"
const ending = (dice: Dice): Phrase => {
  if (dice.chance(75)) return behindComma(result(dice));
  const inner = phrase(
    ['mark', word(dice.pick(['before', 'after']), 'SCONJ', 'IN')],
    verb(dice.pick(['withdraw withdrew withdrawn', 'flee fled fled', 'retreat']), 'VBG'),
    dice.chance(60) ? ['obl', prep('to', place(dice))] : null,
  );
  return dice.chance(50) ? behindComma(inner) : inner;
};

/** "Gunmen suspected to be bandits killed 23 people and abducted others in Halim on Monday, wounding six". */
export const active = (dice: Dice): Phrase => {
  const [entry, object] = deed(dice);
  const [auxiliary, main] = finite(dice, entry);
  return phrase(
    opening(dice),
    ['nsubj', agents(dice)],
    dice.chance(6) ? ['advmod', adverb(dice.pick(['reportedly', 'allegedly', 'also', 'later']))] : null,
    auxiliary,
    main,
    dice.chance(6) ? ['obl', prep('with', weaponry(dice))] : null,
    ['obj', object],
    ...setting(dice),
    dice.chance(30) ? ['conj', further(dice, auxiliary !== null)] : null,
    dice.chance(15) ? ['obl', prep(dice.pick(['in', 'during', 'after']), act(dice))] : null,
    dice.chance(10) ? ['obl', prep('with', weaponry(dice))] : null,
    dice.chance(30) ? ['advcl', ending(dice)] : null,
  );
};

const was = (many: boolean): readonly [string, Phrase] => ['aux:pass', word(many ? 'were' : 'was', 'AUX', 'VBD', 'be')];

// "when a shell hit their house", "as they were fleeing", "after rebels stormed the base"
const timeClause = (dice: Dice): Phrase => {
  const [entry, object] = dice.pick([
    [
      'hit hit hit',
      phrase(
        ['nmod:poss', word('their', 'PRON', 'PRP$', 'their')],
        noun(dice.pick(['house', 'home', 'car', 'vehicle', 'school'])),
      ),
    ],
    ['attack', target(dice)],
    ['storm', target(dice)],
    ['shell', target(dice)],
  ] as const);
  const how = dice.pick(['when', 'after', 'as']);
  const mark: readonly [string, Phrase] =
    how === 'when' ? ['advmod', word('when', 'ADV', 'WRB')] : ['mark', word(how, 'SCONJ', 'IN')];
  const agent = dice.chance(60)
    ? fullForce(dice)
    : phrase(
        ['det', det('a')],
        dice.chance(30) ? ['compound', noun('mortar')] : null,
        noun(dice.pick(['shell', 'rocket', 'missile', 'drone', 'bomb'])),
      );
  return phrase(mark, ['nsubj', agent], verb(entry, 'VBD'), ['obj', object]);
};

/** "At least one person was killed and 14, including two children, injured in an attack on Halim". */
export const toll = (dice: Dice): Phrase => {
  const whom = victims(dice);
  const many = whom.words[whom.top]!.xpos === 'NNS' || whom.labels.includes('conj');
  const behind: Part[] = [
    dice.chance(45) ? ['obl', prep('in', act(dice))] : null,
    dice.chance(25) ? ['advcl', timeClause(dice)] : null,
    ...setting(dice),
  ];
  const further = dice.chance(55);
  return phrase(
    ['nsubj:pass', whom],
    was(many),
    verb(dice.pick(['kill', 'kill', 'shoot shot shot']), 'VBN'),
    ...(further ? [] : behind),
    further
      ? [
          'conj',
          phrase(
            ['cc', and()],
            ['nsubj:pass', furtherVictims(dice)],
            dice.chance(25) ? was(true) : null,
            verb(dice.pick(['wound', 'injure']), 'VBN'),
            ...behind,
          ),
        ]
      : null,
  );
};

/** "The town was shelled by rebels on Monday". */
export const passive = (dice: Dice): Phrase => {
  const [entry, object] = deed(dice);
  const many = object.words[object.top]!.xpos === 'NNS';
  return phrase(
    ['nsubj:pass', object],
    was(many),
    dice.chance(10) ? ['advmod', adverb(dice.pick(['reportedly', 'heavily', 'again']))] : null,
    verb(entry, 'VBN'),
    dice.chance(65) ? ['obl:agent', prep('by', fullForce(dice))] : null,
    ...setting(dice),
    dice.chance(20) ? ['advcl', behindComma(result(dice))] : null,
  );
};

/** "An airstrike by Ostran jets on a market in Halim killed 12 people and wounded others". */
export const nominal = (dice: Dice): Phrase =>
  phrase(
    ['nsubj', act(dice)],
    verb(dice.pick(['kill', 'wound', 'injure']), 'VBD'),
    ['obj', victims(dice)],
    ...setting(dice),
    dice.chance(35)
      ? [
          'conj',
          phrase(['cc', and()], verb(dice.pick(['wound', 'injure', 'destroy']), 'VBD'), [
            'obj',
            dice.chance(50) ? furtherVictims(dice) : several(dice),
          ]),
        ]
      : null,
  );

/** "Rebels withdrew from Halim", "clashed with the army near Sarmin", "advanced towards Dorna". */
export const moving = (dice: Dice): Phrase => {
  const [entry, how] = dice.pick([
    ['advance', 'towards'],
    ['withdraw withdrew withdrawn', 'from'],
    ['retreat', 'from'],
    ['deploy', 'in'],
    ['flee fled fled', 'to'],
    ['fire', 'on'],
  ] as const);
  if (dice.chance(25))
    return phrase(
      opening(dice),
      ['nsubj', agents(dice)],
      verb('clash', 'VBD'),
      ['obl', prep('with', force(dice))],
      ...setting(dice),
    );
  const [auxiliary, main] = finite(dice, entry);
  return phrase(
    opening(dice),
    ['nsubj', agents(dice)],
    auxiliary,
    main,
    ['obl', prep(how, place(dice))],
    dice.chance(40) ? when(dice) : null,
    dice.chance(30) ? ['conj', further(dice, auxiliary !== null)] : null,
  );
};

/** "Rebels fired rockets at the base", "jets dropped bombs on Halim". */
export const firing = (dice: Dice): Phrase => {
  const [entry, how] = dice.pick([
    ['fire', 'at'],
    ['launch', 'at'],
    ['drop+', 'on'],
    ['fire', 'towards'],
  ] as const);
  const weapons = phrase(
    dice.chance(50) ? ['nummod', approximate(dice)] : null,
    dice.chance(30) ? ['amod', word(dice.pick(['ballistic', 'guided', 'heavy', 'anti-ship']), 'ADJ', 'JJ')] : null,
    plural(dice.pick(['missiles', 'rockets', 'shells', 'bombs', 'drones'])),
  );
  return phrase(
    ['nsubj', fullForce(dice)],
    verb(entry, 'VBD'),
    ['obj', weapons],
    ['obl', prep(how, target(dice))],
    dice.chance(40) ? when(dice) : null,
    dice.chance(30) ? ['advcl', behindComma(result(dice))] : null,
  );
};

/** "About 40 rockets were launched from Ostra towards Halim", "12 families were displaced from Halim to Sarmin". */
const sent = (dice: Dice): Phrase => {
  const [entry, what, ways] = dice.pick([
    ['launch', ['rockets', 'missiles', 'drones'], ['towards', 'at']],
    ['fire', ['rockets', 'missiles', 'shells'], ['towards', 'at']],
    ['displace', ['families', 'people', 'residents'], ['to', 'towards']],
    ['evacuate', ['civilians', 'residents', 'children'], ['to', 'to']],
  ] as const);
  return phrase(
    ['nsubj:pass', phrase(['nummod', approximate(dice)], plural(dice.pick(what)))],
    was(true),
    verb(entry, 'VBN'),
    dice.chance(80) ? ['obl', prep('from', place(dice))] : null,
    dice.chance(60) ? ['obl', prep(dice.pick(ways), place(dice))] : null,
    dice.chance(40) ? when(dice) : null,
  );
};

/** "Clashes broke out between rebels and the army near Halim". */
const breaking = (dice: Dice): Phrase => {
  const sides = list([force(dice), force(dice)]);
  const between = dice.chance(60) ? (['nmod', prep('between', sides)] as const) : null;
  const fight = phrase(
    dice.chance(40) ? ['amod', word(dice.pick(['heavy', 'fierce', 'violent', 'sporadic']), 'ADJ', 'JJ')] : null,
    dice.chance(70) ? plural('clashes') : noun('fighting'),
    dice.chance(40) ? between : null,
  );
  const split = between && !fight.labels.includes('nmod');
  return phrase(
    opening(dice),
    ['nsubj', fight],
    dice.chance(50)
      ? verb('erupt', 'VBD')
      : phrase(verb('break broke broken', 'VBD'), ['compound:prt', word('out', 'ADP', 'RP')]),
    split ? ['obl', prep('between', sides)] : null,
    ...setting(dice),
  );
};

/** "The strike left nine people dead and 12 wounded". */
const leaving = (dice: Dice): Phrase =>
  phrase(['nsubj', act(dice)], verb('leave left left', 'VBD'), [
    'obj',
    phrase(
      several(dice),
      ['amod', word('dead', 'ADJ', 'JJ')],
      dice.chance(60)
        ? ['conj', phrase(['cc', and()], approximate(dice), ['acl', verb(dice.pick(['wound', 'injure']), 'VBN')])]
        : null,
    ),
  ]);

/** What happened, told as a clause. */
export const happening = (dice: Dice): Phrase =>
  dice.pick([active, active, active, toll, toll, passive, nominal, moving, firing, sent, breaking, leaving])(dice);

// "on Monday", "in a statement", "Reuters"
const telling = (dice: Dice): Part[] => [
  dice.chance(15) ? when(dice) : null,
  dice.chance(12)
    ? [
        'obl',
        prep(
          dice.pick(['in', 'in', 'on']),
          dice.chance(70) ? phrase(['det', det('a')], noun(dice.pick(['statement', 'report']))) : proper(dice),
        ),
      ]
    : null,
];

/** "The army said rebels had shelled Halim" with or without "that". */
export const said = (dice: Dice): Phrase => {
  const inner = happening(dice);
  return phrase(['nsubj', speaker(dice)], verb(dice.pick(TELL), 'VBD'), ...telling(dice).slice(0, 1), [
    'ccomp',
    dice.chance(55) ? phrase(['mark', word('that', 'SCONJ', 'IN')], inner) : inner,
  ]);
};

/** "Rebels shelled Halim on Monday, residents and local officials told Ostra News". */
export const saidBehind = (dice: Dice): Phrase => {
  const told = dice.chance(20);
  return phrase(
    ['ccomp', phrase(happening(dice), ['punct', comma()])],
    ['nsubj', speaker(dice)],
    verb(told ? 'tell told told' : dice.pick(TELL), 'VBD'),
    told ? ['iobj', proper(dice)] : null,
    ...telling(dice),
  );
};

/** "According to the ministry, …" and "…, according to activists". */
export const accordingTo = (dice: Dice): Phrase => {
  const who = phrase(['case', phrase(word('according', 'VERB', 'VBG', 'accord'), ['fixed', adp('to')])], speaker(dice));
  return dice.chance(50)
    ? phrase(['obl', phrase(who, ['punct', comma()])], happening(dice))
    : phrase(happening(dice), ['obl', behindComma(who)]);
};

/** "Human rights groups accused rebels of killing …", "the junta rejected accusations by X that its soldiers executed …". */
export const accusing = (dice: Dice): Phrase => {
  if (dice.chance(50)) {
    const [entry, object] = deed(dice);
    return phrase(
      ['nsubj', speaker(dice)],
      verb('accuse', 'VBD'),
      ['obj', force(dice)],
      ['advcl', phrase(['mark', word('of', 'SCONJ', 'IN')], verb(entry, 'VBG'), ['obj', object], ...setting(dice))],
    );
  }
  const charge = phrase(
    plural(dice.pick(['accusations', 'reports', 'claims', 'allegations'])),
    dice.chance(50) ? ['nmod', prep(dice.pick(['by', 'from']), speaker(dice))] : null,
    ['acl', phrase(['mark', word('that', 'SCONJ', 'IN')], happening(dice))],
  );
  return phrase(['nsubj', force(dice)], verb(dice.pick(['reject', 'deny', 'dismiss']), 'VBD'), ['obj', charge]);
};

/** "JNIM claimed responsibility for an attack on a camp in which 12 soldiers died". */
export const claiming = (dice: Dice): Phrase =>
  phrase(
    ['nsubj', fullForce(dice)],
    verb('claim', 'VBD'),
    ['obj', phrase(noun('responsibility'), ['nmod', prep('for', act(dice))])],
    ...setting(dice).slice(0, 1),
  );

/** "The commander, who led the brigade, was killed in an attack". */
export const relative = (dice: Dice): Phrase => {
  const [entry, object] = deed(dice);
  const clause = phrase(
    ['nsubj', word(dice.chance(50) ? 'who' : 'which', 'PRON', dice.chance(50) ? 'WP' : 'WDT')],
    verb(entry, 'VBD'),
    ['obj', object],
    ...setting(dice).slice(0, 1),
  );
  const who = phrase(force(dice), ['acl:relcl', dice.chance(60) ? aside(clause) : clause]);
  const [second, whom] = deed(dice);
  return phrase(['nsubj', who], verb(second, 'VBD'), ['obj', whom], ...setting(dice));
};

/** Two happenings in one sentence, by "and", "while" or a time clause. */
export const two = (dice: Dice): Phrase => {
  if (dice.chance(35)) return phrase(happening(dice), ['advcl', timeClause(dice)]);
  if (dice.chance(50))
    return phrase(happening(dice), ['conj', phrase(['punct', comma()], ['cc', and()], happening(dice))]);
  return phrase(happening(dice), [
    'advcl',
    phrase(['punct', comma()], ['mark', word('while', 'SCONJ', 'IN')], happening(dice)),
  ]);
};
