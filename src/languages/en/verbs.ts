import type { SureVerb } from '../../reader/language.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Words with which an object may begin. */
export const objectOpeners =
  set(`a an the his her its their our this these those some several many dozens scores hundreds thousands
  two three four five six seven eight nine ten eleven twelve another nearly second third fourth fifth key strategic
  border military police army over suspected alleged more`);

/** Nouns of time, and words before them: "the raid a day later", "the strike the following week". */
export const afterOpener =
  set(`day days week weeks month months year years hour hours minute minutes morning evening night weekend few couple
  previous following same next last previously afternoon decade decades moment second`);

/** Adjectives that after a figure are nouns. */
export const countedNouns = set('dead');

/** Acts by nouns of their own, in which somebody dies. */
export const blowNouns = set(
  'battle clash fight combat ambush attack assault raid strike airstrike explosion blast offensive gunfight gunbattle shootout firefight skirmish',
);

/** Acts by their "-ing" forms, and the verbs before which these are nouns. */
export const actNouns = set('fighting shelling bombing shooting looting rioting firing skirmishing infighting');
export const actVerbs = set(
  'broke erupted flared raged left continued resumed intensified escalated subsided spread began started occurred ensued',
);

type Row = readonly [forms: string, tag: string, subject: SureVerb['subject'], object: boolean, next?: string];

/** What is a past tense wherever it follows a noun; what is a present tense after a plural, after a singular. */
const ROWS: readonly Row[] = [
  ['shot', 'VBD', 'any', true, 'at dead down'],
  ['take took', 'VBD', 'any', false, 'control'],
  ['stole', 'VBD', 'any', true, '*'],
  ['seized struck', 'VBD', 'any', true, 'cattle livestock money food'],
  ['hit cut', 'VBD', 'any', true],
  ['beat', 'VBD', 'any', true, 'up'],
  ['froze overran', 'VBD', 'any', true],
  ['plunged veered skidded swerved crashed', 'VBD', 'any', false, 'into off from onto'],
  ['shut', 'VBD', 'any', false, 'shops schools markets businesses offices stores banks'],
  ['caved', 'VBD', 'any', false, 'in'],
  [
    'raped gang-raped abducted kidnapped arrested detained looted beheaded executed murdered ambushed attacked',
    'VBD',
    'plural',
    true,
    'women girls civilians villagers residents children men people',
  ],
  ['burst', 'VBD', 'any', false, 'into out through its their'],
  ['accused blamed', 'VBD', 'any', true, 'CAPITAL'],
  ['tore ripped', 'VBD', 'any', true, 'through'],
  ['set', 'VBD', 'any', true, 'fire off ablaze alight up'],
  ['open', 'VBP', 'plural', false, 'fire'],
  ['fire', 'VBP', 'plural', true, 'on at'],
  [
    'stage',
    'VBP',
    'plural',
    true,
    'ambush attack protest protests rally raid sit-in walkout demonstration attacks raids',
  ],
  ['rally', 'VBP', 'plural', false, 'in against for outside at over behind'],
  [
    'demonstrated protested marched rallied',
    'VBD',
    'plural',
    false,
    `against outside in at through on near over to for with along around inside across peacefully
    monday tuesday wednesday thursday friday saturday sunday yesterday`,
  ],
  ['clash', 'VBP', 'plural', false, 'with in near over at'],
  ['calls', 'VBZ', 'singular', false, 'for on'],
  ['orders', 'VBZ', 'singular', true, ''],
  ['rules', 'VBZ', 'singular', false, 'out'],
  ['dreams', 'VBZ', 'singular', false, 'of'],
  ['risk', 'VBP', 'plural', false, 'being losing'],
  ['commits', 'VBZ', 'singular', true, 'itself himself herself'],
  ['sparks triggers rocks', 'VBZ', 'singular', true, 'outrage protest protests anger fury clashes panic'],
  ['control', 'VBP', 'plural', true, 'about most all half more'],
  ['hold', 'VBP', 'any', true, 'sway talks'],
  [
    'attack raid bomb target storm ambush assault shell torch blast kill arrest capture burn seize loot abduct kidnap shoot hit strike bombard retake',
    'VBP',
    'plural',
    true,
  ],
  ['machinegunned machine-gunned dynamited torched', 'VBD', 'any', true, 'former retired'],
  ['swap', 'VBP', 'plural', true, 'prisoners'],
  ['controls', 'VBZ', 'singular', true, 'about most all half more'],
  ['kills', 'VBZ', 'singular', true],
  ['bombs raids targets storms torches hits strikes rocks shells blasts', 'VBZ', 'singular', true],
];

/** Forms that are verbs and nouns, by where they can only be verbs. */
export const sureVerbs: ReadonlyMap<string, SureVerb> = new Map(
  ROWS.flatMap(([forms, tag, subject, object, next = '']) =>
    forms.split(' ').map((form) => [form, { tag, subject, object, next: set(next) }] as const),
  ),
);
