// The Hebrew words of the dialog in which reports are made. What the reports say is Rust's to say.
import type {
  print as englishPrint,
  reportWords as english,
  saveAs as englishSaveAs,
} from '../../reports/words';
import { count, isolated, leftToRight, number } from '../locale';
import { laterArticles, pairs } from './counted';

const formats: typeof english.formats = {
  html: { name: 'HTML', use: 'כל דפדפן' },
  pdf: { name: 'PDF', use: 'הדפסה, ארכיון' },
  docx: { name: 'Word', use: 'עריכה, הערות' },
  markdown: { name: 'Markdown', use: 'מערכת ניהול תוכן' },
  csv: { name: 'CSV', use: 'גיליון אלקטרוני' },
  json: { name: 'JSON', use: 'תוכנות אחרות' },
};

export const reportWords: typeof english = {
  title: 'ייצוא דוח',
  about: 'הדוח נכתב לקובץ במחשב הזה. דבר אינו נשלח לשום מקום.',
  choices: 'איזה דוח ייכתב',
  kind: 'דוח',
  kinds: { comparison: 'דוח השוואה', record: 'רשומת טענות', memo: 'מזכר תיקונים', notes: 'הערות' },
  kindAbouts: {
    comparison: () => 'כל מה שחשוב בשתי הכתבות',
    record: (base, later) => `מה עלה בגורל כל טענה של ${isolated(base)} ב־${laterArticles(later)}`,
    memo: () => 'מה שיש עליו הערה: ציטוטים, מסקנה, מי, מתי',
    notes: () => 'ההערות לבדן, עם המילים שהן עליהן',
  },
  needsPair: 'רק על שתי כתבות שמוצגות זו לצד זו.',
  noLater: 'אין בתיק כתבה מאוחרת יותר.',
  scope: 'על',
  scopes: { pair: 'שתי הכתבות האלה', dossier: 'כל התיק' },
  format: 'פורמט',
  formats,
  holds: 'מה כלול בו',
  links: 'קישורים',
  claims: 'טענות',
  linksChoices: { all: 'הכול', confirmed: 'מאושרים', differing: 'שונים' },
  linksTitles: {
    all: undefined,
    confirmed: 'רק קישורים שאושרו או נמתחו ידנית',
    differing: 'רק קישורים שיש בהם פרט שונה או סתירה',
  },
  claimsChoices: { all: 'הכול', confirmed: 'מאושרות', differing: 'השתנו' },
  claimsTitles: {
    all: undefined,
    confirmed: 'רק טענות שגורלן אושר ידנית',
    differing: 'רק טענות שהשתנו בכתבה מאוחרת',
  },
  states: 'הערות במצב',
  statesOf: { open: 'פתוחה', waiting: 'ממתינה', resolved: 'טופלה' },
  statesHint: 'רק מה שיש עליו הערה באחד המצבים האלה; אם לא נבחר מצב, הכול',
  tags: 'תגיות',
  tagsHint: 'רק מה שיש עליו הערה באחת התגיות האלה; אם לא נבחרה תגית, הכול',
  allTags: (n) => `כל ${number(n)} התגיות`,
  also: 'וגם',
  notes: 'הערות',
  gaps: 'טענות ללא מקבילה',
  gapsOfRecord: 'טענות שאינן באף כתבה מאוחרת',
  gapsOfMemo: 'טענות ללא מקבילה שיש עליהן הערה',
  rejected: 'קישורים שנדחו',
  fates: (later) => `מה עלה בגורל כל טענה, ב־${laterArticles(later)}`,
  suggestions: 'הציונים והנימוקים של המנוע',
  privateNotes: 'הערות פרטיות אינן נכללות לעולם בדוח.',
  setting: 'עיצוב',
  order: 'סדר',
  orders: { place: 'מקום', score: 'ציון', difference: 'הבדל' },
  ordersTitles: { place: 'כסדר הכתבה', score: 'הוודאיים ביותר תחילה', difference: 'השונים ביותר תחילה' },
  noteOrders: { place: 'מקום', difference: 'שינוי אחרון' },
  length: 'ציטוטים',
  lengths: { whole: 'במלואם', short: 'מקוצרים' },
  language: 'שפה',
  paper: 'נייר',
  papers: { a4: 'A4', letter: 'Letter' },
  tracked: 'הבדלים כשינויים במעקב',
  otherEnd: (end, format) => `השם מסתיים ב־${leftToRight(end)}, אבל הקובץ יהיה קובץ ${formats[format].name}.`,

  preview: {
    name: 'תצוגה מקדימה',
    making: 'התצוגה המקדימה בהכנה…',
    reading: (read, all) => `קריאה: ${number(read)} מתוך ${pairs(all)}…`,
    calledOff: 'התצוגה המקדימה בוטלה.',
    again: 'ניסיון נוסף',
    failed: (message) => `אין תצוגה מקדימה. ${message}`,
    counted: (counted) => (counted.length > 0 ? counted.map(isolated).join(' · ') : 'דוח ריק'),
    empty: 'אין דבר ממה שנבחר. הדוח אומר זאת, ויש בו רק את פרטי הכתבות.',
    page: (at, of) => (of === null ? `עמוד ${number(at)}` : `עמוד ${number(at)} מתוך ${number(of)}`),
    more: (n) => `${count(n, { one: 'עוד עמוד אחד', two: 'עוד שני עמודים', other: 'עוד # עמודים' })} בקובץ`,
    begins: 'השאר נמצא בקובץ.',
    ends: 'כאן מסתיימת התצוגה המקדימה.',
    standIn: 'Word מחלק לעמודים בעצמו בפתיחת הקובץ; כאן מוצג אותו תוכן.',
    html: 'תחילת הדוח כפי שדפדפן מציג אותו',
    next: 'התצוגה המקדימה הבאה',
    text: 'תחילת הקובץ',
    table: 'השורות הראשונות של הטבלה',
    pages: 'העמודים הראשונים',
  },

  letterhead: {
    name: (name) => (name === null ? 'ללא פרטי ארגון' : `פרטי הארגון: ${isolated(name)}`),
    folder: 'תיקיית התבנית…',
    folderTitle: 'השם, הסמל והנוסח של הארגון על הדוחות: פתיחת התיקייה במנהל הקבצים',
    shown: (path) => `נפתחה במנהל הקבצים: ${leftToRight(path)}`,
    failed: (message) => `אי אפשר לפתוח את תיקיית התבנית. ${message}`,
    problem: (message) => `עד שהתקלה בתיקיית התבנית תתוקן, אי אפשר לכתוב דבר בפורמט הזה. ${message}`,
  },

  copy: 'העתקה',
  copyTitle: 'העתקת הכול, להדבקה ב־Word, בדואר אלקטרוני או במסמך מקוון',
  submit: 'ייצוא',
  working: (reading, format) => {
    if (reading && reading.read < reading.pairs)
      return `קריאה: ${number(reading.read)} מתוך ${pairs(reading.pairs)}…`;
    return format === 'pdf' ? 'סידור העמודים…' : 'בכתיבה…';
  },
  done: (path) => `הדוח נכתב: ${leftToRight(path)}`,
  open: 'פתיחת הדוח',
  openFailed: (message) => `אי אפשר לפתוח את הדוח. ${message}`,
  notesFailed: 'יש הערה שלא נשמרה, והיא תחסר בדוח. יש לשמור אותה תחילה.',
};

export const print: typeof englishPrint = {
  title: (dossier) => `הדפסה: ${isolated(dossier)}`,
  reading: 'הדוח נקרא לעומק לפני ההדפסה.',
  unsaved: 'אי אפשר היה לשמור הערה. כדאי לעיין קודם בהערה.',
  failed: (message) => `ההדפסה לא הצליחה. ${message}`,
};

export const saveAs: typeof englishSaveAs = {
  path: 'שמירה בשם',
  choose: 'בחירה…',
  replace: 'כבר קיים קובץ בשם הזה. להחליף אותו?',
  replaceYes: 'החלפה',
  replaceNo: 'להשאיר אותו',
};
