import { place, several, speaker } from './nouns.ts';
import { type Phrase, phrase, word } from './phrase.ts';
import { and, behindComma, type Dice, figure, noun, plural, prep, proper, verb } from './words.ts';

const actors = ({ pick }: Dice): Phrase =>
  plural(pick(['rebels', 'gunmen', 'militants', 'jets', 'drones', 'troops', 'police', 'fighters']));

const weapon = ({ pick }: Dice): Phrase =>
  phrase(
    ['compound', noun(pick(['drone', 'rocket', 'missile', 'car', 'mortar']))],
    noun(pick(['strike', 'attack', 'raid', 'bomb', 'blast'])),
  );

// "3 killed, five wounded in drone strike on Halim"
const clipped = (dice: Dice): Phrase => {
  const dead = dice.chance(50) ? figure(dice) : several(dice);
  const behind = dice.chance(80)
    ? (['obl', prep('in', phrase(weapon(dice), dice.chance(60) ? ['nmod', prep('on', place(dice))] : null))] as const)
    : null;
  const more = dice.chance(50);
  return phrase(
    ['nsubj:pass', dead],
    verb('kill', 'VBN'),
    more ? null : behind,
    more
      ? [
          'conj',
          phrase(
            dice.chance(60) ? ['punct', word(',', 'PUNCT', ',')] : ['cc', and()],
            ['nsubj:pass', figure(dice)],
            verb(dice.pick(['wound', 'injure']), 'VBN'),
            behind,
          ),
        ]
      : null,
  );
};

// "Rebels shell Halim, killing two"
const present = (dice: Dice): Phrase =>
  phrase(
    ['nsubj', actors(dice)],
    verb(
      dice.pick([
        'shell',
        'attack',
        'storm',
        'seize',
        'capture',
        'retake retook retaken',
        'bomb',
        'strike struck struck',
        'hit hit hit',
      ]),
      'VBP',
    ),
    ['obj', place(dice)],
    dice.chance(40)
      ? [
          'advcl',
          behindComma(
            phrase(verb(dice.pick(['kill', 'wound', 'injure']), 'VBG'), [
              'obj',
              dice.chance(50) ? figure(dice) : several(dice),
            ]),
          ),
        ]
      : null,
  );

// "Drone strike kills two in Halim"
const deadly = (dice: Dice): Phrase =>
  phrase(
    ['nsubj', weapon(dice)],
    verb(dice.pick(['kill', 'wound', 'injure']), 'VBZ'),
    ['obj', dice.chance(50) ? figure(dice) : several(dice)],
    dice.chance(60) ? ['obl', prep(dice.pick(['in', 'near']), place(dice))] : null,
  );

// "Army helicopter downed near Halim, crew feared dead", "Soldier killed, another wounded in Halim blast"
const participles = (dice: Dice): Phrase => {
  const whom = phrase(
    ['compound', noun(dice.pick(['army', 'police', 'government', 'UN', 'rebel']))],
    noun(dice.pick(['helicopter', 'convoy', 'base', 'soldier', 'peacekeeper', 'commander', 'officer'])),
  );
  const blast = [
    'obl',
    prep('in', phrase(['compound', proper(dice)], noun(dice.pick(['blast', 'ambush', 'attack', 'raid'])))),
  ] as const;
  const near = ['obl', prep(dice.pick(['near', 'in']), place(dice))] as const;
  if (dice.chance(40))
    return phrase(['nsubj:pass', whom], verb(dice.pick(['kill', 'shoot shot shot', 'ambush']), 'VBN'), [
      'conj',
      phrase(
        ['punct', word(',', 'PUNCT', ',')],
        ['nsubj:pass', dice.chance(60) ? word('another', 'DET', 'DT') : figure(dice)],
        verb(dice.pick(['wound', 'injure']), 'VBN'),
        blast,
      ),
    ]);
  const aside = dice.pick([
    () =>
      phrase(['nsubj:pass', noun(dice.pick(['crew', 'dozens', 'pilot']))], verb('fear', 'VBN'), [
        'xcomp',
        word('dead', 'ADJ', 'JJ'),
      ]),
    () => phrase(['nsubj:pass', phrase(['det', word('no', 'DET', 'DT')], plural('casualties'))], verb('report', 'VBN')),
  ])();
  return phrase(
    ['nsubj:pass', whom],
    verb(dice.pick(['down', 'attack', 'shell', 'hit hit hit', 'target', 'ambush', 'seize']), 'VBN'),
    near,
    dice.chance(50) ? ['parataxis', behindComma(aside)] : null,
  );
};

// "Clashes in Halim leave dozens dead, thousands displaced"
const leaving = (dice: Dice): Phrase =>
  phrase(
    ['nsubj', phrase(plural(dice.pick(['clashes', 'strikes', 'raids', 'floods'])), ['nmod', prep('in', place(dice))])],
    verb('leave left left', 'VBP'),
    [
      'obj',
      phrase(
        dice.chance(50) ? figure(dice) : plural('dozens'),
        ['amod', word('dead', 'ADJ', 'JJ')],
        [
          'conj',
          behindComma(
            phrase(plural(dice.pick(['thousands', 'hundreds', 'scores'])), [
              'acl',
              verb(dice.pick(['displace', 'wound', 'injure']), 'VBN'),
            ]),
          ),
        ],
      ),
    ],
  );

/** A headline: no article, no stop at the end, the present tense. */
export const headline = (dice: Dice): Phrase => {
  const inner = dice.pick([clipped, present, deadly, participles, leaving])(dice);
  return dice.chance(25)
    ? phrase(
        ['ccomp', inner],
        ['punct', word(',', 'PUNCT', ',')],
        ['nsubj', speaker(dice)],
        verb('say said said', dice.chance(50) ? 'VBP' : 'VBZ'),
      )
    : inner;
};
