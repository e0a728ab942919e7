/**
 * Words that our sentences have of their own: they join facts and say none. Whatever stands in a sentence beside these must be found in
 * the claims that it cites.
 */
export const GLUE: ReadonlySet<string> = new Set(
  (
    'a an the are of in on at to by from for with without within into over as and or but nor not no than that this these those which who whom whose where ' +
    'it its they their them he his she her we our there here is was were be been being had has have having do did does ' +
    'also both each other others more most fewer less least about up only alone same so such some any all many several ' +
    'between against among around near along across off out after before until since during while whereas ' +
    'north south east west north-east north-west south-east south-west northern southern eastern western centre countryside suburb suburbs vicinity surroundings outskirts direction area side ' +
    'people members of person anybody somebody single first last now day days yesterday today ' +
    // Who says what.
    'said reported according told told-of counted count counts cited citing named naming gave word source sources outlet outlets unnamed ' +
    'figure figures differ differently account disputed evidence offering offered ' +
    // How the brief speaks of itself.
    'record holds events event reports report added known rests rest takes take took key points above under rose fell against holds thought possible ' +
    'least told claimed what whatever issued denied denial accused alleged accusation expected made aligned including ' +
    'north-eastern north-western south-eastern south-western things account name withheld attributed naming none both tells plans so does do told least claimed held contested besieged nobody said new time one another once twice times'
  ).split(' '),
);

/** Words that a sentence may only have if a cited claim stands so. */
export const STANDINGS: readonly {
  readonly words: RegExp;
  readonly statuses: readonly string[];
  readonly type?: string;
}[] = [
  { words: /\b(?:denied|denial)\b/i, statuses: ['denied'] },
  { words: /\b(?:accused|alleged|accusation)\b/i, statuses: ['alleged'], type: 'accusation' },
  { words: /\bexpected\b/i, statuses: ['forecast'] },
  { words: /\bthought\b.*\bpossible\b/i, statuses: ['speculated'] },
  { words: /\bplans for\b/i, statuses: ['intended'] },
];

/** Statuses of claims that tell of something as having happened. */
export const TELLING: ReadonlySet<string> = new Set(['asserted', 'reported']);

export const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
