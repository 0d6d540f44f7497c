// The Hebrew words of sharing a dossier.
import type { sharingWords as english } from '../../sharing/words';
import { count, isolated, leftToRight } from '../locale';
import { articles, decisions, notes } from './counted';

export const sharingWords: typeof english = {
  saveFile: 'שמירת התיק כקובץ…',
  saveAnnotations: 'שמירת ההערות כהערות W3C…',
  openFile: 'פתיחת קובץ תיק…',
  titles: { file: 'שמירת התיק כקובץ', annotations: 'שמירת ההערות כהערות W3C' },
  abouts: {
    file: 'קובץ אחד עם הכתבות, ההחלטות וההערות, למי שעובד גם הוא ב־Crossread. דבר אינו נשלח לשום מקום.',
    annotations: 'הערות וקישורים לפי מודל ההערות של W3C (JSON-LD), לתוכנות אחרות. דבר אינו נשלח לשום מקום.',
  },
  submit: 'שמירה',
  working: 'בכתיבה…',
  saved: (path) => `נשמר: ${leftToRight(path)}`,
  unsaved: 'יש הערה שלא נשמרה, והיא תחסר בקובץ. יש לשמור אותה תחילה.',
  openUnsaved: 'יש הערה שעדיין לא נשמרה, ולכן דבר לא נקלט. כדאי לבדוק תחילה את ההערה.',
  notOpened: (message) => `הקובץ לא נקלט. ${message}`,
  merged: 'נקלט',
  fresh: (title) => `התיק ״${isolated(title)}״ נמצא עכשיו בספרייה שלך.`,
  into: (title) => `נקלט בתיק ״${isolated(title)}״, לצד מה שכבר היה בו.`,
  counts: (merged) => [
    articles(merged.articles),
    notes(merged.notes),
    ...(merged.changed > 0
      ? [
          count(merged.changed, {
            one: 'הערה אחת בנוסח מאוחר יותר של עמיתים',
            two: 'שתי הערות בנוסח מאוחר יותר של עמיתים',
            other: '# הערות בנוסח מאוחר יותר של עמיתים',
          }),
        ]
      : []),
    decisions(merged.decisions),
  ],
  nothing: 'כל מה שבקובץ כבר היה כאן: דבר לא השתנה.',
  conflicts: (n) =>
    `${count(n, { one: 'התנגשות אחת', two: 'שתי התנגשויות', other: '# התנגשויות' })}: אותו דבר שונה בשני המקומות. דבר לא אבד: להערות כאלה יש עכשיו שתי גרסאות, וקישורים שאין עליהם הסכמה נמצאים תחת הסינון ״במחלוקת״.`,
  passedOver: 'לא נקלטו',
};
