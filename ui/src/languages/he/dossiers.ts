// The Hebrew words of dossiers, and of importing articles into them.
import type {
  facts as englishFacts,
  importing as englishImporting,
  preview as englishPreview,
  shelf as englishShelf,
} from '../../dossiers/words';
import { count, isolated, number, percent } from '../locale';
import { articles, dossiers, paragraphs, places } from './counted';

export const shelf: typeof englishShelf = {
  all: 'כל התיקים',
  heading: 'תיקים',
  rename: 'שינוי שם…',
  archive: 'העברה לארכיון',
  unarchive: 'הוצאה מהארכיון',
  delete: 'מחיקה',
  title: 'שם התיק',
  renamed: 'השם שונה',
  archived: (title) => `״${isolated(title)}״ הועבר לארכיון`,
  unarchived: (title) => `״${isolated(title)}״ הוצא מהארכיון`,
  deleted: (title) => `״${isolated(title)}״ נמחק`,
  restored: 'התיק שוחזר',
  removeArticle: 'הסרה מהתיק',
  articleRemoved: (headline) => `״${isolated(headline)}״ הוסרה מהתיק`,
  articleBack: 'הכתבה הוחזרה',
  failed: (message) => `הפעולה לא בוצעה. ${message}`,
  unsaved: 'יש הערה שעדיין לא נשמרה, ולכן התיק נשאר פתוח. כדאי לבדוק תחילה את ההערה.',
  years: (from, to) => (from === to ? String(from) : `${from} עד ${to}`),
  changed: (time) => `שונה ${time}`,
  archivedCount: (n) => `ארכיון: ${dossiers(n)}`,
  allArchived: 'כל התיקים נמצאים בארכיון.',
};

export const importing: typeof englishImporting = {
  reading: (at, of, name) =>
    of > 1 ? `קריאת קובץ ${number(at)} מתוך ${number(of)}: ${isolated(name)}` : `קריאת ${isolated(name)}…`,
  callOff: 'ביטול',
  calledOff: 'הקריאה בוטלה: דבר לא נשמר',
  carried: ({ exact, moved, uncertain, lost }) => {
    const all = exact + moved + uncertain + lost;
    if (all === 0) return 'הגרסה החדשה נשמרה. לא היו הערות או החלטות על הקודמת.';
    const found = `הגרסה החדשה נשמרה. מתוך ${places(all)} שיש להם הערות או החלטות ${count(exact + moved, { one: 'נמצא מחדש אחד', two: 'נמצאו מחדש שניים', other: 'נמצאו מחדש #' })}`;
    const open = [
      uncertain > 0
        ? count(uncertain, { one: 'אחד אינו ודאי', two: 'שניים אינם ודאיים', other: '# אינם ודאיים' })
        : '',
      lost > 0 ? count(lost, { one: 'אחד אבד', two: 'שניים אבדו', other: '# אבדו' }) : '',
    ].filter(Boolean);
    return open.length > 0 ? `${found}; ${open.join(', ')}: הפרטים בהערות.` : `${found}.`;
  },
  title: 'ייבוא כתבות',
  about:
    'דפי אינטרנט, Word, OpenDocument, RTF, EPUB, PDF, טקסט פשוט או Markdown. הקבצים נקראים ממקומם, ועותק שלהם נשמר בספרייה.',
  choose: 'בחירת קבצים…',
  drop: 'או גרירה שלהם אל החלון',
  pasteLabel: 'הדבקת כתבה',
  pastePlaceholder: 'כותרת, שם הכותב או הכותבת ותאריך בראש, אם ישנם, ואחריהם הטקסט',
  submit: 'הוספה להשוואה ככתבה',
  submitNew: 'הוספה ככתבה',
  into: 'אל',
  intoThis: (title) => `התיק הזה: ${isolated(title)}`,
  intoNew: 'תיק חדש',
  working: 'בקריאה…',
  imported: (n) => count(n, { one: 'הכתבה יובאה', two: 'שתי כתבות יובאו', other: '# כתבות יובאו' }),
  dropTitle: 'שחרור כאן לייבוא',
  dropInto: (title) => `אל ״${isolated(title)}״`,
  dropNew: 'כתיק חדש',
};

export const preview: typeof englishPreview = {
  title: (n) => count(n, { one: 'מה הובן', two: 'מה הובן משני הקבצים', other: 'מה הובן מ־# הקבצים' }),
  about: 'כאן מתקנים את מה ששגוי. פסקאות מסומנות נכללות בהשוואה; האחרות נשארות בכתבה, באפור.',
  sources: 'קבצים',
  unreadable: 'אי אפשר לקרוא:',
  known: (title) => `הטקסט הזה כבר נמצא בספרייה, בתיק ״${isolated(title)}״.`,
  remarks: 'הערות על הקריאה',
  encoding: 'קידוד האותיות',
  encodingGuessed: 'השערה: הקובץ אינו מציין אותו. אם האותיות נראות שגויות, אפשר לבחור קידוד אחר.',
  decoded: (name) => `נקרא שוב בקידוד ${isolated(name)}`,
  state: 'זוהי',
  own: 'כתבה בפני עצמה',
  newer: (of) => `גרסה חדשה יותר של ${isolated(of)}`,
  shared: (share) => `${percent(share)} מהטקסט זהים`,
  carries: 'ההערות וההחלטות מועברות; הגרסה הקודמת נשארת בתיק.',
  blocks: 'טקסט',
  leftOut: (n) =>
    n === 0
      ? 'דבר לא הושמט'
      : count(n, { one: 'פסקה אחת הושמטה', two: 'שתי פסקאות הושמטו', other: '# פסקאות הושמטו' }),
  byYou: 'הושמט כאן ידנית',
  showAll: (n) => `הצגת הכול: ${paragraphs(n)}`,
  keep: (n) => (n === 1 ? 'שמירת הכתבה' : `שמירת ${articles(n)}`),
};

export const facts: typeof englishFacts = {
  title: 'פרטי הכתבה',
  about: 'כפי שיופיעו בדוחות. התאריך קובע איזו כתבה היא המוקדמת.',
  headline: 'כותרת',
  byline: 'מאת',
  outlet: 'כלי תקשורת',
  date: 'תאריך',
  datePlaceholder: 'לא צוין',
  edit: 'תיקון הפרטים',
  versionOf: 'גרסה חדשה יותר של',
  noVersion: 'אין כתבה קודמת: היא עומדת בפני עצמה',
  keep: 'שמירה',
};
