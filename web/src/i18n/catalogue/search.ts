import type { Rows } from '../rows.ts';

/** Words of the search box. */
export const search = {
  'search.open': { en: 'Search everything', ar: 'ابحث في كل شيء' },
  'search.placeholder': {
    en: 'A place, an actor, an event, a word in a report…',
    ar: 'مكان، طرف، حدث، كلمة في تقرير…',
  },
  'search.results': { en: 'Results', ar: 'النتائج' },
  'search.events': { en: 'Events', ar: 'أحداث' },
  'search.places': { en: 'Places', ar: 'أماكن' },
  'search.actors': { en: 'Actors', ar: 'أطراف' },
  'search.reports': { en: 'Reports', ar: 'تقارير' },
  'search.claims': { en: 'Claims', ar: 'ادعاءات' },
  'search.pages': { en: 'Pages', ar: 'صفحات' },
  'search.none': { en: 'Nothing found for “{words}”.', ar: 'لا نتائج عن «{words}».' },
  'search.hint': {
    en: 'Type at least two letters. Quotes keep words together, -word leaves out.',
    ar: 'اكتب حرفين على الأقل. علامات الاقتباس تجمع الكلمات، و-كلمة تستبعدها.',
  },
  'search.keys': { en: '↑ ↓ to move, Enter to open, Esc to close', ar: '↑ ↓ للتنقل، Enter للفتح، Esc للإغلاق' },
  'search.page': { en: 'All results', ar: 'كل النتائج' },
  'search.all': { en: 'All events with these words', ar: 'كل الأحداث بهذه الكلمات' },
} as const satisfies Rows;
