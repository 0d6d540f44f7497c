// The Hebrew words of the table of fates.
import type {
  fateHints as englishHints,
  fates as englishFates,
  table as englishTable,
} from '../../fates/words';
import { count, isolated, joined, number } from '../locale';
import { claims, laterArticles, pairs } from './counted';

export const fates: typeof englishFates = {
  repeated: 'חוזרת',
  reworded: 'נוסחה מחדש',
  softened: 'רוככה',
  hardened: 'הוקשחה',
  updated: 'עודכנה',
  contradicted: 'נסתרה',
  absent: 'איננה',
  new: 'חדשה',
};

export const fateHints: typeof englishHints = {
  repeated: 'באותן מילים',
  reworded: 'במילים אחרות',
  softened: 'נאמרת אחר כך בפחות נחרצות',
  hardened: 'נאמרת אחר כך ביתר נחרצות',
  updated: 'אחד הפרטים השתנה',
  contradicted: 'אחת טוענת מה שהאחרת מכחישה',
  absent: 'לא נמצא קישור בכתבה המאוחרת',
  new: 'לא נמצא קישור בכתבה המוקדמת',
};

export const table: typeof englishTable = {
  name: 'מה עלה בגורל כל טענה',
  title: 'מה עלה בגורל הטענות של',
  base: 'הכתבה שאחר טענותיה עוקבים',
  back: 'חזרה לקריאה',
  open: 'גורל הטענות',
  openTitle: 'מה עלה בגורל כל טענה בכל כתבה מאוחרת (F)',
  close: 'סגירת טבלת הגורלות',
  claim: 'טענה',
  none: 'אין בתיק כתבה מאוחרת יותר. לאחר ייבוא כתבה כזאת יוצג מה עלה בגורל הטענות.',
  reading: (left) => `קריאה לעומק, נותרו: ${pairs(left)}…`,
  read: 'כל הזוגות נקראו לעומק.',
  filter: 'אילו טענות מוצגות',
  all: (n) => (n === 1 ? 'טענה' : 'טענות'),
  shown: (n) => `מוצגות: ${claims(n)}.`,
  lots: (lot, n) =>
    ({
      stands: n === 1 ? 'עומדת בעינה' : 'עומדות בעינן',
      changed: n === 1 ? 'השתנתה' : 'השתנו',
      gone: 'לא מופיעות באף כתבה מאוחרת',
    })[lot],
  lotHints: {
    stands: 'חוזרות או מנוסחות מחדש בכתבה מאוחרת, ולא השתנו באף אחת',
    changed: 'רוככו, הוקשחו, עודכנו או נסתרו בכתבה מאוחרת',
    gone: 'לא נמצא קישור באף כתבה מאוחרת',
  },
  first: (counts) => ` · לראשונה ב־${joined(counts.map(({ year, claims }) => `${year}: ${number(claims)}`))}`,
  fresh: (n) => `${count(n, { one: 'טענה חדשה אחת', two: 'שתי טענות חדשות', other: '# טענות חדשות' })} שם`,
  once: (all, counted) =>
    `${laterArticles(all)}, נספרות כ־${number(counted)}: כתבות שמעתיקות זו מזו נספרות פעם אחת.`,
  copies: (other, copied, all) =>
    `העתק: ${number(copied)} מתוך ${claims(all)} באותן מילים. נספרת פעם אחת יחד עם ${isolated(other)}`,
  countedWith: (others) => `נספרת פעם אחת יחד עם ${others.map(isolated).join('; ')}`,
  retells: (other, named, found, all) =>
    `מספרת מחדש את ${isolated(other)}: כתוב בה ״${isolated(named)}״, ו־${number(found)} מתוך ${claims(all)} שלה מופיעות שם`,
  checked: 'נבדק',
  checkedAll: (n) => ` · ${count(n, { one: 'אחת נבדקה', two: 'שתיים נבדקו', other: '# נבדקו' })}`,
};
