// The Hebrew words of the preferences, of About, of the licences, of the diagnostics and of the tour.
import type {
  aboutWords as englishAbout,
  diagnosticsWords as englishDiagnostics,
  licencesWords as englishLicences,
} from '../../about/words';
import type { guideWords as englishGuide } from '../../guide/words';
import type { preferencesWords as englishPreferences } from '../../preferences/words';
import type { tourWords as englishTour } from '../../tour/words';
import { count, isolated, number } from '../locale';
import { outOf } from './counted';

export const preferencesWords: typeof englishPreferences = {
  title: 'העדפות',
  about: 'מה שנבחר תקף מיד, וגם בהפעלה הבאה.',
  look: 'מראה',
  theme: 'ערכת צבעים',
  themes: { system: 'כמו במערכת', light: 'בהירה', dark: 'כהה' },
  contrast: 'ניגודיות',
  contrasts: { system: 'כמו במערכת', more: 'מוגברת' },
  reading: 'כתבות',
  face: 'גופן',
  faces: { serif: 'עם תגים', sans: 'ללא תגים', system: 'גופן התגים של המערכת' },
  size: 'גודל הטקסט',
  sizeOf: (size) => (size === 17 ? `${number(size)} (רגיל)` : number(size)),
  length: 'אורך השורה',
  lengths: { short: 'קצר', normal: 'רגיל', long: 'ארוך', full: 'לרוחב כל החלונית' },
  writing: 'כתיבה',
  language: 'שפת החלון',
  languageUnsaved: 'אי אפשר היה לשמור הערה, ולכן השפה לא הוחלפה. כדאי לעיין קודם בהערה.',
  author: 'השם שלך',
  authorAbout: 'החלטות, הערות ודוחות נחתמים בו. הוא נשמר בספרייה.',
  signed: (name) => (name === '' ? 'הפעולות שלך אינן חתומות' : `הפעולות שלך חתומות בשם ״${isolated(name)}״`),
  spelling: 'בדיקת איות בהערות',
  spellingAbout: 'במילונים שיש במערכת.',
  library: 'ספרייה',
  place: 'מקומה',
  show: 'הצגה בתיקייה',
  move: 'העברת הספרייה…',
  use: 'שימוש בספרייה אחרת…',
  useFile: 'בחירת הקובץ שלה…',
  useFolder: 'בחירת תיקייה…',
  useAbout:
    'יש לבחור קובץ של ספרייה, או תיקייה: אם אין בה ספרייה, תיווצר בה ספרייה ריקה. אחר כך החלון נפתח מחדש; הספרייה שפתוחה עכשיו נשארת במקומה.',
  moveTo: 'התיקייה שהספרייה תעבור אליה',
  useFrom: 'התיקייה של הספרייה האחרת',
  fileOf: 'הקובץ של הספרייה האחרת',
  moveTitle: 'להעביר את הספרייה?',
  moveAsk: (folder) =>
    `היא תועתק בשלמותה אל ${isolated(folder)} ותיבדק; אחר כך החלון ייפתח שם מחדש. הספרייה שבמקום הנוכחי תישאר, עם הגיבויים שלה, כפי שהיא ברגע זה: אפשר למחוק אותה כשלא יהיה בה עוד צורך.`,
  moveNow: 'העברה',
  working: 'העתקה ובדיקה…',
  unsaved: 'אי אפשר היה לשמור הערה, ולכן הספרייה נשארת פתוחה. כדאי לעיין קודם בהערה.',
  left: (now, old) => `הספרייה היא עכשיו ${isolated(now)}. הקודמת נשארה כפי שהייתה: ${isolated(old)}`,
  backups: 'גיבויים',
  backupsNone: 'עדיין אין.',
  backupsAre: (n, newest) =>
    `${count(n, { one: 'גיבוי אחד', two: 'שני גיבויים', other: '# גיבויים' })}, האחרון: ${isolated(newest)}`,
  backupsOpen: 'הצגה ושחזור…',
};

export const aboutWords: typeof englishAbout = {
  title: 'על Crossread',
  about:
    'מציבה כתבה ישנה לצד כתבות מאוחרות על אותו סיפור, מקשרת בין טענות חופפות, ושומרת את ההחלטות ואת ההערות של העורכים. היא אינה פותחת שום חיבור לרשת.',
  version: 'גרסה',
  schema: 'סכמת הספרייה',
  system: 'מערכת',
  engine: 'החלון מצויר בידי',
  library: 'ספרייה',
  log: 'יומן',
  licence: 'רישיון',
  // A licence and its holder are called the same everywhere.
  ours: '\u2066MIT. Copyright (c) 2026 The Crossread authors\u2069',
  licences: 'רישיונות של מה שאחרים יצרו…',
  diagnostics: 'העתקת נתוני אבחון…',
};

export const licencesWords: typeof englishLicences = {
  title: 'רישיונות',
  about: 'מה שאחרים יצרו ו־Crossread בנויה ממנו, כל אחד עם נוסח הרישיון שלו.',
  find: 'חיפוש שם או רישיון',
  count: (n, all) => (n === all ? `${number(all)} רכיבים` : `${outOf(n, all)} רכיבים`),
  none: 'אין רכיב בשם כזה.',
  from: 'מתוך',
  text: (name) => `הרישיון של ${isolated(name)}`,
};

export const guideWords: typeof englishGuide = {
  title: 'מדריך',
  about: 'איך עובדים עם Crossread, ועד כמה אפשר לסמוך עליה.',
  pages: 'עמודי המדריך',
  text: (title) => `מדריך: ${isolated(title)}`,
};

export const diagnosticsWords: typeof englishDiagnostics = {
  title: 'העתקת נתוני אבחון',
  about: 'למי שעוזר לך. אין בהם דבר מהכתבות, מההערות או מהחיפושים שלך; כדאי לקרוא אותם לפני שמעבירים.',
  shown: 'מה מועתק',
  copy: 'העתקה',
  copied: 'הועתק',
  reading: 'קריאה…',
};

export const tourWords: typeof englishTour = {
  name: 'סיור',
  steps: {
    articles: {
      title: 'מה נאמר אז, ומה נאמר עכשיו',
      text: 'לטענות המסומנות בקו יש קישור בכתבה האחרת: קו רצוף – אותן מילים, קו מקווקו – מילים אחרות, קו נקוד – פרט שונה. אפשר ללחוץ על טענה, או על המקש',
      keys: ['J'],
    },
    inspector: {
      title: 'קודם להסתכל, אחר כך להחליט',
      text: 'הלוח מציג את שני הציטוטים, מה שונה ביניהם ולמה הם מקושרים. אישור קישור, דחייה, או כתיבת הערה עליו, במקשים',
      keys: ['C', 'X', 'N'],
    },
    report: {
      title: 'לקחת איתך',
      text: 'כל מה שנעשה נשמר מיד, ואפשר לבטל אותו. בדוח יש הציטוטים, ההחלטות וההערות שלך. ייצוא דוח, או הצגת כל המקשים, במקשים',
      keys: ['Ctrl E', '?'],
    },
  },
  place: (at, all) => `שלב ${outOf(at, all)}`,
  next: 'הבא',
  back: 'הקודם',
  done: 'סיום',
  skip: 'דילוג על הסיור',
};
