// The Hebrew words of the main screen.
import type {
  empty as englishEmpty,
  header as englishHeader,
  hint as englishHint,
  inspector as englishInspector,
  library as englishLibrary,
  onlyOne as englishOnlyOne,
  status as englishStatus,
} from '../../views/words';
import { count, isolated, number, percent } from '../locale';
import { articles, links, milliseconds } from './counted';
import { fateHints, fates } from './fates';

export const header: typeof englishHeader = {
  name: 'התיק והכלים',
  dossiers: 'תיקים',
  articles,
  newDossier: 'תיק חדש מקבצים…',
  openSample: 'פתיחת תיק הדוגמה',
  import: 'ייבוא…',
  importTitle: 'ייבוא כתבות (Ctrl+O)',
  export: 'ייצוא דוח',
  exportTitle: 'ייצוא דוח על מה שמוצג (Ctrl+E)',
  toDark: 'מעבר לערכת הצבעים הכהה',
  toLight: 'מעבר לערכת הצבעים הבהירה',
  keys: 'מקשים',
  keysTitle: 'הצגת המקשים (?)',
};

export const onlyOne: typeof englishOnlyOne = {
  title: 'כתבה אחת בינתיים',
  text: 'לאחר ייבוא כתבה שנייה יוצגו הטענות המשותפות להן וההבדלים ביניהן.',
  hint: 'אפשר גם לגרור קבצים אל החלון, או להדביק כתבה באמצעות Ctrl+V.',
  button: 'ייבוא כתבה…',
};

export const inspector: typeof englishInspector = {
  name: 'לוח הפרטים',
  tabs: { link: 'קישור', notes: 'הערות', links: 'כל הקישורים' },
  hide: 'הסתרת לוח הפרטים',
  show: 'הצגת לוח הפרטים',
  resize: 'רוחב לוח הפרטים',
};

export const hint: typeof englishHint = {
  none: 'אין קישורים בין שתי הכתבות',
  noneMore: 'המנוע לא מצא טענות תואמות. עדיין אפשר לקרוא את הכתבות זו לצד זו ולכתוב הערות.',
  links,
  beginning: (n) => `אלה הקישורים של ${number(n)} הטענות הראשונות בכתבה שמימין; השאר עדיין בהשוואה.`,
  reading: {
    full: '',
    details: 'רק כתבות באנגלית נקראות לעומק. כאן ההשוואה היא לפי מילים, מספרים, תאריכים וציטוטים.',
    words:
      'רק כתבות באנגלית נקראות לעומק. כאן ההשוואה היא לפי מילים, מספרים בספרות וציטוטים; תאריכים אינם מובנים בשפה הזאת.',
    unknown:
      'אי אפשר היה לזהות את השפה של אחת הכתבות. היא נקראת כאנגלית אם אותיותיה לטיניות, ואם לא – לפי המילים כפי שהן כתובות.',
  },
  differ: 'שתי הכתבות בשפות שונות. רק שמות, מספרים, תאריכים ומילים שנכתבות בשתיהן באותו אופן מקשרים ביניהן.',
  press: (n) => (n === 1 ? 'כדי להגיע אליו' : 'כדי להגיע לראשון'),
  pressWord: 'אפשר להקיש',
  orClick: 'ללחוץ על טענה מסומנת בקו.',
  facts: 'שתי הכתבות',
  outlet: 'כלי תקשורת',
  byline: 'מאת',
  date: 'תאריך',
  source: 'מקור',
  checksum: 'SHA-256',
  notGiven: 'לא צוין',
  coverage: 'טענות',
  fates: 'מה עלה בגורל הטענות',
  fatesOf: (name) => `הטענות בכתבה: ${isolated(name)}`,
  fate: fates,
  fateHints,
  walkFate: (n, fate) => `${fate} ${number(n)}: מעבר בין הטענות`,
};

export const status: typeof englishStatus = {
  name: 'שורת המצב',
  counts: (all, confirmed, rejected, drawn) =>
    [
      links(all),
      count(confirmed, { one: 'אחד אושר', two: 'שניים אושרו', other: '# אושרו' }),
      ...(drawn > 0
        ? [count(drawn, { one: 'אחד נמתח ידנית', two: 'שניים נמתחו ידנית', other: '# נמתחו ידנית' })]
        : []),
      count(rejected, { one: 'אחד נדחה', two: 'שניים נדחו', other: '# נדחו' }),
    ].join(' · '),
  aligned: (ms) => `ההשוואה ארכה ${milliseconds(ms)}`,
  reading: (share) => `קריאה לעומק: ${percent(share)}`,
  readClosely: (n) => `הקריאה לעומק הושלמה: ${links(n)}.`,
  library: 'ספרייה',
  barred: 'אי אפשר לשמור דבר: לקריאה בלבד',
  comparing: (share) => `השוואה: ${percent(share)}`,
  progress: 'התקדמות ההשוואה',
  stop: 'עצירה',
  stopped: { quick: 'ההשוואה נעצרה.', close: 'ההשוואה היא לפי מילים בלבד.' },
  resume: { quick: 'השוואה', close: 'קריאה לעומק' },
};

export const empty: typeof englishEmpty = {
  title: 'כתבה ישנה לצד כתבה חדשה',
  text: 'Crossread מקשרת בין הטענות שמופיעות בשתיהן ומראה מה שונה: המספר, השם, ה״ככל הנראה״ שנעלם.',
  import: 'ייבוא שתי כתבות…',
  sample: 'פתיחת תיק הדוגמה',
  hint: 'אפשר גם לגרור שני קבצים אל החלון, או להדביק כתבה באמצעות Ctrl+V.',
  privacy: 'הכול נשאר במחשב הזה.',
};

export const library: typeof englishLibrary = {
  title: 'אי אפשר לפתוח את הספרייה',
  damaged: 'הספרייה פגומה',
  place: 'מקומה',
  again: 'ניסיון נוסף',
  another: 'שימוש בספרייה אחרת…',
};
