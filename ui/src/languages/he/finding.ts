// The Hebrew words of what is looked for: in all dossiers, in the library, in the two articles.
import type { find as englishFind } from '../../find/words';
import type { related as englishRelated } from '../../related/words';
import type { search as englishSearch } from '../../search/words';
import { isolated, number } from '../locale';
import { articles, claims, outOf, results } from './counted';
import { sideName } from './shared';

export const search: typeof englishSearch = {
  open: 'חיפוש בכתבות ובהערות',
  openTitle: 'חיפוש בכל התיקים (Ctrl+K)',
  title: 'חיפוש',
  about: 'בכל התיקים. מילים במירכאות נמצאות בדיוק כלשונן.',
  label: 'חיפוש בכתבות ובהערות',
  placeholder: 'מילים, שם, ״צירוף מילים״',
  results: 'נמצאו',
  kinds: { headlines: 'כותרות', texts: 'גוף הכתבות', notes: 'הערות' },
  count: (n) => (n === 0 ? 'אין תוצאות' : results(n)),
  leftOut: (why) => `לא נכלל בהשוואה · ${why}`,
};

export const related: typeof englishRelated = {
  title: 'כתבות קרובות בספרייה',
  about: 'כתבות מכל התיקים שמופיעות בהן אותן טענות, במבט מהיר. מה שנאמר במילים שונות לגמרי לא יימצא.',
  open: 'כתבות קרובות בספרייה…',
  openTitle: 'אילו כתבות נוספות חולקות טענות עם אלה (R)',
  of: 'הטענות של',
  looking: 'חיפוש בספרייה…',
  count: (n) =>
    n === 0
      ? 'אין כתבה שחולקת טענות עם הכתבה הזאת.'
      : `${articles(n)} ${n === 1 ? 'חולקת' : 'חולקות'} עמה טענות.`,
  shares: (shared, all, same) =>
    `${number(shared)} מתוך ${claims(all)} משותפות${same > 0 ? `, ${number(same)} באותן מילים` : ''}`,
  sameSource: 'מאותו קובץ',
  here: 'בתיק הזה',
  opens: (title) => `פתיחת התיק ״${isolated(title)}״`,
};

export const find: typeof englishFind = {
  label: 'חיפוש בשתי הכתבות',
  place: outOf,
  said: (at, all, side) => `${outOf(at, all)}, בכתבה שמ${sideName[side]}`,
  none: 'לא נמצא',
  next: 'הבא',
  previous: 'הקודם',
  close: 'סיום החיפוש',
};
