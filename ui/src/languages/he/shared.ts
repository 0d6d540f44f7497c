// The Hebrew words that every room needs. A side is told as it is seen: what comes first stands on the right.
import type { ProblemCode } from '../../messages/queries';
import type { shared as english } from '../../shared/words';

export const sideName = { left: 'ימין', right: 'שמאל' };

export const shared: typeof english = {
  app: 'Crossread',
  close: 'סגירה',
  cancel: 'ביטול',
  dismiss: 'סגירת ההודעה',
  messages: 'הודעות',
  retry: 'ניסיון נוסף',
  undo: 'ביטול הפעולה',
  or: 'או',
  becomes: '←',
  noDate: 'ללא תאריך',
  noOutlet: 'כלי התקשורת לא צוין',
  skip: {
    name: 'מעבר ישיר אל',
    earlier: 'הכתבה המוקדמת',
    later: 'הכתבה המאוחרת',
    panel: 'הלוח הצדדי',
    list: 'רשימת הקישורים',
    table: 'טבלת הגורלות',
  },
  sideName,
  opening: 'נפתח…',
  openFailed: 'אי אפשר להציג זאת ב־Crossread',
};

/** What a problem is; Rust's own sentence, which is English, stands under it. */
export const problems: Record<ProblemCode, string> = {
  badSource: 'אי אפשר לקרוא את המקור ככתבה.',
  library: 'אירעה תקלה בספרייה: היא לא נפתחה, לא נקראה או לא נכתבה.',
  damaged: 'הספרייה פגומה. אפשר להציב גיבוי במקומה.',
  fileExists: 'כבר קיים קובץ בשם הזה.',
  report: 'אי אפשר לכתוב את הדוח.',
  badInput: 'אי אפשר לשמור את מה שהוקלד.',
  notFound: 'מה שהתבקש כבר איננו.',
  internal: 'אירעה תקלה בתוכנה.',
};
