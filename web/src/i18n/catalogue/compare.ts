import type { Rows } from '../rows.ts';

/** Words of the comparison of two who tell. */
export const compare = {
  'compare.lead': {
    en: 'Two who tell, over a period: what both report, what only one reports, how figures and words differ.',
    ar: 'راويان خلال مدة: ما يرويه كلاهما، وما ينفرد به أحدهما، وكيف تختلف الأرقام والألفاظ.',
  },
  'compare.by': { en: 'Compare', ar: 'قارن' },
  'compare.sides': { en: 'two sides', ar: 'طرفين' },
  'compare.outlets': { en: 'two outlets', ar: 'جهتين ناشرتين' },
  'compare.first': { en: 'The one', ar: 'الأول' },
  'compare.second': { en: 'The other', ar: 'الثاني' },
  'compare.shares': { en: 'Which events to list', ar: 'أي الأحداث تُعرض' },
  'compare.both': { en: 'told by both', ar: 'يرويه كلاهما' },
  'compare.only': { en: 'only {who}', ar: '{who} وحده' },
  'compare.nothing': { en: 'No event.', ar: 'لا أحداث.' },
  'compare.too-few': { en: 'There is nobody to compare with', ar: 'لا أحد للمقارنة معه' },
  'compare.tolls': { en: 'Figures told differently', ar: 'أرقام مختلفة' },
  'compare.words': { en: 'Loaded words', ar: 'ألفاظ منحازة' },
  'compare.word': { en: 'Word', ar: 'اللفظ' },
  'compare.neutral': { en: 'Neutral', ar: 'المحايد' },
  'event.one': { en: 'Event', ar: 'الحدث' },
} as const satisfies Rows;
