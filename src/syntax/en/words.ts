/** Abbreviations that stand before a name, so that no sentence ends at their stop. Lower case, without the stop. */
export const TITLES: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof gen lt col maj capt cpt cmdr adm sgt cpl brig pvt pte rep sen gov pres hon rev fr st messrs ' +
    'mt ft supt insp det lieut cmd amb atty sec vice-adm rear-adm brig-gen maj-gen lt-gen lt-col vs v viz cf al-hajj'
  ).split(' '),
);

/** Abbreviations that keep their stop and may end a sentence. Lower case, without the last stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'etc inc ltd co corp bros jr sr esq ave blvd rd dept est approx assn bn bde div regt coy plt armd inf ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri ' +
    'u.s u.k u.n u.a.e u.s.a u.s.s.r e.g i.e a.m p.m a.k.a p.s d.c e.u n.y b.c a.d r.i.p ' +
    "km kg sq hrs mins ed eds vol govt intl natl gov't int'l mil adj"
  ).split(' '),
);

/** Abbreviations only before a figure: "No. 5", "pp. 3-4". */
export const BEFORE_FIGURES: ReadonlySet<string> = new Set('no nos pp p fig art sec ch para op'.split(' '));

/** Words that read as two tokens: the place of the cut. */
export const CONTRACTIONS: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
]);

/** Words before 'd, 'm, 're, 've: elsewhere these letters are part of a name ("Sa’d", "Isma’il"). */
export const CLITIC_HOSTS: ReadonlySet<string> = new Set(
  (
    'i you he she it we they who that there what this how where when why these those here ' +
    'could would should might must may not nobody somebody everybody everyone someone'
  ).split(' '),
);

/** Last parts of web addresses written without "www": "southernfront.example" stays one token. */
export const ADDRESS_ENDINGS: ReadonlySet<string> = new Set(
  (
    'com org net info gov edu mil int news media press tv io me co uk us ca ru ua sy iq ir lb il ps jo tr eg sa ae ye ' +
    'sd ly tn dz ma ml ne bf td ng so et er ke cd mm cn in pk af de fr it es nl be ch at pl eu az am ge by kz html php ' +
    'htm pdf doc xls txt jpg png'
  ).split(' '),
);

/** Words that begin sentences more often than names: after "U.S." or "p.m." they open a new one. */
export const STARTERS: ReadonlySet<string> = new Set(
  (
    'the a an in on at he she it they we i you this that these those there but and however meanwhile according after ' +
    'before when while if as for from by with its his her their our some many several most all both no not also later ' +
    'earlier since during despite although though because so then now today yesterday what who why how where once ' +
    'another other more two three four five six seven eight nine ten at around over about local clashes'
  ).split(' '),
);

/** Words that end no line of their own: a line break after one of them lies inside a sentence. */
export const NEVER_LAST: ReadonlySet<string> = new Set(
  (
    'the a an of to in on at by for from with and or but nor as than that which who whose into onto near between among ' +
    'against toward towards across through during after before under over via per is was were are be been has have had ' +
    'will would could should may might must can its his her their our my your this these those about around including'
  ).split(' '),
);

/** Prefixes that are written with a hyphen or without: "counter-attack", "re-captured". */
export const PREFIX = /^(counter|re|over|out)-(?=\p{Ll}{3})/u;
