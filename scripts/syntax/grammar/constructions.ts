import { act, force, fullForce, place, several, speaker, target, victims, when, where } from './nouns.ts';
import { type Part, type Phrase, phrase, word } from './phrase.ts';
import {
  adjective,
  adp,
  adverb,
  and,
  approximate,
  aside,
  behindComma,
  comma,
  type Dice,
  det,
  figure,
  noun,
  plural,
  prep,
  proper,
  verb,
} from './words.ts';

const be = (text: string, xpos = 'VBD'): Phrase => word(text, 'AUX', xpos, 'be');
const that = (): readonly [string, Phrase] => ['mark', word('that', 'SCONJ', 'IN')];
const which = (): Phrase => word('which', 'PRON', 'WDT');
const their = (): readonly [string, Phrase] => ['nmod:poss', word('their', 'PRON', 'PRP$', 'their')];
const to = (): readonly [string, Phrase] => ['mark', word('to', 'PART', 'TO')];

const thing = (dice: Dice): Phrase =>
  phrase(
    ['det', det(dice.pick(['a', 'the']))],
    dice.chance(30) ? ['compound', noun(dice.pick(['army', 'cargo', 'passenger', 'supply', 'car']))] : null,
    noun(
      dice.pick(['missile', 'drone', 'bomb', 'helicopter', 'convoy', 'bus', 'vehicle', 'grenade', 'shell', 'tanker']),
    ),
  );

// A short clause: "rebels shelled Halim on Monday"
const clause = (dice: Dice): Phrase => {
  const [entry, object] = dice.pick([
    ['shell', place],
    ['seize', place],
    ['attack', target],
    ['kill', several],
    ['storm', target],
    ['abduct', several],
    ['bomb', target],
  ] as const);
  return phrase(
    ['nsubj', force(dice)],
    verb(entry, 'VBD'),
    ['obj', object(dice)],
    dice.chance(40) ? where(dice) : null,
  );
};

const passiveForms = (dice: Dice): Part[] =>
  dice.pick([
    () => [['aux:pass', be('were')] as const],
    () => [['aux', word('have', 'AUX', 'VBP')] as const, ['aux:pass', be('been', 'VBN')] as const],
    () => [['aux', word('had', 'AUX', 'VBD', 'have')] as const, ['aux:pass', be('been', 'VBN')] as const],
    () => [['aux', be('are', 'VBP')] as const, ['aux:pass', be('being', 'VBG')] as const],
  ])();

/** "Reports that rebels had seized Halim could not be verified". */
const unverified = (dice: Dice): Phrase =>
  phrase(
    [
      'nsubj:pass',
      phrase(plural(dice.pick(['reports', 'claims', 'rumours', 'allegations'])), ['acl', phrase(that(), clause(dice))]),
    ],
    ['aux', word('could', 'AUX', 'MD')],
    ['advmod', word('not', 'PART', 'RB')],
    dice.chance(40) ? ['advmod', adverb(dice.pick(['independently', 'immediately']))] : null,
    ['aux:pass', be('be', 'VB')],
    verb(dice.pick(['verify', 'confirm', 'check']), 'VBN'),
  );

/** "An attack that residents said killed 13 people hit the market in Dorna". */
const toldWithin = (dice: Dice): Phrase => {
  const told = phrase(
    dice.chance(70) ? ['nsubj', word('that', 'PRON', 'WDT')] : ['nsubj', which()],
    ['parataxis', phrase(['nsubj', speaker(dice)], verb('say said said', 'VBD'))],
    verb(dice.pick(['kill', 'wound', 'destroy']), 'VBD'),
    ['obj', victims(dice)],
  );
  return phrase(
    ['nsubj', phrase(act(dice), ['acl:relcl', told])],
    verb(dice.pick(['hit hit hit', 'strike struck struck', 'target']), 'VBD'),
    ['obj', target(dice)],
    dice.chance(50) ? when(dice) : null,
  );
};

/** "The army, it said, had lost 40 men", "Its fighters, the group added, destroyed two tanks". */
const saidInside = (dice: Dice): Phrase => {
  const voice = dice.chance(40) ? word(dice.pick(['it', 'he', 'they']), 'PRON', 'PRP') : speaker(dice);
  return phrase(
    [
      'nsubj',
      phrase(
        dice.chance(40) ? ['nmod:poss', word('its', 'PRON', 'PRP$', 'its')] : null,
        plural(dice.pick(['fighters', 'troops', 'jets'])),
      ),
    ],
    ['parataxis', aside(phrase(['nsubj', voice], verb(dice.pick(['say said said', 'add', 'claim']), 'VBD')))],
    verb(dice.pick(['destroy', 'attack', 'capture', 'kill']), 'VBD'),
    ['obj', dice.chance(50) ? several(dice) : target(dice)],
    dice.chance(40) ? where(dice) : null,
  );
};

/** "Of the 19 people killed, 11 were children". */
const ofTheDead = (dice: Dice): Phrase => {
  const all = phrase(
    ['case', adp('of')],
    ['det', det('the')],
    ['nummod', figure(dice)],
    plural(dice.pick(['people', 'victims', 'soldiers', 'civilians'])),
    dice.chance(60) ? ['acl', verb(dice.pick(['kill', 'wound', 'detain', 'abduct']), 'VBN')] : null,
    ['punct', comma()],
  );
  return phrase(
    ['nsubj', phrase(['nmod', all], figure(dice))],
    ['cop', be('were')],
    plural(dice.pick(['children', 'women', 'civilians', 'policemen', 'students'])),
  );
};

/** "Five of the wounded later died in hospital". */
const laterDied = (dice: Dice): Phrase =>
  phrase(
    [
      'nsubj',
      phrase(figure(dice), [
        'nmod',
        phrase(['case', adp('of')], ['det', det('the')], adjective(dice.pick(['wounded', 'injured']))),
      ]),
    ],
    dice.chance(60) ? ['advmod', adverb(dice.pick(['later', 'subsequently']))] : null,
    verb('die', 'VBD'),
    dice.chance(50) ? ['obl', prep('in', noun('hospital'))] : ['obl', prep('of', phrase(their(), plural('wounds')))],
  );

// "fired from Ostra", "parked near a school", "carrying civilians"
const reducedThing = (dice: Dice): Phrase =>
  dice.pick([
    () => phrase(verb('fire', 'VBN'), ['obl', prep('from', place(dice))]),
    () => phrase(verb('park', 'VBN'), ['obl', prep(dice.pick(['near', 'outside']), target(dice))]),
    () => phrase(verb('hide hid hidden', 'VBN'), ['obl', prep('in', phrase(['det', det('a')], noun('car')))]),
    () => phrase(verb('carry', 'VBG'), ['obj', plural(dice.pick(['civilians', 'soldiers', 'weapons', 'workers']))]),
    () => phrase(verb('plant', 'VBN'), ['obl:agent', prep('by', force(dice))]),
    () => phrase(verb('launch', 'VBN'), ['obl:agent', prep('by', force(dice))], ['obl', prep('from', proper(dice))]),
    () => phrase(verb('head', 'VBG'), ['obl', prep('for', place(dice))]),
  ])();

/** "A car bomb parked near a school went off, killing 11", "The missile, fired from Ostra, was intercepted over Halim". */
const reducedSubject = (dice: Dice): Phrase => {
  const inner = reducedThing(dice);
  const subject = phrase(thing(dice), ['acl', dice.chance(55) ? aside(inner) : inner]);
  const ending: Part = dice.chance(40)
    ? ['advcl', behindComma(phrase(verb(dice.pick(['kill', 'wound', 'injure']), 'VBG'), ['obj', victims(dice)]))]
    : null;
  if (dice.chance(45))
    return phrase(
      ['nsubj:pass', subject],
      ['aux:pass', be('was')],
      verb(dice.pick(['intercept', 'attack', 'hit hit hit', 'destroy', 'target', 'ambush']), 'VBN'),
      dice.chance(40) ? ['obl:agent', prep('by', force(dice))] : null,
      where(dice),
      ending,
    );
  return phrase(
    ['nsubj', subject],
    dice.chance(50)
      ? phrase(verb('go went gone', 'VBD'), ['compound:prt', word('off', 'ADP', 'RP')])
      : verb(dice.pick(['explode', 'crash', 'detonate']), 'VBD'),
    dice.chance(50) ? where(dice) : null,
    dice.chance(40) ? when(dice) : null,
    ending,
  );
};

/** "The bodies of nine men, their hands tied, were found in a field". */
const bodies = (dice: Dice): Phrase => {
  const bound = phrase(
    ['nsubj:pass', phrase(their(), plural(dice.pick(['hands', 'eyes', 'wrists'])))],
    verb(dice.pick(['tie', 'bind bound bound', 'cover']), 'VBN'),
    dice.chance(50) ? ['obl', prep('behind', phrase(their(), plural('backs')))] : null,
  );
  const whose = phrase(several(dice), dice.chance(40) ? ['acl', aside(bound)] : null);
  return phrase(
    [
      'nsubj:pass',
      phrase(dice.chance(70) ? ['det', det('the')] : null, plural('bodies'), [
        'nmod',
        phrase(['case', adp('of')], whose),
      ]),
    ],
    ...passiveForms(dice).slice(0, 2),
    verb(dice.pick(['find found found', 'recover', 'discover', 'retrieve']), 'VBN'),
    dice.chance(60)
      ? ['obl', prep('in', phrase(['det', det('a')], noun(dice.pick(['field', 'grave', 'well', 'house']))))]
      : null,
    dice.chance(60) ? where(dice) : null,
    dice.chance(40) ? when(dice) : null,
  );
};

/** "Militants hacked to death 14 farmers", "A policeman was stabbed to death in Halim by an Ostran". */
const toDeath = (dice: Dice): Phrase => {
  const entry = dice.pick(['hack', 'stab+', 'beat beat beaten', 'burn', 'stone']);
  const death = (): readonly [string, Phrase] => ['obl', prep('to', noun('death'))];
  if (dice.chance(50))
    return phrase(['nsubj', fullForce(dice)], verb(entry, 'VBD'), death(), ['obj', several(dice)], where(dice));
  const demonym = dice.pick(['Palestinian', 'Ostran', 'Syrian', 'Karvian', 'Israeli']);
  const who = phrase(['case', adp('by')], ['det', det('a')], word(demonym, 'PROPN', 'NNP', demonym));
  return phrase(
    ['nsubj:pass', phrase(['det', det('a')], noun(dice.pick(['policeman', 'soldier', 'man', 'settler', 'guard'])))],
    ['aux:pass', be('was')],
    verb(entry, 'VBN'),
    death(),
    dice.chance(50) ? where(dice) : null,
    [
      'obl:agent',
      dice.chance(40)
        ? phrase(who, [
            'acl:relcl',
            behindComma(
              phrase(
                ['nsubj:pass', word('who', 'PRON', 'WP')],
                ['aux:pass', be('was')],
                verb('shoot shot shot', 'VBN'),
              ),
            ),
          ])
        : who,
    ],
  );
};

/** "Air defences shot down 12 drones, three of which hit a depot", "The drones, most of which were shot down, targeted Halim". */
const partitive = (dice: Dice): Phrase => {
  const some = dice.chance(40) ? word('most', 'ADJ', 'JJS', 'many') : figure(dice);
  const share = (label: string): readonly [string, Phrase] => [
    label,
    phrase(some, ['nmod', phrase(['case', adp('of')], which())]),
  ];
  const weapons = plural(dice.pick(['drones', 'missiles', 'rockets', 'shells']));
  if (dice.chance(50))
    return phrase(
      [
        'nsubj',
        phrase(['det', det('the')], weapons, [
          'acl:relcl',
          aside(
            phrase(
              share('nsubj:pass'),
              ['aux:pass', be('were')],
              verb(dice.pick(['intercept', 'destroy', 'down']), 'VBN'),
            ),
          ),
        ]),
      ],
      verb(dice.pick(['target', 'hit hit hit', 'strike struck struck']), 'VBD'),
      ['obj', target(dice)],
    );
  return phrase(
    ['nsubj', fullForce(dice)],
    verb(dice.pick(['fire', 'launch']), 'VBD'),
    ['obj', phrase(['nummod', figure(dice)], weapons)],
    dice.chance(60) ? ['obl', prep('at', target(dice))] : null,
    [
      'parataxis',
      behindComma(
        phrase(share('nsubj'), verb(dice.pick(['hit hit hit', 'strike struck struck']), 'VBD'), ['obj', target(dice)]),
      ),
    ],
  );
};

/** "Shelling by government forces of the town of Halim killed two", "The killing of 12 civilians by rebels in Halim". */
const shellingBy = (dice: Dice): Phrase =>
  phrase(
    [
      'nsubj',
      phrase(
        dice.chance(40) ? ['amod', adjective(dice.pick(['heavy', 'intense', 'indiscriminate']))] : null,
        noun(dice.pick(['shelling', 'bombardment', 'bombing'])),
        ['nmod', prep('by', force(dice))],
        ['nmod', prep('of', place(dice))],
      ),
    ],
    verb(dice.pick(['kill', 'wound', 'injure']), 'VBD'),
    ['obj', victims(dice)],
    dice.chance(30) ? when(dice) : null,
  );

/** "In Halim, a drone hit a bus, wounding three; in Sarmin, two people were killed by a shell". */
const rowOfPlaces = (dice: Dice): Phrase => {
  const one = (): Phrase => {
    const here = ['obl', phrase(prep(dice.pick(['in', 'in', 'near']), place(dice)), ['punct', comma()])] as const;
    if (dice.chance(50))
      return phrase(
        here,
        ['nsubj', thing(dice)],
        verb(dice.pick(['hit hit hit', 'strike struck struck']), 'VBD'),
        ['obj', target(dice)],
        dice.chance(50)
          ? [
              'advcl',
              behindComma(phrase(verb('wound', 'VBG'), ['obj', dice.chance(50) ? figure(dice) : several(dice)])),
            ]
          : null,
      );
    return phrase(
      here,
      ['nsubj:pass', dice.chance(40) ? figure(dice) : several(dice)],
      ['aux:pass', be('were')],
      verb(dice.pick(['kill', 'wound', 'injure']), 'VBN'),
      dice.chance(60) ? ['obl:agent', prep('by', thing(dice))] : null,
    );
  };
  return phrase(one(), ['parataxis', phrase(['punct', word(dice.chance(75) ? ';' : ',', 'PUNCT', ':')], one())]);
};

/** "The attack came a day after rebels seized Halim", "The army struck the depot hours after rockets were fired at Sarmin". */
const dayAfter = (dice: Dice): Phrase => {
  const span = dice.pick([
    () => phrase(['det', det('a')], noun(dice.pick(['day', 'week']))),
    () => plural(dice.pick(['hours', 'days', 'weeks'])),
    () => phrase(['nummod', figure(dice)], plural(dice.pick(['days', 'hours', 'weeks']))),
  ])();
  const later = phrase(
    ['obl:unmarked', span],
    ['mark', word(dice.chance(80) ? 'after' : 'before', 'SCONJ', 'IN')],
    clause(dice),
  );
  if (dice.chance(50))
    return phrase(
      ['nsubj', phrase(['det', det('the')], noun(dice.pick(['attack', 'raid', 'strike', 'offensive'])))],
      verb(dice.pick(['come came come', 'take took taken']), 'VBD'),
      ['advcl', later],
    );
  return phrase(clause(dice), ['advcl', dice.chance(60) ? behindComma(later) : later]);
};

/** "The protest ended with the police killing six", "Rebels stormed the base, with at least 20 killed". */
const withResult = (dice: Dice): Phrase => {
  const mark = ['mark', word('with', 'SCONJ', 'IN')] as const;
  if (dice.chance(50))
    return phrase(clause(dice), [
      'advcl',
      behindComma(
        phrase(
          mark,
          ['nsubj:pass', dice.chance(50) ? approximate(dice) : several(dice)],
          verb(dice.pick(['kill', 'wound', 'injure', 'displace']), 'VBN'),
        ),
      ),
    ]);
  return phrase(
    ['nsubj', phrase(['det', det('the')], noun(dice.pick(['protest', 'raid', 'siege', 'standoff'])))],
    verb('end', 'VBD'),
    [
      'advcl',
      phrase(mark, ['nsubj', force(dice)], verb(dice.pick(['kill', 'arrest', 'wound']), 'VBG'), ['obj', several(dice)]),
    ],
  );
};

/** "The army lost 40 men in the battle for the airport". */
const battleFor = (dice: Dice): Phrase => {
  const battle = phrase(['det', det('the')], noun(dice.pick(['battle', 'fight', 'struggle'])), [
    'nmod',
    prep(
      'for',
      dice.chance(50)
        ? place(dice)
        : phrase(['det', det('the')], noun(dice.pick(['airport', 'city', 'bridge', 'base']))),
    ),
  ]);
  return phrase(
    ['nsubj', force(dice)],
    verb(dice.pick(['lose lost lost', 'kill', 'capture']), 'VBD'),
    ['obj', several(dice)],
    ['obl', prep(dice.pick(['in', 'during']), battle)],
  );
};

/** "Two soldiers are believed to have been killed in Halim", "Rebels are reported to have seized Sarmin". */
const believed = (dice: Dice): Phrase => {
  const have = ['aux', word('have', 'AUX', 'VB')] as const;
  const passive = dice.chance(55);
  return phrase(
    ['nsubj:pass', passive ? several(dice) : force(dice)],
    ['aux:pass', be(dice.chance(60) ? 'are' : 'were', 'VBP')],
    verb(dice.pick(['believe', 'report', 'fear', 'think thought thought', 'say said said']), 'VBN'),
    [
      'xcomp',
      passive
        ? phrase(
            to(),
            have,
            ['aux:pass', be('been', 'VBN')],
            verb(dice.pick(['kill', 'wound', 'abduct', 'execute']), 'VBN'),
            where(dice),
          )
        : phrase(to(), have, verb(dice.pick(['seize', 'attack', 'shell', 'enter']), 'VBN'), ['obj', place(dice)]),
    ],
  );
};

/** "Thirteen insurgents were killed, seven captured and a cache of arms recovered in the operation". */
const gapped = (dice: Dice): Phrase => {
  const operation = [
    'obl',
    prep(
      'in',
      phrase(
        ['det', det(dice.pick(['a', 'the']))],
        noun(dice.pick(['operation', 'raid', 'clash', 'attack'])),
        dice.chance(50) ? ['nmod', prep('in', place(dice))] : null,
      ),
    ),
  ] as const;
  const loot = phrase(['det', det('a')], noun(dice.pick(['cache', 'number', 'quantity'])), [
    'nmod',
    prep('of', plural(dice.pick(['arms', 'weapons', 'rifles']))),
  ]);
  return phrase(
    ['nsubj:pass', several(dice)],
    ...passiveForms(dice),
    verb('kill', 'VBN'),
    [
      'conj',
      phrase(['punct', comma()], ['nsubj:pass', figure(dice)], verb(dice.pick(['capture', 'wound', 'arrest']), 'VBN')),
    ],
    [
      'conj',
      phrase(
        ['cc', and()],
        ['nsubj:pass', dice.chance(60) ? loot : several(dice)],
        verb(dice.pick(['recover', 'seize', 'destroy', 'free']), 'VBN'),
        operation,
      ),
    ],
  );
};

/** "The town is being shelled by rebels", "Three villages have been captured since Monday". */
const underWay = (dice: Dice): Phrase =>
  phrase(
    [
      'nsubj:pass',
      phrase(
        ['nummod', figure(dice)],
        plural(dice.pick(['villages', 'towns', 'districts', 'positions', 'houses'])),
        dice.chance(40) ? ['nmod', prep('in', place(dice))] : null,
      ),
    ],
    ...passiveForms(dice),
    verb(dice.pick(['shell', 'capture', 'seize', 'besiege', 'burn', 'evacuate']), 'VBN'),
    dice.chance(50) ? ['obl:agent', prep('by', force(dice))] : null,
    dice.chance(40) ? when(dice) : null,
  );

/** Constructions that a general treebank has seldom, each with equal weight. */
export const CONSTRUCTIONS: readonly ((dice: Dice) => Phrase)[] = [
  unverified,
  toldWithin,
  saidInside,
  ofTheDead,
  laterDied,
  reducedSubject,
  reducedSubject,
  bodies,
  toDeath,
  partitive,
  shellingBy,
  rowOfPlaces,
  dayAfter,
  withResult,
  battleFor,
  believed,
  gapped,
  underWay,
];
